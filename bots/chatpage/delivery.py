"""How updates reach the bot: by its own asking (getUpdates), or by ours (the webhook)."""

import asyncio
import ipaddress
import re
from urllib.parse import urlsplit

import aiohttp

from bots.chatpage.calls import Call, method
from bots.chatpage.errors import OTHER_POLLER, WEBHOOK_ACTIVE, WEBHOOK_SET, ApiError, bad
from bots.chatpage.people import Json
from bots.chatpage.world import World

LONGEST_POLL, MOST_UPDATES = 50, 100
PAUSE = 0.2  # seconds between two tries to reach a webhook
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


@method("getUpdates")
async def _get_updates(world: World, call: Call) -> list[Json]:
    """Wait for updates; an offset acknowledges those before it. Of two who poll the older one is refused."""
    if world.webhook:
        raise ApiError(409, WEBHOOK_ACTIVE)
    world.poll += 1
    mine = world.poll
    world.allow(call.array("allowed_updates"))
    world.acknowledge(call.number("offset"))
    limit = max(1, min(MOST_UPDATES, call.number("limit", MOST_UPDATES)))
    timeout = max(0, min(LONGEST_POLL, call.number("timeout")))
    async with world.changed:
        world.changed.notify_all()  # an older poll looks up and finds itself replaced
        try:
            async with asyncio.timeout(timeout):
                await world.changed.wait_for(lambda: bool(world.updates) or world.poll != mine)
        except TimeoutError:
            return []
    if world.poll != mine:
        raise ApiError(409, WEBHOOK_SET if world.webhook else OTHER_POLLER)
    return list(world.updates)[:limit]


@method("setWebhook")
async def _set_webhook(world: World, call: Call) -> bool:
    url, secret = call.text("url"), call.text("secret_token")
    if len(secret) > MAX_SECRET:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if url and urlsplit(url).scheme not in {"http", "https"}:  # http, too: as a Bot API server of one's own allows
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    world.allow(call.array("allowed_updates"))
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook = {"url": url, "secret": secret} if url else {}
    world.poll += 1
    world.touch()
    return True


@method("deleteWebhook")
async def _delete_webhook(world: World, call: Call) -> bool:
    world.webhook = {}
    if call.flag("drop_pending_updates"):
        world.updates.clear()
    return True


@method("getWebhookInfo")
async def _webhook_info(world: World, call: Call) -> Json:
    del call
    info: Json = {
        "url": world.webhook.get("url", ""),
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if "error" in world.webhook:
        info |= {"last_error_message": world.webhook["error"], "last_error_date": world.webhook["error_date"]}
    if world.allowed:
        info["allowed_updates"] = world.allowed
    return info


async def push(world: World) -> None:
    """Post updates to the webhook while one is set, each until it is answered 2xx. It runs until it is cancelled."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=30)) as session:
        while True:
            async with world.changed:
                await world.changed.wait_for(lambda: bool(world.webhook and world.updates))
            if not await _posted(world, session):
                await asyncio.sleep(PAUSE)


async def _posted(world: World, session: aiohttp.ClientSession) -> bool:
    hook, update = world.webhook, world.updates[0]
    if not _is_here(hook["url"]):
        return _failed(world, hook, "only addresses of this machine are called")
    headers = {"X-Telegram-Bot-Api-Secret-Token": hook["secret"]} if hook["secret"] else {}
    try:
        async with session.post(hook["url"], json=update, headers=headers, allow_redirects=False) as answer:
            if answer.ok and answer.status < 300:  # noqa: PLR2004 - Bot API: 2XY
                if world.updates and world.updates[0] is update:
                    world.updates.popleft()
                    world.touch()
                return True
            return _failed(world, hook, f"Wrong response from the webhook: {answer.status} {answer.reason}")
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return _failed(world, hook, str(error) or type(error).__name__)


def _failed(world: World, hook: Json, trouble: str) -> bool:
    hook |= {"error": trouble, "error_date": int(world.now().timestamp())}
    return False


def _is_here(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
