"""Held mail from an address that we do not know: its seller says in the chat whether it was theirs."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, InboundNo, Word, button
from bots.frame.pages import Page
from bots.frame.talk import Talk
from bots.screens.claim import Claim
from bots.screens.shops import follow_claim

router = Router(name="was-this-you")


class Was(Base, prefix="cw"):
    """It was mine: yes or no."""

    mine: Word
    number: ClaimNo
    inbound: InboundNo


@router.callback_query(Was.filter())
async def on_answer(query: CallbackQuery, callback_data: Was, talk: Talk) -> None:
    """Take the held mail as the seller's, or throw it away."""
    del query
    number, inbound, mine = callback_data.number, callback_data.inbound, callback_data.mine == "yes"
    await follow_claim(talk, number)
    await talk.seller(lambda seller: seller.claims.confirm_mail(number, inbound, mine=mine))
    text = talk.t("was-mine" if mine else "was-not-mine", number=str(number))
    await talk.show(Page(text, [[button(talk.t.plain("claim-open"), Claim(number=number))]]))
