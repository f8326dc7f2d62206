"""The page's own routes: what it shows, and what people do on it. Everything it loads comes from here."""

import asyncio
import secrets
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from bots.chatpage.content import MAX_PHOTO, as_content
from bots.chatpage.desk import DemoClock, MailDesk
from bots.chatpage.errors import ApiError
from bots.chatpage.markup import units
from bots.chatpage.menus import commands_for, words_for
from bots.chatpage.people import Json, StoredFile
from bots.chatpage.pictures import picture_kind
from bots.chatpage.world import MAX_FILE, World
from jumia_core.kernel import SellerCenterError

STATIC = {
    "/": ("index.html", "text/html"),
    "/app.js": ("app.js", "text/javascript"),
    "/drawing.js": ("drawing.js", "text/javascript"),
    "/mail.js": ("mail.js", "text/javascript"),
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
    "Cross-Origin-Resource-Policy": "same-origin",
}
FILE_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, max-age=86400, immutable",
}
JSON_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
TOKEN_HEADER = "X-Page-Token"  # noqa: S105 - a name
MAX_TEXT, MAX_CAPTION, MAX_MAIL, MAX_SUBJECT, MAX_FILES = 4096, 1024, 20_000, 200, 10
MOST_PIECES = 10
WAIT_SECONDS = 20
SENT_AS_PHOTO = frozenset({"image/jpeg", "image/png", "image/webp"})
Handler = Callable[[web.Request], Any]


class Page:
    """The page of one world. Actions need a header with a secret that only a page of ours has read."""

    def __init__(self, world: World, mail: MailDesk | None, clock: DemoClock | None) -> None:
        self.world = world
        self.mail = mail
        self.clock = clock
        self._secret = secrets.token_urlsafe(24)

    def add_to(self, application: web.Application) -> None:
        """Add the routes."""
        application.middlewares.append(_own_page)
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
        del request
        people = [
            {"id": person.user_id, "name": person.name, "email": person.email, "language": person.language_code}
            for person in self.world.people.values()
        ]
        groups = [
            {"id": group.chat_id, "title": group.title, "members": list(group.members)}
            for group in self.world.groups.values()
        ]
        bot = {"name": self.world.bot["first_name"], "username": self.world.bot["username"]}
        parts: Json = {"mail": self.mail.address if self.mail else "", "clock": self.clock is not None}
        return _json({"token": self._secret, "people": people, "groups": groups, "bot": bot, **parts})

    async def _state(self, request: web.Request) -> web.Response:
        """Give a person's chats as they are now; with `after`, wait until something changes."""
        self._check(request)
        user, after = self._person(request.query.get("person")), _whole(request.query.get("after"), -1)
        if after == self.world.version:
            try:
                async with asyncio.timeout(WAIT_SECONDS), self.world.changed:
                    await self.world.changed.wait_for(lambda: self.world.version != after)
            except TimeoutError:
                pass
        person = self.world.people[user]
        shown = [user, *(group.chat_id for group in self.world.groups.values() if user in group.members)]
        now = asyncio.get_running_loop().time()
        new = [toast for toast in self.world.toasts.get(user, []) if -1 < after < toast["at"]]
        state: Json = {
            "version": self.world.version,
            "chats": {str(chat): self.world.messages.get(chat, []) for chat in shown},
            "typing": {
                str(chat): until - now for chat, until in self.world.typing.items() if until > now and chat in shown
            },
            "toasts": new,
            "commands": {str(chat): commands_for(self.world, chat, user) for chat in shown},
            "about": words_for(self.world, "description", person.language_code),
            "unread": {str(one): _last_of(self.world, one) for one in self.world.people},
            "blocked": user in self.world.blocked,
        }
        if self.clock is not None:
            zone, present = await self._zone(person.email), self.clock.now()
            state["clock"] = {
                "utc": present.strftime("%Y-%m-%d %H:%M UTC"),
                "local": present.astimezone(zone).strftime("%a %d %b %Y, %H:%M"),
                "zone": str(zone),
            }
        return _json(state)

    async def _zone(self, email: str) -> ZoneInfo:
        assert self.clock is not None  # noqa: S101 - asked for only where there is one
        return await asyncio.to_thread(self.clock.zone, email)

    async def _say(self, request: web.Request) -> web.Response:
        """Write a message; a long one becomes several, as in Telegram's own apps."""
        body = await self._action(request)
        user, chat = self._person(body.get("person")), self._chat(body)
        for piece in _pieces(str(body.get("text") or "").strip()):
            self.world.say(user, chat, text=piece, **self._as_reply(chat, piece))
        return _json({})

    def _as_reply(self, chat: int | None, text: str) -> Json:
        """Tell a bot what Telegram tells it in groups: commands, and replies to it. Here, to its newest message."""
        if chat is None or chat not in self.world.groups or text.startswith("/"):
            return {}
        shown = reversed(self.world.messages.get(chat, []))
        newest = next((one for one in shown if one["from"]["is_bot"]), None)
        return {"reply_to_message": newest} if newest is not None else {}

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
        """Take photos and files, all or none; several at once are an album, each its own message."""
        self._check(request)
        form = await request.post()
        user, chat = self._person(form.get("person")), self._chat(dict(form))
        caption = str(form.get("caption") or "").strip()
        if units(caption) > MAX_CAPTION:
            return _json({"error": f"The text beside a photo can have {MAX_CAPTION} characters."}, status=413)
        given = [_taken(value) for value in form.getall("file", []) if isinstance(value, web.FileField)][:MAX_FILES]
        for file in given:
            if not 0 < len(file.content) <= MAX_FILE:
                return _json({"error": f"{file.name}: empty, or more than 20 MB."}, status=413)
        album = {"media_group_id": self.world.new_album()} if len(given) > 1 else {}
        for at, file in enumerate(given):
            kind = "photo" if form.get("as") != "file" and _is_photo(file) else "document"
            said = {"caption": caption} if caption and at == 0 else {}
            self.world.say(user, chat, **as_content(self.world, kind, file), **said, **album)
        return _json({})

    async def _file(self, request: web.Request) -> web.Response:
        """Give a file: pictures to look at, everything else only to save, whatever it calls itself."""
        file = self.world.files.get(request.match_info["file"])
        if file is None:
            raise web.HTTPNotFound
        kind = picture_kind(file.content)
        headers = FILE_HEADERS if kind else {**FILE_HEADERS, "Content-Disposition": "attachment"}
        return web.Response(body=file.content, content_type=kind or "application/octet-stream", headers=headers)

    async def _letters(self, request: web.Request) -> web.Response:
        self._check(request)
        person = self.world.people[self._person(request.query.get("person"))]
        if self.mail is None:
            return _json({"letters": []})
        found = await asyncio.to_thread(self.mail.letters, person.email)
        zone = await self._zone(person.email) if self.clock else None
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
        text, mail = str(body.get("text") or "").strip(), self.mail
        if mail is None:
            raise web.HTTPNotFound
        if not text or len(text) > MAX_MAIL:
            return _json({"error": f"Write something, at most {MAX_MAIL} characters."})
        try:
            if body.get("letter"):
                said = await asyncio.to_thread(mail.reply, str(body["letter"]), person.email, person.name, text)
            else:
                to, subject = str(body.get("to") or "").strip(), str(body.get("subject") or "").strip()[:MAX_SUBJECT]
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
            await asyncio.to_thread(self.clock.advance, hours=1)
        self.world.touch()
        return _json({})

    async def _block(self, request: web.Request) -> web.Response:
        body = await self._action(request)
        self.world.block(self._person(body.get("person")), blocked=bool(body.get("blocked")))
        return _json({})

    async def _action(self, request: web.Request) -> Json:
        self._check(request)
        try:
            body = await request.json()
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest from None
        return body if isinstance(body, dict) else {}

    def _check(self, request: web.Request) -> None:
        if not secrets.compare_digest(request.headers.get(TOKEN_HEADER, "").encode(), self._secret.encode()):
            raise web.HTTPForbidden(text="Load the page again.")

    def _person(self, given: object) -> int:
        number = _whole(given, 0)
        if number not in self.world.people:
            raise web.HTTPNotFound
        return number

    def _chat(self, body: Json) -> int:
        """Return the chat of an action: the person's own, or a group that they are in."""
        user = self._person(body.get("person"))
        chat = _whole(body.get("chat"), 0) if body.get("chat") else user
        if chat != user and user not in getattr(self.world.groups.get(chat), "members", ()):
            raise web.HTTPNotFound
        return chat


