"""Pure decisions of settings: values in, values out."""

from collections.abc import Iterable
from datetime import date

from jumia_core.kernel import Money, Problem

MAX_NOTE = 200
# What is charged in a country (ISO 4217). Sellers of CN sell abroad: Jumia states their minimum in US dollars.
CURRENCIES = {
    "CI": ("XOF",),
    "CN": ("CNY", "USD"),
    "DZ": ("DZD",),
    "EG": ("EGP",),
    "GH": ("GHS",),
    "KE": ("KES",),
    "MA": ("MAD",),
    "NG": ("NGN",),
    "SN": ("XOF",),
    "TN": ("TND",),
    "UG": ("UGX",),
    "ZA": ("ZAR",),
}

Days = tuple[date, date]  # first and last local day, both included


def holiday_problems(days: Days, note: str, *, today: date, most_days: int) -> list[Problem]:
    """Return what is wrong with a holiday of these days, as it is planned today."""
    first, last = days
    problems = []
    if first < today:
        problems.append(Problem("starts_on", f"{first} is in the past.", "Choose today or a later day.", "in-past"))
    if last < first:
        hint = "Choose the first day or a later one."
        problems.append(Problem("ends_on", "lies before the first day.", hint, "before-first"))
    elif (last - first).days >= most_days:
        what = f"a holiday has at most {most_days} days."
        problems.append(Problem("ends_on", what, "Choose an earlier day.", "holiday-long", str(most_days)))
    if len(note) > MAX_NOTE:
        hint = f"At most {MAX_NOTE} characters are allowed."
        problems.append(Problem("note", "is too long.", hint, "too-long", str(MAX_NOTE)))
    return problems


def overlapping(days: Days, planned: Iterable[Days]) -> Days | None:
    """Return the first of the planned holidays that shares a day with these days."""
    return next((other for other in planned if other[0] <= days[1] and days[0] <= other[1]), None)


def holiday_advice(starts_on: date, *, today: date, advised_days: int) -> str:
    """Return what to tell whoever plans a holiday sooner than is advised, '' for the others."""
    if (starts_on - today).days >= advised_days:
        return ""
    return f"Plan a holiday {advised_days} days ahead: orders that came before it are still due."


def minimum_problems(minimum: Money | None, country: str) -> list[Problem]:
    """Return what is wrong with the least commission of one sale in a country: its sign, or its currency."""
    if minimum is None:
        return []
    if minimum.minor < 0:
        return [Problem("minimum", "is below zero.", "Use an amount of zero or more.")]
    allowed = CURRENCIES.get(country, (minimum.currency,))  # an unknown country is a problem of its own
    if minimum.currency not in allowed:
        what = f"{minimum.currency} is not charged in {country}."
        return [Problem("minimum", what, f"Use {' or '.join(allowed)}.")]
    return []
