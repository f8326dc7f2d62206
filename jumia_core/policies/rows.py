"""Dated, sourced rows, read from the TOML tables beside this file."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jumia_core.kernel import NotFound

ANY_COUNTRY = "*"


@cache
def load(table: str) -> dict[str, Any]:
    """Return one table, read once."""
    return tomllib.loads((files("jumia_core.policies") / f"{table}.toml").read_text("utf-8"))


def pick(rows: list[dict[str, Any]], country: str, on: date, *, required: bool = True) -> dict[str, Any]:
    """Return the row that holds for a country on a day: its own before every country's, the latest first.

    Raises `NotFound` when none holds and one is `required`; else returns an empty row.
    """
    held = [row for row in rows if row["country"] in {country, ANY_COUNTRY} and row["valid_from"] <= on]
    if held:
        return max(held, key=lambda row: (row["country"] == country, row["valid_from"]))
    if required:
        raise NotFound(f"No policy row holds for {country} on {on.isoformat()}.", "Add one to the tables.")
    return {}
