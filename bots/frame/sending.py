"""Notices to linked chats: rendered when they are sent, in the reader's language, and given way to answers."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError

from bots.frame.pages import Page
from bots.frame.retry import as_notice
from jumia_core import SellerCenter
from jumia_core.notices import Envelope

log = logging.getLogger(__name__)
Render = Callable[[SellerCenter, Envelope], Page]
GONE = ("chat not found", "user is deactivated", "peer_id_invalid")
SEND_SECONDS = 60


class ChatSender:
    """The effect that sends notices to chats. It runs in a thread of the queue and crosses into the bot's loop."""

    def __init__(self, center: SellerCenter, render: Render) -> None:
        self._center = center
        self._render = render
        self._bot: Bot | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def open(self, bot: Bot, loop: asyncio.AbstractEventLoop) -> None:
        """Begin to send by this bot."""
        self._bot, self._loop = bot, loop

    def close(self) -> None:
        """Send nothing more; what waits stays queued."""
        self._bot = self._loop = None

    def handle(self, payload: dict[str, Any]) -> None:
        """Send those of the notices that still wait. One that cannot be rendered does not stop the rest."""
        if self._bot is None or self._loop is None:
            return  # not started yet, or stopping: `resend_due` queues them again
        for notice in self._center.deliveries.take(payload["ids"]):
            self._send(notice, self._bot, self._loop)

    def _send(self, notice: Envelope, bot: Bot, loop: asyncio.AbstractEventLoop) -> None:
        deliveries, chat = self._center.deliveries, notice.chat or ""
        _, bot_id, user = f"{chat}::".split(":")[:3]
        if bot_id != str(bot.id) or not user.isdigit():
            deliveries.failed(notice.id, "the chat is another bot's")
            return
        try:
            page = self._render(self._center, notice)
            asyncio.run_coroutine_threadsafe(_deliver(bot, int(user), page), loop).result(SEND_SECONDS)
        except TelegramForbiddenError:
            self._center.accounts.block_chat(chat)
            deliveries.failed(notice.id, "the chat has blocked the bot")
        except TelegramBadRequest as error:
            if any(words in error.message.lower() for words in GONE):
                self._center.accounts.block_chat(chat)
            deliveries.failed(notice.id, error.message)
        except (AiogramError, TimeoutError, OSError) as error:
            deliveries.delayed(notice.id, f"Telegram did not take it: {type(error).__name__}")
        except Exception as error:  # ours to mend: it is tried again later
            log.exception("notice %d (%s) cannot be sent", notice.id, notice.kind)
            deliveries.delayed(notice.id, f"it cannot be written: {type(error).__name__}")
        else:
            deliveries.sent(notice.id, self._center.clock.now())


async def _deliver(bot: Bot, chat_id: int, page: Page) -> None:
    as_notice.set(True)
    await bot.send_message(chat_id, page.text, reply_markup=page.keyboard)
