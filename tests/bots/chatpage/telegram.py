"""The small Telegram as its two sides meet it: unmodified aiogram, and plain HTTP for what aiogram cannot send."""

import asyncio
import http.client
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bots.chatpage import ChatPage, DemoClock, Group, HostedChatPage, MailDesk, Person
from jumia_core.testing import ManualClock
from tests.bots import schema

T = TypeVar("T")
Json = dict[str, Any]
ADA, LI, OMAR = 1001, 1002, 1003
TEAM = -1_001_000_000_001
TOKEN = "700000001:" + "t" * 35
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big") + b"\x08\x02\0\0\0"
JPEG = b"\xff\xd8\xff\xc0\x00\x11\x08" + (300).to_bytes(2, "big") + (400).to_bytes(2, "big") + b"\x03"
BOUNDARY = "x-boundary-x"


@dataclass(frozen=True)
class Answer:
    """What came back over plain HTTP."""

    status: int
    body: bytes
    headers: dict[str, str]

    @property
    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)

    @property
    def error(self) -> tuple[int, str]:
        """The status twice said, and the words."""
        assert self.json["ok"] is False
        assert self.json["error_code"] == self.status
        return self.status, self.json["description"]


class Telegram:
    """A running server with Ada, Li and Omar, and a group in which the first two are."""

    def __init__(
        self, folder: Path | None = None, *, mail: MailDesk | None = None, demo_clock: DemoClock | None = None
    ) -> None:
        self.clock = ManualClock(datetime(2026, 11, 23, 9, 0, tzinfo=UTC))
        self.hosted = HostedChatPage(
            ChatPage(
                people=[
                    Person(ADA, "Ada Obi", "ada@example.ng"),
                    Person(LI, "Li", "li@platform.example", "zh"),
                    Person(OMAR, "Omar Aziz", "omar@example.eg", "ar"),
                ],
                groups=[Group(TEAM, "Claims team", (ADA, LI))],
                now=self.clock.now,
                token=TOKEN,
                folder=folder,
                mail=mail,
                clock=demo_clock,
                rig=True,
            )
        )
        self.hosted.start()
        self.world = self.hosted.page.world

    def stop(self) -> None:
        """Stop serving."""
        self.hosted.stop()

    def ask(self, what: Callable[[Bot], Awaitable[T]]) -> T:
        """Let aiogram's Bot do something; whatever it called is checked against the Bot API's schema."""
        before = len(self.world.calls)

        async def asked() -> T:
            session = AiohttpSession(api=TelegramAPIServer.from_base(self.hosted.page.url))
            async with Bot(TOKEN, session=session, default=DefaultBotProperties(parse_mode="HTML")) as bot:
                return await what(bot)

        try:
            return asyncio.run(asked())
        finally:
            assert [wrong for call in self.world.calls[before:] for wrong in schema.problems(call)] == []

    def call(self, method: str, **body: Any) -> Answer:
        """Call a method with a JSON body, well-formed or not."""
        return self.http(
            "POST", f"/bot{TOKEN}/{method}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )

    def form(self, path: str, fields: Json, files: list[tuple[str, str, str, bytes]], **headers: str) -> Answer:
        """Post a form with files: (field, file name, type, content)."""
        parts = [(f'name="{name}"', str(value).encode()) for name, value in fields.items()]
        parts += [
            (f'name="{name}"; filename="{filename}"\r\nContent-Type: {kind}', content)
            for name, filename, kind, content in files
        ]
        body = b"".join(
            f"--{BOUNDARY}\r\nContent-Disposition: form-data; {head}\r\n\r\n".encode() + content + b"\r\n"
            for head, content in parts
        )
        kind = {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
        return self.http("POST", path, body + f"--{BOUNDARY}--\r\n".encode(), kind | headers)

    def http(self, verb: str, path: str, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
        """Ask over plain HTTP, as any program can."""
        connection = http.client.HTTPConnection("127.0.0.1", self.hosted.page.port, timeout=30)
        try:
            connection.request(verb, path, body or None, headers or {})
            answer = connection.getresponse()
            return Answer(answer.status, answer.read(), dict(answer.getheaders()))
        finally:
            connection.close()

    def started(self, *people: int) -> "Telegram":
        """Let people press Start, and take the updates away."""
        for person in people or (ADA,):
            self.hosted.say(person, "/start")
        self.hosted.call(self.world.updates.clear)
        return self

    def last(self, chat: int = ADA) -> Json:
        """The newest message of a chat."""
        return self.hosted.messages(chat)[-1]
