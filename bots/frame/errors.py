"""Errors as a chat shows them: rendered here once, whichever verb raised them."""

from aiogram.types import CallbackQuery

from bots.frame.places import PLACES
from bots.frame.talk import Talk
from jumia_core.accounts import AccountInactive
from jumia_core.kernel import SellerCenterError

MAX_ALERT = 200  # Bot API: answerCallbackQuery.text
INACTIVE = "inactive"


async def tell(talk: Talk, error: SellerCenterError) -> None:
    """Say what went wrong and what to do. Somebody whose account is not active sees the screen made for that."""
    if isinstance(error, AccountInactive) and INACTIVE in PLACES:
        await PLACES[INACTIVE](talk)
        return
    text = f"{error.message} {error.hint}".strip()
    if isinstance(talk.event, CallbackQuery) and not talk.answered and len(text) <= MAX_ALERT:
        await talk.answer(text, alert=True)
        return
    await talk.say("⚠️ " + talk.t("problem", what=error.message, hint=error.hint))
    await talk.answer()


async def apologize(talk: Talk) -> None:
    """Say that it went wrong on our side: nothing of the error itself is shown."""
    await talk.say("⚠️ " + talk.t("our-fault"))
    await talk.answer()
