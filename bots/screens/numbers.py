"""A claim's number that is sent as it is opens the claim: a seller's page, or the card of the team."""

import re

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.types import Message

from bots.frame.places import HOME, go
from bots.frame.talk import Talk
from bots.screens.claim import show_claim
from bots.screens.settings_parts import latin
from bots.screens.staff_claims import show_card
from jumia_core.kernel import NotAllowed, NotFound

router = Router(name="numbers")
NUMBER = re.compile(r"\s*\d{8}\s*")  # digits of any script: phones in Arabic type their own


@router.message(StateFilter(None), F.chat.type == "private", F.text.regexp(NUMBER, mode="fullmatch"))
async def on_number(message: Message, talk: Talk) -> None:
    """Open the claim. Who works for a shop and for the platform finds the claims of both."""
    number = latin(message.text or "")
    if talk.identity is None:
        await go(talk, HOME)
        return
    if not talk.is_staff:
        await show_claim(talk, number)
        return
    try:
        await show_card(talk, number)
    except (NotFound, NotAllowed):
        if talk.me.shop is None:
            raise
        await show_claim(talk, number)
