"""The pages as `seller-center run` hosts them: one thread with one loop, and a few threads for the core's verbs."""

import asyncio
import logging
import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from aiohttp import web

from jumia_core import SellerCenter
from jumia_core.ports import bound
from jumia_core.settings import PAGES
from pages.answers import MAX_BODY, answered
from pages.config import PREFIX, Settings
from pages.handlers import Handlers

T = TypeVar("T")
VERBS = 4  # at once: hashing a password takes 19 MiB each
READY_SECONDS, STOP_SECONDS = 15.0, 15.0
LAST_REQUESTS_SECONDS = 5.0
_silent = logging.getLogger("pages.http")  # aiohttp quotes what it could not read, and that may hold a token
_silent.setLevel(logging.CRITICAL + 1)


class PagesService:
    """Serves the pages for a new password and for invitations. One for each process.

    Raises `BadConfiguration` where a setting has a value that it cannot have, before anything is opened.
    """

    name = "pages"

    def __init__(self, center: SellerCenter, settings: Settings | None = None) -> None:
        self.center = center
        self.settings = settings or Settings.load()
        self.port = self.settings.port
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None
        self._runner: web.AppRunner | None = None
        self._verbs: ThreadPoolExecutor | None = None
        self._door: datetime | None = None

    @property
    def url(self) -> str:
        """What every link to a page begins with."""
        return self.settings.base_url(self.port)

    def prepare(self) -> None:
        """Nothing runs in the background."""

    def start(self) -> None:
        """Listen, and say where. Raises `Conflict` for a port in use, `BadConfiguration` for a wrong address."""
        host, port = self.settings.host, self.settings.port
        listening = bound(host, port, host_key=f"{PREFIX}HOST", port_key=f"{PREFIX}PORT")
        self.port = listening.getsockname()[1]
        self._verbs = ThreadPoolExecutor(VERBS, thread_name_prefix="page-verb")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="pages", daemon=True)
        self._thread.start()
        try:
            asyncio.run_coroutine_threadsafe(self._serve(listening), self._loop).result(READY_SECONDS)
            self._door = self.center.doors.open(PAGES, self.url)
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Take no more requests, end those that were begun, let no letter lead here. Stopping twice is harmless."""
        loop, self._loop = self._loop, None
        if loop is None or self._thread is None or self._verbs is None:
            return
        with suppress(TimeoutError):
            asyncio.run_coroutine_threadsafe(self._end(), loop).result(STOP_SECONDS)
        self._verbs.shutdown(wait=True, cancel_futures=True)
        loop.call_soon_threadsafe(loop.stop)
        self._thread.join()
        loop.close()
        door, self._door = self._door, None
        if door is not None:
            self.center.doors.close(PAGES, door)

    def lines(self) -> list[str]:
        """Say where the pages are."""
        return [
            f"Open {self.url}/reset for a forgotten password.",
            f"Links in our emails begin with {self.url}.",
        ]

    async def _serve(self, listening: socket.socket) -> None:
        handlers = Handlers(self.center, self.settings, self.url, self._cross)
        application = web.Application(client_max_size=MAX_BODY, middlewares=[answered])
        application.add_routes(handlers.routes())
        self._runner = web.AppRunner(
            application, access_log=None, logger=_silent, shutdown_timeout=LAST_REQUESTS_SECONDS
        )
        await self._runner.setup()
        await web.SockSite(self._runner, listening).start()

    async def _end(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _cross(self, verb: Callable[[], T]) -> T:
        """Run a verb of the core, which waits for the database, in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._verbs, verb)
