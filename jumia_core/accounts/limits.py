"""How often somebody may try: counted by address and by source, the same for addresses that nobody has."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from jumia_core.accounts.doors_model import Attempt
from jumia_core.accounts.errors import TooManyAttempts
from jumia_core.work import Unit

HOUR, QUARTER = timedelta(hours=1), timedelta(minutes=15)
KEEP = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` of one kind by one `who` within a time."""

    kind: str
    most: int
    within: timedelta


# What an attacker who knows an address, and one who sits at one place, may try. The figures are ours.
WRONG_PAIR = Limit("wrong_pair", 5, QUARTER)  # wrong passwords for one address from one source
WRONG_SOURCE = Limit("wrong_source", 20, HOUR)
WRONG_ADDRESS = Limit("wrong_address", 30, HOUR)  # from all sources: a slow guess from many places
ASKED_ADDRESS = Limit("asked_address", 3, HOUR)
ASKED_SOURCE = Limit("asked_source", 10, HOUR)
OPENED_SOURCE = Limit("opened_source", 20, HOUR)


def who(text: str) -> str:
    """Return the name by which attempts remember an address or a source."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def check(unit: Unit, tries: Iterable[tuple[Limit, str]]) -> None:
    """Raise `TooManyAttempts` where one of the limits is used up; it says how long to wait.

    Who counts in the same transaction cannot be overtaken: a hundred attempts at once are counted one by one.
    """
    for limit, subject in tries:
        _queue_up(unit.session, limit, subject)
        since = unit.now - limit.within
        query = select(func.count(), func.min(Attempt.at)).where(
            Attempt.who == who(subject), Attempt.kind == limit.kind, Attempt.at > since
        )
        count, oldest = unit.session.execute(query).one()
        if count >= limit.most:
            raise TooManyAttempts(oldest + limit.within - unit.now)


def count(unit: Unit, tries: Iterable[tuple[Limit, str]]) -> list[Attempt]:
    """Count one more of each."""
    rows = [Attempt(kind=limit.kind, who=who(subject), at=unit.now) for limit, subject in tries]
    unit.session.add_all(rows)
    unit.session.flush()
    return rows


def spend(unit: Unit, tries: list[tuple[Limit, str]]) -> list[int]:
    """Check and count in one: return the ids of what was counted. Raises `TooManyAttempts`."""
    check(unit, tries)
    return [attempt.id for attempt in count(unit, tries)]


def uncount(unit: Unit, ids: Iterable[int]) -> None:
    """Take back what was counted before it was known that nothing was wrong."""
    unit.session.execute(delete(Attempt).where(Attempt.id.in_(list(ids))))


def forget(unit: Unit) -> None:
    """Forget the attempts of yesterday."""
    unit.session.execute(delete(Attempt).where(Attempt.at < unit.now - KEEP))


def _queue_up(session: Session, limit: Limit, subject: str) -> None:
    """Wait for those who count the same. On SQLite the transaction already holds the only write lock."""
    if session.get_bind().dialect.name == "postgresql":
        number = int(who(f"{limit.kind} {subject}")[:15], 16)
        session.execute(select(func.pg_advisory_xact_lock(number)))
