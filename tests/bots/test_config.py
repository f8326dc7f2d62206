"""The bot's settings: what fits together is taken, what does not is refused in words, and never with a secret."""

from typing import Any

import pytest

from bots.config import Settings
from jumia_core.kernel import BadConfiguration

TOKEN = "123456:" + "A" * 35
HOOK = {"token": TOKEN, "mode": "webhook", "webhook_url": "https://sellers.example/hook", "webhook_secret": "s" * 16}


def test_nothing_configured_is_the_chat_page_of_the_embedded_database() -> None:
    """Who chose a database of their own gets no page by accident."""
    settings = Settings.load()
    assert settings.serves_chat_page(embedded=True)
    assert not settings.serves_chat_page(embedded=False)
    assert Settings.load(chat_page="on").serves_chat_page(embedded=False)
    assert not Settings.load(chat_page="off").serves_chat_page(embedded=True)


def test_a_token_never_serves_the_chat_page() -> None:
    """Where strangers could act as anybody."""
    assert not Settings.load(token=TOKEN).serves_chat_page(embedded=True)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"token": "secret-but-no-token"}, "TOKEN"),
        ({"token": TOKEN, "chat_page": "on"}, "CHAT_PAGE"),
        ({"mode": "push"}, "MODE"),
        ({**HOOK, "webhook_url": "http://sellers.example/hook"}, "WEBHOOK_URL"),
        ({**HOOK, "webhook_url": ""}, "WEBHOOK_URL"),
        ({**HOOK, "webhook_secret": "short-secret"}, "WEBHOOK_SECRET"),
        ({**HOOK, "webhook_secret": "secret with spaces in it"}, "WEBHOOK_SECRET"),
        ({**HOOK, "webhook_secret": None}, "WEBHOOK_SECRET"),
        ({"webhook_port": 70_000}, "WEBHOOK_PORT"),
        ({"chat_page_port": "many"}, "CHAT_PAGE_PORT"),
        ({"staff_groups": "-100123, secret-group"}, "STAFF_GROUPS"),
        ({"staff_groups": "1001"}, "STAFF_GROUPS"),
        ({"redis": "http://secret@redis"}, "REDIS"),
        ({"api": "api.telegram.org"}, "API"),
        ({"threads": 0}, "THREADS"),
    ],
)
def test_a_setting_that_cannot_be_is_named_and_no_secret_is_shown(values: dict[str, Any], name: str) -> None:
    """An operator reads which one, and what is allowed."""
    with pytest.raises(BadConfiguration) as caught:
        Settings.load(**values)
    assert caught.value.key == f"SELLER_CENTER_BOT_{name}"
    assert caught.value.allowed
    secrets = [str(values.get(one)) for one in ("token", "webhook_secret", "redis") if values.get(one)]
    assert not any(secret in f"{caught.value} {caught.value.hint}" for secret in secrets)
    assert caught.value.__cause__ is None


def test_what_fits_together_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the environment, too; an empty variable is none."""
    assert Settings.load(**HOOK).mode == "webhook"
    monkeypatch.setenv("SELLER_CENTER_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SELLER_CENTER_BOT_STAFF_GROUPS", "-1001, -1002 -1003")
    monkeypatch.setenv("SELLER_CENTER_BOT_REDIS", "rediss://user:word@redis.example:6380/2")
    monkeypatch.setenv("SELLER_CENTER_BOT_WEBHOOK_PORT", "")
    settings = Settings.load()
    assert settings.groups == {-1001, -1002, -1003}
    assert settings.webhook_port == 8028
    assert TOKEN not in repr(settings)
    assert "word" not in repr(settings)
