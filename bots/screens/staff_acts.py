"""What staff do with a claim: ask, hold, resolve, assign, give more time, allow the matter again. One form each."""

from datetime import datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Go, Word, button
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, shorten
from bots.frame.talk import Talk
from bots.screens.staff_claims import card_page
from jumia_core.claims import ClaimView, Outcome, Resolution
from jumia_core.kernel import Invalid, Money, Problem, day_start

router = Router(name="staff-acts")
MORE_DAYS = 10  # that a deadline can be moved by a tap
SHOWN = 3_000  # letters of a text that a preview shows; all of it is sent


class Act(Base, prefix="ta"):
    """Do something with a claim."""

    do: Word
    number: ClaimNo


@router.callback_query(Act.filter())
async def on_act(query: CallbackQuery, callback_data: Act, talk: Talk) -> None:
    """Begin the form of an act, for a claim that this staff member may see."""
    del query
    number = callback_data.number
    view = await talk.staff(lambda staff: staff.claims.get(number))
    form = ACTS.get(callback_data.do)
    if form is None:
        await talk.show(card_page(talk.t, view, talk.now))
        return
    await forms.start(talk, form, number=number)


async def _card(talk: Talk, view: ClaimView) -> Page:
    return card_page(talk.t, view, talk.now)


async def _back(talk: Talk) -> Page:
    return Page(talk.t("staff-left"), [[button(talk.t.plain("staff-queue"), Go(to="queue"))]])


async def _words(talk: Talk, answers: Answers, text: str) -> str:
    """Refuse an empty text here; the core judges the rest."""
    del answers
    if not text.strip():
        raise Invalid(problems=[Problem("text", talk.t.plain("staff-empty"))])
    return text


def _one(prompt: str) -> Ask:
    return Ask("text", prompt, check=_words)


async def _text_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [_one(talk.t("staff-write"))]


async def _preview(talk: Talk, answers: Answers) -> str:
    return talk.t("staff-preview", number=str(answers["number"]), text=shorten(str(answers["text"]), SHOWN))


async def _ask(talk: Talk, answers: Answers) -> Page:
    return await _card(talk, await talk.staff(lambda staff: staff.claims.ask(answers["number"], answers["text"])))


async def _hold(talk: Talk, answers: Answers) -> Page:
    return await _card(talk, await talk.staff(lambda staff: staff.claims.hold(answers["number"], answers["text"])))


async def _resolve_steps(talk: Talk, answers: Answers) -> list[Ask]:
    t = talk.t
    outcomes = [(outcome.value, t.plain(f"staff-outcome-{outcome.value}")) for outcome in Outcome]
    steps = [Ask("outcome", t("staff-which-outcome"), choices=outcomes, free=False)]
    if answers.get("outcome") != Outcome.REJECTED:
        steps.append(Ask("amount", t("staff-which-amount"), optional=True, check=_amount))
    return [*steps, _one(t("staff-write"))]


async def _amount(talk: Talk, answers: Answers, text: str) -> str:
    """Read `12500 NGN`; the core checks it again."""
    del answers
    number, _, code = text.strip().upper().replace(",", "").partition(" ")
    try:
        Money.of(Decimal(number), code.strip())
    except (InvalidOperation, Invalid) as error:
        raise Invalid(problems=[Problem("amount", talk.t.plain("staff-amount-wrong"))]) from error
    return f"{number} {code.strip()}"


async def _resolve_preview(talk: Talk, answers: Answers) -> str:
    outcome = talk.t.plain(f"staff-outcome-{answers['outcome']}")
    decision = " ".join(part for part in (outcome, answers.get("amount", "")) if part)
    return talk.t(
        "staff-preview", number=str(answers["number"]), text=f"{decision}\n\n{shorten(answers['text'], SHOWN)}"
    )


async def _resolve(talk: Talk, answers: Answers) -> Page:
    number, _, code = str(answers.get("amount") or "").partition(" ")
    decision = Resolution(
        outcome=Outcome(answers["outcome"]),
        note=answers["text"],
        amount=Decimal(number) if number else None,
        currency=code or None,
    )
    return await _card(talk, await talk.staff(lambda staff: staff.claims.resolve(answers["number"], decision)))


async def _assign_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    team = await talk.staff(lambda staff: staff.claims.team())
    me = talk.me.email
    choices = [(person.email, f"👉 {person.name}" if person.email == me else person.name) for person in team]
    return [Ask("email", talk.t("staff-who"), choices=choices, free=False)]


async def _assign(talk: Talk, answers: Answers) -> Page:
    view = await talk.staff(lambda staff: staff.claims.assign(answers["number"], answers["email"]))
    return await _card(talk, view)


async def _later_steps(talk: Talk, answers: Answers) -> list[Ask]:
    view = await talk.staff(lambda staff: staff.claims.get(answers["number"]))
    zone = ZoneInfo(view.seller_zone if view.turn == "seller" else view.team_zone)
    first = (view.due_before or talk.now).astimezone(zone).date()
    days = [first + timedelta(days=step) for step in range(MORE_DAYS)]
    return [
        Ask(
            "day",
            talk.t("staff-until-which-day"),
            choices=[(day.isoformat(), talk.t.day(day)) for day in days],
            free=False,
        ),
        Ask("text", talk.t("staff-why"), check=_words),
    ]


async def _later(talk: Talk, answers: Answers) -> Page:
    """Let the chosen day be the last one that is in time."""
    view = await talk.staff(lambda staff: staff.claims.get(answers["number"]))
    zone = ZoneInfo(view.seller_zone if view.turn == "seller" else view.team_zone)
    last = datetime.combine(datetime.fromisoformat(answers["day"]).date(), time())
    until = day_start((last + timedelta(days=1)).date(), zone)
    moved = await talk.staff(lambda staff: staff.claims.override_deadline(answers["number"], until, answers["text"]))
    return await _card(talk, moved)


async def _reason_steps(talk: Talk, answers: Answers) -> list[Ask]:
    del answers
    return [Ask("text", talk.t("staff-why"), check=_words)]


async def _again(talk: Talk, answers: Answers) -> Page:
    view = await talk.staff(lambda staff: staff.claims.allow_again(answers["number"], reason=answers["text"]))
    return await _card(talk, view)


ACTS = {
    "ask": forms.register(Form("staff-ask", _text_steps, _ask, _back, preview=_preview)),
    "hold": forms.register(Form("staff-hold", _text_steps, _hold, _back, preview=_preview)),
    "resolve": forms.register(Form("staff-resolve", _resolve_steps, _resolve, _back, preview=_resolve_preview)),
    "assign": forms.register(Form("staff-assign", _assign_steps, _assign, _back)),
    "later": forms.register(Form("staff-later", _later_steps, _later, _back)),
    "again": forms.register(Form("staff-again", _reason_steps, _again, _back)),
}
