"""What nobody else took: an old button, a text outside of any form. Asked last."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bots.frame.places import HOME, go
from bots.frame.talk import Talk

router = Router(name="fallback")


@router.callback_query()
async def on_old_button(query: CallbackQuery, talk: Talk) -> None:
    """A button of an older version, or of a message that a screen no longer knows."""
    del query
    await talk.answer(talk.t.plain("old-button"))
    await go(talk, HOME)


@router.message()
async def on_anything(message: Message, talk: Talk) -> None:
    """In a private chat a text that nobody asked for opens the home; groups are left in peace."""
    del message
    if not talk.group:
        await go(talk, HOME)
