"""The public vocabulary of claims: commands in, views out. Instants are UTC."""

from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from jumia_core.accounts import View
from jumia_core.kernel import ClaimNumber, Money


class Status(StrEnum):
    """Where a claim's life stands."""

    OPEN = "open"
    RESOLVED = "resolved"
    CLOSED_NO_REPLY = "closed_no_reply"
    WITHDRAWN = "withdrawn"


class Turn(StrEnum):
    """Who must act on an open claim."""

    PLATFORM = "platform"
    SELLER = "seller"


class Outcome(StrEnum):
    """How a claim was decided."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"


class Author(StrEnum):
    """Who wrote a message of the thread."""

    SELLER = "seller"
    STAFF = "staff"


class Standing(StrEnum):
    """What a seller's message was worth when it was judged.

    `counted` is the round's reply; `further` was kept beside it; `crossed` counted before the question was
    delivered; the others did not count.
    """

    COUNTED = "counted"
    FURTHER = "further"
    CROSSED = "crossed"
    NOT_ENGLISH = "not_english"
    EMPTY = "empty"
    LATE = "late"
    CLOSED = "closed"


COUNTING = frozenset({Standing.COUNTED, Standing.FURTHER, Standing.CROSSED})
# What an event says of the way of a round's question.
_LOST = ("undelivered", "undeliverable")
_STATIONS = frozenset({"asked", "redelivered", *_LOST})
UNCOUNTED = frozenset({Standing.NOT_ENGLISH, Standing.EMPTY})  # in time: an agent may count one all the same


class Command(BaseModel):
    """A frozen command; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class EvidenceFile(Command):
    """A file that goes with a claim or a reply: at most 3 MB, of a type that the policy allows."""

    filename: str
    content_type: str
    content: bytes = Field(repr=False)


class RaiseClaim(Command):
    """A new claim. `fields` are those of its kind; `comments` is English: the issue and the help expected."""

    kind: str
    fields: dict[str, str] = Field(default_factory=dict)
    comments: str
    evidence: tuple[EvidenceFile, ...] = ()


class MailReply(Command):
    """A seller's reply that an adapter took in, with when it was received (UTC) and what identifies it."""

    number: ClaimNumber
    sender: str
    text: str
    received_at: datetime
    message_id: str = ""
    evidence: tuple[EvidenceFile, ...] = ()
    channel: str = "mail"
    inbound_id: int | None = None


class RefusedFile(View):
    """An evidence file that was not taken, and why."""

    filename: str
    why: str


class EvidenceView(View):
    """A file that was taken."""

    filename: str
    id: int
    content_type: str
    size: int
    sha256: str


class MessageView(View):
    """One message of the thread. `standing` and `language` are a seller's only."""

    id: int
    author: Author
    name: str
    text: str
    channel: str
    round: int
    received_at: datetime
    standing: Standing | None
    language: str | None
    flagged: str | None
    evidence: tuple[EvidenceView, ...]


class EventView(View):
    """One step: who, when, what, through which channel, and what the clock became."""

    seq: int
    at: datetime
    actor: str
    actor_kind: str
    channel: str
    kind: str
    data: dict[str, Any]
    turn: Turn | None
    due_before: datetime | None


class ClaimSummary(View):
    """One line of a list of claims."""

    number: ClaimNumber
    shop: str
    shop_name: str
    kind: str
    title: str
    status: Status
    turn: Turn | None
    round: int
    due_before: datetime | None
    raised_at: datetime
    overdue: bool


class ClaimCounts(View):
    """How many claims wait for whom; `due_today` end today for whoever asks."""

    seller_turn: int
    platform_turn: int
    due_today: int
    resolved: int
    closed: int


class ClaimView(ClaimSummary):
    """One claim whole. `due_before` is the first instant (UTC) that is too late; None while no clock runs.

    `floor_due` is the deadline that an earlier question promised: the next one will not come before it.
    """

    home_country: str
    team: str
    seller_email: str
    seller_name: str
    fields: dict[str, str]
    clock_note: str
    deadline_words: tuple[str, ...]
    seller_zone: str
    team_zone: str
    agent: str | None
    breaches: int
    floor_due: datetime | None
    delivered_at: datetime | None
    outcome: Outcome | None
    amount: Money | None
    resolution_note: str
    reopen_before: datetime | None
    closed_at: datetime | None
    linked_to: ClaimNumber | None
    held_until: datetime | None
    thread: tuple[MessageView, ...]
    events: tuple[EventView, ...]

    @property
    def question_is_lost(self) -> bool:
        """Whether the question of this round did not reach the seller, so that it may be sent again."""
        stations = [event.kind for event in self.events if event.kind in _STATIONS]
        return self.turn is Turn.SELLER and self.delivered_at is None and stations[-1:] in ([one] for one in _LOST)

    def explain_deadline(self) -> list[str]:
        """Explain in plain sentences, day by day, why the clock stands where it does."""
        return list(self.deadline_words) or [self.clock_note]


class ReplyOutcome(View):
    """What became of a reply. `duplicate` when the same reply was taken before: the earliest receipt stays."""

    standing: Standing
    reason: str
    reopened: bool
    duplicate: bool
    refused_files: tuple[RefusedFile, ...]
    claim: ClaimSummary


class UncountedReply(View):
    """A reply that was in time and did not count, for an agent to look at; `held_until`: the claim's closing waits."""

    claim: ClaimSummary
    message: MessageView
    held_until: datetime | None


class RaisePreview(View):
    """What raising a claim now would do: `problems` hinder it; else the platform answers before `due_before` (UTC)."""

    title: str
    problems: tuple[str, ...]
    due_before: datetime | None
    zone: str
    follows: ClaimNumber | None


class EnglishCheck(View):
    """How a text would be judged: `english` and `unsure` count, `not_english` does not. `language` is ISO 639-1."""

    verdict: str
    language: str | None
    reason: str

    @property
    def counts(self) -> bool:
        """Whether a text that is judged so counts."""
        return self.verdict != "not_english"


class Sender(View):
    """Who an address is to a claim: its `seller`, another `member` of its shop, `staff` of its team, or `unknown`."""

    standing: str
    email: str
    name: str = ""


class Resolution(Command):
    """A decision. `amount` is in major units of `currency`, as `Money.of` reads it."""

    outcome: Outcome
    note: str
    amount: Decimal | None = None
    currency: str | None = None
