"""The bot as `seller-center run` hosts it: one thread with one loop, for polling, webhook and the local chat page."""

import asyncio
import errno
import logging
import threading
from collections.abc import Coroutine, Mapping
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher
from aiogram.exceptions import AiogramError
from aiohttp import web

from bots.app import make_bot, make_dispatcher
from bots.chatpage import ChatPage
from bots.commands import teach
from bots.config import PREFIX, Settings
from bots.demo import make_chat_page
from bots.frame.arrival import Throttle
from bots.frame.crossing import Crossing
from bots.frame.inbox import Inbox
from bots.frame.poller import Poller
from bots.frame.sending import ChatSender
from bots.frame.storage import CenterStorage
from bots.frame.webhook import make_webhook
from bots.notices import render
from jumia_core import SellerCenter
from jumia_core.config import Settings as CenterSettings
from jumia_core.kernel import BadConfiguration, MissingExtra, SellerCenterError
from jumia_core.notices import SEND_CHAT
from jumia_core.ports import in_use
from jumia_core.services import Service
from jumia_core.settings import BOT

T = TypeVar("T")
PLATFORM = "telegram"  # the first word of our chats' addresses
log = logging.getLogger(__name__)
READY_SECONDS = 15.0
STOP_SECONDS = 20.0
CALL_SECONDS = 3.0  # what a webhook call that is being answered gets when we stop
LONGEST_PAUSE = 300.0
ALLOWED = ["message", "callback_query", "my_chat_member"]


