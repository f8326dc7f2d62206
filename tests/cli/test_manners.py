"""How the command behaves as a process: help, pipes, colours, Ctrl-C, serving."""

import json
import os
import re
import select
import signal
import smtplib
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jumia_core.center import SellerCenter
from jumia_core.settings import BOT, PAGES
from tests.cli.conftest import PROGRAM, Cli

ESCAPE = "\x1b["
START_SECONDS = 90
COMMANDS = ("run", "demo", "claims", "accounts", "calendar", "deadline", "policies", "migrate", "doctor", "mail")


def test_help_names_every_command(cli: Cli) -> None:
    """The overview names each command, adapters' too, and the exit codes; it loads no adapter and no database."""
    shown = cli.process("--help")
    assert shown.returncode == 0
    for name in COMMANDS:
        assert re.search(rf"^  {name} ", shown.stdout, re.MULTILINE), name
    assert "Exit codes" in shown.stdout
    loaded = subprocess.run(
        [PROGRAM, "--help"],
        env={**cli.environment(), "PYTHONPROFILEIMPORTTIME": "1"},
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    for heavy in ("sqlalchemy", "pydantic", "dbos", "mailgateway", "holidays", "typer.rich_utils"):
        assert f"| {heavy}\n" not in loaded.replace("|   ", "| ").replace("  ", ""), heavy


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(cli: Cli, name: str) -> None:
    """--help of each command ends with 0."""
    result = cli.run(name, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.stdout


def test_no_command_is_bad_input(cli: Cli) -> None:
    """An unknown command is answered with 2 and the nearest known one."""
    result = cli.run("claim", "list")
    assert result.exit_code == 2
    assert "claims" in result.stderr


def test_pipes_get_no_colour(cli: Cli) -> None:
    """Into a pipe or a file goes plain text."""
    assert ESCAPE not in cli.process("calendar", "show", "CN", "2026").stdout


@pytest.mark.parametrize("no_color", [False, True])
def test_terminals_get_colour_unless_asked_not_to(cli: Cli, no_color: bool) -> None:
    """A terminal gets colour; with NO_COLOR it gets none."""
    env = {**cli.environment(), "TERM": "xterm-256color", **({"NO_COLOR": "1"} if no_color else {})}
    main, side = os.openpty()
    with subprocess.Popen([PROGRAM, "calendar", "show", "NG", "2026"], env=env, stdout=side, stderr=side) as process:
        os.close(side)
        shown = b""
        while select.select([main], [], [], START_SECONDS)[0]:
            try:
                part = os.read(main, 65536)
            except OSError:  # the other side was closed
                break
            if not part:
                break
            shown += part
    os.close(main)
    assert process.returncode == 0
    assert (b"\x1b[1;31m" in shown or b"\x1b[31m" in shown) is not no_color
    assert b"Christmas Day" in shown


def test_a_reader_that_has_enough(cli: Cli) -> None:
    """A closed pipe, as behind `| head -1`, ends it quietly."""
    command = f"'{PROGRAM}' calendar show CN 2026 --json | head -1"
    done = subprocess.run(
        ["bash", "-c", command],
        env=cli.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=START_SECONDS,
    )
    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_a_terminal_without_unicode(cli: Cli) -> None:
    """Letters that a terminal does not know become '?', never a traceback."""
    env = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    shown = cli.with_env(**env).process("demo", "--once", timeout=START_SECONDS)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.isascii()
    assert " * " in shown.stdout


@pytest.mark.parametrize("columns", ["40", "120"])
def test_the_demo_once(cli: Cli, columns: str) -> None:
    """`demo --once` plays the story to its end, fits the terminal, and leaves nothing behind."""
    picture = cli.folder / "story.svg"
    shown = cli.with_env(COLUMNS=columns, TMPDIR=str(cli.folder)).process(
        "demo", "--once", "--svg", str(picture), timeout=START_SECONDS
    )
    assert shown.returncode == 0, shown.stderr
    assert "the claim opens again" in " ".join(shown.stdout.replace("│", " ").split())
    assert max(len(line.rstrip()) for line in shown.stdout.splitlines()) <= int(columns)
    assert "http" not in re.sub(r"http://www.w3.org/\S+|https://www.textualize.io", "", picture.read_text())
    assert [path.name for path in cli.folder.iterdir()] == ["story.svg"]


def test_the_demo_as_data(cli: Cli) -> None:
    """`demo --json` gives each step with status, verdict and letters."""
    steps = json.loads(cli.process("demo", "--once", "--json", timeout=START_SECONDS).stdout)
    assert [step["name"] for step in steps][-2:] == ["closed", "reopened"]
    assert steps[-1]["posted"]["answer"].startswith("250 ")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_run_serves_until_told_to_stop(tmp_path: Path, cli: Cli, stop: signal.Signals) -> None:
    """Without configuration: demo shops and an open question. It takes the mail it asks for, and stops in order."""
    with serving(cli, "--no-story") as (process, said):
        assert "ada-ng" in said, said
        assert f"Database: {tmp_path / 'var' / 'seller-center.db'}\n" in said
        assert "Sender check: off (only this machine can reach it)." in said
        texts = set(re.findall(r"Subject: Re: claim \d+\\n\\n([^\\]+)", said))
        assert len(texts) == 2, "each command sends its own text, so that the second is not taken for the first again"
        answer_the_question(said)
        process.send_signal(stop)
        rest, errors = process.communicate(timeout=START_SECONDS)
    assert process.returncode == 0, errors
    assert "Stopped." in rest
    assert errors == ""
    outside = Cli({**cli.env, "SELLER_CENTER_DATABASE": f"sqlite:///{tmp_path / 'var' / 'seller-center.db'}"}, tmp_path)
    assert outside.json("claims", "list"), "the installation is there for the next start"


def test_one_process_serves_a_sqlite_file(cli: Cli) -> None:
    """A second `run` on it is refused and names the first; a third may serve after the first was killed."""
    with serving(cli, "--no-story") as (first, _):
        second = Cli(unconfigured(cli), cli.folder).process("run", timeout=START_SECONDS)
        assert second.returncode == 1
        assert f"This database is already served by process {first.pid}." in second.stderr
        assert "story" not in second.stdout
        first.kill()
        first.communicate()
    database = f"sqlite:///{cli.folder / 'var' / 'seller-center.db'}"
    with SellerCenter.open(database) as center:
        assert PAGES in center.doors.all(), "who is killed cannot take it back"
        center.doors.open("kiosk", "https://kiosk.example.com")  # of a service that is not installed any more
    with serving(cli) as (third, said):
        assert "One claim's story" not in said, "a restart is quick: the story is for the first time"
        with SellerCenter.open(database) as center:
            assert set(center.doors.all()) <= {PAGES, BOT}, "no letter leads to what nobody serves"
        third.kill()
        third.communicate()


def test_the_open_demo_can_be_answered(cli: Cli) -> None:
    """After the story its server stays open, and a claim of it waits for an answer, with commands to copy."""
    with serving(cli, name="demo") as (process, said):
        answer_the_question(said)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=START_SECONDS)
    assert process.returncode == 0


def test_a_picture_that_cannot_be_saved(cli: Cli, tmp_path: Path) -> None:
    """That is one sentence, exit code 1, and no traceback."""
    (tmp_path / "a-file").touch()
    done = cli.process("demo", "--once", "--svg", "a-file/story.svg", timeout=START_SECONDS)
    assert done.returncode == 1
    assert f"{tmp_path / 'a-file' / 'story.svg'} cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


def unconfigured(cli: Cli) -> dict[str, str]:
    """An environment in which nobody chose a database; the ports are free ones."""
    env = {name: value for name, value in cli.environment().items() if name != "SELLER_CENTER_DATABASE"}
    ports = dict.fromkeys(("MAIL_PORT", "PAGES_PORT", "BOT_CHAT_PAGE_PORT"), "0")
    return env | {f"SELLER_CENTER_{name}": port for name, port in ports.items()} | {"PYTHONUNBUFFERED": "1"}


@contextmanager
def serving(cli: Cli, *words: str, name: str = "run") -> "Iterator[tuple[subprocess.Popen[str], str]]":
    """A server without configuration, and all that it said before it began to wait."""
    call, pipe = [PROGRAM, name, *words], subprocess.PIPE
    with subprocess.Popen(call, env=unconfigured(cli), cwd=cli.folder, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdout is not None
        said = ""
        for line in process.stdout:
            said += line
            if "Ctrl-C stops it" in line:
                break
        yield process, said


def answer_the_question(said: str) -> None:
    """Send the mail that it asks for."""
    invited = re.search(r"Mail it from (\S+) to (\S+)", said)
    where = re.search(r"smtp://([\d.]+):(\d+)", said)
    assert invited is not None, said
    assert where is not None
    seller, address = invited.groups()
    with smtplib.SMTP(where[1], int(where[2]), timeout=START_SECONDS) as smtp:
        smtp.sendmail(seller, [address], f"From: {seller}\r\nSubject: Re\r\n\r\nIt was order 301458812.\r\n")


def test_ctrl_c_is_quiet(cli: Cli) -> None:
    """Ctrl-C in the middle ends with 130 and without a traceback."""
    with subprocess.Popen(
        [PROGRAM, "demo", "--once"],
        env={**cli.environment(), "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=START_SECONDS)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert time.monotonic() - began < START_SECONDS
