"""A stop or a crash loses nothing: what was stored goes on where it was, and has one effect."""

import asyncio
from collections.abc import Sequence

import pytest

from bots.frame.storage import CenterStorage
from jumia_core.chats import ChatUpdate, Finished
from jumia_core.chats.system import MAX_ATTEMPTS
from tests.bots.frame_rig import BOT, Frame, Stuck, claims, echo, raising, soon, text, texts
from tests.bots.rig import ADA


class DiesAtTheEnd(CenterStorage):
    """The process dies between the answer and the commit that ends the update."""

    async def finish(self, bot: str, finished: Sequence[Finished]) -> None:
        del bot, finished
        await asyncio.Event().wait()


def test_an_update_that_runs_again_after_a_crash_changes_nothing_and_answers_again(frame: Frame) -> None:
    """Its verb was done; the second run gets the first one's answer."""
    frame.link(ADA)
    seen: list[str] = []
    router = raising(seen)

    async def first_life() -> None:
        async with frame.bot() as bot:
            inbox = frame.inbox(bot, router, storage=DiesAtTheEnd(frame.core))
            await inbox.take([text(ADA, "2026-W44", 7)])
            await frame.until(lambda: any(call["method"] == "sendMessage" for call in frame.server.page.world.calls))
            await inbox.stop(0.01)

    async def second_life() -> None:
        async with frame.running(router) as inbox:
            assert await inbox.resume() == 1
            await inbox.idle()

    asyncio.run(first_life())
    assert list(frame.rows()) == [7]
    asyncio.run(second_life())
    assert seen == ["2026-W44"] * 2
    assert claims(frame) == 1
    first, second = frame.sent()
    assert first == second
    assert frame.rows() == {}


def test_an_update_that_brings_the_process_down_is_given_up_and_those_that_waited_are_not(frame: Frame) -> None:
    """Five runs begin the first one and die; the one behind it was never begun, and is answered in the end."""
    frame.link(ADA)
    seen: list[str] = []

    async def life() -> None:
        begun = asyncio.Event()

        async def dies(words: str) -> None:
            del words
            begun.set()
            await asyncio.Event().wait()

        async with frame.bot() as bot:
            inbox = frame.inbox(bot, echo(seen, hold=dies))
            if seen:
                await inbox.resume()
            else:
                await inbox.take(texts(ADA, ["poison", "fine"]))
            await soon(begun)
            await inbox.stop(0.01)

    async def last() -> None:
        async with frame.running(echo(seen)) as inbox:
            assert await inbox.resume() == 2
            await inbox.idle()

    for deaths in range(1 + MAX_ATTEMPTS):
        asyncio.run(life())
        assert seen == ["poison"] * (deaths + 1)
    asyncio.run(last())
    assert seen == ["poison"] * 6 + ["fine"]
    apology, answer = frame.sent()
    assert "went wrong" in apology
    assert answer == "got fine"
    assert frame.rows() == {}


def test_a_stop_ends_what_was_begun_and_leaves_the_rest_stored(frame: Frame) -> None:
    """After the restart the rest is handled, in order, before anything new of that person."""
    seen: list[str] = []

    async def first_life() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        async def hold(words: str) -> None:
            del words
            begun.set()
            await soon(go_on)

        async with frame.bot() as bot:
            inbox = frame.inbox(bot, echo(seen, hold=hold))
            await inbox.take(texts(ADA, ["one", "two", "three"]))
            await soon(begun)
            stopping = asyncio.create_task(inbox.stop(20))
            await asyncio.sleep(0)
            go_on.set()
            await stopping

    async def second_life() -> None:
        async with frame.running(echo(seen)) as inbox:
            assert await inbox.resume() == 2
            await inbox.take([text(ADA, "four", 4)])
            await inbox.idle()

    frame.link(ADA)
    asyncio.run(first_life())
    assert seen == ["one"]
    assert list(frame.rows()) == [2, 3]
    asyncio.run(second_life())
    assert seen == ["one", "two", "three", "four"]
    assert frame.rows() == {}


def test_a_stop_does_not_wait_for_a_pause_between_two_tries(light_frame: Frame) -> None:
    """What waits out a moment's trouble stays stored."""

    async def scene() -> None:
        stuck = Stuck()

        async def hold(words: str) -> None:
            raise OSError(words)

        async with light_frame.bot() as bot:
            inbox = light_frame.inbox(bot, echo([], hold=hold), sleep=stuck)
            await inbox.take([text(ADA, "hello", 1)])
            await soon(stuck.fallen)
            async with asyncio.timeout(20):
                await inbox.stop(3600)

    asyncio.run(scene())
    assert list(light_frame.rows()) == [1]


def test_more_updates_than_a_page_are_all_resumed(light_frame: Frame, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long the process was away."""
    page = light_frame.center.chats.unfinished
    monkeypatch.setattr(light_frame.center.chats, "unfinished", lambda bot, *, after: page(bot, after=after, limit=3))
    light_frame.center.chats.receive(str(BOT), [ChatUpdate(n, text(1000 + n % 2 + 1, str(n), n)) for n in range(1, 9)])
    seen: list[str] = []

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            assert await inbox.resume() == 8
            await inbox.idle()

    asyncio.run(scene())
    assert sorted(seen) == [str(n) for n in range(1, 9)]
    assert light_frame.rows() == {}
