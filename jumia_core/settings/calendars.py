"""The calendars that deadlines run on: public holidays, then an operator's word, then our own outages.

A session remembers the calendars that it has made: a schedule asks for one for every claim of its batch.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core.journal import record
from jumia_core.kernel import Invalid, Override, Problem, WorkCalendar, clean_text, utc
from jumia_core.settings.model import DayOverride, Outage
from jumia_core.store import lock
from jumia_core.work import Unit

MAX_OUTAGE = timedelta(days=31)
MAX_REASON = 200
MEMORY = timedelta(days=400)  # no clock of a claim runs that long


@dataclass(frozen=True, slots=True)
class CalendarChange:
    """What changed: the days of one country, or with `country` None the sellers' days of every country."""

    row: DayOverride | Outage
    country: str | None
    why: str


def work_calendar(session: Session, country: str) -> WorkCalendar:
    """Return a country's calendar with the operator's overrides: what the platform's own deadlines run on."""
    known: dict[str, WorkCalendar] = session.info.setdefault("work_calendars", {})
    if country not in known:
        known[country] = _calendar(country, _overrides(session, country))
    return known[country]


def seller_calendar(session: Session, country: str) -> WorkCalendar:
    """Return the calendar of a seller's deadlines: days that an outage of ours touched do not count either."""
    known: dict[str, WorkCalendar] = session.info.setdefault("seller_calendars", {})
    if country not in known:
        known[country] = _calendar(country, _overrides(session, country) | _outage_days(session, country))
    return known[country]


def override_day(unit: Unit, country: str, day: date, *, working: bool, reason: str, by: str) -> DayOverride:
    """Declare a date working or not. Deadlines that would come later for it move; none comes earlier."""
    WorkCalendar.for_country(country)  # refuses an unknown country
    row = unit.session.scalar(select(DayOverride).where(DayOverride.country == country, DayOverride.day == day))
    before = None if row is None else {"working": row.working, "reason": row.reason}
    if row is None:
        row = DayOverride(country=country, day=day)
        unit.session.add(row)
    row.working, row.reason = working, clean_text(reason, "reason", MAX_REASON)
    row.recorded_by, row.recorded_at, row.applied_at = by, unit.now, None
    unit.session.flush()
    after = {"day": day.isoformat(), "working": working, "reason": row.reason}
    record(unit, f"calendar:{country}", "day", before=before, after=after)
    return row


def record_outage(unit: Unit, starts_at: datetime, ends_at: datetime, *, reason: str, by: str) -> Outage:
    """Record that we could not take mail in [starts_at, ends_at) (UTC). Raises `Invalid`."""
    starts, ends = utc(starts_at), utc(ends_at)
    if not starts < ends <= starts + MAX_OUTAGE:
        raise Invalid(problems=[Problem("ends_at", "must be after the start and within 31 days.", "Check both.")])
    why = clean_text(reason, "reason", MAX_REASON)
    row = Outage(starts_at=starts, ends_at=ends, reason=why, recorded_by=by, recorded_at=unit.now)
    unit.session.add(row)
    unit.session.flush()
    after = {"starts_at": starts.isoformat(), "ends_at": ends.isoformat(), "reason": why}
    record(unit, "calendar", "outage", after=after)
    return row


def unapplied_changes(session: Session) -> list[CalendarChange]:
    """Return the changes that running deadlines have not heard of yet, the oldest first."""
    days = session.scalars(select(DayOverride).where(DayOverride.applied_at.is_(None)).order_by(DayOverride.id))
    changes = [CalendarChange(day, day.country, _why(day)) for day in days]
    outages = session.scalars(select(Outage).where(Outage.applied_at.is_(None)).order_by(Outage.id))
    return changes + [CalendarChange(outage, None, f"our mail was down: {outage.reason}") for outage in outages]


def mark_applied(unit: Unit, changes: Sequence[CalendarChange]) -> None:
    """Note that deadlines have heard of these changes; one that was changed again meanwhile is heard of again."""
    for change in changes:
        row = lock(unit.session, type(change.row), change.row.id)
        if row.recorded_at == change.row.recorded_at:
            row.applied_at = unit.now


def _why(row: DayOverride) -> str:
    return f"{row.day.isoformat()} is {'a' if row.working else 'not a'} working day: {row.reason}"


def _overrides(session: Session, country: str) -> dict[date, Override]:
    rows = session.scalars(select(DayOverride).where(DayOverride.country == country))
    return {row.day: Override(working=row.working, reason=row.reason) for row in rows}


def _outage_days(session: Session, country: str) -> dict[date, Override]:
    """Return the local days that outages touched; those that no clock can still remember are left out."""
    latest = session.scalar(select(func.max(Outage.ends_at)))
    if latest is None:
        return {}
    zone = WorkCalendar.for_country(country).tz
    days: dict[date, Override] = {}
    for outage in session.scalars(select(Outage).where(Outage.ends_at > latest - MEMORY).order_by(Outage.id)):
        first = outage.starts_at.astimezone(zone).date()
        last = (outage.ends_at - timedelta.resolution).astimezone(zone).date()
        rest = Override(working=False, reason=f"our mail was down: {outage.reason}")
        days |= {first + timedelta(days=offset): rest for offset in range((last - first).days + 1)}
    return days


def _calendar(country: str, overrides: Mapping[date, Override]) -> WorkCalendar:
    return _remembered(country, frozenset(overrides.items()))


@lru_cache(maxsize=64)
def _remembered(country: str, overrides: frozenset[tuple[date, Override]]) -> WorkCalendar:
    """A calendar works out its years when first asked; the same overrides give the same calendar."""
    return WorkCalendar.for_country(country, overrides=dict(overrides))
