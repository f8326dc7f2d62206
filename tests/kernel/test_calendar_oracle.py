"""`WorkCalendar` against a naive oracle that walks day by day and minute by minute, over 2024-2026."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jumia_core.kernel import Override, WorkCalendar

ZONES = {
    "NG": "Africa/Lagos",
    "KE": "Africa/Nairobi",
    "EG": "Africa/Cairo",
    "MA": "Africa/Casablanca",
    "GH": "Africa/Accra",
    "CI": "Africa/Abidjan",
    "SN": "Africa/Dakar",
    "UG": "Africa/Kampala",
    "CN": "Asia/Shanghai",
}
FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC)
ONE_DAY, ONE_HOUR = timedelta(days=1), timedelta(hours=1)
Overrides = dict[date, Override]


@cache
def source(code: str) -> holidays.HolidayBase:
    return holidays.country_holidays(code, years=range(2023, 2029))


def oracle_works(code: str, day: date, overrides: Overrides) -> bool:
    if day in overrides:
        return overrides[day].working
    return bool(source(code).is_working_day(day))


def oracle_due_before(code: str, instant: datetime, n: int, overrides: Overrides) -> datetime:
    """Walk the local days until n were worked, then the minutes until the local date is a later one."""
    zone = ZoneInfo(ZONES[code])
    day = instant.astimezone(zone).date()
    while n:
        day += ONE_DAY
        n -= oracle_works(code, day, overrides)
    minute = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    while minute.astimezone(zone).date() <= day:
        minute += timedelta(minutes=1)
    return minute


@cache
def zone_changes(code: str) -> tuple[datetime, ...]:
    zone = ZoneInfo(ZONES[code])
    hours = [FIRST + ONE_HOUR * step for step in range((LAST - FIRST) // ONE_HOUR)]
    return tuple(
        later
        for earlier, later in pairwise(hours)
        if earlier.astimezone(zone).utcoffset() != later.astimezone(zone).utcoffset()
    )


def around(moments: st.SearchStrategy[datetime]) -> st.SearchStrategy[datetime]:
    """Near these moments: to the microsecond, within seconds, or within hours."""
    steps = st.one_of(
        st.sampled_from([timedelta(0), timedelta.resolution, -timedelta.resolution]),
        st.timedeltas(-timedelta(seconds=2), timedelta(seconds=2)),
        st.timedeltas(-3 * ONE_HOUR, 3 * ONE_HOUR),
    )
    return st.builds(lambda moment, step: min(max(moment + step, FIRST), LAST), moments, steps)


@st.composite
def receipts(draw: st.DrawFn) -> tuple[str, datetime]:
    """A country, and an instant anywhere, around a local midnight, or around a change of its zone."""
    code = draw(st.sampled_from(sorted(ZONES)))
    zone = ZoneInfo(ZONES[code])
    midnights = st.dates(FIRST.date(), LAST.date()).map(
        lambda day: datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
    )
    anywhere = st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None), timezones=st.just(UTC))
    choices = [anywhere, around(midnights)]
    if zone_changes(code):
        choices.append(around(st.sampled_from(zone_changes(code))))
    return code, draw(st.one_of(choices))


override_sets = st.dictionaries(
    st.dates(date(2024, 1, 1), date(2027, 1, 31)),
    st.builds(Override, st.booleans(), st.just("said so")),
    max_size=40,
)


@settings(max_examples=1500, deadline=None)
@given(receipts(), st.integers(0, 15))
def test_no_difference_from_the_oracle(receipt: tuple[str, datetime], n: int) -> None:
    """`due_before` is what a patient clerk would find with a wall calendar and a clock."""
    code, instant = receipt
    assert WorkCalendar.for_country(code).due_before(instant, n) == oracle_due_before(code, instant, n, {})


@settings(max_examples=300, deadline=None)
@given(receipts(), st.integers(0, 8), override_sets)
def test_no_difference_with_overrides(receipt: tuple[str, datetime], n: int, overrides: Overrides) -> None:
    """The same with any set of dates that an operator has overridden."""
    code, instant = receipt
    calendar = WorkCalendar.for_country(code, overrides=overrides)
    assert calendar.due_before(instant, n) == oracle_due_before(code, instant, n, overrides)


@settings(max_examples=500, deadline=None)
@given(receipts(), st.timedeltas(timedelta(0), timedelta(days=30)), st.integers(0, 8))
def test_later_receipt_is_never_due_earlier(receipt: tuple[str, datetime], wait: timedelta, n: int) -> None:
    """Waiting before a question is delivered never takes time from the one who answers."""
    code, instant = receipt
    calendar = WorkCalendar.for_country(code)
    assert calendar.due_before(instant, n) <= calendar.due_before(instant + wait, n)
    assert calendar.due_before(instant, n) <= calendar.due_before(instant, n + 1)
    assert instant < calendar.due_before(instant, n)


@pytest.mark.parametrize("code", sorted(ZONES))
def test_every_date_of_three_years(code: str) -> None:
    """Each date of 2024-2026 is worked or not as the source says, and 1 to 5 working days after it agree."""
    calendar = WorkCalendar.for_country(code)
    for number in range((LAST - FIRST).days + 1):
        day = FIRST.date() + ONE_DAY * number
        assert calendar.is_working_day(day) == oracle_works(code, day, {})
        walked = day
        for n in range(1, 6):
            walked += ONE_DAY
            while not oracle_works(code, walked, {}):
                walked += ONE_DAY
            assert calendar.add_working_days(day, n) == walked
            assert calendar.working_days_between(day + ONE_DAY, walked + ONE_DAY) == n


@pytest.mark.parametrize("n", [200, 260, 600, 1500])
def test_far_deadlines_cross_years(n: int) -> None:
    """Counting on through several years is the same as counting day by day."""
    walked, left = date(2023, 6, 1), n
    while left:
        walked += ONE_DAY
        left -= oracle_works("CN", walked, {})
    assert WorkCalendar.for_country("CN").add_working_days(date(2023, 6, 1), n) == walked
