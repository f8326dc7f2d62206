"""A unit of work: what one verb knows while it runs. One instant, one actor, one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from jumia_core.store import FileStore


class ActorKind(StrEnum):
    """Who acts."""

    SELLER = "seller"
    STAFF = "staff"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, as an event remembers it."""

    kind: ActorKind
    account_id: int | None = None
    name: str = "system"


SYSTEM = Actor(ActorKind.SYSTEM)
Enqueue = Callable[[Session, str, dict[str, Any], str], None]


@dataclass(frozen=True, slots=True)
class Unit:
    """One verb's transaction, its instant (UTC) and its actor; `channel` is python, mail, chat or cli."""

    session: Session
    now: datetime
    actor: Actor
    channel: str
    files: FileStore
    _enqueue: Enqueue = field(repr=False)

    def enqueue(self, effect: str, payload: dict[str, Any], key: str) -> None:
        """Queue an effect in this transaction: it runs after the commit, at least once, or never."""
        self._enqueue(self.session, effect, payload, key)
