"""Coming in: by the code or the link that is mailed, or by address and password. The chat is linked to the account."""

from bots.frame import forms
from bots.frame.forms import Answers, Ask, Form, Secret
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.door import arrive, cancelled, check_email, label_of, refused_in_group
from bots.screens.inactive import inactive_page
from jumia_core.accounts import AccountInactive


@place("link")
async def ask_to_link(talk: Talk) -> None:
    """Begin with the address, to which a code is mailed."""
    if not await refused_in_group(talk):
        await forms.start(talk, LINK)


@place("login")
async def ask_to_log_in(talk: Talk) -> None:
    """Begin with the address; the password is asked last."""
    if not await refused_in_group(talk):
        await forms.start(talk, LOGIN)


async def open_link(talk: Talk, token: str) -> None:
    """Ask whether the account of a mailed link is to be used in this chat. Raises `InvalidToken`, `TooManyAttempts`.

    Somebody else may have sent the link of their own account: who tapped it unasked would work for them.
    """
    opened = await talk.visitor(lambda visitor: visitor.open_link(token))
    await forms.start(talk, TAPPED, name=opened.name, address=opened.email_hint)


async def _link_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("email", talk.t("link-email"), check=_ask_code)]


async def _ask_code(talk: Talk, answers: Answers, text: str) -> str:
    """Have a code mailed; what follows is the same for every address."""
    email = await check_email(talk, answers, text)
    await talk.visitor(lambda visitor: visitor.ask_code(email))
    return email


async def _link(talk: Talk, answers: Answers) -> Page | None:
    email, code, label = answers["email"], answers["code"], label_of(talk)
    try:
        await talk.visitor(lambda visitor: visitor.link_by_code(email, code, chat=talk.chat, label=label))
    except AccountInactive as error:
        return inactive_page(talk, error.inactive, fine="inactive-code-fine")
    await arrive(talk)
    return None


async def _no_steps(talk: Talk, answers: Answers) -> list[Ask]:
    """Only a yes or a no is asked."""
    del talk, answers
    return []


async def _whose(talk: Talk, answers: Answers) -> str:
    """Say whose account it is, and whose this chat leaves."""
    t, address = talk.t, str(answers["address"])
    asked = t("link-whose", name=str(answers["name"]), address=address)
    leaves = t("link-leaves", email=talk.me.email) if talk.identity is not None else ""
    return "\n\n".join(part for part in (asked, leaves, t("link-unasked")) if part)


async def _link_tapped(talk: Talk, answers: Answers) -> Page | None:
    del answers
    label = label_of(talk)
    try:
        await talk.visitor(lambda visitor: visitor.link_opened(chat=talk.chat, label=label))
    except AccountInactive as error:
        return inactive_page(talk, error.inactive, fine="inactive-code-fine")
    await arrive(talk)
    return None


async def _login_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("email", talk.t("login-email"), check=check_email)]


async def _log_in(talk: Talk, answers: Answers) -> Page | None:
    email, password, label = answers["email"], answers["password"], label_of(talk)
    try:
        await talk.visitor(lambda visitor: visitor.link_by_password(email, password, chat=talk.chat, label=label))
    except AccountInactive as error:
        return inactive_page(talk, error.inactive, fine="inactive-password-fine")
    await arrive(talk)
    return None


LINK = forms.register(Form("link", _link_steps, _link, cancelled, secret=Secret("code", "link-code")))
TAPPED = forms.register(
    Form("link-tapped", _no_steps, _link_tapped, cancelled, preview=_whose, send="link-use", when_inactive=True)
)
LOGIN = forms.register(Form("login", _login_steps, _log_in, cancelled, secret=Secret("password", "login-password")))
