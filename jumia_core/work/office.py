"""The office: store, clock and queue of one installation, and the one way to run a verb in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy.orm import Session

from jumia_core.kernel import Clock
from jumia_core.store import Store
from jumia_core.work.engine import Work
from jumia_core.work.unit import SYSTEM, Actor, Unit

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Office:
    """What every verb needs. `write` runs one verb in one transaction, `read` changes nothing."""

    store: Store
    clock: Clock
    work: Work

    def write(self, verb: Callable[[Unit], T], *, actor: Actor = SYSTEM, channel: str = "system") -> T:
        """Run `verb` all or nothing, in one transaction, at one instant; once more if it collided."""
        return self.store.write(lambda session: verb(self._unit(session, actor, channel)))

    @contextmanager
    def read(self, *, actor: Actor = SYSTEM, channel: str = "system") -> Iterator[Unit]:
        """Give a unit whose changes are never kept."""
        with self.store.read() as session:
            yield self._unit(session, actor, channel)

    def _unit(self, session: Session, actor: Actor, channel: str) -> Unit:
        return Unit(session, self.clock.now(), actor, channel, self.store.files, self.work.enqueue)
