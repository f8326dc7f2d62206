"""Updates per second for a page of ten claims, next to bare aiogram with one handler and one query for the same page.

Run: `python -m benchmarks.bench_bot` (about a minute). Aim: at least 0.5 of bare aiogram. Beside it: the seconds from
`seller-center run` to the bot's first answer.

100 sellers' chats tap "next page" 20 times each. Ours stores each update, reads who it is and where the conversation
stands, runs the verb, edits the message, answers the tap, and finishes the update; bare aiogram asks SQLite for ten
claims, and edits and answers. Both have the same database of 500 claims on disk (synchronous=FULL), the same page,
and a Telegram that answers at once inside of the process: the network is the same for both, and slower than either.
"""

import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
from aiogram import Bot, Dispatcher, F
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.base import BaseSession
from aiogram.methods import EditMessageText, TelegramMethod
from aiogram.types import CallbackQuery, Chat, InlineKeyboardMarkup, Message, Update
from sqlalchemy import select
from sqlalchemy.orm import Session

from bots.app import make_dispatcher
from bots.frame.arrival import Throttle
from bots.frame.crossing import Crossing
from bots.frame.inbox import Inbox
from bots.frame.retry import Obedient
from bots.frame.storage import CenterStorage
from bots.screens.claims import Claims
from jumia_core import SellerCenter
from jumia_core.claims.model import Claim
from jumia_core.testing import a_claim, seed

CHATS, TAPS, CLAIMS_THERE, PAGE = 100, 20, 500, 10
BATCH = 100  # what one getUpdates gives
TOKEN = f"700000001:{'b' * 35}"
RUNS = 3
NOW = datetime(2026, 11, 23, tzinfo=UTC)
Feed = Callable[[list[dict[str, Any]]], Awaitable[None]]


