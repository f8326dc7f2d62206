"""Conversations in Redis keep the promises that they keep in the database."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path

import pytest
from aiogram import Router
from aiogram.types import Message
from redis import Redis

from bots.frame import forms
from bots.frame.inbox import Inbox
from bots.frame.redis_storage import KEEP_SECONDS, PREFIX, RedisStorage
from bots.frame.storage import name_of
from bots.frame.talk import SECRET_AFTER, Talk
from jumia_core.chats import Finished, Memory
from jumia_core.kernel import Conflict
from tests.bots.frame_rig import BOT, Frame, soon, text, texts
from tests.bots.rig import ADA, BotRig
from tests.rigs.databases import SqliteDatabases
from tests.rigs.redis_server import require_redis, running_redis

NAME = name_of(BOT, ADA, ADA)


@pytest.fixture
def redis_url() -> Iterator[str]:
    with running_redis(require_redis()) as url:
        yield url


@pytest.fixture
def frame(light_frame: Frame) -> Frame:
    light_frame.link(ADA)
    return light_frame


def record(url: str, name: str = NAME) -> str:
    with Redis.from_url(url, decode_responses=True) as client:
        return str(client.get(PREFIX + name))


def steps(seen: list[str]) -> Router:
    """Questions one after the other: each text is the answer to the one at hand."""
    router = Router()

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        at = int((await talk.state.get_data()).get("at", 0)) + 1
        await talk.state.update_data({"at": at})
        seen.append(f"{at}: {message.text}")
        await talk.say(f"question {at + 1}?")

    return router


def play(
    frame: Frame,
    url: str,
    router: Router,
    act: Callable[[Inbox], Awaitable[object]],
    kind: type[RedisStorage] = RedisStorage,
) -> None:
    """One life of the bot over Redis."""

    async def scene() -> None:
        storage = kind(frame.core, url)
        async with frame.bot() as bot:
            inbox = frame.inbox(bot, router, storage=storage)
            await act(inbox)
            await inbox.idle() if kind is RedisStorage else await frame.until(lambda: _asked(frame))
            await inbox.stop(0.5)
        await storage.close()

    asyncio.run(scene())


def _asked(frame: Frame) -> bool:
    return any(call["method"] == "sendMessage" for call in frame.server.page.world.calls)


def test_a_conversation_goes_on_after_a_restart_and_the_database_holds_none_of_it(frame: Frame, redis_url: str) -> None:
    """It is kept for as long as in the database, and not for ever."""
    seen: list[str] = []
    for number, words in enumerate(("one", "two"), start=1):
        play(frame, redis_url, steps(seen), lambda inbox, n=number, w=words: inbox.take([text(ADA, w, n)]))  # type: ignore[misc]
    assert seen == ["1: one", "2: two"]
    assert frame.memory(ADA) == Memory()
    assert frame.rows() == {}
    with Redis.from_url(redis_url) as client:
        assert 0 < int(client.ttl(PREFIX + NAME)) <= KEEP_SECONDS


class DiesBetween(RedisStorage):
    """The process dies when Redis has the memory and the database does not know of the end."""

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        await self._keep({name: (memory, one.update_id) for one in finished for name, memory in one.memories.items()})
        del bot
        await asyncio.Event().wait()


class DiesBefore(RedisStorage):
    """The process dies when neither knows of the end."""

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        del bot, finished
        await asyncio.Event().wait()


def test_an_update_whose_end_redis_knows_is_not_the_answer_to_the_next_question(frame: Frame, redis_url: str) -> None:
    """After a crash between the two stores it is only marked as done; the next text answers the second question."""
    seen: list[str] = []
    router = steps(seen)
    play(frame, redis_url, router, lambda inbox: inbox.take([text(ADA, "one", 1)]), DiesBetween)
    assert list(frame.rows()) == [1]

    async def again(inbox: Inbox) -> None:
        assert await inbox.resume() == 1
        await inbox.take([text(ADA, "two", 2)])

    play(frame, redis_url, router, again)
    assert seen == ["1: one", "2: two"]
    assert frame.sent() == ["question 2?", "question 3?"]
    assert frame.rows() == {}


def test_an_update_whose_end_nobody_knows_is_handled_again(frame: Frame, redis_url: str) -> None:
    """As the answer to the same question as the first time."""
    seen: list[str] = []
    router = steps(seen)
    play(frame, redis_url, router, lambda inbox: inbox.take([text(ADA, "one", 1)]), DiesBefore)
    play(frame, redis_url, router, lambda inbox: inbox.resume())
    assert seen == ["1: one", "1: one"]
    assert frame.rows() == {}


def test_what_is_stored_is_decided_by_what_redis_remembers(frame: Frame, redis_url: str) -> None:
    """A password is asked for: its text is neither in the database nor in Redis."""
    router = Router()

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        if message.text == "begin":
            await talk.state.update_data({SECRET_AFTER: 1})
            return
        held.set()
        await soon(go_on)

    held, go_on = asyncio.Event(), asyncio.Event()

    async def act(inbox: Inbox) -> None:
        await inbox.take([text(ADA, "begin", 1)])
        await inbox.idle()
        await inbox.take(texts(ADA, ["Zenith Bank", "hunter2"], first=2))
        await soon(held)
        stored = {number: body["message"]["text"] for number, body in frame.rows().items() if body}
        assert stored == {2: "Zenith Bank", 3: forms.REDACTED}
        go_on.set()

    play(frame, redis_url, router, act)
    assert "hunter2" not in record(redis_url)


def test_redis_knows_of_a_secret_question_before_it_is_shown(frame: Frame, redis_url: str) -> None:
    """Its answer may come before the update that asked is done with."""
    router = Router()
    seen: list[str] = []

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        del message
        await talk.state.update_data({SECRET_AFTER: 0, "answers": 1})
        seen.append(record(redis_url))

    play(frame, redis_url, router, lambda inbox: inbox.take([text(ADA, "begin", 1)]))
    assert f'"{SECRET_AFTER}": 0' in seen[0]
    assert "answers" not in seen[0]


def test_a_redis_that_is_away_loses_nothing(frame: Frame) -> None:
    """Nothing is stored whose secrets cannot be told; what waits is handled when Redis is back."""
    seen: list[str] = []

    async def scene() -> None:
        storage = RedisStorage(frame.core, "unix:///nowhere/redis")
        async with frame.bot() as bot:
            inbox = frame.inbox(bot, steps(seen), storage=storage)
            with pytest.raises(OSError, match="Redis does not answer"):
                await inbox.take([text(ADA, "one", 1)])
            await inbox.stop()
        await storage.close()

    asyncio.run(scene())
    assert frame.rows() == {}


def test_a_bot_whose_redis_does_not_answer_does_not_start_and_says_so(frame: Frame) -> None:
    """With words for the operator, and without the password of the address."""

    async def scene() -> None:
        await RedisStorage(frame.core, "redis://user:hunter2@127.0.0.1:1/0").open()

    with pytest.raises(Conflict) as caught:
        asyncio.run(scene())
    assert "SELLER_CENTER_BOT_REDIS" in caught.value.hint
    assert "hunter2" not in f"{caught.value} {caught.value.hint}"
    assert caught.value.permanent is False


def test_the_whole_bot_runs_over_redis(sqlite_databases: SqliteDatabases, tmp_path: Path, redis_url: str) -> None:
    """A claim's form is begun, the bot is started anew, and the form goes on at the same question."""
    with BotRig(sqlite_databases.migrated(tmp_path), tmp_path, redis=redis_url) as rig:
        ada = rig.linked(ADA)
        ada.say("/raise").tap("Bill problem")
        question = ada.text
        rig.restart()
        ada.say("2026-W44")
        assert ada.text != question
        assert '"answers": {"kind": "bill_problem"' in record(redis_url)
        assert rig.center.chats.memory(NAME) == Memory()
