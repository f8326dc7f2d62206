"""How often somebody may try: counted by address and by source, the same for addresses that nobody has."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import and_, delete, func, or_, select
from sqlalchemy.orm import Session

from jumia_core.accounts.doors_model import Attempt
from jumia_core.accounts.errors import TooManyAttempts
from jumia_core.work import Unit

DAY, HOUR, QUARTER = timedelta(days=1), timedelta(hours=1), timedelta(minutes=15)
KEEP = timedelta(days=1)
LET_IN, LET_IN_KEPT = "let_in", timedelta(days=30)
DIGITS = 64  # of a hash as text


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` of one kind by one `who` within a time."""

    kind: str
    most: int
    within: timedelta


Try = tuple[Limit, *tuple[str, ...]]
"""A limit, and what it counts: an address, a source, or several things together."""

# What an attacker who knows an address, and one who sits at one place, may try. The figures are ours.
WRONG_PAIR = Limit("wrong_pair", 5, QUARTER)  # wrong passwords for one address from one source
WRONG_SOURCE = Limit("wrong_source", 20, HOUR)
WRONG_ADDRESS = Limit("wrong_address", 30, HOUR)  # from all sources: a slow guess from many places
# Links and codes are counted apart. Only who asks is told to wait; what strangers ask for an address never refuses its
# person: beyond the most that one mailbox gets, no mail is sent.
ASKED_PAIR = Limit("asked_pair", 3, HOUR)  # for one address from one source
ASKED_ADDRESS = Limit("asked_address", 6, HOUR)  # from all sources
ASKED_SOURCE = Limit("asked_source", 10, HOUR)
OPENED_SOURCE = Limit("opened_source", 20, HOUR)
ASKED_MANAGER = Limit("asked_manager", 1, DAY)  # by one account, of one manager
# Each invitation is a mail to somebody who may not know us.
INVITED_PLACE = Limit("invited_place", 30, DAY)  # by one shop, or to the staff
INVITED_BY = Limit("invited_by", 30, DAY)  # by one seller, in all shops; an operator brings in many
INVITED_AGAIN = Limit("invited_again", 5, DAY)  # one address by one shop
INVITED_ADDRESS = Limit("invited_address", 10, DAY)  # by all shops


def who(*parts: str) -> str:
    """Return the name by which attempts remember an address, a source, or several: each has its part."""
    width = DIGITS // len(parts)
    return "".join(hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:width] for part in parts)


def wait(unit: Unit, one: Try) -> timedelta | None:
    """Return how long to wait until the limit lets one more pass; None where it does now.

    Who counts in the same transaction cannot be overtaken: a hundred attempts at once are counted one by one.
    """
    limit, *subject = one
    _queue_up(unit.session, f"{limit.kind} {who(*subject)}")
    query = select(func.count(), func.min(Attempt.at)).where(
        Attempt.who == who(*subject), Attempt.kind == limit.kind, Attempt.at > unit.now - limit.within
    )
    count, oldest = unit.session.execute(query).one()
    return oldest + limit.within - unit.now if count >= limit.most else None


def check(unit: Unit, tries: Iterable[Try]) -> None:
    """Raise `TooManyAttempts` where one of the limits is used up; it says how long to wait."""
    for one in tries:
        left = wait(unit, one)
        if left is not None:
            raise TooManyAttempts(left)


def count(unit: Unit, tries: Iterable[Try]) -> list[Attempt]:
    """Count one more of each."""
    rows = [Attempt(kind=limit.kind, who=who(*subject), at=unit.now) for limit, *subject in tries]
    unit.session.add_all(rows)
    unit.session.flush()
    return rows


def spend(unit: Unit, tries: list[Try]) -> list[int]:
    """Check and count in one: return the ids of what was counted. Raises `TooManyAttempts`."""
    check(unit, tries)
    return [attempt.id for attempt in count(unit, tries)]


def uncount(unit: Unit, ids: Iterable[int]) -> None:
    """Take back what was counted before it was known that nothing was wrong."""
    unit.session.execute(delete(Attempt).where(Attempt.id.in_(list(ids))))


def guesses(unit: Unit, address: str, source: str) -> list[Try]:
    """Return what a wrong password or code counts against.

    A place from where the person came in lately is not shut by strangers who guess elsewhere. A program that names
    no place for its users has one limit for each address, not one for all of them.
    """
    tries: list[Try] = [(WRONG_SOURCE, source)] if source else []
    if not came_from(unit, address, source):
        tries.append((WRONG_ADDRESS, address))
    return tries


def came_from(unit: Unit, address: str, source: str) -> bool:
    """Tell whether the person of an address came in from this place lately."""
    known = select(Attempt.id).where(
        Attempt.kind == LET_IN, Attempt.who == who(address, source), Attempt.at > unit.now - LET_IN_KEPT
    )
    return source != "" and unit.session.scalar(known.limit(1)) is not None


def remember(unit: Unit, address: str, source: str) -> None:
    """Note from where the person of an address came in."""
    if not source:
        return
    query = select(Attempt).where(Attempt.kind == LET_IN, Attempt.who == who(address, source))
    known = unit.session.scalar(query.limit(1))
    if known is None:
        unit.session.add(Attempt(kind=LET_IN, who=who(address, source), at=unit.now))
    else:
        known.at = unit.now


def forgive(unit: Unit, address: str) -> None:
    """Forget the wrong passwords for an address: it has a new one, which nobody has guessed at yet."""
    half = who(address, "")[: DIGITS // 2]
    pairs = and_(Attempt.kind == WRONG_PAIR.kind, Attempt.who.between(half.ljust(DIGITS, "0"), half.ljust(DIGITS, "f")))
    whole = and_(Attempt.kind == WRONG_ADDRESS.kind, Attempt.who == who(address))
    unit.session.execute(delete(Attempt).where(or_(pairs, whole)))


def forget(unit: Unit) -> None:
    """Forget the attempts of yesterday, and from where somebody came in a month ago."""
    old = and_(Attempt.at < unit.now - KEEP, Attempt.kind != LET_IN)
    unit.session.execute(delete(Attempt).where(or_(old, Attempt.at < unit.now - LET_IN_KEPT)))


def _queue_up(session: Session, what: str) -> None:
    """Wait for those who count the same. On SQLite the transaction already holds the only write lock."""
    if session.get_bind().dialect.name == "postgresql":
        number = int(who(what)[:15], 16)
        session.execute(select(func.pg_advisory_xact_lock(number)))
