"""Tables of what an operator sets (days, outages, rates, stations, doors) and of what a seller sets for the shop."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from jumia_core.accounts import Account, Shop
from jumia_core.settings.schemas import RequestStatus
from jumia_core.store import Base

HELD = text("status <> 'rejected'")


class DayOverride(Base):
    """One date of one country's calendar, declared working or not by an operator."""

    __tablename__ = "day_overrides"
    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(String(2))
    day: Mapped[date]
    working: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(200))
    recorded_by: Mapped[str] = mapped_column(String(254))
    recorded_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("country", "day"),)


class Outage(Base):
    """A time [starts_at, ends_at) in which we could not take mail: no seller loses a day that it touched."""

    __tablename__ = "outages"
    id: Mapped[int] = mapped_column(primary_key=True)
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(String(200))
    recorded_by: Mapped[str] = mapped_column(String(254))
    recorded_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_outages_ends_at", "ends_at"),)


class Door(Base):
    """Where a service of this installation is found, as it said itself."""

    __tablename__ = "doors"
    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    url: Mapped[str] = mapped_column(String(500))
    opened_at: Mapped[datetime]


class Station(Base):
    """A drop-off station of a country; a closed one stays, for the shops that chose it."""

    __tablename__ = "stations"
    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(String(2))
    code: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(120))
    address: Mapped[str] = mapped_column(String(300))
    closed_at: Mapped[datetime | None]

    __table_args__ = (UniqueConstraint("country", "code"),)


class CommissionRate(Base):
    """An operator's rate for a category of a country from a day on, in hundredths of a percent.

    `category` is as the operator wrote it, `folded` as it is compared.
    """

    __tablename__ = "commission_rates"
    id: Mapped[int] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(String(2))
    category: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200))
    valid_from: Mapped[date]
    basis_points: Mapped[int]
    minimum_minor: Mapped[int | None]
    minimum_currency: Mapped[str | None] = mapped_column(String(3))
    reason: Mapped[str] = mapped_column(String(200))
    recorded_by: Mapped[str] = mapped_column(String(254))
    recorded_at: Mapped[datetime]

    __table_args__ = (UniqueConstraint("country", "folded", "valid_from"),)


class ShopProfile(Base):
    """What a shop tells of itself beyond its name; made with the first change."""

    __tablename__ = "shop_profiles"
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"), primary_key=True)
    phone: Mapped[str] = mapped_column(String(16), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    city: Mapped[str] = mapped_column(String(80), default="")
    about: Mapped[str] = mapped_column(Text, default="")
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    station_id: Mapped[int | None] = mapped_column(ForeignKey("stations.id"))
    station: Mapped[Station | None] = relationship(lazy="joined")


class PaymentMethod(Base):
    """A way to be paid, never changed: another one replaces it. `details` holds whole numbers, for payouts.

    It is used in [usable_from, usable_from of the next that was not cancelled).
    """

    __tablename__ = "payment_methods"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"))
    kind: Mapped[str] = mapped_column(String(16))
    holder: Mapped[str] = mapped_column(String(120))
    country: Mapped[str] = mapped_column(String(2))
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
    summary: Mapped[str] = mapped_column(String(160))
    created_by: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    created_at: Mapped[datetime]
    usable_from: Mapped[datetime]
    cancelled_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_payment_methods_shop_id", "shop_id", "usable_from"),)


class CatalogRequest(Base):
    """A seller's request for a category or a brand. `folded` is the name as it is compared."""

    __tablename__ = "catalog_requests"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"))
    kind: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(200))
    folded: Mapped[str] = mapped_column(String(200))
    note: Mapped[str] = mapped_column(String(500), default="")
    status: Mapped[str] = mapped_column(String(8), default=RequestStatus.PENDING)
    reason: Mapped[str] = mapped_column(String(500), default="")
    asked_by: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    asked_at: Mapped[datetime]
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    decided_at: Mapped[datetime | None]

    shop: Mapped[Shop] = relationship(lazy="joined", innerjoin=True)
    asker: Mapped[Account] = relationship(lazy="joined", innerjoin=True, foreign_keys=[asked_by])
    decider: Mapped[Account | None] = relationship(lazy="joined", foreign_keys=[decided_by])

    __table_args__ = (
        # One request for one thing that waits or was granted, whatever two people do at once.
        Index(
            "uq_catalog_requests_held",
            "shop_id",
            "kind",
            "folded",
            unique=True,
            sqlite_where=HELD,
            postgresql_where=HELD,
        ),
        Index("ix_catalog_requests_status", "status", "id"),
        Index("ix_catalog_requests_shop_id", "shop_id", "id"),
    )


class Holiday(Base):
    """A holiday of a shop, first to last local day; `ended_at` when it was dropped or ended before its time."""

    __tablename__ = "shop_holidays"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    note: Mapped[str] = mapped_column(String(200), default="")
    planned_at: Mapped[datetime]
    planned_by: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    ended_at: Mapped[datetime | None]

    __table_args__ = (Index("ix_shop_holidays_shop_id", "shop_id", "ends_on"),)


class PickupPerson(Base):
    """Somebody who may fetch a shop's returns, until removed. The document's number is whole, for the station."""

    __tablename__ = "pickup_people"
    id: Mapped[int] = mapped_column(primary_key=True)
    shop_id: Mapped[int] = mapped_column(ForeignKey("shops.id"), index=True)
    name: Mapped[str] = mapped_column(String(120))
    phone: Mapped[str] = mapped_column(String(16))
    id_document: Mapped[str] = mapped_column(String(40), default="")
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
