"""What a seller may do with claims: those of the seller's shop, and no others."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Account, Desk, Member, Role, Shop, needs, reads, writes
from jumia_core.claims import answers, desk, quarantine, raising, replies, views
from jumia_core.claims.errors import ClaimUnknown
from jumia_core.claims.language import judge_language
from jumia_core.claims.model import Claim
from jumia_core.claims.schemas import (
    ClaimCounts,
    ClaimSummary,
    ClaimView,
    EnglishCheck,
    EvidenceFile,
    MailReply,
    RaiseClaim,
    RaisePreview,
    ReplyOutcome,
    Status,
    Turn,
)
from jumia_core.claims.views import page
from jumia_core.kernel import ClaimNumber
from jumia_core.policies import claims as policy
from jumia_core.settings import seller_calendar
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
    @writes
    def confirm_mail(self, unit: Unit, number: str, inbound_id: int, *, mine: bool) -> None:
        """Answer "Was this you?" about held mail: yes counts at its own receipt, no throws it away.

        Raises `NotFound`, and `Conflict` where it was answered before.
        """
        quarantine.confirm(unit, self._lock(unit.session, number), inbound_id, mine=mine)

    @needs(*PEOPLE)
    @reads
    def get(self, unit: Unit, number: str, *, skip: int = 0) -> ClaimView:
        """Return one claim of the shop with its last 50 messages; `skip` leaves out so many newer ones.

        Raises `NotFound`.
        """
        return views.view(unit.session, self._find(unit.session, number), unit.now, skip)

    @needs(*PEOPLE)
    @reads
    def shop_of(self, unit: Unit, number: str) -> str:
        """Return which of the person's own shops a claim is of, by its short name. Raises `NotFound`."""
        wanted = ClaimNumber.parse(number)
        slug: str | None = unit.session.scalar(self._own_shops(Shop.slug).where(Claim.number == wanted))
        if slug is None:
            raise _unknown(number)
        return slug

    @needs(*PEOPLE)
    @reads
    def waiting(self, unit: Unit) -> dict[str, int]:
        """Count the claims that wait for the seller in each of the person's own shops, by the shops' short names."""
        query = self._own_shops(Shop.slug, func.count()).where(Claim.status == Status.OPEN, Claim.turn == Turn.SELLER)
        return {row[0]: row[1] for row in unit.session.execute(query.group_by(Shop.slug))}

    @needs(*PEOPLE)
    @reads
    def counts(self, unit: Unit) -> ClaimCounts:
        """Count the shop's claims; `due_today` are those that the seller must answer today."""
        shop = unit.session.get_one(Shop, self.scope.shop_id)
        calendar = seller_calendar(unit.session, shop.home_country)
        return desk.counts(unit, [Claim.shop_id == shop.id], Turn.SELLER, calendar)

    @needs(*PEOPLE)
    def check_english(self, text: str) -> EnglishCheck:
        """Say how a text would be judged as a claim's text, before it is sent."""
        verdict = judge_language(text)
        return EnglishCheck(verdict=verdict.verdict, language=verdict.language, reason=verdict.reason)

    @needs(*PEOPLE)
    @reads
    def preview(self, unit: Unit, command: RaiseClaim) -> RaisePreview:
        """Say what raising this claim would do, and what hinders it; nothing is written."""
        return raising.preview(unit, self.scope, command)

    @needs(*PEOPLE)
    @reads
    def check_field(self, unit: Unit, kind: str, field: str, value: str) -> None:
        """Look at one field of a claim to be raised. Raises `Invalid` for what is wrong with it."""
        raising.check_field(unit, self.scope, kind, field, value)

    @needs(*PEOPLE)
    @reads
    def evidence_file(self, unit: Unit, number: str, evidence_id: int) -> EvidenceFile:
        """Return a file of a claim of the shop, whole. Raises `NotFound`."""
        return desk.evidence_file(unit, self._find(unit.session, number), evidence_id)

    @needs(*PEOPLE)
    @reads
    def list(
        self,
        unit: Unit,
        *,
        status: Status | None = Status.OPEN,
        turn: Turn | None = None,
        limit: int = 50,
        offset: int = 0,
    ) -> list[ClaimSummary]:
        """List the shop's claims, the most urgent first; `status` and `turn` None list all."""
        query = select(Claim).where(Claim.shop_id == self.scope.shop_id).limit(page(limit)).offset(max(0, offset))
        if status is not None:
            query = query.where(Claim.status == status)
        if turn is not None:
            query = query.where(Claim.turn == turn)
        return views.summaries(unit.session, query.order_by(Claim.due_before.nulls_first(), Claim.number), unit.now)

    def _find(self, session: Session, number: str, *, for_update: bool = False) -> Claim:
        query = select(Claim).where(Claim.number == ClaimNumber.parse(number), Claim.shop_id == self.scope.shop_id)
        if for_update:
            query = query.with_for_update(of=Claim).execution_options(populate_existing=True)
        claim = session.scalar(query)
        if claim is None:
            raise _unknown(number)
        return claim

    def _own_shops(self, *columns: Any) -> Select[Any]:
        """Ask about the claims of every shop in which the person works now."""
        query = select(*columns).select_from(Claim).join(Shop, Shop.id == Claim.shop_id)
        return query.join(Member, Member.shop_id == Shop.id).where(Member.account_id == self.scope.account_id)

    def _lock(self, session: Session, number: str) -> Claim:
        return self._find(session, number, for_update=True)


def _unknown(number: str) -> ClaimUnknown:
    return ClaimUnknown(f"Your shop has no claim {number}.", "Check the number in our email.")
