"""What the screens at the door share: whose chat it becomes, what a dead link gets, and where secrets may be typed."""

from aiogram.types import CallbackQuery

from bots.commands import fit_commands, forget_commands
from bots.frame.buttons import Go, button
from bots.frame.forms import Answers
from bots.frame.pages import Page, Row, shorten
from bots.frame.places import HOME, go
from bots.frame.talk import LANGUAGE, Talk
from bots.frame.texts import Texts
from jumia_core.accounts import clean_email
from jumia_core.kernel import Invalid

LONGEST_LABEL = 100  # letters; the core keeps 120


def label_of(talk: Talk) -> str:
    """Name this chat, so that its person knows it again in the list of chats."""
    user = talk.event.from_user
    return shorten(f"Telegram · {user.full_name}" if user is not None else "Telegram", LONGEST_LABEL)


async def check_email(talk: Talk, answers: Answers, text: str) -> str:
    """Read an address. Raises `Invalid`, in the reader's language."""
    del answers
    try:
        return clean_email(text)
    except Invalid:
        raise Invalid(talk.t.plain("door-bad-email")) from None


def weak_password(talk: Talk, error: Invalid) -> Invalid:
    """Return what was wrong with a new password in the reader's language; another mistake stays as it is."""
    return Invalid(talk.t.plain("door-weak-password")) if _about_password(error) else error


def _about_password(error: Invalid) -> bool:
    return any(problem.field == "password" for problem in error.problems)


async def arrive(talk: Talk) -> None:
    """Greet the person whose chat this has just become, and open the home."""
    was_staff = talk.is_staff
    await talk.recognize()
    await fit_commands(talk, was_staff=was_staff)
    if isinstance(talk.event, CallbackQuery):  # the home takes the place of the tapped page: nothing goes below it
        await talk.answer(f"✅ {talk.t.plain('door-linked', name=talk.me.name)}")
    else:
        await talk.say("✅ " + talk.t("door-linked", name=talk.me.name))
    await go(talk, HOME)


async def unlink(talk: Talk, link_id: int) -> None:
    """End the link of one of the own chats; this one goes on in the language that it had."""
    was_here, was_staff = talk.me.link_id == link_id, talk.is_staff
    chats = await talk.person(lambda person: person.account.chats())
    await talk.person(lambda person: person.account.unlink(link_id))
    if was_here:
        await talk.recognize()
        await talk.state.update_data({LANGUAGE: talk.t.language})
    if was_staff:
        for chat in chats:
            if chat.id == link_id:
                await forget_commands(talk, chat.chat)


async def refused_in_group(talk: Talk) -> bool:
    """Tell whether this is a group, and say there that passwords and codes are for the private chat."""
    if talk.group:
        await talk.say(talk.t("door-private"))
        await talk.answer()
    return talk.group


def stale_page(t: Texts) -> Page:
    """Say that a link does not work, with the same words whatever is wrong with it."""
    return Page("⚠️ " + t("error-invalid-token"), [home_row(t)])


def home_row(t: Texts) -> Row:
    """Return the row that leads to the home, a stranger's or one's own."""
    return [button(t.plain("door-home"), Go(to=HOME))]


async def cancelled(talk: Talk) -> None:
    """What follows a form at the door that was left: the home."""
    await go(talk, HOME)
