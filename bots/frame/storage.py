"""The memory of conversations: read once an update, written when the update is done with, and only then.

Here it lies in the database, and is written in the transaction that marks the update as done; `redis_storage` keeps it
elsewhere. What differs between the two is below "where it lies".
"""

from collections.abc import Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bots.frame.crossing import Crossing
from bots.frame.talk import SECRET_AFTER
from jumia_core.chats import Arrived, Finished, Memory


class AlreadyKept(Exception):  # noqa: N818 - it says what happened, and is no error
    """An update is handled again whose end is remembered already: only the mark that it is done was lost."""


@dataclass(slots=True)
class Buffer:
    """What one update has read and changed. It is kept with the update's end, or not at all."""

    update_id: int = 0
    arrived: dict[str, Arrived] = field(default_factory=dict)
    kept: dict[str, Memory] = field(default_factory=dict)
    memories: dict[str, Memory] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)

    def undo(self) -> None:
        """Drop what was changed: it may be what went wrong, and would go wrong again."""
        self.memories = dict(self.kept)
        self.changed.clear()

    def changes(self) -> dict[str, Memory]:
        """Return what is to be kept."""
        return {key: self.memories[key] for key in self.changed}


BUFFER: ContextVar[Buffer | None] = ContextVar("buffer", default=None)


def address(bot_id: int, user_id: int) -> str:
    """Return the address of a person's private chat, by which the core knows it."""
    return f"telegram:{bot_id}:{user_id}"


def name_of(bot_id: int, chat_id: int, user_id: int) -> str:
    """Return the key of a person's conversation in a chat."""
    return f"{bot_id}:{chat_id}:{user_id}"


class CenterStorage(BaseStorage):
    """aiogram's storage over the center's chats."""

    def __init__(self, core: Crossing) -> None:
        self._core = core

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        """Note the step that a conversation is at."""
        name = state.state if isinstance(state, State) else state
        memory = await self._read(key)
        await self._write(key, Memory(name, memory.data))

    async def get_state(self, key: StorageKey) -> str | None:
        """Return the step that a conversation is at."""
        return (await self._read(key)).state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        """Note what a conversation remembers."""
        memory = await self._read(key)
        await self._write(key, Memory(memory.state, dict(data)))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        """Return what a conversation remembers."""
        return dict((await self._read(key)).data)

    async def _read(self, key: StorageKey) -> Memory:
        name, buffer = name_of(key.bot_id, key.chat_id, key.user_id), BUFFER.get()
        if buffer is None:
            return (await self.memories([name]))[name]
        if name not in buffer.memories:
            chat = address(key.bot_id, key.user_id)
            buffer.arrived[chat] = arrived = await self.arrive(chat, name, buffer.update_id)
            buffer.kept[name] = buffer.memories[name] = arrived.memory
        return buffer.memories[name]

    async def _write(self, key: StorageKey, memory: Memory) -> None:
        name, buffer = name_of(key.bot_id, key.chat_id, key.user_id), BUFFER.get()
        if buffer is None:
            await self.remember({name: memory})
            return
        buffer.memories[name] = memory
        buffer.changed.add(name)
        await self._warn(name, memory, buffer)

    async def _warn(self, name: str, memory: Memory, buffer: Buffer) -> None:
        """Remember that a secret is asked for before the question is shown.

        After a kill the answer may come before the update that asked has been handled again.
        """
        kept = buffer.kept[name]
        if memory.data.get(SECRET_AFTER) is not None and kept.data.get(SECRET_AFTER) is None:
            buffer.kept[name] = Memory(kept.state, kept.data | {SECRET_AFTER: 0})
            await self.remember({name: buffer.kept[name]})

    # --- where it lies

    async def open(self) -> None:
        """Find out whether the memory can be reached. Raises `SellerCenterError` where it cannot."""

    async def close(self) -> None:
        """Nothing is held open here."""

    async def memories(self, names: Iterable[str]) -> dict[str, Memory]:
        """Return where conversations stand, by key."""
        wanted, look = list(names), self._core.center.chats.memory
        return await self._core.call(lambda: {name: look(name) for name in wanted}) if wanted else {}

    async def arrive(self, chat: str, name: str, update_id: int) -> Arrived:
        """Tell for whom a chat acts, and where its conversation stands. Raises `AlreadyKept`."""
        del update_id
        return await self._core.call(self._core.center.chats.arrive, chat, name)

    async def remember(self, memories: Mapping[str, Memory]) -> None:
        """Keep where conversations stand, outside of any update's end."""
        await self._core.call(self._core.center.chats.remember, memories)

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        """Mark updates as done, and keep what their conversations remember."""
        await self._core.call(self._core.center.chats.finish, bot, finished)
