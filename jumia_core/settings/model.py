"""Tables of what an operator sets: days that are judged otherwise, and our own outages."""

from datetime import date, datetime

from sqlalchemy import Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from jumia_core.store import Base


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
