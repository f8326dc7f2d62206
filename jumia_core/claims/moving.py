"""Deadlines move later when days are declared not to count, by an operator or for an outage of ours."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, or_, select

from jumia_core.accounts import ClaimsTeam
from jumia_core.claims import batches, deadlines, letters, replies, rules
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import Standing, Status, Turn
from jumia_core.kernel import Conflict, Invalid, Problem, clean_text, utc
from jumia_core.notices import Letter, notify
from jumia_core.settings import CalendarChange, mark_applied, unapplied_changes
from jumia_core.work import Office, Unit, keys

MOST_MORE = timedelta(days=60)
CLOSED_SINCE = timedelta(days=45)  # a change is recorded within this time, or nobody remembers the claim


def move_deadlines(office: Office) -> int:
    """Let every clock hear of the calendar changes that were recorded; return how many claims changed.

    A claim that closed although the changed calendar gives its seller longer is opened again.
    """
    with office.read() as unit:
        changes = unapplied_changes(unit.session)
    moved = sum(_apply(office, change) for change in changes)
    if changes:
        office.write(lambda unit: mark_applied(unit, changes))
    return moved


def move(unit: Unit, claim: Claim, due: datetime, why: str) -> list[Letter]:
    """Move one claim's deadline later, with an event; return whom to tell."""
    old = claim.due_before
    deadlines.move_later(unit.session, claim, due, why, unit.now)
    if claim.status == Status.CLOSED_NO_REPLY and due > unit.now:
        deadlines.reopen_for_seller(unit.session, claim, unit.now)
    dates = {"old": old.isoformat() if old else None, "new": due.isoformat(), "why": why}
    record(unit, claim, "deadline_moved", **dates)
    if claim.turn == Turn.PLATFORM:
        return []
    cause = keys.deadline_step(claim.round, claim.last_seq)
    return [letters.to_seller(claim, "claim_deadline_moved", cause, **dates)]


def give_more(unit: Unit, claim: Claim, until: datetime, reason: str) -> None:
    """Move a running deadline to an instant (UTC) by a person's decision: later only, told to the seller.

    Raises `Conflict` where no clock runs or it would come earlier, `Invalid` for an instant that is over or too far
    away, or without a reason.
    """
    due, why = utc(until), clean_text(reason, "reason", rules.MAX_FIELD)
    if claim.status != Status.OPEN or claim.due_before is None or "start" not in claim.clock:
        raise Conflict(f"No clock of claim {claim.number} runs.", "Only a running deadline can be moved.")
    if due <= claim.due_before:
        raise Conflict("A deadline is a promise: it may move later, never earlier.", "Choose a later day.")
    if due <= unit.now:
        raise Invalid(problems=[Problem("until", "is over already.", "Choose a later day.")])
    if due - unit.now > MOST_MORE:
        raise Invalid(problems=[Problem("until", "is too far away.", f"Give at most {MOST_MORE.days} days.")])
    notify(unit, move(unit, claim, due, why))
    _count_late(unit, claim)


def _apply(office: Office, change: CalendarChange) -> int:
    seen = ""

    def find(unit: Unit, _passed: Collection[str]) -> Sequence[str]:
        nonlocal seen
        query = (
            select(Claim.number)
            .join(ClaimsTeam, ClaimsTeam.id == Claim.team_id)
            .where(_touched(change.country, unit.now), Claim.number > seen)
        )
        numbers = unit.session.scalars(query.order_by(Claim.number).limit(batches.BATCH)).all()
        seen = numbers[-1] if numbers else seen
        return numbers

    return batches.run(office, find, lambda unit, claims: _move_all(unit, claims, change.why))


def _move_all(unit: Unit, claims: list[Claim], why: str) -> list[Claim]:
    moved, told = [], list[Letter]()
    for claim in claims:
        if claim.status == Status.RESOLVED:
            if deadlines.move_reopening_later(unit.session, claim):
                record(unit, claim, "reopening_moved", why=why)
                moved.append(claim)
            continue
        due = deadlines.later_due(unit.session, claim)
        if due is not None:
            told += move(unit, claim, due, why)
            _count_late(unit, claim)
            moved.append(claim)
    notify(unit, told)
    return moved


def _count_late(unit: Unit, claim: Claim) -> None:
    """Judge the replies of this round again that came too late for the old deadline, the earliest first."""
    late = unit.session.scalars(
        select(Message)
        .where(
            Message.claim_number == claim.number,
            Message.round == claim.round,
            Message.standing == Standing.LATE,
            Message.received_at < claim.due_before,
        )
        .order_by(Message.received_at, Message.id)
    )
    for message in late:
        replies.judge_again(unit, claim, message)


def _touched(country: str | None, now: datetime) -> ColumnElement[bool]:
    closed = (Claim.status == Status.CLOSED_NO_REPLY) & (Claim.due_before > now - CLOSED_SINCE)
    decided = (Claim.status == Status.RESOLVED) & (Claim.reopen_before > now - CLOSED_SINCE)
    asked = (Claim.status == Status.OPEN) & (Claim.turn == Turn.SELLER) & Claim.due_before.is_not(None)
    sellers = or_(asked, closed, decided)
    if country is None:
        return sellers
    platform = (Claim.status == Status.OPEN) & (Claim.turn == Turn.PLATFORM) & (ClaimsTeam.country == country)
    return (sellers & (Claim.home_country == country)) | platform
