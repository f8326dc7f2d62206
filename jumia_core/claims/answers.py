"""What the platform does with a claim, and the seller's withdrawal."""

from sqlalchemy import func, select

from jumia_core.accounts import Scope, StaffMember
from jumia_core.claims import letters, rules, thread
from jumia_core.claims.deadlines import await_delivery, end, give_to_seller, hold_matter_again, stop_seller_clock
from jumia_core.claims.errors import ClaimNotOpen
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import UNCOUNTED, Author, Outcome, Resolution, Status, Turn
from jumia_core.kernel import Conflict, Invalid, Money, Problem, clean_text, keepable
from jumia_core.notices import notify
from jumia_core.work import Unit, keys

MAX_AMOUNT = 10**15  # minor units; beyond it somebody has mistyped


def was_done(unit: Unit, claim: Claim, once: str | None) -> bool:
    """Tell whether a command with this key was obeyed before: an adapter may give the same one twice."""
    query = select(Message.id).where(Message.claim_number == claim.number, Message.reply_key == once)
    return once is not None and unit.session.scalar(query) is not None


def ask(unit: Unit, scope: Scope, claim: Claim, text: str, once: str | None = None) -> None:
    """Ask the seller: the next round opens on the seller's turn, and its clock starts at the mail's delivery."""
    _open(claim)
    body = clean_text(text, "question", rules.MAX_TEXT)
    give_to_seller(claim, unit.now)
    message = _say(unit, scope, claim, body, once)
    record(unit, claim, "asked", message_id=message.id, round=claim.round)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    notify(unit, [letters.to_seller(claim, "claim_asked", cause, message_id=message.id)])


def redeliver(unit: Unit, claim: Claim) -> None:
    """Send the current round's question once more; its delivery starts a full clock."""
    _open(claim)
    if claim.turn != Turn.SELLER or claim.delivered_at is not None:
        raise Conflict("The question of this round is not waiting to be delivered.", "Ask again instead.")
    await_delivery(claim, unit.now)
    record(unit, claim, "redelivered", round=claim.round)
    again = keys.deadline_step(claim.round, claim.last_seq)
    notify(unit, [letters.to_seller(claim, "claim_asked", again, message_id=_question(unit, claim))])


def hold(unit: Unit, scope: Scope, claim: Claim, note: str, once: str | None = None) -> None:
    """Say "still checking": neither turn nor deadline changes."""
    _open(claim)
    message = _say(unit, scope, claim, clean_text(note, "note", rules.MAX_TEXT), once)
    record(unit, claim, "held", message_id=message.id)
    notify(unit, [letters.to_seller(claim, "claim_held", keys.message(message.id), message_id=message.id)])


def resolve(unit: Unit, scope: Scope, claim: Claim, decision: Resolution, once: str | None = None) -> None:
    """Decide the claim. The seller may answer within three working days of the decision's delivery."""
    _open(claim)
    amount = _amount(decision)
    message = _say(unit, scope, claim, clean_text(decision.note, "note", rules.MAX_TEXT), once)
    end(claim, Status.RESOLVED, unit.now)
    claim.outcome, claim.resolution_note, claim.reopen_before = decision.outcome, message.text, None
    claim.amount_minor = amount.minor if amount else None
    claim.amount_currency = amount.currency if amount else None
    record(
        unit,
        claim,
        "resolved",
        message_id=message.id,
        outcome=decision.outcome,
        amount=str(amount) if amount else None,
    )
    notify(unit, [letters.to_seller(claim, "claim_resolved", keys.message(message.id), message_id=message.id)])


def withdraw(unit: Unit, claim: Claim, reason: str) -> None:
    """Take an open claim back; the same matter may be raised again later."""
    _open(claim)
    end(claim, Status.WITHDRAWN, unit.now)
    record(unit, claim, "withdrawn", reason=keepable(reason)[: rules.MAX_FIELD])
    cause = keys.deadline_step(claim.round, claim.last_seq)
    told = letters.to_agents(unit.session, claim, "claim_agent_withdrawn", cause)
    notify(unit, [letters.to_seller(claim, "claim_withdrawn", cause), *told])


