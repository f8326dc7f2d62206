"""The webhook: Telegram calls, and is answered 200 only after the update is stored."""

import hmac
import json
import logging
from http import HTTPStatus

from aiohttp import web

from bots.frame.inbox import Body, Inbox
from bots.frame.retry import momentary

log = logging.getLogger(__name__)
MAX_BODY = 1024 * 1024
HIGHEST_ID = 2**63
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def make_webhook(inbox: Inbox, path: str, secret: str) -> web.Application:
    """Make the application that takes updates at a path, for whoever knows the secret, which must not be empty."""
    if not secret:
        raise ValueError("without a secret anybody could send updates")

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(errors="surrogateescape"), secret.encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        body = _parse(await request.read())
        if body is None:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        try:
            await inbox.take([body])
        except Exception as error:
            if not momentary(error):
                raise
            log.warning("an update could not be stored (%s); Telegram sends it again", type(error).__name__)
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        return web.Response()

    application = web.Application(client_max_size=MAX_BODY)
    application.router.add_post(path, take)
    return application


def _parse(content: bytes) -> Body | None:
    """Return an update's body, None for what is none."""
    try:
        body = json.loads(content)
    except (ValueError, RecursionError):
        return None
    number = body.get("update_id") if isinstance(body, dict) else None
    return body if type(number) is int and 0 <= number < HIGHEST_ID else None
