"""What the platform's staff may do with claims: an agent those of the team, an operator all."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from jumia_core.accounts import Desk, Role, needs, reads, writes
from jumia_core.claims import answers, raising, replies, views
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import ClaimSummary, ClaimView, Resolution, Status
from jumia_core.claims.views import page
from jumia_core.kernel import ClaimNumber, NotFound
from jumia_core.work import Unit

TEAM = (Role.AGENT, Role.LEAD, Role.OPERATOR)
LEADERS = (Role.LEAD, Role.OPERATOR)


def may_see(role: Role, team_id: int | None, claims_team_id: int) -> bool:
    """Tell whether a staff member may act in a team's claims: its own people, and operators."""
    return role is Role.OPERATOR or (role in TEAM and team_id == claims_team_id)


class StaffClaims(Desk):
    """The claims of one team.

    `once` names a command of an adapter: the same one a second time changes nothing.
    """

    @needs(*TEAM)
    @writes
    def ask(self, unit: Unit, number: str, text: str, *, once: str | None = None) -> ClaimView:
        """Ask the seller by email. Raises `NotFound`, `Conflict` when the claim is not open, `Invalid`."""
        claim = self._lock(unit.session, number)
        if not answers.was_done(unit, claim, once):
            answers.ask(unit, self.scope, claim, text, once)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def hold(self, unit: Unit, number: str, note: str, *, once: str | None = None) -> ClaimView:
        """Tell the seller that it is still being checked; turn and deadline stay."""
        claim = self._lock(unit.session, number)
        if not answers.was_done(unit, claim, once):
            answers.hold(unit, self.scope, claim, note, once)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def resolve(self, unit: Unit, number: str, decision: Resolution, *, once: str | None = None) -> ClaimView:
        """Decide the claim. Raises `NotFound`, `Conflict`, `Invalid`."""
        claim = self._lock(unit.session, number)
        if not answers.was_done(unit, claim, once):
            answers.resolve(unit, self.scope, claim, decision, once)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def redeliver(self, unit: Unit, number: str) -> ClaimView:
        """Send the undelivered question of this round again; its delivery starts a full clock."""
        claim = self._lock(unit.session, number)
        answers.redeliver(unit, claim)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def count_reply(self, unit: Unit, number: str, message_id: int) -> ClaimView:
        """Let a reply count that was refused for its language, at its original receipt."""
        claim = self._lock(unit.session, number)
        message = unit.session.get(Message, message_id)
        if message is None or message.claim_number != claim.number:
            raise NotFound(f"Claim {claim.number} has no message {message_id}.", "See the claim's thread.")
        replies.count(unit, claim, message)
        return views.view(unit.session, claim, unit.now)

    @needs(*LEADERS)
    @writes
    def allow_again(self, unit: Unit, number: str, *, reason: str) -> ClaimView:
        """Let the same matter be raised once more, with the reason on record."""
        claim = self._lock(unit.session, number)
        raising.release_matter(unit, claim, reason)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @reads
    def get(self, unit: Unit, number: str) -> ClaimView:
        """Return one claim of the team. Raises `NotFound`."""
        return views.view(unit.session, self._one(unit.session, self._numbered(number), number), unit.now)

    @needs(*TEAM)
    @reads
    def queue(self, unit: Unit, *, status: Status | None = Status.OPEN, limit: int = 50) -> list[ClaimSummary]:
        """List the team's claims by deadline, the earliest first."""
        query = self._mine().limit(page(limit)).order_by(Claim.due_before.nulls_first(), Claim.number)
        if status is not None:
            query = query.where(Claim.status == status)
        return [views.summary(claim, unit.now) for claim in unit.session.scalars(query)]

    def _mine(self) -> Select[Claim]:
        query = select(Claim)
        if self.scope.role is not Role.OPERATOR:
            query = query.where(Claim.team_id == self.scope.team_id)
        return query

    def _numbered(self, number: str) -> Select[Claim]:
        return self._mine().where(Claim.number == ClaimNumber.parse(number))

    def _lock(self, session: Session, number: str) -> Claim:
        query = self._numbered(number).with_for_update(of=Claim)
        return self._one(session, query.execution_options(populate_existing=True), number)

    def _one(self, session: Session, query: Select[Claim], number: str) -> Claim:
        claim = session.scalar(query)
        if claim is None:
            raise NotFound(f"Your team has no claim {number}.", "Check the number.")
        return claim
