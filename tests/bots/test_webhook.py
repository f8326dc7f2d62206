"""The webhook over real HTTP: who knows the secret is answered 200, once the update is stored."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import pytest
from aiohttp import web

from bots.frame.inbox import Inbox
from bots.frame.webhook import HEADER, MAX_BODY, make_webhook
from jumia_core.chats import Chats, ChatUpdate
from tests.bots.frame_rig import Frame, echo, soon, text
from tests.bots.rig import ADA

SECRET = "s3cret-of-the-webhook"  # noqa: S105 - of a test
PATH = "/telegram/hook"


@asynccontextmanager
async def serving(inbox: Inbox) -> AsyncIterator[str]:
    """Serve the webhook on a free port of this machine; give its address."""
    runner = web.AppRunner(make_webhook(inbox, PATH, SECRET), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    finally:
        await runner.cleanup()


def call(frame: Frame, content: Any, *, secret: str | None = SECRET, seen: list[str] | None = None) -> int:
    """Call the webhook as Telegram does; return the status of the answer."""

    async def scene() -> int:
        async with frame.running(echo(seen if seen is not None else [])) as inbox, serving(inbox) as url:
            data = content if isinstance(content, bytes) else json.dumps(content).encode()
            head = {} if secret is None else {HEADER: secret}
            async with (
                aiohttp.ClientSession() as session,
                session.post(url, data=BytesIO(data), headers=head) as answer,
            ):
                await inbox.idle()
                return answer.status

    return asyncio.run(scene())


def test_an_update_is_answered_200_and_handled(frame: Frame) -> None:
    """By the same inbox as with polling."""
    frame.link(ADA)
    seen: list[str] = []
    assert call(frame, text(ADA, "hello", 1), seen=seen) == 200
    assert seen == ["hello"]
    assert frame.sent() == ["got hello"]
    assert frame.rows() == {}


def test_an_update_that_comes_again_is_answered_200_and_not_handled(light_frame: Frame) -> None:
    """Telegram had not heard our first answer."""
    light_frame.link(ADA)
    seen: list[str] = []
    for _ in range(2):
        assert call(light_frame, text(ADA, "hello", 1), seen=seen) == 200
    assert seen == ["hello"]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1]])
def test_who_does_not_know_the_secret_is_refused(light_frame: Frame, secret: str | None) -> None:
    """And nothing is stored."""
    seen: list[str] = []
    assert call(light_frame, text(ADA, "hello", 1), secret=secret, seen=seen) == 401
    assert seen == []


def test_a_secret_of_strange_bytes_is_refused_like_any_other(light_frame: Frame) -> None:
    """A stranger gets no error of ours to look at."""

    async def scene() -> bytes:
        async with light_frame.running(echo([])) as inbox, serving(inbox) as url:
            reader, writer = await asyncio.open_connection("127.0.0.1", urlsplit(url).port)
            writer.write(f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n{HEADER}: ".encode())
            writer.write(b"\xff\xfe\r\nConnection: close\r\n\r\n{}")
            answer = await reader.read()
            writer.close()
            await writer.wait_closed()
            return answer

    assert asyncio.run(scene()).startswith(b"HTTP/1.1 401 ")


def test_a_webhook_without_a_secret_is_never_made(light_frame: Frame) -> None:
    """Anybody could send updates in anybody's name."""

    async def scene() -> None:
        async with light_frame.running(echo([])) as inbox:
            make_webhook(inbox, PATH, "")

    with pytest.raises(ValueError, match="secret"):
        asyncio.run(scene())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe\x00",
        b"[" * 100_000,
        [],
        "text",
        7,
        None,
        {},
        {"update_id": "1"},
        {"update_id": True},
        {"update_id": -1},
        {"update_id": 2**63},
        {"update_id": 1.5},
    ],
)
def test_rubbish_is_answered_400(light_frame: Frame, content: Any) -> None:
    """Telegram would send it again for a day if it were told to come later."""
    assert call(light_frame, content) == 400
    assert light_frame.rows() == {}


def test_what_is_too_large_is_answered_413(light_frame: Frame) -> None:
    """Before it is read whole."""
    assert call(light_frame, b" " * (MAX_BODY + 1)) == 413


class Gated(Chats):
    """A store that keeps whoever calls it waiting, or that is away."""

    error: Exception | None = None

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        if self.error is not None:
            raise self.error
        return super().receive(bot, updates)


def test_an_update_that_cannot_be_stored_is_not_answered_200(light_frame: Frame) -> None:
    """Telegram sends it again."""
    away = light_frame.center.chats = Gated(light_frame.center.chats.office)
    away.error = OSError("away")
    assert call(light_frame, text(ADA, "hello", 1)) == 503


def test_the_answer_comes_when_the_row_is_there_and_before_it_is_handled(light_frame: Frame) -> None:
    """Telegram need not wait for a slow screen; a kill from here on loses nothing."""
    light_frame.link(ADA)

    async def scene() -> None:
        go_on = asyncio.Event()

        async def hold(words: str) -> None:
            del words
            await soon(go_on)

        async with light_frame.running(echo([], hold=hold)) as inbox, serving(inbox) as url:
            body = text(ADA, "hello", 1)
            async with aiohttp.ClientSession() as session:
                async with session.post(url, json=body, headers={HEADER: SECRET}) as answer:
                    assert answer.status == 200
                assert light_frame.rows() == {1: body}
                go_on.set()
                await inbox.idle()

    asyncio.run(scene())
    assert light_frame.rows() == {}


def test_calls_at_once_are_handled_in_the_order_in_which_they_came(light_frame: Frame) -> None:
    """Several connections carry what one person wrote; each is answered once it is stored."""
    light_frame.link(ADA)
    seen: list[str] = []
    words = [f"text {number}" for number in range(20)]

    async def scene() -> None:
        async with light_frame.running(echo(seen)) as inbox:
            await asyncio.gather(*(inbox.take([text(ADA, one, n)]) for n, one in enumerate(words)))
            await inbox.idle()

    asyncio.run(scene())
    assert seen == words


def test_the_server_pushes_what_people_write(frame: Frame) -> None:
    """A Bot API server with a webhook set, unmodified: it pushes until it is answered 200, and nobody may poll then."""
    frame.link(ADA)
    seen: list[str] = []

    async def scene() -> None:
        world = frame.server.page.world
        async with frame.running(echo(seen)) as inbox, serving(inbox) as url:
            await inbox._bot.set_webhook(url, secret_token=SECRET)
            frame.server.say(ADA, "one")
            frame.server.say(ADA, "two")
            await frame.until(lambda: not world.updates)
            await inbox.idle()

    asyncio.run(scene())
    assert seen == ["one", "two"]
    assert frame.sent() == ["got one", "got two"]
