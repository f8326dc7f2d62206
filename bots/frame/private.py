"""Answers that must not be stored, as a bank account's number: held in this process only, for half an hour at most.

They are not forgotten at once with the form: an update that is handled once more (the network was away) needs them
again, for as long as such tries go on. Timers of the loop drop them, also where nobody uses a form any more.
"""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from aiogram.fsm.storage.base import StorageKey

KEPT_SECONDS = 1800.0
ENDED_SECONDS = 300.0  # a form was sent; the tries of one update take less
Later = Callable[[float, Callable[[], None]], object]


def by_loop(seconds: float, act: Callable[[], None]) -> None:
    """Do something after some seconds, in the loop that runs."""
    asyncio.get_running_loop().call_later(seconds, act)


@dataclass(slots=True)
class _Held:
    answers: dict[str, str] = field(default_factory=dict, repr=False)
    until: float = 0.0


class Private:
    """What one running bot holds, by conversation."""

    def __init__(self, later: Later = by_loop, clock: Callable[[], float] = monotonic) -> None:
        self._later = later
        self._clock = clock
        self._held: dict[StorageKey, _Held] = {}

    def hold(self, conversation: StorageKey, key: str, answer: str) -> None:
        """Hold one answer of a conversation's form."""
        held = self._held.setdefault(conversation, _Held())
        held.answers[key], held.until = answer, self._clock() + KEPT_SECONDS
        self._later(KEPT_SECONDS, self._expire)

    def sealed(self, conversation: StorageKey, answers: Mapping[str, Any], mark: str) -> dict[str, Any]:
        """Return answers as they may be stored: a mark in place of each that is held here."""
        held = self._of(conversation)
        return {key: mark if key in held and held[key] == one else one for key, one in answers.items()}

    def opened(self, conversation: StorageKey, answers: Mapping[str, Any], mark: str) -> dict[str, Any]:
        """Return stored answers with what is held here in place of each mark; a mark stays where it was lost."""
        held = self._of(conversation)
        return {key: held.get(key, mark) if one == mark else one for key, one in answers.items()}

    def drop(self, conversation: StorageKey) -> None:
        """Drop what is held of a conversation: another form begins."""
        self._held.pop(conversation, None)

    def ended(self, conversation: StorageKey) -> None:
        """Drop soon what is held of a conversation: its form was sent."""
        if conversation in self._held:
            self._held[conversation].until = self._clock() + ENDED_SECONDS
            self._later(ENDED_SECONDS, self._expire)

    def _expire(self) -> None:
        """Drop what is too old, everybody's."""
        now = self._clock()
        self._held = {one: held for one, held in self._held.items() if held.until > now}

    def _of(self, conversation: StorageKey) -> dict[str, str]:
        """Return what is held of a conversation."""
        self._expire()
        return self._held[conversation].answers if conversation in self._held else {}
