"""How updates reach the bot: offsets, long polling, two who poll, and the webhook."""

import asyncio
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramConflictError, TelegramUnauthorizedError
from aiogram.types import Update

from bots.chatpage.errors import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_SET
from tests.bots.chatpage.telegram import ADA, LI, TEAM, TOKEN, Telegram

Json = dict[str, Any]


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message is not None]


def test_updates_stay_until_a_higher_offset_confirms_them(telegram: Telegram) -> None:
    """Asking twice gives the same; an update is gone once an offset above its number was asked for."""
    for text in ("one", "two", "three"):
        telegram.hosted.say(ADA, text)
    first = telegram.ask(lambda bot: bot.get_updates())
    assert texts(first) == ["one", "two", "three"]
    assert texts(telegram.ask(lambda bot: bot.get_updates())) == ["one", "two", "three"]
    assert texts(telegram.ask(lambda bot: bot.get_updates(offset=first[1].update_id))) == ["two", "three"]
    assert texts(telegram.ask(lambda bot: bot.get_updates(offset=first[2].update_id + 1))) == []


def test_a_negative_offset_keeps_only_the_newest(telegram: Telegram) -> None:
    """-2 gives the last two, and those before them are forgotten."""
    for text in ("one", "two", "three"):
        telegram.hosted.say(ADA, text)
    assert texts(telegram.ask(lambda bot: bot.get_updates(offset=-2))) == ["two", "three"]
    assert texts(telegram.ask(lambda bot: bot.get_updates())) == ["two", "three"]


@pytest.mark.parametrize(("limit", "given"), [(1, 1), (2, 2), (0, 1), (1000, 3)])
def test_the_limit_is_from_1_to_100(telegram: Telegram, limit: int, given: int) -> None:
    """One outside of it is taken for the nearer end."""
    for text in ("one", "two", "three"):
        telegram.hosted.say(ADA, text)
    assert len(telegram.call("getUpdates", limit=limit).json["result"]) == given


def test_a_long_poll_waits_for_the_next_update(telegram: Telegram) -> None:
    """The answer comes with the message, not with the end of the waiting time."""

    async def polled(bot: Bot) -> list[Update]:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.to_thread(telegram.hosted.wait_for, lambda: telegram.world.poll or None)
        await asyncio.to_thread(telegram.hosted.say, ADA, "hello")
        return await asyncio.wait_for(poll, 20)

    assert texts(telegram.ask(polled)) == ["hello"]


def test_of_two_who_poll_the_older_one_is_refused(telegram: Telegram) -> None:
    """The first gets 409 with Telegram's words at once, the second gets the update."""

    async def both(bot: Bot) -> tuple[str, list[Update]]:
        older = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.to_thread(telegram.hosted.wait_for, lambda: telegram.world.poll or None)
        newer = asyncio.create_task(bot.get_updates(timeout=50))
        with pytest.raises(TelegramConflictError) as refused:
            await asyncio.wait_for(older, 20)
        await asyncio.to_thread(telegram.hosted.say, ADA, "hello")
        return refused.value.message, await asyncio.wait_for(newer, 20)

    words, updates = telegram.ask(both)
    assert words == OTHER_POLLER
    assert texts(updates) == ["hello"]


def test_only_the_kinds_that_the_bot_asked_for_are_given(telegram: Telegram) -> None:
    """The choice holds until another is made; it says nothing of updates from before it; an empty list is all."""
    telegram.hosted.say(ADA, "before")

    def kinds() -> list[str]:
        updates = telegram.call("getUpdates").json["result"]
        return [next(name for name in update if name != "update_id") for update in updates]

    telegram.call("getUpdates", allowed_updates=["callback_query"])
    telegram.hosted.say(ADA, "unwanted")
    assert kinds() == ["message"]
    telegram.call("getUpdates", allowed_updates=[])
    telegram.hosted.call(lambda: telegram.world.block(ADA))
    assert kinds() == ["message", "my_chat_member"]


def test_a_tap_is_an_update_with_its_message(telegram: Telegram) -> None:
    """The bot learns who tapped, on which message, and what the button says to it."""
    telegram.started()
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "go:yes"}]]}
    sent = telegram.call("sendMessage", chat_id=ADA, text="Really?", reply_markup=keyboard).json["result"]
    telegram.hosted.tap_data(ADA, sent["message_id"], "go:yes")
    (update,) = telegram.ask(lambda bot: bot.get_updates())
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    assert (query.data, query.from_user.id, query.message.message_id) == ("go:yes", ADA, sent["message_id"])


def test_whoever_blocks_the_bot_or_lets_it_in_again_is_told_of(telegram: Telegram) -> None:
    """Both ways are a my_chat_member; writing lets the bot in again, and writing in a group does not."""
    telegram.started()
    telegram.hosted.call(lambda: telegram.world.block(ADA))
    telegram.hosted.say(ADA, "hello all", chat=TEAM)
    assert telegram.call("sendMessage", chat_id=ADA, text="hi").status == 403
    telegram.hosted.say(ADA, "hello again")
    updates = telegram.ask(lambda bot: bot.get_updates())
    members = [one.my_chat_member.new_chat_member.status for one in updates if one.my_chat_member is not None]
    assert members == ["kicked", "member"]
    assert telegram.call("sendMessage", chat_id=ADA, text="hi").status == 200


def test_a_command_is_marked_where_telegram_marks_it(telegram: Telegram) -> None:
    """Only the command itself is one, not what stands behind it."""
    telegram.hosted.say(ADA, "/start 😀abc")
    telegram.hosted.say(LI, "😀 see /help, or a/b", chat=TEAM)
    first, second = (one.message for one in telegram.ask(lambda bot: bot.get_updates()))
    assert first is not None
    assert second is not None
    assert [(one.type, one.offset, one.length) for one in first.entities or []] == [("bot_command", 0, 6)]
    assert [(one.type, one.offset, one.length) for one in second.entities or []] == [("bot_command", 7, 5)]


