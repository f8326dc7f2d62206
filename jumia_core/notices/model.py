"""The table of notices: what is told to whom, and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jumia_core.accounts import Account
from jumia_core.notices.rules import Channel
from jumia_core.store import Base


class NoticeState(StrEnum):
    """`queued` until the relay or the next host accepted it (`sent`) or it failed for good (`failed`)."""

    QUEUED = "queued"
    SENT = "sent"
    FAILED = "failed"


class Notice(Base):
    """One mail, or one message to one linked chat: a kind and plain ids. Text and secrets are made when it is sent.

    `token` is the left part of its Message-ID, so that a retry is the same mail.
    """

    __tablename__ = "notices"
    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    token: Mapped[str] = mapped_column(String(40), unique=True)
    channel: Mapped[str] = mapped_column(String(8), default=Channel.MAIL, server_default=text("'mail'"))
    chat: Mapped[str | None] = mapped_column(String(80))
    kind: Mapped[str] = mapped_column(String(40))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    claim_number: Mapped[str | None] = mapped_column(String(8))
    round: Mapped[int | None]
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    state: Mapped[str] = mapped_column(String(8), default=NoticeState.QUEUED)
    attempts: Mapped[int] = mapped_column(default=0)
    queued: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    next_attempt_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    failed_at: Mapped[datetime | None]
    bounced_at: Mapped[datetime | None]
    failure: Mapped[str | None] = mapped_column(String(500))
    account: Mapped[Account] = relationship(lazy="joined")

    __table_args__ = (
        Index("ix_notices_told", "claim_number", "account_id", "kind", "created_at"),
        Index(
            "ix_notices_due",
            "next_attempt_at",
            sqlite_where=(state == NoticeState.QUEUED),
            postgresql_where=(state == NoticeState.QUEUED),
        ),
    )
