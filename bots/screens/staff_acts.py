"""What staff do with a claim: ask, hold, resolve, assign, give more time, allow the matter again. One form each."""

from datetime import date, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Go, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page
from bots.frame.talk import Talk
from bots.screens.parts import beside, no_steps
from bots.screens.settings_parts import a_text, amount_of, an_amount
from bots.screens.staff_claims import LEADERS, card_page
from jumia_core.claims import ClaimView, Outcome, Resolution, Turn
from jumia_core.kernel import Conflict, Money, NotAllowed, day_start

router = Router(name="staff-acts")
MORE_DAYS = 10  # that a deadline can be moved by a tap
EVERYBODY = "-"  # in place of an address: nobody's any more, the whole team's
OF_LEADERS = frozenset({"later", "again"})


class Act(Base, prefix="ta"):
    """Do something with a claim."""

    in_groups: ClassVar[bool] = True

    do: Word
    number: ClaimNo


@router.callback_query(Act.filter())
async def on_act(query: CallbackQuery, callback_data: Act, talk: Talk) -> None:
    """Begin the form of an act, for a claim that this staff member may see. What cannot be done is said at once."""
    del query
    number, do = callback_data.number, callback_data.do
    view = await talk.staff(lambda staff: staff.claims.get(number))
    form = ACTS.get(do)
    if form is None:
        await talk.forget()
        await talk.show(card_page(talk, view))
        return
    if do in OF_LEADERS and talk.me.staff_role not in LEADERS:
        raise NotAllowed(talk.t.plain("staff-leaders-only"), "")
    if do == "later" and view.due_before is None:
        raise Conflict(talk.t.plain("staff-later-none"))
    if do == "redeliver" and not view.question_is_lost:
        raise Conflict(talk.t.plain("staff-redeliver-none"))
    await forms.start(talk, form, number=number)


async def _back(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("staff-queue"), Go(to="queue"))]])


def because(talk: Talk) -> Ask:
    """Return the question for the reason that is kept on record."""
    return Ask("reason", talk.t("staff-why"), check=a_text)


# --- ask, hold


async def _ask_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("question", talk.t("staff-write"), check=a_text)]


async def _ask_preview(talk: Talk, answers: Answers) -> str:
    return _preview(talk, answers, answers["question"])


async def _ask(talk: Talk, answers: Answers) -> Page:
    number, text = answers["number"], answers["question"]
    return card_page(talk, await talk.staff(lambda staff: staff.claims.ask(number, text)))


async def _hold_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("note", talk.t("staff-write"), check=a_text)]


async def _hold_preview(talk: Talk, answers: Answers) -> str:
    return _preview(talk, answers, answers["note"])


async def _hold(talk: Talk, answers: Answers) -> Page:
    number, text = answers["number"], answers["note"]
    return card_page(talk, await talk.staff(lambda staff: staff.claims.hold(number, text)))


def _preview(talk: Talk, answers: Answers, text: str) -> str:
    return beside(talk.t("staff-preview", number=str(answers["number"])), text)


# --- resolve


async def _resolve_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    outcomes = [(outcome.value, t.plain(f"staff-outcome-{outcome.value}")) for outcome in Outcome]
    steps = [Ask("outcome", t("staff-which-outcome"), choices=outcomes, free=False)]
    if answers.get("outcome") != Outcome.REJECTED:
        steps.append(Ask("amount", t("staff-which-amount"), optional=True, check=an_amount))
    return [*steps, Ask("note", t("staff-write"), check=a_text)]


def _granted(answers: Answers) -> Money | None:
    """Return the amount; one that was written before the decision became a refusal does not count."""
    return amount_of(answers.get("amount")) if answers["outcome"] != Outcome.REJECTED else None


async def _resolve_preview(talk: Talk, answers: Answers) -> str:
    outcome, amount = talk.t.plain(f"staff-outcome-{answers['outcome']}"), _granted(answers)
    decision = f"{outcome} {talk.t.money(amount)}" if amount is not None else outcome
    return _preview(talk, answers, f"{decision}\n\n{answers['note']}")


async def _resolve(talk: Talk, answers: Answers) -> Page:
    number, amount = answers["number"], _granted(answers)
    decision = Resolution(
        outcome=Outcome(answers["outcome"]),
        note=answers["note"],
        amount=amount.amount if amount else None,
        currency=amount.currency if amount else None,
    )
    return card_page(talk, await talk.staff(lambda staff: staff.claims.resolve(number, decision)))


