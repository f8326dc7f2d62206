"""`seller-center deadline`: the issue's numbers, through the command line."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from jumia_core.kernel import COUNTRIES
from tests.cli.conftest import Cli, opened

DEADLINES = [  # country, day of delivery, third working day: issue 2, point 2
    ("NG", "2026-12-23", "2026-12-30"),
    ("EG", "2026-11-26", "2026-12-01"),
    ("EG", "2026-11-25", "2026-11-30"),
    ("CN", "2026-09-30", "2026-10-10"),
    ("CN", "2026-02-12", "2026-02-24"),
    ("CN", "2026-09-17", "2026-09-21"),
    ("MA", "2026-11-05", "2026-11-11"),
    ("GH", "2026-12-23", "2026-12-29"),
    ("KE", "2026-12-11", "2026-12-16"),
    ("NG", "2026-11-27", "2026-12-02"),
]


@pytest.mark.parametrize(("country", "delivered", "last_day"), DEADLINES)
@pytest.mark.parametrize("at", [time(0), time(16), time(23, 59, 59)], ids=str)
def test_the_third_working_day(cli: Cli, country: str, delivered: str, last_day: str, at: time) -> None:
    """An answer is in time to the end of the third working day, whatever the hour of the delivery."""
    zone = ZoneInfo(COUNTRIES[country].zone)
    received = datetime.combine(datetime.fromisoformat(delivered).date(), at, zone)
    found = cli.json("deadline", "--country", country, "--received", received.isoformat())
    assert found["last_day"] == last_day
    end = datetime.combine(datetime.fromisoformat(last_day).date() + timedelta(days=1), time(), zone)
    assert datetime.fromisoformat(found["due_before"]) == end
    assert found["due_before"] == end.astimezone(UTC).isoformat(), "in UTC"
    assert found["due_before_local"] == end.isoformat(), "and as the clocks there show it"


def test_every_day_is_explained(cli: Cli) -> None:
    """From the day of delivery to the last one, each day says whether it counts, and why."""
    found = cli.json("deadline", "--country", "NG", "--received", "2026-12-23T16:00:00+01:00")
    assert [(day["date"], day["counts"], day["number"]) for day in found["days"]] == [
        ("2026-12-23", False, None),
        ("2026-12-24", True, 1),
        ("2026-12-25", False, None),
        ("2026-12-26", False, None),
        ("2026-12-27", False, None),
        ("2026-12-28", False, None),
        ("2026-12-29", True, 2),
        ("2026-12-30", True, 3),
    ]
    assert found["days"][2]["why"] == "holiday: Christmas Day"
    assert found["sentences"][-2] == "The last day is Wednesday 30 December 2026."


def test_people_read_a_table(cli: Cli) -> None:
    """Without --json: the days with their reasons, and the end in local time and UTC."""
    shown = cli.run("deadline", "--country", "ng", "--received", "2026-12-23T16:00:00+01:00").stdout
    assert "holiday: Christmas Day" in shown
    assert "Thu 31 Dec 2026 00:00 Lagos" in shown
    assert "Wed 30 Dec 2026 23:00 UTC" in shown


def test_other_numbers_of_days(cli: Cli) -> None:
    """--days asks for another number of working days."""
    found = cli.json("deadline", "--country", "NG", "--received", "2026-12-23T16:00:00+01:00", "--days", "1")
    assert found["last_day"] == "2026-12-24"


def test_all_mistakes_at_once(cli: Cli) -> None:
    """Bad input is refused with exit code 2, and one answer lists everything that is wrong."""
    words = ("deadline", "--country", "XX", "--received", "2026-12-23T16:00:00", "--days", "-1")
    error = cli.error(*words)
    assert error["exit_code"] == 2
    assert [problem["field"] for problem in error["problems"]] == ["country", "received", "days"]
    shown = cli.run(*words)
    assert shown.exit_code == 2
    for part in (
        "'XX' has no calendar here.",
        "has no offset",
        "-1 working days",
        "what to do",
        "2026-12-23T16:00:00+01:00",
    ):
        assert part in shown.stderr


def test_overrides_of_the_installation(cli: Cli, people: object) -> None:
    """--installed applies what the operator of the database declared."""
    assert people
    with opened(cli) as center:
        center.as_staff("ops@platform.example").settings.override_day(
            "NG", datetime(2026, 12, 24, tzinfo=UTC).date(), working=False, reason="election"
        )
    words = ("deadline", "--country", "NG", "--received", "2026-12-23T16:00:00+01:00")
    assert cli.json(*words)["last_day"] == "2026-12-30"
    assert cli.json(*words, "--installed")["last_day"] == "2026-12-31"
