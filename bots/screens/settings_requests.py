"""Categories and brands: what is approved, what was asked for, and asking for another."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import Count, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import PAGE, back, beside, fitted, plain
from bots.screens.settings_parts import DASH, a_text, sliced, turning
from jumia_core.accounts import Role
from jumia_core.settings import RequestKind, RequestStatus, RequestView

router = Router(name="settings-requests")
SIGNS = {RequestStatus.PENDING: "⏳", RequestStatus.APPROVED: "✅", RequestStatus.REJECTED: "❌"}
NAMES = 600  # letters of the approved names


class Requests(Base, prefix="sr"):
    """A page of the requests, or asking for a category or a brand."""

    do: Word
    at: Count = 0


@place("set-requests")
async def show_requests(talk: Talk) -> None:
    """Show what is approved and what was asked for."""
    await talk.show(await _page(talk))


async def _page(talk: Talk, at: int = 0) -> Page:
    categories = await talk.seller(lambda seller: seller.settings.approved_categories())
    brands = await talk.seller(lambda seller: seller.settings.approved_brands())
    found = await talk.seller(lambda seller: seller.settings.my_requests(limit=at + PAGE + 1))
    t = talk.t
    approved = [
        t("set-requests-categories", names=plain(", ".join(categories) or DASH, NAMES)),
        t("set-requests-brands", names=plain(", ".join(brands) or DASH, NAMES)),
    ]
    lines = [t("set-requests-title"), "\n".join(approved), *(_line(talk, request) for request in sliced(found, at))]
    rows = [turning(len(found), at, Requests, do="list")]
    if talk.me.role is Role.OWNER:
        rows.append([button(t.plain(f"set-requests-{kind}"), Requests(do=kind)) for kind in RequestKind])
    return Page(fitted(lines), [*rows, back(t, "settings")])


def _line(talk: Talk, request: RequestView) -> str:
    t = talk.t
    said = t(
        "set-request-line",
        kind=t.plain(f"set-kind-of-{request.kind}"),
        name=request.name,
        status=t.plain(f"set-request-{request.status}"),
        moment=t.moment(request.decided_at or request.asked_at, talk.zone),
    )
    why = f"\n<i>{plain(request.reason, 200)}</i>" if request.reason else ""
    return f"{SIGNS[request.status]} {said}{why}"


@router.callback_query(Requests.filter())
async def on_requests(query: CallbackQuery, callback_data: Requests, talk: Talk) -> None:
    """Turn to a page, or ask for something new."""
    del query
    if callback_data.do in set(RequestKind):
        await forms.start(talk, ASK, kind=callback_data.do)
    else:
        await talk.show(await _page(talk, max(0, callback_data.at)))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t, kind = talk.t, answers["kind"]
    name = Ask(kind, t(f"set-request-ask-{kind}"), check=a_text)
    return [name, Ask("note", t("set-request-ask-note"), optional=True)]


async def _preview(talk: Talk, answers: Answers) -> str:
    t, kind = talk.t, answers["kind"]
    said = t("set-request-preview", kind=t.plain(f"set-kind-of-{kind}"), name=str(answers[kind]))
    note = str(answers.get("note") or "")
    return beside(said, note)


async def _ask(talk: Talk, answers: Answers) -> Page:
    name, note = str(answers[answers["kind"]]), str(answers.get("note") or "")
    if answers["kind"] == RequestKind.BRAND:
        await talk.seller(lambda seller: seller.settings.ask_brand(name, note))
    else:
        await talk.seller(lambda seller: seller.settings.ask_category(name, note))
    page = await _page(talk)
    return Page(f"✅ {talk.t('set-request-sent')}\n\n{page.text}", page.rows)


ASK = forms.register(Form("set-request", _steps, _ask, _page, preview=_preview))
