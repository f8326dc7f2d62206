"""The bot as a service: it starts with what it is given, says where it is, and stops without losing anything."""

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bots.config import Settings
from bots.frame.webhook import HEADER
from bots.service import ALLOWED, BotService
from jumia_core import SellerCenter
from jumia_core.kernel import BadConfiguration, Conflict, MissingExtra
from tests.bots.frame_rig import text
from tests.bots.rig import ADA, TOKEN, BotRig
from tests.rigs.databases import SqliteDatabases

SECRET = "s3cret-of-the-webhook"  # noqa: S105 - of a test
HOOK: dict[str, Any] = {
    "mode": "webhook",
    "webhook_url": "https://sellers.example/hook",
    "webhook_secret": SECRET,
    "webhook_port": 0,
}


@pytest.fixture
def center(sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[SellerCenter]:
    with SellerCenter.open(sqlite_databases.migrated(tmp_path), files=tmp_path / "files") as opened:
        yield opened


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that another program listens on."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def push(service: BotService, body: Any, secret: str = SECRET) -> int:
    """Call the webhook of a service, as the proxy before it does; return the status."""
    assert service._runner is not None
    port = service._runner.addresses[0][1]
    request = urllib.request.Request(f"http://127.0.0.1:{port}/hook", json.dumps(body).encode(), {HEADER: secret})
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310 - our own
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


def test_by_webhook_the_same_bot_answers(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    """Telegram is told the public address and the secret; what it pushes is answered as with polling."""
    with BotRig(sqlite_databases.migrated(tmp_path), tmp_path, **HOOK) as rig:
        ada = rig.linked(ADA)
        rig.server.wait_for(lambda: rig.server.page.world.webhook or None)
        (call,) = rig.calls("setWebhook")
        assert call["body"] == {"url": HOOK["webhook_url"], "secret_token": SECRET, "allowed_updates": ALLOWED}
        assert rig.calls("getUpdates") == []
        assert push(rig.service, text(ADA, "/home", 1), "wrong-secret") == 401
        assert push(rig.service, text(ADA, "/home", 1)) == 200
        rig.settle()
        assert "Ada" in ada.text
        assert rig.service.lines()[1] == f"Telegram calls {HOOK['webhook_url']}."
        rig.service.stop()
        rig.service.stop()


def test_by_polling_a_webhook_of_before_is_taken_away(light_rig: BotRig) -> None:
    """Telegram would not answer who polls while one is set."""
    light_rig.server.wait_for(lambda: _called(light_rig, "deleteWebhook"))
    light_rig.server.wait_for(lambda: light_rig.service._username or None)
    assert light_rig.service.lines() == ["The bot is https://t.me/seller_center_demo_bot.", "It asks Telegram."]


def _called(rig: BotRig, method: str) -> bool | None:
    return any(call["method"] == method for call in rig.server.page.world.calls) or None


def test_a_stop_and_a_start_lose_nothing_and_do_nothing_twice(rig: BotRig) -> None:
    """What people wrote while the bot was down is answered, once."""
    ada = rig.linked(ADA)
    rig.service.stop()
    rig.server.say(ADA, "/home")
    rig.service = BotService(rig.center, rig.settings)
    rig.service.start()
    rig.settle()
    assert "Ada" in ada.text
    rig.restart()
    rig.settle()
    assert len(rig.calls("sendMessage")) == 1


def test_without_a_token_and_with_a_database_of_ones_own_the_bot_is_off(
    center: SellerCenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says how to turn it on; starting and stopping it is harmless."""
    monkeypatch.setenv("SELLER_CENTER_DATABASE", "postgresql://db.example/seller_center")
    service = BotService(center, Settings.load())
    service.prepare()
    service.start()
    (line,) = service.lines()
    assert "SELLER_CENTER_BOT_TOKEN" in line
    service.stop()


def test_a_webhook_port_in_use_is_named(center: SellerCenter, taken: int) -> None:
    """And nothing of the bot runs on."""
    service = BotService(center, Settings.load(token=TOKEN, **HOOK | {"webhook_port": taken}))
    with pytest.raises(BadConfiguration) as caught:
        service.start()
    assert str(taken) in str(caught.value)
    assert service._loop is None


def test_a_chat_page_port_in_use_is_named(center: SellerCenter, taken: int) -> None:
    """With what to do."""
    service = BotService(center, Settings.load(chat_page="on", chat_page_port=taken))
    with pytest.raises(Conflict) as caught:
        service.start()
    assert str(taken) in caught.value.message
    assert "CHAT_PAGE_PORT" in caught.value.hint


def test_redis_that_does_not_answer_stops_the_start(center: SellerCenter) -> None:
    """Before the bot takes an update whose secrets it could not tell."""
    service = BotService(center, Settings.load(token=TOKEN, redis="redis://127.0.0.1:1"))
    with pytest.raises(Conflict, match="Redis"):
        service.start()
    assert service._loop is None


def test_redis_without_its_library_is_named(center: SellerCenter, monkeypatch: pytest.MonkeyPatch) -> None:
    """An operator reads what to install."""
    monkeypatch.setitem(__import__("sys").modules, "bots.frame.redis_storage", None)
    service = BotService(center, Settings.load(token=TOKEN, redis="redis://127.0.0.1:1"))
    with pytest.raises(MissingExtra) as caught:
        service.start()
    assert caught.value.extra == "bot-redis"


def test_a_wrong_token_is_said_where_the_operator_looks(sqlite_databases: SqliteDatabases, tmp_path: Path) -> None:
    """The service runs on for mail and the rest; its line names the setting."""
    with BotRig(sqlite_databases.migrated(tmp_path), tmp_path) as rig:
        rig.service.stop()
        rig.server.fail_next("getUpdates", 401, "Unauthorized")
        rig.service = BotService(rig.center, rig.settings)
        rig.service.start()
        poller = rig.service._poller
        assert poller is not None
        rig.server.wait_for(lambda: poller.trouble or None)
        assert "SELLER_CENTER_BOT_TOKEN" in rig.service.lines()[-1]
