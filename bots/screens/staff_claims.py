"""The claims of a team: the queue by deadline, what is overdue, and one claim with its thread and its files."""

from datetime import datetime
from typing import ClassVar
from zoneinfo import ZoneInfo

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import ClaimNo, Count, EvidenceNo, Go, Word, button, copy
from bots.frame.pages import Page, Row, grid, pager
from bots.frame.places import place
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE, THREAD, file_buttons, file_page, fitted, plain, said, turn_mark
from jumia_core.accounts import Role
from jumia_core.claims import ClaimSummary, ClaimView, Status, Turn

router = Router(name="staff-claims")
LEADERS = frozenset({Role.LEAD, Role.OPERATOR})
MAIL = ("sender_asked", "mail_confirmed", "mail_denied", "mail_released", "mail_dropped")
MAILS = 3  # events about held mail that a card shows


class Queue(Base, prefix="tq"):
    """Another page of a queue."""

    in_groups: ClassVar[bool] = True

    name: Word
    at: Count


class Card(Base, prefix="tc"):
    """One claim; `at` counts how many of the newest messages are skipped."""

    in_groups: ClassVar[bool] = True

    number: ClaimNo
    at: Count = 0


class File(Base, prefix="tf"):
    """A file of a claim."""

    in_groups: ClassVar[bool] = True

    number: ClaimNo
    evidence: EvidenceNo


class Explain(Base, prefix="tx"):
    """The deadline of a claim, day by day."""

    in_groups: ClassVar[bool] = True

    number: ClaimNo


@place("queue", command="queue", in_groups=True)
async def show_queue(talk: Talk) -> None:
    """Show the open claims, the earliest deadline first."""
    await turn_to(talk, "queue", 0)


@place("escalations", command="escalations", in_groups=True)
async def show_escalations(talk: Talk) -> None:
    """Show what the platform did not answer in time."""
    await turn_to(talk, "escalations", 0)


@router.callback_query(Queue.filter())
async def on_queue(query: CallbackQuery, callback_data: Queue, talk: Talk) -> None:
    """Turn to a page."""
    del query
    await talk.forget()
    await turn_to(talk, callback_data.name, callback_data.at)


async def turn_to(talk: Talk, name: str, at: int) -> None:
    """Show a page of a queue, from its `at`-th claim."""
    at, name = max(0, at), name if name == "escalations" else "queue"
    if name == "escalations":
        found = await talk.staff(lambda staff: staff.claims.escalations(limit=PAGE + 1, offset=at))
    else:
        found = await talk.staff(lambda staff: staff.claims.queue(limit=PAGE + 1, offset=at))
    await talk.show(queue_page(talk.t, name, found, at, talk.now, talk.zone))


