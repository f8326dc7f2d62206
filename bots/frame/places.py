"""Places: screens that open by their name alone, by a button (`Go`) or a command. One lookup, no chain of filters."""

from collections.abc import Awaitable, Callable

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from bots.frame.buttons import Go, Nothing
from bots.frame.talk import Talk

Place = Callable[[Talk], Awaitable[None]]
PLACES: dict[str, Place] = {}
BY_COMMAND: dict[str, str] = {}
IN_GROUPS: set[str] = set()
"""The places that open in a group of the staff, too; everybody there reads along."""
WHEN_INACTIVE: set[str] = set()
"""The places that are open to whoever's account may not be used."""
HOME = "home"
GROUP_HOME = "staff"
router = Router(name="places")


def place(
    name: str, *, command: str | None = None, in_groups: bool = False, when_inactive: bool = False
) -> Callable[[Place], Place]:
    """Name a screen, so that buttons, and a command where given, open it; in groups only where it says so."""

    def keep(show: Place) -> Place:
        PLACES[name] = show
        if command is not None:
            BY_COMMAND[command] = name
        if in_groups:
            IN_GROUPS.add(name)
        if when_inactive:
            WHEN_INACTIVE.add(name)
        return show

    return keep


async def go(talk: Talk, name: str) -> None:
    """Leave whatever was going on and open a place; an unknown one (an old button) opens the home."""
    if talk.group and name in {HOME, "start"} | ({name} - PLACES.keys()):
        name = GROUP_HOME
    if talk.group and name not in IN_GROUPS:
        await private_only(talk)
        return
    await talk.forget()
    await PLACES.get(name, PLACES[HOME])(talk)


async def private_only(talk: Talk) -> None:
    """Say in a group that something is for the private chat: to who tapped, or below who wrote."""
    text = talk.t.plain("staff-private-only")
    if isinstance(talk.event, CallbackQuery):
        await talk.answer(text, alert=True)
    else:
        await talk.say(text)


def command_of(text: str | None) -> str:
    """Return the command of a text as `/claims@bot now` has it, '' for a text without one."""
    first = (text or "").split(maxsplit=1)[:1]
    return first[0][1:].partition("@")[0].lower() if first and first[0].startswith("/") else ""


async def is_known_command(message: Message, bot: Bot) -> bool:
    """Let through the commands that open a place. In a group `/queue@other_bot` is another bot's."""
    named = (message.text or "").split(maxsplit=1)[0].partition("@")[2].lower()
    ours = not named or named == ((await bot.me()).username or "").lower()
    return ours and command_of(message.text) in BY_COMMAND


@router.message(F.text.startswith("/"), is_known_command)
async def on_command(message: Message, talk: Talk) -> None:
    """A command opens its place."""
    await go(talk, BY_COMMAND[command_of(message.text)])


@router.callback_query(Go.filter())
async def on_go(query: CallbackQuery, callback_data: Go, talk: Talk) -> None:
    """A button opens its place."""
    del query
    await go(talk, callback_data.to)


@router.callback_query(Nothing.filter())
async def on_nothing(query: CallbackQuery, talk: Talk) -> None:
    """A button that only shows something is answered, so that it stops turning."""
    del query
    await talk.answer()