class BotService:
    """Serves the bot of a token, or the local chat page where there is none. One for each process.

    Raises `BadConfiguration` where a setting has a value that it cannot have, before anything is opened.
    """

    name = "bot"

    def __init__(
        self, center: SellerCenter, settings: Settings | None = None, *, throttle: Throttle | None = None
    ) -> None:
        self.center = center
        self.settings = settings or Settings.load()
        self.core = Crossing(center, threads=self.settings.threads)
        self.throttle = throttle or Throttle()
        self.sender = ChatSender(center, render)
        self.page: ChatPage | None = None
        self.inbox: Inbox | None = None
        self._others: Mapping[str, Service] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._bot: Bot | None = None
        self._dispatcher: Dispatcher | None = None
        self._poller: Poller | None = None
        self._tasks: list[asyncio.Task[Any]] = []
        self._runner: web.AppRunner | None = None
        self._username = ""

    @property
    def serves(self) -> bool:
        """Whether there is a bot at all: a token, or the chat page."""
        return self.settings.token is not None or self._serves_page

    @property
    def _serves_page(self) -> bool:
        return self.settings.serves_chat_page(embedded=CenterSettings.load().embedded)

    def meet(self, others: Mapping[str, Service]) -> None:
        """Learn who else is hosted: the chat page shows their mail, and moves their clock."""
        self._others = others

    def prepare(self) -> None:
        """Name what runs in the background; called before the queue is launched."""
        if self.serves:
            self.center.work.handle(SEND_CHAT, self.sender.handle)

    def start(self) -> None:
        """Serve. Raises `Conflict` for a port in use."""
        if not self.serves:
            return
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="bot", daemon=True)
        self._thread.start()
        try:
            self._run(self._start(), READY_SECONDS)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Take no more updates, end what was begun; the rest stays stored. Stopping twice is harmless."""
        loop, self._loop = self._loop, None
        if loop is None or self._thread is None:
            return
        try:
            with suppress(TimeoutError):
                asyncio.run_coroutine_threadsafe(self._stop(), loop).result(STOP_SECONDS)
        finally:
            loop.call_soon_threadsafe(loop.stop)
            self._thread.join()
            loop.close()
            self.core.close()

    def time_moved(self) -> None:
        """Let an open chat page show the demonstration's new time."""
        if self.page is not None and self._loop is not None:
            self._loop.call_soon_threadsafe(self.page.world.touch)

    def lines(self) -> list[str]:
        """Say where the bot can be met."""
        if not self.serves:
            return [f"The bot is off: set {PREFIX}TOKEN to the token that BotFather gave, or {PREFIX}CHAT_PAGE=on."]
        if self.page is not None:
            return [f"Open {self.page.url} in a browser: a chat with the bot, everybody's mailbox, and the clock."]
        trouble = self._poller.trouble if self._poller is not None else ""
        how = f"Telegram calls {self.settings.webhook_url}." if self.settings.mode == "webhook" else "It asks Telegram."
        who = f"The bot is https://t.me/{self._username}." if self._username else "Telegram has not answered yet."
        return [line for line in (who, how, trouble) if line]

    # --- inside the loop

    async def _start(self) -> None:
        storage = self._storage()
        await storage.open()
        token = self.settings.token.get_secret_value() if self.settings.token else ""
        api, groups = self.settings.api, self.settings.groups
        if not token:
            page = make_chat_page(self.center, self._others, port=self.settings.chat_page_port)
            await self._open_page(page)
            token, api, groups = page.token, page.url, groups | set(page.world.groups)
        bot = self._bot = make_bot(token, api)
        self._dispatcher = make_dispatcher(self.core, storage, staff_groups=groups, throttle=self.throttle)
        inbox = self.inbox = Inbox(self.core, bot, self._dispatcher, throttle=self.throttle)
        self.sender.open(bot, asyncio.get_running_loop())
        await self.core.call(self.center.chats.take_over, PLATFORM, str(bot.id))
        await inbox.resume()
        if self._by_webhook:
            await self._serve_webhook(inbox)
        else:
            self._poller = Poller(bot, inbox, ALLOWED, owns_token=self.page is None)
            self._tasks.append(asyncio.create_task(self._poller.run()))
        self._tasks.append(asyncio.create_task(self._introduce(bot, groups)))

    async def _stop(self) -> None:
        self.sender.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._runner is not None:
            await self._runner.cleanup()
        if self.inbox is not None:
            await self.inbox.stop()
        if self._bot is not None:
            await self._bot.session.close()
        if self._dispatcher is not None:
            await self._dispatcher.storage.close()
        if self.page is not None:
            await self.page.stop()

    async def _open_page(self, page: ChatPage) -> None:
        try:
            await page.start()
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise in_use(page.host, self.settings.chat_page_port, f"{PREFIX}CHAT_PAGE_PORT") from error
        self.page = page

    async def _serve_webhook(self, inbox: Inbox) -> None:
        settings, secret = self.settings, self._webhook_secret
        path = urlsplit(settings.webhook_url).path or "/"
        self._runner = web.AppRunner(make_webhook(inbox, path, secret), access_log=None, shutdown_timeout=CALL_SECONDS)
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, settings.webhook_host, settings.webhook_port).start()
        except OSError as error:
            where = f"{settings.webhook_host}:{settings.webhook_port}"
            names = f"{PREFIX}WEBHOOK_HOST and {PREFIX}WEBHOOK_PORT"
            raise BadConfiguration(names, where, "an address and a port that are free", str(error)) from error

    async def _introduce(self, bot: Bot, groups: frozenset[int]) -> None:
        """Tell Telegram our commands and words, and ourselves where the bot is found. Nothing waits for it."""
        pause = 1.0
        while True:
            try:
                me = await bot.get_me()
                self._username = me.username or ""
                link = f"{self.page.url}/?start=" if self.page is not None else f"https://t.me/{self._username}?start="
                await self.core.call(self.center.doors.open, BOT, link)
                if self._by_webhook:
                    await self._be_called(bot)
                await teach(bot, groups)
            except (AiogramError, SellerCenterError, OSError) as error:
                log.warning("Telegram could not be told who we are (%s); it is tried again", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                return

    async def _be_called(self, bot: Bot) -> None:
        """Let Telegram call us. Where we poll, the poller has it stop calling before it asks."""
        secret = self._webhook_secret
        await bot.set_webhook(self.settings.webhook_url, secret_token=secret, allowed_updates=ALLOWED)

    @property
    def _by_webhook(self) -> bool:
        return self.settings.mode == "webhook" and self.page is None

    @property
    def _webhook_secret(self) -> str:
        secret = self.settings.webhook_secret
        return secret.get_secret_value() if secret is not None else ""

    def _storage(self) -> CenterStorage:
        """Return where conversations are kept: the database, or Redis where it is named. Raises `MissingExtra`."""
        if self.settings.redis is None:
            return CenterStorage(self.core)
        try:
            from bots.frame.redis_storage import RedisStorage  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            raise MissingExtra("bot-redis", f"{PREFIX}REDIS (redis)") from error
        return RedisStorage(self.core, self.settings.redis.get_secret_value())

    def _run(self, coroutine: Coroutine[Any, Any, T], seconds: float) -> T:
        assert self._loop is not None  # noqa: S101 - started
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(seconds)
