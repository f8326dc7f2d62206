"""What each address does: read the form, call one verb, show the result."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from aiohttp import web

from jumia_core import SellerCenter
from jumia_core.accounts import AccountStatus, InactiveView, InvalidToken, TooManyAttempts, Visitor
from jumia_core.kernel import Invalid, SellerCenterError
from jumia_core.settings import BOT
from pages import views
from pages.answers import language, minutes, page
from pages.config import Settings
from pages.html import Html
from pages.languages import Texts
from pages.visits import Visit, read_form

T = TypeVar("T")
_TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
RESET, INVITATION = "reset", "invitation"  # the two kinds of links, as addresses have them
MAX_EMAIL = 254  # RFC 5321 4.5.3.1.3; what is longer is no address, and would only be shown back


class Cross(Protocol):
    """Runs a verb of the core, which waits for the database, in a thread."""

    async def __call__(self, verb: Callable[[], T]) -> T:
        """Return what the verb returns, raise what it raises."""
        ...


class Handlers:
    """The pages over an open center."""

    def __init__(self, center: SellerCenter, settings: Settings, base_url: str, cross: Cross) -> None:
        self._center = center
        self._settings = settings
        self._base_url = base_url
        self._prefix = urlsplit(base_url).path
        self._cross = cross

    def routes(self) -> list[web.RouteDef]:
        """Every address."""
        return [
            web.get("/", self.front),
            web.get("/reset", self.ask_form),
            web.post("/reset", self.ask),
            web.get("/reset/{token}", self.reset_form),
            web.post("/reset/{token}", self.reset),
            web.get("/{door:reset}/{token}/ask-manager", self.reset_form),
            web.post("/{door:reset}/{token}/ask-manager", self.ask_manager),
            web.get("/invitation/{token}", self.invitation_form),
            web.post("/invitation/{token}", self.accept),
            web.get("/{door:invitation}/{token}/ask-manager", self.invitation_form),
            web.post("/{door:invitation}/{token}/ask-manager", self.ask_manager),
        ]

    async def front(self, _request: web.Request) -> web.Response:
        """Lead whoever typed only the name to the one page that needs no link."""
        return web.Response(status=web.HTTPSeeOther.status_code, headers={"Location": f"{self._prefix}/reset"})

    async def ask_form(self, request: web.Request) -> web.Response:
        """Show where to ask for a link."""
        return page(views.ask_form(language(request)))

    async def ask(self, request: web.Request) -> web.Response:
        """Ask for a link: the same answer for every address."""
        t, fields = language(request), await read_form(request)
        visit = Visit(request, self._settings, fields)
        email = fields.get("email", "").strip()[:MAX_EMAIL]
        try:
            await self._cross(lambda: self._visitor(visit).ask_reset(email))
        except Invalid:
            return page(views.ask_form(t, email, t("wrong_email")), 400)
        except TooManyAttempts as error:
            return page(views.ask_form(t, email, t("too_often", minutes=str(minutes(error.wait)))), 429)
        return page(views.asked(t, email))

    async def reset_form(self, request: web.Request) -> web.Response:
        """Show the form without taking the link: programs that check mail follow links, too."""
        _opened_by_a_person(request)
        visit = Visit(request, self._settings)
        try:
            token = _token(request)
            opened = await self._cross(lambda: self._visitor(visit, token).look_at_reset(token))
        except InvalidToken:
            return await self._after_all(request, visit, RESET)
        left = self._left(opened.expires_at)
        return self._remembered(visit, views.reset_form(language(request), opened, left, visit.field))

    async def reset(self, request: web.Request) -> web.Response:
        """Set the new password; the link belongs to this browser from now on."""
        t, fields = language(request), await read_form(request)
        visit = Visit(request, self._settings, fields)
        password, wrong = fields.get("password", ""), ""
        try:
            token = _token(request)
            visitor = self._visitor(visit, token)
            opened = await self._cross(lambda: visitor.open_reset(token))
            if password != fields.get("again", ""):
                wrong = "wrong_again"
            else:
                done = await self._cross(lambda: visitor.reset_password(password))
        except InvalidToken:
            return await self._after_all(request, visit, RESET)
        except Invalid:
            wrong = "wrong_password"
        if wrong:
            left = self._left(opened.expires_at)
            return self._remembered(visit, views.reset_form(t, opened, left, visit.field, wrong), 400)
        if done.inactive is not None:
            shown = self._inactive(t, done.inactive, (RESET, token), visit, done=views.changed(t))
            return self._remembered(visit, shown)
        return page(views.reset_done(t, await self._chat()))

    async def ask_manager(self, request: web.Request) -> web.Response:
        """Send the account manager the prepared mail, for whom this browser proved to be."""
        t, fields = language(request), await read_form(request)
        visit, door = Visit(request, self._settings, fields), request.match_info["door"]
        found = await self._proved(request, visit)
        if found is None:
            return self._dead(request, door)
        try:
            now = await self._cross(self._visitor(visit, _token(request)).ask_manager)
        except InvalidToken:
            return self._dead(request, door)
        except SellerCenterError:  # the shop has no manager any more
            return page(views.inactive(t, found, None, password=door == RESET), 409)
        return page(views.manager_told(t, found, now=now))

    async def invitation_form(self, request: web.Request) -> web.Response:
        """Show what a link invites to, without taking it."""
        _opened_by_a_person(request)
        visit = Visit(request, self._settings)
        try:
            token = _token(request)
            found = await self._cross(lambda: self._visitor(visit, token).look_at_invitation(token))
        except InvalidToken:
            return await self._after_all(request, visit, INVITATION)
        return self._remembered(visit, views.invitation_form(language(request), found, visit.field))

    async def accept(self, request: web.Request) -> web.Response:
        """Accept an invitation, with a name and a password where the account has none."""
        t, fields = language(request), await read_form(request)
        visit = Visit(request, self._settings, fields)
        name, password, wrong = fields.get("name", "").strip(), fields.get("password"), ""
        try:
            token = _token(request)
            visitor = self._visitor(visit, token)
            found = await self._cross(lambda: visitor.open_invitation(token))
            wrong = _wrong(name, password, fields.get("again")) if found.needs_password else ""
            if not wrong:
                known = not found.needs_password
                account = await self._cross(
                    lambda: visitor.accept_invitation(name="" if known else name, password=None if known else password)
                )
        except InvalidToken:
            return await self._after_all(request, visit, INVITATION)
        except Invalid as error:
            wrong = "wrong_name" if any(each.field == "name" for each in error.problems) else "wrong_password"
        if wrong:
            return self._remembered(visit, views.invitation_form(t, found, visit.field, name, wrong), 400)
        if account.status is not AccountStatus.ACTIVE:
            inactive = await self._cross(visitor.inactive)
            if inactive is not None:
                shown = self._inactive(t, inactive, (INVITATION, token), visit, done=views.welcome(t, found))
                return self._remembered(visit, shown)
        return page(views.joined(t, found, await self._chat()))

    async def _after_all(self, request: web.Request, visit: Visit, door: str) -> web.Response:
        """Say that the link is dead; but who used it just now, and is Inactive, reads that again."""
        found = await self._proved(request, visit)
        if found is None:
            return self._dead(request, door)
        return page(self._inactive(language(request), found, (door, _token(request)), visit))

    async def _proved(self, request: web.Request, visit: Visit) -> InactiveView | None:
        """Return why the person may not come in whom this browser proved to be with this link; None for another."""
        try:
            visitor = self._visitor(visit, _token(request))
        except InvalidToken:
            return None
        return await self._cross(visitor.inactive)

    def _inactive(
        self, t: Texts, found: InactiveView, way: tuple[str, str], visit: Visit, *, done: Html | None = None
    ) -> str:
        """Show why somebody may not come in; `way` is the kind of link and its token."""
        door, token = way
        action = f"{self._prefix}/{door}/{token}/ask-manager?lang={t.code}"
        ask = views.ask_button(t, found, action, visit.field)
        return views.inactive(t, found, ask, password=door == RESET, done=done)

    def _dead(self, request: web.Request, which: str) -> web.Response:
        ask = f"{self._prefix}/reset?lang={language(request).code}" if which == RESET else ""
        return page(views.dead(language(request), which, ask), 404)

    def _remembered(self, visit: Visit, shown: str, status: int = 200) -> web.Response:
        response = page(shown, status)
        visit.remember(response, self._base_url)
        return response

    def _visitor(self, visit: Visit, token: str = "") -> Visitor:
        return self._center.visitor(visit.source, bearer=visit.bearer(token), channel="page")

    def _left(self, expires_at: datetime) -> int:
        return minutes(expires_at - self._center.clock.now())

    async def _chat(self) -> str:
        """Return where the bot is found, '' where there is none."""
        found = await self._cross(self._center.doors.all)
        return found.get(BOT, "").partition("?")[0]


def _opened_by_a_person(request: web.Request) -> None:
    """Refuse what another site's page loads as a picture or a frame: its misses would be counted as the visitor's."""
    if request.headers.get("Sec-Fetch-Dest", "document") != "document":
        raise web.HTTPForbidden


def _token(request: web.Request) -> str:
    """Return the token of the address. Raises `InvalidToken` at once for what cannot be one."""
    token = request.match_info["token"]
    if not _TOKEN.fullmatch(token):
        raise InvalidToken
    return token


def _wrong(name: str, password: str | None, again: str | None) -> str:
    if not name:
        return "wrong_name"
    if not password:
        return "wrong_password"
    return "" if password == again else "wrong_again"
