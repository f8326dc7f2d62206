"""Working days: the table of required deadlines, overrides, explanations and helpers."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jumia_core.kernel import COUNTRIES, DayNote, Invalid, Override, WorkCalendar

NIGERIA = WorkCalendar.for_country("NG")
CHINA = WorkCalendar.for_country("CN")
CHRISTMAS_EVE = date(2026, 12, 24)

DEADLINES = [
    ("NG", "2026-12-23", "2026-12-30"),  # Christmas, Boxing Day observed on Monday
    ("EG", "2026-11-26", "2026-12-01"),  # Friday and Saturday rest
    ("EG", "2026-11-25", "2026-11-30"),
    ("CN", "2026-09-30", "2026-10-10"),  # the last day is a make-up Saturday
    ("CN", "2026-02-12", "2026-02-24"),  # 14 February is worked
    ("CN", "2026-09-17", "2026-09-21"),  # the Sunday is worked
    ("MA", "2026-11-05", "2026-11-11"),
    ("GH", "2026-12-23", "2026-12-29"),
    ("KE", "2026-12-11", "2026-12-16"),
    ("NG", "2026-11-27", "2026-12-02"),
]


@pytest.mark.parametrize(("code", "received", "last"), DEADLINES)
def test_required_deadlines(code: str, received: str, last: str) -> None:
    """Received at any hour of the local day, the last day is the third working day after it."""
    calendar = WorkCalendar.for_country(code)
    day, last_day = date.fromisoformat(received), date.fromisoformat(last)
    assert calendar.add_working_days(day, 3) == last_day
    following = datetime.combine(last_day + timedelta(days=1), datetime.min.time(), calendar.tz)
    for hour in (0, 9, 23):
        instant = datetime(day.year, day.month, day.day, hour, 59, tzinfo=calendar.tz)
        due = calendar.due_before(instant, 3)
        assert due == following
        assert due.tzinfo is UTC
        assert calendar.last_day(due) == last_day


@pytest.mark.parametrize(
    ("received", "due_before"),
    [
        ("2026-04-20T12:00+02:00", "2026-04-23T22:00+00:00"),  # due before 24 April, which begins at 01:00
        (
            "2026-10-26T12:00+03:00",
            "2026-10-29T22:00+00:00",
        ),  # due after the second 23:00-24:00 of 29 October
        ("2026-10-29T23:30+03:00", "2026-11-03T22:00+00:00"),  # both half past elevens are 29 October
        ("2026-10-29T23:30+02:00", "2026-11-03T22:00+00:00"),
    ],
)
def test_cairo_has_days_of_23_and_25_hours(received: str, due_before: str) -> None:
    """A day without midnight and a day with 23:00-24:00 twice end where the next local day begins."""
    due = WorkCalendar.for_country("EG").due_before(datetime.fromisoformat(received), 3)
    assert due == datetime.fromisoformat(due_before)


def test_midnight_belongs_to_the_new_day() -> None:
    """Received one moment before midnight counts from that day, at midnight from the next."""
    midnight = datetime(2026, 12, 1, tzinfo=NIGERIA.tz)
    before, after = (NIGERIA.due_before(at, 3) for at in (midnight - timedelta.resolution, midnight))
    assert before == datetime(2026, 12, 3, 23, tzinfo=UTC)
    assert after == datetime(2026, 12, 4, 23, tzinfo=UTC)


@pytest.mark.parametrize(("code", "weekend"), [("EG", {4, 5}), ("DZ", {4, 5}), ("NG", {5, 6}), ("CN", {5, 6})])
def test_weekends(code: str, weekend: set[int]) -> None:
    """Egypt and Algeria rest on Friday and Saturday, the others on Saturday and Sunday."""
    assert WorkCalendar.for_country(code).weekend == weekend


@pytest.mark.parametrize("code", sorted(COUNTRIES))
def test_every_country_has_a_zone_and_holidays(code: str) -> None:
    """Each calendar knows its IANA zone and has, in 2026, some ten public holidays or more, in English."""
    calendar = WorkCalendar.for_country(code)
    assert calendar.tz == ZoneInfo(COUNTRIES[code].zone)
    notes = calendar.days(2026)
    holidays = [note.why for note in notes if note.why.startswith("holiday: ")]
    assert len(notes) == 365
    assert len(holidays) >= 10
    assert all(why.isascii() for why in holidays)


@pytest.mark.parametrize("code", ["XX", "ng", "", "FR"])
def test_an_unknown_country_names_the_known_ones(code: str) -> None:
    """The answer lists every code that can be used."""
    with pytest.raises(Invalid, match="no calendar for the country") as caught:
        WorkCalendar.for_country(code)
    assert all(known in caught.value.hint for known in COUNTRIES)


def test_zero_days_is_the_day_itself() -> None:
    """0 working days after a date is that date, worked or not, so it is due at the end of that day."""
    christmas = date(2026, 12, 25)
    assert NIGERIA.add_working_days(christmas, 0) == christmas
    assert NIGERIA.due_before(datetime(2026, 12, 25, 9, tzinfo=UTC), 0) == datetime(2026, 12, 25, 23, tzinfo=UTC)


def test_what_a_calendar_refuses() -> None:
    """Negative days, years without holidays, naive instants, and instants where a date belongs."""
    with pytest.raises(Invalid, match="cannot be added"):
        NIGERIA.add_working_days(CHRISTMAS_EVE, -1)
    with pytest.raises(Invalid, match="does not reach the year 1999"):
        NIGERIA.is_working_day(date(1999, 1, 4))
    with pytest.raises(Invalid, match="does not reach the year 2100"):
        NIGERIA.add_working_days(date(2099, 12, 30), 5)
    with pytest.raises(Invalid, match="no zone"):
        NIGERIA.due_before(datetime(2026, 12, 23), 3)  # noqa: DTZ001 - the point of the test
    with pytest.raises(Invalid, match="asked for a date"):
        NIGERIA.is_working_day(datetime(2026, 12, 23, tzinfo=UTC))


@pytest.mark.parametrize(
    ("code", "day", "works", "why"),
    [
        ("NG", "2026-12-24", True, "working day"),
        ("NG", "2026-12-25", False, "holiday: Christmas Day"),
        ("NG", "2026-12-27", False, "weekend"),
        ("CN", "2026-10-10", True, "make-up working day (for the day off on Wednesday 7 October)"),
        ("CN", "2026-10-07", False, "holiday: day off, Saturday 10 October is worked instead"),
        ("CN", "2024-02-04", True, "make-up working day (for the day off on Thursday 15 February)"),
        ("DZ", "2026-07-05", False, "holiday: Independence Day"),
        ("MA", "2026-05-27", False, "holiday: Eid al-Adha (estimated)"),
    ],
)
def test_why_a_day_is_worked_or_not(code: str, day: str, works: bool, why: str) -> None:
    """Each date says what decides about it, in English."""
    calendar, date_ = WorkCalendar.for_country(code), date.fromisoformat(day)
    assert (calendar.is_working_day(date_), calendar.why(date_)) == (works, why)


def test_an_operator_overrides_any_date() -> None:
    """A new holiday moves a deadline later; a worked Saturday moves it earlier; each with its reason."""
    mourning = {CHRISTMAS_EVE: Override(working=False, reason="national mourning")}
    worked = {date(2026, 12, 26): Override(working=True, reason="stock taking")}
    received = date(2026, 12, 23)
    assert WorkCalendar.for_country("NG", overrides=mourning).add_working_days(received, 3) == date(2026, 12, 31)
    assert WorkCalendar.for_country("NG", overrides=worked).add_working_days(received, 3) == date(2026, 12, 29)
    assert WorkCalendar.for_country("NG", overrides=mourning).why(CHRISTMAS_EVE) == "override: national mourning"
    assert NIGERIA.add_working_days(received, 3) == date(2026, 12, 30)


def test_an_override_stands_above_a_make_up_day() -> None:
    """A make-up Saturday that an operator takes off is off."""
    overrides = {date(2026, 10, 10): Override(working=False, reason="power cut")}
    calendar = WorkCalendar.for_country("CN", overrides=overrides)
    assert calendar.add_working_days(date(2026, 9, 30), 3) == date(2026, 10, 12)


def test_a_whole_year_may_be_taken_off() -> None:
    """Counting passes over a year without a single working day."""
    closed = {date(2026, 1, 1) + timedelta(days=step): Override(working=False, reason="closed") for step in range(365)}
    calendar = WorkCalendar.for_country("NG", overrides=closed)
    assert calendar.add_working_days(date(2025, 12, 31), 1) == date(2027, 1, 4)
    assert calendar.last_working_day_before(date(2027, 1, 1)) == date(2025, 12, 31)


def test_calendars_are_values() -> None:
    """Plain calendars are shared; equal ones are equal with equal hashes; overrides cannot change later."""
    overrides = {CHRISTMAS_EVE: Override(working=False, reason="mourning")}
    one, other = (WorkCalendar.for_country("NG", overrides=overrides) for _ in range(2))
    assert WorkCalendar.for_country("NG") is NIGERIA
    assert WorkCalendar.for_country("NG", overrides={}) is NIGERIA
    assert one == other != NIGERIA
    assert hash(one) == hash(other)
    overrides.clear()
    assert not one.is_working_day(CHRISTMAS_EVE)
    with pytest.raises(TypeError):
        one.overrides[CHRISTMAS_EVE] = Override(working=True, reason="no")  # type: ignore[index]  # read-only


def test_threads_share_a_calendar() -> None:
    """Threads that ask a fresh calendar at once, for several years, all get the right answers."""
    fresh = WorkCalendar("CN", CHINA.zone, CHINA.weekend)
    days = [date(2024, 1, 1) + timedelta(days=step) for step in range(0, 1000, 7)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda day: fresh.add_working_days(day, 3), days * 4))
    assert answers == [CHINA.add_working_days(day, 3) for day in days] * 4


def test_a_deadline_is_explained_day_by_day() -> None:
    """Every local day from receipt to the last day, whether it counts, as which, and why."""
    explanation = NIGERIA.explain(datetime(2026, 12, 23, 15, tzinfo=UTC), 3)
    assert [(note.date.day, note.weekday, note.counts, note.number, note.why) for note in explanation.days] == [
        (23, "Wednesday", False, None, "received that day, not counted"),
        (24, "Thursday", True, 1, "working day 1 of 3"),
        (25, "Friday", False, None, "holiday: Christmas Day"),
        (26, "Saturday", False, None, "holiday: Boxing Day"),
        (27, "Sunday", False, None, "weekend"),
        (28, "Monday", False, None, "holiday: Boxing Day (observed)"),
        (29, "Tuesday", True, 2, "working day 2 of 3"),
        (30, "Wednesday", True, 3, "working day 3 of 3"),
    ]
    assert explanation.due_before == datetime(2026, 12, 30, 23, tzinfo=UTC)
    assert explanation.last_day == date(2026, 12, 30)
    assert (explanation.country, explanation.zone, explanation.working_days) == ("NG", "Africa/Lagos", 3)
    assert explanation.received.isoformat() == "2026-12-23T16:00:00+01:00"


def test_a_deadline_in_plain_english() -> None:
    """Short sentences for a seller with little English, make-up days and overrides included."""
    overrides = {date(2026, 10, 9): Override(working=False, reason="typhoon")}
    calendar = WorkCalendar.for_country("CN", overrides=overrides)
    assert calendar.explain(datetime(2026, 10, 7, 1, tzinfo=UTC), 3).sentences() == [
        "Received on Wednesday 7 October 2026 at 09:00 (Asia/Shanghai time).",
        "Wednesday 7 October: received that day, not counted.",
        "Thursday 8 October: working day 1 of 3.",
        "Friday 9 October: not counted, override: typhoon.",
        f"Saturday 10 October: working day 2 of 3, {CHINA.why(date(2026, 10, 10))}.",
        "Sunday 11 October: not counted, weekend.",
        "Monday 12 October: working day 3 of 3.",
        "The last day is Monday 12 October 2026.",
        "An answer is in time if it arrives before that day ends in Asia/Shanghai (2026-10-12 16:00 UTC).",
    ]


@settings(deadline=None)  # the first example imports `holidays`
@given(
    st.sampled_from(sorted(COUNTRIES)),
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - `timezones` adds it
    st.integers(0, 12),
)
def test_an_explanation_agrees_with_the_deadline(code: str, instant: datetime, n: int) -> None:
    """What is explained is what is computed: same instant, n days that count, the last of them at the end."""
    calendar = WorkCalendar.for_country(code)
    explanation = calendar.explain(instant, n)
    assert explanation.due_before == calendar.due_before(instant, n)
    assert [note.number for note in explanation.days if note.counts] == list(range(1, n + 1))
    assert [note.counts for note in explanation.days[1:]] == [
        calendar.is_working_day(note.date) for note in explanation.days[1:]
    ]
    assert explanation.last_day == calendar.add_working_days(explanation.received.date(), n)
    assert len(explanation.sentences()) == len(explanation.days) + 3


def test_reminders_know_how_many_days_are_left() -> None:
    """One left on the day before the last working day and on the rest days between, none on the last day."""
    received = datetime(2026, 11, 26, 9, tzinfo=UTC)  # Thursday; Friday, Monday, Tuesday count
    due = NIGERIA.due_before(received, 3)
    left = [NIGERIA.working_days_left(received + timedelta(days=step), due) for step in range(8)]
    assert left == [3, 2, 2, 2, 1, 0, 0, 0]
    assert NIGERIA.last_day(due) == date(2026, 12, 1)
    assert NIGERIA.last_working_day_before(NIGERIA.last_day(due)) == date(2026, 11, 30)
    assert NIGERIA.last_working_day_before(date(2026, 11, 30)) == date(2026, 11, 27)


def test_working_days_between_is_half_open() -> None:
    """The first date is counted, the end is not, and nothing lies between a date and itself."""
    assert NIGERIA.working_days_between(CHRISTMAS_EVE, date(2026, 12, 29)) == 1
    assert NIGERIA.working_days_between(CHRISTMAS_EVE, date(2026, 12, 30)) == 2
    assert NIGERIA.working_days_between(CHRISTMAS_EVE, CHRISTMAS_EVE) == 0


def test_the_last_day_of_a_moved_deadline_is_a_working_day() -> None:
    """When a deadline was moved to a day of rest, the last reminder goes out on the day of work before."""
    assert NIGERIA.last_day(datetime(2026, 12, 28, 23, tzinfo=UTC)) == CHRISTMAS_EVE


def test_what_may_still_change_is_said() -> None:
    """Estimated Islamic dates, and years whose Chinese make-up days are not published, are named."""
    assert "The date may move: Eid al-Adha (estimated)." in WorkCalendar.for_country("EG").warnings(2026)
    assert CHINA.warnings(2026) == ()
    assert CHINA.warnings(2040) == ("China's make-up working days of 2040 are not known yet.",)
    assert DayNote(CHRISTMAS_EVE, counts=False, why="holiday: Eid al-Adha (estimated)").estimated


def test_the_kernel_is_imported_without_the_slow_holidays() -> None:
    """Importing the kernel and making a calendar loads neither `holidays` nor pydantic."""
    script = (
        "import sys, jumia_core.kernel as kernel; kernel.WorkCalendar.for_country('NG');"
        "print(sorted({'holidays', 'pydantic', 'pydantic_core'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