class Instant(BaseSession):
    """A Telegram inside of this process, which does whatever it is asked at once."""

    async def close(self) -> None:
        """Nothing is open."""

    async def make_request(self, bot: Bot, method: TelegramMethod[Any], timeout: int | None = None) -> Any:  # noqa: ASYNC109 - aiogram names it
        """Answer as the Bot API would."""
        del timeout
        if isinstance(method, EditMessageText):
            chat = Chat(id=int(str(method.chat_id)), type="private")
            return Message(message_id=method.message_id or 1, date=NOW, chat=chat, text=method.text).as_(bot)
        return True

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No file is fetched here."""
        yield b""


def _taps(bot: Bot, data: str) -> list[dict[str, Any]]:
    """Return the updates: each chat's turn comes after everybody else's."""
    found: list[dict[str, Any]] = []
    for turn in range(TAPS):
        for chat in range(CHATS):
            user = {"id": 5_000 + chat, "is_bot": False, "first_name": "Ada", "language_code": "en"}
            message = {
                "message_id": 7,
                "date": 1,
                "chat": {"id": user["id"], "type": "private"},
                "from": {"id": bot.id, "is_bot": True, "first_name": "Bot"},
                "text": "page",
            }
            query = {"id": f"{turn}-{chat}", "from": user, "chat_instance": "1", "message": message, "data": data}
            found.append({"update_id": 1 + len(found), "callback_query": query})
    return found


async def _rate(feed: Feed, updates: list[dict[str, Any]], idle: Callable[[], Awaitable[None]]) -> float:
    began = time.perf_counter()
    for start in range(0, len(updates), BATCH):
        await feed(updates[start : start + BATCH])
    await idle()
    return len(updates) / (time.perf_counter() - began)


async def _ours(center: SellerCenter) -> float:
    core = Crossing(center)
    bot = Bot(TOKEN, session=Instant(), default=DefaultBotProperties(parse_mode="HTML"))
    bot.session.middleware(Obedient())
    dispatcher = make_dispatcher(core, CenterStorage(core), throttle=Throttle(most=10**9))
    inbox = Inbox(core, bot, dispatcher)

    async def feed(bodies: list[dict[str, Any]]) -> None:
        await inbox.take(bodies)

    rate = await _rate(feed, _taps(bot, Claims(show="open", at=PAGE).pack()), inbox.idle)
    core.close()
    return rate


async def _bare(center: SellerCenter) -> float:
    bot = Bot(TOKEN, session=Instant(), default=DefaultBotProperties(parse_mode="HTML"))
    dispatcher = Dispatcher()

    @dispatcher.callback_query(F.data.startswith("cl:"))
    async def on_page(query: CallbackQuery) -> None:
        with Session(center.store.engine) as session:
            rows = session.scalars(
                select(Claim)
                .where(Claim.shop_id == 1)
                .order_by(Claim.due_before, Claim.number)
                .limit(PAGE)
                .offset(PAGE)
            ).all()
        text = "\n\n".join(f"<b>{row.number}</b> {row.kind}\n{row.due_before:%a %d %b, %H:%M}" for row in rows)
        keys = [[{"text": str(row.number), "callback_data": f"cc:{row.number}:0"}] for row in rows]
        assert query.message is not None
        await bot.edit_message_text(
            text,
            chat_id=query.message.chat.id,
            message_id=query.message.message_id,
            reply_markup=InlineKeyboardMarkup.model_validate({"inline_keyboard": keys}),
        )
        await query.answer()

    running: set[asyncio.Task[Any]] = set()

    async def feed(bodies: list[dict[str, Any]]) -> None:
        for body in bodies:
            update = Update.model_validate(body, context={"bot": bot})
            task = asyncio.create_task(dispatcher.feed_update(bot, update))
            running.add(task)
            task.add_done_callback(running.discard)
        await asyncio.sleep(0)

    async def idle() -> None:
        while running:
            await asyncio.wait(set(running))

    return await _rate(feed, _taps(bot, "cl:open:10"), idle)


def _furnish(center: SellerCenter) -> None:
    """Link every chat to Ada, and give her shop its claims."""
    people = seed(center)
    account = people.ada.scope.account_id
    for number in range(CLAIMS_THERE):
        people.ada.claims.raise_claim(a_claim(f"matter {number}"))
    for chat in range(CHATS):
        token = center.accounts.mint("account_link_code", account, {}).token
        assert token is not None
        where = f"telegram:{TOKEN.partition(':')[0]}:{5_000 + chat}"
        center.visitor(f"chat:{where}").link_by_token(token.get_secret_value(), chat=where, label="Bench")


def measure() -> dict[str, object]:
    """Return updates per second of both (the median of three runs each, taken in turns), their ratio, and the start."""
    rates: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(RUNS):
        with tempfile.TemporaryDirectory() as folder, SellerCenter.open(f"sqlite:///{folder}/bench.db") as center:
            _furnish(center)
            rates["bare"].append(asyncio.run(_bare(center)))
            rates["ours"].append(asyncio.run(_ours(center)))
    ours, bare = statistics.median(rates["ours"]), statistics.median(rates["bare"])
    return {
        "ours_updates_per_s": round(ours),
        "bare_updates_per_s": round(bare),
        "ratio": round(ours / bare, 2),
        "run_to_first_answer_s": round(asyncio.run(_first_answer()), 2),
    }


async def _first_answer() -> float:
    """Start the embedded default in an empty folder, and press Start as soon as the page is there."""
    with tempfile.TemporaryDirectory() as folder:
        ports = {"SELLER_CENTER_BOT_CHAT_PAGE_PORT": "8947", "SELLER_CENTER_MAIL_PORT": "0"}
        environment = {**os.environ, **ports, "SELLER_CENTER_PAGES_PORT": "0"}
        program = str(Path(sys.executable).with_name("seller-center"))
        began = time.perf_counter()
        process = await asyncio.create_subprocess_exec(
            program, "run", "--no-story", cwd=folder, env=environment, stdout=subprocess.DEVNULL
        )
        try:
            await _ask("http://127.0.0.1:8947")
            return time.perf_counter() - began
        finally:
            process.terminate()
            await process.wait()


async def _ask(page: str) -> None:
    """Sit down as the first person, press Start, and return with the bot's answer."""
    async with aiohttp.ClientSession() as session:
        while True:
            try:
                start = await (await session.get(f"{page}/page/start")).json()
                break
            except aiohttp.ClientError:
                await asyncio.sleep(0.01)
        headers, person = {"X-Page-Token": start["token"]}, start["people"][0]["id"]
        await session.post(f"{page}/page/say", json={"person": person, "text": "/start"}, headers=headers)
        version = -1
        while True:
            url = f"{page}/page/state?person={person}&after={version}"
            state = await (await session.get(url, headers=headers)).json()
            version = state["version"]
            if any(message["from"]["is_bot"] for message in state["chats"][str(person)]):
                return


def main() -> None:
    """Print the figures."""
    for name, value in measure().items():
        print(f"{name:28}{value}")


if __name__ == "__main__":
    main()
