"""The settings of the bot, from the environment (`SELLER_CENTER_BOT_…`) or from code.

Without a token the bot serves the local chat page; with one it never does.
"""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import SettingsConfigDict

from jumia_core.config import EnvironmentSettings
from jumia_core.kernel import BadConfiguration

PREFIX = "SELLER_CENTER_BOT_"
SECRETS = frozenset({"token", "webhook_secret", "redis"})
_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{30,}")
_SECRET = re.compile(r"[A-Za-z0-9_-]{16,256}")  # Bot API: 1-256 of these; a short one can be guessed
_REDIS = re.compile(r"(rediss?|unix)://\S+")
_API = re.compile(r"https?://[^\s/]+.*")
_ALLOWED = {
    "token": "the token that BotFather gave, as 123456:ABC…",
    "mode": "polling or webhook",
    "webhook_port": "a number from 0 to 65535",
    "chat_page_port": "a number from 0 to 65535",
    "chat_page": "auto, on or off",
}


def _groups(text: str) -> str:
    for part in text.replace(",", " ").split():
        if not re.fullmatch(r"-\d+", part):
            raise ValueError("numbers of groups, as -1001234567890, with commas between them")
    return text


class Settings(EnvironmentSettings):
    """How the bot reaches Telegram, or the chat page where there is no token."""

    model_config = SettingsConfigDict(env_prefix=PREFIX)
    ALLOWED = _ALLOWED
    SECRETS = SECRETS

    token: SecretStr | None = None
    mode: Literal["polling", "webhook"] = "polling"
    api: str = "https://api.telegram.org"
    """The Bot API server; another one for a local server."""
    staff_groups: Annotated[str, AfterValidator(_groups)] = ""
    """Groups in which staff may use the bot, as -1001234567890,-100987; elsewhere it speaks in private chats only."""
    webhook_url: str = ""
    """The public https address that Telegram calls, with its path."""
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(default=8028, ge=0, le=65535)
    webhook_secret: SecretStr | None = None
    """What Telegram must send with each call: 16 to 256 of A-Z a-z 0-9 _ -."""
    redis: SecretStr | None = None
    """redis://… keeps the state of conversations there instead of in the database."""
    chat_page: Literal["auto", "on", "off"] = "auto"
    """The local chat page: by itself only where neither a token nor a database is configured."""
    chat_page_port: int = Field(default=8027, ge=0, le=65535)
    threads: int = Field(default=8, ge=1, le=64)
    """How many verbs of the core run at once."""

    @property
    def groups(self) -> frozenset[int]:
        """The groups of the staff."""
        return frozenset(int(part) for part in self.staff_groups.replace(",", " ").split())

    def serves_chat_page(self, *, embedded: bool) -> bool:
        """Tell whether the chat page is served; `embedded` where nobody chose a database."""
        return self.token is None and (self.chat_page == "on" or (self.chat_page == "auto" and embedded))

    def check(self) -> None:
        """Look at what goes together. Raises `BadConfiguration`."""
        if self.token is not None and not _TOKEN.fullmatch(self.token.get_secret_value()):
            raise BadConfiguration(f"{PREFIX}TOKEN", "…", _ALLOWED["token"])
        if self.token is not None and self.chat_page == "on":
            hint = f"Unset {PREFIX}TOKEN to try the bot on the chat page."
            raise BadConfiguration(f"{PREFIX}CHAT_PAGE", "on", "auto or off where a token is set", hint)
        if not _API.fullmatch(self.api):
            raise BadConfiguration(f"{PREFIX}API", self.api, "an address with https://, or http:// for one of your own")
        if self.redis is not None and not _REDIS.fullmatch(self.redis.get_secret_value()):
            raise BadConfiguration(f"{PREFIX}REDIS", "…", "redis://…, rediss://… or unix://…")
        if self.mode == "webhook":
            if not self.webhook_url.startswith("https://"):
                raise BadConfiguration(f"{PREFIX}WEBHOOK_URL", self.webhook_url, "a public address with https://")
            if self.webhook_secret is None or not _SECRET.fullmatch(self.webhook_secret.get_secret_value()):
                raise BadConfiguration(f"{PREFIX}WEBHOOK_SECRET", "…", "16 to 256 letters, digits, _ and -")
