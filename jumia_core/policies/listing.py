"""Every figure that holds for a country on a day, whatever table it is in: what an operator looks up."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from jumia_core.policies.rows import load, pick

ABOUT = ("country", "valid_from", "source")
OTHERS = "*"  # where a category is named
NAMING = ("kind", "category", "damage", "name")  # these tell one thing from another; the rest are its values
UNITS = {"percent": "%", "hours": "hours", "days": "days", "minutes": "minutes", "working_days": "working days"}


@dataclass(frozen=True, slots=True)
class PolicyRow:
    """One row of one table as it holds: `what` and `value` are for people, `values` for programs.

    `country` is "*" where the row holds everywhere.
    """

    table: str
    what: str
    value: str
    values: dict[str, Any]
    country: str
    since: date
    source: str


@dataclass(frozen=True, slots=True)
class TableView:
    """One table: what it has rows for, for which countries ("*": every country), and the day of its newest row."""

    table: str
    things: tuple[str, ...]
    countries: tuple[str, ...]
    rows: int
    newest: date


def names() -> list[str]:
    """Return the names of the tables."""
    found = (path.name for path in files("jumia_core.policies").iterdir())
    return sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))


def tables(country: str, on: date) -> list[PolicyRow]:
    """Return the rows of all tables that hold for a country on a day."""
    return [row for table in names() for row in _of_table(table, country, on)]


def inventory() -> list[TableView]:
    """Return what tables there are, by name."""
    return [_counted(table) for table in names()]


def _counted(table: str) -> TableView:
    sections = _sections(table)
    rows = [row for of_section in sections.values() for row in of_section]
    countries = sorted({row["country"] for row in rows})
    newest = max(row["valid_from"] for row in rows)
    return TableView(table, tuple(_words(section) for section in sections), tuple(countries), len(rows), newest)


def _sections(table: str) -> dict[str, list[dict[str, Any]]]:
    """Return the dated rows of a table; its names and titles, which hold always, are left out."""
    return {section: rows for section, rows in load(table).items() if isinstance(rows, list)}


def _of_table(table: str, country: str, on: date) -> Iterator[PolicyRow]:
    for section, rows in _sections(table).items():
        things: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        for row in rows:
            things.setdefault(tuple(row[key] for key in NAMING if key in row), []).append(row)
        for thing, of_thing in things.items():
            held = pick(of_thing, country, on, required=False)
            if held:
                yield _shown(table, section, thing, held)


def _shown(table: str, section: str, thing: tuple[str, ...], row: dict[str, Any]) -> PolicyRow:
    values = {key: value for key, value in row.items() if key not in {*ABOUT, *NAMING}}
    return PolicyRow(
        table=table,
        what=": ".join([_words(section), *(_words(part) for part in thing)]),
        value=", ".join(_value(key, value) for key, value in values.items()),
        values=values,
        country=row["country"],
        since=row["valid_from"],
        source=row["source"],
    )


def _value(key: str, value: Any) -> str:
    shown = ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)
    return f"{shown} {UNITS[key]}" if key in UNITS else f"{_words(key)} {_words(shown)}"


def _words(name: str) -> str:
    """Return a name of the tables as people read it."""
    return "every other" if name == OTHERS else name.replace("_", " ")
