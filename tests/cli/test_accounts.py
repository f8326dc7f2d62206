"""`seller-center accounts`: an installation gets its people from the command line alone."""

import os
import select
import subprocess

import pytest
import sqlalchemy as sql

from jumia_core.journal import Change
from jumia_core.testing import SeededCenter, deliver_all
from tests.cli.conftest import PROGRAM, Cli, opened

PASSWORD = "a lorry full of mangoes"  # noqa: S105 - of a test's people
START_SECONDS = 90


def test_from_nothing_to_people(cli: Cli) -> None:
    """Team, shop, seller, staff: each is created, said, and listed."""
    team = cli.json("accounts", "create", "team", "lagos", "Team Lagos", "--country", "NG", "--serves", "NG, gh")
    assert team["home_countries"] == ["GH", "NG"]
    assert cli.json("accounts", "create", "shop", "ada-ng", "Ada's Fabrics", "--country", "ng")["home_country"] == "NG"
    seller = cli.json("accounts", "create", "seller", "Ada@Example.ng", "Ada Obi", "--shop", "ada-ng")
    assert seller["shops"] == {"ada-ng": "owner"}
    said = cli.run("accounts", "create", "staff", "li@platform.example", "Li Wei", "--team", "lagos").stdout
    assert said == "li@platform.example is agent of lagos.\n"

    found = cli.json("accounts", "list")
    assert [shop["slug"] for shop in found["shops"]] == ["ada-ng"]
    assert [person["email"] for person in found["accounts"]] == ["ada@example.ng", "li@platform.example"]
    listed = cli.run("accounts", "list").stdout
    for part in ("Team Lagos", "GH NG", "Ada's Fabrics", "owner of ada-ng", "agent of lagos"):
        assert part in listed


def test_what_is_wrong_is_said(cli: Cli) -> None:
    """A wrong value names its field and what is allowed, exit code 2; a second of the same name is a conflict, 1."""
    error = cli.error("accounts", "create", "shop", "ada-ng", "Ada", "--country", "XX")
    assert error["exit_code"] == 2
    assert error["problems"][0]["field"] == "country"
    assert "NG" in error["problems"][0]["hint"]
    cli.json("accounts", "create", "shop", "ada-ng", "Ada", "--country", "NG")
    again = cli.error("accounts", "create", "shop", "ada-ng", "Ada", "--country", "NG")
    assert (again["error"], again["exit_code"]) == ("Conflict", 1)


def test_an_empty_installation(cli: Cli) -> None:
    """Where there is nobody, the list says how to begin."""
    cli.json("migrate")
    assert "accounts create team" in cli.run("accounts", "list").stdout


def test_invited_to_a_shop_and_to_the_staff(cli: Cli, people: SeededCenter) -> None:
    """The mail waits for the services; owner and agent are what is not said; the letter names the platform."""
    assert people
    said = cli.run("accounts", "invite", "Chi@example.ng", "--shop", "ada-ng", "--role", "accountant").stdout
    assert said.startswith("chi@example.ng is invited as accountant of ada-ng, until ")
    assert cli.json("accounts", "invite", "o@example.eg", "--shop", "omar-eg")["role"] == "owner"
    staff = cli.json("accounts", "invite", "wen@platform.example", "--team", "shenzhen")
    assert (staff["role"], staff["team"], staff["shop"]) == ("agent", "shenzhen", None)
    assert staff["invited_by"] == "The platform"
    assert cli.json("accounts", "invite", "g@platform.example", "--role", "operator")["team"] is None
    with opened(cli) as center:
        told = [one.email for one in deliver_all(center) if one.kind == "account_invited"]
    assert told == ["chi@example.ng", "o@example.eg", "wen@platform.example", "g@platform.example"]
    assert cli.json("accounts", "show", "chi@example.ng")["shops"] == {}, "nobody is in before the invitation is taken"
    assert "none: invited, or left" in cli.run("accounts", "show", "chi@example.ng").stdout


