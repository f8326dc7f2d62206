"""What a person wants to be told of, and where."""

from collections.abc import Sequence

from sqlalchemy import ForeignKey, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from jumia_core.accounts import Desk, Role, View, needs, reads, writes
from jumia_core.journal import record
from jumia_core.kernel import Conflict
from jumia_core.notices.rules import Channel, Topic, is_fixed
from jumia_core.store import Base
from jumia_core.work import Unit


class Choice(Base):
    """One switch of one person, kept once it was touched; all are on by default."""

    __tablename__ = "notice_choices"
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    topic: Mapped[str] = mapped_column(String(16), primary_key=True)
    channel: Mapped[str] = mapped_column(String(8), primary_key=True)
    enabled: Mapped[bool]


class ChoiceView(View):
    """One switch; a fixed one is always on."""

    topic: Topic
    channel: Channel
    enabled: bool
    fixed: bool


class OwnNotices(Desk):
    """The caller's own switches."""

    @needs(*Role)
    @reads
    def choices(self, unit: Unit) -> list[ChoiceView]:
        """List every switch."""
        off = switched_off(unit.session, [self.scope.account_id])
        return [
            ChoiceView(
                topic=topic,
                channel=channel,
                enabled=(self.scope.account_id, topic, channel) not in off,
                fixed=is_fixed(topic, channel),
            )
            for topic in Topic
            for channel in Channel
        ]

    @needs(*Role)
    @writes
    def choose(self, unit: Unit, topic: Topic, channel: Channel, *, enabled: bool) -> None:
        """Switch a topic on or off for a channel. Raises `Conflict` for one that is always on."""
        if not enabled and is_fixed(topic, channel):
            raise Conflict("These messages cannot be switched off.", "A deadline or your safety hangs on them.")
        row = unit.session.get(Choice, (self.scope.account_id, topic.value, channel.value))
        if row is None:
            row = Choice(account_id=self.scope.account_id, topic=topic.value, channel=channel.value, enabled=True)
            unit.session.add(row)
        before, row.enabled = row.enabled, enabled
        name = f"{topic}-{channel}"
        record(unit, f"account:{self.scope.account_id}", "notices", before={name: before}, after={name: enabled})


def switched_off(session: Session, account_ids: Sequence[int]) -> set[tuple[int, Topic, Channel]]:
    """Return what some people switched off."""
    query = select(Choice).where(Choice.account_id.in_(account_ids), Choice.enabled.is_(False))
    return {(row.account_id, Topic(row.topic), Channel(row.channel)) for row in session.scalars(query)}
