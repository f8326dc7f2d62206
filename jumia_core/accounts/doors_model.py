"""Tables of the ways in: sessions, linked chats, secrets that were sent out, invitations, and who tried how often."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jumia_core.accounts.model import Account, Shop
from jumia_core.store import Base

WAITS = "accepted_at IS NULL AND revoked_at IS NULL"
STAFF_WAITS = f"{WAITS} AND shop_id IS NULL"


class LoginSession(Base):
    """One place where an account is logged in by password. Only the hash of its token is kept."""

    __tablename__ = "login_sessions"
    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    channel: Mapped[str] = mapped_column(String(8))
    label: Mapped[str] = mapped_column(String(120))
    created_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    ended_at: Mapped[datetime | None]


class ChatLink(Base):
    """One chat that acts for one account; a chat has at most one link that has not ended."""

    __tablename__ = "chat_links"
    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    chat: Mapped[str] = mapped_column(String(80))
    label: Mapped[str] = mapped_column(String(120))
    shop_id: Mapped[int | None] = mapped_column(ForeignKey("shops.id"))
    linked_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    blocked_at: Mapped[datetime | None]
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)
    shop: Mapped[Shop | None] = relationship(lazy="joined")

    __table_args__ = (
        Index(
            "uq_chat_links_live",
            "chat",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )


class Secret(Base):
    """One token or code that was sent out, by its hash. `bearer` is who opened it: nobody else can use it then.

    `origin` is who asked: a typed code counts only there; of a proof, by what it was proved. `wrong` counts the codes
    that were tried in vain.
    """

    __tablename__ = "secrets"
    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str] = mapped_column(String(12))
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitations.id"))
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    code_hash: Mapped[str | None] = mapped_column(String(160))
    origin: Mapped[str] = mapped_column(String(64), default="")
    bearer: Mapped[str | None] = mapped_column(String(64))
    wrong: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    used_at: Mapped[datetime | None]
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)

    __table_args__ = (
        Index("ix_secrets_account_id", "account_id", "purpose"),
        Index("ix_secrets_bearer", "bearer", "purpose"),
    )


class Invitation(Base):
    """An invitation to a shop, or to the platform's staff. Its account exists from the start, without a password.

    Of those that wait (they may have run out) each account has one to a place.
    """

    __tablename__ = "invitations"
    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    shop_id: Mapped[int | None] = mapped_column(ForeignKey("shops.id"), index=True)
    team_id: Mapped[int | None] = mapped_column(ForeignKey("claims_teams.id"))
    role: Mapped[str] = mapped_column(String(16))
    invited_by: Mapped[str] = mapped_column(String(120))
    inviter_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    accepted_at: Mapped[datetime | None]
    revoked_at: Mapped[datetime | None]
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True, foreign_keys=account_id)
    shop: Mapped[Shop | None] = relationship(lazy="joined")

    __table_args__ = (
        Index(
            "uq_invitations_waiting",
            "account_id",
            "shop_id",
            unique=True,
            sqlite_where=text(WAITS),
            postgresql_where=text(WAITS),
        ),
        Index(
            "uq_invitations_waiting_staff",
            "account_id",
            unique=True,
            sqlite_where=text(STAFF_WAITS),
            postgresql_where=text(STAFF_WAITS),
        ),
        {"sqlite_autoincrement": True},  # letters are known by these numbers: none is given twice
    )


class Attempt(Base):
    """Somebody tried something. `who` is the hash of an address or of a source: the table names nobody."""

    __tablename__ = "attempts"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(24))
    who: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(index=True)
    open: Mapped[bool] = mapped_column(default=False)
    """Whether it is a request that waits for its answer; `data` holds it until then."""
    data: Mapped[dict[str, Any] | None] = mapped_column(JSON)

    __table_args__ = (
        Index("ix_attempts_who", "who", "kind", "at"),
        Index("ix_attempts_open", "id", sqlite_where=text("open"), postgresql_where=text("open")),
        {"sqlite_autoincrement": True},  # letters are known by these numbers: none is given twice
    )
