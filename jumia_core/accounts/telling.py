"""Telling people: notices lie above accounts, so they register here how a letter is queued."""

from collections.abc import Mapping
from typing import Any, Protocol, cast

from sqlalchemy import Table

from jumia_core.store import Base
from jumia_core.work import Unit


class Tell(Protocol):
    """Queue a letter of a kind to an account; the same key is told once."""

    def __call__(self, unit: Unit, kind: str, account_id: int, key: str, data: Mapping[str, Any]) -> None:
        """Queue it with the verb."""
        ...


_tellers: list[Tell] = []
_letters: list[Table] = []


def register_teller(tell: Tell, kept: type[Base]) -> None:
    """Name who queues letters, and the table that keeps them, by `account_id`; the last one that is named does."""
    _tellers[:] = [tell]
    _letters[:] = [cast(Table, kept.__table__)]


def letters() -> list[Table]:
    """Return the tables that keep letters: they go with the account that they were for."""
    return list(_letters)


def tell(unit: Unit, kind: str, account_id: int, key: str, **data: Any) -> None:
    """Queue a letter to an account with the verb that causes it."""
    for teller in _tellers:
        teller(unit, kind, account_id, key, data)
