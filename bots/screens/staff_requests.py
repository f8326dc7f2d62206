"""What sellers asked for: categories and brands, which the platform approves or rejects."""

from collections.abc import Sequence
from typing import ClassVar

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Go, RequestNo, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, shorten
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back, beside, fitted, no_steps, plain
from bots.screens.settings_parts import sliced, turning
from bots.screens.staff_acts import because
from jumia_core.kernel import NotFound
from jumia_core.settings import StaffRequestView

router = Router(name="staff-requests")
MOST = 200  # that wait; the rest comes up when some are decided


class Requests(Base, prefix="tv"):
    """A page of the requests."""

    in_groups: ClassVar[bool] = True

    at: Count


class Request(Base, prefix="tw"):
    """One request: show, approve, reject."""

    in_groups: ClassVar[bool] = True

    do: Word
    request: RequestNo


@place("requests-queue", command="requests", in_groups=True)
async def show_requests(talk: Talk) -> None:
    """Show the categories and brands that sellers asked for."""
    await talk.show(await _list(talk, 0))


@router.callback_query(Requests.filter())
async def on_page(query: CallbackQuery, callback_data: Requests, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.forget()
    await talk.show(await _list(talk, max(0, callback_data.at)))


async def _list(talk: Talk, at: int, done: str = "") -> Page:
    found = await talk.staff(lambda staff: staff.settings.requests(limit=MOST))
    return requests_page(talk, found, at, done)


def requests_page(talk: Talk, found: Sequence[StaffRequestView], at: int, done: str = "") -> Page:
    """List what waits for a decision, the oldest first; `done` says what was just decided."""
    t, shown = talk.t, sliced(found, at)
    lines = [done, t("staff-requests-title"), *(_line(talk, request) for request in shown)]
    if not shown:
        lines.append(t("staff-none"))
    opens = [button(shorten(request.name, 30), Request(do="show", request=request.id)) for request in shown]
    return Page(fitted(lines), [*grid(opens, 1), turning(len(found), at, Requests), back(t, "staff")])


def _line(talk: Talk, request: StaffRequestView) -> str:
    """Say what is asked for, by whom and since when."""
    t = talk.t
    kind, when = t.plain(f"staff-kind-{request.kind}"), t.moment(request.asked_at, talk.zone)
    what = t("staff-request-line", kind=kind, name=request.name)
    return f"{what}\n{t('staff-request-by', shop=request.shop_name, name=request.asked_by, when=when)}"


@router.callback_query(Request.filter())
async def on_request(query: CallbackQuery, callback_data: Request, talk: Talk) -> None:
    """Show a request, or ask whether it is approved, or why it is rejected."""
    del query
    number = callback_data.request
    request = await _waiting(talk, number)
    form = {"approve": APPROVE, "reject": REJECT}.get(callback_data.do)
    if form is not None:
        await forms.start(talk, form, request=number)
        return
    await talk.forget()
    t = talk.t
    rows = [
        [
            button(t.plain("staff-do-approve"), Request(do="approve", request=number), "success"),
            button(t.plain("staff-do-reject"), Request(do="reject", request=number), "danger"),
        ]
    ]
    await talk.show(Page(f"{_line(talk, request)}\n\n{plain(request.note or '-')}", [*rows, back(t, "requests-queue")]))


async def _waiting(talk: Talk, number: int) -> StaffRequestView:
    """Return a request that waits. Raises `NotFound`, the same for one that somebody else decides on."""
    found = await talk.staff(lambda staff: staff.settings.requests(limit=MOST))
    request = next((request for request in found if request.id == number), None)
    if request is None:
        raise NotFound(talk.t.plain("staff-request-gone"))
    return request


async def _approve_sure(talk: Talk, answers: Answers) -> str:
    return _line(talk, await _waiting(talk, answers["request"]))


async def _approve(talk: Talk, answers: Answers) -> Page:
    number = answers["request"]
    await talk.staff(lambda staff: staff.settings.decide_request(number, approve=True))
    return await _list(talk, 0, talk.t("staff-approved"))


async def _reject_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [because(talk)]


async def _reject_sure(talk: Talk, answers: Answers) -> str:
    return beside(_line(talk, await _waiting(talk, answers["request"])), answers["reason"])


async def _reject(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["request"], answers["reason"]
    await talk.staff(lambda staff: staff.settings.decide_request(number, approve=False, reason=reason))
    return await _list(talk, 0, talk.t("staff-rejected"))


async def _cancelled(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("form-back"), Go(to="requests-queue"))]])


APPROVE = forms.register(
    Form("request-approve", no_steps, _approve, _cancelled, preview=_approve_sure, send="staff-do-approve")
)
REJECT = forms.register(
    Form(
        "request-reject",
        _reject_steps,
        _reject,
        _cancelled,
        preview=_reject_sure,
        send="staff-do-reject",
        danger=True,
    )
)
