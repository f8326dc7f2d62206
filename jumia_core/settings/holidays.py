"""Holiday mode: new orders pause on some local days; nothing that is due already moves."""

from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Shop
from jumia_core.journal import record
from jumia_core.kernel import Conflict, Invalid, NotFound, keepable
from jumia_core.policies import holidays as policies
from jumia_core.settings import rules
from jumia_core.settings.calendars import seller_calendar
from jumia_core.settings.model import Holiday
from jumia_core.settings.schemas import HolidayPlan, HolidayView
from jumia_core.settings.telling import tell_members
from jumia_core.store import lock
from jumia_core.work import Unit


def local_day(session: Session, shop_id: int, at: datetime) -> date:
    """Return the day of an instant (UTC) where the shop's people work."""
    return seller_calendar(session, session.get_one(Shop, shop_id).home_country).local_date(at)


def on_holiday(session: Session, shop_id: int, at: datetime) -> bool:
    """Tell whether a shop takes no new orders at an instant (UTC), also at one that is past."""
    day = local_day(session, shop_id, at)
    query = select(Holiday.id).where(
        Holiday.shop_id == shop_id,
        Holiday.starts_on <= day,
        Holiday.ends_on >= day,
        Holiday.planned_at <= at,
        or_(Holiday.ended_at.is_(None), Holiday.ended_at > at),
    )
    return session.scalar(query.limit(1)) is not None


def view(unit: Unit, shop_id: int, advice: str = "") -> HolidayView:
    """Show the holiday that runs, and those to come."""
    country = unit.session.get_one(Shop, shop_id).home_country
    today = seller_calendar(unit.session, country).local_date(unit.now)
    rows = _live(unit.session, shop_id, today)
    return HolidayView(
        today=today,
        current=next((_plan(row) for row in rows if row.starts_on <= today), None),
        coming=[_plan(row) for row in rows if row.starts_on > today],
        advised_days=policies.holidays(country, today).advised_days,
        advice=advice,
    )


def plan(unit: Unit, shop_id: int, starts_on: date, ends_on: date, note: str) -> HolidayView:
    """Plan a holiday. Raises `Invalid` with all that is wrong, `Conflict` for an overlap."""
    shop = lock(unit.session, Shop, shop_id)  # two plans at once could overlap
    today = seller_calendar(unit.session, shop.home_country).local_date(unit.now)
    policy = policies.holidays(shop.home_country, today)
    problems = rules.holiday_problems((starts_on, ends_on), note, today=today, most_days=policy.most_days)
    if problems:
        raise Invalid(problems=problems)
    live = _live(unit.session, shop_id, today)
    taken = rules.overlapping((starts_on, ends_on), [(row.starts_on, row.ends_on) for row in live])
    if taken is not None:
        what = f"There is a holiday from {taken[0]} to {taken[1]} already."
        raise Conflict(what, "Cancel it first, or choose other days.")
    _add(unit, shop, starts_on, ends_on, keepable(note).strip())
    return view(unit, shop_id, rules.holiday_advice(starts_on, today=today, advised_days=policy.advised_days))


def _add(unit: Unit, shop: Shop, starts_on: date, ends_on: date, note: str) -> None:
    """Write a holiday down, and tell every member."""
    unit.session.add(
        Holiday(
            shop_id=shop.id,
            starts_on=starts_on,
            ends_on=ends_on,
            note=note,
            planned_at=unit.now,
            planned_by=unit.actor.account_id,
        )
    )
    unit.session.flush()
    days = {"starts_on": starts_on.isoformat(), "ends_on": ends_on.isoformat()}
    change = record(unit, f"shop:{shop.id}", "holiday_planned", after=days)
    tell_members(unit, shop, "settings_holiday_planned", change, days)


def cancel(unit: Unit, shop_id: int, holiday_id: int) -> HolidayView:
    """Drop a holiday to come, or end the one that runs. Raises `NotFound`, `Conflict`."""
    shop = lock(unit.session, Shop, shop_id)
    row = unit.session.get(Holiday, holiday_id, populate_existing=True)
    if row is None or row.shop_id != shop_id:
        raise NotFound("Your shop has no such holiday.", "Open the holidays again.")
    today = seller_calendar(unit.session, shop.home_country).local_date(unit.now)
    if row.ended_at is not None or row.ends_on < today:
        raise Conflict("This holiday is over.", "")
    row.ended_at = unit.now
    days = {"starts_on": row.starts_on.isoformat(), "ends_on": row.ends_on.isoformat()}
    ended = {"ended_at": unit.now.isoformat()} if row.starts_on <= today else None  # None: it never began
    record(unit, f"shop:{shop_id}", "holiday_cancelled", before=days, after=ended)
    return view(unit, shop_id)


def _live(session: Session, shop_id: int, today: date) -> list[Holiday]:
    query = select(Holiday).where(Holiday.shop_id == shop_id, Holiday.ended_at.is_(None), Holiday.ends_on >= today)
    return list(session.scalars(query.order_by(Holiday.starts_on)))


def _plan(row: Holiday) -> HolidayPlan:
    return HolidayPlan(
        id=row.id, starts_on=row.starts_on, ends_on=row.ends_on, note=row.note, planned_at=row.planned_at
    )
