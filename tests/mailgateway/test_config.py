"""Settings and keys: safe defaults, and an error with key, value and what is allowed - never a secret."""

import stat
from pathlib import Path
from typing import Any

import pytest

from jumia_core.kernel import BadConfiguration
from mailgateway.config import RelayTarget, Settings
from mailgateway.signing import Keyring

PREFIX = "SELLER_CENTER_MAIL_"


def test_the_defaults_are_safe_on_a_laptop() -> None:
    """Loopback only, no relay, 25 MiB, and so no sender check is needed."""
    settings = Settings.load()
    assert (settings.host, settings.port, settings.max_message_bytes) == ("127.0.0.1", 8025, 25 * 1024 * 1024)
    assert settings.on_loopback
    assert not settings.checks_senders
    assert settings.relay_target() is None


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting has one variable."""
    monkeypatch.setenv(f"{PREFIX}DOMAIN", "Claims.Example.com")
    monkeypatch.setenv(f"{PREFIX}PORT", "2525")
    assert (Settings.load().domain, Settings.load().port) == ("claims.example.com", 2525)


@pytest.mark.parametrize(
    ("values", "key", "shown"),
    [
        ({"port": 99999}, "PORT", "99999"),
        ({"domain": "not a domain"}, "DOMAIN", "not a domain"),
        ({"max_message_bytes": 3}, "MAX_MESSAGE_BYTES", "3"),
        ({"host": "0.0.0.0"}, "HOST", "0.0.0.0"),  # noqa: S104 - the value that is refused
        ({"host": "0.0.0.0", "trusted_authserv_id": "mx", "require_authentication": False}, "REQUIRE", "False"),  # noqa: S104
        ({"require_authentication": True}, "REQUIRE_AUTHENTICATION", "True"),
        ({"tls_certificate": "/nowhere.pem"}, "TLS_KEY", "None"),
        ({"tls_certificate": "/nowhere.pem", "tls_key": "/nowhere.key"}, "TLS_CERTIFICATE", "/nowhere.pem"),
        ({"trusted_peers": "anyone"}, "TRUSTED_PEERS", "anyone"),
        ({"relay": "http://relay.example"}, "RELAY", "http://relay.example"),
    ],
)
def test_a_wrong_value_is_named(values: dict[str, Any], key: str, shown: str) -> None:
    """The key, the value, and what is allowed."""
    with pytest.raises(BadConfiguration) as caught:
        Settings.load(**values)
    assert caught.value.key.startswith(PREFIX + key)
    assert shown in str(caught.value)
    assert caught.value.allowed


def test_a_wrong_port_is_explained_in_words() -> None:
    """What is allowed is said as a person would."""
    with pytest.raises(BadConfiguration) as caught:
        Settings.load(port=99999)
    assert caught.value.allowed == "a number from 0 to 65535"


@pytest.mark.parametrize(
    "values",
    [
        {"relay": "smtp://user:hunter2hunter2@relay.example"},
        {"relay": "ftp://user:hunter2hunter2@relay.example"},
        {"relay": "smtp://user:hunter2hunter2@relay.example:port"},
        {"keys": 7},
    ],
)
def test_a_secret_is_never_shown(values: dict[str, Any]) -> None:
    """Not in the message, not in the hint."""
    with pytest.raises(BadConfiguration) as caught:
        Settings.load(**values)
    assert "hunter2" not in f"{caught.value} {caught.value.hint} {caught.value.value}"


@pytest.mark.parametrize("text", ["", "k1", "k1:short", "K 1:" + "x" * 20, f"k1:{'x' * 20},k1:{'y' * 20}"])
def test_wrong_keys_are_refused_without_showing_them(text: str) -> None:
    """Each key id once, each secret long enough."""
    with pytest.raises(BadConfiguration) as caught:
        Keyring.parse(text)
    assert "xxx" not in str(caught.value)
    assert "short" not in str(caught.value)


def test_a_relay_is_read_from_its_url() -> None:
    """User and password may be percent-encoded; the port has the usual defaults."""
    target = RelayTarget.parse("smtp://me%40example.com:p%3Ass@relay.example?starttls=1")
    assert (target.host, target.port, target.user, target.password) == (
        *("relay.example", 587, "me@example.com"),
        "p:ss",
    )
    assert target.starttls
    assert RelayTarget.parse("smtps://relay.example").port == 465
    assert RelayTarget.parse("smtp://127.0.0.1:2525").port == 2525


def test_the_key_is_made_once_and_kept_private(tmp_path: Path) -> None:
    """The file is the owner's alone, and a second start reads the same key."""
    path = tmp_path / "deep" / "mail.keys"
    first = Keyring.kept_in(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert Keyring.kept_in(path).verify("claims", "1", first.sign("claims", "1"))
    assert [file.name for file in path.parent.iterdir()] == ["mail.keys"]


def test_peers_are_trusted_by_their_network() -> None:
    """Only the mail server before us may say who was authenticated."""
    settings = Settings.load(trusted_peers="127.0.0.1, 10.0.0.0/8")
    assert settings.trusts_peer("10.1.2.3")
    assert not settings.trusts_peer("192.0.2.1")
    assert not settings.trusts_peer("")
