"""Updates are stored, handled, and finished together with what the conversation remembers of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, null, select, update
from sqlalchemy.dialects import postgresql, sqlite

from jumia_core.accounts import ChatIdentity, block_chats_but, chat_identity
from jumia_core.chats.model import ChatMemory, StoredChatUpdate
from jumia_core.store import Base
from jumia_core.work import Office, Unit

STORED = Base.metadata.tables[StoredChatUpdate.__tablename__]
MEMORY = Base.metadata.tables[ChatMemory.__tablename__]
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
            add = (postgresql if dialect == "postgresql" else sqlite).insert(STORED).on_conflict_do_nothing()
            rows = [
                {"bot": bot, "update_id": one.update_id, "body": dict(one.body), "received_at": unit.now, "attempts": 0}
                for one in updates
            ]
            # what comes back was stored: the row count of psycopg is -1 here, stored or not
            return sorted(unit.session.connection().scalars(add.returning(STORED.c.update_id), rows))

        return self.office.write(verb)

    def unfinished(self, bot: str, *, after: int = -1, limit: int = 1000) -> list[ChatUpdate]:
        """Return what was stored and not finished, in order, a page at a time: those with an id above `after`."""
        stored = StoredChatUpdate
        undone = select(stored.update_id, stored.body).where(stored.bot == bot, stored.done_at.is_(None))
        page = undone.where(stored.update_id > after).order_by(stored.update_id).limit(limit)
        with self.office.read() as unit:
            return [ChatUpdate(update_id, body or {}) for update_id, body in unit.session.execute(page)]

    def take_over(self, platform: str, bot: str) -> int:
        """Say that `bot` speaks for the installation on a platform now; return how many chats of others are cut off.

        With another token nobody reads what the former bot took in, and its chats cannot be written to: bodies go, and
        links count as blocked, so that their people see it and no notice is tried in vain. They can link anew.
        """

        def verb(unit: Unit) -> int:
            former = (STORED.c.bot != bot, STORED.c.done_at.is_(None))
            unit.session.connection().execute(update(STORED).where(*former).values(done_at=unit.now, body=null()))
            return block_chats_but(unit, f"{platform}:", f"{platform}:{bot}:")

        return self.office.write(verb)

    def begin_again(self, bot: str, update_id: int) -> bool:
        """Count that an unfinished update is handled once more, and tell whether it may be: five times at most.

        Only what is really begun counts: what merely waited while another update brought the process down does not.
        """

        def verb(unit: Unit) -> bool:
            row = unit.session.get_one(StoredChatUpdate, (bot, update_id))
            row.attempts += 1
            return row.attempts <= MAX_ATTEMPTS

        return self.office.write(verb)

    def finish(self, bot: str, finished: Iterable[Finished]) -> None:
        """Mark updates as done and keep what their conversations remember: together, or not at all."""
        done = list(finished)

        def verb(unit: Unit) -> None:
            mine = (STORED.c.bot == bot, STORED.c.update_id.in_([one.update_id for one in done]))
            unit.session.connection().execute(update(STORED).where(*mine).values(done_at=unit.now, body=null()))
            for one in done:
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
    connection, mine = unit.session.connection(), MEMORY.c.key == key
    if memory.state is None and not memory.data:
        connection.execute(delete(MEMORY).where(mine))
        return
    kept = {"state": memory.state, "data": dict(memory.data), "updated_at": unit.now}
    if connection.execute(update(MEMORY).where(mine).values(kept)).rowcount == 0:
        connection.execute(insert(MEMORY).values(kept | {"key": key}))


def _memory(row: ChatMemory | None) -> Memory:
    return Memory(row.state, dict(row.data)) if row is not None else Memory()
