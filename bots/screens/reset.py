"""A forgotten password: a link is mailed; who opens it first chooses the new one. The answer is the same for all."""

from bots.frame import forms
from bots.frame.buttons import Go, button
from bots.frame.forms import Answers, Ask, Form, Secret
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.door import cancelled, check_email, home_row, refused_in_group, stale_page, weak_password
from bots.screens.inactive import inactive_page
from bots.screens.parts import no_steps
from jumia_core.accounts import InvalidToken
from jumia_core.kernel import Invalid


@place("forgot", when_inactive=True)
async def ask_address(talk: Talk) -> None:
    """Ask whose password was forgotten."""
    if not await refused_in_group(talk):
        await forms.start(talk, FORGOT)


async def open_reset(talk: Talk, token: str) -> None:
    """Bind the link to this chat, and ask for the new password. Raises `InvalidToken`, `TooManyAttempts`."""
    opened = await talk.visitor(lambda visitor: visitor.open_reset(token))
    await forms.start(talk, RESET, name=opened.name, address=opened.email_hint)


async def mail_link(talk: Talk, email: str) -> Page:
    """Have a link for a new password mailed, and say so. Raises `Invalid`, `TooManyAttempts`."""
    await talk.visitor(lambda visitor: visitor.ask_reset(email))
    return Page(talk.t("reset-asked", email=email), [home_row(talk.t)])


async def _forgot_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("email", talk.t("reset-email"), check=check_email)]


async def _forgot(talk: Talk, answers: Answers) -> Page:
    return await mail_link(talk, answers["email"])


async def _reset(talk: Talk, answers: Answers) -> Page:
    """Set the new password; an account that may not be used is told so at once, with whom to ask."""
    t, password = talk.t, answers["password"]
    try:
        done = await talk.visitor(lambda visitor: visitor.reset_password(password, chat=talk.chat))
    except Invalid as error:
        raise weak_password(talk, error) from None
    except InvalidToken:
        again = [button(t.plain("reset-again"), Go(to="forgot"))]
        return Page(stale_page(t).text, [again, home_row(t)])
    if done.inactive is not None:
        return inactive_page(talk, done.inactive, fine="inactive-password-new")
    rows = [home_row(t)] if talk.identity else [[button(t.plain("start-login"), Go(to="login"), "success")]]
    return Page("✅ " + t("reset-done"), rows)


FORGOT = forms.register(Form("forgot", _forgot_steps, _forgot, cancelled, when_inactive=True))
RESET = forms.register(
    Form("reset", no_steps, _reset, cancelled, secret=Secret("password", "reset-password"), when_inactive=True)
)
