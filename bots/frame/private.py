"""Answers that must not be stored, as a bank account's number: held in this process only, for half an hour at most.

They are not forgotten with the form: an update that is handled once more (the network was away) needs them again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from aiogram.fsm.storage.base import StorageKey

KEPT_SECONDS = 1800.0


@dataclass(slots=True)
class _Held:
    answers: dict[str, str] = field(default_factory=dict, repr=False)
    since: float = field(default_factory=monotonic)


class Private:
    """What one running bot holds, by conversation."""

    def __init__(self) -> None:
        self._held: dict[StorageKey, _Held] = {}

    def hold(self, conversation: StorageKey, key: str, answer: str) -> None:
        """Hold one answer of a conversation's form."""
        held = self._held.setdefault(conversation, _Held())
        held.answers[key], held.since = answer, monotonic()

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

    def _of(self, conversation: StorageKey) -> dict[str, str]:
        """Return what is held of a conversation; what is too old is dropped first, everybody's."""
        oldest = monotonic() - KEPT_SECONDS
        self._held = {one: held for one, held in self._held.items() if held.since >= oldest}
        return self._held[conversation].answers if conversation in self._held else {}
