"""Long polling: nothing is acknowledged that is not stored, and nothing makes the bot deaf."""

import asyncio
from collections.abc import Callable, Sequence

import pytest

from bots.chatpage.errors import WEBHOOK_ACTIVE, WEBHOOK_SET
from bots.frame.poller import LONGEST_PAUSE, Poller
from jumia_core.chats import Chats, ChatUpdate
from tests.bots.frame_rig import ALLOWED, Frame, echo, offsets
from tests.bots.rig import ADA, TOKEN


def poll(frame: Frame, *words: str, meanwhile: Callable[[], object] = lambda: None) -> tuple[list[str], str]:
    """Ada writes some texts while the bot polls; return what was handled, and the trouble that is shown at the end."""
    seen: list[str] = []

    async def scene() -> str:
        world = frame.server.page.world
        async with frame.polling(echo(seen)) as (inbox, poller):
            for one in words:
                frame.server.call(lambda one=one: world.say(ADA, text=one))  # type: ignore[misc]  # bound at once
                await frame.until(lambda: not world.updates)
            meanwhile()
            await inbox.idle()
            return poller.trouble

    trouble = asyncio.run(scene())
    return seen, trouble


@pytest.mark.parametrize(
    ("status", "words", "nap"),
    [
        (409, "Conflict: terminated by other getUpdates request", LONGEST_PAUSE),
        (500, "Internal Server Error", 1.0),
        (502, "Bad Gateway", 1.0),
        (400, "Bad Request: of another mind", 1.0),
    ],
)
def test_trouble_of_telegram_is_waited_out(light_frame: Frame, status: int, words: str, nap: float) -> None:
    """The updates come when it is over."""
    light_frame.server.fail_next("getUpdates", status, words)
    assert poll(light_frame, "hello") == (["hello"], "")
    assert light_frame.naps.taken == [nap]


def test_a_webhook_of_before_is_ended_before_the_first_question(light_frame: Frame) -> None:
    """Going from webhook to polling, the bot hears at once: nothing waits, and no other program is blamed."""
    light_frame.server.call(lambda: light_frame.server.page.world.webhook.update(url="https://old.example", secret=""))
    seen: list[str] = []

    async def scene() -> None:
        world = light_frame.server.page.world
        async with light_frame.running(echo(seen)) as inbox:
            poller = Poller(inbox._bot, inbox, ALLOWED, owns_token=True, sleep=light_frame.naps)
            task = asyncio.create_task(poller.run())
            light_frame.server.call(lambda: world.say(ADA, text="hello"))
            await light_frame.until(lambda: not world.updates)
            await inbox.idle()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    light_frame.link(ADA)
    asyncio.run(scene())
    assert seen == ["hello"]
    assert light_frame.naps.taken == []
    assert light_frame.server.page.world.webhook == {}


@pytest.mark.parametrize("words", [WEBHOOK_ACTIVE, WEBHOOK_SET])
def test_a_webhook_that_another_program_sets_meanwhile_is_named_and_ended(
    light_frame: Frame, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram says which conflict it is; two programs that fight about a token do so slowly."""
    light_frame.server.fail_next("getUpdates", 409, words)
    assert poll(light_frame, "hello") == (["hello"], "")
    assert "has set a webhook" in caplog.text
    assert light_frame.naps.taken == [LONGEST_PAUSE]
    assert len(light_frame.calls("deleteWebhook")) == 1


def test_retry_after_is_obeyed(light_frame: Frame) -> None:
    """For asking, too."""
    light_frame.server.fail_next("getUpdates", 429, "Too Many Requests: retry after 11", retry_after=11)
    assert poll(light_frame, "hello") == (["hello"], "")
    assert light_frame.naps.taken == [11]


def test_the_pauses_grow_and_begin_anew(light_frame: Frame) -> None:
    """A server that is away for long is not hammered; the next time the pause is short again."""
    light_frame.server.fail_next("getUpdates", 500, "Internal Server Error", times=7)
    assert poll(light_frame, "hello")[0] == ["hello"]
    assert light_frame.naps.taken == [1, 2, 4, 8, 16, 30, 30]
    light_frame.server.fail_next("getUpdates", 500, "Internal Server Error")
    assert poll(light_frame, "again")[0] == ["again"]
    assert light_frame.naps.taken[7:] == [1]


def test_a_wrong_token_ends_it_with_words_and_without_the_token(
    light_frame: Frame, caplog: pytest.LogCaptureFixture
) -> None:
    """Asking again would not help; an operator reads what to check."""

    async def scene() -> str:
        async with light_frame.running(echo([])) as inbox, asyncio.timeout(20):
            poller = Poller(inbox._bot, inbox, ALLOWED, sleep=light_frame.naps)
            await poller.run()
            return poller.trouble

    light_frame.server.fail_next("getUpdates", 401, "Unauthorized")
    assert "SELLER_CENTER_BOT_TOKEN" in asyncio.run(scene())
    assert len(light_frame.calls("getUpdates")) == 1
    assert TOKEN not in caplog.text


class StoresAtLast(Chats):
    """A database that is away for the first updates."""

    def __init__(self, chats: Chats, error: Exception) -> None:
        super().__init__(chats.office)
        self.errors = [error, error]

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        if self.errors:
            raise self.errors.pop()
        return super().receive(bot, updates)


@pytest.mark.parametrize("error", [OSError("away"), ValueError("a mistake of ours")])
def test_what_could_not_be_stored_is_not_acknowledged(light_frame: Frame, error: Exception) -> None:
    """It is asked for again until it is stored; even a mistake of ours does not make the bot deaf for ever."""
    light_frame.center.chats = StoresAtLast(light_frame.center.chats, error)
    seen, trouble = poll(light_frame, "hello")
    assert (seen, trouble) == (["hello"], "")
    assert light_frame.naps.taken == [1, 2]
    asked = [call["body"].get("offset") for call in light_frame.calls("getUpdates")]
    assert asked[:3] == [None] * 3
    assert len(set(offsets(light_frame.calls("getUpdates")))) <= 1


def test_an_update_of_a_later_version_does_not_keep_the_others_away(light_frame: Frame) -> None:
    """Read by its types, it would make the whole batch unreadable, for ever."""
    world = light_frame.server.page.world
    odd = {"message": {"message_id": "of another kind", "chat": "?"}}
    light_frame.server.call(lambda: world.give(odd))
    assert poll(light_frame, "hello")[0] == ["hello"]
    assert light_frame.rows() == {}