@pytest.mark.parametrize(
    ("words", "kind", "code"),
    [
        (("invite", "ada", "--shop", "ada-ng"), "Invalid", 2),
        (("invite", "x@example.ng", "--shop", "ada-ng", "--role", "operator"), "Invalid", 2),
        (("invite", "x@example.ng", "--shop", "ada-ng", "--team", "shenzhen"), "Invalid", 2),
        (("invite", "x@example.ng", "--shop", "nowhere"), "NotFound", 1),
        (("invite", "x@example.ng", "--team", "nowhere"), "NotFound", 1),
        (("invite", "bola@example.ng", "--shop", "ada-ng"), "Conflict", 1),
        (("show", "nobody@example.ng"), "NotFound", 1),
        (("activate", "nobody@example.ng", "--reason", "x"), "NotFound", 1),
        (("deactivate", "ada@example.ng"), "Usage", 2),
        (("suspend", "ada@example.ng", "--reason", " "), "Invalid", 2),
        (("manager", "nowhere", "tunde@platform.example"), "NotFound", 1),
        (("manager", "ada-ng", "li@platform.example"), "Invalid", 2),
        (("manager", "ada-ng", "nobody@platform.example"), "NotFound", 1),
        (("set-password", "nobody@example.ng", "--stdin"), "NotFound", 1),
        (("set-password", "ada@example.ng"), "Invalid", 2),  # no terminal to ask on
        (("set-password", "ada@example.ng", PASSWORD), "Usage", 2),  # never an argument
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_wrong_calls(cli: Cli, people: SeededCenter, words: tuple[str, ...], kind: str, code: int) -> None:
    """What the caller wrote wrongly ends with 2, what is not there or cannot be with 1; nothing is done."""
    assert people
    error = cli.error("accounts", *words)
    assert (error["error"], error["exit_code"]) == (kind, code)
    assert cli.json("accounts", "show", "ada@example.ng")["status"] == "active"


def test_a_password_for_scripts(cli: Cli, people: SeededCenter) -> None:
    """One line of standard input; what is weak or missing is refused; it is in no output."""
    assert people
    words = ("accounts", "set-password", "ada@example.ng", "--stdin")
    for line in (b"", b"\n", b"short\n", b"\xff\xfe\n"):
        refused = cli.run(*words, stdin=line)
        assert refused.exit_code == 2, line
        assert "password" in refused.stderr
    done = cli.run(*words, stdin=f"{PASSWORD}\r\nanother line\n".encode())
    assert done.stdout == "ada@example.ng has a new password; all sessions ended.\n"
    assert PASSWORD not in done.output
    with opened(cli) as center:
        center.accounts.authenticate("ada@example.ng", PASSWORD)
    assert cli.json("accounts", "show", "ada@example.ng")["sessions"] == 1
    cli.json(*words, stdin=b"another lorry of mangoes\n")
    shown = cli.json("accounts", "show", "ada@example.ng")
    assert (shown["has_password"], shown["sessions"]) == (True, 0)


def test_a_password_is_asked_for_without_echo(cli: Cli, people: SeededCenter) -> None:
    """On a terminal: typed twice, never shown; stdout holds the result only."""
    assert people
    main, side = os.openpty()
    words = [PROGRAM, "accounts", "set-password", "ada@example.ng", "--json"]
    with subprocess.Popen(
        words, env=cli.environment(), stdin=side, stdout=subprocess.PIPE, stderr=side, start_new_session=True
    ) as process:
        shown = _until(main, b"New password for ada@example.ng: ")
        os.write(main, f"{PASSWORD}\n".encode())
        shown += _until(main, b"Once more: ")
        os.write(main, f"{PASSWORD}\n".encode())
        assert process.stdout is not None
        said = process.stdout.read()
    os.close(side)
    os.close(main)
    assert process.returncode == 0, shown
    assert said == b'{\n  "email": "ada@example.ng"\n}\n'
    assert PASSWORD.encode() not in shown
    assert cli.json("accounts", "show", "ada@example.ng")["has_password"]


def test_inactive_and_active_again(cli: Cli, people: SeededCenter) -> None:
    """The reason is what the person reads; whom to ask is shown; sessions end."""
    assert people
    said = cli.run("accounts", "deactivate", "ada@example.ng", "--reason", "No orders for a year").stdout
    assert said == "ada@example.ng is inactive: No orders for a year\n"
    found = cli.json("accounts", "show", "ada@example.ng")
    assert (found["status"], found["status_reason"]) == ("inactive", "No orders for a year")
    assert found["manager"] == {"name": "Tunde Bello", "email": "tunde@platform.example"}
    shown = cli.run("accounts", "show", "ADA@example.ng").stdout
    for part in ("Ada Obi <ada@example.ng>", "inactive since ", "owner of ada-ng", "Tunde Bello", "chats", "sessions"):
        assert part in shown
    assert "inactive" in cli.run("accounts", "list").stdout
    assert cli.json("accounts", "suspend", "ada@example.ng", "--reason", "Counterfeits")["status"] == "suspended"
    assert cli.json("accounts", "activate", "ada@example.ng", "--reason", "It was a mistake")["status"] == "active"
    assert cli.json("accounts", "show", "ada@example.ng")["manager"] is None


def test_a_shops_account_manager(cli: Cli, people: SeededCenter) -> None:
    """Somebody who is one; the shop's people are sent to that address then."""
    assert people
    cli.json("accounts", "create", "staff", "amina@platform.example", "Amina", "--role", "account_manager")
    said = cli.run("accounts", "manager", "ada-ng", "amina@platform.example").stdout
    assert said == "amina@platform.example looks after ada-ng.\n"
    cli.json("accounts", "deactivate", "ada@example.ng", "--reason", "No orders")
    assert cli.json("accounts", "show", "ada@example.ng")["manager"]["email"] == "amina@platform.example"


def test_a_shop_is_made_with_its_manager(cli: Cli, people: SeededCenter) -> None:
    """Whom its people ask; somebody who is no account manager is refused, and no shop is made."""
    assert people
    words = ("accounts", "create", "shop", "zuri-ng", "Zuri Audio", "--country", "NG", "--manager")
    assert cli.error(*words, "li@platform.example")["error"] == "Invalid"
    assert cli.json(*words, "tunde@platform.example")["slug"] == "zuri-ng"
    with opened(cli) as center:
        assert center.accounts.shops_without_manager() == []


def test_what_the_command_line_does_is_written_down_as_such(cli: Cli, people: SeededCenter) -> None:
    """Each change of a person, a shop or a team says through which way it came."""
    assert people
    cli.json("accounts", "create", "team", "tunis", "Team Tunis", "--country", "TN", "--serves", "TN")
    cli.json("accounts", "create", "shop", "zuri-ng", "Zuri Audio", "--country", "NG")
    cli.json("accounts", "create", "seller", "zuri@example.ng", "Zuri", "--shop", "zuri-ng")
    cli.json("accounts", "create", "staff", "sami@platform.example", "Sami", "--team", "tunis")
    cli.json("accounts", "invite", "chi@example.ng", "--shop", "zuri-ng")
    cli.json("accounts", "manager", "zuri-ng", "tunde@platform.example")
    cli.json("accounts", "deactivate", "zuri@example.ng", "--reason", "Documents")
    cli.json("accounts", "set-password", "zuri@example.ng", "--stdin", stdin=f"{PASSWORD}\n".encode())
    with opened(cli) as center, center.office.read() as unit:
        found = [(one.kind, one.channel) for one in unit.session.scalars(sql.select(Change).order_by(Change.id))]
    ours = found[-10:]
    assert {channel for _, channel in ours} == {"cli"}
    assert [kind for kind, _ in ours] == [
        *("created", "opened", "created", "joined", "created", "joined", "invited", "manager", "status"),
        "password_changed",
    ]
    assert {channel for _, channel in found[:-10]} == {"python"}


def _until(terminal: int, words: bytes) -> bytes:
    """What a terminal shows until it asks something."""
    shown = b""
    while words not in shown:
        assert select.select([terminal], [], [], START_SECONDS)[0], shown
        shown += os.read(terminal, 65536)
    return shown
