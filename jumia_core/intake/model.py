"""Tables of what came in: each way in with its watermark, each message with its verdict."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jumia_core.store import Base


class Verdict(StrEnum):
    """What became of a message. `received` waits to be judged; `dropped` was thrown away by an operator."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    IGNORED = "ignored"
    QUARANTINED = "quarantined"
    DROPPED = "dropped"


class Intake(Base):
    """One way in. All that it accepted before `watermark` (UTC) is committed in `inbound`."""

    __tablename__ = "intakes"
    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    watermark: Mapped[datetime]
    seen_at: Mapped[datetime]
    retired_at: Mapped[datetime | None]
    silent_told_at: Mapped[datetime | None]


class Inbound(Base):
    """One message in one mailbox. The whole message is a file named by `sha256`."""

    __tablename__ = "inbound"
    id: Mapped[int] = mapped_column(primary_key=True)
    intake: Mapped[str] = mapped_column(ForeignKey("intakes.name"))
    mailbox: Mapped[str] = mapped_column(String(320))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    envelope_sender: Mapped[str] = mapped_column(String(320))
    peer: Mapped[str] = mapped_column(String(120), default="")
    received_at: Mapped[datetime]
    verdict: Mapped[str] = mapped_column(String(12), default=Verdict.RECEIVED)
    reason: Mapped[str] = mapped_column(String(500), default="")
    claim_number: Mapped[str | None] = mapped_column(String(8))
    message_id: Mapped[str] = mapped_column(String(320), default="")
    sender: Mapped[str] = mapped_column(String(320), default="")
    subject: Mapped[str] = mapped_column(String(320), default="")
    steps: Mapped[list[Any]] = mapped_column(JSON, default=list)
    attempts: Mapped[int] = mapped_column(default=0)
    queued: Mapped[int] = mapped_column(default=0)
    judge_after: Mapped[datetime]
    released: Mapped[bool] = mapped_column(default=False)
    judged_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("sha256", "mailbox"),
        Index("ix_inbound_verdict", "verdict", "received_at"),
        Index("ix_inbound_claim_number", "claim_number", "verdict"),
    )
