"""Updates are stored, handled, and finished together with what the conversation remembers of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from jumia_core.accounts import ChatIdentity, chat_identity
from jumia_core.chats.model import ChatMemory, StoredChatUpdate
from jumia_core.work import Office, Unit

MAX_ATTEMPTS = 5
KEEP_DONE = timedelta(days=3)  # Telegram keeps an update for 24 hours: it cannot come again later
KEEP_MEMORY = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class ChatUpdate:
    """One update as it came, without what must not be stored."""

    update_id: int
    body: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Memory:
    """What a conversation remembers: the step it is at, and plain data."""

    state: str | None = None
    data: dict[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Finished:
    """An update that was handled, and what the conversations remember after it, by key."""

    update_id: int
    memories: Mapping[str, Memory] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Arrived:
    """For whom a chat acts, and where its conversation stands."""

    identity: ChatIdentity | None
    memory: Memory


class Chats:
    """The chats of this installation, for chat adapters."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        """Store updates; return the ids of those that are new. When this returns, they may be acknowledged."""
        if not updates:
            return []

        def verb(unit: Unit) -> list[int]:
            dialect = unit.session.get_bind().dialect.name
            insert = (postgresql if dialect == "postgresql" else sqlite).insert(StoredChatUpdate)
            fresh = []
            for update in updates:
                row = {"bot": bot, "update_id": update.update_id, "body": dict(update.body), "received_at": unit.now}
                stored = unit.session.execute(insert.values(**row, attempts=0).on_conflict_do_nothing())
                if stored.rowcount:  # type: ignore[attr-defined]  # a CursorResult, as inserts give
                    fresh.append(update.update_id)
            return fresh

        return self.office.write(verb)

    def unfinished(self, bot: str, *, limit: int = 1000) -> list[ChatUpdate]:
        """Return what was stored and not finished, in order; after five attempts one is given up."""

        def verb(unit: Unit) -> list[ChatUpdate]:
            query = select(StoredChatUpdate).where(StoredChatUpdate.bot == bot, StoredChatUpdate.done_at.is_(None))
            found = []
            for row in unit.session.scalars(query.order_by(StoredChatUpdate.update_id).limit(limit)):
                row.attempts += 1
                if row.attempts > MAX_ATTEMPTS:
                    row.done_at, row.body = unit.now, None
                else:
                    found.append(ChatUpdate(row.update_id, row.body or {}))
            return found

        return self.office.write(verb)

    def finish(self, bot: str, finished: Iterable[Finished]) -> None:
        """Mark updates as done and keep what their conversations remember: together, or not at all."""
        done = list(finished)

        def verb(unit: Unit) -> None:
            for one in done:
                row = unit.session.get(StoredChatUpdate, (bot, one.update_id))
                if row is not None:
                    row.done_at, row.body = unit.now, None
                for key, memory in one.memories.items():
                    _keep(unit, key, memory)

        self.office.write(verb)

    def arrive(self, chat: str, key: str) -> Arrived:
        """Tell for whom a chat acts now, and where its conversation stands, in one look."""
        with self.office.read() as unit:
            row = unit.session.get(ChatMemory, key)
            return Arrived(chat_identity(unit.session, chat), _memory(row))

    def memory(self, key: str) -> Memory:
        """Return where a conversation stands."""
        with self.office.read() as unit:
            return _memory(unit.session.get(ChatMemory, key))

    def remember(self, memories: Mapping[str, Memory]) -> None:
        """Keep where conversations stand, outside of any update."""

        def verb(unit: Unit) -> None:
            for key, memory in memories.items():
                _keep(unit, key, memory)

        self.office.write(verb)

    def purge(self) -> None:
        """Forget updates that cannot come again, and conversations that nobody went on with."""

        def verb(unit: Unit) -> None:
            unit.session.execute(delete(StoredChatUpdate).where(StoredChatUpdate.done_at < unit.now - KEEP_DONE))
            unit.session.execute(delete(ChatMemory).where(ChatMemory.updated_at < unit.now - KEEP_MEMORY))

        self.office.write(verb)


def _keep(unit: Unit, key: str, memory: Memory) -> None:
    row = unit.session.get(ChatMemory, key)
    if memory.state is None and not memory.data:
        if row is not None:
            unit.session.delete(row)
        return
    if row is None:
        row = ChatMemory(key=key)
        unit.session.add(row)
    row.state, row.data, row.updated_at = memory.state, dict(memory.data), unit.now


def _memory(row: ChatMemory | None) -> Memory:
    return Memory(row.state, dict(row.data)) if row is not None else Memory()
