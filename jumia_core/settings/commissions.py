"""Commission as it holds: an operator's rates above those of the dated tables."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.journal import record
from jumia_core.kernel import COUNTRIES, Invalid, Money, NotFound, Problem, clean_text
from jumia_core.policies import commissions as policy
from jumia_core.settings.checks import fold
from jumia_core.settings.model import CommissionRate
from jumia_core.settings.rules import minimum_problems
from jumia_core.settings.schemas import CommissionChange, CommissionView
from jumia_core.work import Unit

HUNDRED, MOST = 100, 10_000  # basis points of one percent, and of all
MAX_TEXT = 200
SET_BY_OPERATOR = "set by the operator"


def rates(session: Session, country: str, on: date) -> list[CommissionView]:
    """List a country's commission by category on a day, each with what comes next; every other ("*") at the end.

    A category that gets its own rate only later is listed with the rate that it shares until then, if there is one.
    """
    views = _known(session, country, on).values()
    return sorted(views, key=lambda view: (view.category == policy.ANY_CATEGORY, view.category.casefold()))


def _known(session: Session, country: str, on: date) -> dict[str, CommissionView]:
    """Return the rates of a day by folded category: an operator's, once it holds, stands above the tables for good."""
    rows = session.scalars(
        select(CommissionRate).where(CommissionRate.country == country).order_by(CommissionRate.valid_from)
    ).all()
    ours = {row.folded: _of_row(row) for row in rows if row.valid_from <= on}
    held = {fold(rate.category): _of_table(rate) for rate in policy.rates(country, on)} | ours
    later = [
        (fold(rate.category), rate.category, _change_of_table(rate))
        for rate in policy.coming(country, on)
        if fold(rate.category) not in ours
    ]
    later += [(row.folded, row.category, _change_of_row(row)) for row in rows if row.valid_from > on]
    # the next one is the last and stays; of two on one day the operator's
    later.sort(key=lambda each: each[2].since, reverse=True)
    coming = {name: (category, change) for name, category, change in later}
    until = {
        name: near.model_copy(update={"category": category})
        for name, (category, _) in coming.items()
        if name not in held and (near := _nearest(held, category)) is not None
    }
    return {
        name: view.model_copy(update={"upcoming": coming[name][1] if name in coming else None})
        for name, view in (held | until).items()
    }


def rate_for(session: Session, country: str, category: str, on: date) -> CommissionView:
    """Return the rate of a category or path: its own, else that of what it is part of, else every other's."""
    found = _nearest(_known(session, country, on), category)
    if found is None:
        raise NotFound(f"No commission is known for {category[:80]} in {country}.", "Ask your account manager.")
    return found


def _nearest(known: Mapping[str, CommissionView], category: str) -> CommissionView | None:
    """Look from the inside out: at each step for the path so far, then for its last name alone."""
    parts = fold(category).split(" / ")
    for depth in range(len(parts), 0, -1):
        for name in (" / ".join(parts[:depth]), parts[depth - 1]):
            if name in known:
                return known[name]
    return known.get(policy.ANY_CATEGORY)


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
    problems += minimum_problems(minimum, country)
    name, why = _text(category, "category", problems), _text(reason, "reason", problems)
    folded = _text(fold(name), "category", problems) if name else ""  # folding can make a name longer, or leave nothing
    if problems:
        raise Invalid(problems=problems)
    before = _nearest(_known(unit.session, country, valid_from), name)
    query = select(CommissionRate).where(
        CommissionRate.country == country, CommissionRate.folded == folded, CommissionRate.valid_from == valid_from
    )
    row = unit.session.scalar(query)
    if row is None:
        row = CommissionRate(country=country, folded=folded, valid_from=valid_from)
        unit.session.add(row)
    row.category, row.basis_points = name, points or 0
    row.minimum_minor = minimum.minor if minimum else None
    row.minimum_currency = minimum.currency if minimum else None
    row.reason = why
    row.recorded_by, row.recorded_at = by, unit.now
    unit.session.flush()
    after = {**_noted(_of_row(row)), "category": name, "valid_from": valid_from.isoformat(), "reason": why}
    record(unit, f"commission:{country}", "commission", before=_noted(before) if before else None, after=after)


def _text(text: str, field: str, problems: list[Problem]) -> str:
    try:
        return clean_text(text, field, MAX_TEXT)
    except Invalid as error:
        problems += error.problems
        return ""


def _noted(view: CommissionView) -> dict[str, str | None]:
    return {"percent": str(view.rate), "minimum": str(view.minimum) if view.minimum else None}


def _points(percent: Decimal | int | str) -> int | None:
    try:
        points = Decimal(str(percent)) * HUNDRED
    except ArithmeticError:
        return None
    return int(points) if points.is_finite() and 0 <= points <= MOST and points == int(points) else None


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
