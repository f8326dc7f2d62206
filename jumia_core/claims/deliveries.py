"""What the delivery of a notice does to its claim: it starts, stops or leaves the clock."""

from jumia_core.claims import answers
from jumia_core.claims.deadlines import set_reopen_before, start_seller_clock
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import Status, Turn
from jumia_core.notices import Delivery, Notice
from jumia_core.store import lock
from jumia_core.work import Unit


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
    elif claim.status == Status.CLOSED_NO_REPLY or (claim.status == Status.OPEN and claim.turn == Turn.SELLER):
        answers.unreachable(unit, claim, notice.failure or "refused")
    else:
        record(unit, claim, "bounce_ignored", round=notice.round, reason=notice.failure)


def _asked(unit: Unit, claim: Claim, notice: Notice) -> None:
    waits = claim.status == Status.OPEN and claim.turn == Turn.SELLER and claim.delivered_at is None
    if waits and notice.sent_at is not None:
        start_seller_clock(unit.session, claim, notice.sent_at, unit.now)
    record(unit, claim, "delivered", round=claim.round, notice_id=notice.id)


def _resolution(unit: Unit, claim: Claim, notice: Notice, delivery: Delivery) -> None:
    decided = claim.status == Status.RESOLVED
    if delivery is Delivery.SENT and decided and claim.reopen_before is None and notice.sent_at is not None:
        set_reopen_before(unit.session, claim, notice.sent_at)
    if delivery is Delivery.FAILED and decided:
        claim.reopen_before = None
    record(unit, claim, f"resolution_{delivery}", notice_id=notice.id)
