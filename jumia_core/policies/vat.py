"""The policy rows of value added tax."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jumia_core.policies.rows import load, pick


@dataclass(frozen=True, slots=True)
class Vat:
    """A country's standard rate in percent, and since when it holds."""

    percent: Decimal
    since: date
    source: str


def standard(country: str, on: date) -> Vat:
    """Return a country's standard rate on a day. Raises `NotFound` where we have no source for one."""
    row = pick(load("vat")["standard"], country, on)
    return Vat(Decimal(row["percent"]), row["valid_from"], row["source"])
