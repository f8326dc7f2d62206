"""An invitation to a shop or to the platform's team: what to, then a name and a password where there is none yet."""

from bots.frame import forms
from bots.frame.buttons import Go, button
from bots.frame.forms import Answers, Ask, Form, Secret
from bots.frame.pages import Page
from bots.frame.talk import Talk
from bots.screens.door import arrive, cancelled, home_row, label_of, weak_password
from bots.screens.parts import no_steps
from jumia_core.accounts import InvitationView
from jumia_core.kernel import Invalid


async def open_invitation(talk: Talk, token: str) -> None:
    """Bind the invitation to this chat, and begin. Raises `InvalidToken`, `TooManyAttempts`."""
    found = await talk.visitor(lambda visitor: visitor.open_invitation(token))
    known = talk.identity is not None and talk.me.email == found.email
    form = NEWCOMER if found.needs_password and not known else MEMBER
    await forms.start(talk, form, to=_to(talk, found), email=found.email, shop=found.shop)


def _to(talk: Talk, found: InvitationView) -> str:
    """Say who invites to what, as plain text."""
    t = talk.t
    role, until = t.plain(f"role-{found.role}"), t.until(found.expires_at, talk.zone)
    if found.shop is None:
        return t.plain("invitation-team", by=found.invited_by, role=role, until=until)
    return t.plain("invitation-shop", by=found.invited_by, shop=found.shop_name, role=role, until=until)


async def _newcomer_steps(talk: Talk, answers: Answers) -> list[Ask]:
    return [Ask("name", talk.t("invitation-name", to=str(answers["to"]), email=str(answers["email"])))]


async def _join_new(talk: Talk, answers: Answers) -> Page | None:
    """Take the name and the password; a new account begins in the language of this chat."""
    name, password, label, language = answers["name"], answers["password"], label_of(talk), talk.t.language
    try:
        await talk.visitor(
            lambda visitor: visitor.accept_invitation(name=name, password=password, chat=talk.chat, label=label)
        )
    except Invalid as error:
        raise weak_password(talk, error) from None
    await talk.recognize()
    if talk.identity is not None:
        await talk.person(lambda person: person.account.set_language(language))
    return await _arrived(talk, answers)


async def _preview(talk: Talk, answers: Answers) -> str:
    """Say for whom it is; in a chat that is not that account's, also what comes after it."""
    here = talk.identity is not None and talk.me.email == answers["email"]
    text = "invitation-accept" if here else "invitation-accept-elsewhere"
    return talk.t(text, to=str(answers["to"]), email=str(answers["email"]))


async def _join(talk: Talk, answers: Answers) -> Page | None:
    label = label_of(talk)
    await talk.visitor(lambda visitor: visitor.accept_invitation(chat=talk.chat, label=label))
    await talk.recognize()
    return await _arrived(talk, answers)


async def _arrived(talk: Talk, answers: Answers) -> Page | None:
    """Let the chat work for the new shop.

    Who came in already, or may not be used, has joined, and is linked to no chat: an invitation proves nobody.
    """
    shop = answers["shop"]
    if talk.identity is None or talk.me.email != answers["email"]:
        ways = [
            button(talk.t.plain("start-link"), Go(to="link"), "success"),
            button(talk.t.plain("start-login"), Go(to="login")),
        ]
        return Page("✅ " + talk.t("invitation-joined"), [*([way] for way in ways), home_row(talk.t)])
    if shop is not None:
        await talk.person(lambda person: person.account.choose_shop(talk.chat, shop))
    await arrive(talk)
    return None


NEWCOMER = forms.register(
    Form(
        "invitation-new",
        _newcomer_steps,
        _join_new,
        cancelled,
        secret=Secret("password", "invitation-password"),
    )
)
MEMBER = forms.register(
    Form("invitation", no_steps, _join, cancelled, preview=_preview, send="invitation-join"),
)
