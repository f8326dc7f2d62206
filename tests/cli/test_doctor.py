"""`seller-center doctor`: what is missing is found, and said with what to do."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jumia_core import kernel
from jumia_core.testing import ManualClock, SeededCenter
from mailgateway.config import Settings
from tests.cli.conftest import Cli, opened


def checks(cli: Cli) -> dict[str, list[dict[str, str]]]:
    """What it found, by name."""
    found: dict[str, list[dict[str, str]]] = {}
    for check in json.loads(cli.run("doctor", "--json").stdout)["checks"]:
        found.setdefault(check["name"], []).append(check)
    return found


def test_a_healthy_installation(cli: Cli, people: SeededCenter) -> None:
    """Database, files, queue, mail, extras, calendars and zones are looked at; nothing fails; exit code 0."""
    assert people
    result = cli.run("doctor")
    assert result.exit_code == 0
    found = checks(cli)
    wanted = {
        "database",
        "files",
        "intakes",
        "queue",
        "settings",
        "mail settings",
        "mail port",
        "mail out",
        "mail keys",
    }
    assert wanted | {"extra mail", "extra postgres", "calendar", "zones"} <= set(found)
    assert "revision" in found["database"][0]["what"]
    assert {check["what"][:2] for check in found["calendar"]} == {"CN", "EG", "NG"}
    assert "Nothing failed" in result.stdout


def test_shops_whose_people_have_nobody_to_ask(cli: Cli, people: SeededCenter) -> None:
    """Named, with the command that gives them an account manager; not all of a hundred."""
    assert people
    assert [check["status"] for check in checks(cli)["managers"]] == ["ok"]
    with opened(cli) as center:
        center.accounts.set_manager("omar-eg", "tunde@platform.example")
        for number in range(11):
            center.accounts.create_shop(f"new-{number:02}", "New", "NG")
    (found,) = checks(cli)["managers"]
    assert found["status"] == "warning"
    assert "new-00, new-01" in found["what"]
    assert found["what"].endswith("new-09 and 1 more")
    assert "omar-eg" not in found["what"]
    assert "seller-center accounts manager" in found["hint"]


def test_an_ill_installation(cli: Cli, tmp_path: Path) -> None:
    """What fails is red with a hint, the rest is still looked at, and the exit code is 1."""
    cli.json("migrate")
    (tmp_path / "a-file").write_text("no folder")
    ill = cli.with_env(SELLER_CENTER_FILES=str(tmp_path / "a-file"), SELLER_CENTER_MAIL_PORT="99999")
    result = ill.run("doctor")
    assert result.exit_code == 1
    found = checks(ill)
    assert found["files"][0]["status"] == "failed"
    assert "SELLER_CENTER_MAIL_PORT" in found["mail settings"][0]["what"]
    assert found["database"][0]["status"] == "ok"
    assert "failed" in result.stdout


def test_no_database(cli: Cli) -> None:
    """Where the database cannot be opened, that is one finding among the others."""
    found = checks(cli.with_env(SELLER_CENTER_DATABASE="postgresql://nobody@127.0.0.1:1/none"))
    assert found["database"][0]["status"] == "failed"
    assert "mail settings" in found


def test_a_slip_of_the_pen(cli: Cli) -> None:
    """A variable under our prefix that nothing reads is pointed out."""
    (found,) = checks(cli.with_env(SELLER_CENTER_DATABSE="sqlite:///x.db"))["settings"]
    assert found["status"] == "warning"
    assert "SELLER_CENTER_DATABSE" in found["what"]


def test_a_relay_that_does_not_answer(cli: Cli) -> None:
    """A relay that cannot be reached is a failure; without a relay, mail stays here, and that is only said."""
    assert checks(cli)["mail out"][0]["status"] == "warning"
    (found,) = checks(cli.with_env(SELLER_CENTER_MAIL_RELAY="smtp://127.0.0.1:1"))["mail out"]
    assert found["status"] == "failed"


def test_the_wrong_folder(cli: Cli, tmp_path: Path) -> None:
    """Where no database is, that is a failed row with the whole path, and none is made."""
    (found,) = checks(cli)["database"]
    assert found["status"] == "failed"
    assert str(tmp_path / "cli.db") in found["what"]
    assert not (tmp_path / "cli.db").exists()


def test_wrong_settings_are_a_row_of_their_own(cli: Cli) -> None:
    """A wrong setting of ours is the finding of `settings`, not one of the database."""
    found = checks(cli.with_env(SELLER_CENTER_LOG_LEVEL="loud"))
    assert "database" not in found
    assert [(row["status"], "SELLER_CENTER_LOG_LEVEL" in row["what"]) for row in found["settings"]] == [
        ("failed", True)
    ]


def test_only_days_to_come_may_still_move(cli: Cli, people: SeededCenter, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feast that is over moves no more; the hint names the command that tells the day."""
    assert people
    for today, moves in ((datetime(2026, 1, 2, tzinfo=UTC), True), (datetime(2026, 12, 31, tzinfo=UTC), False)):
        monkeypatch.setattr(kernel, "SystemClock", lambda today=today: ManualClock(today))
        (egypt,) = (row for row in checks(cli)["calendar"] if row["what"].startswith("EG 2026"))
        assert ("may still move" in egypt["what"]) is moves
        assert ("seller-center calendar override EG" in egypt["hint"]) is moves


def test_who_listens_on_our_port(cli: Cli) -> None:
    """Only a server that greets as ours is called a gateway; any other is something, and to be looked at."""
    own = f"220 {Settings().name} ESMTP Seller Center\r\n".encode()
    for greeting, status in ((own, "ok"), (b"220 mail.example ESMTP Postfix\r\n", "warning")):
        with _greeting(greeting) as port:
            (found,) = checks(cli.with_env(SELLER_CENTER_MAIL_PORT=str(port)))["mail port"]
        assert found["status"] == status
        assert ("something listens there" in found["what"]) is (status == "warning")


@contextmanager
def _greeting(line: bytes) -> Iterator[int]:
    """A port on which one caller is greeted with this line."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def greet() -> None:
            caller, _ = server.accept()
            with caller:
                caller.sendall(line)

        thread = threading.Thread(target=greet)
        thread.start()
        yield server.getsockname()[1]
        thread.join()
