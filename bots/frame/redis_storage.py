"""The memory of conversations in Redis, for installations that have one. Updates stay in the database.

Two stores cannot end together. So a conversation's record carries the update that wrote it: when that update is handled
again, because the process died between the two, it is recognized, and not taken as the answer to the next question.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

from redis.asyncio import Redis
from redis.exceptions import RedisError

from bots.frame.crossing import Crossing
from bots.frame.storage import AlreadyKept, CenterStorage
from jumia_core.chats import Arrived, Finished, Memory
from jumia_core.kernel import Conflict

PREFIX = "seller-center:conversation:"
KEEP_SECONDS = 90 * 86_400  # as long as the database's memory is kept
WAIT_SECONDS = 5.0


class RedisStorage(CenterStorage):
    """aiogram's storage over Redis. What it cannot reach is an `OSError`, which the inbox waits out."""

    def __init__(self, core: Crossing, url: str) -> None:
        super().__init__(core)
        self._redis: Redis = Redis.from_url(
            url, decode_responses=True, socket_timeout=WAIT_SECONDS, socket_connect_timeout=WAIT_SECONDS
        )

    async def open(self) -> None:
        """Find out whether Redis answers. Raises `Conflict` where it does not."""
        try:
            await self._redis.get(PREFIX)
        except (RedisError, OSError) as error:
            await self.close()
            what = f"Redis does not answer ({type(error).__name__})."  # its own words could show the password
            raise Conflict(what, "Check SELLER_CENTER_BOT_REDIS, and that Redis runs.", permanent=False) from None

    async def close(self) -> None:
        """End the connections."""
        await self._redis.aclose()

    async def memories(self, names: Iterable[str]) -> dict[str, Memory]:
        """Return where conversations stand, by key."""
        wanted = list(names)
        if not wanted:
            return {}
        with _reached():
            found = await self._redis.mget([PREFIX + name for name in wanted])
        return {name: _parse(record)[0] for name, record in zip(wanted, found, strict=True)}

    async def arrive(self, chat: str, name: str, update_id: int) -> Arrived:
        """Tell for whom a chat acts, and where its conversation stands. Raises `AlreadyKept`."""
        with _reached():
            memory, written_by = _parse(await self._redis.get(PREFIX + name))
        if written_by == update_id:
            raise AlreadyKept
        return Arrived(await self._core.call(self._core.center.accounts.linked, chat), memory)

    async def remember(self, memories: Mapping[str, Memory]) -> None:
        """Keep where conversations stand, outside of any update's end."""
        await self._keep({name: (memory, None) for name, memory in memories.items()})

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        """Keep what conversations remember, then mark the updates as done."""
        await self._keep({name: (memory, one.update_id) for one in finished for name, memory in one.memories.items()})
        await super().finish(bot, [Finished(one.update_id) for one in finished])

    async def _keep(self, records: Mapping[str, tuple[Memory, int | None]]) -> None:
        if not records:
            return
        with _reached():
            async with self._redis.pipeline(transaction=True) as pipe:
                for name, (memory, written_by) in records.items():
                    record = {"state": memory.state, "data": memory.data, "update": written_by}
                    pipe.set(PREFIX + name, json.dumps(record), ex=KEEP_SECONDS)
                await pipe.execute()


def _parse(record: str | None) -> tuple[Memory, int | None]:
    """Return a record's memory, and the update that wrote it."""
    if record is None:
        return Memory(), None
    found = json.loads(record)
    return Memory(found["state"], found["data"]), found["update"]


@contextmanager
def _reached() -> Iterator[None]:
    try:
        yield
    except RedisError as error:
        raise OSError(f"Redis does not answer ({type(error).__name__})") from None
