"""Answers that must not be stored are held for so long as they are needed, and no longer."""

from collections.abc import Callable

from aiogram.fsm.storage.base import StorageKey

from bots.frame.private import ENDED_SECONDS, KEPT_SECONDS, Private

ADA, BOLA = StorageKey(1, 2, 2), StorageKey(1, 3, 3)
MARK = "•••"


class Timers:
    """A clock, and what it does when its time comes."""

    def __init__(self) -> None:
        self.now = 0.0
        self.waiting: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        self.waiting.append((self.now + seconds, act))

    def pass_(self, seconds: float) -> None:
        self.now += seconds
        for due, act in self.waiting:
            if due <= self.now:
                act()

    def clock(self) -> float:
        return self.now


def test_an_answer_is_dropped_in_time_though_nobody_uses_a_form() -> None:
    """By a timer: nothing looks at what is held here."""
    timers = Timers()
    private = Private(timers.later, timers.clock)
    private.hold(ADA, "number", "0123456785")
    timers.pass_(KEPT_SECONDS - 1)
    assert "0123456785" in str([held.answers for held in private._held.values()])
    timers.pass_(2)
    assert private._held == {}


def test_an_answer_of_a_form_that_was_sent_is_dropped_soon() -> None:
    """Long enough for another try of its update; other people's forms keep theirs."""
    timers = Timers()
    private = Private(timers.later, timers.clock)
    private.hold(ADA, "number", "0123456785")
    private.hold(BOLA, "number", "9876543210")
    private.ended(ADA)
    timers.pass_(ENDED_SECONDS - 1)
    assert private.opened(ADA, {"number": MARK}, MARK) == {"number": "0123456785"}
    timers.pass_(2)
    assert list(private._held) == [BOLA]
    assert private.opened(ADA, {"number": MARK}, MARK) == {"number": MARK}
