"""How it works: the law of claims in plain words, the commands of one's role, mail, and where to find a person."""

from bots.commands import SELLER, STAFF
from bots.frame.buttons import Go, button, copy
from bots.frame.pages import Page, grid
from bots.frame.places import BY_COMMAND, place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.door import home_row
from jumia_core.accounts import ManagerView
from jumia_core.policies import claims as policy

ANY_COUNTRY = "*"
STRANGER = ("language", "help")


@place("help", command="help")
async def show_help(talk: Talk) -> None:
    """Show what somebody in this role needs to know."""
    if talk.identity is None:
        await talk.show(stranger_page(talk))
    else:
        await talk.show(help_page(talk, await talk.person(lambda person: person.account.manager())))


def stranger_page(talk: Talk) -> Page:
    """Explain how to come in, and what claims are."""
    t = talk.t
    ways = [button(t.plain("start-link"), Go(to="link")), button(t.plain("start-login"), Go(to="login"))]
    parts = [t("help-stranger"), t("help-claims", **_days(talk)), _commands(t, STRANGER)]
    return Page("\n\n".join(parts), [*grid(ways, 1), home_row(t)])


def help_page(talk: Talk, manager: ManagerView | None) -> Page:
    """Explain to a seller how claims go, to staff what their side owes."""
    t, me, days = talk.t, talk.me, _days(talk)
    parts = [t("help-title")]
    if me.shop is not None:
        parts += [t("help-claims", **days), t("help-mail"), _commands(t, SELLER)]
    if talk.is_staff:
        parts += [t("help-staff", ours=days["ours"], again=days["again"]), _commands(t, STAFF)]
    if manager is not None:
        parts.append(t("help-person", name=manager.name, email=manager.email))
    elif not talk.is_staff:
        parts.append(t("help-person-none"))
    ask = [copy(t.plain("help-copy"), manager.email)] if manager is not None else []
    return Page("\n\n".join(parts), [ask, home_row(t)])


def _commands(t: Texts, names: tuple[str, ...]) -> str:
    """List the commands that open something, each with what it does."""
    lines = [f"/{name} · {t(f'command-{name}')}" for name in names if name in BY_COMMAND]
    return "\n".join([t("help-commands"), *lines])


def _days(talk: Talk) -> dict[str, str]:
    """Write out the working days that each side has today, where the reader is."""
    country = talk.identity.home_country if talk.identity is not None else None
    held = policy.deadlines(country or ANY_COUNTRY, talk.now.astimezone(talk.zone).date())
    figures = {
        "ours": held.platform_working_days,
        "yours": held.seller_working_days,
        "again": held.reopen_working_days,
    }
    return {name: talk.t.plain("help-days", count=figure) for name, figure in figures.items()}