# --- assign


async def _assign_steps(talk: Talk, answers: Answers) -> list[Ask]:
    names, me = await _takers(talk, answers), talk.me.email
    choices = [(email, f"👉 {name}" if email == me else name) for email, name in names.items()]
    return [Ask("email", talk.t("staff-who"), choices=choices, free=False)]


async def _takers(talk: Talk, answers: Answers) -> dict[str, str]:
    """Return the names of those who may take the claim, by address."""
    number = answers["number"]
    team = await talk.staff(lambda staff: staff.claims.team(number))
    names = {person.email: person.name for person in team}
    return names | ({EVERYBODY: talk.t.plain("staff-whole-team")} if talk.me.staff_role in LEADERS else {})


async def _assign_preview(talk: Talk, answers: Answers) -> str:
    name = (await _takers(talk, answers)).get(answers["email"], answers["email"])
    return talk.t("staff-assign-sure", number=str(answers["number"]), name=name)


async def _assign(talk: Talk, answers: Answers) -> Page:
    number, email = answers["number"], answers["email"] if answers["email"] != EVERYBODY else None
    return card_page(talk, await talk.staff(lambda staff: staff.claims.assign(number, email)))


# --- more time


def _zone(view: ClaimView) -> ZoneInfo:
    return ZoneInfo(view.seller_zone if view.turn is Turn.SELLER else view.team_zone)


async def _later_steps(talk: Talk, answers: Answers) -> list[Ask]:
    """Ask for the last day that is in time: `due_before` itself is in the first day that would be too late."""
    number, t = answers["number"], talk.t
    view = await talk.staff(lambda staff: staff.claims.get(number))
    first = max(view.due_before or talk.now, talk.now).astimezone(_zone(view)).date()
    days = [first + timedelta(days=step) for step in range(MORE_DAYS)]
    choices = [(day.isoformat(), t.day(day, year=False)) for day in days]
    return [Ask("until", t("staff-until-which-day"), choices=choices, free=False), because(talk)]


async def _later_preview(talk: Talk, answers: Answers) -> str:
    day = talk.t.day(date.fromisoformat(answers["until"]))
    return beside(talk.t("staff-later-sure", number=str(answers["number"]), day=day), answers["reason"])


async def _later(talk: Talk, answers: Answers) -> Page:
    """Let the chosen day be the last one that is in time, where the one lives whose turn it is."""
    number, reason = answers["number"], answers["reason"]
    view = await talk.staff(lambda staff: staff.claims.get(number))
    until = day_start(date.fromisoformat(answers["until"]) + timedelta(days=1), _zone(view))
    return card_page(talk, await talk.staff(lambda staff: staff.claims.override_deadline(number, until, reason)))


# --- allow again, send again


async def _again_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [because(talk)]


async def _again_preview(talk: Talk, answers: Answers) -> str:
    return beside(talk.t("staff-again-sure", number=str(answers["number"])), answers["reason"])


async def _again(talk: Talk, answers: Answers) -> Page:
    number, reason = answers["number"], answers["reason"]
    return card_page(talk, await talk.staff(lambda staff: staff.claims.allow_again(number, reason=reason)))


async def _redeliver_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("staff-redeliver-sure", number=str(answers["number"]))


async def _redeliver(talk: Talk, answers: Answers) -> Page:
    number = answers["number"]
    return card_page(talk, await talk.staff(lambda staff: staff.claims.redeliver(number)))


ACTS = {
    "ask": forms.register(Form("staff-ask", _ask_steps, _ask, _back, preview=_ask_preview)),
    "hold": forms.register(Form("staff-hold", _hold_steps, _hold, _back, preview=_hold_preview)),
    "resolve": forms.register(Form("staff-resolve", _resolve_steps, _resolve, _back, preview=_resolve_preview)),
    "assign": forms.register(
        Form("staff-assign", _assign_steps, _assign, _back, preview=_assign_preview, send="staff-yes")
    ),
    "later": forms.register(Form("staff-later", _later_steps, _later, _back, preview=_later_preview, send="staff-yes")),
    "again": forms.register(Form("staff-again", _again_steps, _again, _back, preview=_again_preview, send="staff-yes")),
    "redeliver": forms.register(
        Form("staff-redeliver", no_steps, _redeliver, _back, preview=_redeliver_preview, send="staff-do-redeliver")
    ),
}
