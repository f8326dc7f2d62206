"""What a seller may do with claims: those of the seller's shop, and no others."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts import Account, Desk, Role, needs, reads, writes
from jumia_core.claims import answers, raising, replies, views
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import (
    ClaimSummary,
    ClaimView,
    EvidenceFile,
    MailReply,
    RaiseClaim,
    ReplyOutcome,
    Status,
)
from jumia_core.claims.views import page
from jumia_core.kernel import ClaimNumber, NotFound
from jumia_core.policies import claims as policy
from jumia_core.work import Unit

PEOPLE = (Role.OWNER, Role.PACKER, Role.ACCOUNTANT)


class SellerClaims(Desk):
    """The claims of one shop."""

    @needs(*PEOPLE)
    def kinds(self) -> dict[str, policy.Kind]:
        """Return the kinds of claims, each with the fields that it requires."""
        return policy.kinds()

    @needs(*PEOPLE)
    @writes
    def raise_claim(self, unit: Unit, command: RaiseClaim) -> ClaimView:
        """Raise a claim. Raises `Invalid` with everything that is wrong, `Conflict` for the same matter."""
        claim = raising.raise_claim(unit, self.scope, command)
        return views.view(unit.session, claim, unit.now)

    @needs(*PEOPLE)
    @writes
    def reply(
        self,
        unit: Unit,
        number: str,
        text: str,
        *,
        evidence: tuple[EvidenceFile, ...] = (),
        message_id: str = "",
    ) -> ReplyOutcome:
        """Answer in a claim, now. `message_id` makes the same call twice one reply. Raises `NotFound`."""
        claim = self._lock(unit.session, number)
        reply = MailReply(
            number=ClaimNumber(claim.number),
            sender=self.scope.email,
            text=text,
            received_at=unit.now,
            message_id=message_id,
            evidence=evidence,
            channel=unit.channel,
        )
        account = unit.session.get_one(Account, self.scope.account_id)
        return replies.receive(unit, claim, account, reply)

    @needs(*PEOPLE)
    @writes
    def withdraw(self, unit: Unit, number: str, *, reason: str = "") -> ClaimView:
        """Take an open claim back. Raises `NotFound`, and `Conflict` when it is not open."""
        claim = self._lock(unit.session, number)
        answers.withdraw(unit, claim, reason)
        return views.view(unit.session, claim, unit.now)

    @needs(*PEOPLE)
    @reads
    def get(self, unit: Unit, number: str) -> ClaimView:
        """Return one claim of the shop. Raises `NotFound`."""
        return views.view(unit.session, self._find(unit.session, number), unit.now)

    @needs(*PEOPLE)
    @reads
    def list(self, unit: Unit, *, status: Status | None = Status.OPEN, limit: int = 50) -> list[ClaimSummary]:
        """List the shop's claims, the most urgent first; `status` None lists all."""
        query = select(Claim).where(Claim.shop_id == self.scope.shop_id).limit(page(limit))
        if status is not None:
            query = query.where(Claim.status == status)
        found = unit.session.scalars(query.order_by(Claim.due_before.nulls_first(), Claim.number))
        return [views.summary(claim, unit.now) for claim in found]

    def _find(self, session: Session, number: str, *, for_update: bool = False) -> Claim:
        query = select(Claim).where(Claim.number == ClaimNumber.parse(number), Claim.shop_id == self.scope.shop_id)
        if for_update:
            query = query.with_for_update(of=Claim).execution_options(populate_existing=True)
        claim = session.scalar(query)
        if claim is None:
            raise NotFound(f"Your shop has no claim {number}.", "Check the number in our email.")
        return claim

    def _lock(self, session: Session, number: str) -> Claim:
        return self._find(session, number, for_update=True)
