"""The settings of the web pages, from the environment (`SELLER_CENTER_PAGES_…`) or from code."""

import ipaddress
from typing import Annotated
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, Field
from pydantic_settings import SettingsConfigDict

from jumia_core.config import EnvironmentSettings
from jumia_core.kernel import BadConfiguration

PREFIX = "SELLER_CENTER_PAGES_"
ALLOWED = {"port": "a number from 0 to 65535"}
URL_ALLOWED = "https://accounts.example.com, or with a path; http only on this machine"
LOCAL_NAMES = frozenset({"localhost"})


def _networks(text: str) -> str:
    try:
        for part in _parts(text):
            ipaddress.ip_network(part)
    except ValueError as error:
        raise ValueError("addresses or networks such as 127.0.0.1,10.0.0.0/24") from error
    return text


class Settings(EnvironmentSettings):
    """Where the pages are served, and where people find them."""

    model_config = SettingsConfigDict(env_prefix=PREFIX)
    ALLOWED = ALLOWED

    host: str = "127.0.0.1"
    port: int = Field(default=8026, ge=0, le=65535)
    """0 takes any free port."""
    url: str = ""
    """The address by which people reach the pages through the web server before us; what links in mails begin with."""
    trusted_proxy: Annotated[str, AfterValidator(_networks)] = ""
    """The addresses of that web server: its X-Forwarded-For says who visits."""

    @property
    def on_loopback(self) -> bool:
        """Whether only this machine can reach the server."""
        return is_local(self.host)

    def base_url(self, port: int) -> str:
        """Return what every link begins with, no slash at its end. `port` is the one that was taken."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.url.rstrip("/") or f"http://{host}:{port}"

    def trusts(self, peer: str) -> bool:
        """Tell whether an address is that of the web server before us."""
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:
            return False
        return any(address in ipaddress.ip_network(part) for part in _parts(self.trusted_proxy))

    def check(self) -> None:
        """Look at what goes together. Raises `BadConfiguration`."""
        if not self.on_loopback and not self.url:
            hint = f"Passwords need https: put a web server before this one, and set {PREFIX}URL to its address."
            raise BadConfiguration(f"{PREFIX}HOST", self.host, f"127.0.0.1, or with {PREFIX}URL any address", hint)
        if self.url and not _is_fine(self.url):
            raise BadConfiguration(f"{PREFIX}URL", self.url, URL_ALLOWED)


def is_local(host: str) -> bool:
    """Tell whether a name or an address is this machine's own."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in LOCAL_NAMES


def _is_fine(url: str) -> bool:
    try:
        parts: SplitResult = urlsplit(url)
        _ = parts.port  # raises for what is no port
    except ValueError:
        return False
    host = parts.hostname or ""
    plain = not (parts.query or parts.fragment or parts.username) and url.isascii() and url.isprintable()
    return plain and bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_local(host)))


def _parts(text: str) -> list[str]:
    return text.replace(",", " ").split()
