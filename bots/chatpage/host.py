"""The chat page in a thread of its own, with a way in for whoever is not in its loop: services and tests."""

import asyncio
import threading
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from bots.chatpage.content import as_content
from bots.chatpage.errors import ApiError
from bots.chatpage.people import Json, StoredFile
from bots.chatpage.server import ChatPage
from bots.chatpage.world import Failure

T = TypeVar("T")
PATIENCE = 20.0


class HostedChatPage:
    """A started chat page. Its words are those of a person: say, tap, send a file, look."""

    def __init__(self, page: ChatPage) -> None:
        self.page = page
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="chat-page", daemon=True)

    def start(self) -> None:
        """Listen. Raises `OSError` where the port is taken."""
        self._thread.start()
        self.run(self.page.start())

    def stop(self) -> None:
        """Stop; twice is harmless."""
        if self._thread.is_alive():
            self.run(self.page.stop())
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join()
            self.loop.close()

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Run something in the page's loop."""
        return asyncio.run_coroutine_threadsafe(coroutine, self.loop).result(PATIENCE)

    def call(self, function: Callable[[], T]) -> T:
        """Call something in the page's loop."""

        async def called() -> T:
            return function()

        return self.run(called())

    def say(self, user: int, text: str, *, chat: int | None = None) -> Json:
        """Let a person write."""
        return self.call(lambda: self.page.world.say(user, chat, text=text))

    def send(self, user: int, content: bytes, name: str, mime: str, **more: Any) -> Json:
        """Let a person send a photo or a file."""
        kind = "photo" if mime in {"image/jpeg", "image/png"} else "document"
        file = StoredFile(content, name, mime)
        world = self.page.world
        return self.call(lambda: world.say(user, None, **as_content(world, kind, file), **more))

    def tap_data(self, user: int, message_id: int, data: str, *, chat: int | None = None) -> str:
        """Let a person tap a button by what it says to the bot, also one that no message shows."""
        return self.call(lambda: self.page.world.tap(user, chat or user, message_id, data))

    def messages(self, chat: int) -> list[Json]:
        """Return the messages of a chat as they are shown now."""
        return self.call(lambda: [dict(message) for message in self.page.world.messages.get(chat, [])])

    def fail_next(
        self,
        method: str,
        status: int,
        description: str,
        *,
        retry_after: int | None = None,
        times: int = 1,
        after: bool = False,
    ) -> None:
        """Let the next calls of a method fail as Telegram would; `after` the call is done, only its answer is lost."""
        more = {"retry_after": retry_after} if retry_after is not None else {}
        failure = Failure(method, ApiError(status, description, **more), times, after)
        self.call(lambda: self.page.world.failures.append(failure))

    def wait_for(self, look: Callable[[], T | None], seconds: float = PATIENCE) -> T:
        """Return what `look` finds as soon as it finds something; it looks after each change. Raises `TimeoutError`."""

        async def waited() -> T:
            world = self.page.world
            async with asyncio.timeout(seconds), world.changed:
                while (found := look()) is None:
                    await world.changed.wait()
                return found

        return self.run(waited())
