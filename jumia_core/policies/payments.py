"""The policy rows of payouts: how long a new way to be paid waits, and which wallets and banks there are."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from jumia_core.policies.rows import load, pick


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank and its national codes: its own first, then those of banks that it took over."""

    name: str
    codes: tuple[str, ...]


def wait(country: str, on: date) -> timedelta:
    """Return how long a new way to be paid waits before it is used."""
    return timedelta(hours=pick(load("payments")["method_change"], country, on)["wait_hours"])


def operators(country: str, on: date) -> tuple[str, ...]:
    """Return the operators of mobile money; none where nobody is paid so."""
    return tuple(pick(load("payments")["mobile_money"], country, on, required=False).get("operators", ()))


def banks(country: str, on: date) -> tuple[Bank, ...]:
    """Return the banks whose codes we know, by name."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in load("payments")["banks"]:
        rows.setdefault(row["name"], []).append(row)
    held = (pick(rows[name], country, on, required=False) for name in sorted(rows))
    return tuple(Bank(row["name"], tuple(row["codes"])) for row in held if row)
