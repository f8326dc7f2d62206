"""Claims as others see them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Shop
from jumia_core.claims.model import Claim, Event, Message
from jumia_core.claims.schemas import (
    Author,
    ClaimSummary,
    ClaimView,
    EventView,
    EvidenceView,
    MessageView,
    Outcome,
    Standing,
    Status,
    Turn,
)
from jumia_core.kernel import COUNTRIES, ClaimNumber, Money
from jumia_core.policies import claims as policy

LAST_MESSAGES = 50
LAST_EVENTS = 200
LONGEST_PAGE = 500


def page(limit: int) -> int:
    """Return how many rows a list gives: what was asked for, within 1 to 500."""
    return max(1, min(limit, LONGEST_PAGE))


def summary(claim: Claim, now: datetime) -> ClaimSummary:
    """Show one line of a claim; `now` (UTC) decides whether it is overdue."""
    return ClaimSummary(**_summary(claim, now))


def summaries(session: Session, query: Select[Claim], now: datetime) -> list[ClaimSummary]:
    """Show the lines of a list of claims, asking only for what a line shows; `now` (UTC) decides what is overdue."""
    rows = session.execute(query.join(Claim.shop).with_only_columns(*_LINE))
    return [ClaimSummary(**_line(row, row.shop, row.shop_name, now)) for row in rows]


def view(session: Session, claim: Claim, now: datetime, skip: int = 0) -> ClaimView:
    """Show a claim whole, with its last 50 messages and 200 events: the cost does not grow with the thread.

    `skip` leaves out so many of the newest messages: a longer thread is read in pages.
    """
    messages = _thread(claim).order_by(Message.id.desc()).offset(max(0, skip)).limit(LAST_MESSAGES)
    events = select(Event).where(Event.claim_number == claim.number).order_by(Event.seq.desc()).limit(LAST_EVENTS)
    return _view(claim, now, session.scalars(messages).all()[::-1], session.scalars(events).all()[::-1])


def view_for_letter(session: Session, claim: Claim, now: datetime, message_id: int | None) -> ClaimView:
    """Show a claim with what a letter may quote: its first message, the latest question, and the one named."""
    first = select(func.min(Message.id)).where(Message.claim_number == claim.number)
    asked = select(func.max(Message.id)).where(Message.claim_number == claim.number, Message.author == Author.STAFF)
    quoted = or_(Message.id == first.scalar_subquery(), Message.id == asked.scalar_subquery(), Message.id == message_id)
    return _view(claim, now, session.scalars(_thread(claim).where(quoted).order_by(Message.id)).all(), ())


def _thread(claim: Claim) -> Select[Message]:
    return select(Message).where(Message.claim_number == claim.number)


def _view(claim: Claim, now: datetime, thread: Sequence[Message], events: Sequence[Event]) -> ClaimView:
    amount = None
    if claim.amount_minor is not None and claim.amount_currency is not None:
        amount = Money(claim.amount_minor, claim.amount_currency)
    return ClaimView(
        **_summary(claim, now),
        home_country=claim.home_country,
        team=claim.team.slug,
        seller_email=claim.seller.email,
        seller_name=claim.seller.name,
        fields=claim.fields,
        clock_note=_clock_note(claim),
        deadline_words=tuple(claim.clock.get("sentences", ())) if _explains(claim) else (),
        seller_zone=COUNTRIES[claim.home_country].zone,
        team_zone=COUNTRIES[claim.team.country].zone,
        agent=claim.agent.name if claim.agent else None,
        breaches=claim.breaches,
        floor_due=claim.floor_due,
        delivered_at=claim.delivered_at,
        outcome=Outcome(claim.outcome) if claim.outcome else None,
        amount=amount,
        resolution_note=claim.resolution_note,
        reopen_before=claim.reopen_before,
        closed_at=claim.closed_at,
        linked_to=ClaimNumber(claim.linked_to) if claim.linked_to else None,
        held_until=claim.held_until,
        thread=tuple(message_view(message) for message in thread),
        events=tuple(_event_view(event) for event in events),
    )


def message_view(message: Message) -> MessageView:
    """Show one message of a thread."""
    return MessageView(
        id=message.id,
        author=Author(message.author),
        name=message.account.name,
        text=message.text,
        channel=message.channel,
        round=message.round,
        received_at=message.received_at,
        standing=Standing(message.standing) if message.standing else None,
        language=message.language,
        flagged=message.flagged,
        evidence=tuple(
            EvidenceView(
                id=file.id, filename=file.filename, content_type=file.content_type, size=file.size, sha256=file.sha256
            )
            for file in message.evidence
        ),
    )


def _event_view(event: Event) -> EventView:
    return EventView(
        seq=event.seq,
        at=event.at,
        actor=event.actor_name,
        actor_kind=event.actor_kind,
        channel=event.channel,
        kind=event.kind,
        data=event.data,
        turn=Turn(event.turn) if event.turn else None,
        due_before=event.due_before,
    )


_LINE = (
    Claim.number,
    Shop.slug.label("shop"),
    Shop.name.label("shop_name"),
    Claim.kind,
    Claim.status,
    Claim.turn,
    Claim.round,
    Claim.due_before,
    Claim.raised_at,
)


def _summary(claim: Claim, now: datetime) -> dict[str, object]:
    return _line(claim, claim.shop.slug, claim.shop.name, now)


def _line(claim: Any, shop: str, shop_name: str, now: datetime) -> dict[str, object]:
    """Return a line of a claim, or of a row of its columns."""
    running = claim.status == Status.OPEN and claim.due_before is not None
    return {
        "number": ClaimNumber(claim.number),
        "shop": shop,
        "shop_name": shop_name,
        "kind": claim.kind,
        "title": policy.kind(claim.kind).title,
        "status": Status(claim.status),
        "turn": Turn(claim.turn) if claim.turn else None,
        "round": claim.round,
        "due_before": claim.due_before if running else None,
        "raised_at": claim.raised_at,
        "overdue": running and claim.due_before is not None and now >= claim.due_before,
    }


def _explains(claim: Claim) -> bool:
    return claim.status in {Status.OPEN, Status.CLOSED_NO_REPLY}


def _clock_note(claim: Claim) -> str:
    if claim.status == Status.CLOSED_NO_REPLY:
        return "The claim closed because no reply came in time."
    if claim.status == Status.WITHDRAWN:
        return "The seller withdrew the claim."
    if claim.status == Status.RESOLVED:
        return "The platform decided the claim."
    return str(claim.clock.get("note", ""))
