"""The HTTP server: the Bot API for the bot, the page for people. Loopback only."""

import asyncio
import hmac
import ipaddress
import json
import secrets
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from bots.chatpage.desk import DemoClock, MailDesk
from bots.chatpage.errors import ApiError, too_many
from bots.chatpage.methods import Methods
from bots.chatpage.page import Page
from bots.chatpage.world import MOST_CALLS, Group, Json, Person, StoredFile, World
from jumia_core.kernel import BadConfiguration

MAX_BODY = 55 * 1024 * 1024
LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})
STRUCTURED = ("{", "[")


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
        self._webhook: asyncio.Task[None] | None = None
        self._saver: asyncio.Task[None] | None = None
        self.flood = False
        self._sent: dict[int, float] = {}

    async def start(self) -> None:
        """Listen."""
        self.world = World(token=self.token, username=self._username, **self._parts)  # type: ignore[arg-type]
        self.methods = Methods(self.world)
        page = Page(self.world, *self._desks)
        application = web.Application(client_max_size=MAX_BODY, middlewares=[_own_host])
        application.router.add_route("*", "/bot{token}/{method}", self._bot_api)
        application.router.add_get("/file/bot{token}/f/{file}", self._file)
        if self._rig:
            application.router.add_get("/calls", self._calls)
        page.add_to(application)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.host, self._wanted_port, shutdown_timeout=0.5)
        await site.start()
        self._webhook = asyncio.create_task(self._push())
        self._saver = asyncio.create_task(self._save())

    async def stop(self) -> None:
        """Stop listening."""
        for task in (self._webhook, self._saver):
            if task is not None:
                task.cancel()
        await asyncio.gather(*filter(None, (self._webhook, self._saver)), return_exceptions=True)
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
        return f"http://{self.host}:{self.port}"

    async def _bot_api(self, request: web.Request) -> web.Response:
        name = request.match_info["method"]
        if not hmac.compare_digest(request.match_info["token"].encode(), self.token.encode()):
            return web.json_response(ApiError(401, "Unauthorized").body, status=401)
        try:
            body, files = await _read(request)
            self._note(name, body, files)
            result = await self._answer(name, body, files)
        except ApiError as error:
            return web.json_response(error.body, status=error.status)
        return web.json_response({"ok": True, "result": result})

    async def _answer(self, name: str, body: Json, files: dict[str, StoredFile]) -> Any:
        failure = next((one for one in self.world.failures if one.method.lower() == name.lower()), None)
        if failure is not None:
            failure.times -= 1
            if failure.times <= 0:
                self.world.failures.remove(failure)
            if failure.after:
                await self.methods.call(name, body, files)
                self.world.touch()
            raise failure.error
        if self.flood and name.lower().startswith("send"):
            self._check_flood(int(str(body.get("chat_id") or 0)))
        result = await self.methods.call(name, body, files)
        if name.lower() != "getupdates":
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

    async def _push(self) -> None:
        """Post updates to the webhook while one is set, each until it is answered 200."""
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
            while True:
                async with self.world.changed:
                    await self.world.changed.wait_for(lambda: bool(self.world.webhook and self.world.updates))
                headers = {"X-Telegram-Bot-Api-Secret-Token": self.world.webhook["secret"]}
                try:
                    update = self.world.updates[0]
                    async with session.post(self.world.webhook["url"], json=update, headers=headers) as answer:
                        if answer.status == web.HTTPOk.status_code:
                            self.world.updates.popleft()
                            continue
                except (aiohttp.ClientError, TimeoutError):
                    pass
                await asyncio.sleep(0.2)

    async def _save(self) -> None:
        """Write down what changed, a moment after it did."""
        written = 0
        while True:
            async with self.world.changed:
                await self.world.changed.wait_for(lambda: self.world.version != written)  # noqa: B023 - read at once
            written = self.world.version
            self.world.save()
            await asyncio.sleep(0.5)


@web.middleware
async def _own_host(request: web.Request, handler: Callable[[web.Request], Any]) -> web.StreamResponse:
    """Answer to this machine's own names only: a page from outside cannot make a browser ask us under its name."""
    host = request.host.rpartition(":")[0] if not request.host.endswith("]") else request.host
    if (host or request.host).strip("[]") not in LOCAL:
        return web.Response(status=421, text="This page answers to localhost only.")
    answer: web.StreamResponse = await handler(request)
    return answer


async def _read(request: web.Request) -> tuple[Json, dict[str, StoredFile]]:
    """Return a call's fields, and its files by the names that they are attached under."""
    body: Json = dict(request.query)
    files: dict[str, StoredFile] = {}
    if request.content_type == "application/json":
        body |= await request.json()
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = StoredFile(value.file.read(), value.filename, value.content_type)
            else:
                body[name] = value
    return {name: _plain(value) for name, value in body.items()}, files


def _plain(value: Any) -> Any:
    """Read what a form carries: booleans and JSON as such, the rest as text."""
    if not isinstance(value, str):
        return value
    if value in {"true", "false"}:
        return value == "true"
    if value.startswith(STRUCTURED):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
