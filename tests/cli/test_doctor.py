"""`seller-center doctor`: what is missing is found, and said with what to do."""

import json
from pathlib import Path

from jumia_core.testing import SeededCenter
from tests.cli.conftest import Cli


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


def test_an_ill_installation(cli: Cli, tmp_path: Path) -> None:
    """What fails is red with a hint, the rest is still looked at, and the exit code is 1."""
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
