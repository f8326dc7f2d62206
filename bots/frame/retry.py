"""How the bot's calls behave when Telegram is busy, down or of another mind: waited for, tried again, or let pass.

The table of what is let pass is by Telegram's words, in lower case: it promises no others.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    DeleteMessage,
    EditMessageReplyMarkup,
    EditMessageText,
    SendChatAction,
    SendDocument,
    SendMediaGroup,
    SendMessage,
    SendPhoto,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.exc import TimeoutError as NoConnection

from bots.frame.pace import Pace
from jumia_core.kernel import SellerCenterError

log = logging.getLogger(__name__)
Sleep = Callable[[float], Awaitable[None]]
LONGEST_WAIT = 30  # seconds that an interactive answer waits; a notice is put back into its queue at once
TRIES = 4
SENDS = (SendMessage, SendPhoto, SendDocument, SendMediaGroup, SendChatAction)
# A call that may have been done although no answer came is only made again where twice is the same as once.
REPEATABLE = (EditMessageText, EditMessageReplyMarkup, DeleteMessage, AnswerCallbackQuery, SendChatAction)
LET_PASS = {
    AnswerCallbackQuery: ("query is too old", "query id is invalid"),
    DeleteMessage: ("message to delete not found", "message can't be deleted", "message_id_invalid"),
    EditMessageText: ("message is not modified",),
    EditMessageReplyMarkup: ("message is not modified",),
}
UNCERTAIN = (TelegramNetworkError, TelegramServerError, ClientDecodeError)
"""No answer that Telegram itself would give: the call may have been done."""
MOMENTARY = (*UNCERTAIN, TelegramRetryAfter, TelegramForbiddenError, DBAPIError, NoConnection, OSError)
# Of these, what is the same however often it is tried: a number that no column takes, say.
LASTING = (TelegramEntityTooLarge, DataError, IntegrityError, ProgrammingError)
as_notice: ContextVar[bool] = ContextVar("as_notice", default=False)
"""Whether what is sent now is a notice: it gives way to answers, and does not wait out a long `retry_after`."""


class Obedient(BaseRequestMiddleware):
    """Keeps Telegram's pace, obeys `retry_after`, tries again what may be tried again."""

    def __init__(self, *, sleep: Sleep = asyncio.sleep, pace: Pace | None = None) -> None:
        self._sleep = sleep
        self._pace = pace or Pace(sleep=sleep)

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Any:
        """Make a call. Raises what Telegram answered where nothing helps."""
        if method.__api_method__ == "getUpdates":  # the poller has its own patience
            return await make_request(bot, method)
        waited = 0.0
        for attempt in range(1, TRIES + 1):
            if isinstance(method, SENDS):
                await self._pace.turn(method.chat_id, notice=as_notice.get())
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as error:
                waited += error.retry_after
                self._pace.hold(error.retry_after)
                if as_notice.get() or waited > LONGEST_WAIT or attempt == TRIES:
                    raise
                await self._sleep(error.retry_after)
            except TelegramBadRequest as error:
                if not passes(method, error.message):
                    raise
                log.debug("let pass: %s", error.message)
                return True
            except UNCERTAIN as error:
                if not _may_repeat(method, error) or attempt == TRIES:
                    raise
                await self._sleep(2 ** (attempt - 1))
        raise AssertionError("unreachable")  # pragma: no cover


def passes(method: TelegramMethod[Any], words: str) -> bool:
    """Tell whether a refusal changes nothing for anybody."""
    said = words.lower()
    return any(part in said for part in LET_PASS.get(type(method), ()))


def momentary(error: Exception) -> bool:
    """Tell whether it is a moment's trouble, or none that words could mend: the inbox sees to it, the person waits."""
    if isinstance(error, SellerCenterError):
        return not error.permanent
    return isinstance(error, MOMENTARY) and not isinstance(error, LASTING)


def _may_repeat(method: TelegramMethod[Any], error: Exception) -> bool:
    if isinstance(error, TelegramEntityTooLarge):
        return False
    if isinstance(error, TelegramServerError):
        return True  # it was refused by a server that said so: nothing was sent
    return isinstance(method, REPEATABLE) or type(method).__name__.startswith(("Get", "Set"))
