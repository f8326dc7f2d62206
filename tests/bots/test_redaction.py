"""What is stored of an update: never a password, a private answer or the token of a link."""

import asyncio
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from aiogram import Router
from aiogram.types import CallbackQuery, Message
from hypothesis import given
from hypothesis import strategies as st

from bots.frame.forms import REDACTED
from bots.frame.places import BY_COMMAND, command_of
from bots.frame.redaction import door_of, redact
from bots.frame.talk import SECRET_AFTER, Talk
from jumia_core.chats import Memory
from tests.bots.frame_rig import Frame, soon, text, texts
from tests.bots.rig import ADA, BOLA

PASSWORD = "correct horse battery"  # noqa: S105 - of a test


def asked(after: int | None) -> Memory:
    return Memory("Filling:asking", {SECRET_AFTER: after})


@pytest.mark.parametrize(
    ("words", "memory", "before", "kept"),
    [
        (PASSWORD, Memory(), 0, PASSWORD),
        (PASSWORD, asked(None), 5, PASSWORD),
        (PASSWORD, asked(0), 0, REDACTED),
        (PASSWORD, asked(0), 3, REDACTED),
        ("not yet", asked(2), 1, "not yet"),
        (PASSWORD, asked(2), 2, REDACTED),
        ("/home", asked(0), 0, "/home"),
        ("/correct horse battery", asked(0), 0, REDACTED),
        ("/2026/10 statement", asked(None), 0, "/2026/10 statement"),
        ("https://t.me/seller_center_bot?start=krAbC-d_123", Memory(), 0, "/start"),
        ("Look: https://t.me/seller_center_bot?x=1&start=kiAbCd now", Memory(), 0, "/start"),
        (
            "https://t.me/seller_center_bot?start=c12345678",
            Memory(),
            0,
            "https://t.me/seller_center_bot?start=c12345678",
        ),
        ("/start kAbCdEf123", Memory(), 0, "/start"),
        ("/start@seller_center_bot  kAbCdEf123", Memory(), 0, "/start"),
        ("/START kAbCdEf123", asked(0), 0, "/start"),
        ("/start claim-12345678", Memory(), 0, "/start claim-12345678"),
    ],
)
def test_a_secret_is_taken_out(words: str, memory: Memory, before: int, kept: str) -> None:
    """By the question at hand and by how many answers wait before it; a command is none, a door's token always is."""
    body = text(ADA, words, 1, entities=[{"type": "bold", "offset": 0, "length": 2}])
    stored = redact(body, memory, before)
    assert stored["message"]["text"] == kept
    assert body["message"]["text"] == words, "what is handled now is whole"
    assert ("entities" in stored["message"]) is (kept == words)


def test_a_secret_under_a_photo_or_in_a_quotation_is_taken_out() -> None:
    """A caption is an answer, too; and a message that is answered to may be the password's."""
    photo = text(ADA, "", 1, caption=PASSWORD, reply_to_message={"text": PASSWORD}, quote={"text": PASSWORD})
    assert PASSWORD not in str(redact(photo, asked(0), 0))


def test_what_is_no_message_is_stored_as_it_is() -> None:
    """A tap has no text of its own."""
    tap: dict[str, Any] = {"update_id": 1, "callback_query": {"data": "x", "from": {"id": 1}}}
    assert redact(tap, asked(0), 0) is tap


@given(
    st.text(min_size=1).filter(lambda words: command_of(words) not in BY_COMMAND and not door_of(words)),
    st.integers(0, 5),
    st.integers(0, 9),
)
def test_no_word_after_a_secret_question_is_stored(words: str, after: int, before: int) -> None:
    """Whatever it is, and however much waits before it."""
    stored = redact(text(ADA, words, 1), asked(after), before)["message"]["text"]
    assert stored == (REDACTED if before >= after else words)


def form(seen: list[str], *, prompted: asyncio.Event | None = None, go_on: asyncio.Event | None = None) -> Router:
    """A tap asks for a password; between the question on the screen and the update's end a test may hold it."""
    router = Router()

    @router.callback_query()
    async def on_tap(query: CallbackQuery, talk: Talk) -> None:
        await talk.state.update_data({SECRET_AFTER: int(query.data or 0)})
        await talk.say("Your password?")
        if prompted is not None and go_on is not None:
            prompted.set()
            await soon(go_on)

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        seen.append(message.text or "")
        del talk
        if prompted is not None and go_on is not None:
            prompted.set()
            await soon(go_on)

    return router


