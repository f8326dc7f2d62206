"""A clock that is moved by hand, for tests and demonstrations."""

import threading
from datetime import datetime, timedelta

from jumia_core.kernel import Invalid, utc


class ManualClock:
    """A `Clock` that stands still until it is moved, and never goes back. Safe to share between threads.

    `start` must be aware; a naive one raises `Invalid`.
    """

    def __init__(self, start: datetime) -> None:
        self._now = utc(start)
        self._lock = threading.Lock()

    def now(self) -> datetime:
        """The instant that the clock was last moved to, in UTC."""
        with self._lock:
            return self._now

    def advance(self, **step: float) -> datetime:
        """Move forward by `timedelta(**step)`, as in `advance(days=1, hours=2)`, and return the new instant.

        A negative step raises `Invalid` and moves nothing.
        """
        with self._lock:
            return self._move(self._now + timedelta(**step))

    def move_to(self, instant: datetime) -> datetime:
        """Move to this instant and return it in UTC. A naive or an earlier one raises `Invalid`."""
        with self._lock:
            return self._move(utc(instant))

    def _move(self, instant: datetime) -> datetime:
        if instant < self._now:
            raise Invalid(f"The clock shows {self._now}; it cannot go back to {instant}.")
        self._now = instant
        return instant
