"""Commission as it holds: an operator's rates above those of the dated tables."""

from datetime import date
from decimal import Decimal, InvalidOperation

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.journal import record
from jumia_core.kernel import COUNTRIES, Invalid, Money, NotFound, Problem, clean_text
from jumia_core.policies import commissions as policy
from jumia_core.settings.checks import fold
from jumia_core.settings.model import CommissionRate
from jumia_core.settings.schemas import CommissionChange, CommissionView
from jumia_core.work import Unit

HUNDRED, MOST = 100, 10_000  # basis points of one percent, and of all
MAX_NAME, MAX_REASON = 200, 200
SET_BY_OPERATOR = "set by the operator"


def rates(session: Session, country: str, on: date) -> list[CommissionView]:
    """List a country's commission by category on a day, each with what comes next; every other ("*") at the end."""
    rows = session.scalars(
        select(CommissionRate).where(CommissionRate.country == country).order_by(CommissionRate.valid_from)
    ).all()
    held = {fold(rate.category): _of_table(rate) for rate in policy.rates(country, on)}
    held |= {row.folded: _of_row(row) for row in rows if row.valid_from <= on}
    coming = {fold(rate.category): _change_of_table(rate) for rate in policy.coming(country, on)}
    coming |= {row.folded: _change_of_row(row) for row in reversed(rows) if row.valid_from > on}
    shown = [view.model_copy(update={"upcoming": coming.get(name)}) for name, view in held.items()]
    return sorted(shown, key=lambda view: (view.category == policy.ANY_CATEGORY, view.category.casefold()))


def rate_for(session: Session, country: str, category: str, on: date) -> CommissionView:
    """Return the rate of a category or path: its own, else that of what it is part of, else every other's."""
    by_name = {fold(view.category): view for view in rates(session, country, on)}
    parts = [fold(part) for part in category.split("/")]
    for name in (fold(category), *reversed(parts), policy.ANY_CATEGORY):
        if name in by_name:
            return by_name[name]
    raise NotFound(f"No commission is known for {category[:80]} in {country}.", "Ask your account manager.")


def set_rate(
    unit: Unit,
    country: str,
    category: str,
    percent: Decimal | int | str,
    valid_from: date,
    reason: str,
    *,
    minimum: Money | None,
    today: date,
    by: str,
) -> None:
    """Write an operator's rate. Raises `Invalid` with all that is wrong."""
    problems = []
    if country not in COUNTRIES:
        problems.append(Problem("country", f"{country!r} is not supported.", f"Use one of {', '.join(COUNTRIES)}."))
    points = _points(percent)
    if points is None:
        problems.append(Problem("percent", f"{percent!r} is not a rate.", "Use 0 to 100 with two decimals at most."))
    if valid_from < today:
        problems.append(
            Problem("valid_from", f"{valid_from} is in the past.", "Rates hold from today at the earliest.")
        )
    if minimum is not None and minimum.minor < 0:
        problems.append(Problem("minimum", "is below zero.", "Use an amount of zero or more."))
    if problems:
        raise Invalid(problems=problems)
    name = clean_text(category, "category", MAX_NAME)
    query = select(CommissionRate).where(
        CommissionRate.country == country, CommissionRate.folded == fold(name), CommissionRate.valid_from == valid_from
    )
    row = unit.session.scalar(query)
    if row is None:
        row = CommissionRate(country=country, folded=fold(name), valid_from=valid_from)
        unit.session.add(row)
    row.category, row.basis_points = name, points or 0
    row.minimum_minor = minimum.minor if minimum else None
    row.minimum_currency = minimum.currency if minimum else None
    row.reason = clean_text(reason, "reason", MAX_REASON)
    row.recorded_by, row.recorded_at = by, unit.now
    unit.session.flush()
    after = {
        "category": name,
        "percent": str(_percent(row)),
        "valid_from": valid_from.isoformat(),
        "reason": row.reason,
    }
    record(unit, f"commission:{country}", "commission", after=after)


def _points(percent: Decimal | int | str) -> int | None:
    try:
        points = Decimal(str(percent)) * HUNDRED
    except InvalidOperation:
        return None
    return int(points) if points.is_finite() and points == int(points) and 0 <= points <= MOST else None


def _percent(row: CommissionRate) -> Decimal:
    return Decimal(row.basis_points) / HUNDRED


def _minimum(row: CommissionRate) -> Money | None:
    if row.minimum_minor is None or row.minimum_currency is None:
        return None
    return Money(row.minimum_minor, row.minimum_currency)


def _of_row(row: CommissionRate) -> CommissionView:
    return CommissionView(
        category=row.category,
        rate=_percent(row),
        minimum=_minimum(row),
        since=row.valid_from,
        source=f"{SET_BY_OPERATOR}: {row.reason}",
    )


def _change_of_row(row: CommissionRate) -> CommissionChange:
    return CommissionChange(
        rate=_percent(row), minimum=_minimum(row), since=row.valid_from, source=f"{SET_BY_OPERATOR}: {row.reason}"
    )


def _of_table(rate: policy.Commission) -> CommissionView:
    return CommissionView(
        category=rate.category,
        rate=rate.percent,
        minimum=rate.minimum,
        minimum_site=rate.minimum_site,
        since=rate.since,
        source=rate.source,
    )


def _change_of_table(rate: policy.Commission) -> CommissionChange:
    return CommissionChange(rate=rate.percent, minimum=rate.minimum, since=rate.since, source=rate.source)
