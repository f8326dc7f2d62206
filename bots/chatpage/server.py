"""The HTTP server: the Bot API for the bot, the page for people. Loopback only."""

import asyncio
import hmac
import ipaddress
import json
import logging
import secrets
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from bots.chatpage import menus, methods  # noqa: F401 - importing them names their methods
from bots.chatpage.calls import Call, perform
from bots.chatpage.delivery import push
from bots.chatpage.desk import DemoClock, MailDesk
from bots.chatpage.errors import TOO_LARGE, ApiError, bad, too_many
from bots.chatpage.page import Page
from bots.chatpage.people import Group, Json, Person, StoredFile
from bots.chatpage.world import MOST_CALLS, World
from jumia_core.kernel import BadConfiguration

log = logging.getLogger(__name__)
MAX_BODY = 55 * 1024 * 1024
STRUCTURED = ("{", "[")
WORDS = frozenset({"text", "caption", "name", "description", "short_description", "secret_token"})  # never read as JSON
SAVE_SECONDS = 0.5


class ChatPage:
    """A Bot API server for one bot, with its page."""

    def __init__(  # noqa: PLR0913 - what it shows and where
        self,
        *,
        people: Iterable[Person],
        now: Callable[[], datetime],
        groups: Iterable[Group] = (),
        host: str = "127.0.0.1",
        port: int = 0,
        token: str | None = None,
        username: str = "seller_center_demo_bot",
        folder: Path | None = None,
        mail: MailDesk | None = None,
        clock: DemoClock | None = None,
        rig: bool = False,
    ) -> None:
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            raise BadConfiguration("chat page", host, "an address of this machine only, as 127.0.0.1")
        self.host = host
        self._wanted_port = port
        self.token = token or f"700000001:{secrets.token_urlsafe(32)}"
        self._parts = {"people": tuple(people), "groups": tuple(groups), "now": now, "folder": folder}
        self._username = username
        self._desks = (mail, clock)
        self._rig = rig
        self._runner: web.AppRunner | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self.flood = False
        self._sent: dict[int, float] = {}

    async def start(self) -> None:
        """Listen. Raises `OSError` where the port is taken."""
        self.world = World(token=self.token, username=self._username, **self._parts)  # type: ignore[arg-type]
        page = Page(self.world, *self._desks)
        application = web.Application(client_max_size=MAX_BODY, middlewares=[_own_host])
        application.router.add_route("*", "/bot{token}/{method}", self._bot_api)
        application.router.add_get("/file/bot{token}/{kind}/{file}", self._file)
        if self._rig:
            application.router.add_get("/calls", self._calls)
        page.add_to(application)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self._wanted_port)
        try:
            await site.start()
        except OSError:
            await self._runner.cleanup()
            self._runner = None
            raise
        self.world.save()
        self._tasks = [asyncio.create_task(push(self.world)), asyncio.create_task(self._save())]

    async def stop(self) -> None:
        """Stop listening."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._runner is not None:
            self.world.touch()
            await self._runner.cleanup()
            self.world.save()
            self._runner = None

    @property
    def port(self) -> int:
        """The port that it listens on."""
        if self._runner is None or not self._runner.addresses:
            return self._wanted_port
        return int(self._runner.addresses[0][1])

    @property
    def url(self) -> str:
        """Where the page is."""
        return f"http://[{self.host}]:{self.port}" if ":" in self.host else f"http://{self.host}:{self.port}"

    async def _bot_api(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        if not hmac.compare_digest(request.match_info["token"].encode(), self.token.encode()):
            return web.json_response(ApiError(401, "Unauthorized").body, status=401)
        try:
            body, files = await _read(request)
            self._note(name, body, files)
            result = await self._answer(Call(name, body, files))
        except ApiError as error:
            return web.json_response(error.body, status=error.status)
        return web.json_response({"ok": True, "result": result})

    async def _answer(self, call: Call) -> Any:
        name = call.name.lower()
        failure = next((one for one in self.world.failures if one.method.lower() == name), None)
        if failure is not None:
            failure.times -= 1
            if failure.times <= 0:
                self.world.failures.remove(failure)
            if failure.after:
                await perform(self.world, call)
                self.world.touch()
            raise failure.error
        if self.flood and name.startswith("send"):
            self._check_flood(call.number("chat_id"))
        result = await perform(self.world, call)
        if name != "getupdates":
            self.world.touch()
        return result

    def _check_flood(self, chat: int) -> None:
        now = asyncio.get_running_loop().time()
        if now - self._sent.get(chat, now - 1) < 1:
            raise too_many(1)
        self._sent[chat] = now

    def _note(self, name: str, body: Json, files: dict[str, StoredFile]) -> None:
        if name.lower() != "getupdates" or self._rig:
            sizes = {key: len(file.content) for key, file in files.items()}
            self.world.calls.append({"method": name, "body": body, "files": sizes})
            del self.world.calls[:-MOST_CALLS]

    async def _file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["file"])
        if not hmac.compare_digest(request.match_info["token"].encode(), self.token.encode()) or file is None:
            return web.Response(status=404)
        return web.Response(body=file.content, content_type="application/octet-stream")

    async def _calls(self, request: web.Request) -> web.Response:
        del request
        return web.json_response(self.world.calls)

    async def _save(self) -> None:
        """Write down what changed, a moment after it did."""
        written = 0
        while True:
            async with self.world.changed:
                await self.world.changed.wait_for(lambda: self.world.version != written)  # noqa: B023 - read at once
            written = self.world.version
            try:
                self.world.save()
            except OSError as error:  # a full disk: the chat goes on, and the next change tries again
                log.warning("the chat page could not be saved (%s)", error.strerror)
            await asyncio.sleep(SAVE_SECONDS)


@web.middleware
async def _own_host(request: web.Request, handler: Callable[[web.Request], Any]) -> web.StreamResponse:
    """Answer to this machine's own names only: a page from outside cannot make a browser ask us under its name."""
    if not _is_local(request.host):
        return web.Response(status=421, text="This page answers to localhost only.")
    answer: web.StreamResponse = await handler(request)
    return answer


def _is_local(host: str) -> bool:
    name = host if host.endswith("]") or ":" not in host else host.rpartition(":")[0]
    try:
        return name == "localhost" or ipaddress.ip_address(name.strip("[]")).is_loopback
    except ValueError:
        return False


async def _read(request: web.Request) -> tuple[Json, dict[str, StoredFile]]:
    """Return a call's fields, and its files by the names that they are attached under. Raises `ApiError`."""
    body: Json = dict(request.query)
    files: dict[str, StoredFile] = {}
    try:
        if request.content_type == "application/json":
            given = await request.json()
            if not isinstance(given, dict):
                raise bad("can't parse JSON object: expected an Object")
            body |= given
        elif request.method == "POST":
            for name, value in (await request.post()).items():
                if isinstance(value, web.FileField):
                    files[name] = StoredFile(value.file.read(), value.filename, value.content_type)
                else:
                    body[name] = value
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, TOO_LARGE) from None
    except ValueError:
        raise bad("can't parse the request") from None
    return {name: _plain(name, value) for name, value in body.items()}, files


def _plain(name: str, value: Any) -> Any:
    """Read what a form carries: booleans and JSON as such, what a person reads as it is."""
    if not isinstance(value, str) or name in WORDS:
        return value
    if value in {"true", "false"}:
        return value == "true"
    if value.startswith(STRUCTURED):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
