"""What the pages show: a language and values in, a page out."""

from datetime import datetime
from urllib.parse import quote

from jumia_core.accounts import AccountStatus, InactiveView, InvitationView, ResetOpened
from pages.html import Html, element
from pages.languages import Texts
from pages.layout import document, field, form, link, own, problem

PASSWORD = {"type": "password", "autocomplete": "new-password", "minlength": "10", "maxlength": "200", "dir": "ltr"}


def ask_form(t: Texts, email: str = "", wrong: Html | None = None) -> str:
    """Ask for the address to which a link goes."""
    address = field(
        t, "email", "email", type="email", autocomplete="email", dir="ltr", value=email, wrong=wrong is not None
    )
    return document(t, t("ask_title"), element("p", t("ask_intro")), problem(wrong), form(t("ask_button"), address))


def asked(t: Texts, email: str) -> str:
    """Say the same to everybody."""
    return document(
        t,
        t("asked_title"),
        element("p", t("asked", email=own(email))),
        element("p", t("asked_nothing")),
        link(t("ask_again"), ""),
    )


def reset_form(t: Texts, opened: ResetOpened, minutes: int, visit: Html, wrong: str = "") -> str:
    """Ask for the new password, twice."""
    return document(
        t,
        t("reset_title"),
        element("p", t("reset_intro", name=own(opened.name), email=own(opened.email_hint))),
        problem(t(wrong) if wrong else None),
        form(t("reset_button"), visit, *_passwords(t, wrong)),
        element("p", t("minutes_left", minutes=str(minutes)), class_="hint"),
    )


def reset_done(t: Texts, chat: str) -> str:
    """Say that it is done, and where to go."""
    return document(t, t("done_title"), element("p", t("done")), _to_chat(t, chat), final=True)


def inactive(t: Texts, found: InactiveView, ask: Html | None, *, password: bool, done: Html | None = None) -> str:
    """Say in one message why the account may not be used, and whom to ask; `done` is what was done all the same.

    `password`: it was proved, so that its person reads that it is fine. `ask` is the button that writes to the
    account manager.
    """
    status = _status(t, found.status)
    manager = found.manager
    return document(
        t,
        t("inactive_title", status=status),
        element("p", element("strong", done), class_="done") if done else None,
        element("p", t("inactive_because" if password else "inactive_why", status=status, date=_date(found.since))),
        element("blockquote", found.reason, dir="auto"),
        element("p", t("inactive_ask", name=own(manager.name), email=own(manager.email)))
        if manager
        else element("p", t("inactive_nobody")),
        ask,
        element("p", link(t("inactive_self"), _prepared(found))) if manager else None,
    )


def ask_button(t: Texts, found: InactiveView, action: str, visit: Html) -> Html | None:
    """Return the button that sends the account manager the prepared mail; None where there is no manager."""
    if found.manager is None:
        return None
    hint = element("p", t("inactive_button_hint", name=own(found.manager.name)), class_="hint")
    return form(
        t("inactive_button", name=own(found.manager.name)), visit, element("div", hint, class_="field"), action=action
    )


def manager_told(t: Texts, found: InactiveView, *, now: bool) -> str:
    """Say that the account manager was written to, now or earlier today."""
    name = found.manager.name if found.manager else ""
    said = t("told" if now else "told_before", name=own(name))
    return document(t, t("told_title", name=name), element("p", said), final=True)


def invitation_form(t: Texts, invitation: InvitationView, visit: Html, name: str = "", wrong: str = "") -> str:
    """Say who invites to what; ask for what the account lacks."""
    fields: tuple[Html, ...] = ()
    if invitation.needs_password:
        given = field(t, "name", "name", autocomplete="name", value=name, maxlength="120", wrong=wrong == "wrong_name")
        fields = (given, *_passwords(t, wrong))
    return document(
        t,
        t("invitation_title"),
        element(
            "p",
            t(
                "invitation_intro",
                by=own(invitation.invited_by),
                place=_place(t, invitation),
                role=_role(t, invitation),
            ),
        ),
        element("p", t("invitation_account", email=own(invitation.email))),
        problem(t(wrong) if wrong else None),
        form(t("invitation_button"), visit, *fields),
    )


def changed(t: Texts) -> Html:
    """The words for a password that is another one now."""
    return Html(f"{t('done_title')}.")


def welcome(t: Texts, invitation: InvitationView) -> Html:
    """The words for somebody who works with others now."""
    return t("joined", place=_place(t, invitation), role=_role(t, invitation))


def joined(t: Texts, invitation: InvitationView, chat: str) -> str:
    """Welcome."""
    return document(
        t,
        t("joined_title"),
        element("p", welcome(t, invitation)),
        element("p", t("joined_login", email=own(invitation.email))),
        _to_chat(t, chat),
        final=True,
    )


def dead(t: Texts, which: str, ask: str = "") -> str:
    """Say the same of every link that does not work: too old, used, replaced, somebody else's, invented."""
    return document(
        t,
        t("dead_title"),
        element("p", t(f"dead_{which}")),
        link(t("new_link"), ask, button=True) if ask else None,
    )


def trouble(t: Texts, which: str, **values: str) -> str:
    """Say that something went wrong: not_found, not_so, too_often, trouble."""
    return document(t, t(f"{which}_title"), element("p", t(which, **values), role="alert"))


def hidden(name: str, value: str) -> Html:
    """Return a field that nobody sees."""
    return element("input", type="hidden", name=name, value=value)


def _passwords(t: Texts, wrong: str) -> tuple[Html, Html]:
    bad = wrong in {"wrong_password", "wrong_again"}
    first = field(t, "password", "password", hint="password_hint", wrong=bad, **PASSWORD)
    return first, field(t, "again", "password_again", wrong=wrong == "wrong_again", **PASSWORD)


def _date(instant: datetime) -> Html:
    """Return a date in figures, which run from left to right in every language."""
    return element("span", f"{instant:%Y-%m-%d}", dir="ltr", class_="whole")


def _to_chat(t: Texts, chat: str) -> Html | None:
    return link(t("open_chat"), chat, button=True) if chat else None


def _status(t: Texts, status: AccountStatus) -> Html:
    return t("status_suspended" if status is AccountStatus.SUSPENDED else "status_inactive")


def _place(t: Texts, invitation: InvitationView) -> Html:
    return own(invitation.shop_name) if invitation.shop else t("platform")


def _role(t: Texts, invitation: InvitationView) -> Html:
    return t(f"role_{invitation.role.value}")


def _prepared(found: InactiveView) -> str:
    """Return a mail to the account manager that the reader's own mail program opens; it is in English."""
    if found.manager is None:
        return ""
    status = found.status.capitalize()
    subject = f"My account is {status}"
    body = (
        f"Hello {found.manager.name},\n\nMy Seller Center account is {status}. The reason that I read: {found.reason}\n"
        f"Please activate it, or tell me what I must do.\n\n{found.name}\n"
    )
    to = quote(found.manager.email, safe="@")
    return f"mailto:{to}?subject={quote(subject)}&body={quote(body)}"