def tap(user: int, data: str, number: int) -> dict[str, Any]:
    shown = text(user, "menu", 500)["message"] | {"from": {"id": 1, "is_bot": True, "first_name": "Bot"}}
    person = text(user, "", 1)["message"]["from"]
    query = {"id": "1", "from": person, "chat_instance": "1", "data": data, "message": shown}
    return {"update_id": number, "callback_query": query}


def test_a_password_is_not_stored_though_the_question_is_not_done_with(frame: Frame) -> None:
    """The question is on the screen, its update is not finished: after a kill the answer would come before it is."""
    frame.link(ADA)
    seen: list[str] = []

    async def scene() -> None:
        prompted, go_on = asyncio.Event(), asyncio.Event()
        async with frame.running(form(seen, prompted=prompted, go_on=go_on)) as inbox:
            await inbox.take([tap(ADA, "0", 1)])
            await soon(prompted)
            assert frame.memory(ADA).data == {SECRET_AFTER: 0}
            await inbox.take(texts(ADA, [PASSWORD], first=2))
            stored = frame.rows()[2]
            assert stored is not None
            assert stored["message"]["text"] == REDACTED
            go_on.set()
            await inbox.idle()

    asyncio.run(scene())
    assert seen == [PASSWORD]


def test_several_texts_wait_and_the_secret_one_is_told_by_its_place(frame: Frame) -> None:
    """One more answer is asked before the password: the first text is stored, the second is not."""
    frame.link(ADA)
    seen: list[str] = []

    async def scene() -> None:
        prompted, go_on = asyncio.Event(), asyncio.Event()
        async with frame.running(form(seen)) as inbox:
            await inbox.take([tap(ADA, "1", 1)])
            await inbox.idle()
        async with frame.running(form(seen, prompted=prompted, go_on=go_on)) as inbox:
            await inbox.take([*texts(ADA, ["Zenith Bank", PASSWORD], first=2), text(BOLA, "another's text", 9)])
            await soon(prompted)
            stored = {number: body["message"]["text"] for number, body in frame.rows().items() if body}
            assert {number: stored[number] for number in (2, 3)} == {2: "Zenith Bank", 3: REDACTED}
            await inbox.take([text(ADA, "later", 10)])
            later = frame.rows()[10]
            assert later is not None
            assert later["message"]["text"] == REDACTED
            go_on.set()
            await inbox.idle()

    asyncio.run(scene())
    assert {"Zenith Bank", PASSWORD, "later"} <= set(seen)


def test_no_file_of_the_database_ever_holds_a_password_or_a_token(light_frame: Frame) -> None:
    """Searched in the bytes of the database and its journal, while the update waits and when it is done with."""
    light_frame.link(ADA)

    def holds(*secrets: str) -> bool:
        assert light_frame.center.store.url.database
        with closing(sqlite3.connect(light_frame.center.store.url.database)) as database:
            dump = "\n".join(database.iterdump())
        folder = light_frame.center.store.files.root.parent
        raw = b"".join(path.read_bytes() for path in folder.glob("seller-center.db*"))
        return any(secret in dump or secret.encode() in raw for secret in secrets)

    async def scene() -> None:
        prompted, go_on = asyncio.Event(), asyncio.Event()
        async with light_frame.running(form([])) as inbox:
            await inbox.take([tap(ADA, "0", 1)])
            await inbox.idle()
        async with light_frame.running(form([], prompted=prompted, go_on=go_on)) as inbox:
            await inbox.take(
                [*texts(ADA, [PASSWORD], first=2), text(BOLA, "/start kToKeN987", 3), text(BOLA, "seen", 4)]
            )
            await soon(prompted)
            assert holds("seen"), "the search finds what is stored"
            assert not holds(PASSWORD, "kToKeN987")
            go_on.set()
            await inbox.idle()

    asyncio.run(scene())
    assert not holds(PASSWORD, "kToKeN987")
