"""The event log: every step of a claim, in order, never changed."""

from typing import Any

from jumia_core.claims.model import Claim, Event
from jumia_core.work import Unit


def record(unit: Unit, claim: Claim, kind: str, **data: Any) -> Event:
    """Write one step, with what turn and deadline became of it. Call it after the change."""
    claim.last_seq += 1
    event = Event(
        claim_number=claim.number,
        seq=claim.last_seq,
        at=unit.now,
        actor_kind=unit.actor.kind,
        actor_id=unit.actor.account_id,
        actor_name=unit.actor.name,
        channel=unit.channel,
        kind=kind,
        data=data,
        turn=claim.turn,
        due_before=claim.due_before,
    )
    unit.session.add(event)
    return event
