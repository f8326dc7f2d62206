"""The own account: name, language, a new password, the linked chats and the places where one is logged in."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Go, LinkNo, SessionNo, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, shorten
from bots.frame.places import HOME, go, place
from bots.frame.talk import Talk
from bots.frame.texts import LANGUAGES
from bots.screens.door import home_row, unlink
from bots.screens.parts import PAGE, back, fitted, no_steps
from bots.screens.reset import mail_link
from jumia_core.accounts import AccountView, ChatLinkView, SessionView
from jumia_core.kernel import NotFound

router = Router(name="me")


class Chat(Base, prefix="mc"):
    """One of the own chats: unlink it."""

    link: LinkNo


class Session(Base, prefix="ms"):
    """One of the own sessions: end it."""

    session: SessionNo


@place("me", command="me")
async def show_me(talk: Talk) -> None:
    """Show the own account."""
    await talk.show(me_page(talk, await talk.person(lambda person: person.account.me())))


def me_page(talk: Talk, account: AccountView) -> Page:
    """Show an account to its person, and what may be changed."""
    t, me = talk.t, talk.me
    lines = [t("me-title", name=account.name, email=account.email, language=LANGUAGES[account.language])]
    lines += [t("me-shop", shop=shop.name, role=t.plain(f"role-{shop.role}")) for shop in me.shops]
    if me.staff_role is not None:
        lines.append(t("me-staff", role=t.plain(f"role-{me.staff_role}")))
    lines.append(t("me-password-set" if account.has_password else "me-password-none"))
    ways = ("rename", "password", "chats", "sessions", "language")
    here = Chat(link=me.link_id)
    rows = grid([button(t.plain(f"me-{way}"), Go(to=way)) for way in ways])
    return Page(fitted(lines, joint="\n"), [*rows, [button(t.plain("me-log-out"), here, "danger")], home_row(t)])


@place("rename")
async def ask_name(talk: Talk) -> None:
    """Begin to change the own name."""
    await forms.start(talk, RENAME, name_now=talk.me.name)


async def _rename_steps(talk: Talk, answers: Answers) -> list[Ask]:
    return [Ask("name", talk.t("me-rename-to", name=str(answers["name_now"])))]


async def _rename(talk: Talk, answers: Answers) -> Page:
    name = answers["name"]
    account = await talk.person(lambda person: person.account.rename(name))
    await talk.recognize()
    return me_page(talk, account)


@place("password")
async def ask_password(talk: Talk) -> None:
    """Offer the link for a new password: neither the old nor the new one is written into a chat that stays open."""
    await forms.start(talk, PASSWORD, email=talk.me.email)


async def _password_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("me-password-sure", email=str(answers["email"]))


async def _password(talk: Talk, answers: Answers) -> Page:
    del answers
    return await mail_link(talk, talk.me.email)


async def _mine(talk: Talk) -> Page:
    """What follows a form about the own account that was left."""
    return me_page(talk, await talk.person(lambda person: person.account.me()))


@place("chats")
async def show_chats(talk: Talk) -> None:
    """List the chats that act for the account."""
    await talk.show(chats_page(talk, await talk.person(lambda person: person.account.chats())))


def chats_page(talk: Talk, chats: list[ChatLinkView]) -> Page:
    """List chats, the newest first, each with a button that unlinks it."""
    t = talk.t
    shown = list(reversed(chats))[:PAGE]
    lines = [t("me-chats-title", count=len(chats))]
    for chat in shown:
        notes = [t("me-chat-here")] if chat.id == talk.me.link_id else []
        notes += [t("me-chat-blocked")] if chat.blocked else []
        since = t("me-chat-since", label=chat.label, since=t.moment(chat.linked_at, talk.zone))
        lines.append("\n".join([since, *(f"<i>{note}</i>" for note in notes)]))
    rows = [[button(f"✖ {shorten(chat.label.removeprefix('Telegram · '), 30)}", Chat(link=chat.id))] for chat in shown]
    return Page(fitted(lines), [*rows, back(t, "me")])


@router.callback_query(Chat.filter())
async def on_chat(query: CallbackQuery, callback_data: Chat, talk: Talk) -> None:
    """Ask whether to unlink a chat; only one's own has a name to ask with."""
    del query
    chats = await talk.person(lambda person: person.account.chats())
    chat = next((chat for chat in chats if chat.id == callback_data.link), None)
    if chat is None:
        raise NotFound(talk.t.plain("me-chat-gone"))
    await forms.start(talk, UNLINK, link=chat.id, label=chat.label)


async def _unlink_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("me-unlink-sure", label=str(answers["label"]))


async def _unlink(talk: Talk, answers: Answers) -> Page | None:
    await unlink(talk, answers["link"])
    if talk.identity is None:
        await go(talk, HOME)
        return None
    return await _chats(talk)


async def _chats(talk: Talk) -> Page:
    return chats_page(talk, await talk.person(lambda person: person.account.chats()))


@place("sessions")
async def show_sessions(talk: Talk) -> None:
    """List where the account is logged in outside of chats."""
    await talk.show(sessions_page(talk, await talk.person(lambda person: person.account.sessions())))


def sessions_page(talk: Talk, sessions: list[SessionView]) -> Page:
    """List sessions, the newest first, each with a button that ends it."""
    t = talk.t
    shown = list(reversed(sessions))[:PAGE]
    lines = [t("me-sessions-title", count=len(sessions))]
    for at, session in enumerate(shown, 1):
        label = session.label or session.channel
        lines.append(t("me-session", at=str(at), label=label, seen=t.moment(session.last_seen_at, talk.zone)))
    rows = [
        [button(t.plain("me-session-end", at=str(at)), Session(session=session.id))]
        for at, session in enumerate(shown, 1)
    ]
    return Page(fitted(lines), [*rows, back(t, "me")])


@router.callback_query(Session.filter())
async def on_session(query: CallbackQuery, callback_data: Session, talk: Talk) -> None:
    """End a session, and show the others."""
    del query
    number = callback_data.session
    await talk.person(lambda person: person.account.end_session(number))
    await talk.answer(talk.t.plain("me-session-ended"))
    await show_sessions(talk)


RENAME = forms.register(Form("rename", _rename_steps, _rename, _mine))
PASSWORD = forms.register(
    Form("password", no_steps, _password, _mine, preview=_password_preview, send="me-password-send")
)
UNLINK = forms.register(
    Form("unlink", no_steps, _unlink, _chats, preview=_unlink_preview, send="me-unlink", danger=True)
)
