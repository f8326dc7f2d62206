"""Accounts as account managers and operators see them: who is Inactive and why, and how that is changed.

Names and addresses of people: in the private chat only, since all of a group read along.
"""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import AccountNo, Count, Go, Word, button, copy
from bots.frame.buttons import Button as Base
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, pager, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE, beside, fitted, plain
from bots.screens.settings_parts import a_text
from bots.screens.staff_settings import is_operator
from jumia_core.accounts import AccountStatus, AccountView
from jumia_core.kernel import NotAllowed

router = Router(name="staff-accounts")
MOST_WHY = 2_000  # of Telegram's 4096 that a reason takes
SIGNS = {AccountStatus.ACTIVE: "🟢", AccountStatus.INACTIVE: "🟡", AccountStatus.SUSPENDED: "🔴"}


class Accounts(Base, prefix="tp"):
    """A page of the accounts; `show` is all or inactive."""

    show: Word
    at: Count


class Person(Base, prefix="tn"):
    """One account: show, activate, deactivate, suspend."""

    do: Word
    account: AccountNo


@place("accounts", command="accounts")
async def show_accounts(talk: Talk) -> None:
    """Show the accounts that the staff member looks after."""
    await _turn(talk, "all", 0)


@router.callback_query(Accounts.filter())
async def on_page(query: CallbackQuery, callback_data: Accounts, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.forget()
    await _turn(talk, callback_data.show, callback_data.at)


async def _turn(talk: Talk, show: str, at: int) -> None:
    at = max(0, at)
    status = AccountStatus.INACTIVE if show == "inactive" else None
    found = await talk.staff(lambda staff: staff.accounts.list(status=status, limit=PAGE + 1, offset=at))
    await talk.show(accounts_page(talk.t, show, found, at))


def accounts_page(t: Texts, show: str, found: list[AccountView], at: int) -> Page:
    """List accounts; `found` holds one more than a page where there are more."""
    lines = [t("staff-accounts-title")]
    lines += [f"{SIGNS[person.status]} {plain(person.name)}\n{plain(person.email)}" for person in found[:PAGE]] or [
        t("staff-none")
    ]
    opens = [
        button(f"{SIGNS[person.status]} {shorten(person.name, 20)}", Person(do="show", account=person.id))
        for person in found[:PAGE]
    ]
    before = Accounts(show=show, at=max(0, at - PAGE)) if at else None
    after = Accounts(show=show, at=at + PAGE) if len(found) > PAGE else None
    other = "all" if show == "inactive" else "inactive"
    rows = [*grid(opens), pager(before, after, str(at // PAGE + 1))]
    rows.append([button(t.plain(f"staff-accounts-{other}"), Accounts(show=other, at=0))])
    rows.append([button(t.plain("staff-inviting"), Go(to="inviting"))])
    return Page(fitted(lines), [*rows, [button(t.plain("form-back"), Go(to="staff"))]])


@router.callback_query(Person.filter())
async def on_person(query: CallbackQuery, callback_data: Person, talk: Talk) -> None:
    """Show an account, or begin to change its status: each change asks for a reason that the person will read."""
    del query
    number, do = callback_data.account, callback_data.do
    person = await talk.staff(lambda staff: staff.accounts.get(number))
    form = forms.FORMS.get(f"account-{do}")
    if form is None:
        await talk.forget()
        await talk.show(_shown(talk, person))
        return
    if do == "suspend" and not is_operator(talk):
        raise NotAllowed(talk.t.plain("staff-operators-only"), "")
    if person.id == talk.me.account_id:
        raise NotAllowed(talk.t.plain("staff-account-own"), "")
    await forms.start(talk, form, account=number, name=person.name, do=do)


def _shown(talk: Talk, person: AccountView) -> Page:
    own = person.id == talk.me.account_id
    return person_page(talk.t, person, operator=is_operator(talk), own=own)


def person_page(t: Texts, person: AccountView, *, operator: bool, own: bool = False) -> Page:
    """Show one account with its status, and what may be done: nobody judges the own one."""
    places = [f"{slug} ({t.plain(f'role-{role}')})" for slug, role in person.shops.items()]
    if person.staff_role is not None:
        places.append(" · ".join(one for one in (t.plain(f"role-{person.staff_role}"), person.team or "") if one))
    shops = ", ".join(places) or "-"
    lines = [
        t("staff-person", name=person.name, email=person.email, shops=shops),
        f"{SIGNS[person.status]} " + t(f"staff-account-{person.status}"),
    ]
    if person.status is not AccountStatus.ACTIVE:
        lines.append(beside(t("staff-account-why"), person.status_reason, MOST_WHY))
    acts = []
    if person.status is AccountStatus.ACTIVE:
        acts.append(button(t.plain("staff-do-deactivate"), Person(do="deactivate", account=person.id), "danger"))
    elif operator or person.status is not AccountStatus.SUSPENDED:
        acts.append(button(t.plain("staff-do-activate"), Person(do="activate", account=person.id), "success"))
    if operator and person.status is not AccountStatus.SUSPENDED:
        acts.append(button(t.plain("staff-do-suspend"), Person(do="suspend", account=person.id), "danger"))
    rows = [[] if own else acts, [copy(t.plain("staff-copy-email"), person.email)]]
    return Page(fitted(lines), [*rows, [button(t.plain("form-back"), Go(to="accounts"))]])


async def _why(talk: Talk, answers: Answers) -> list[Ask]:
    return [Ask("reason", talk.t("staff-account-reason", name=str(answers["name"])), check=a_text)]


async def _sure(talk: Talk, answers: Answers) -> str:
    do, name, reason = answers["do"], str(answers["name"]), answers["reason"]
    return beside(talk.t(f"staff-sure-{do}", name=name), reason)


async def _activate(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return _shown(talk, await talk.staff(lambda staff: staff.accounts.activate(number, reason)))


async def _deactivate(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return _shown(talk, await talk.staff(lambda staff: staff.accounts.deactivate(number, reason)))


async def _suspend(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return _shown(talk, await talk.staff(lambda staff: staff.accounts.suspend(number, reason)))


async def _cancelled(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("form-back"), Go(to="staff"))]])


for _do, _submit in (("activate", _activate), ("deactivate", _deactivate), ("suspend", _suspend)):
    forms.register(
        Form(
            f"account-{_do}",
            _why,
            _submit,
            _cancelled,
            preview=_sure,
            send=f"staff-do-{_do}",
            danger=_do != "activate",
        )
    )
