"""The bot's frame in the test's own loop: real aiogram, server and database; a router and a sleep of the test's own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Self

from aiogram import Bot, Dispatcher, Router
from aiogram.types import Message
from sqlalchemy import func, select

from bots.app import make_bot
from bots.chatpage import ChatPage, Group, HostedChatPage, Person
from bots.frame.arrival import Arrival, Throttle
from bots.frame.crossing import Crossing
from bots.frame.inbox import Body, Inbox
from bots.frame.pace import Pace
from bots.frame.poller import Poller
from bots.frame.retry import Obedient
from bots.frame.storage import CenterStorage, name_of
from bots.frame.talk import Talk
from jumia_core import SellerCenter
from jumia_core.chats import Memory, StoredChatUpdate
from jumia_core.claims.model import Claim
from jumia_core.testing import ManualClock, a_claim, seed
from tests.bots.rig import ADA, EMAILS, LI, MONDAY, OTHER_GROUP, TEAM_GROUP, TOKEN, Json

BOT = int(TOKEN.partition(":")[0])
ALLOWED = ["message", "callback_query", "my_chat_member"]
PATIENCE = 20.0  # seconds in which whatever is waited for must have happened


class Naps:
    """A sleep that is over at once, and a clock that it moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.taken: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)
        self.now += seconds
        await asyncio.sleep(0)

    def clock(self) -> float:
        return self.now


class Stuck:
    """A sleep that never ends, and tells when somebody falls into it."""

    def __init__(self) -> None:
        self.fallen = asyncio.Event()

    async def __call__(self, seconds: float) -> None:
        del seconds
        self.fallen.set()
        await asyncio.Event().wait()


class Frame:
    """An installation, a Bot API server, and the parts of the bot; each part made when a test asks for it."""

    def __init__(self, url: str, folder: Path) -> None:
        self.clock = ManualClock(MONDAY)
        self.center = SellerCenter.open(url, clock=self.clock, files=folder / "files")
        self.people = seed(self.center)
        self.core = Crossing(self.center)
        persons = [Person(user, email.partition("@")[0].title(), email) for user, email in EMAILS.items()]
        groups = [Group(TEAM_GROUP, "Claims team", (LI, ADA)), Group(OTHER_GROUP, "Strangers", (LI, ADA))]
        page = ChatPage(people=persons, groups=groups, now=self.clock.now, token=TOKEN, rig=True)
        self.server = HostedChatPage(page)
        self.server.start()
        self.naps = Naps()
        self.throttle: Throttle | None = None
        self.pace: Pace | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.core.close()
        self.server.stop()
        self.center.close()

    def link(self, user: int) -> str:
        """Link a person's chat, and return its address."""
        chat = f"telegram:{BOT}:{user}"
        account = next(one for one in self.center.accounts.all_accounts() if one.email == EMAILS[user])
        token = self.center.accounts.mint("account_link_code", account.id, {}).token
        assert token is not None
        self.center.visitor(f"chat:{chat}").link_by_token(token.get_secret_value(), chat=chat, label="Phone")
        self.server.call(lambda: self.server.page.world.messages.setdefault(user, []))
        return chat

    @asynccontextmanager
    async def bot(
        self, *, api: str = "", sleep: Callable[[float], Awaitable[None]] | None = None
    ) -> AsyncIterator[Bot]:
        """The bot with its obedience."""
        sleep = sleep or self.naps
        self.pace = Pace(clock=self.naps.clock, sleep=sleep)
        bot = make_bot(TOKEN, api or self.server.page.url, obedient=Obedient(sleep=sleep, pace=self.pace))
        try:
            yield bot
        finally:
            await bot.session.close()

    def inbox(
        self,
        bot: Bot,
        router: Router,
        *,
        storage: CenterStorage | None = None,
        sleep: Callable[[float], Awaitable[None]] | None = None,
    ) -> Inbox:
        """An inbox whose updates come to a router."""
        dispatcher = Dispatcher(storage=storage or CenterStorage(self.core))
        arrival = Arrival(self.core, staff_groups=frozenset({TEAM_GROUP}), throttle=self.throttle)
        dispatcher.update.outer_middleware(arrival)
        if router.parent_router is not None:  # a second life of the same screens
            router._parent_router = None
        dispatcher.include_router(router)
        return Inbox(self.core, bot, dispatcher, throttle=self.throttle, sleep=sleep or self.naps)

    @asynccontextmanager
    async def running(self, router: Router, **parts: Any) -> AsyncIterator[Inbox]:
        """An inbox with its bot; nobody polls."""
        async with self.bot() as bot:
            inbox = self.inbox(bot, router, **parts)
            yield inbox
            await inbox.stop(PATIENCE)

    @asynccontextmanager
    async def polling(self, router: Router, **parts: Any) -> AsyncIterator[tuple[Inbox, Poller]]:
        """An inbox whose poller asks the server."""
        async with self.running(router, **parts) as inbox:
            poller = Poller(inbox._bot, inbox, ALLOWED, sleep=self.naps)
            task = asyncio.create_task(poller.run())
            yield inbox, poller
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def rows(self) -> dict[int, Json | None]:
        """The stored updates that are not done, by number."""
        with self.center.office.read() as unit:
            found = select(StoredChatUpdate).where(StoredChatUpdate.done_at.is_(None))
            return {row.update_id: row.body for row in unit.session.scalars(found)}

    def memory(self, user: int) -> Memory:
        """What a person's private conversation remembers in the database."""
        return self.center.chats.memory(name_of(BOT, user, user))

    def calls(self, *methods: str) -> list[Json]:
        """What the bot called of some methods, in order."""
        wanted = {method.lower() for method in methods}
        found = self.server.call(lambda: list(self.server.page.world.calls))
        return [call for call in found if call["method"].lower() in wanted]

    def sent(self) -> list[str]:
        """The texts that the bot sent, in order."""
        return [str(call["body"]["text"]) for call in self.calls("sendMessage")]

    async def until(self, look: Callable[[], object]) -> None:
        """Wait until something is so at the server."""
        wait = self.server.wait_for
        await asyncio.get_running_loop().run_in_executor(None, lambda: wait(lambda: True if look() else None))


