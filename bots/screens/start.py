"""The first page of somebody whom nobody knows yet, and what the links do that start the bot."""

from collections.abc import Awaitable, Callable

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message

from bots.frame.buttons import Go, button
from bots.frame.pages import Page
from bots.frame.places import HOME, go, place
from bots.frame.redaction import door_of
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.claim import show_claim
from bots.screens.door import refused_in_group, stale_page
from bots.screens.invitation import open_invitation
from bots.screens.language import language_rows
from bots.screens.linking import open_link
from bots.screens.reset import open_reset
from bots.screens.staff_claims import show_card
from jumia_core.accounts import InvalidToken

router = Router(name="start")
CLAIM = "c"
# What a link carries before its token. All begin with k: `bots.frame.redaction` stores none of them.
DOORS: dict[str, Callable[[Talk, str], Awaitable[None]]] = {
    "kl": open_link,
    "kr": open_reset,
    "ki": open_invitation,
}


@place("start", command="start")
async def show_start(talk: Talk) -> None:
    """Welcome a stranger; whoever is known goes home."""
    if talk.identity is not None:
        await go(talk, HOME)
    else:
        await talk.show(start_page(talk.t))


def start_page(t: Texts) -> Page:
    """Say what this is, and show the ways in."""
    rows = [
        [button(t.plain("start-link"), Go(to="link"), "success")],
        [button(t.plain("start-login"), Go(to="login")), button(t.plain("start-forgot"), Go(to="forgot"))],
        *language_rows(t),
        [button(t.plain("start-help"), Go(to="help"))],
    ]
    return Page(t("start-welcome"), rows)


async def carries_door(message: Message) -> dict[str, str] | bool:
    """Tell whether a message holds a link to a door: tapped, or pasted by hand with words around it."""
    carried = door_of(message.text or message.caption)
    return {"carried": carried} if carried else False


@router.message(carries_door)
async def on_door(message: Message, carried: str, talk: Talk) -> None:
    """Open a door. The message is deleted: its token may be read by who holds the phone next."""
    await talk.remove(message.message_id)
    if await refused_in_group(talk):
        return
    await talk.forget()
    open_door = DOORS.get(carried[:2].lower())
    if open_door is None:
        await talk.show(stale_page(talk.t))
    else:
        await _open(talk, open_door, carried[2:])


@router.message(CommandStart(deep_link=True))
async def on_link(message: Message, command: CommandObject, talk: Talk) -> None:
    """Open what a link leads to."""
    del message
    await talk.forget()
    payload = command.args or ""
    if payload.startswith(CLAIM) and payload[1:].isdecimal():
        await _open_claim(talk, payload[1:])
    else:
        await talk.show(stale_page(talk.t))


async def _open(talk: Talk, open_door: Callable[[Talk, str], Awaitable[None]], token: str) -> None:
    try:
        await open_door(talk, token)
    except InvalidToken:
        await talk.show(stale_page(talk.t))


async def _open_claim(talk: Talk, number: str) -> None:
    """Show a claim to its seller, or as a card to staff; a stranger must come in first."""
    if talk.identity is None:
        await talk.show(start_page(talk.t))
    elif talk.is_staff and (talk.group or talk.me.shop is None):
        await show_card(talk, number)
    else:
        await show_claim(talk, number)
