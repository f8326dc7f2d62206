"""Accounts as account managers and operators see them, and what sellers asked for: categories and brands."""

from collections.abc import Sequence

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import AccountNo, Count, Go, RequestNo, Word, button, copy
from bots.frame.buttons import Button as Base
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, pager, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE, plain
from jumia_core.accounts import AccountStatus, AccountView, Role
from jumia_core.settings import RequestView

router = Router(name="staff-accounts")
SIGNS = {AccountStatus.ACTIVE: "🟢", AccountStatus.INACTIVE: "🟡", AccountStatus.SUSPENDED: "🔴"}


class Accounts(Base, prefix="tp"):
    """A page of the accounts; `show` is all or inactive."""

    show: Word
    at: Count


class Person(Base, prefix="tn"):
    """One account: show, activate, deactivate, suspend."""

    do: Word
    account: AccountNo


class Request(Base, prefix="tw"):
    """One request: show, approve, reject."""

    do: Word
    request: RequestNo


@place("accounts", command="accounts")
async def show_accounts(talk: Talk) -> None:
    """Show the accounts that the staff member looks after."""
    await _turn(talk, "all", 0)


@router.callback_query(Accounts.filter())
async def on_page(query: CallbackQuery, callback_data: Accounts, talk: Talk) -> None:
    """Turn to a page."""
    del query
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
    return Page("\n\n".join(lines), [*rows, [button(t.plain("form-back"), Go(to="staff"))]])


@router.callback_query(Person.filter())
async def on_person(query: CallbackQuery, callback_data: Person, talk: Talk) -> None:
    """Show an account, or begin to change its status: each change asks for a reason that the person will read."""
    del query
    number = callback_data.account
    person = await talk.staff(lambda staff: staff.accounts.get(number))
    form = forms.FORMS.get(f"account-{callback_data.do}")
    if form is None:
        await talk.show(person_page(talk.t, person, operator=talk.me.staff_role == Role.OPERATOR))
    else:
        await forms.start(talk, form, account=number, name=person.name)


def person_page(t: Texts, person: AccountView, *, operator: bool) -> Page:
    """Show one account with its status, and what may be done."""
    shops = ", ".join(f"{slug} ({role})" for slug, role in person.shops.items()) or "-"
    lines = [
        t("staff-person", name=person.name, email=person.email, shops=shops),
        f"{SIGNS[person.status]} " + t(f"staff-account-{person.status}"),
    ]
    if person.status is not AccountStatus.ACTIVE:
        lines.append(t("staff-account-why", reason=person.status_reason))
    acts = []
    if person.status is AccountStatus.ACTIVE:
        acts.append(button(t.plain("staff-do-deactivate"), Person(do="deactivate", account=person.id), "danger"))
    else:
        acts.append(button(t.plain("staff-do-activate"), Person(do="activate", account=person.id), "success"))
    if operator and person.status is not AccountStatus.SUSPENDED:
        acts.append(button(t.plain("staff-do-suspend"), Person(do="suspend", account=person.id), "danger"))
    rows = [acts, [copy(t.plain("staff-copy-email"), person.email)]]
    return Page("\n\n".join(lines), [*rows, [button(t.plain("form-back"), Go(to="accounts"))]])


async def _why(talk: Talk, answers: Answers) -> list[Ask]:
    return [Ask("reason", talk.t("staff-account-reason", name=str(answers["name"])))]


async def _activate(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return await _shown(talk, await talk.staff(lambda staff: staff.accounts.activate(number, reason)))


async def _deactivate(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return await _shown(talk, await talk.staff(lambda staff: staff.accounts.deactivate(number, reason)))


async def _suspend(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["account"], answers["reason"]
    return await _shown(talk, await talk.staff(lambda staff: staff.accounts.suspend(number, reason)))


async def _shown(talk: Talk, person: AccountView) -> Page:
    return person_page(talk.t, person, operator=talk.me.staff_role == Role.OPERATOR)


async def _cancelled(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("form-back"), Go(to="staff"))]])


@place("requests-queue", command="requests")
async def show_requests(talk: Talk) -> None:
    """Show the categories and brands that sellers asked for."""
    found = await talk.staff(lambda staff: staff.settings.requests())
    await talk.show(requests_page(talk.t, found[:PAGE]))


def requests_page(t: Texts, found: Sequence[RequestView]) -> Page:
    """List what waits for a decision, the oldest first."""
    lines = [t("staff-requests-title")]
    lines += [
        t("staff-request-line", kind=t.plain(f"staff-kind-{request.kind}"), name=request.name) for request in found
    ]
    if not found:
        lines.append(t("staff-none"))
    opens = [button(shorten(request.name, 30), Request(do="show", request=request.id)) for request in found]
    return Page("\n\n".join(lines), [*grid(opens, 1), [button(t.plain("form-back"), Go(to="staff"))]])


@router.callback_query(Request.filter())
async def on_request(query: CallbackQuery, callback_data: Request, talk: Talk) -> None:
    """Show a request, approve it, or ask why it is rejected."""
    del query
    number = callback_data.request
    if callback_data.do == "approve":
        await talk.staff(lambda staff: staff.settings.decide_request(number, approve=True, reason=""))
        await show_requests(talk)
        return
    if callback_data.do == "reject":
        await forms.start(talk, REJECT, request=number)
        return
    pending = await talk.staff(lambda staff: staff.settings.requests())
    request = next((request for request in pending if request.id == number), None)
    if request is None:
        await show_requests(talk)
        return
    t = talk.t
    kind = t.plain(f"staff-kind-{request.kind}")
    text = t("staff-request-line", kind=kind, name=request.name) + f"\n\n{plain(request.note or '-')}"
    rows = [
        [
            button(t.plain("staff-do-approve"), Request(do="approve", request=number), "success"),
            button(t.plain("staff-do-reject"), Request(do="reject", request=number), "danger"),
        ]
    ]
    await talk.show(Page(text, [*rows, [button(t.plain("form-back"), Go(to="requests-queue"))]]))


async def _reject_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("reason", talk.t("staff-why"))]


async def _reject(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["request"], answers["reason"]
    await talk.staff(lambda staff: staff.settings.decide_request(number, approve=False, reason=reason))
    return Page(talk.t("staff-rejected"), [[button(talk.t.plain("form-back"), Go(to="requests-queue"))]])


for _form in (
    Form("account-activate", _why, _activate, _cancelled),
    Form("account-deactivate", _why, _deactivate, _cancelled),
    Form("account-suspend", _why, _suspend, _cancelled),
):
    forms.register(_form)
REJECT = forms.register(Form("request-reject", _reject_steps, _reject, _cancelled))
