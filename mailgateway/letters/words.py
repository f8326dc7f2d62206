"""Dates and deadlines in words, in the reader's own zone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from jumia_core.kernel import WorkCalendar, day_start

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def place(zone: ZoneInfo) -> str:
    """A zone as people say it: 'Lagos time'."""
    return f"{zone.key.rpartition('/')[2].replace('_', ' ')} time"


def day(when: date) -> str:
    """A local date: 'Wednesday 30 December'."""
    return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]}"


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """An instant in a zone: 'Thursday 31 December 2026 00:00 (Lagos time)'."""
    local = instant.astimezone(zone)
    return f"{day(local)} {local.year} {local:%H:%M} ({place(zone)})"


def deadline(due_before: datetime, zone: ZoneInfo) -> str:
    """A first instant that is too late, with the last day that is not."""
    local = due_before.astimezone(zone)
    if day_start(local.date(), zone) != due_before:
        return moment(due_before, zone)
    last = local.date() - timedelta(days=1)
    return f"{moment(due_before, zone)}, that is by the end of {day(last)}"


def short(instant: datetime, zone: ZoneInfo) -> str:
    """An instant in figures, for every language: '2026-12-31 00:00 (Lagos)'."""
    local = instant.astimezone(zone)
    return f"{local:%Y-%m-%d %H:%M} ({place(zone).removesuffix(' time')})"


def days_left(calendar: WorkCalendar, now: datetime, due_before: datetime) -> str:
    """How long is left, as '2 working days are left after today.', in whole working days."""
    left = calendar.working_days_left(now, due_before)
    if now >= due_before:
        return "The time is over."
    if left == 0:
        return "Today is the last day."
    return "1 working day is left after today." if left == 1 else f"{left} working days are left after today."
