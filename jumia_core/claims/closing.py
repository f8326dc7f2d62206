"""The sweep: it closes silence, not speech, and never while mail that could save the claim is unread."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.claims import batches, letters, moving
from jumia_core.claims.deadlines import end, later_due
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import UNCOUNTED, Author, Status, Turn
from jumia_core.intake import quarantined_for, read_until
from jumia_core.notices import Letter, notify
from jumia_core.settings import work_calendar
from jumia_core.work import Office, Unit, keys

HOLD_WORKING_DAYS = 1


def sweep(office: Office) -> int:
    """Close every claim whose seller kept silent past the deadline; return how many were handled.

    A claim is held, or its deadline moves, where the law says so.
    """
    return batches.run(office, _overdue, _sweep)


def _overdue(unit: Unit, passed: Collection[str]) -> Sequence[str]:
    query = select(Claim.number).where(Claim.sweep_at <= unit.now, Claim.number.not_in(passed))
    read = read_until(unit.session)
    if read is not None:
        query = query.where(Claim.due_before <= read)
    return unit.session.scalars(query.order_by(Claim.sweep_at, Claim.number).limit(batches.BATCH)).all()


def _sweep(unit: Unit, claims: list[Claim]) -> list[Claim]:
    read = read_until(unit.session)  # after the locks: what was released from quarantine meanwhile is unread again
    due = [claim for claim in claims if _silent(claim, unit.now, read)]
    waiting = _waiting(unit.session, due)
    told: list[Letter] = []
    for claim in due:
        later = later_due(unit.session, claim)
        speech = waiting.get(claim.number)
        if later is not None:
            told += moving.move(unit, claim, later, "a day was declared not to count")
        elif speech is not None:
            told += _hold(unit, claim, speech)
        else:
            told += close(unit, claim)
    notify(unit, told)
    return due


def close(unit: Unit, claim: Claim) -> list[Letter]:
    """Close one claim for the seller's silence; return whom to tell."""
    end(claim, Status.CLOSED_NO_REPLY, unit.now)
    record(unit, claim, "closed_no_reply", due_before=_iso(claim.due_before))
    cause = keys.deadline_step(claim.round, claim.last_seq)
    agents = letters.to_agents(unit.session, claim, "claim_agent_closed", cause)
    return [letters.to_seller(claim, "claim_closed", cause), *agents]


def _hold(unit: Unit, claim: Claim, speech: dict[str, int]) -> list[Letter]:
    """Give an agent one working day to look at what the seller said in time and what was not counted."""
    calendar = work_calendar(unit.session, claim.team.country)
    claim.held_until = claim.sweep_at = calendar.due_before(unit.now, HOLD_WORKING_DAYS)
    claim.remind_at = None
    record(unit, claim, "held_for_agent", until=_iso(claim.held_until), **speech)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    until = _iso(claim.held_until)
    return letters.to_agents(unit.session, claim, "claim_review", cause, until=until, **speech)


def _silent(claim: Claim, now: datetime, read: datetime | None) -> bool:
    return (
        claim.status == Status.OPEN
        and claim.turn == Turn.SELLER
        and claim.due_before is not None
        and claim.due_before <= (now if read is None else min(now, read))
        and claim.sweep_at is not None
        and claim.sweep_at <= now
    )


def _waiting(session: Session, claims: Sequence[Claim]) -> dict[str, dict[str, int]]:
    """Return, by claim, what a seller said in time that was not counted, or mail in quarantine that may be it."""
    fresh = {claim.number: claim for claim in claims if claim.held_until is None}
    if not fresh:
        return {}
    found: dict[str, dict[str, int]] = {}
    for number, received_at in quarantined_for(session, list(fresh)).items():
        due = fresh[number].due_before
        if due is not None and received_at < due:
            found[number] = {}
    messages = session.execute(
        select(Message.claim_number, Message.round, Message.id)
        .where(
            Message.claim_number.in_(fresh),
            Message.author == Author.SELLER,
            Message.standing.in_(UNCOUNTED),  # these were in time, or they would be late
        )
        .order_by(Message.id)
    )
    for number, round_number, message_id in messages:
        if round_number == fresh[number].round:
            found[number] = {"message_id": message_id}
    return found


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None
