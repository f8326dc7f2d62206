"""What the platform's staff may do with claims: an agent those of the team, an operator all."""

from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from jumia_core.accounts import (
    OFFICE,
    Account,
    AccountStatus,
    AccountView,
    ClaimsTeam,
    Desk,
    Role,
    StaffMember,
    account_view,
    needs,
    operators,
    reads,
    staff_of,
    writes,
)
from jumia_core.claims import answers, desk, moving, raising, replies, views
from jumia_core.claims.errors import ClaimUnknown
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import (
    ClaimCounts,
    ClaimSummary,
    ClaimView,
    EvidenceFile,
    Resolution,
    Status,
    Turn,
    UncountedReply,
)
from jumia_core.claims.views import page
from jumia_core.kernel import ClaimNumber, NotAllowed, NotFound
from jumia_core.settings import work_calendar
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
        replies.count(unit, claim, _message(unit, claim, message_id))
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def dismiss_reply(self, unit: Unit, number: str, message_id: int, reason: str) -> ClaimView:
        """Decide that a reply stays uncounted. Raises `NotFound`, `Conflict`, `Invalid`."""
        claim = self._lock(unit.session, number)
        answers.dismiss(unit, claim, _message(unit, claim, message_id), reason)
        return views.view(unit.session, claim, unit.now)

    @needs(*TEAM)
    @writes
    def assign(self, unit: Unit, number: str, email: str | None) -> ClaimView:
        """Give a claim to one of the team who is active (None: to all of it): an agent to oneself only.

        Raises `NotFound`, `NotAllowed`.
        """
        claim = self._lock(unit.session, number)
        to = next((one for one in self._team(unit, claim.team_id) if one.account.email == email), None)
        if email is not None and to is None:
            raise NotFound(f"{email[:80]} is not in this claim's team.", "Choose somebody of the team.")
        if self.scope.role is Role.AGENT and to is not None and to.account_id != self.scope.account_id:
            raise NotAllowed("An agent may take a claim, not give it to others.", "Ask a lead.")
        answers.assign(unit, claim, to)
        return views.view(unit.session, claim, unit.now)

    @needs(*LEADERS)
    @writes
    def override_deadline(self, unit: Unit, number: str, until: datetime, reason: str) -> ClaimView:
        """Move a running deadline to an instant (UTC), later only. Raises `NotFound`, `Conflict`, `Invalid`."""
        claim = self._lock(unit.session, number)
        moving.give_more(unit, claim, until, reason)
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
    def get(self, unit: Unit, number: str, *, skip: int = 0) -> ClaimView:
        """Return one claim of the team with its last 50 messages; `skip` leaves out so many newer ones.

        Raises `NotFound`.
        """
        return views.view(unit.session, self._one(unit.session, self._numbered(number), number), unit.now, skip)

    @needs(*TEAM)
    @reads
    def evidence_file(self, unit: Unit, number: str, evidence_id: int) -> EvidenceFile:
        """Return a file of a claim of the team, whole. Raises `NotFound`."""
        return desk.evidence_file(unit, self._one(unit.session, self._numbered(number), number), evidence_id)

    @needs(*TEAM)
    @reads
    def counts(self, unit: Unit) -> ClaimCounts:
        """Count the team's claims; `due_today` are those that the team must answer today."""
        within = [] if self.scope.role is Role.OPERATOR else [Claim.team_id == self.scope.team_id]
        team = unit.session.get(ClaimsTeam, self.scope.team_id) if self.scope.team_id is not None else None
        calendar = work_calendar(unit.session, team.country if team else OFFICE)
        return desk.counts(unit, within, Turn.PLATFORM, calendar)

    @needs(*TEAM)
    @reads
    def team(self, unit: Unit, number: str) -> list[AccountView]:
        """List whom a claim can be given to. An agent: oneself; a lead: the team; an operator: the team and operators.

        Raises `NotFound`.
        """
        claim = self._one(unit.session, self._numbered(number), number)
        if self.scope.role is Role.AGENT:
            return [account_view(unit.session, unit.session.get_one(Account, self.scope.account_id))]
        return [account_view(unit.session, one.account) for one in self._team(unit, claim.team_id)]

    @needs(*TEAM)
    @reads
    def escalations(self, unit: Unit, *, limit: int = 50, offset: int = 0) -> list[ClaimSummary]:
        """List the claims that the platform has not answered in time, the longest overdue first."""
        late = (Claim.status == Status.OPEN, Claim.turn == Turn.PLATFORM, Claim.due_before <= unit.now)
        query = self._mine().where(*late).order_by(Claim.due_before, Claim.number)
        return views.summaries(unit.session, query.limit(page(limit)).offset(max(0, offset)), unit.now)

    @needs(*TEAM)
    @reads
    def uncounted(self, unit: Unit, *, limit: int = 50, offset: int = 0) -> list[UncountedReply]:
        """List timely replies that did not count and that nobody has decided on, the oldest first."""
        return desk.uncounted(unit.session, self._mine(), unit, limit=page(limit), offset=max(0, offset))

    @needs(*TEAM)
    @reads
    def queue(
        self, unit: Unit, *, status: Status | None = Status.OPEN, limit: int = 50, offset: int = 0
    ) -> list[ClaimSummary]:
        """List the team's claims by deadline, the earliest first."""
        query = (
            self._mine()
            .limit(page(limit))
            .offset(max(0, offset))
            .order_by(Claim.due_before.nulls_first(), Claim.number)
        )
        if status is not None:
            query = query.where(Claim.status == status)
        return views.summaries(unit.session, query, unit.now)

    def _team(self, unit: Unit, team_id: int) -> list[StaffMember]:
        found = staff_of(unit.session, team_id, Role.AGENT, Role.LEAD)
        found += operators(unit.session) if self.scope.role is Role.OPERATOR else []
        return [one for one in found if one.account.status == AccountStatus.ACTIVE]

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
            raise ClaimUnknown(f"Your team has no claim {number}.", "Check the number.")
        return claim


def _message(unit: Unit, claim: Claim, message_id: int) -> Message:
    message = unit.session.get(Message, message_id)
    if message is None or message.claim_number != claim.number:
        raise NotFound(f"Claim {claim.number} has no message {message_id}.", "See the claim's thread.")
    return message
