"""The page's own routes: what it shows, and what people do on it. Everything it loads comes from here."""

import asyncio
import secrets
from importlib.resources import files
from typing import Any

from aiohttp import web

from bots.chatpage.desk import DemoClock, MailDesk
from bots.chatpage.methods import as_content
from bots.chatpage.world import MAX_FILE, Json, StoredFile, World
from jumia_core.kernel import SellerCenterError

STATIC = {
    "/": ("index.html", "text/html"),
    "/app.js": ("app.js", "text/javascript"),
    "/style.css": ("style.css", "text/css"),
}
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
}
TOKEN_HEADER = "X-Page-Token"  # noqa: S105 - a name
MAX_TEXT, MAX_FILES, WAIT_SECONDS = 4096, 10, 20
PICTURES = frozenset({"image/jpeg", "image/png", "image/webp"})


class Page:
    """The page of one world. Actions need a header with a secret that only a page of ours has read."""

    def __init__(self, world: World, mail: MailDesk | None, clock: DemoClock | None) -> None:
        self.world = world
        self.mail = mail
        self.clock = clock
        self._secret = secrets.token_urlsafe(24)

    def add_to(self, application: web.Application) -> None:
        """Add the routes."""
        for path in STATIC:
            application.router.add_get(path, self._static)
        application.router.add_get("/page/start", self._start)
        application.router.add_get("/page/state", self._state)
        application.router.add_get("/page/file/{file}", self._file)
        application.router.add_get("/page/mail", self._letters)
        for name, action in (
            ("say", self._say),
            ("tap", self._tap),
            ("upload", self._upload),
            ("reply", self._reply),
            ("clock", self._move),
            ("block", self._block),
        ):
            application.router.add_post(f"/page/{name}", action)

    async def _static(self, request: web.Request) -> web.Response:
        name, kind = STATIC[request.path]
        body = (files("bots.chatpage") / "static" / name).read_bytes()
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=HEADERS)

    async def _start(self, request: web.Request) -> web.Response:
        """Give the page its secret and what never changes. Another site's script cannot read this answer."""
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
            raise web.HTTPForbidden
        people = [
            {"id": person.user_id, "name": person.name, "email": person.email} for person in self.world.people.values()
        ]
        groups = [
            {"id": group.chat_id, "title": group.title, "members": list(group.members)}
            for group in self.world.groups.values()
        ]
        bot = {"name": self.world.bot["first_name"], "username": self.world.bot["username"]}
        parts = {"mail": self.mail is not None, "clock": self.clock is not None}
        return _json({"token": self._secret, "people": people, "groups": groups, "bot": bot, **parts})

    async def _state(self, request: web.Request) -> web.Response:
        """Give a person's chats as they are now; with `after`, wait until something changes."""
        self._check(request)
        user = self._person(request.query.get("person"))
        after = int(request.query.get("after") or -1)
        if after == self.world.version:
            try:
                async with asyncio.timeout(WAIT_SECONDS), self.world.changed:
                    await self.world.changed.wait_for(lambda: self.world.version != after)
            except TimeoutError:
                pass
        shown = [user, *(group.chat_id for group in self.world.groups.values() if user in group.members)]
        now = asyncio.get_running_loop().time()
        state: Json = {
            "version": self.world.version,
            "chats": {str(chat): self.world.messages.get(chat, []) for chat in shown},
            "typing": [chat for chat, until in self.world.typing.items() if until > now and chat in shown],
            "toasts": self.world.toasts.pop(user, []),
            "commands": self._commands(user),
            "unread": {str(person): _last_of(self.world, person) for person in self.world.people},
            "blocked": user in self.world.blocked,
        }
        if self.clock is not None:
            person = self.world.people[user]
            zone = await asyncio.to_thread(self.clock.zone, person.email)
            present = self.clock.now()
            state["clock"] = {
                "utc": present.strftime("%Y-%m-%d %H:%M UTC"),
                "local": present.astimezone(zone).strftime("%a %d %b %Y, %H:%M"),
                "zone": str(zone),
            }
        return _json(state)

    def _commands(self, user: int) -> list[Json]:
        language = self.world.people[user].language_code
        wanted = ('"all_private_chats"', '"default"')
        for scope in wanted:
            for code in (language, ""):
                for name, value in self.world.settings.items():
                    if name.startswith('["commands"') and scope in name and name.endswith(f'"{code}"]') and value:
                        return list(value)
        return []

    async def _say(self, request: web.Request) -> web.Response:
        body = await self._action(request)
        text = str(body.get("text") or "").strip()[:MAX_TEXT]
        if text:
            self.world.say(self._person(body.get("person")), self._chat(body), text=text)
        return _json({})

    async def _tap(self, request: web.Request) -> web.Response:
        body = await self._action(request)
        user, chat = self._person(body.get("person")), self._chat(body)
        message = self.world.message(chat, body.get("message"), "message not found")
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        data = str(body.get("data"))
        if not any(button.get("callback_data") == data for row in rows for button in row):
            raise web.HTTPNotFound
        self.world.tap(user, chat, message["message_id"], data)
        return _json({})

    async def _upload(self, request: web.Request) -> web.Response:
        """Take photos and files; several at once are an album, each its own message."""
        self._check(request)
        form = await request.post()
        user = self._person(form.get("person"))
        chat = self._chat(dict(form))
        given = [value for value in form.getall("file", []) if isinstance(value, web.FileField)][:MAX_FILES]
        caption = str(form.get("caption") or "")[:1024]
        album = {"media_group_id": secrets.token_hex(6)} if len(given) > 1 else {}
        for at, field in enumerate(given):
            content = field.file.read(MAX_FILE + 1)
            if not content or len(content) > MAX_FILE:
                return _json({"error": f"{field.filename}: empty, or more than 20 MB."}, status=413)
            file = StoredFile(content, field.filename[-120:], field.content_type)
            kind = "photo" if field.content_type in PICTURES and form.get("as") != "file" else "document"
            said = {"caption": caption} if caption and at == 0 else {}
            self.world.say(user, chat, **as_content(self.world, kind, file), **said, **album)
        return _json({})

    async def _file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        kind = "image/jpeg" if file.content[:2] == b"\xff\xd8" else "application/octet-stream"
        kind = "image/png" if file.content[:4] == b"\x89PNG" else kind
        headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
        return web.Response(body=file.content, content_type=kind, headers=headers)

    async def _letters(self, request: web.Request) -> web.Response:
        self._check(request)
        person = self.world.people[self._person(request.query.get("person"))]
        if self.mail is None:
            return _json({"letters": []})
        found = await asyncio.to_thread(self.mail.letters, person.email)
        zone = await asyncio.to_thread(self.clock.zone, person.email) if self.clock else None
        shown = [
            {
                "id": one.id,
                "subject": one.subject,
                "sender": one.sender,
                "at": one.at.astimezone(zone).strftime("%a %d %b, %H:%M"),
                "text": one.text,
            }
            for one in found
        ]
        return _json({"letters": shown})

    async def _reply(self, request: web.Request) -> web.Response:
        """Send a mail of a person: an answer to one of the mailbox, or a new one."""
        body = await self._action(request)
        person = self.world.people[self._person(body.get("person"))]
        text, mail = str(body.get("text") or "")[:20_000], self.mail
        if mail is None:
            raise web.HTTPNotFound
        try:
            if body.get("letter"):
                said = await asyncio.to_thread(mail.reply, str(body["letter"]), person.email, person.name, text)
            else:
                to, subject = str(body.get("to") or "").strip(), str(body.get("subject") or "").strip()[:200]
                said = await asyncio.to_thread(mail.write, to, person.email, person.name, subject, text)
        except (SellerCenterError, OSError, ValueError) as error:
            return _json({"error": str(error)})
        self.world.touch()
        return _json({"said": said})

    async def _move(self, request: web.Request) -> web.Response:
        body = await self._action(request)
        person = self.world.people[self._person(body.get("person"))]
        if self.clock is None:
            raise web.HTTPNotFound
        if body.get("to") == "working-day":
            await asyncio.to_thread(self.clock.next_working_day, person.email)
        else:
            await asyncio.to_thread(lambda: self.clock and self.clock.advance(hours=1))
        self.world.touch()
        return _json({})

    async def _block(self, request: web.Request) -> web.Response:
        body = await self._action(request)
        self.world.block(self._person(body.get("person")), blocked=bool(body.get("blocked")))
        return _json({})

    async def _action(self, request: web.Request) -> Json:
        self._check(request)
        body = await request.json()
        return body if isinstance(body, dict) else {}

    def _check(self, request: web.Request) -> None:
        if not secrets.compare_digest(request.headers.get(TOKEN_HEADER, "").encode(), self._secret.encode()):
            raise web.HTTPForbidden(text="Load the page again.")

    def _person(self, given: object) -> int:
        if not str(given).isdigit() or int(str(given)) not in self.world.people:
            raise web.HTTPNotFound
        return int(str(given))

    def _chat(self, body: Json) -> int:
        user, chat = self._person(body.get("person")), int(str(body.get("chat") or body.get("person")))
        if chat != user and user not in getattr(self.world.groups.get(chat), "members", ()):
            raise web.HTTPNotFound
        return chat


def _last_of(world: World, person: int) -> int:
    messages = world.messages.get(person) or []
    return next((one["message_id"] for one in reversed(messages) if one["from"]["is_bot"]), 0)


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers={"Cache-Control": "no-store"})
