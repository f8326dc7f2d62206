"""Tables of chats: updates until they are done with, and the memory of conversations."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from jumia_core.store import Base

UNDONE = text("done_at IS NULL")


class StoredChatUpdate(Base):
    """One update of one bot, stored before it is acknowledged. Its body goes when it is done: it is private."""

    __tablename__ = "chat_updates"
    bot: Mapped[str] = mapped_column(String(32), primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    body: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    received_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    done_at: Mapped[datetime | None]

    __table_args__ = (
        Index("ix_chat_updates_undone", "bot", "update_id", sqlite_where=UNDONE, postgresql_where=UNDONE),
        Index("ix_chat_updates_done_at", "done_at"),
    )


class ChatMemory(Base):
    """Where a conversation stands: the step of its form, and the answers so far. No secret is ever in it."""

    __tablename__ = "chat_memory"
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    state: Mapped[str | None] = mapped_column(String(80))
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    updated_at: Mapped[datetime] = mapped_column(index=True)
