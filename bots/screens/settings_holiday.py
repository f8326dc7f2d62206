"""Holiday mode: from which day to which day new orders pause. Nothing that is due already moves."""

from datetime import date

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import HolidayNo, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.screens.parts import back, plain
from bots.screens.settings_parts import DASH, a_day, days, sure
from jumia_core.accounts import Role
from jumia_core.kernel import NotFound
from jumia_core.settings import HolidayPlan, HolidayView

router = Router(name="settings-holiday")


class Plan(Base, prefix="sh"):
    """Plan a holiday."""

    do: Word


class Holiday(Base, prefix="so"):
    """One holiday: ask whether to cancel it, or cancel it."""

    do: Word
    holiday: HolidayNo


@place("set-holiday")
async def show_holiday(talk: Talk) -> None:
    """Show the holiday that runs and those to come."""
    await talk.show(await _page(talk))


async def _page(talk: Talk) -> Page:
    return holiday_page(talk, await talk.seller(lambda seller: seller.settings.holiday()))


def holiday_page(talk: Talk, view: HolidayView) -> Page:
    """Show holidays, with what each means."""
    t, owner = talk.t, talk.me.role is Role.OWNER
    lines = [t("set-holiday-title"), t("set-holiday-about", days=view.advised_days)]
    rows = []
    if view.current is not None:
        lines.append(t("set-holiday-now", days=_span(talk, view.current)) + _note(view.current))
    lines += [t("set-holiday-coming", days=_span(talk, plan)) + _note(plan) for plan in view.coming]
    if view.current is None and not view.coming:
        lines.append(t("set-holiday-none"))
    for plan in [view.current, *view.coming] if owner else []:
        if plan is not None:
            said = t.plain("set-holiday-cancel", day=t.day(plan.starts_on, year=False))
            rows.append([button(said, Holiday(do="ask", holiday=plan.id), "danger")])
    rows.append([button(t.plain("set-holiday-plan"), Plan(do="plan"), "primary")] if owner else [])
    return Page("\n\n".join(lines), [*rows, back(t, "settings")])


def _span(talk: Talk, plan: HolidayPlan) -> str:
    first, last = talk.t.day(plan.starts_on), talk.t.day(plan.ends_on)
    return first if first == last else f"{first} {DASH} {last}"


def _note(plan: HolidayPlan) -> str:
    return f"\n<i>{plain(plan.note, 200)}</i>" if plan.note else ""


@router.callback_query(Plan.filter())
async def on_plan(query: CallbackQuery, callback_data: Plan, talk: Talk) -> None:
    """Ask for the days."""
    del query, callback_data
    view = await talk.seller(lambda seller: seller.settings.holiday())
    await forms.start(talk, PLAN, today=view.today.isoformat(), advised=view.advised_days)


@router.callback_query(Holiday.filter())
async def on_holiday(query: CallbackQuery, callback_data: Holiday, talk: Talk) -> None:
    """Ask whether a holiday is to be cancelled, then cancel it."""
    del query
    t, number = talk.t, callback_data.holiday
    if callback_data.do == "cancel":
        page = holiday_page(talk, await talk.seller(lambda seller: seller.settings.cancel_holiday(number)))
        await talk.show(Page(f"✅ {t('set-holiday-cancelled')}\n\n{page.text}", page.rows))
        return
    view = await talk.seller(lambda seller: seller.settings.holiday())
    plan = next((one for one in (view.current, *view.coming) if one is not None and one.id == number), None)
    if plan is None:
        raise NotFound(t.plain("set-holiday-unknown"), "")
    runs = plan == view.current
    yes = button(t.plain("set-holiday-end" if runs else "set-holiday-drop"), Holiday(do="cancel", holiday=number))
    question = t("set-holiday-end-sure" if runs else "set-holiday-sure", days=_span(talk, plan))
    await talk.show(sure(t, question, yes.model_copy(update={"style": "danger"}), "set-holiday"))


async def _steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    first = date.fromisoformat(answers["today"])
    starts = date.fromisoformat(answers.get("starts_on") or answers["today"])
    return [
        Ask("starts_on", t("set-holiday-from", days=answers["advised"]), choices=days(t, first), check=a_day),
        Ask("ends_on", t("set-holiday-until", day=t.day(starts)), choices=days(t, starts), check=a_day),
        Ask("note", t("set-holiday-note"), optional=True),
    ]


async def _preview(talk: Talk, answers: Answers) -> str:
    t = talk.t
    starts, ends = date.fromisoformat(answers["starts_on"]), date.fromisoformat(answers["ends_on"])
    count = (ends - starts).days + 1
    lines = [t("set-holiday-preview", first=t.day(starts), last=t.day(ends), count=max(1, count))]
    if (starts - date.fromisoformat(answers["today"])).days < answers["advised"]:
        lines.append("⚠️ " + t("set-holiday-late", days=answers["advised"]))
    if answers.get("note"):
        lines.append(f"<blockquote>{plain(str(answers['note']), 300)}</blockquote>")
    return "\n\n".join(lines)


async def _plan(talk: Talk, answers: Answers) -> Page:
    starts, ends = date.fromisoformat(answers["starts_on"]), date.fromisoformat(answers["ends_on"])
    note = str(answers.get("note") or "")
    page = holiday_page(talk, await talk.seller(lambda seller: seller.settings.plan_holiday(starts, ends, note)))
    return Page(f"✅ {talk.t('set-holiday-planned')}\n\n{page.text}", page.rows)


PLAN = forms.register(Form("set-holiday", _steps, _plan, _page, preview=_preview, send="set-holiday-send"))
