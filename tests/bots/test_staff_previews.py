"""What staff reads before it is done: whole, however long, and nothing in its place."""

import pytest

from tests.bots.rig import CHEN, LI, BotRig
from tests.bots.test_staff_claims import asked, open_card, raised


@pytest.mark.parametrize("button", ["Ask", "Hold"])
def test_a_long_message_is_shown_before_it_is_sent(light_rig: BotRig, button: str) -> None:
    """The longest that Telegram takes, with signs that are written longer: most of it, and nothing in its place."""
    number = raised(light_rig)
    phone = open_card(light_rig.linked(LI).say("/staff"), number).tap(button).say("Which <one> & why? " * 215)
    assert "{" not in phone.text
    assert phone.text.count("Which <one> & why?") > 100
    assert f"claim {number}" in phone.text
    phone.tap("Send")
    assert light_rig.center.claims.view(number).thread[-1].text.count("Which <one> & why?") == 215


def test_a_long_reason_is_shown_before_it_is_kept(light_rig: BotRig) -> None:
    """Of an act of a lead: whoever decides reads what goes on record."""
    number = asked(light_rig)
    phone = open_card(light_rig.linked(CHEN).say("/staff"), number).tap("More time")
    phone.tap("Nov").say("The seller's bank was closed for <days>. " * 90)
    assert "{" not in phone.text
    assert phone.text.count("The seller's bank was closed") > 50
