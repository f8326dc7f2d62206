"""One claim as its seller sees it: whose turn, until when on both sides' clocks, the thread, the files."""

from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame import forms
from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Count, EvidenceNo, Word, button, copy
from bots.frame.forms import Answers, Ask, Form
from bots.frame.pages import Page, grid, pager, shorten
from bots.frame.talk import Talk
from bots.screens.parts import THREAD, back, file_buttons, file_page, fitted, plain, said
from bots.screens.shops import follow_claim
from jumia_core.claims import Author, ClaimView, Status, Turn
from jumia_core.kernel import ClaimNumber

router = Router(name="claim")
ASKED = 1_500  # letters of a question that stand above its answer


class Claim(Base, prefix="cc"):
    """One claim; `at` counts how many of the newest messages are skipped."""

    number: ClaimNo
    at: Count = 0


class File(Base, prefix="cf"):
    """A file of a claim."""

    number: ClaimNo
    evidence: EvidenceNo


class Act(Base, prefix="ca"):
    """Do something with a claim: reply, withdraw, explain."""

    do: Word
    number: ClaimNo


async def show_claim(talk: Talk, number: str) -> None:
    """Show a claim of the seller's shop. Raises `NotFound`."""
    await follow_claim(talk, number)
    claim = await talk.seller(lambda seller: seller.claims.get(number))
    await talk.show(claim_page(talk, claim))


@router.callback_query(Claim.filter())
async def on_claim(query: CallbackQuery, callback_data: Claim, talk: Talk) -> None:
    """Show a claim, or older messages of it."""
    del query
    await talk.forget()
    number, at = callback_data.number, max(0, callback_data.at)
    await follow_claim(talk, number)
    claim = await talk.seller(lambda seller: seller.claims.get(number, skip=at))
    await talk.show(claim_page(talk, claim, at))


def claim_page(talk: Talk, claim: ClaimView, at: int = 0) -> Page:
    """Show the claim; the deadline comes first. `at`: so many of the newest messages were left out of the view."""
    t, zone = talk.t, talk.zone
    lines = [t("claim-title", number=str(claim.number), kind=t.plain(f"kind-{claim.kind}")), _standing(talk, claim)]
    if claim.outcome:
        amount = t.money(claim.amount) if claim.amount else ""
        lines.append(" ".join(part for part in (t(f"outcome-{claim.outcome}"), amount) if part))
    if claim.reopen_before and claim.status is Status.RESOLVED:
        lines.append(t("claim-reopen", until=t.until(claim.reopen_before, zone)))
    if claim.linked_to:
        lines.append(t("claim-follows", number=str(claim.linked_to)))
    lines.append("\n".join(f"<i>{t(f'field-{name}')}:</i> {plain(value, 120)}" for name, value in claim.fields.items()))
    messages = list(claim.thread[-THREAD:])
    lines += [said(t, message, zone) for message in messages]
    older = Claim(number=claim.number, at=at + THREAD) if len(claim.thread) > THREAD else None
    newer = Claim(number=claim.number, at=max(0, at - THREAD)) if at else None
    rows = [*grid(file_buttons(messages, File, str(claim.number))), pager(older, newer)]
    acts = []
    if claim.status is Status.OPEN or claim.status is Status.RESOLVED:
        acts.append(button(t.plain("claim-reply"), Act(do="reply", number=claim.number), "success"))
    if claim.status is Status.OPEN:
        acts.append(button(t.plain("claim-withdraw"), Act(do="withdraw", number=claim.number), "danger"))
    why = button(t.plain("claim-explain"), Act(do="explain", number=claim.number))
    rows += [acts, [copy(t.plain("claim-copy"), str(claim.number)), why], back(t, "claims")]
    return Page(fitted(lines), rows)


def _standing(talk: Talk, claim: ClaimView) -> str:
    """Say whose turn it is, until when on both clocks, and how long is left."""
    t = talk.t
    if claim.status is not Status.OPEN:
        return t(f"status-{claim.status}")
    turn = t(f"turn-{claim.turn}")
    if claim.due_before is None:
        return f"{turn}\n{t('claim-no-clock')}"
    here = t.until(claim.due_before, ZoneInfo(claim.seller_zone))
    there = t.until(claim.due_before, ZoneInfo(claim.team_zone))
    mine = claim.turn is Turn.SELLER
    kind = "claim-late" if claim.overdue else "claim-due-you" if mine else "claim-due-them"
    return f"{turn}\n" + t(kind, here=here, there=there, left=t.left(claim.due_before, talk.now))


@router.callback_query(File.filter())
async def on_file(query: CallbackQuery, callback_data: File, talk: Talk) -> None:
    """Send a file of the claim."""
    del query
    number, evidence = callback_data.number, callback_data.evidence
    await follow_claim(talk, number)
    file = await talk.seller(lambda seller: seller.claims.evidence_file(number, evidence))
    await talk.send_files(file_page(file))
    await talk.answer()


@router.callback_query(Act.filter())
async def on_act(query: CallbackQuery, callback_data: Act, talk: Talk) -> None:
    """Begin to reply or withdraw, or explain the deadline day by day (in English)."""
    del query
    number = callback_data.number
    await follow_claim(talk, number)
    claim = await talk.seller(lambda seller: seller.claims.get(number))
    form = forms.FORMS.get(f"claim-{callback_data.do}")
    if form is not None:
        await forms.start(talk, form, number=number, asked=_question(claim))
        return
    text = talk.t("claim-why", number=str(claim.number)) + f"\n\n{plain(chr(10).join(claim.explain_deadline()))}"
    await talk.show(Page(text, [[button(talk.t.plain("form-back"), Claim(number=number))]]))


def _question(claim: ClaimView) -> str:
    """Return what the platform asked last, for its answer to be written below it; '' where it asked nothing."""
    last = next((message for message in reversed(claim.thread) if message.author is Author.STAFF), None)
    return shorten(last.text.strip(), ASKED) if last is not None else ""


async def after(talk: Talk, number: str) -> Page:
    """Return the claim's page, for a form that was left or has ended."""
    return claim_page(talk, await talk.seller(lambda seller: seller.claims.get(number)))


async def _withdraw_steps(talk: Talk, answers: Answers) -> list[Ask]:
    return [Ask("reason", talk.t("claim-withdraw-why", number=str(answers["number"])), optional=True)]


async def _withdraw_preview(talk: Talk, answers: Answers) -> str:
    return talk.t("claim-withdraw-sure", number=str(answers["number"]))


async def _withdraw(talk: Talk, answers: Answers) -> Page:
    number, reason = ClaimNumber(answers["number"]), answers.get("reason") or ""
    claim = await talk.seller(lambda seller: seller.claims.withdraw(number, reason=reason))
    return claim_page(talk, claim)


async def left(talk: Talk) -> Page:
    """What follows a form about a claim that was left."""
    return Page(talk.t("claim-left"), [back(talk.t, "claims")])


WITHDRAW = forms.register(
    Form(
        "claim-withdraw",
        _withdraw_steps,
        _withdraw,
        left,
        preview=_withdraw_preview,
        send="claim-withdraw",
        danger=True,
    )
)
