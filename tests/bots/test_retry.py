"""Telegram's moods: waited for, tried again or let pass, and told once."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from aiogram import Bot, F, Router
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import SendMessage
from aiogram.types import CallbackQuery
from sqlalchemy.exc import OperationalError

from bots.frame.buttons import Go, button
from bots.frame.pages import Page
from bots.frame.retry import LONGEST_WAIT, as_notice, momentary
from bots.frame.talk import LIVING, Talk
from jumia_core.kernel import NotFound, Stale
from tests.bots.bad_line import HTML, BadLine
from tests.bots.frame_rig import Frame, echo, text
from tests.bots.rig import ADA

FLOOD = "Too Many Requests: retry after"
Act = Callable[[Bot], Coroutine[Any, Any, Any]]


def do(frame: Frame, act: Act, *, notice: bool = False, line: BadLine | None = None) -> Any:
    """Let the bot make calls, and return what came of them."""

    async def scene() -> Any:
        if line is not None:
            async with line.open(), frame.bot(api=line.url) as bot:
                return await act(bot)
        async with frame.bot() as bot:
            as_notice.set(notice)
            return await act(bot)

    return asyncio.run(scene())


@pytest.fixture
def frame(light_frame: Frame) -> Frame:
    """Ada has pressed Start; what is tested here touches no database."""
    light_frame.link(ADA)
    return light_frame


def shown(frame: Frame) -> list[str]:
    return [str(one["text"]) for one in frame.server.messages(ADA)]


async def send(bot: Bot) -> Any:
    return await bot.send_message(ADA, "hello")


def test_retry_after_is_obeyed_by_an_answer(frame: Frame) -> None:
    """It waits as long as Telegram says, and is sent once."""
    frame.server.fail_next("sendMessage", 429, f"{FLOOD} 7", retry_after=7)
    do(frame, send)
    assert frame.naps.taken == [7]
    assert shown(frame) == ["hello"]


def test_a_notice_does_not_sit_out_retry_after(frame: Frame) -> None:
    """It goes back into its queue at once, and the next ones are held as long as Telegram says."""
    frame.server.fail_next("sendMessage", 429, f"{FLOOD} 7", retry_after=7)
    with pytest.raises(TelegramRetryAfter):
        do(frame, send, notice=True)
    assert frame.naps.taken == []
    assert frame.pace is not None
    assert frame.pace._closed_until == frame.naps.now + 7


def test_a_long_wait_is_the_inboxs_affair(frame: Frame) -> None:
    """A call does not hang for minutes: the update is handled again when the time has come."""
    frame.server.fail_next("sendMessage", 429, f"{FLOOD} 90", retry_after=90)
    assert LONGEST_WAIT < 90
    with pytest.raises(TelegramRetryAfter):
        do(frame, send)
    assert frame.naps.taken == []


def test_the_inbox_obeys_a_long_retry_after(frame: Frame) -> None:
    """The person gets the answer once, after what Telegram asked for."""

    async def scene() -> None:
        async with frame.running(echo([])) as inbox:
            await inbox.take([text(ADA, "hello", 1)])
            await inbox.idle()

    frame.server.fail_next("sendMessage", 429, f"{FLOOD} 90", retry_after=90)
    asyncio.run(scene())
    assert frame.naps.taken == [90]
    assert shown(frame) == ["got hello"]


@pytest.mark.parametrize(("status", "words"), [(500, "Internal Server Error"), (502, "Bad Gateway: restart")])
def test_a_server_in_trouble_is_asked_again(frame: Frame, status: int, words: str) -> None:
    """Later each time, and the answer comes through once."""
    frame.server.fail_next("sendMessage", status, words, times=2)
    do(frame, send)
    assert frame.naps.taken == [1, 2]
    assert shown(frame) == ["hello"]


def test_a_server_in_lasting_trouble_is_told_to_the_caller(frame: Frame) -> None:
    """After four tries."""
    frame.server.fail_next("sendMessage", 500, "Internal Server Error", times=4)
    with pytest.raises(TelegramServerError):
        do(frame, send)
    assert frame.naps.taken == [1, 2, 4]


def test_a_blocked_chat_is_not_tried_again(frame: Frame) -> None:
    """Who has blocked us is told of to the caller at once."""
    frame.server.call(lambda: frame.server.page.world.blocked.add(ADA))
    with pytest.raises(TelegramForbiddenError):
        do(frame, send)
    assert len(frame.calls("sendMessage")) == 1


@pytest.mark.parametrize("instead", [b"", HTML], ids=["cut", "a proxy's page"])
def test_an_edit_whose_answer_was_lost_is_repeated_harmlessly(frame: Frame, instead: bytes) -> None:
    """The second one is told "message is not modified", and that is all well."""
    line = BadLine(frame.server.page.url)

    async def act(bot: Bot) -> Any:
        first = await send(bot)
        line.lose("editMessageText", instead=instead)
        return await bot.edit_message_text("changed", chat_id=ADA, message_id=first.message_id)

    assert do(frame, act, line=line) is True
    assert shown(frame) == ["changed"]
    assert len(frame.calls("editMessageText")) == 2


@pytest.mark.parametrize("instead", [b"", HTML], ids=["cut", "a proxy's page"])
def test_a_message_whose_answer_was_lost_is_not_sent_again_by_the_call(frame: Frame, instead: bytes) -> None:
    """Nobody knows whether it was sent; the update decides, whose effects are done once in any case."""
    line = BadLine(frame.server.page.url)
    line.lose("sendMessage", instead=instead)
    with pytest.raises(Exception, match=r".") as caught:
        do(frame, send, line=line)
    assert momentary(caught.value)
    assert shown(frame) == ["hello"]


def test_an_answer_that_was_lost_on_the_way_is_shown_twice_at_most(frame: Frame) -> None:
    """At least once is the promise (ADR 8): the update is handled again, and its person sees the answer twice."""
    line = BadLine(frame.server.page.url)
    line.lose("sendMessage")

    async def scene() -> None:
        async with line.open(), frame.bot(api=line.url) as bot:
            inbox = frame.inbox(bot, echo([]))
            await inbox.take([text(ADA, "hello", 1)])
            await inbox.idle()
            await inbox.stop()

    asyncio.run(scene())
    assert shown(frame) == ["got hello"] * 2
    assert frame.rows() == {}


def test_a_deleted_message_whose_answer_was_lost_is_deleted_once(frame: Frame) -> None:
    """The second call finds nothing to delete, and that is all well."""
    line = BadLine(frame.server.page.url)

    async def act(bot: Bot) -> Any:
        first = await send(bot)
        line.lose("deleteMessage")
        return await bot.delete_message(ADA, first.message_id)

    assert do(frame, act, line=line) is True
    assert shown(frame) == []


@pytest.mark.parametrize("words", ["message is not modified: specified new message content is the same"])
def test_an_edit_that_changes_nothing_passes(frame: Frame, words: str) -> None:
    """Somebody tapped the same button twice."""
    frame.server.fail_next("editMessageText", 400, f"Bad Request: {words}")
    assert do(frame, lambda bot: bot.edit_message_text("same", chat_id=ADA, message_id=1)) is True


@pytest.mark.parametrize(
    "words",
    ["query is too old and response timeout expired or query ID is invalid", "QUERY_ID_INVALID: query id is invalid"],
)
def test_an_expired_tap_passes(frame: Frame, words: str) -> None:
    """The answer to a tap of an hour ago is not needed by anybody."""
    frame.server.fail_next("answerCallbackQuery", 400, f"Bad Request: {words}")
    assert do(frame, lambda bot: bot.answer_callback_query("1")) is True


def test_other_refusals_are_told_to_the_caller(frame: Frame) -> None:
    """What we did wrong is not hidden, and not tried again."""
    frame.server.fail_next("sendMessage", 400, "Bad Request: message text is empty")
    with pytest.raises(TelegramBadRequest):
        do(frame, send)
    assert frame.naps.taken == []


def a_menu(seen: list[str]) -> Router:
    """A screen that shows a page for a tap."""
    router = Router()

    @router.callback_query(F.data)
    async def on_tap(query: CallbackQuery, talk: Talk) -> None:
        seen.append(query.data or "")
        await talk.show(Page(f"page {query.data}", [[button("Home", Go(to="home"))]]))

    return router


def tapped(frame: Frame, *taps: str, after: Callable[[int], object] = lambda _: None) -> None:
    """Ada has a menu and taps on it, one tap after the other."""

    async def scene() -> None:
        world = frame.server.page.world
        menu = frame.server.call(lambda: world.add(world.chat(ADA), world.bot, text="menu"))["message_id"]
        async with frame.polling(a_menu([])) as (inbox, _):
            for tap in taps:
                frame.server.tap_data(ADA, menu, tap)
                after(menu)
                await frame.until(lambda: not world.updates)
                await inbox.idle()

    asyncio.run(scene())


def test_a_message_that_is_gone_is_replaced_by_a_new_one(frame: Frame) -> None:
    """Its person deleted it after the tap: the page is shown as a new message, which the flow lives in from now on."""

    def delete(menu: int) -> None:
        messages = frame.server.page.world.messages
        frame.server.call(lambda: messages.update({ADA: [one for one in messages[ADA] if one["message_id"] != menu]}))

    tapped(frame, "a", after=delete)
    assert shown(frame) == ["page a"]
    assert frame.memory(ADA).data[LIVING] == frame.server.messages(ADA)[0]["message_id"]
    assert frame.naps.taken == []


def test_the_same_page_twice_is_shown_once(frame: Frame) -> None:
    """A double tap edits once; the second edit changes nothing, and both taps are answered."""
    tapped(frame, "a", "a")
    assert shown(frame) == ["page a"]
    assert len(frame.calls("answerCallbackQuery")) == 2
    assert frame.calls("sendMessage") == []


def test_an_expired_tap_still_shows_its_page(frame: Frame) -> None:
    """The bot was away for an hour: the page comes, only the button's little clock is gone by itself."""
    tapped(frame, "a", after=lambda _: frame.clock.advance(hours=1))
    assert shown(frame) == ["page a"]
    assert frame.naps.taken == []


METHOD = SendMessage(chat_id=ADA, text="hello")


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (TelegramNetworkError(METHOD, "cut"), True),
        (TelegramServerError(METHOD, "500"), True),
        (TelegramRetryAfter(METHOD, "slow", 3), True),
        (TelegramEntityTooLarge(METHOD, "too large"), False),
        (TelegramBadRequest(METHOD, "bad"), False),
        (OperationalError("select", {}, Exception("locked")), True),
        (ConnectionResetError(), True),
        (Stale("met"), True),
        (NotFound("gone"), False),
        (KeyError("ours"), False),
    ],
)
def test_what_is_a_moments_trouble(error: Exception, *, passes: bool) -> None:
    """The update is handled again for these; the others are told at once."""
    assert momentary(error) is passes
