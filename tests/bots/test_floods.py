"""One chat's flood, or one number that no column takes, holds up nobody else and ends by itself."""

import asyncio

import pytest
from sqlalchemy.exc import DataError, IntegrityError, OperationalError, ProgrammingError

from bots.frame.arrival import Throttle
from bots.frame.inbox import MOST_OF_ONE
from bots.frame.retry import momentary
from bots.screens.settings_holiday import Holiday
from tests.bots.frame_rig import Frame, echo, soon, texts
from tests.bots.rig import ADA, BotRig


@pytest.mark.parametrize(
    ("error", "passes"),
    [
        (OperationalError("SELECT 1", {}, Exception("the server closed the connection")), True),
        (OSError("no route"), True),
        (DataError("SELECT 1", {}, Exception("out of range")), False),
        (IntegrityError("INSERT", {}, Exception("a key is missing")), False),
        (ProgrammingError("SELECT", {}, Exception("no such column")), False),
    ],
)
def test_only_a_moments_trouble_is_tried_again(error: Exception, passes: bool) -> None:
    """What is the same however often it is tried must not hold its chat for minutes."""
    assert momentary(error) is passes


def test_a_flood_of_one_chat_leaves_room_for_others(light_frame: Frame) -> None:
    """Behind a slow answer so many messages wait; those beyond are ended, and nobody polls in vain."""
    seen: list[str] = []
    let = asyncio.Event()
    light_frame.throttle = Throttle(most=10**9)

    async def hold(words: str) -> None:
        if words == "0":
            await soon(let)

    async def scene() -> None:
        async with light_frame.running(echo(seen, hold=hold)) as inbox:
            flood = texts(ADA, [str(number) for number in range(MOST_OF_ONE + 50)])
            assert await inbox.take(flood) == len(flood)
            let.set()
            await inbox.idle()

    asyncio.run(scene())
    assert len(seen) == MOST_OF_ONE
    assert light_frame.rows() == {}, "all are ended, none waits for the next run"


def test_a_number_that_no_column_takes_is_an_old_button(rig: BotRig) -> None:
    """A crafted button is nobody's button: it is answered at once, on both databases."""
    phone = rig.linked(ADA).say("/home")
    prefix = Holiday.__prefix__
    for number in ("99999999999999999999", "-5", str(2**63)):
        phone.press(f"{prefix}:cancel:{number}")
        assert "Something went wrong" not in phone.text
        assert phone.toasts
