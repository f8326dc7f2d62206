"""What `seller-center doctor` looks at for the bot; found by the entry point group `seller_center.checks`."""

import json
import urllib.error
import urllib.request

from bots.config import PREFIX, Settings
from jumia_core import SellerCenter
from jumia_core.config import Settings as CenterSettings
from jumia_core.kernel import BadConfiguration
from jumia_core.services import Check

SECONDS = 5.0
UNKNOWN = {401, 404}


def checks(center: SellerCenter | None) -> list[Check]:
    """Check the settings, and whether the Bot API server knows the token; the token is never shown."""
    del center
    try:
        settings = Settings.load()
    except BadConfiguration as error:
        return [Check("bot", "failed", error.message, error.hint)]
    if settings.token is not None:
        return [_telegram(settings, settings.token.get_secret_value())]
    if settings.serves_chat_page(embedded=CenterSettings.load().embedded):
        return [Check("bot", "ok", f"no token: the chat page is served on port {settings.chat_page_port}")]
    hint = f"Set {PREFIX}TOKEN to the token that BotFather gave, or {PREFIX}CHAT_PAGE=on to try it."
    return [Check("bot", "warning", "off: there is neither a token nor the chat page", hint)]


def _telegram(settings: Settings, token: str) -> Check:
    """Ask who the bot is. The address holds the token, so no error's own words are shown."""
    try:
        where = f"{settings.api}/bot{token}/getMe"
        with urllib.request.urlopen(where, timeout=SECONDS) as answer:  # noqa: S310 - the settings take http(s) only
            name = json.load(answer)["result"]["username"]
    except urllib.error.HTTPError as error:
        if error.code in UNKNOWN:
            return Check("bot", "failed", "Telegram does not know the token", f"Check {PREFIX}TOKEN with BotFather.")
        return Check("bot", "warning", f"Telegram answered {error.code}", "Try again in a minute.")
    except (OSError, ValueError, KeyError):
        return Check("bot", "warning", "Telegram cannot be reached from here", f"Check the network, and {PREFIX}API.")
    return Check("bot", "ok", f"Telegram knows the bot as @{name} ({settings.mode})")
