"""The calendars that deadlines run on: public holidays, then an operator's word, then our own outages."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.kernel import Invalid, Override, Problem, WorkCalendar, utc
from jumia_core.settings.model import DayOverride, Outage
from jumia_core.work import Unit, keys

CALENDAR_CHANGED = "calendar-changed"
MAX_OUTAGE = timedelta(days=31)


def work_calendar(session: Session, country: str) -> WorkCalendar:
    """Return a country's calendar with the operator's overrides: what the platform's own deadlines run on."""
    return WorkCalendar.for_country(country, overrides=_overrides(session, country))


def seller_calendar(session: Session, country: str) -> WorkCalendar:
    """Return the calendar of a seller's deadlines: days that an outage of ours touched do not count either."""
    overrides = _overrides(session, country)
    zone = WorkCalendar.for_country(country).tz
    for outage in session.scalars(select(Outage).order_by(Outage.id)):
        first = outage.starts_at.astimezone(zone).date()
        last = (outage.ends_at - timedelta(microseconds=1)).astimezone(zone).date()
        for offset in range((last - first).days + 1):
            overrides[first + timedelta(days=offset)] = Override(
                working=False, reason=f"our mail was down: {outage.reason}"
            )
    return WorkCalendar.for_country(country, overrides=overrides)


def override_day(unit: Unit, country: str, day: date, *, working: bool, reason: str, by: str) -> DayOverride:
    """Declare a date working or not. Deadlines that would come later for it move; none comes earlier."""
    WorkCalendar.for_country(country)  # refuses an unknown country
    row = unit.session.scalar(select(DayOverride).where(DayOverride.country == country, DayOverride.day == day))
    if row is None:
        row = DayOverride(country=country, day=day)
        unit.session.add(row)
    row.working, row.reason, row.recorded_by, row.recorded_at = working, reason, by, unit.now
    unit.session.flush()
    why = f"{day.isoformat()} is {'a' if working else 'not a'} working day: {reason}"
    unit.enqueue(
        CALENDAR_CHANGED,
        {"country": country, "why": why},
        keys.calendar_changed(f"day-{row.id}-{row.version}"),
    )
    return row


def record_outage(unit: Unit, starts_at: datetime, ends_at: datetime, *, reason: str, by: str) -> Outage:
    """Record that we could not take mail in [starts_at, ends_at) (UTC). Raises `Invalid`."""
    starts, ends = utc(starts_at), utc(ends_at)
    if not starts < ends <= starts + MAX_OUTAGE:
        raise Invalid(problems=[Problem("ends_at", "must be after the start and within 31 days.", "Check both.")])
    row = Outage(starts_at=starts, ends_at=ends, reason=reason, recorded_by=by, recorded_at=unit.now)
    unit.session.add(row)
    unit.session.flush()
    unit.enqueue(
        CALENDAR_CHANGED,
        {"country": None, "why": f"our mail was down: {reason}"},
        keys.calendar_changed(f"outage-{row.id}"),
    )
    return row


def _overrides(session: Session, country: str) -> dict[date, Override]:
    rows = session.scalars(select(DayOverride).where(DayOverride.country == country))
    return {row.day: Override(working=row.working, reason=row.reason) for row in rows}
