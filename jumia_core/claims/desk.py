"""What screens ask about claims beside one claim: counts, files, replies that wait for a person's eye."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, aliased

from jumia_core.claims.model import Claim, Evidence, Message
from jumia_core.claims.schemas import (
    COUNTING,
    UNCOUNTED,
    ClaimCounts,
    EvidenceFile,
    Status,
    Turn,
    UncountedReply,
)
from jumia_core.claims.views import message_view, summary
from jumia_core.kernel import NotFound, WorkCalendar, day_start
from jumia_core.work import Unit


def counts(unit: Unit, within: Sequence[ColumnElement[bool]], turn: Turn, calendar: WorkCalendar) -> ClaimCounts:
    """Count claims by whose turn it is; `due_today` are those on `turn` that still run and end with the present day."""
    tomorrow = day_start(calendar.local_date(unit.now) + timedelta(days=1), calendar.tz)
    rows = unit.session.execute(
        select(Claim.status, Claim.turn, func.count()).where(*within).group_by(Claim.status, Claim.turn)
    )
    found = {(status, of): count for status, of, count in rows}
    due = select(func.count()).where(
        *within,
        Claim.status == Status.OPEN,
        Claim.turn == turn,
        Claim.due_before > unit.now,
        Claim.due_before <= tomorrow,
    )
    return ClaimCounts(
        seller_turn=found.get((Status.OPEN, Turn.SELLER), 0),
        platform_turn=found.get((Status.OPEN, Turn.PLATFORM), 0),
        due_today=unit.session.scalar(due) or 0,
        resolved=found.get((Status.RESOLVED, None), 0),
        closed=found.get((Status.CLOSED_NO_REPLY, None), 0) + found.get((Status.WITHDRAWN, None), 0),
    )


def evidence_file(unit: Unit, claim: Claim, evidence_id: int) -> EvidenceFile:
    """Return a file of a claim, whole. Raises `NotFound`."""
    query = select(Evidence).join(Message, Message.id == Evidence.message_id)
    row = unit.session.scalar(query.where(Evidence.id == evidence_id, Message.claim_number == claim.number))
    if row is None:
        raise NotFound(f"Claim {claim.number} has no such file.", "Open the claim again.")
    return EvidenceFile(filename=row.filename, content_type=row.content_type, content=unit.files.read(row.sha256))


def uncounted(session: Session, claims: Select[Claim], unit: Unit, *, limit: int, offset: int) -> list[UncountedReply]:
    """Return timely replies that did not count and that neither a later reply nor an agent has settled."""
    better = aliased(Message)
    settled = select(better.id).where(
        better.claim_number == Message.claim_number, better.round == Message.round, better.standing.in_(COUNTING)
    )
    rows = session.execute(
        claims.add_columns(Message)
        .join(Message, Message.claim_number == Claim.number)
        .where(Message.standing.in_(UNCOUNTED), Message.dismissed_at.is_(None), ~settled.exists())
        .where(Claim.status != Status.WITHDRAWN)
        .order_by(Message.received_at, Message.id)
        .limit(limit)
        .offset(offset)
    )
    return [
        UncountedReply(claim=summary(claim, unit.now), message=message_view(message), held_until=claim.held_until)
        for claim, message in rows
    ]
