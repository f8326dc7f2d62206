"""Time is injected, in UTC, and days begin where the zone says."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jumia_core.kernel import COUNTRIES, Clock, Invalid, SystemClock, day_start, utc
from jumia_core.testing.clock import ManualClock

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "zone", "start"),
    [
        ("2026-12-31", "Africa/Lagos", "2026-12-30T23:00"),
        ("2026-10-11", "Asia/Shanghai", "2026-10-10T16:00"),
        ("2026-04-24", "Africa/Cairo", "2026-04-23T22:00"),  # 00:00-01:00 does not exist
        ("2026-10-29", "Africa/Cairo", "2026-10-28T21:00"),
        ("2026-10-30", "Africa/Cairo", "2026-10-29T22:00"),  # after 23:00-24:00 came twice
        ("1919-03-31", "America/Toronto", "1919-03-31T04:30"),  # 23:30-00:30 does not exist
        ("2011-12-30", "Pacific/Apia", "2011-12-30T10:00"),  # the day does not exist: the next one's start
        ("2026-10-04", "America/Havana", "2026-10-04T04:00"),
        ("2026-11-01", "America/Havana", "2026-11-01T04:00"),  # 00:00 comes twice: the first
    ],
)
def test_where_a_day_begins(day: str, zone: str, start: str) -> None:
    """The first instant at which the local calendar shows the day, whatever the clocks do at midnight."""
    expected = datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert day_start(date.fromisoformat(day), ZoneInfo(zone)) == expected


@given(st.dates(date(2002, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(COUNTRIES)))
def test_a_day_begins_when_the_local_date_changes(day: date, code: str) -> None:
    """In all our zones: at its start the local date is the day, a moment earlier the day before."""
    zone = ZoneInfo(COUNTRIES[code].zone)
    start = day_start(day, zone)
    assert start.tzinfo is UTC
    assert start.astimezone(zone).date() == day
    assert (start - timedelta.resolution).astimezone(zone).date() == day - timedelta(days=1)


def test_instants_are_brought_to_utc() -> None:
    """Any offset becomes UTC, the same instant."""
    lagos = datetime(2026, 12, 23, 16, tzinfo=timezone(timedelta(hours=1)))
    assert utc(lagos) == lagos
    assert utc(lagos).isoformat() == "2026-12-23T15:00:00+00:00"


def test_a_naive_time_is_refused() -> None:
    """Nobody can say which instant a time without a zone is, so nothing guesses."""
    with pytest.raises(Invalid, match="no zone") as caught:
        utc(datetime(2026, 12, 23, 16))  # noqa: DTZ001 - the point of the test
    assert "offset" in caught.value.hint


def test_the_system_clock_tells_utc() -> None:
    """The real clock is aware and in UTC."""
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC


def test_a_manual_clock_stands_until_it_is_moved() -> None:
    """Tests move time by hand, by a step or to an instant; what it tells is UTC."""
    clock = ManualClock(NOON.astimezone(ZoneInfo("Africa/Lagos")))
    told: Clock = clock
    assert told.now() == told.now() == NOON
    assert clock.advance(days=1, minutes=5) == clock.now() == NOON + timedelta(days=1, minutes=5)
    friday = datetime(2026, 11, 27, 9, tzinfo=ZoneInfo("Africa/Cairo"))
    assert clock.move_to(friday) == clock.now() == friday
    assert clock.now().tzinfo is UTC


def test_a_manual_clock_never_goes_back() -> None:
    """Moving backwards, or to a naive time, is refused and moves nothing."""
    clock = ManualClock(NOON)
    with pytest.raises(Invalid, match="cannot go back"):
        clock.advance(seconds=-1)
    with pytest.raises(Invalid, match="cannot go back"):
        clock.move_to(NOON - timedelta.resolution)
    with pytest.raises(Invalid, match="no zone"):
        clock.move_to(datetime(2027, 1, 1))  # noqa: DTZ001 - the point of the test
    assert clock.now() == NOON


def test_threads_share_a_manual_clock() -> None:
    """No step is lost when many threads move one clock."""
    clock = ManualClock(NOON)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: clock.advance(seconds=1), range(400)))
    assert clock.now() == NOON + timedelta(seconds=400)
