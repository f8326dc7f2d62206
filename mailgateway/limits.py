"""How much one peer, and all together, may ask of the server at once."""

import threading
import time
from collections import Counter
from collections.abc import Callable

WINDOW_SECONDS = 60.0


class PeerLimits:
    """Counts open connections, and messages in the present minute, for each peer.

    `seconds` is a monotonic clock: this is about load, not about anybody's deadline.
    """

    def __init__(
        self, *, connections: int, per_peer: int, messages: int, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._connections = connections
        self._per_peer = per_peer
        self._messages = messages
        self._seconds = seconds
        self._open: Counter[str] = Counter()
        self._sent: Counter[str] = Counter()
        self._window = seconds()
        self._lock = threading.Lock()

    def connect(self, peer: str) -> bool:
        """Count a new connection; False when there are too many, and then it is not counted."""
        with self._lock:
            if self._open.total() >= self._connections or self._open[peer] >= self._per_peer:
                return False
            self._open[peer] += 1
            return True

    def disconnect(self, peer: str) -> None:
        """Forget a connection that was counted."""
        with self._lock:
            self._open[peer] -= 1
            if self._open[peer] <= 0:
                del self._open[peer]

    def message(self, peer: str) -> bool:
        """Count a message; False when the peer has sent too many in this minute."""
        with self._lock:
            if self._seconds() - self._window >= WINDOW_SECONDS:
                self._window = self._seconds()
                self._sent.clear()
            self._sent[peer] += 1
            return self._sent[peer] <= self._messages


class ByteBudget:
    """How many bytes of mail may be held in memory at once, over all connections."""

    def __init__(self, total: int) -> None:
        self._free = total
        self._lock = threading.Lock()

    def take(self, count: int) -> bool:
        """Reserve bytes; False, reserving nothing, when there is no room."""
        with self._lock:
            if count > self._free:
                return False
            self._free -= count
            return True

    def give_back(self, count: int) -> None:
        """Free what was reserved."""
        with self._lock:
            self._free += count
