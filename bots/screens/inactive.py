"""An account that may not be used: why, since when, whom to ask, and a button that asks. Nothing else is open."""

from typing import ClassVar

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Go, button, copy
from bots.frame.errors import INACTIVE
from bots.frame.pages import Page
from bots.frame.places import HOME, go, place
from bots.frame.talk import Talk
from bots.screens.door import unlink
from jumia_core.accounts import AccountStatus, InactiveView

router = Router(name="inactive")


class AskManager(Base, prefix="ik"):
    """Send the account manager the prepared mail."""

    when_inactive: ClassVar[bool] = True


class LogOut(Base, prefix="iu"):
    """Unlink this chat from an account that may not be used."""

    when_inactive: ClassVar[bool] = True


@place(INACTIVE)
async def show_inactive(talk: Talk) -> None:
    """Say why the account of this chat, or the one that was just proved here, may not be used."""
    found = await _why(talk)
    if found is None:
        await go(talk, HOME)
    else:
        await talk.show(inactive_page(talk, found))


@router.callback_query(AskManager.filter())
async def on_ask(query: CallbackQuery, talk: Talk) -> None:
    """Mail the account manager, once a day, and say that it was done."""
    del query
    found = await _why(talk)
    if found is None:
        await go(talk, HOME)
        return
    if _is_out(talk):
        sent = await talk.person(lambda person: person.account.ask_manager())
    else:
        sent = await talk.visitor(lambda visitor: visitor.ask_manager())
    page = inactive_page(talk, found, asked=True)
    done = talk.t("inactive-asked" if sent else "inactive-asked-today")
    await talk.show(Page(f"{page.text}\n\n📨 {done}", page.rows))


@router.callback_query(LogOut.filter())
async def on_log_out(query: CallbackQuery, talk: Talk) -> None:
    """Let the chat be a stranger's again; where it is one's already, an old button opens the first page."""
    del query
    if talk.identity is not None:
        await unlink(talk, talk.me.link_id)
    await go(talk, HOME)


def inactive_page(talk: Talk, found: InactiveView, *, fine: str = "", asked: bool = False) -> Page:
    """Say it all in one message. `fine` is the text that tells what was right: the password, or the code."""
    t, manager = talk.t, found.manager
    lines = [f"✅ {t(fine)}" if fine else "", f"🟡 {t(f'inactive-is-{found.status}', name=found.name)}"]
    lines.append(t("inactive-why", reason=found.reason, since=t.moment(found.since, talk.zone)))
    rows = []
    if manager is None:
        lines.append(t("inactive-no-manager"))
    else:
        lines.append(t("inactive-manager", name=manager.name, email=manager.email))
        if not asked:
            rows.append([button(t.plain("inactive-ask"), AskManager(), "success")])
        rows.append([copy(t.plain("inactive-copy"), manager.email)])
    if _is_out(talk):
        rows.append([button(t.plain("home-language"), Go(to="language"))])
    rows.append([button(t.plain("inactive-log-out" if _is_out(talk) else "door-home"), LogOut())])
    return Page("\n\n".join(line for line in lines if line), rows)


async def _why(talk: Talk) -> InactiveView | None:
    if _is_out(talk):
        number = talk.me.account_id
        return await talk.call(talk.center.accounts.inactive, number)
    return await talk.visitor(lambda visitor: visitor.inactive())


def _is_out(talk: Talk) -> bool:
    """Tell whether the chat's own account may not be used."""
    return talk.identity is not None and talk.identity.status is not AccountStatus.ACTIVE