def assign(unit: Unit, claim: Claim, to: StaffMember | None) -> None:
    """Give a claim to one of the team, or back to the whole team; the one who gets it is told."""
    if claim.agent_id == (to.account_id if to else None):
        return
    claim.agent_id = to.account_id if to else None
    unit.session.flush()
    unit.session.expire(claim, ["agent"])
    record(unit, claim, "assigned", to=to.account.name if to else None)
    if to is not None and to.account_id != unit.actor.account_id:
        cause = keys.deadline_step(claim.round, claim.last_seq)
        notify(unit, [letters.to_account(claim, to.account, "claim_assigned", cause, by=unit.actor.name)])


def dismiss(unit: Unit, claim: Claim, message: Message, reason: str) -> None:
    """Decide that a reply stays uncounted. Raises `Conflict` for one that is not uncounted, `Invalid`."""
    if message.standing not in UNCOUNTED or message.dismissed_at is not None:
        raise Conflict("This reply does not wait for a decision.", "See the claim's thread.")
    why = clean_text(reason, "reason", rules.MAX_FIELD)
    message.dismissed_at = unit.now
    record(unit, claim, "reply_dismissed", message_id=message.id, reason=why)


def unreachable(unit: Unit, claim: Claim, reason: str) -> None:
    """The current round's mail failed for good: stop the clock and tell both sides by other ways.

    A claim that closed meanwhile reopens: the seller was never asked.
    """
    reopened = claim.status == Status.CLOSED_NO_REPLY
    if reopened:
        claim.status, claim.turn, claim.closed_at = Status.OPEN, Turn.SELLER, None
        hold_matter_again(unit.session, claim)
    stop_seller_clock(
        claim,
        "Our email did not reach the seller, so no clock runs. It starts again in full at a delivery.",
        unit.now,
    )
    record(unit, claim, "undeliverable", reason=reason, reopened=reopened)
    cause = keys.deadline_step(claim.round, claim.last_seq)
    others = letters.to_second_member(unit.session, claim, "claim_unreachable", cause)
    agents = letters.to_agents(unit.session, claim, "claim_seller_unreachable", cause, reason=reason)
    notify(unit, [*others, *agents])


def last_message(unit: Unit, claim: Claim) -> int | None:
    """Return the id of the latest message that staff wrote in a claim."""
    return unit.session.scalar(
        select(func.max(Message.id)).where(Message.claim_number == claim.number, Message.author == Author.STAFF)
    )


def _question(unit: Unit, claim: Claim) -> int | None:
    """Return the id of the current round's question: the first that staff wrote in it; notes may follow."""
    staff = (Message.claim_number == claim.number, Message.author == Author.STAFF)
    return unit.session.scalar(select(func.min(Message.id)).where(*staff, Message.round == claim.round))


def _say(unit: Unit, scope: Scope, claim: Claim, text: str, once: str | None) -> Message:
    """Add what a staff member writes; who wrote last answers the claim from now on."""
    claim.agent_id = scope.account_id
    message = thread.add_message(unit, claim, Author.STAFF, scope.account_id, text, received_at=unit.now)
    message.reply_key = once
    return message


def _open(claim: Claim) -> None:
    if claim.status != Status.OPEN:
        state = {Status.RESOLVED: "decided", Status.WITHDRAWN: "withdrawn"}.get(Status(claim.status), "closed")
        raise ClaimNotOpen(f"Claim {claim.number} is {state}.", "Only an open claim can be changed.")


def _amount(decision: Resolution) -> Money | None:
    if decision.amount is None:
        return None
    if decision.currency is None:
        raise Invalid(problems=[Problem("currency", "is missing.", "Name it, as NGN.")])
    amount = Money.of(decision.amount, decision.currency)
    if not 0 <= amount.minor < MAX_AMOUNT or (decision.outcome is Outcome.REJECTED and amount.minor):
        raise Invalid(problems=[Problem("amount", f"{amount} does not fit this outcome.", "Check it.")])
    return amount
