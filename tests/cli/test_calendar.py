"""`seller-center calendar`: a year as people hang it on the wall, and the operator's word against the tables."""

import pytest

from jumia_core.testing import SeededCenter
from tests.cli.conftest import Cli


def test_a_year_as_data(cli: Cli) -> None:
    """Every day of the year, with what it is and why."""
    found = cli.json("calendar", "show", "CN", "2026")
    assert (found["country"], found["zone"], len(found["days"])) == ("CN", "Asia/Shanghai", 365)
    days = {day["date"]: day for day in found["days"]}
    assert (days["2026-02-14"]["what"], days["2026-02-14"]["counts"]) == ("make-up", True)
    assert (days["2026-10-07"]["what"], days["2026-10-07"]["counts"]) == ("holiday", False)
    assert days["2026-10-11"]["what"] == "weekend"
    assert found["working_days"] == sum(day["counts"] for day in found["days"])
    assert found["warnings"] == []


def test_a_year_as_a_picture(cli: Cli) -> None:
    """Month by month; rest, holidays and worked weekends carry marks, so that nothing is lost without colour."""
    shown = cli.run("calendar", "show", "CN", "2026").stdout
    assert "China 2026: 248 working days (Asia/Shanghai time)" in shown
    for part in ("February", "14+", "17*", "Chinese New Year", "make-up working day", "Mo Tu We Th Fr Sa Su"):
        assert part in shown


def test_what_may_still_move(cli: Cli) -> None:
    """Dates that the moon decides, and make-up days that are not published, are warned of."""
    assert any("Eid" in warning for warning in cli.json("calendar", "show", "EG", "2027")["warnings"])
    assert (
        "Mind: China's make-up working days of 2027 are not known yet."
        in cli.run("calendar", "show", "CN", "2027").stdout
    )


@pytest.mark.parametrize("columns", ["30", "60", "100"])
def test_narrow_terminals(cli: Cli, columns: str) -> None:
    """As many months abreast as fit, down to one: no line is wider than the terminal, and no day is lost."""
    shown = cli.with_env(COLUMNS=columns).run("calendar", "show", "NG", "2026").stdout
    months = shown.split("\n* ", 1)[0]
    assert max(len(line.rstrip()) for line in months.splitlines()) <= int(columns)
    assert months.count("31") == 7


def test_unknown_country_and_year(cli: Cli) -> None:
    """A country without a calendar, and a year beyond it, are bad input."""
    assert cli.error("calendar", "show", "XX", "2026")["exit_code"] == 2
    assert "2002 to 2099" in cli.error("calendar", "show", "CN", "1999")["hint"]


def test_a_day_against_the_tables(cli: Cli, people: SeededCenter) -> None:
    """The operator declares a day of rest, and takes it back; deadlines of the installation know it at once."""
    assert people
    words = ("deadline", "--country", "NG", "--received", "2026-12-23T16:00:00+01:00", "--installed")
    day = ("calendar", "override", "ng", "2026-12-24")
    said = cli.run(*day, "--rest", "--reason", "Election day").stdout
    assert said.startswith("Thursday 24 December 2026 does not count in NG: Election day.")
    assert cli.json(*words)["last_day"] == "2026-12-31"
    assert cli.json(*day, "--working", "--reason", "It was put off", "--as", "ops@platform.example")["working"] is True
    assert cli.json(*words)["last_day"] == "2026-12-30"


def test_an_outage_of_ours(cli: Cli, people: SeededCenter) -> None:
    """A day on which we could not take mail does not count for sellers."""
    assert people
    when = ("2026-12-24T09:00:00+01:00", "2026-12-24T11:30:00+01:00")
    assert cli.json("calendar", "outage", *when, "--reason", "No power")["starts_at"] == "2026-12-24T08:00:00+00:00"
    words = ("deadline", "--country", "NG", "--received", "2026-12-23T16:00:00+01:00", "--installed")
    assert cli.json(*words)["last_day"] == "2026-12-31"


def test_who_may_set_days_and_how_they_are_written(cli: Cli, people: SeededCenter) -> None:
    """An agent may not, and a day or an instant that cannot be read is bad input, all of it at once."""
    assert people
    day = ("calendar", "override", "NG", "2026-12-24", "--rest", "--reason", "Election day")
    assert cli.error(*day, "--as", "li@platform.example")["error"] == "NotAllowed"
    wrong = cli.error("calendar", "override", "NG", "24.12.2026", "--rest", "--reason", "Election day")
    assert (wrong["exit_code"], wrong["problems"][0]["field"]) == (2, "date")
    wrong = cli.error("calendar", "outage", "yesterday", "2026-12-24T11:30:00", "--reason", "No power")
    assert [problem["field"] for problem in wrong["problems"]] == ["start", "end"]
