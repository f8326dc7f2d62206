"""What happens to a claim because time passes: reminders, escalation, undelivered mail, silent ways in."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from jumia_core.accounts import operators
from jumia_core.claims import batches, deadlines, letters, rules
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Status, Turn
from jumia_core.intake import Intake, silent_intakes
from jumia_core.notices import Letter, notify
from jumia_core.work import Office, Unit, keys


def remind(office: Office) -> int:
    """Send the reminders that are due; return how many claims were reminded of."""
    return _each_due(office, Claim.remind_at, _remind)


def escalate(office: Office) -> int:
    """Tell the leads of claims that the platform did not answer in time, once for each deadline."""
    return _each_due(office, Claim.escalate_at, _escalate)


def report_undelivered(office: Office) -> int:
    """Tell the agents of questions that were not delivered within a day, once for each round."""
    return _each_due(office, Claim.undelivered_at, _undelivered)


def alert_silent_intakes(office: Office) -> int:
    """Tell the operators of a way in that has not been heard of for an hour, once."""

    def verb(unit: Unit) -> int:
        listeners = [operator.account_id for operator in operators(unit.session)]
        silent = silent_intakes(unit.session, unit.now) if listeners else []
        for intake in silent:
            intake.silent_told_at = unit.now
            notify(unit, [_silence(intake, account_id) for account_id in listeners])
        return len(silent)

    return office.write(verb)


def _silence(intake: Intake, account_id: int) -> Letter:
    key = keys.silent_intake(intake.name, int(intake.seen_at.timestamp() * 1000), account_id)
    data = {"intake": intake.name, "seen_at": intake.seen_at.isoformat()}
    return Letter(key, "intake_silent", account_id, data=data)


def _each_due(
    office: Office,
    column: InstrumentedAttribute[datetime | None],
    act: Callable[[Unit, Claim], list[Letter]],
) -> int:
    def find(unit: Unit, passed: Collection[str]) -> Sequence[str]:
        query = select(Claim.number).where(column <= unit.now, Claim.number.not_in(passed))
        return unit.session.scalars(query.order_by(column, Claim.number).limit(batches.BATCH)).all()

    def all_due(unit: Unit, claims: list[Claim]) -> list[Claim]:
        due = [claim for claim in claims if (at := getattr(claim, column.key)) is not None and at <= unit.now]
        notify(unit, [letter for claim in due for letter in act(unit, claim)])
        return due

    return batches.run(office, find, all_due)


def _remind(unit: Unit, claim: Claim) -> list[Letter]:
    at = claim.remind_at
    if at is None or claim.due_before is None or claim.status != Status.OPEN:
        claim.remind_at = None
        return []
    calendar = deadlines.calendar_of(unit.session, claim)
    planned = rules.reminders(calendar, claim.due_before, at - timedelta.resolution)
    # After a standstill of ours both may be due: then the later one speaks for both.
    passed = [name for when, name in planned if when <= unit.now]
    which = passed[-1] if passed else rules.Reminder.LAST_MORNING
    deadlines.plan_reminder(unit.session, claim, max(unit.now, at))
    if unit.now >= claim.due_before:
        return []
    record(unit, claim, "reminded", which=which)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    if claim.turn == Turn.PLATFORM:
        return letters.to_agents(unit.session, claim, "claim_agent_reminder", cause, which=which)
    told = [letters.to_seller(claim, "claim_reminder", cause, which=which)]
    if which is rules.Reminder.LAST_MORNING:
        told += letters.to_second_member(unit.session, claim, "claim_reminder", cause, which=which)
    return told


def _escalate(unit: Unit, claim: Claim) -> list[Letter]:
    claim.escalate_at = None
    if claim.status != Status.OPEN or claim.turn != Turn.PLATFORM or claim.due_before is None:
        return []
    claim.breaches += 1
    record(unit, claim, "overdue", breaches=claim.breaches)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    return letters.to_leads(unit.session, claim, "claim_overdue", cause)


def _undelivered(unit: Unit, claim: Claim) -> list[Letter]:
    """Tell the agents; a seller who cannot be reached at all is told of again, to the leads too."""
    claim.undelivered_at = None
    record(unit, claim, "undelivered", round=claim.round)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    told = letters.to_agents(unit.session, claim, "claim_undelivered", cause)
    if claim.clock.get("unreachable"):
        claim.undelivered_at = unit.now + rules.UNREACHABLE_AGAIN_AFTER
        told += letters.to_leads(unit.session, claim, "claim_undelivered", cause)
    return told
