"""Notices to linked chats: rendered when they are sent, in the reader's language, and given way to answers."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from time import monotonic
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError

from bots.frame.pace import Held
from bots.frame.pages import Page
from bots.frame.retry import as_notice
from jumia_core import SellerCenter
from jumia_core.notices import Envelope

log = logging.getLogger(__name__)
Render = Callable[[SellerCenter, Envelope], Page]
GONE = ("chat not found", "user is deactivated", "peer_id_invalid")
SEND_SECONDS = 60.0  # for one notice: its turn, and Telegram's answer
JOB_SECONDS = 300.0  # for one job: well before what it has taken is queued again


class ChatSender:
    """The effect that sends notices to chats. It runs in a thread of the queue and crosses into the bot's loop."""

    def __init__(
        self,
        center: SellerCenter,
        render: Render,
        *,
        clock: Callable[[], float] = monotonic,
        seconds: float = SEND_SECONDS,
    ) -> None:
        self._center = center
        self._render = render
        self._clock = clock
        self._seconds = seconds
        self._bot: Bot | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._running: set[Future[None]] = set()

    def open(self, bot: Bot, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to send by this bot."""
        self._bot, self._loop = bot, loop

    def close(self) -> None:
        """Send nothing more; what waits stays queued."""
        self._bot = self._loop = None
        for future in list(self._running):
            future.cancel()

    def handle(self, payload: dict[str, Any]) -> None:
        """Send those of the notices that still wait. One that cannot be rendered does not stop the rest.

        What is not reached in time, or before the bot stops, stays queued: `resend_due` finds it.
        """
        if self._bot is None:
            return
        give_up = self._clock() + JOB_SECONDS
        for notice in self._center.deliveries.take(payload["ids"]):
            bot, loop = self._bot, self._loop
            if bot is None or loop is None or self._clock() >= give_up:
                return
            self._send(notice, bot, loop)

    def _send(self, notice: Envelope, bot: Bot, loop: asyncio.AbstractEventLoop) -> None:
        deliveries, chat = self._center.deliveries, notice.chat or ""
        _, bot_id, user = f"{chat}::".split(":")[:3]
        if bot_id != str(bot.id) or not user.isdigit():
            deliveries.failed(notice.id, "the chat is another bot's")
            return
        try:
            self._wait_for(bot, loop, int(user), self._render(self._center, notice))
        except CancelledError:
            return
        except TelegramForbiddenError:
            self._center.accounts.block_chat(chat)
            deliveries.failed(notice.id, "the chat has blocked the bot")
        except TelegramBadRequest as error:
            if any(words in error.message.lower() for words in GONE):
                self._center.accounts.block_chat(chat)
            deliveries.failed(notice.id, error.message)
        except (AiogramError, Held, TimeoutError, OSError) as error:
            deliveries.delayed(notice.id, f"Telegram did not take it: {type(error).__name__}")
        except Exception as error:  # ours to mend: it is tried again later
            log.exception("notice %d (%s) cannot be sent", notice.id, notice.kind)
            deliveries.delayed(notice.id, f"it cannot be written: {type(error).__name__}")
        else:
            deliveries.sent(notice.id, self._center.clock.now())

    def _wait_for(self, bot: Bot, loop: asyncio.AbstractEventLoop, user: int, page: Page) -> None:
        """Send a page from the loop. Raises what Telegram says; what came too late is not sent after all."""
        sending = _deliver(bot, user, page)
        try:
            future = asyncio.run_coroutine_threadsafe(sending, loop)
        except RuntimeError:  # the loop is closed
            sending.close()
            raise CancelledError from None
        self._running.add(future)
        try:
            if self._bot is None:  # closed just now
                future.cancel()
            future.result(self._seconds)
        except TimeoutError:
            future.cancel()  # or it would be sent now, and once more later
            raise
        finally:
            self._running.discard(future)


async def _deliver(bot: Bot, chat_id: int, page: Page) -> None:
    as_notice.set(True)
    await bot.send_message(chat_id, page.text, reply_markup=page.keyboard)
