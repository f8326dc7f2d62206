"""What the delivery of a notice does to its claim: it starts, stops or leaves the clock."""

from sqlalchemy import select

from jumia_core.claims import answers, letters
from jumia_core.claims.deadlines import set_reopen_before, start_seller_clock
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Status, Turn
from jumia_core.notices import Delivery, Notice, NoticeState, notify
from jumia_core.store import lock
from jumia_core.work import Unit, keys


def on_delivery(unit: Unit, notice: Notice, delivery: Delivery) -> None:
    """Apply what became of a claim's mail. Only the current round's question moves a clock."""
    if notice.claim_number is None or notice.kind not in {"claim_asked", "claim_resolved"}:
        return
    claim = lock(unit.session, Claim, notice.claim_number)
    if notice.kind == "claim_resolved":
        _resolution(unit, claim, notice, delivery)
    elif notice.round != claim.round:
        record(unit, claim, f"old_{delivery}", round=notice.round)
    elif delivery is Delivery.SENT:
        _asked(unit, claim, notice)
    elif _stops(claim) and not _arrived_since(unit, notice):
        answers.unreachable(unit, claim, notice.failure or "refused")
    else:
        record(unit, claim, "bounce_ignored", round=notice.round, reason=notice.failure)


def _asked(unit: Unit, claim: Claim, notice: Notice) -> None:
    waits = claim.status == Status.OPEN and claim.turn == Turn.SELLER and claim.delivered_at is None
    if waits and notice.sent_at is not None:
        start_seller_clock(unit.session, claim, notice.sent_at, unit.now)
    record(unit, claim, "delivered", round=claim.round, notice_id=notice.id)


def _stops(claim: Claim) -> bool:
    return claim.status == Status.CLOSED_NO_REPLY or (claim.status == Status.OPEN and claim.turn == Turn.SELLER)


def _arrived_since(unit: Unit, notice: Notice) -> bool:
    """Tell whether the same round's question was sent again and arrived: then an older failure says nothing."""
    again = select(Notice.id).where(
        Notice.claim_number == notice.claim_number,
        Notice.kind == notice.kind,
        Notice.round == notice.round,
        Notice.id > notice.id,
        Notice.state == NoticeState.SENT,
    )
    return unit.session.scalar(again.limit(1)) is not None


def _resolution(unit: Unit, claim: Claim, notice: Notice, delivery: Delivery) -> None:
    current = notice.data.get("message_id") == answers.last_message(unit, claim)
    decided = claim.status == Status.RESOLVED and current
    if delivery is Delivery.SENT and decided and claim.reopen_before is None and notice.sent_at is not None:
        set_reopen_before(unit.session, claim, notice.sent_at)
    if delivery is Delivery.FAILED and decided:
        set_reopen_before(unit.session, claim, unit.now)  # it may have been read all the same, or in the chat
        cause = keys.message(notice.data["message_id"], delivery)
        others = letters.to_second_member(unit.session, claim, "claim_unreachable", cause)
        reason = notice.failure or "refused"
        agents = letters.to_agents(unit.session, claim, "claim_seller_unreachable", cause, reason=reason)
        notify(unit, [*others, *agents])
    record(unit, claim, f"resolution_{delivery}", notice_id=notice.id)
