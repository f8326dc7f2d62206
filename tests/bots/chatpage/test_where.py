"""Where the chat page may be: on this machine only, and never beside a real token."""

import pytest

from bots.chatpage import ChatPage, HostedChatPage, Person
from bots.config import Settings
from jumia_core.kernel import BadConfiguration
from jumia_core.testing import ManualClock
from tests.bots.chatpage.telegram import ADA, TOKEN
from tests.bots.rig import MONDAY


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "::", "8.8.8.8"])  # noqa: S104 - refused
def test_it_listens_on_this_machine_only(host: str) -> None:
    """Any other address is refused before anything is opened."""
    with pytest.raises(BadConfiguration):
        ChatPage(people=[], now=ManualClock(MONDAY).now, host=host)


def test_it_is_refused_where_a_real_token_is_set() -> None:
    """Nobody takes the page for the bot that people know; by itself it is not served, either."""
    with pytest.raises(BadConfiguration):
        Settings.load(token=TOKEN, chat_page="on")
    assert not Settings.load(token=TOKEN).serves_chat_page(embedded=True)
    assert Settings.load(token=None).serves_chat_page(embedded=True)


def test_a_port_that_is_taken_is_said() -> None:
    """As an OSError, and the server can be started again elsewhere."""
    people = [Person(ADA, "Ada")]
    first = HostedChatPage(ChatPage(people=people, now=ManualClock(MONDAY).now))
    first.start()
    second = HostedChatPage(ChatPage(people=people, now=ManualClock(MONDAY).now, port=first.page.port))
    try:
        with pytest.raises(OSError, match="in use"):
            second.start()
    finally:
        second.stop()
        first.stop()