def queue_page(t: Texts, name: str, found: list[ClaimSummary], at: int, now: datetime, zone: ZoneInfo) -> Page:
    """List claims; `found` holds one more than a page where there are more."""
    shown = found[:PAGE]
    lines = [t(f"staff-{name}-title")]
    lines += [_line(t, claim, now, zone) for claim in shown] or [t("staff-none")]
    cards = [button(f"{turn_mark(claim, Turn.PLATFORM)} {claim.number}", Card(number=claim.number)) for claim in shown]
    before = Queue(name=name, at=max(0, at - PAGE)) if at else None
    after = Queue(name=name, at=at + PAGE) if len(found) > PAGE else None
    place_of = str(at // PAGE + 1)
    return Page(fitted(lines), [*grid(cards), pager(before, after, place_of), _home(t)])


@router.callback_query(Card.filter())
async def on_card(query: CallbackQuery, callback_data: Card, talk: Talk) -> None:
    """Open a claim, leaving what was going on."""
    del query
    await talk.forget()
    await show_card(talk, callback_data.number, callback_data.at)


async def show_card(talk: Talk, number: str, at: int = 0) -> None:
    """Show one claim of the team."""
    at = max(0, at)
    view = await talk.staff(lambda staff: staff.claims.get(number, skip=at))
    await talk.show(card_page(talk, view, at))


def card_page(talk: Talk, claim: ClaimView, at: int = 0) -> Page:
    """Show a claim: whose turn, until when in both zones, the newest messages, its files, what may be done.

    `at`: so many of the newest messages were left out of the view.
    """
    t = talk.t
    team, home = ZoneInfo(claim.team_zone), ZoneInfo(claim.seller_zone)
    lines = [
        t("staff-card-title", number=str(claim.number), title=t.plain(f"kind-{claim.kind}")),
        t("staff-card-shop", shop=claim.shop_name, seller=claim.seller_name, country=t.country(claim.home_country)),
        t(f"staff-status-{claim.status}") if claim.status is not Status.OPEN else t(f"staff-turn-{claim.turn}"),
    ]
    if claim.due_before is not None:
        lines.append(
            t(
                "staff-card-due",
                here=t.until(claim.due_before, team),
                there=t.until(claim.due_before, home),
                left=t.left(claim.due_before, talk.now),
            )
        )
        lines += [t("staff-overdue")] if claim.overdue else []
    elif claim.status is Status.OPEN:
        lines.append(t("staff-no-clock"))
    lines.append(t("staff-card-agent", agent=claim.agent) if claim.agent else t("staff-card-no-agent"))
    if claim.breaches:
        lines.append(t("staff-card-breaches", count=claim.breaches))
    if claim.outcome is not None:
        amount = t.money(claim.amount) if claim.amount else ""
        lines.append(" ".join(part for part in (t(f"outcome-{claim.outcome}"), amount) if part))
    lines.append("\n".join(f"<i>{t(f'field-{name}')}:</i> {plain(value)}" for name, value in claim.fields.items()))
    shown = claim.thread[-THREAD:]
    lines += [said(t, message, team) for message in shown]
    if at == 0:
        lines += _about_mail(t, claim, team)
    files = file_buttons(shown, File, str(claim.number))
    older = Card(number=claim.number, at=at + THREAD) if len(claim.thread) > THREAD else None
    newer = Card(number=claim.number, at=max(0, at - THREAD)) if at else None
    rows = [*grid(files), pager(older, newer), *_acts(talk, claim)]
    rows.append([copy(t.plain("staff-copy"), str(claim.number)), button("🕒", Explain(number=claim.number))])
    return Page(fitted(lines), [*rows, _home(t, "queue")])


def _about_mail(t: Texts, claim: ClaimView, zone: ZoneInfo) -> list[str]:
    """Say what became of mail about this claim whose sender we did not know: was it the seller's?"""
    events = [event for event in claim.events if event.kind in MAIL][-MAILS:]
    return [
        t(f"staff-event-{event.kind}", number=str(event.data.get("inbound_id", "")), when=t.moment(event.at, zone))
        for event in events
    ]


def _acts(talk: Talk, claim: ClaimView) -> list[Row]:
    from bots.screens.staff_acts import Act  # noqa: PLC0415 - acts come back to the card

    leader = talk.me.staff_role in LEADERS
    wanted: list[tuple[str, str | None]] = []
    if claim.status is Status.OPEN:
        wanted = [("ask", "primary"), ("hold", None), ("resolve", "success"), ("assign", None)]
        wanted += [("later", None)] if leader and claim.due_before is not None else []
        wanted += [("redeliver", None)] if claim.question_is_lost else []
    elif leader:
        wanted = [("again", None)]
    return grid(
        [button(talk.t.plain(f"staff-do-{do}"), Act(do=do, number=claim.number), style) for do, style in wanted], 3
    )


@router.callback_query(Explain.filter())
async def on_explain(query: CallbackQuery, callback_data: Explain, talk: Talk) -> None:
    """Say why the deadline is when it is, day by day (the explanation is English)."""
    del query
    number = callback_data.number
    view = await talk.staff(lambda staff: staff.claims.get(number))
    text = [talk.t("staff-explain", number=str(view.number)), *(plain(line) for line in view.explain_deadline())]
    await talk.show(Page(fitted(text), [[button(talk.t.plain("form-back"), Card(number=number))]]))


@router.callback_query(File.filter())
async def on_file(query: CallbackQuery, callback_data: File, talk: Talk) -> None:
    """Send a file of the claim."""
    del query
    number, evidence = callback_data.number, callback_data.evidence
    file = await talk.staff(lambda staff: staff.claims.evidence_file(number, evidence))
    await talk.send_files(file_page(file))
    await talk.answer()


def _line(t: Texts, claim: ClaimSummary, now: datetime, zone: ZoneInfo) -> str:
    due = t("staff-no-clock")
    if claim.due_before is not None:
        due = t("staff-overdue") if claim.overdue else t("staff-until", until=t.until(claim.due_before, zone))
        if not claim.overdue:
            due += f" · {t.left(claim.due_before, now)}"
    kind = t(f"kind-{claim.kind}")
    return f"{turn_mark(claim, Turn.PLATFORM)} <b>{claim.number}</b> {kind}\n{plain(claim.shop_name)}\n{due}"


def _home(t: Texts, to: str = "staff") -> Row:
    return [button(t.plain("form-back"), Go(to=to))]
