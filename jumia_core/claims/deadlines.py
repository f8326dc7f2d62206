"""A claim's clock: started, stopped and moved. Whose turn, and until when, is all that it is."""

from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.claims import rules
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Status, Turn
from jumia_core.kernel import WorkCalendar, utc
from jumia_core.policies import claims as policy
from jumia_core.settings import seller_calendar, work_calendar


def calendar_of(session: Session, claim: Claim) -> WorkCalendar:
    """Return the calendar that the clock runs on: the team's, or the home country's."""
    if claim.turn == Turn.PLATFORM:
        return work_calendar(session, claim.team.country)
    return seller_calendar(session, claim.home_country)


def give_to_platform(session: Session, claim: Claim, since: datetime, now: datetime) -> None:
    """Make it the platform's turn, due on the team's calendar after `since` (UTC)."""
    _clear(claim)
    claim.status, claim.turn, claim.closed_at, claim.floor_due = Status.OPEN, Turn.PLATFORM, None, None
    calendar = calendar_of(session, claim)
    days = policy.deadlines(claim.team.country, calendar.local_date(since)).platform_working_days
    _run(claim, calendar, since, days)
    claim.escalate_at = claim.due_before
    plan_reminder(session, claim, now)


def give_to_seller(claim: Claim, now: datetime) -> None:
    """Open the next round on the seller's turn. No clock runs until its email is delivered.

    A deadline that the seller had already is kept as the floor: the later of the two will hold.
    """
    _keep_promise(claim)
    _clear(claim)
    claim.status, claim.turn, claim.closed_at = Status.OPEN, Turn.SELLER, None
    claim.round += 1
    await_delivery(claim, now)


def await_delivery(claim: Claim, now: datetime) -> None:
    """Wait for the delivery of the current round's email; no clock of the seller runs."""
    claim.asked_at, claim.delivered_at, claim.due_before = now, None, None
    claim.undelivered_at = now + rules.UNDELIVERED_AFTER
    claim.clock = {"note": "The question is on its way by email. The clock starts when the email is delivered."}


def start_seller_clock(session: Session, claim: Claim, delivered_at: datetime, now: datetime) -> None:
    """Start the seller's clock at the delivery (UTC) of the current round's email."""
    claim.delivered_at, claim.undelivered_at = delivered_at, None
    calendar = calendar_of(session, claim)
    days = policy.deadlines(claim.home_country, calendar.local_date(delivered_at)).seller_working_days
    _run(claim, calendar, delivered_at, days)
    if claim.floor_due is not None and claim.due_before is not None and claim.floor_due > claim.due_before:
        _set_due(claim, claim.floor_due)
        _add_sentence(claim, "An earlier question gave you longer, so its later deadline holds.")
    plan_reminder(session, claim, now)


def stop_seller_clock(claim: Claim, why: str, now: datetime) -> None:
    """Stop the seller's clock: the current round's email did not reach the seller."""
    _keep_promise(claim)
    _clear(claim)
    claim.delivered_at, claim.due_before = None, None
    claim.undelivered_at = now + rules.UNREACHABLE_AGAIN_AFTER
    claim.clock = {"note": why, "unreachable": True}


def end(claim: Claim, status: Status, now: datetime) -> None:
    """End a claim. The deadline stays readable, for mail that surfaces later."""
    _clear(claim)
    claim.status, claim.turn, claim.closed_at, claim.floor_due = status, None, now, None
    if status is not Status.RESOLVED:
        claim.holds_matter = False


def hold_matter_again(session: Session, claim: Claim) -> None:
    """Let a reopened claim stand for its matter again, unless a later claim does so already."""
    other = select(Claim.number).where(
        Claim.shop_id == claim.shop_id,
        Claim.subject_key == claim.subject_key,
        Claim.number != claim.number,
        Claim.holds_matter,
    )
    claim.holds_matter = session.scalar(other) is None


def set_reopen_before(session: Session, claim: Claim, delivered_at: datetime) -> None:
    """Start the days in which the seller may answer a decision, at the delivery (UTC) of its email."""
    calendar = seller_calendar(session, claim.home_country)
    days = policy.deadlines(claim.home_country, calendar.local_date(delivered_at)).reopen_working_days
    claim.reopen_before = calendar.due_before(delivered_at, days)
    claim.clock = {"reopen_start": delivered_at.isoformat(), "days": days}


