"""The inbox: stored first, one of a chat at a time, one effect, and no trouble of a moment is noticed."""

import asyncio
import threading
from collections.abc import Sequence

import pytest
from aiogram import Router
from aiogram.types import Message

from bots.frame.inbox import PAUSES
from bots.frame.storage import CenterStorage
from bots.frame.talk import Talk
from jumia_core.chats import Chats, ChatUpdate, Finished
from tests.bots.frame_rig import Frame, claims, echo, offsets, raising, soon, text, texts
from tests.bots.rig import ADA, BOLA


class SlowToStore(Chats):
    """Stores only when it is let."""

    def __init__(self, chats: Chats) -> None:
        super().__init__(chats.office)
        self.asked, self.let = threading.Event(), threading.Event()

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        self.asked.set()
        assert self.let.wait(20)
        return super().receive(bot, updates)


def test_an_update_is_acknowledged_only_after_it_is_stored(frame: Frame) -> None:
    """The server sees an offset past an update only when its row is in the database."""
    slow = frame.center.chats = SlowToStore(frame.center.chats)
    seen: list[str] = []

    async def scene() -> None:
        async with frame.polling(echo(seen)) as (inbox, _):
            number = frame.server.call(lambda: frame.server.page.world.say(ADA, text="hello"))["message_id"]
            await asyncio.get_running_loop().run_in_executor(None, slow.asked.wait, 20)
            assert frame.rows() == {}
            assert offsets(frame.calls("getUpdates")) == []
            slow.let.set()
            await frame.until(lambda: offsets(frame.server.page.world.calls))
            assert len(offsets(frame.calls("getUpdates"))) == 1
            await inbox.idle()
            assert number

    asyncio.run(scene())
    assert seen == ["hello"]
    assert frame.rows() == {}


def test_the_same_update_twice_has_one_effect(frame: Frame) -> None:
    """Whether it comes twice in one batch, in two, or again after it is done with."""
    frame.link(ADA)
    seen: list[str] = []

    async def scene() -> None:
        async with frame.running(raising(seen)) as inbox:
            body = text(ADA, "2026-W44", 7)
            assert await inbox.take([body, body]) == 1
            assert await inbox.take([body]) == 0
            await inbox.idle()
            assert await inbox.take([body]) == 0
            await inbox.idle()

    asyncio.run(scene())
    assert seen == ["2026-W44"]
    assert claims(frame) == 1


def test_updates_of_one_person_are_handled_in_order_and_those_of_others_meanwhile(light_frame: Frame) -> None:
    """A person who waits for a slow answer keeps nobody else waiting, and nothing of their own overtakes."""
    seen: list[str] = []
    bola_was_here = asyncio.Event()

    async def hold(words: str) -> None:
        if words == "first":
            await soon(bola_was_here)
        if words == "bola":
            bola_was_here.set()

    async def scene() -> None:
        async with light_frame.running(echo(seen, hold=hold)) as inbox:
            await inbox.take([*texts(ADA, ["first", "second", "third"]), text(BOLA, "bola", 9)])
            await inbox.idle()

    asyncio.run(scene())
    assert [words for words in seen if words != "bola"] == ["first", "second", "third"]
    assert seen.index("bola") < seen.index("second")


def test_a_failing_handler_is_told_once_and_does_not_stop_the_chat(light_frame: Frame) -> None:
    """The person reads that it went wrong, and nothing of why; the next message is answered."""
    seen: list[str] = []

    async def hold(words: str) -> None:
        if words == "boom":
            raise RuntimeError("the database's password is hunter2")

    async def scene() -> None:
        async with light_frame.running(echo(seen, hold=hold)) as inbox:
            await inbox.take(texts(ADA, ["boom", "next"]))
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert seen == ["boom", "next"]
    told, answer = light_frame.sent()
    assert "hunter2" not in told
    assert answer == "got next"
    assert light_frame.naps.taken == []
    assert light_frame.rows() == {}


def test_a_moments_trouble_is_waited_out(light_frame: Frame) -> None:
    """The network is away twice: the update is handled a third time, and its person notices nothing."""
    seen: list[str] = []

    async def hold(words: str) -> None:
        if len(seen) < 3:
            raise OSError(words)

    async def scene() -> None:
        async with light_frame.running(echo(seen, hold=hold)) as inbox:
            await inbox.take([text(ADA, "hello", 1)])
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert light_frame.naps.taken == list(PAUSES[:2])
    assert light_frame.sent() == ["got hello"]


