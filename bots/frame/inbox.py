"""Updates: stored before they are acknowledged, one of a chat at a time and in order, finished with their memory.

A crash between the store and the end leaves an update unfinished: it is handled again, and its commands, which are
named by it, find their answers of the first time. `redaction` says what is stored of one.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiogram import Bot, Dispatcher
from aiogram.exceptions import TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import Update
from pydantic import ValidationError

from bots.frame.arrival import Throttle
from bots.frame.crossing import Crossing
from bots.frame.redaction import may_be_secret, redact
from bots.frame.retry import momentary
from bots.frame.storage import BUFFER, AlreadyKept, Buffer, CenterStorage, address, name_of
from jumia_core.chats import ChatUpdate, Finished, Memory

log = logging.getLogger(__name__)
Body = dict[str, Any]
AT_ONCE = 32  # chats that are answered at the same time
PAUSES = (1.0, 4.0, 15.0, 60.0)  # seconds between five tries of one update
LONGEST_PAUSE = 60.0
DRAIN_SECONDS = 10.0
MOST_WAITING = 20_000  # of all chats: a body is a kilobyte or two
MOST_OF_ONE = 300  # of one chat: nobody's flood may hold up the others; what is beyond is ended unread
MOST_IN_LANE = 100  # messages of one chat that wait for a slow pace; what is beyond is not waited for


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that waits for its turn; `again` if an earlier run has stored it."""

    body: Body = field(repr=False)
    again: bool = False

    @property
    def update_id(self) -> int:
        """Its number, by which everything that it causes is named."""
        return int(self.body["update_id"])


@dataclass(frozen=True, slots=True)
class Retry(Exception):  # noqa: N818 - it says what to do
    """A moment's trouble: the update is handled once more after some seconds."""

    why: str
    seconds: float = 0.0