@pytest.mark.parametrize("token", ["700000001:" + "x" * 35, "nonsense"])
def test_another_token_is_not_this_bots(telegram: Telegram, token: str) -> None:
    """401, and not a word of what there is."""
    assert telegram.http("GET", f"/bot{token}/getMe").error == (401, "Unauthorized")
    assert telegram.http("GET", f"/file/bot{token}/photos/x").status == 404

    async def ask() -> None:
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.hosted.page.url))
        async with Bot("700000001:" + "y" * 35, session=session) as bot:
            await bot.get_me()

    with pytest.raises(TelegramUnauthorizedError):
        asyncio.run(ask())


def test_methods_are_known_without_case_by_get_and_by_form(telegram: Telegram) -> None:
    """As the documentation says of all methods; an unknown one is 404."""
    telegram.started()
    assert telegram.http("GET", f"/bot{TOKEN}/GETME").json["result"]["is_bot"] is True
    path = f"/bot{TOKEN}/sendmessage?chat_id={ADA}&text=by+get"
    assert telegram.http("GET", path).json["result"]["text"] == "by get"
    assert telegram.form(f"/bot{TOKEN}/SendMessage", {"chat_id": ADA, "text": "by form"}, []).status == 200
    assert telegram.call("sendTelepathy").error == (404, "Not Found: method not found")


@pytest.mark.parametrize("body", [b"{not json", b"[1, 2]", b'"text"', b"\xff\xfe"])
def test_a_body_that_cannot_be_read_is_a_bad_request(telegram: Telegram, body: bytes) -> None:
    """400 in the Bot API's shape, never a 500."""
    answer = telegram.http("POST", f"/bot{TOKEN}/getMe", body, {"Content-Type": "application/json"})
    status, words = answer.error
    assert (status, words.startswith("Bad Request: can't parse")) == (400, True)


# --- the webhook


class Hook:
    """A bot that is called. `statuses` are answered in turn, then 200."""

    def __init__(self, statuses: list[int]) -> None:
        self.statuses = statuses
        self.taken: list[tuple[str, Json, str | None]] = []
        self.enough = threading.Event()
        self.wanted = 0


@contextmanager
def hook(*statuses: int, wanted: int) -> Iterator[tuple[Hook, str]]:
    called = Hook(list(statuses))

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            called.taken.append((self.path, body, self.headers.get("X-Telegram-Bot-Api-Secret-Token")))
            self.send_response(called.statuses.pop(0) if called.statuses else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()
            if len(called.taken) >= wanted:
                called.enough.set()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield called, f"http://127.0.0.1:{server.server_port}/hook"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_webhook_gets_each_update_until_it_answers_2xx(telegram: Telegram) -> None:
    """500 and a redirect are tried again, 204 is as good as 200; in order, with the secret."""
    with hook(500, 302, 204, wanted=4) as (called, url):
        telegram.ask(lambda bot: bot.set_webhook(url, secret_token="s3cret_s3cret", allowed_updates=["message"]))  # noqa: S106
        telegram.hosted.say(ADA, "one")
        telegram.hosted.say(ADA, "two")
        assert called.enough.wait(20)
        telegram.hosted.wait_for(lambda: True if not telegram.world.updates else None)
    assert [body["message"]["text"] for _, body, _ in called.taken] == ["one", "one", "one", "two"]
    assert {(path, secret) for path, _, secret in called.taken} == {("/hook", "s3cret_s3cret")}


def test_polling_and_a_webhook_exclude_each_other(telegram: Telegram) -> None:
    """Setting one ends the poll that waits, and while it is set nobody polls."""

    async def refused(bot: Bot) -> tuple[str, str]:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await asyncio.to_thread(telegram.hosted.wait_for, lambda: telegram.world.poll or None)
        await bot.set_webhook("https://bot.example/hook")
        with pytest.raises(TelegramConflictError) as ended:
            await asyncio.wait_for(poll, 20)
        with pytest.raises(TelegramConflictError) as active:
            await bot.get_updates()
        return ended.value.message, active.value.message

    assert telegram.ask(refused) == (WEBHOOK_SET, WEBHOOK_ACTIVE)
    assert telegram.ask(lambda bot: bot.get_webhook_info()).url == "https://bot.example/hook"
    telegram.hosted.say(ADA, "hello")
    assert telegram.ask(lambda bot: bot.delete_webhook(drop_pending_updates=True))
    assert telegram.ask(lambda bot: bot.get_updates()) == []


def test_only_this_machine_is_called(telegram: Telegram) -> None:
    """A webhook elsewhere is kept and never called: its updates wait, and getWebhookInfo says why."""
    telegram.ask(lambda bot: bot.set_webhook("https://bot.example/hook"))
    telegram.hosted.say(ADA, "hello")
    telegram.hosted.wait_for(lambda: telegram.world.webhook.get("error"))
    info = telegram.ask(lambda bot: bot.get_webhook_info())
    assert (info.pending_update_count, info.last_error_message) == (1, "only addresses of this machine are called")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"url": "ftp://bot.example"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://bot.example", "secret_token": "not allowed!"}, "secret token contains unallowed characters"),
        ({"url": "https://bot.example", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
def test_a_webhook_that_cannot_be_is_refused(telegram: Telegram, body: Json, words: str) -> None:
    """With Telegram's words, and none is set."""
    assert telegram.call("setWebhook", **body).error == (400, f"Bad Request: {words}")
    assert telegram.call("getWebhookInfo").json["result"]["url"] == ""
