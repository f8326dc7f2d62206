"""Mail that nobody may trust yet, as staff sees it: an agent that of the team's claims, an operator all."""

from sqlalchemy import Select, select

from jumia_core.accounts import Desk, Role, needs, reads, writes
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim, Event
from jumia_core.intake import (
    Inbound,
    InboundView,
    IntakeView,
    Verdict,
    drop_held,
    held_view,
    release_held,
    retire,
    ways_in,
)
from jumia_core.kernel import NotFound, clean_text
from jumia_core.work import Unit

TEAM = (Role.AGENT, Role.LEAD, Role.OPERATOR)
MAX_REASON, LONGEST_PAGE = 300, 200


class StaffMail(Desk):
    """The quarantine. A claim's number on a mail means that its address bore the claim's valid MAC."""

    @needs(*TEAM)
    @reads
    def quarantined(self, unit: Unit, *, limit: int = 50, offset: int = 0) -> list[InboundView]:
        """List what is held, the oldest first: it may hold a claim's closing."""
        query = self._mine().where(Inbound.verdict == Verdict.QUARANTINED).order_by(Inbound.id)
        found = unit.session.scalars(query.limit(max(1, min(limit, LONGEST_PAGE))).offset(max(0, offset)))
        return [held_view(row) for row in found]

    @needs(*TEAM)
    @reads
    def get(self, unit: Unit, inbound_id: int) -> InboundView:
        """Return one message. Raises `NotFound`."""
        return held_view(self._one(unit, inbound_id))

    @needs(*TEAM)
    @reads
    def raw(self, unit: Unit, inbound_id: int) -> bytes:
        """Return the whole message as it came. Raises `NotFound`."""
        return unit.files.read(self._one(unit, inbound_id).sha256)

    @needs(*TEAM)
    @writes
    def release(self, unit: Unit, inbound_id: int) -> InboundView:
        """Judge a held message again, trusting its sender this time. Raises `NotFound`, `Conflict`."""
        row = self._one(unit, inbound_id)
        view = release_held(unit, row.id)
        self._note(unit, row, "mail_released")
        return view

    @needs(*TEAM)
    @writes
    def drop(self, unit: Unit, inbound_id: int, reason: str) -> InboundView:
        """Throw a held message away, with the reason on record. Raises `NotFound`, `Conflict`, `Invalid`."""
        row = self._one(unit, inbound_id)
        why = clean_text(reason, "reason", MAX_REASON)
        view = drop_held(unit, row.id)
        self._note(unit, row, "mail_dropped", reason=why)
        return view

    @needs(Role.OPERATOR)
    @reads
    def intakes(self, unit: Unit) -> list[IntakeView]:
        """List every way in."""
        return ways_in(unit)

    @needs(Role.OPERATOR)
    @writes
    def retire_intake(self, unit: Unit, name: str) -> IntakeView:
        """Stop waiting for a way in that will not come back: it holds no claim any more. Raises `NotFound`."""
        return retire(unit, name)

    def _mine(self) -> Select[Inbound]:
        query = select(Inbound)
        if self.scope.role is not Role.OPERATOR:
            query = query.join(Claim, Claim.number == Inbound.claim_number).where(Claim.team_id == self.scope.team_id)
        return query

    def _one(self, unit: Unit, inbound_id: int) -> Inbound:
        row = unit.session.scalar(self._mine().where(Inbound.id == inbound_id))
        if row is None:
            raise NotFound(f"There is no message {inbound_id} for your team.", "See the list.")
        return row

    def _note(self, unit: Unit, row: Inbound, kind: str, **data: str) -> None:
        claim = unit.session.get(Claim, row.claim_number) if row.claim_number else None
        if claim is not None:
            record(unit, claim, kind, inbound_id=row.id, sender=row.sender, **data)


def confirm(unit: Unit, claim: Claim, inbound_id: int, *, mine: bool) -> None:
    """Take held mail as the seller's, judged again at its own receipt, or throw it away.

    Raises `NotFound` for mail that nobody was asked about, and `Conflict` where somebody answered before.
    """
    asked = select(Event).where(Event.claim_number == claim.number, Event.kind == "sender_asked")
    if all(event.data.get("inbound_id") != inbound_id for event in unit.session.scalars(asked)):
        raise NotFound("There is no such mail for this claim.", "Open the claim again.")
    (release_held if mine else drop_held)(unit, inbound_id)
    record(unit, claim, "mail_confirmed" if mine else "mail_denied", inbound_id=inbound_id)
