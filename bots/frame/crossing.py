"""The one place where the asynchronous bot crosses into the synchronous core: a pool of threads."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from bots.frame.private import Private
from jumia_core import SellerCenter

T = TypeVar("T")


class Crossing:
    """The core, the threads in which its verbs run, and what must stay in this process."""

    def __init__(self, center: SellerCenter, *, threads: int = 8) -> None:
        self.center = center
        self.private = Private()
        self.taught: dict[int, str] = {}  # staff's private chats whose commands are set, with their language
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="verb")

    async def call(self, verb: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        """Run something of the core in a thread, and give what it returns or raises."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, lambda: verb(*args, **kwargs))

    def close(self) -> None:
        """Let the running verbs end."""
        self._pool.shutdown(wait=True, cancel_futures=True)
