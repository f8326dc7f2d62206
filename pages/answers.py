"""Answers over HTTP: a page with its headers, also for whatever goes wrong."""

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta

from aiohttp import web

from jumia_core.accounts import TooManyAttempts
from pages import views
from pages.languages import Texts, choose, texts
from pages.layout import HEADERS

log = logging.getLogger(__name__)
MAX_BODY = 16 * 1024  # our longest form has four short fields
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def page(shown: str, status: int = 200) -> web.Response:
    """Return a page as an answer."""
    return web.Response(text=shown, status=status, content_type="text/html", charset="utf-8")


def language(request: web.Request) -> Texts:
    """Return the sentences in the visitor's language."""
    return texts(choose(request.query.get("lang"), request.headers.get("Accept-Language", "")))


def minutes(wait: timedelta) -> int:
    """Return whole minutes, rounded up; none for what is over."""
    return max(0, -(-int(wait.total_seconds()) // 60))


@web.middleware
async def answered(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer in the visitor's language whatever happens, with the headers of every page.

    An address holds a token, so that neither it nor what was sent is ever written to the log.
    """
    try:
        response = await handler(request)
    except web.HTTPException as error:
        response = _failed(request, error)
    except TooManyAttempts as error:
        wait = minutes(error.wait)
        response = page(views.trouble(language(request), "too_often", minutes=str(wait)), 429)
        response.headers["Retry-After"] = str(wait * 60)
    except TimeoutError:  # the form did not come whole
        response = page(views.trouble(language(request), "not_so"), 408)
    except Exception:
        log.exception("a page went wrong: %s", _route(request))
        response = page(views.trouble(language(request), "trouble"), 500)
    response.headers.update(HEADERS)
    return response


def _failed(request: web.Request, error: web.HTTPException) -> web.Response:
    which = "not_found" if error.status == web.HTTPNotFound.status_code else "not_so"
    response = page(views.trouble(language(request), which), error.status)
    if "Allow" in error.headers:
        response.headers["Allow"] = error.headers["Allow"]
    return response


def _route(request: web.Request) -> str:
    """Return which page it is, as /reset/{token}."""
    resource = request.match_info.route.resource
    return f"{request.method} {resource.canonical if resource is not None else 'unknown'}"