class Inbox:
    """Takes updates in, and hands them to the dispatcher."""

    def __init__(
        self,
        core: Crossing,
        bot: Bot,
        dispatcher: Dispatcher,
        *,
        throttle: Throttle | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        storage = dispatcher.storage
        if not isinstance(storage, CenterStorage):
            raise TypeError("The inbox ends updates together with their memory: it needs one of our storages.")
        self._core = core
        self._bot = bot
        self._dispatcher = dispatcher
        self._storage = storage
        self._throttle = throttle
        self._sleep = sleep
        self._name = str(bot.id)
        self._lanes: dict[str, deque[Waiting]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._pausing: set[asyncio.Task[Any]] = set()
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._taking = asyncio.Lock()
        self._waiting = 0
        self._room = asyncio.Event()
        self._room.set()
        self._ended: list[tuple[Finished, asyncio.Future[Exception | None]]] = []
        self._committer: asyncio.Task[None] | None = None
        self._stopping = False

    async def resume(self) -> int:
        """Handle what an earlier run stored and did not finish; return how much. Call it before `take`."""
        found, after = 0, -1
        while left := await self._core.call(self._core.center.chats.unfinished, self._name, after=after):
            for update in left:
                self._put(Waiting(dict(update.body) | {"update_id": update.update_id}, again=True))
            found, after = found + len(left), left[-1].update_id
        return found

    async def take(self, bodies: Sequence[Body]) -> int:
        """Store updates and begin to handle the new ones; when this returns, they may be acknowledged.

        Waits while too many wait. Raises what the store raises: then nothing was taken.
        """
        await self._room.wait()
        async with self._taking:  # a webhook calls at once what came one after the other
            kept = await self._kept(bodies)
            updates = [ChatUpdate(body["update_id"], one) for body, one in zip(bodies, kept, strict=True)]
            stored = await self._core.call(self._core.center.chats.receive, self._name, updates)
            fresh = {body["update_id"]: body for body in bodies if body["update_id"] in stored}
            for body in fresh.values():
                self._put(Waiting(body))
        return len(fresh)

    async def stop(self, seconds: float = DRAIN_SECONDS) -> None:
        """Begin nothing new and let what runs end; the rest stays stored for the next run."""
        self._stopping = True
        for task in self._pausing:
            task.cancel()
        if self._tasks:
            await asyncio.wait(set(self._tasks), timeout=seconds)
        left = {*self._tasks} | ({self._committer} if self._committer is not None else set())
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)

    async def idle(self) -> None:
        """Return when everything that was taken is finished."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    # --- lanes: one for each conversation

    def _put(self, waiting: Waiting) -> None:
        lane = lane_of(waiting.body, self._bot.id)
        if len(self._lanes.get(lane, ())) >= MOST_OF_ONE and not waiting.again:
            log.warning("update %d is one too many of its chat", waiting.update_id)
            self._begin(self._finish(Finished(waiting.update_id)))
            return
        self._count(+1)
        if lane in self._lanes:
            self._lanes[lane].append(waiting)
            return
        self._lanes[lane] = deque([waiting])
        self._begin(self._run(lane))

    def _begin(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, lane: str) -> None:
        waiting = self._lanes[lane]
        try:
            while waiting and not self._stopping:
                await self._slowly(waiting)
                await self._handle(waiting[0])
                waiting.popleft()
                self._count(-1)
        finally:
            self._count(-len(waiting))
            self._lanes.pop(lane, None)

    async def _slowly(self, waiting: deque[Waiting]) -> None:
        """Let the messages of somebody who is too fast wait for their turn, here where they hold up nobody else."""
        if self._throttle is None or len(waiting) > MOST_IN_LANE or not _part(waiting[0].body, "message"):
            return
        seconds = self._throttle.wait(address(self._bot.id, _place_of(waiting[0].body)[1]))
        if seconds:
            await self._pause(seconds)

    def _more_of_album(self, waiting: Waiting) -> bool:
        """Tell whether the next update of its chat is a picture of the same album."""
        lane, album = self._lanes.get(lane_of(waiting.body, self._bot.id)), _album_of(waiting.body)
        return bool(album) and lane is not None and len(lane) > 1 and _album_of(lane[1].body) == album

    def _count(self, change: int) -> None:
        self._waiting += change
        if self._waiting < MOST_WAITING:
            self._room.set()
        else:
            self._room.clear()

    async def _handle(self, waiting: Waiting) -> None:
        """Handle one update to its end; a moment's trouble (the database, the network) is waited out."""
        for attempt, pause in enumerate((*PAUSES, None), start=1):
            try:
                async with self._gate:
                    if self._stopping:
                        return
                    ended = await self._once(waiting, first=attempt == 1, last=pause is None)
            except Retry as trouble:
                log.warning("update %d failed (try %d): %s", waiting.update_id, attempt, trouble.why)
                await self._pause(max(pause or 0.0, trouble.seconds))
            else:
                await self._finish(ended)
                return

    async def _once(self, waiting: Waiting, *, first: bool, last: bool) -> Finished:
        """Handle one update once and return its end. Raises `Retry`, but not at last."""
        update_id, buffer = waiting.update_id, Buffer(waiting.update_id)
        token = BUFFER.set(buffer)
        try:
            given_up = waiting.again and first and not await self._begin_again(update_id)
            update = Update.model_validate(waiting.body, context={"bot": self._bot})
            more = self._more_of_album(waiting)
            await self._dispatcher.feed_update(self._bot, update, last_try=last, given_up=given_up, more_of_album=more)
        except AlreadyKept:
            return Finished(update_id)
        except TelegramForbiddenError:  # what was done is done, and nobody is there to read of it
            await self._leave_alone(waiting.body)
        except ValidationError as error:  # its words would show what was written
            log.error("update %d is not understood: %s", update_id, [one["loc"] for one in error.errors()])  # noqa: TRY400
            return Finished(update_id)
        except Exception as error:
            if momentary(error) and not last:
                seconds = error.retry_after if isinstance(error, TelegramRetryAfter) else 0
                raise Retry(type(error).__name__, seconds) from error
            log.exception("update %d cannot be handled", update_id)
            return Finished(update_id)
        finally:
            BUFFER.reset(token)
        return Finished(update_id, buffer.changes())

    async def _begin_again(self, update_id: int) -> bool:
        """Count the try; one that was begun by too many runs, and finished by none, is apologized for, no more."""
        goes_on = await self._core.call(self._core.center.chats.begin_again, self._name, update_id)
        if not goes_on:
            log.error("update %d was begun too often and is given up", update_id)
        return goes_on

    async def _leave_alone(self, body: Body) -> None:
        """Note that somebody has blocked the bot; a group that put it out is nobody's chat."""
        chat, user = _place_of(body)
        if chat == user:
            try:
                await self._core.call(self._core.center.accounts.block_chat, address(self._bot.id, user))
            except Exception:  # it is found out again with the next notice
                log.exception("a chat that has blocked us could not be marked")

    async def _pause(self, seconds: float) -> None:
        """Wait; `stop` ends it at once."""
        task = asyncio.current_task()
        assert task is not None  # noqa: S101 - a lane runs in one
        self._pausing.add(task)
        try:
            await self._sleep(seconds)
        finally:
            self._pausing.discard(task)

    # --- the end of updates

    async def _finish(self, finished: Finished) -> None:
        """Mark an update as done, however long the database is away: the next one of its chat must not overtake it."""
        pause = PAUSES[0]
        while (error := await self._keep(finished)) is not None:
            if finished.memories and not momentary(error):
                log.error("what update %d changed cannot be kept", finished.update_id, exc_info=error)
                finished = Finished(finished.update_id)
                continue
            log.warning("update %d could not be finished: %s", finished.update_id, type(error).__name__)
            await self._pause(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _keep(self, finished: Finished) -> Exception | None:
        """Record an end; return why it could not be. Those of other chats that end meanwhile share the transaction."""
        done: asyncio.Future[Exception | None] = asyncio.get_running_loop().create_future()
        self._ended.append((finished, done))
        if self._committer is None or self._committer.done():
            self._committer = asyncio.create_task(self._commit())
        return await done

    async def _commit(self) -> None:
        while self._ended:
            batch, self._ended = self._ended, []
            error = await self._record([one for one, _ in batch])
            for one, done in batch:
                why = error if error is None or len(batch) == 1 else await self._record([one])
                if not done.done():  # its lane was not stopped meanwhile
                    done.set_result(why)

    async def _record(self, ended: list[Finished]) -> Exception | None:
        try:
            await self._storage.finish(self._name, ended)
        except Exception as error:  # noqa: BLE001 - each that waits is told
            return error
        return None

    # --- what is stored

    async def _kept(self, bodies: Sequence[Body]) -> list[Body]:
        """Return what is stored of updates: all but secrets."""
        lanes = [lane_of(body, self._bot.id) for body in bodies]
        before = {lane: len(self._lanes.get(lane, ())) for lane in lanes}  # counted first: to keep less is safe
        memories = await self._storage.memories(
            {lane for lane, body in zip(lanes, bodies, strict=True) if may_be_secret(body)}
        )
        kept = []
        for lane, body in zip(lanes, bodies, strict=True):
            kept.append(redact(body, memories.get(lane, Memory()), before[lane]))
            before[lane] += 1
        return kept


def lane_of(body: Body, bot_id: int) -> str:
    """Return whose turn an update waits for: the key of its conversation. Those of one are handled in order."""
    return name_of(bot_id, *_place_of(body))


def _place_of(body: Body) -> tuple[int, int]:
    """Return the chat and the person of an update, zeros where it names none; whatever it looks like."""
    inner = _part(body, "message") or _part(body, "callback_query") or _part(body, "my_chat_member")
    user: int = _part(inner, "from").get("id", 0)
    chat: int = (_part(inner, "chat") or _part(_part(inner, "message"), "chat")).get("id", user)
    return chat, user


def _album_of(body: Body) -> str:
    return str(_part(body, "message").get("media_group_id") or "")


def _part(body: Body, name: str) -> Body:
    part = body.get(name)
    return part if isinstance(part, dict) else {}
