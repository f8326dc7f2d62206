"""Long polling: an update is acknowledged (by the next call's offset) only after it is stored."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from sqlalchemy.exc import DBAPIError

from bots.frame.inbox import Inbox
from jumia_core.kernel import SellerCenterError

log = logging.getLogger(__name__)
WAIT_SECONDS = 25
LONGEST_PAUSE = 30.0


class Poller:
    """Asks for updates until it is cancelled."""

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        allowed: list[str],
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._allowed = allowed
        self._sleep = sleep
        self.trouble = ""
        """Why it cannot go on, in plain words; empty while it can."""

    async def run(self) -> None:
        """Poll. A wrong token ends it; another program with the same token makes it wait."""
        offset, pause = None, 1.0
        while True:
            try:
                updates = await self._bot.get_updates(
                    offset=offset,
                    timeout=WAIT_SECONDS,
                    allowed_updates=self._allowed,
                    request_timeout=WAIT_SECONDS + 10,
                )
                if updates:
                    bodies = [update.model_dump(mode="json", by_alias=True, exclude_unset=True) for update in updates]
                    await self._inbox.take(bodies)
                    offset = updates[-1].update_id + 1
                pause, self.trouble = 1.0, ""
            except (TelegramUnauthorizedError, TelegramNotFound):
                self.trouble = "Telegram does not know this token. Check SELLER_CENTER_BOT_TOKEN."
                log.error(self.trouble)  # noqa: TRY400 - the trace would show the token
                return
            except TelegramConflictError:
                self.trouble = "Another program polls with this token. Stop it: one bot, one program."
                log.warning(self.trouble)
                await self._sleep(LONGEST_PAUSE)
            except TelegramRetryAfter as error:
                await self._sleep(error.retry_after)
            except (AiogramError, SellerCenterError, DBAPIError, OSError) as error:
                self.trouble = f"Telegram or the database cannot be reached ({type(error).__name__}); trying again."
                log.warning(self.trouble)
                await self._sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
