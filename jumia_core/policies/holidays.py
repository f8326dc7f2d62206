"""The policy rows of holiday mode."""

from dataclasses import dataclass
from datetime import date

from jumia_core.policies.rows import load, pick


@dataclass(frozen=True, slots=True)
class HolidayPolicy:
    """How many days ahead a holiday should be planned, and how many days it may have."""

    advised_days: int
    most_days: int
    source: str


def holidays(country: str, on: date) -> HolidayPolicy:
    """Return what holds for a country's holidays on a day."""
    table = load("holidays")
    notice, length = pick(table["notice"], country, on), pick(table["length"], country, on)
    return HolidayPolicy(notice["advised_days"], length["most_days"], notice["source"])
