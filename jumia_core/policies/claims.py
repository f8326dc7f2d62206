"""The policy rows of claims: deadlines, evidence, kinds and filing windows."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from jumia_core.kernel import Invalid, Problem
from jumia_core.policies.rows import load, pick


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Working days that each side has, and the policy row's source."""

    seller_working_days: int
    platform_working_days: int
    reopen_working_days: int
    source: str


@dataclass(frozen=True, slots=True)
class EvidencePolicy:
    """What files may come with a claim: bytes each, files in one message, MIME types."""

    max_bytes: int
    max_files: int
    types: frozenset[str]
    source: str


@dataclass(frozen=True, slots=True)
class Window:
    """How long after the day in field `start` a claim may be raised; `unit` is hours, working_days or months."""

    start: str
    amount: int
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of claim: its title, its required fields with what each is, and what makes two the same matter."""

    name: str
    title: str
    fields: dict[str, str]
    subject: tuple[str, ...]
    photos: bool


def deadlines(country: str, on: date) -> Deadlines:
    """Return the deadlines that hold for a country on a day."""
    row = pick(load("claims")["deadlines"], country, on)
    return Deadlines(
        row["seller_working_days"], row["platform_working_days"], row["reopen_working_days"], row["source"]
    )


def evidence(country: str, on: date) -> EvidencePolicy:
    """Return what evidence is taken in a country on a day."""
    row = pick(load("claims")["evidence"], country, on)
    return EvidencePolicy(row["max_bytes"], row["max_files"], frozenset(row["types"]), row["source"])


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind of claim by name."""
    table = load("claims")
    return {name: _kind(name, row, table["fields"]) for name, row in table["kinds"].items()}


def kind(name: str) -> Kind:
    """Return one kind. Raises `Invalid` naming the kinds that exist."""
    found = kinds().get(name)
    if found is None:
        names = ", ".join(sorted(kinds()))
        raise Invalid(problems=[Problem("kind", f"{name!r} is not a kind of claim.", f"Use one of: {names}.")])
    return found


def window(kind_name: str, country: str, on: date) -> Window | None:
    """Return the filing window of a kind in a country on a day, if there is one."""
    rows = [row for row in load("claims")["windows"] if row["kind"] == kind_name]
    row = pick(rows, country, on, required=False)
    return Window(row["from"], row["amount"], row["unit"], row["source"]) if row else None


def _kind(name: str, row: dict[str, Any], labels: dict[str, str]) -> Kind:
    return Kind(
        name,
        row["title"],
        {field: labels[field] for field in row["fields"]},
        tuple(row["subject"]),
        row.get("photos", False),
    )
