"""The policy rows of commission: a rate by category, until an operator sets another."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from jumia_core.kernel import Money
from jumia_core.policies.rows import ANY_COUNTRY, load, pick

ANY_CATEGORY = "*"


@dataclass(frozen=True, slots=True)
class Commission:
    """A rate in percent of the price from a day on, at least `minimum` (where `minimum_site` is given: only there)."""

    category: str
    percent: Decimal
    minimum: Money | None
    minimum_site: str | None
    since: date
    source: str


def rates(country: str, on: date) -> list[Commission]:
    """Return the rates that hold in a country on a day, one for each category."""
    held = (pick(rows, country, on, required=False) for rows in _by_category(country).values())
    return [_read(row) for row in held if row]


def coming(country: str, on: date) -> list[Commission]:
    """Return the rates that begin to hold in a country after a day, for each category the next one."""
    after = ([row for row in rows if row["valid_from"] > on] for rows in _by_category(country).values())
    return [_read(min(rows, key=lambda row: row["valid_from"])) for rows in after if rows]


def _by_category(country: str) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in load("commissions")["rates"]:
        if row["country"] in {country, ANY_COUNTRY}:
            found.setdefault(row["category"], []).append(row)
    return found


def _read(row: dict[str, Any]) -> Commission:
    amount, _, currency = row.get("minimum", "").partition(" ")
    return Commission(
        row["category"],
        Decimal(row["percent"]),
        Money.of(amount, currency) if amount else None,
        row.get("minimum_site"),
        row["valid_from"],
        row["source"],
    )
