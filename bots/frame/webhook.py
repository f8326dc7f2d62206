"""The webhook: Telegram calls, and is answered 200 only after the update is stored."""

import hmac
import json
from http import HTTPStatus

from aiohttp import web

from bots.frame.inbox import Inbox

MAX_BODY = 1024 * 1024
HEADER = "X-Telegram-Bot-Api-Secret-Token"


def make_webhook(inbox: Inbox, path: str, secret: str) -> web.Application:
    """Make the application that takes updates at a path, for whoever knows the secret."""

    async def take(request: web.Request) -> web.Response:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            body = json.loads(await request.read())
            number = body["update_id"]
        except (ValueError, TypeError, KeyError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if type(number) is not int:
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        await inbox.take([body])
        return web.Response()

    application = web.Application(client_max_size=MAX_BODY)
    application.router.add_post(path, take)
    return application
