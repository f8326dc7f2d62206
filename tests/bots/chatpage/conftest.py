"""Fixtures: a small Telegram over real HTTP."""

from collections.abc import Iterator

import pytest

from tests.bots.chatpage.telegram import Telegram


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    """A server of this test's own, with nobody who has pressed Start yet."""
    served = Telegram()
    try:
        yield served
    finally:
        served.stop()
