"""Telegram's limits on sending (30 messages a second over all, one a second to a chat), answers before notices."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic

SECOND = 1.0
A_SECOND = 30
RESERVE = 10  # of these, what notices leave to people who are waiting for an answer
MOST_CHATS = 10_000
LONGEST_HOLD = 5.0  # seconds that a notice waits here while Telegram wants none; then it waits in its queue
SHORTEST = 0.001  # seconds: less is the clock's own rounding


class Held(Exception):  # noqa: N818 - it says what happened
    """Telegram wants no notices for a while."""


class Pace:
    """The times of the last second's messages, and the last one of each chat. One loop only."""

    def __init__(
        self, *, clock: Callable[[], float] = monotonic, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._sent: deque[float] = deque()
        self._last: dict[int | str, float] = {}
        self._closed_until = clock()

    def hold(self, seconds: float) -> None:
        """Let no notice go for a while: Telegram said so."""
        self._closed_until = max(self._closed_until, self._clock() + seconds)

    async def turn(self, chat: int | str, *, notice: bool) -> None:
        """Wait until a message may be sent to a chat. Raises `Held` for a notice that would wait long."""
        while (wait := self._wait(chat, notice=notice)) > 0:
            await self._sleep(max(wait, SHORTEST))
        now = self._clock()
        self._sent.append(now)
        if len(self._last) >= MOST_CHATS:
            self._last = {known: at for known, at in self._last.items() if at > now - SECOND}
        self._last[chat] = now

    def _wait(self, chat: int | str, *, notice: bool) -> float:
        now = self._clock()
        while self._sent and self._sent[0] <= now - SECOND:
            self._sent.popleft()
        too_many = len(self._sent) - (A_SECOND - RESERVE if notice else A_SECOND)
        wait = self._sent[too_many] + SECOND - now if too_many >= 0 else 0.0
        if not notice:  # a person who taps quickly gets quick answers: Telegram lets short bursts pass
            return wait
        closed = self._closed_until - now
        if closed > LONGEST_HOLD:
            raise Held
        return max(wait, closed, self._last.get(chat, now - SECOND) + SECOND - now)
