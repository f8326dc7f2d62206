"""The bot as people meet it: unmodified aiogram against a Bot API server over HTTP, phones, and a clock moved by hand.

Notices are sent when a test says so; everything else happens by itself, and `settle` waits until it has happened.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from sqlalchemy import select

from bots.chatpage import ChatPage, Group, HostedChatPage, Person
from bots.config import Settings
from bots.frame.arrival import Throttle
from bots.service import BotService
from jumia_core import SellerCenter
from jumia_core.accounts import Minted
from jumia_core.notices import Channel, Envelope, Notice, NoticeState
from jumia_core.testing import ManualClock, SeededCenter, seed
from tests.bots import schema

Json = dict[str, Any]
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Lagos
TOKEN = "700000001:" + "r" * 35
ADA, BOLA, OMAR, MEI, LI, CHEN, NOUR, GRACE, TUNDE, STRANGER = range(1001, 1011)
EMAILS = {
    ADA: "ada@example.ng",
    BOLA: "bola@example.ng",
    OMAR: "omar@example.eg",
    MEI: "mei@example.cn",
    LI: "li@platform.example",
    CHEN: "chen@platform.example",
    NOUR: "nour@platform.example",
    GRACE: "ops@platform.example",
    TUNDE: "tunde@platform.example",
    STRANGER: "stranger@example.org",
}
TEAM_GROUP, OTHER_GROUP = -1_001_000_000_001, -1_001_000_000_099
MINTED = {"account_reset_link", "account_link_code", "account_invited"}
PHOTO = b"\xff\xd8\xff\xe0" + b"photo" * 40


class BotRig:
    """An installation with people in it, a Bot API server, and the running bot."""

    def __init__(
        self, url: str, folder: Path, *, clock: ManualClock | None = None, port: int = 0, **settings: Any
    ) -> None:
        self.clock = clock or ManualClock(MONDAY)
        self.center = SellerCenter.open(url, clock=self.clock, files=folder / "files")
        self.people: SeededCenter = seed(self.center)
        self.server = HostedChatPage(
            ChatPage(
                people=[Person(user, email.partition("@")[0].title(), email) for user, email in EMAILS.items()],
                groups=[
                    Group(TEAM_GROUP, "Claims team", (LI, CHEN, GRACE, ADA)),
                    Group(OTHER_GROUP, "Strangers", (LI, ADA)),
                ],
                now=self.clock.now,
                token=TOKEN,
                port=port,
                rig=True,
            )
        )
        self.server.start()
        given: Json = {"token": TOKEN, "api": self.server.page.url, "staff_groups": str(TEAM_GROUP)} | settings
        self.settings = Settings.load(**given)
        self.service = BotService(self.center, self.settings, throttle=Throttle(most=10**9))
        self.service.start()
        self.minted: list[tuple[Envelope, Minted]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        calls = list(self.calls()) if kind is None else []
        self.service.stop()
        self.server.stop()
        self.center.close()
        assert [wrong for call in calls for wrong in schema.problems(call)] == []

    def phone(self, user: int, *, chat: int | None = None) -> "Phone":
        """The phone of a person; with `chat` in a group."""
        return Phone(self, user, chat or user)

    def linked(self, user: int, *, language: str = "en") -> "Phone":
        """The phone of a person whose chat is linked to their account."""
        email = EMAILS[user]
        account = next(one for one in self.center.accounts.all_accounts() if one.email == email)
        minted = self.center.accounts.mint("account_link_code", account.id, {})
        assert minted.token is not None
        chat = self.chat_of(user)
        self.center.visitor(f"chat:{chat}").link_by_token(minted.token.get_secret_value(), chat=chat, label="Phone")
        self.center.as_person(account.id).account.set_language(language)
        self.server.call(lambda: self.server.page.world.messages.setdefault(user, []))
        return self.phone(user)

    def chat_of(self, user: int) -> str:
        """The address by which the core knows a person's private chat."""
        return f"telegram:{TOKEN.partition(':')[0]}:{user}"

    def restart(self) -> None:
        """Stop the bot and start it again on the same database: what it kept in memory is gone."""
        self.service.stop()
        self.service = BotService(self.center, self.settings, throttle=Throttle(most=10**9))
        self.service.start()

    def settle(self) -> None:
        """Wait until every update is stored, handled and finished."""
        world = self.server.page.world
        self.server.wait_for(lambda: True if not world.updates else None)
        inbox, loop = self.service.inbox, self.service._loop
        assert inbox is not None
        assert loop is not None
        asyncio.run_coroutine_threadsafe(inbox.idle(), loop).result(30)

    def send_chat(self) -> int:
        """Send every notice for chats whose time has come, as the queue would; return how many were tried."""
        self.center.deliveries.resend_due()
        waiting = self._queued(Channel.CHAT)
        self.service.sender.handle({"ids": waiting})
        return len(waiting)

    def send_mail(self) -> list[Envelope]:
        """Mark every queued mail as delivered, minting the secrets of those that carry one; return them."""
        taken = self.center.deliveries.take(self._queued(Channel.MAIL))
        for envelope in taken:
            if envelope.kind in MINTED:
                made = self.center.accounts.mint(envelope.kind, envelope.account_id, envelope.data)
                self.minted.append((envelope, made))
            self.center.deliveries.sent(envelope.id, self.clock.now())
        return taken

    def mailed(self, kind: str) -> Minted:
        """The secret of the last mail of a kind that was sent now."""
        self.center.accounts.answer_asked()
        self.send_mail()
        return next(made for envelope, made in reversed(self.minted) if envelope.kind == kind)

    def calls(self, method: str = "") -> list[Json]:
        """What the bot called, of one method or all."""
        found = self.server.call(lambda: list(self.server.page.world.calls))
        return [call for call in found if not method or call["method"].lower() == method.lower()]

    def _queued(self, channel: Channel) -> list[int]:
        query = select(Notice.id).where(Notice.state == NoticeState.QUEUED, Notice.channel == channel)
        if channel is Channel.CHAT:  # what waits for the morning waits here, too: its time is in next_attempt_at
            soon = self.clock.now()
            query = query.where((Notice.next_attempt_at <= soon) | (Notice.created_at == soon))
        with self.center.office.read() as unit:
            return list(unit.session.scalars(query.order_by(Notice.id)))


