"""`seller-center calendar show`: a year as people hang it on the wall."""

import pytest

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
