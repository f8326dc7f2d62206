"""Telegram's limits on sending (30 messages a second over all, one a second to a chat), answers before notices."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

A_SECOND = 30.0
RESERVE = 10.0  # of these, what notices leave to people who are waiting for an answer
CHAT_SECONDS = 1.0
MOST_CHATS = 10_000


class Pace:
    """A bucket of turns for all, and the last time of each chat. One loop only."""

    def __init__(
        self, *, clock: Callable[[], float] = monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._turns = A_SECOND
        self._at = clock()
        self._last: dict[int | str, float] = {}
        self._closed_until = 0.0

    def hold(self, seconds: float) -> None:
        """Let no notice go for a while: Telegram said so."""
        self._closed_until = max(self._closed_until, self._clock() + seconds)

    async def turn(self, chat: int | str, *, notice: bool) -> None:
        """Wait until a message may be sent to a chat."""
        while (wait := self._wait(chat, notice=notice)) > 0:
            await self._sleep(wait)
        self._turns -= 1
        if len(self._last) >= MOST_CHATS:
            self._last.clear()
        self._last[chat] = self._clock()

    def _wait(self, chat: int | str, *, notice: bool) -> float:
        now = self._clock()
        self._turns = min(A_SECOND, self._turns + (now - self._at) * A_SECOND)
        self._at = now
        needed = 1.0 + (RESERVE if notice else 0.0)
        waits = [(needed - self._turns) / A_SECOND if self._turns < needed else 0.0]
        if notice:  # a person who taps quickly gets quick answers: Telegram lets short bursts pass
            waits += [self._last.get(chat, now - CHAT_SECONDS) + CHAT_SECONDS - now, self._closed_until - now]
        return max(waits)
