"""What happens to a claim because time passes: reminders, escalation, undelivered mail, moved calendars."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute

from jumia_core.accounts import ClaimsTeam, Role, StaffMember
from jumia_core.claims import deadlines, letters, rules
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Status, Turn
from jumia_core.intake import silent_intakes
from jumia_core.notices import Letter, notify
from jumia_core.work import Office, Unit

BATCH = 200


def remind(office: Office) -> int:
    """Send the reminders that are due; return how many claims were reminded of."""
    return _each_due(office, Claim.remind_at, _remind)


def escalate(office: Office) -> int:
    """Tell the leads of claims that the platform did not answer in time, once for each deadline."""
    return _each_due(office, Claim.escalate_at, _escalate)


def report_undelivered(office: Office) -> int:
    """Tell the agents of questions that were not delivered within a day, once for each round."""
    return _each_due(office, Claim.undelivered_at, _undelivered)


def move_deadlines(office: Office, country: str | None, why: str) -> int:
    """Move running deadlines later where calendars changed; return how many moved.

    `country` None means every seller's clock (an outage of ours).
    """
    moved, after = 0, ""
    while True:
        last, count = office.write(lambda unit, after=after: _move_batch(unit, country, why, after))  # type: ignore[misc]
        moved += count
        if last is None:
            return moved
        after = last


def alert_silent_intakes(office: Office) -> int:
    """Tell the operators of a way in that has not been heard of for an hour, once."""

    def verb(unit: Unit) -> int:
        silent = silent_intakes(unit.session, unit.now)
        operators = unit.session.scalars(select(StaffMember.account_id).where(StaffMember.role == Role.OPERATOR)).all()
        for intake in silent:
            intake.silent_told_at = unit.now
            seen = intake.seen_at.isoformat()
            notify(
                unit,
                [
                    Letter(
                        f"intake_silent:{intake.name}:{seen}:{operator}",
                        "intake_silent",
                        operator,
                        data={"intake": intake.name, "seen_at": seen},
                    )
                    for operator in operators
                ],
            )
        return len(silent)

    return office.write(verb)


def _each_due(
    office: Office,
    column: InstrumentedAttribute[datetime | None],
    act: Callable[[Unit, Claim], list[Letter]],
) -> int:
    done = 0
    while True:
        count = office.write(lambda unit: _batch(unit, column, act))
        done += count
        if count < BATCH:
            return done


def _batch(
    unit: Unit,
    column: InstrumentedAttribute[datetime | None],
    act: Callable[[Unit, Claim], list[Letter]],
) -> int:
    due = unit.session.scalars(
        select(Claim)
        .where(column <= unit.now)
        .order_by(column, Claim.number)
        .limit(BATCH)
        .with_for_update(skip_locked=True, of=Claim)
        .execution_options(populate_existing=True)
    ).all()
    told = [letter for claim in due for letter in act(unit, claim)]
    notify(unit, told)
    return len(due)


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
    cause = f"round-{claim.round}-{claim.due_before.isoformat()}-{which}"
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
    cause = f"round-{claim.round}-{claim.due_before.isoformat()}"
    return letters.to_leads(unit.session, claim, "claim_overdue", cause)


def _undelivered(unit: Unit, claim: Claim) -> list[Letter]:
    claim.undelivered_at = None
    record(unit, claim, "undelivered", round=claim.round)
    return letters.to_agents(unit.session, claim, "claim_undelivered", f"round-{claim.round}-{claim.last_seq}")


def _move_batch(unit: Unit, country: str | None, why: str, after: str) -> tuple[str | None, int]:
    claims = unit.session.scalars(
        select(Claim)
        .join(ClaimsTeam, ClaimsTeam.id == Claim.team_id)
        .where(Claim.status == Status.OPEN, Claim.due_before.is_not(None), Claim.number > after)
        .where(_touched(country))
        .order_by(Claim.number)
        .limit(BATCH)
        .with_for_update(of=Claim)
        .execution_options(populate_existing=True)
    ).all()
    moved = 0
    for claim in claims:
        due, old = deadlines.compute_again(unit.session, claim), claim.due_before
        if due is None or old is None:
            continue
        deadlines.move_later(unit.session, claim, due, why, unit.now)
        record(unit, claim, "deadline_moved", old=old.isoformat(), new=due.isoformat(), why=why)
        moved += 1
        if claim.turn == Turn.SELLER:
            letter = letters.to_seller(
                claim,
                "claim_deadline_moved",
                f"{claim.round}-{due.isoformat()}",
                old=old.isoformat(),
                new=due.isoformat(),
                why=why,
            )
            notify(unit, [letter])
    return (claims[-1].number if len(claims) == BATCH else None), moved


def _touched(country: str | None) -> ColumnElement[bool]:
    sellers = Claim.turn == Turn.SELLER
    if country is None:
        return sellers
    platform = (Claim.turn == Turn.PLATFORM) & (ClaimsTeam.country == country)
    return (sellers & (Claim.home_country == country)) | platform
