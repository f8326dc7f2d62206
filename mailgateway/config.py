"""The settings of the mail gateway, from the environment (`SELLER_CENTER_MAIL_…`) or from code.

A wrong one raises `BadConfiguration` with the key, its value (never a secret) and what is allowed.
"""

import ipaddress
import re
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import SettingsConfigDict

from jumia_core.config import EnvironmentSettings
from jumia_core.kernel import BadConfiguration

PREFIX = "SELLER_CENTER_MAIL_"
ALLOWED = {"port": "a number from 0 to 65535"}
SECRETS = frozenset({"keys", "relay"})
RELAY_ALLOWED = "smtp://USER:PASSWORD@HOST:PORT?starttls=1 (or smtps://…), or unset to write to a local Maildir"
MEBIBYTE = 1024 * 1024
_HOST_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")


def _host_name(text: str) -> str:
    name = text.strip().lower().rstrip(".")
    if not _HOST_NAME.fullmatch(name):
        raise ValueError("a host name such as mail.example.com")
    return name


def _networks(text: str) -> str:
    try:
        for part in text.replace(",", " ").split():
            ipaddress.ip_network(part)
    except ValueError as error:
        raise ValueError("networks such as 127.0.0.0/8,::1/128,10.0.0.5/32") from error
    return text


HostName = Annotated[str, AfterValidator(_host_name)]


class Settings(EnvironmentSettings):
    """How mail comes in and goes out. Every default is safe on a laptop: loopback only, no relay."""

    model_config = SettingsConfigDict(env_prefix=PREFIX)
    ALLOWED = ALLOWED
    SECRETS = SECRETS

    domain: HostName = "seller-center.localhost"
    """The domain of all our addresses."""
    host: str = "127.0.0.1"
    port: int = Field(default=8025, ge=0, le=65535)
    """0 takes any free port."""
    hostname: HostName | None = None
    """The name in our greeting; the domain when unset."""
    intake: str = Field(default="smtp", pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")
    """The name of this way in. Each gateway process of an installation needs its own."""

    tls_certificate: Path | None = None
    tls_key: Path | None = None

    max_message_bytes: int = Field(default=25 * MEBIBYTE, ge=64 * 1024, le=200 * MEBIBYTE)
    max_waiting_bytes: int = Field(default=256 * MEBIBYTE, ge=MEBIBYTE)
    """How much mail may be held in memory at once, over all connections; more is told to come later."""
    max_recipients: int = Field(default=20, ge=1, le=1000)
    max_connections: int = Field(default=200, ge=1)
    max_connections_per_peer: int = Field(default=20, ge=1)
    messages_per_minute_per_peer: int = Field(default=600, ge=1)
    commands_per_connection: int = Field(default=5_000, ge=10)
    """Of each command; beyond it the connection is closed with 421."""
    idle_seconds: float = Field(default=300, gt=0)  # RFC 5321 4.5.3.2.7: at least five minutes

    trusted_authserv_id: str | None = None
    """The authserv-id (RFC 8601) of the mail server before us, whose Authentication-Results we believe."""
    trusted_peers: Annotated[str, AfterValidator(_networks)] = "127.0.0.0/8,::1/128"
    """Who may hand us Authentication-Results: the addresses of that mail server."""
    require_authentication: bool | None = None
    """Unset: on where an authserv-id is trusted or the server is not on loopback. Off: loopback only."""

    relay: SecretStr | None = None
    relay_seconds: float = Field(default=30, gt=0)
    maildir: Path | None = None
    """Where mail goes when there is no relay; a folder in the file store when unset."""
    keys: SecretStr | None = None
    """kid:secret,kid2:secret2 - the first signs addresses, all verify. Unset: made once, in the file store."""

    @property
    def name(self) -> str:
        """The name in our greeting."""
        return self.hostname or self.domain

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        try:
            return ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @property
    def checks_senders(self) -> bool:
        """Whether a sender must be authenticated."""
        if self.require_authentication is None:
            return self.trusted_authserv_id is not None or not self.on_loopback
        return self.require_authentication

    def trusts_peer(self, peer: str) -> bool:
        """Tell whether an address is that of the mail server before us."""
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in ipaddress.ip_network(part) for part in self.trusted_peers.replace(",", " ").split())

    def relay_target(self) -> "RelayTarget | None":
        """Return the relay, None when mail goes to a Maildir. Raises `BadConfiguration`."""
        return RelayTarget.parse(self.relay.get_secret_value()) if self.relay else None

    def check(self) -> None:
        """Look at what goes together. Raises `BadConfiguration`."""
        if self.checks_senders and self.trusted_authserv_id is None:
            key = "REQUIRE_AUTHENTICATION" if self.on_loopback else "HOST"
            raise BadConfiguration(
                PREFIX + key,
                self.require_authentication if self.on_loopback else self.host,
                f"a loopback address, or with {PREFIX}TRUSTED_AUTHSERV_ID set any address",
                "Put a mail server that checks SPF, DKIM and DMARC before this one, and name its authserv-id.",
            )
        if not self.checks_senders and not self.on_loopback:
            raise BadConfiguration(
                f"{PREFIX}REQUIRE_AUTHENTICATION", False, "true, unless the server is on a loopback address"
            )
        if (self.tls_certificate is None) != (self.tls_key is None):
            missing = "TLS_KEY" if self.tls_key is None else "TLS_CERTIFICATE"
            raise BadConfiguration(PREFIX + missing, None, "the path of a file; certificate and key go together")
        for key in ("tls_certificate", "tls_key"):
            path = getattr(self, key)
            if path is not None and not path.is_file():
                raise BadConfiguration(PREFIX + key.upper(), str(path), "the path of a file that can be read")
        self.relay_target()


class RelayTarget:
    """A relay as its URL names it."""

    def __init__(self, url: SplitResult) -> None:
        query = parse_qs(url.query)
        self.host = url.hostname or ""
        self.tls = url.scheme == "smtps"
        self.port = url.port or (465 if self.tls else 587 if url.username else 25)
        self.starttls = query.get("starttls", ["0"])[-1].lower() in {"1", "true", "yes"}
        self.user = unquote(url.username) if url.username else None
        self.password = unquote(url.password or "")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a relay's URL. Raises `BadConfiguration` without the password."""
        try:
            url = urlsplit(text)
            url.port  # noqa: B018 - it raises where the port is none
        except ValueError:
            raise BadConfiguration(f"{PREFIX}RELAY", "…", RELAY_ALLOWED) from None
        if url.scheme not in {"smtp", "smtps"} or not url.hostname:
            raise BadConfiguration(f"{PREFIX}RELAY", _without_password(url), RELAY_ALLOWED)
        target = cls(url)
        if target.user and not (target.tls or target.starttls or target.host in {"127.0.0.1", "::1", "localhost"}):
            raise BadConfiguration(
                f"{PREFIX}RELAY", _without_password(url), RELAY_ALLOWED, "A password needs ?starttls=1 or smtps://."
            )
        return target


def _without_password(url: SplitResult) -> str:
    return f"{url.scheme}://{url.hostname or ''}"
