"""Tables of people: accounts, shops, members, claims teams and staff."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jumia_core.accounts.schemas import AccountStatus
from jumia_core.store import Base


class Account(Base):
    """One person with one email address (lower case). `language` is the one that notices are written in.

    `password_hash` is argon2id's own text; None for a person who never set a password.
    """

    __tablename__ = "accounts"
    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    language: Mapped[str] = mapped_column(String(8), default="en")
    created_at: Mapped[datetime]
    password_hash: Mapped[str | None] = mapped_column(String(160))
    password_changed_at: Mapped[datetime | None]
    status: Mapped[str] = mapped_column(String(10), default=AccountStatus.ACTIVE, server_default=AccountStatus.ACTIVE)
    status_reason: Mapped[str] = mapped_column(String(300), default="", server_default=text("''"))
    status_since: Mapped[datetime | None]


class Shop(Base):
    """One shop. `slug` names it in commands; `home_country` is where its people work; `manager_id` looks after it.

    `email` is its first owner's address of then: fixed once the shop has it, whoever comes and goes.
    """

    __tablename__ = "shops"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    home_country: Mapped[str] = mapped_column(String(2))
    created_at: Mapped[datetime]
    manager_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    email: Mapped[str] = mapped_column(String(254), default="", server_default=text("''"))


class Member(Base):
    """A person of a shop, with a role."""

    __tablename__ = "members"
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"), primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True, index=True)
    role: Mapped[str] = mapped_column(String(16))
    account: Mapped[Account] = relationship(lazy="joined")
    shop: Mapped[Shop] = relationship(lazy="joined")


class ClaimsTeam(Base):
    """A team that answers claims. Its own deadlines run on the calendar and zone of `country`."""

    __tablename__ = "claims_teams"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(String(2))


class TeamCountry(Base):
    """Each home country is served by exactly one team."""

    __tablename__ = "team_countries"
    home_country: Mapped[str] = mapped_column(String(2), primary_key=True)
    team_id: Mapped[int] = mapped_column(ForeignKey("claims_teams.id"))


class StaffMember(Base):
    """A person of the platform, with a role and a claims team (operators may have none)."""

    __tablename__ = "staff"
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    role: Mapped[str] = mapped_column(String(16))
    team_id: Mapped[int | None] = mapped_column(ForeignKey("claims_teams.id"))
    account: Mapped[Account] = relationship(lazy="joined")
    team: Mapped[ClaimsTeam | None] = relationship(lazy="joined")
