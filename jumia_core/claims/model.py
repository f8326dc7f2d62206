"""Tables of claims: the claim with its clock, the thread, the evidence and the event log."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jumia_core.accounts import Account, ClaimsTeam, Shop
from jumia_core.claims.schemas import Status
from jumia_core.store import Base, Versioned


def _wake(column: str) -> Index:
    """Index a column that says when a schedule must look: only the claims that wait are in it."""
    waits = text(f"{column} IS NOT NULL")
    return Index(f"ix_claims_{column}", column, sqlite_where=waits, postgresql_where=waits)


class Claim(Versioned, Base):
    """One claim and its clock.

    `due_before` is the first instant that is too late for whose `turn` it is; `clock` keeps what it was
    computed from. The `*_at` columns with an index say when a schedule must look at the claim again, so
    that a sweep costs what is due and nothing more.
    """

    __tablename__ = "claims"
    number: Mapped[str] = mapped_column(String(8), primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"))
    seller_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    team_id: Mapped[int] = mapped_column(ForeignKey("claims_teams.id"))
    agent_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    home_country: Mapped[str] = mapped_column(String(2))
    kind: Mapped[str] = mapped_column(String(40))
    fields: Mapped[dict[str, str]] = mapped_column(JSON)
    subject_key: Mapped[str] = mapped_column(String(64))
    holds_matter: Mapped[bool] = mapped_column(default=True)
    linked_to: Mapped[str | None] = mapped_column(ForeignKey("claims.number"))
    raised_at: Mapped[datetime]

    status: Mapped[str] = mapped_column(String(16), default=Status.OPEN)
    turn: Mapped[str | None] = mapped_column(String(8))
    round: Mapped[int] = mapped_column(default=0)
    asked_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    due_before: Mapped[datetime | None]
    floor_due: Mapped[datetime | None]
    clock: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    held_until: Mapped[datetime | None]
    breaches: Mapped[int] = mapped_column(default=0)

    sweep_at: Mapped[datetime | None]
    remind_at: Mapped[datetime | None]
    escalate_at: Mapped[datetime | None]
    undelivered_at: Mapped[datetime | None]

    outcome: Mapped[str | None] = mapped_column(String(10))
    amount_minor: Mapped[int | None] = mapped_column(BigInteger)
    amount_currency: Mapped[str | None] = mapped_column(String(3))
    resolution_note: Mapped[str] = mapped_column(Text, default="")
    reopen_before: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    last_seq: Mapped[int] = mapped_column(default=0)

    shop: Mapped[Shop] = relationship(lazy="joined", innerjoin=True)
    seller: Mapped[Account] = relationship(lazy="joined", innerjoin=True, foreign_keys=[seller_id])
    team: Mapped[ClaimsTeam] = relationship(lazy="joined", innerjoin=True)
    agent: Mapped[Account | None] = relationship(lazy="joined", foreign_keys=[agent_id])

    __table_args__ = (
        # One open or resolved claim for one matter of a shop, whatever two processes do at once.
        Index(
            "uq_claims_matter",
            "shop_id",
            "subject_key",
            unique=True,
            sqlite_where=text("holds_matter"),
            postgresql_where=text("holds_matter"),
        ),
        Index("ix_claims_shop_id", "shop_id", "status", "due_before"),
        Index("ix_claims_subject_key", "shop_id", "subject_key"),
        Index("ix_claims_team_id", "team_id", "status", "due_before"),
        _wake("sweep_at"),
        _wake("remind_at"),
        _wake("escalate_at"),
        _wake("undelivered_at"),
    )


class Message(Base):
    """One message of a claim's thread. `reply_key` makes the same reply by two ways one message."""

    __tablename__ = "claim_messages"
    id: Mapped[int] = mapped_column(primary_key=True)
    claim_number: Mapped[str] = mapped_column(ForeignKey("claims.number"))
    author: Mapped[str] = mapped_column(String(8))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    text: Mapped[str] = mapped_column(Text)
    channel: Mapped[str] = mapped_column(String(8))
    round: Mapped[int]
    received_at: Mapped[datetime]
    reply_key: Mapped[str | None] = mapped_column(String(64))
    inbound_id: Mapped[int | None]
    standing: Mapped[str | None] = mapped_column(String(12))
    reason: Mapped[str] = mapped_column(String(300), default="")
    language: Mapped[str | None] = mapped_column(String(8))
    flagged: Mapped[str | None] = mapped_column(String(300))
    dismissed_at: Mapped[datetime | None]
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)
    evidence: Mapped[list["Evidence"]] = relationship(lazy="selectin", order_by="Evidence.id")

    __table_args__ = (
        UniqueConstraint("claim_number", "reply_key"),
        Index("ix_claim_messages_claim_number", "claim_number", "id"),
    )


class Evidence(Base):
    """One file that came with a message; its bytes are in the file store."""

    __tablename__ = "claim_evidence"
    id: Mapped[int] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("claim_messages.id"), index=True)
    filename: Mapped[str] = mapped_column(String(255))
    content_type: Mapped[str] = mapped_column(String(127))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))


class Event(Base):
    """One step of a claim, never changed: who, when, what, and what the clock became."""

    __tablename__ = "claim_events"
    claim_number: Mapped[str] = mapped_column(ForeignKey("claims.number"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    actor_kind: Mapped[str] = mapped_column(String(8))
    actor_id: Mapped[int | None]
    actor_name: Mapped[str] = mapped_column(String(120))
    channel: Mapped[str] = mapped_column(String(8))
    kind: Mapped[str] = mapped_column(String(32))
    data: Mapped[dict[str, Any]] = mapped_column(JSON)
    turn: Mapped[str | None] = mapped_column(String(8))
    due_before: Mapped[datetime | None]