def test_trouble_that_does_not_pass_is_told_once_after_five_tries(light_frame: Frame) -> None:
    """Then the update is done with, and the next one is answered."""
    seen: list[str] = []

    async def hold(words: str) -> None:
        if words == "bad":
            raise OSError(words)

    async def scene() -> None:
        async with light_frame.running(echo(seen, hold=hold)) as inbox:
            await inbox.take(texts(ADA, ["bad", "next"]))
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert seen == ["bad"] * 5 + ["next"]
    assert light_frame.naps.taken == list(PAUSES)
    assert len(light_frame.sent()) == 2
    assert light_frame.sent()[1] == "got next"


class Away(CenterStorage):
    """A database that is away when the first ends are to be written."""

    times = 3

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        if self.times:
            self.times -= 1
            raise OSError("away")
        await super().finish(bot, finished)


def test_no_update_overtakes_one_whose_end_cannot_be_written(light_frame: Frame) -> None:
    """Else the first would be handled again after the second, and be taken as the answer to its question."""
    seen: list[str] = []

    async def scene() -> None:
        async with light_frame.running(echo(seen), storage=Away(light_frame.core)) as inbox:
            await inbox.take(texts(ADA, ["one", "two"]))
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert light_frame.naps.taken == [1.0, 2.0, 4.0]
    assert light_frame.sent() == ["got one", "got two"]
    assert light_frame.rows() == {}


def test_a_memory_that_cannot_be_written_is_given_up_alone(light_frame: Frame) -> None:
    """The update is done with all the same, and the ends of others that share its transaction are kept."""
    router = Router()
    both = asyncio.Barrier(2)

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        await talk.state.update_data({"kept": object() if message.text == "bad" else message.text})
        await both.wait()

    async def scene() -> None:
        async with light_frame.running(router) as inbox:
            await inbox.take([text(ADA, "bad", 1), text(BOLA, "good", 2)])
            await inbox.idle()

    asyncio.run(scene())
    assert light_frame.memory(ADA).data == {}
    assert light_frame.memory(BOLA).data == {"kept": "good"}
    assert light_frame.rows() == {}
    assert light_frame.naps.taken == []


def test_what_a_failed_try_remembered_is_forgotten(light_frame: Frame) -> None:
    """The next try begins where the first did, and what it remembers is kept with the update's end."""
    router, seen = Router(), []

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        del message
        seen.append(dict(await talk.state.get_data()))
        await talk.state.update_data({"step": len(seen)})
        if len(seen) == 1:
            raise OSError

    async def scene() -> None:
        async with light_frame.running(router) as inbox:
            await inbox.take([text(ADA, "hello", 1)])
            await inbox.idle()

    asyncio.run(scene())
    assert seen == [{}, {}]
    assert light_frame.memory(ADA).data == {"step": 2}


def test_an_update_that_nobody_understands_is_done_with_and_not_logged(
    light_frame: Frame, caplog: pytest.LogCaptureFixture
) -> None:
    """A kind of a later version, or rubbish: the next one is answered, and no word of it is in the log."""
    odd = text(ADA, "my private words", 1)
    odd["message"]["date"] = "my private words"
    seen: list[str] = []

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            await inbox.take([odd, {"update_id": 2, "of_a_later_version": {}}, text(ADA, "next", 3)])
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert seen == ["next"]
    assert light_frame.rows() == {}
    assert "is not understood" in caplog.text
    assert "private" not in caplog.text


def test_the_inbox_takes_no_more_than_it_can_hold(light_frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    """While too many wait, what comes stays with Telegram."""
    monkeypatch.setattr("bots.frame.inbox.MOST_WAITING", 2)

    async def scene() -> None:
        go_on = asyncio.Event()

        async def hold(words: str) -> None:
            del words
            await soon(go_on)

        async with light_frame.running(echo([], hold=hold)) as inbox:
            await inbox.take(texts(ADA, ["one", "two"]))
            third = asyncio.create_task(inbox.take([text(ADA, "three", 3)]))
            await asyncio.wait({third}, timeout=0.05)
            assert not third.done()
            assert list(light_frame.rows()) == [1, 2]
            go_on.set()
            assert await third == 1
            await inbox.idle()

    light_frame.link(ADA)
    asyncio.run(scene())
    assert light_frame.sent() == ["got one", "got two", "got three"]


def test_a_call_that_telegram_refuses_for_good_is_not_tried_again(light_frame: Frame) -> None:
    """A message that it will never take is told at once, not after a minute of tries."""

    async def scene() -> None:
        async with light_frame.running(echo([])) as inbox:
            await inbox.take([text(ADA, "hello", 1)])
            await inbox.idle()

    light_frame.link(ADA)
    light_frame.server.fail_next("sendMessage", 400, "Bad Request: can't parse entities")
    asyncio.run(scene())
    assert light_frame.naps.taken == []
    assert len(light_frame.sent()) == 2