def later_due(session: Session, claim: Claim) -> datetime | None:
    """Return a later deadline (UTC) that today's calendars give to the claim's clock, or None.

    A claim that closed for the seller's silence is asked too: its deadline was the seller's.
    """
    start = claim.clock.get("start")
    if claim.due_before is None or start is None:
        return None
    due = calendar_of(session, claim).due_before(datetime.fromisoformat(start), claim.clock["days"])
    return due if due > claim.due_before else None


def move_later(session: Session, claim: Claim, due: datetime, why: str, now: datetime) -> None:
    """Move a deadline later, never earlier, and explain it."""
    waits_for_lead = claim.escalate_at is not None
    explanation = calendar_of(session, claim).explain(datetime.fromisoformat(claim.clock["start"]), claim.clock["days"])
    claim.clock = {**claim.clock, "sentences": explanation.sentences()}
    _set_due(claim, max(due, explanation.due_before))
    _add_sentence(claim, f"The deadline moved later: {why}.")
    if waits_for_lead:
        claim.escalate_at = claim.due_before
    if due > now:
        claim.held_until = None  # the seller may speak again, and an agent may need a day for that
    elif claim.held_until is not None:
        claim.sweep_at = claim.held_until
    if claim.status == Status.OPEN:
        plan_reminder(session, claim, now)


def move_reopening_later(session: Session, claim: Claim) -> bool:
    """Move the end of the days in which a decision may be answered, where today's calendars give more."""
    start = claim.clock.get("reopen_start")
    if claim.reopen_before is None or start is None:
        return False
    calendar = seller_calendar(session, claim.home_country)
    until = calendar.due_before(datetime.fromisoformat(start), claim.clock["days"])
    if until <= claim.reopen_before:
        return False
    claim.reopen_before = until
    return True


def reopen_for_seller(session: Session, claim: Claim, now: datetime) -> None:
    """Let a claim that closed too early wait for its seller again, until its deadline."""
    claim.status, claim.turn, claim.closed_at = Status.OPEN, Turn.SELLER, None
    hold_matter_again(session, claim)
    if claim.due_before is not None:
        _set_due(claim, claim.due_before)
    plan_reminder(session, claim, now)


def plan_reminder(session: Session, claim: Claim, now: datetime) -> None:
    """Set when the next reminder of the running deadline is due, if one is left."""
    if claim.due_before is None:
        claim.remind_at = None
        return
    left = rules.reminders(calendar_of(session, claim), claim.due_before, now)
    claim.remind_at = left[0][0] if left else None


def clock_of(claim: Claim) -> rules.Clock:
    """Return what decides whether a reply is in time."""
    return rules.Clock(
        Status(claim.status),
        Turn(claim.turn) if claim.turn else None,
        claim.delivered_at,
        claim.due_before,
        claim.reopen_before,
    )


def _run(claim: Claim, calendar: WorkCalendar, start: datetime, days: int) -> None:
    explanation = calendar.explain(start, days)
    claim.clock = {
        "start": utc(start).isoformat(),
        "days": days,
        "country": calendar.country,
        "zone": calendar.zone,
        "sentences": explanation.sentences(),
    }
    _set_due(claim, explanation.due_before)


def _set_due(claim: Claim, due: datetime) -> None:
    claim.due_before = due
    claim.sweep_at = due + rules.GRACE if claim.turn == Turn.SELLER else None


def _add_sentence(claim: Claim, sentence: str) -> None:
    clock: dict[str, Any] = dict(claim.clock)
    clock["sentences"] = [*clock.get("sentences", []), sentence]
    claim.clock = clock


def _keep_promise(claim: Claim) -> None:
    """Let no later clock of the seller end before the one that runs now."""
    if claim.turn == Turn.SELLER and claim.due_before is not None:
        claim.floor_due = max(claim.due_before, claim.floor_due or claim.due_before)


def _clear(claim: Claim) -> None:
    claim.sweep_at = claim.remind_at = claim.escalate_at = claim.undelivered_at = claim.held_until = None