def text(user: int, words: str, number: int, *, chat: int | None = None, **more: Any) -> Body:
    """A message as Telegram tells of it."""
    where = chat or user
    kind: Json = {"type": "private", "first_name": "N"} if where > 0 else {"type": "supergroup", "title": "G"}
    person = {"id": user, "is_bot": False, "first_name": "N", "language_code": "en"}
    message = {"message_id": number, "date": 1, "chat": {"id": where, **kind}, "from": person, "text": words, **more}
    return {"update_id": number, "message": message}


def texts(user: int, words: Iterable[str], first: int = 1) -> list[Body]:
    """Several messages, one after the other."""
    return [text(user, one, number) for number, one in enumerate(words, start=first)]


def echo(seen: list[str], *, hold: Callable[[str], Awaitable[None]] | None = None) -> Router:
    """A router that notes each text, waits where it is told to, and answers with it."""
    router = Router()

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        seen.append(message.text or "")
        if hold is not None:
            await hold(message.text or "")
        await talk.say(f"got {message.text}")

    return router


def raising(seen: list[str]) -> Router:
    """A screen with an effect: each text raises a claim of that matter."""
    router = Router()

    @router.message()
    async def on_text(message: Message, talk: Talk) -> None:
        seen.append(message.text or "")
        claim = await talk.seller(lambda seller: seller.claims.raise_claim(a_claim(message.text or "")))
        await talk.say(f"raised {claim.number}")

    return router


def claims(frame: Frame) -> int:
    """How many claims there are."""
    with frame.center.office.read() as unit:
        return unit.session.scalar(select(func.count()).select_from(Claim)) or 0


async def soon(*events: asyncio.Event) -> None:
    """Wait for something of our own loop."""
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(event.wait() for event in events))


def offsets(calls: Sequence[Json]) -> list[int]:
    """The offsets of getUpdates calls that had one."""
    return [int(call["body"]["offset"]) for call in calls if "offset" in call["body"]]
