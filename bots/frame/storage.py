"""The memory of conversations, in the database: read once an update, written together with the update's end."""

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from bots.frame.crossing import Crossing
from jumia_core.chats import Arrived, Memory


@dataclass(slots=True)
class Buffer:
    """What one update has read and changed. It is kept with the update's end, or not at all."""

    arrived: dict[str, Arrived] = field(default_factory=dict)
    memories: dict[str, Memory] = field(default_factory=dict)
    changed: set[str] = field(default_factory=set)

    def changes(self) -> dict[str, Memory]:
        """Return what is to be kept."""
        return {key: self.memories[key] for key in self.changed}


BUFFER: ContextVar[Buffer | None] = ContextVar("buffer", default=None)


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

    async def close(self) -> None:
        """Nothing is held open here."""

    async def _read(self, key: StorageKey) -> Memory:
        name, buffer = name_of(key.bot_id, key.chat_id, key.user_id), BUFFER.get()
        if buffer is None:
            return await self._core.call(self._core.center.chats.memory, name)
        if name not in buffer.memories:
            arrived = await self._core.call(
                self._core.center.chats.arrive, f"telegram:{key.bot_id}:{key.user_id}", name
            )
            buffer.arrived[arrived_key(key.bot_id, key.user_id)] = arrived
            buffer.memories[name] = arrived.memory
        return buffer.memories[name]

    async def _write(self, key: StorageKey, memory: Memory) -> None:
        name, buffer = name_of(key.bot_id, key.chat_id, key.user_id), BUFFER.get()
        if buffer is None:
            await self._core.call(self._core.center.chats.remember, {name: memory})
            return
        buffer.memories[name] = memory
        buffer.changed.add(name)


def arrived_key(bot_id: int, user_id: int) -> str:
    """Return the address by which a buffer keeps who a person is."""
    return f"telegram:{bot_id}:{user_id}"
