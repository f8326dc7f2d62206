"""Time is injected: whoever needs the present asks a `Clock`. Instants are aware and in UTC."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

from jumia_core.kernel.errors import Invalid


class Clock(Protocol):
    """Tells the present instant."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The present, aware, in UTC."""
        return datetime.now(UTC)


class ShiftedClock:
    """The machine's clock, some time ahead: a demonstration moves it forward, and never back."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        """The present of the demonstration, aware, in UTC."""
        return datetime.now(UTC) + self.ahead

    def move_to(self, instant: datetime) -> datetime:
        """Let it show this instant now, and return it. An earlier one raises `Invalid`."""
        step = utc(instant) - self.now()
        if step < timedelta():
            raise Invalid(f"The clock shows {self.now()}; it cannot go back to {instant}.")
        self.ahead += step
        return self.now()


def utc(instant: datetime) -> datetime:
    """The same instant in UTC. A naive datetime raises `Invalid`: nobody can say which instant it is."""
    if instant.utcoffset() is None:
        raise Invalid(f"The time {instant} has no zone.", "Add the offset, as in 2026-12-23T16:00:00+01:00.")
    return instant.astimezone(UTC)


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """The first instant, in UTC, at which the calendar in `zone` shows `day` (or later, if it skips `day`).

    That is midnight, except where there is none (Cairo, 24 April 2026: 01:00) or where it comes twice (the
    first). A day is the half-open interval from its own start to the start of the next day.
    """
    midnight = datetime.combine(day, time(), zone)
    start = midnight.astimezone(UTC)
    if start.astimezone(zone).replace(tzinfo=None) == midnight.replace(tzinfo=None):
        return start
    # Midnight falls into a gap. Read with the offset after the gap (fold=1, PEP 495) it lies before the
    # jump, read with the offset before (fold=0) at the jump or after it: look for the jump in between.
    before = midnight.replace(fold=1).astimezone(UTC)
    while start - before > timedelta(seconds=1):
        middle = before + (start - before) // timedelta(seconds=2) * timedelta(seconds=1)
        if middle.astimezone(zone).date() < day:
            before = middle
        else:
            start = middle
    return start