@web.middleware
async def _own_page(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Let only our own page use its routes; what is refused or missing is answered in JSON, as the page reads it."""
    if request.path.startswith("/page/") and not _is_own(request):
        return _json({"error": "Not from this page."}, status=403)
    try:
        answer: web.StreamResponse = await handler(request)
    except web.HTTPRequestEntityTooLarge:
        return _json({"error": "That is too much at once."}, status=413)
    except ApiError as error:
        return _json({"error": error.description}, status=404)
    return answer


def _is_own(request: web.Request) -> bool:
    """Tell whether a browser says that our page asks; who says nothing is no browser, or an old one."""
    site, origin = request.headers.get("Sec-Fetch-Site", "none"), request.headers.get("Origin")
    return site in {"same-origin", "none"} and origin in {None, f"http://{request.host}"}


def _whole(given: object, otherwise: int) -> int:
    """Read a whole number that came from the page."""
    try:
        return int(str(given))
    except ValueError:
        return otherwise


def _pieces(text: str) -> list[str]:
    """Cut a text into messages that Telegram takes, at the last end of a line or word before each limit."""
    pieces = list[str]()
    while text and len(pieces) < MOST_PIECES:
        end = len(text)
        while units(text[:end]) > MAX_TEXT:
            end = min(end - 1, MAX_TEXT)
        if end < len(text):
            end = max(text.rfind("\n", 0, end), text.rfind(" ", 0, end)) + 1 or end
        pieces.append(text[:end].strip())
        text = text[end:].strip()
    return [piece for piece in pieces if piece]


def _taken(value: web.FileField) -> StoredFile:
    return StoredFile(value.file.read(MAX_FILE + 1), value.filename[-120:], value.content_type)


def _is_photo(file: StoredFile) -> bool:
    """Tell whether an app would send a file as a photo; Telegram itself takes photos up to 10 MB."""
    return picture_kind(file.content) in SENT_AS_PHOTO and len(file.content) <= MAX_PHOTO


def _last_of(world: World, person: int) -> int:
    messages = world.messages.get(person) or []
    return next((one["message_id"] for one in reversed(messages) if one["from"]["is_bot"]), 0)


def _json(body: Any, status: int = 200) -> web.Response:
    return web.json_response(body, status=status, headers=JSON_HEADERS)
