"""What adapters and schedules do with claims. Trusted code: the gateway has proved who wrote, and when."""

from datetime import datetime
from typing import Any

from jumia_core.accounts import Member, Role, StaffMember, find_account, get_account
from jumia_core.claims import closing, letters, moving, replies, schedules, thread, views
from jumia_core.claims.events import record
from jumia_core.claims.model import Claim
from jumia_core.claims.rules import NOTICES_TO_AGENT_A_DAY
from jumia_core.claims.schemas import ClaimView, MailReply, ReplyOutcome, Sender
from jumia_core.claims.staff import may_see
from jumia_core.kernel import ClaimNumber, NotAllowed, NotFound
from jumia_core.notices import capped, notify
from jumia_core.store import lock
from jumia_core.work import Actor, ActorKind, Office, Unit, keys


class ClaimsSystem:
    """The claims of this installation, for adapters and schedules."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def view(self, number: str) -> ClaimView:
        """Return any claim. Raises `NotFound`."""
        with self.office.read() as unit:
            return views.view(unit.session, _get(unit, number), unit.now)

    def view_for_letter(self, number: str, message_id: int | None) -> ClaimView:
        """Return a claim with no more of its thread than a letter may quote. Raises `NotFound`."""
        with self.office.read() as unit:
            return views.view_for_letter(unit.session, _get(unit, number), unit.now, message_id)

    def sender(self, number: str, email: str) -> Sender:
        """Tell who an address is to a claim. Raises `NotFound` for an unknown claim."""
        with self.office.read() as unit:
            return _standing(unit, _get(unit, number), email)

    def receive_reply(self, reply: MailReply) -> ReplyOutcome:
        """Take in a reply whose sender was proved. The same reply again changes nothing.

        Raises `NotFound` for an unknown claim, `NotAllowed` for a sender who does not work for its shop.
        """
        with self.office.read() as unit:
            account = find_account(unit.session, reply.sender)
        if account is None:
            raise NotAllowed(f"{reply.sender} does not work for this shop.", "Write from your registered address.")

        with self.office.read() as unit:  # on disk before the transaction: a slow disk must not hold its lock
            taken, _ = thread.sort_files(_get(unit, reply.number), reply.evidence, unit.now)
            unit.files.save_all(file.content for file in taken)

        def verb(unit: Unit) -> ReplyOutcome:
            claim = lock(unit.session, Claim, reply.number)
            if unit.session.get(Member, (claim.shop_id, account.id)) is None:
                raise NotAllowed(f"{reply.sender} does not work for this shop.", "Write from your registered address.")
            return replies.receive(unit, claim, account, reply)

        actor = Actor(ActorKind.SELLER, account.id, account.name)
        return self.office.write(verb, actor=actor, channel=reply.channel)

    def ask_sender(
        self, number: str, inbound_id: int, sender: str, subject: str, *, received_at: datetime, excerpt: str
    ) -> None:
        """Ask the registered seller "Was this you?" about mail from an address that we do not know.

        `excerpt` is the beginning of what it says; `received_at` (UTC) is when it came.
        """

        def verb(unit: Unit) -> None:
            claim = lock(unit.session, Claim, ClaimNumber.parse(number))
            letter = letters.to_seller(
                claim,
                "claim_was_this_you",
                keys.inbound(inbound_id),
                inbound_id=inbound_id,
                sender=sender,
                subject=subject,
                received_at=received_at.isoformat(),
                excerpt=excerpt,
            )
            if notify(unit, capped(unit, [letter])):
                record(unit, claim, "sender_asked", inbound_id=inbound_id, sender=sender)

        self.office.write(verb)

    def tell_staff(self, number: str, email: str, kind: str, cause: str, data: dict[str, Any]) -> None:
        """Queue a notice to one staff member about a claim, once for each cause."""

        def verb(unit: Unit) -> None:
            claim = lock(unit.session, Claim, ClaimNumber.parse(number))
            account = get_account(unit.session, email)
            letter = letters.to_account(claim, account, kind, cause, **data)
            notify(unit, capped(unit, [letter], NOTICES_TO_AGENT_A_DAY))

        self.office.write(verb)

    def sweep(self) -> int:
        """Close silence; return how many claims were closed or held for an agent."""
        return closing.sweep(self.office)

    def remind(self) -> int:
        """Send the reminders that are due."""
        return schedules.remind(self.office)

    def escalate(self) -> int:
        """Tell the leads of claims that the platform did not answer in time."""
        return schedules.escalate(self.office)

    def report_undelivered(self) -> int:
        """Tell the agents of questions that were not delivered within a day."""
        return schedules.report_undelivered(self.office)

    def alert_silent_intakes(self) -> int:
        """Tell the operators of ways in that fell silent."""
        return schedules.alert_silent_intakes(self.office)

    def move_deadlines(self) -> int:
        """Let deadlines hear of recorded calendar changes: they move later, never earlier."""
        return moving.move_deadlines(self.office)


def _get(unit: Unit, number: str) -> Claim:
    claim = unit.session.get(Claim, ClaimNumber.parse(number))
    if claim is None:
        raise NotFound(f"There is no claim {number}.", "Check the number.")
    return claim


def _standing(unit: Unit, claim: Claim, email: str) -> Sender:
    account = find_account(unit.session, email)
    if account is None:
        return Sender(standing="unknown", email=email)
    if unit.session.get(Member, (claim.shop_id, account.id)) is not None:
        standing = "seller" if account.id == claim.seller_id else "member"
        return Sender(standing=standing, email=account.email, name=account.name)
    staff = unit.session.get(StaffMember, account.id)
    if staff is not None and may_see(Role(staff.role), staff.team_id, claim.team_id):
        return Sender(standing="staff", email=account.email, name=account.name)
    return Sender(standing="unknown", email=account.email, name=account.name)