@dataclass
class Phone:
    """A person in one chat: says, taps, sends, reads."""

    rig: BotRig
    user: int
    chat: int

    def say(self, text: str) -> "Phone":
        """Write a message, and wait until the bot is done with it."""
        self.rig.server.say(self.user, text, chat=None if self.chat == self.user else self.chat)
        self.rig.settle()
        return self

    def reply(self, text: str, *, message: int | None = None) -> "Phone":
        """Write a reply to a message of the bot, the newest one unless it is said which."""
        to = next(one for one in reversed(self.answers) if message in {None, one["message_id"]})
        world = self.rig.server.page.world
        self.rig.server.call(lambda: world.say(self.user, self.chat, text=text, reply_to_message=to))
        self.rig.settle()
        return self

    def photo(self, content: bytes = PHOTO, name: str = "photo.jpg", mime: str = "image/jpeg") -> "Phone":
        """Send a photo or a file."""
        self.rig.server.send(self.user, content, name, mime)
        self.rig.settle()
        return self

    def tap(self, label: str, *, message: int | None = None) -> "Phone":
        """Tap the newest button whose label holds a word."""
        for shown in reversed(self.messages):
            for key in _keys(shown):
                if label in key["text"] and "callback_data" in key and message in {None, shown["message_id"]}:
                    return self.press(key["callback_data"], message=shown["message_id"])
        raise AssertionError(f"no button {label!r} among {self.labels}; the text is {self.text!r}")

    def press(self, data: str, *, message: int | None = None) -> "Phone":
        """Press a button by what it says to the bot, also one that nobody shows."""
        shown = message if message is not None else self.messages[-1]["message_id"]
        self.rig.server.tap_data(self.user, shown, data, chat=self.chat)
        self.rig.settle()
        return self

    def form(self, do: str, at: int = 0) -> "Phone":
        """Do something in the form whose question is the newest, also what it has no button for."""
        key = next(key for key in self.keys if key.get("callback_data", "").startswith("fm:"))
        _, _, _, under = key["callback_data"].split(":", 3)
        return self.press(f"fm:{do}:{at}:{under}")

    @property
    def messages(self) -> list[Json]:
        """What the chat shows now, the oldest first."""
        return self.rig.server.messages(self.chat)

    @property
    def answers(self) -> list[Json]:
        """What the bot's messages are now, the oldest first."""
        return [one for one in self.messages if one["from"]["is_bot"]]

    @property
    def text(self) -> str:
        """The newest text of the bot."""
        return next((str(one.get("text") or one.get("caption") or "") for one in reversed(self.answers)), "")

    @property
    def labels(self) -> list[str]:
        """The labels of the newest message of the bot that has buttons."""
        return next(([key["text"] for key in _keys(one)] for one in reversed(self.answers) if _keys(one)), [])

    @property
    def keys(self) -> list[Json]:
        """The buttons of the newest message of the bot that has some."""
        return next((_keys(one) for one in reversed(self.answers) if _keys(one)), [])

    @property
    def toasts(self) -> list[str]:
        """What was shown over the chat since the last look."""
        world = self.rig.server.page.world
        return [str(one["text"]) for one in self.rig.server.call(lambda: world.toasts.pop(self.user, []))]

    def until(self, look: Callable[[], bool]) -> None:
        """Wait until something is there that nobody of us caused just now."""
        self.rig.server.wait_for(lambda: True if look() else None)


def _keys(message: Json) -> list[Json]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [key for row in rows for key in row]
