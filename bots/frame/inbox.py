"""Updates: stored before they are acknowledged, one of a chat at a time and in order, finished with their memory.

A crash between the store and the end leaves an update unfinished: it is handled again, and its commands, which are
named by it, find their answers of the first time.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from copy import deepcopy
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiogram.types import Update
from sqlalchemy.exc import DBAPIError

from bots.frame.crossing import Crossing
from bots.frame.forms import REDACTED
from bots.frame.storage import BUFFER, Buffer, name_of
from bots.frame.talk import SECRET_AFTER
from jumia_core.chats import ChatUpdate, Finished, Memory
from jumia_core.kernel import SellerCenterError

log = logging.getLogger(__name__)
Body = dict[str, Any]
AT_ONCE = 32  # chats that are answered at the same time
TRIES = 3
DRAIN_SECONDS = 10.0
MOST_WAITING = 2_000


class Inbox:
    """Takes updates in, and hands them to the dispatcher."""

    def __init__(
        self,
        core: Crossing,
        bot: Bot,
        dispatcher: Dispatcher,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._core = core
        self._bot = bot
        self._dispatcher = dispatcher
        self._sleep = sleep
        self._name = str(bot.id)
        self._lanes: dict[str, deque[Body]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._room = asyncio.Semaphore(MOST_WAITING)
        self._ended: list[tuple[Finished, asyncio.Future[None]]] = []
        self._committing = False
        self._stopping = False

    async def resume(self) -> int:
        """Handle what an earlier run stored and did not finish; return how much."""
        left = await self._core.call(self._core.center.chats.unfinished, self._name)
        for update in left:
            await self._put(dict(update.body) | {"update_id": update.update_id})
        return len(left)

    async def take(self, bodies: Sequence[Body]) -> int:
        """Store updates and begin to handle the new ones; when this returns, they may be acknowledged."""
        updates = [
            ChatUpdate(body["update_id"], kept) for body, kept in zip(bodies, await self._kept(bodies), strict=True)
        ]
        fresh = set(await self._core.call(self._core.center.chats.receive, self._name, updates))
        for body in bodies:
            if body["update_id"] in fresh:
                await self._put(body)
        return len(fresh)

    async def stop(self, seconds: float = DRAIN_SECONDS) -> None:
        """Begin nothing new and let what runs end; the rest stays stored for the next run."""
        self._stopping = True
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def idle(self) -> None:
        """Return when everything that was taken is finished."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _put(self, body: Body) -> None:
        await self._room.acquire()
        lane = lane_of(body, self._bot.id)
        if lane in self._lanes:
            self._lanes[lane].append(body)
            return
        self._lanes[lane] = deque([body])
        task = asyncio.create_task(self._run(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, lane: str) -> None:
        waiting = self._lanes[lane]
        try:
            while waiting and not self._stopping:
                async with self._gate:
                    await self._handle(waiting[0])
                waiting.popleft()
                self._room.release()
        finally:
            self._lanes.pop(lane, None)

    async def _handle(self, body: Body) -> None:
        """Handle one update; a moment's trouble (the database, the network) is waited out."""
        update_id = body["update_id"]
        for attempt in range(1, TRIES + 1):
            buffer = Buffer()
            token = BUFFER.set(buffer)
            try:
                update = Update.model_validate(body, context={"bot": self._bot})
                await self._dispatcher.feed_update(self._bot, update, last_try=attempt == TRIES)
                break
            except (SellerCenterError, AiogramError, DBAPIError, OSError) as error:
                buffer = Buffer()
                log.warning("update %d failed (%d of %d): %s", update_id, attempt, TRIES, type(error).__name__)
                if attempt < TRIES:
                    await self._sleep(0.2 * 4**attempt)
            except Exception:
                buffer = Buffer()
                log.exception("update %d cannot be handled", update_id)
                break
            finally:
                BUFFER.reset(token)
        await self._finish(Finished(update_id, buffer.changes()))

    async def _finish(self, finished: Finished) -> None:
        """Mark an update as done; those of other chats that end meanwhile share the transaction."""
        done = asyncio.get_running_loop().create_future()
        self._ended.append((finished, done))
        if not self._committing:
            self._committing = True
            try:
                await self._commit()
            finally:
                self._committing = False
        try:
            await done
        except Exception:  # it stays stored, and is handled again at the next start
            log.exception("update %d could not be finished", finished.update_id)

    async def _commit(self) -> None:
        while self._ended:
            batch, self._ended = self._ended, []
            try:
                await self._core.call(self._core.center.chats.finish, self._name, [one for one, _ in batch])
            except Exception as error:  # noqa: BLE001 - each that waits is told
                for _, done in batch:
                    done.set_exception(error)
            else:
                for _, done in batch:
                    done.set_result(None)

    async def _kept(self, bodies: Sequence[Body]) -> list[Body]:
        """Return what is stored of updates: all but secrets."""
        texts: dict[str, int] = {}
        kept = []
        for body in bodies:
            message = body.get("message")
            if not isinstance(message, dict) or not isinstance(message.get("text"), str):
                kept.append(body)
                continue
            lane = lane_of(body, self._bot.id)
            if lane not in texts:
                texts[lane] = sum("text" in waiting.get("message", {}) for waiting in self._lanes.get(lane, ()))
            memory = await self._core.call(self._core.center.chats.memory, lane)
            kept.append(redact(body, memory, texts[lane]))
            texts[lane] += 1
        return kept


def redact(body: Body, memory: Memory, before: int) -> Body:
    """Return an update without a password or a link's token. `before` texts of its chat wait unhandled."""
    text = body["message"]["text"]
    secret_after = memory.data.get(SECRET_AFTER)
    is_secret = secret_after is not None and before >= int(secret_after)
    if text.startswith("/start k"):
        replacement = "/start"
    elif is_secret and not text.startswith("/"):
        replacement = REDACTED
    else:
        return body
    copy = deepcopy(body)
    copy["message"]["text"] = replacement
    copy["message"].pop("entities", None)
    return copy


def lane_of(body: Body, bot_id: int) -> str:
    """Return whose turn an update waits for: the key of its conversation. Those of one are handled in order."""
    inner = body.get("message") or body.get("callback_query") or body.get("my_chat_member") or {}
    user = (inner.get("from") or {}).get("id", 0)
    chat = (inner.get("chat") or (inner.get("message") or {}).get("chat") or {}).get("id", user)
    return name_of(bot_id, chat, user)
