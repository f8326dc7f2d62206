"""Who visits: from where, and with which browser. A link belongs to the first browser that posts with it."""

import ipaddress
import re
import secrets
from asyncio import timeout
from urllib.parse import parse_qs, urlsplit

from aiohttp import web

from pages.config import Settings
from pages.html import Html
from pages.views import hidden

COOKIE, FIELD = "visit", "visit"
VISIT_SECONDS = 7 * 24 * 60 * 60  # as long as an invitation: who began in a browser may end there
VISIT_BYTES = 24
MAX_FIELDS = 20
FORM_SECONDS = 30.0  # a slow phone sends four fields in less
_VISIT = re.compile(r"[A-Za-z0-9_-]{32}")
IPV6_SITE = 64  # bits of an IPv6 address that name a household; the rest its devices choose freely


class Visit:
    """One browser's visit.

    It is known by a random cookie; where cookies are off, by the same value in the form. The cookie is Lax and not
    Strict: opened from a webmail, a Strict one would not come along, and the link would seem to be somebody else's.
    """

    def __init__(self, request: web.Request, settings: Settings, fields: dict[str, str] | None = None) -> None:
        known = request.cookies.get(COOKIE) or (fields or {}).get(FIELD, "")
        self.id = known if _VISIT.fullmatch(known) else secrets.token_urlsafe(VISIT_BYTES)
        self.source = f"ip:{_place(visitor_address(request, settings))}"

    def bearer(self, token: str) -> str:
        """Name this browser as the holder of one link: another link in the same browser is another matter."""
        return f"visit {self.id} {token}"

    @property
    def field(self) -> Html:
        """The hidden field of a form."""
        return hidden(FIELD, self.id)

    def remember(self, response: web.Response, base_url: str) -> None:
        """Give the browser its cookie."""
        parts = urlsplit(base_url)
        response.set_cookie(
            COOKIE,
            self.id,
            max_age=VISIT_SECONDS,
            path=parts.path or "/",
            secure=parts.scheme == "https",
            httponly=True,
            samesite="Lax",
        )


async def read_form(request: web.Request) -> dict[str, str]:
    """Return a form's fields, each once. Raises aiohttp's errors for what no form of ours sends, `TimeoutError`."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise web.HTTPUnsupportedMediaType
    if request.headers.get("Sec-Fetch-Site", "same-origin") not in {"same-origin", "none"}:
        raise web.HTTPForbidden  # another site's form
    async with timeout(FORM_SECONDS):
        body = await request.read()
    try:
        found = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=MAX_FIELDS)
    except ValueError as error:
        raise web.HTTPBadRequest from error
    return {name: values[0] for name, values in found.items()}


def visitor_address(request: web.Request, settings: Settings) -> str:
    """Return from where somebody visits: what our own web server saw last, never what a visitor claims."""
    peer = request.remote or ""
    seen = [part.strip() for line in request.headers.getall("X-Forwarded-For", []) for part in line.split(",")]
    while seen and settings.trusts(peer):
        peer = seen.pop()
    return peer


def _place(address: str) -> str:
    """Return an address as limits count it: a whole site of IPv6, else one visitor had 2^64 places."""
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(parsed, ipaddress.IPv6Address):
        if parsed.ipv4_mapped is not None:
            return str(parsed.ipv4_mapped)
        return str(ipaddress.ip_network((parsed, IPV6_SITE), strict=False))
    return str(parsed)
