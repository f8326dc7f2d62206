"""Seeded centers for tests of verbs: real databases, a clock moved by hand, and the words for common steps."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from jumia_core.center import Seller, SellerCenter
from jumia_core.claims import ClaimView, MailReply, ReplyOutcome
from jumia_core.kernel import ClaimNumber
from jumia_core.notices import Envelope, Notice, NoticeState
from jumia_core.testing import ManualClock, SeededCenter, a_claim, seed

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)  # 10:00 in Lagos; no holiday until Christmas in NG, EG or CN
ENGLISH = "The statement period is 2026-W44 and the order was delivered on Tuesday."
FRENCH = "Bonjour, je vous envoie le relevé demain parce que mon comptable est absent aujourd'hui."


@dataclass
class Scene:
    """One seeded center, its clock, and the steps that most stories take."""

    people: SeededCenter
    clock: ManualClock

    @property
    def center(self) -> SellerCenter:
        return self.people.center

    def raised(self, seller: Seller | None = None, matter: str = "2026-W44") -> ClaimView:
        """A claim on the platform's turn, its notices sent."""
        claim = (seller or self.people.ada).claims.raise_claim(a_claim(matter))
        self.people.deliver_all()
        return claim

    def written(self, matter: str = "2026-W44") -> ClaimView:
        """Ada's claim, asked by Li; the question's email is not delivered yet."""
        return self.people.li.claims.ask(self.raised(matter=matter).number, "Please send the statement period.")

    def asked(self, matter: str = "2026-W44") -> ClaimView:
        """Ada's claim on her turn, the question delivered now."""
        claim = self.written(matter)
        self.people.deliver_all()
        return self.view(claim.number)

    def closed(self, matter: str = "2026-W44") -> ClaimView:
        """Ada's claim, closed by the sweep for her silence."""
        claim = self.asked(matter)
        self.clock.move_to(due(claim))
        self.clock.advance(minutes=15)
        self.center.claims.sweep()
        return self.view(claim.number)

    def view(self, number: str) -> ClaimView:
        return self.center.claims.view(number)

    def mail(
        self, claim: ClaimView, text: str = ENGLISH, *, at: datetime | None = None, message_id: str = ""
    ) -> ReplyOutcome:
        """A mail of the claim's seller, received at an instant (now)."""
        return self.center.claims.receive_reply(
            MailReply(
                number=ClaimNumber(claim.number),
                sender=claim.seller_email,
                text=text,
                received_at=at or self.clock.now(),
                message_id=message_id or f"<{self.clock.now().timestamp()}-{hash((text, at))}@example.ng>",
            )
        )

    def queued(self, kind: str = "") -> list[Envelope]:
        """What waits to be sent, of one kind or all, left waiting."""
        with self.center.office.read() as unit:
            waiting = select(Notice.id).where(Notice.state == NoticeState.QUEUED)
            numbers = unit.session.scalars(waiting.order_by(Notice.id)).all()
        found = [self.center.deliveries.get(number) for number in numbers]  # to take them would be to send them
        return [envelope for envelope in found if envelope.kind.startswith(kind)]

    def told(self, kind: str = "") -> list[Envelope]:
        """Deliver what is queued and return it: all, or those of one kind."""
        return [envelope for envelope in self.people.deliver_all() if envelope.kind.startswith(kind)]


def due(claim: ClaimView) -> datetime:
    """The deadline of a claim whose clock runs."""
    assert claim.due_before is not None
    return claim.due_before


def kinds_of(claim: ClaimView) -> list[str]:
    """What happened to a claim, in order."""
    return [event.kind for event in claim.events]


def open_scene(url: str, files: Path, clock: ManualClock | None = None) -> Scene:
    """Open and seed a center on a migrated database."""
    clock = clock or ManualClock(MONDAY)
    return Scene(seed(SellerCenter.open(url, clock=clock, files=files)), clock)
