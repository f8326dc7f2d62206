"""The sweep: it closes silence, not speech, and never while mail that could save the claim is unread."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.claims import letters
from jumia_core.claims.deadlines import end
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import Author, Standing, Status, Turn
from jumia_core.intake import quarantined_for, read_until
from jumia_core.notices import Letter, notify
from jumia_core.settings import work_calendar
from jumia_core.work import Office, Unit

BATCH = 200
HOLD_WORKING_DAYS = 1
UNCOUNTED = (Standing.NOT_ENGLISH, Standing.EMPTY)


def sweep(office: Office) -> int:
    """Close every claim whose seller kept silent past the deadline; return how many were closed or held.

    Claims are taken in batches of one transaction each, so that a crash loses nothing and a large sweep
    never blocks intake for long.
    """
    done = 0
    while True:
        taken = office.write(_sweep_batch)
        done += taken
        if taken < BATCH:
            return done


def _sweep_batch(unit: Unit) -> int:
    read = read_until(unit.session)
    query = (
        select(Claim)
        .where(Claim.sweep_at <= unit.now)
        .order_by(Claim.sweep_at, Claim.number)
        .limit(BATCH)
        .with_for_update(skip_locked=True, of=Claim)
        .execution_options(populate_existing=True)
    )
    if read is not None:
        query = query.where(Claim.due_before <= read)
    due = [claim for claim in unit.session.scalars(query) if _silent(claim, unit.now)]
    waiting = _waiting(unit.session, due)
    told: list[Letter] = []
    for claim in due:
        speech = waiting.get(claim.number)
        if speech is not None and claim.held_until is None:
            told += _hold(unit, claim, speech)
        else:
            told += close(unit, claim)
    notify(unit, told)
    return len(due)


def close(unit: Unit, claim: Claim) -> list[Letter]:
    """Close one claim for the seller's silence; return whom to tell."""
    end(claim, Status.CLOSED_NO_REPLY, unit.now)
    record(unit, claim, "closed_no_reply", due_before=_iso(claim.due_before))
    cause = f"round-{claim.round}-{claim.last_seq}"
    agents = letters.to_agents(unit.session, claim, "claim_agent_closed", cause)
    return [letters.to_seller(claim, "claim_closed", cause), *agents]


def _hold(unit: Unit, claim: Claim, speech: dict[str, int]) -> list[Letter]:
    """Give an agent one working day to look at what the seller said in time and what was not counted."""
    calendar = work_calendar(unit.session, claim.team.country)
    claim.held_until = claim.sweep_at = calendar.due_before(unit.now, HOLD_WORKING_DAYS)
    claim.remind_at = None
    record(unit, claim, "held_for_agent", until=_iso(claim.held_until), **speech)
    cause = f"round-{claim.round}-{claim.last_seq}"
    until = _iso(claim.held_until)
    return letters.to_agents(unit.session, claim, "claim_review", cause, until=until, **speech)


def _silent(claim: Claim, now: datetime) -> bool:
    return (
        claim.status == Status.OPEN
        and claim.turn == Turn.SELLER
        and claim.due_before is not None
        and claim.due_before <= now
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
        if _in_round(fresh[number], received_at):
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


def _in_round(claim: Claim, received_at: datetime) -> bool:
    """Tell whether mail came in the current round, in time."""
    after = claim.asked_at or claim.raised_at
    return claim.due_before is not None and after <= received_at < claim.due_before


def _iso(instant: datetime | None) -> str | None:
    return instant.isoformat() if instant else None
