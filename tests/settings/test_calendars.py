"""The operator's word on days, and our own outages: which calendars they change, and which they do not."""

from datetime import UTC, date, datetime, timedelta

import pytest

from jumia_core.kernel import Invalid, NotAllowed, WorkCalendar
from jumia_core.settings import seller_calendar, work_calendar
from tests.rigs.centers import Scene
from tests.settings.conftest import last

WEDNESDAY = date(2026, 11, 25)
START = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def _calendars(scene: Scene, country: str) -> tuple[WorkCalendar, WorkCalendar]:
    with scene.center.office.read() as unit:
        return work_calendar(unit.session, country), seller_calendar(unit.session, country)


def test_an_operators_word_stands_above_every_table(scene: Scene) -> None:
    """A working day becomes a day of rest, a Saturday a working day, with the reason; the last word holds."""
    settings = scene.people.operator.settings
    settings.override_day("NG", WEDNESDAY, working=False, reason="Mourning")
    settings.override_day("NG", date(2026, 11, 28), working=True, reason="Stocktaking")
    for calendar in _calendars(scene, "NG"):
        assert not calendar.is_working_day(WEDNESDAY)
        assert "Mourning" in calendar.why(WEDNESDAY)
        assert calendar.is_working_day(date(2026, 11, 28))
    settings.override_day("NG", WEDNESDAY, working=True, reason="Called off")
    assert _calendars(scene, "NG")[0].is_working_day(WEDNESDAY)


def test_another_countrys_calendar_is_not_touched(scene: Scene) -> None:
    """One date, one country."""
    scene.people.operator.settings.override_day("NG", WEDNESDAY, working=False, reason="Mourning")
    assert all(calendar.is_working_day(WEDNESDAY) for calendar in _calendars(scene, "GH"))


@pytest.mark.parametrize(
    ("country", "start", "end", "lost"),
    [
        ("NG", "2026-11-25T09:00+01:00", "2026-11-25T10:00+01:00", [25]),
        ("NG", "2026-11-24T23:59+01:00", "2026-11-25T00:00+01:00", [24]),  # half-open: Wednesday is not touched
        ("NG", "2026-11-24T23:59+01:00", "2026-11-25T00:01+01:00", [24, 25]),
        ("CN", "2026-11-24T23:30+01:00", "2026-11-24T23:45+01:00", [25]),  # it was Wednesday there already
        ("NG", "2026-11-24T12:00+01:00", "2026-11-26T12:00+01:00", [24, 25, 26]),
    ],
)
def test_an_outage_takes_each_local_day_that_it_touched(
    scene: Scene, country: str, start: str, end: str, lost: list[int]
) -> None:
    """For sellers, in their own zone; the platform's calendar counts those days."""
    scene.people.operator.settings.record_outage(
        datetime.fromisoformat(start), datetime.fromisoformat(end), reason="the disk was full"
    )
    plain, sellers = _calendars(scene, country)
    days = [date(2026, 11, number) for number in range(23, 28)]
    assert [day.day for day in days if not sellers.is_working_day(day)] == lost
    assert all(plain.is_working_day(day) for day in days)
    assert "our mail was down: the disk was full" in sellers.why(date(2026, 11, lost[0]))


@pytest.mark.parametrize("length", [timedelta(0), -timedelta(hours=1), timedelta(days=31, microseconds=1)])
def test_an_outage_that_makes_no_sense_is_refused(scene: Scene, length: timedelta) -> None:
    """It ends after it starts, and within a month: a typing mistake must not stop every clock for a year."""
    with pytest.raises(Invalid, match="after the start and within 31 days"):
        scene.people.operator.settings.record_outage(START, START + length, reason="x")
    assert scene.center.work.unfinished() == 0


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_an_unknown_country_and_a_naive_instant_are_refused(scene: Scene) -> None:
    """Nothing is written down that no calendar could read."""
    settings = scene.people.operator.settings
    with pytest.raises(Invalid):
        settings.override_day("XX", WEDNESDAY, working=False, reason="x")
    with pytest.raises(Invalid, match="no zone"):
        settings.record_outage(datetime(2026, 11, 25), START, reason="x")  # noqa: DTZ001  that is the point


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_only_an_operator_may_touch_the_calendars(scene: Scene) -> None:
    """A lead may not give the own team more time."""
    for staff in (scene.people.li, scene.people.chen, scene.people.salma):
        with pytest.raises(NotAllowed):
            staff.settings.override_day("CN", WEDNESDAY, working=False, reason="A long weekend")
        with pytest.raises(NotAllowed):
            staff.settings.record_outage(START, START + timedelta(hours=1), reason="x")


def test_each_word_is_in_the_journal(scene: Scene) -> None:
    """With what was said of that day before, and who said it how."""
    settings = scene.people.operator.settings
    settings.override_day("ng", WEDNESDAY, working=False, reason="Mourning")
    first = {"day": "2026-11-25", "working": False, "reason": "Mourning"}
    assert last(scene, "calendar:NG") == ("day", None, first)
    settings.override_day("NG", WEDNESDAY, working=True, reason="Called off")
    assert last(scene, "calendar:NG") == (
        "day",
        {"working": False, "reason": "Mourning"},
        {"day": "2026-11-25", "working": True, "reason": "Called off"},
    )
    settings.record_outage(START, START + timedelta(hours=1), reason="No power")
    assert last(scene, "calendar") == (
        "outage",
        None,
        {"starts_at": "2026-11-25T09:00:00+00:00", "ends_at": "2026-11-25T10:00:00+00:00", "reason": "No power"},
    )
