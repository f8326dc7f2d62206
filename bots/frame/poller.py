"""Long polling: an update is acknowledged (by the next call's offset) only after it is stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramConflictError, TelegramNotFound, TelegramRetryAfter, TelegramUnauthorizedError
from aiogram.methods import TelegramMethod

from bots.frame.inbox import Inbox

log = logging.getLogger(__name__)
WAIT_SECONDS = 25
LONGEST_PAUSE = 30.0
WEBHOOK = "webhook"  # in both of Telegram's 409s about one; the third is of another program that polls
Body = dict[str, Any]


class GetBodies(TelegramMethod[list[Body]]):
    """getUpdates, unread: an update that this version does not understand must not keep the others away."""

    __returning__ = list[Body]
    __api_method__ = "getUpdates"

    offset: int | None = None
    timeout: int | None = None
    allowed_updates: list[str] | None = None


class Poller:
    """Asks for updates until it is cancelled.

    Who `owns_token` has Telegram stop calling an address first: it does not answer who polls meanwhile.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        allowed: list[str],
        *,
        owns_token: bool = False,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._allowed = allowed
        self._calls_end = not owns_token
        self._sleep = sleep
        self._offset: int | None = None
        self.trouble = ""
        """Why it cannot go on, in plain words; empty while it can."""

    async def run(self) -> None:
        """Poll. A wrong token ends it; another program with the same token makes it wait."""
        pause = 1.0
        while True:
            try:
                await self._once()
                pause, self.trouble = 1.0, ""
            except (TelegramUnauthorizedError, TelegramNotFound):
                self.trouble = "Telegram does not know this token. Check SELLER_CENTER_BOT_TOKEN."
                log.error(self.trouble)  # noqa: TRY400 - the trace would show the token
                return
            except TelegramConflictError as error:
                self._calls_end = self._calls_end and WEBHOOK not in error.message.lower()
                does = "polls" if self._calls_end else "has set a webhook"
                self.trouble = f"Another program {does} with this token. Stop it: one bot, one program."
                log.warning(self.trouble)
                await self._sleep(LONGEST_PAUSE)
            except TelegramRetryAfter as error:
                await self._sleep(error.retry_after)
            except Exception as error:  # noqa: BLE001 - a bot that has stopped asking is deaf, whatever the reason
                self.trouble = f"Telegram or the database cannot be reached ({type(error).__name__}); trying again."
                log.warning(self.trouble)
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _once(self) -> None:
        if not self._calls_end:
            await self._bot.delete_webhook()
            self._calls_end = True
        ask = GetBodies(offset=self._offset, timeout=WAIT_SECONDS, allowed_updates=self._allowed)
        bodies = await self._bot(ask, request_timeout=WAIT_SECONDS + 10)
        if bodies:
            await self._inbox.take(bodies)
            self._offset = int(bodies[-1]["update_id"]) + 1
