"""Many claims at once: found, locked and changed in batches of one transaction each.

A crash loses nothing, intake is never blocked for long, and a claim that cannot be handled stops no other.
"""

import logging
from collections.abc import Callable, Collection, Sequence

from sqlalchemy import select

from jumia_core.claims.model import Claim
from jumia_core.work import Office, Unit

BATCH = 200
Find = Callable[[Unit, Collection[str]], Sequence[str]]
Act = Callable[[Unit, list[Claim]], list[Claim]]
log = logging.getLogger(__name__)


def run(office: Office, find: Find, act: Act) -> int:
    """Handle what `find` names (at most 200 numbers, none of those given to it) until nothing is left.

    `act` gets the claims locked and fresh, must look at them again, and returns those that it handled; the
    others are passed over until the next call. Returns how many were handled.
    """
    done, passed = 0, set[str]()
    while True:
        with office.read() as unit:
            numbers = find(unit, passed)
        handled = _each(office, numbers, act) if numbers else []
        done += len(handled)
        passed |= set(numbers) - set(handled)
        if len(numbers) < BATCH:
            return done


def _each(office: Office, numbers: Sequence[str], act: Act) -> list[str]:
    try:
        return office.write(lambda unit: [claim.number for claim in act(unit, _locked(unit, numbers))])
    except Exception:
        if len(numbers) == 1:
            log.exception("claim %s is passed over this time", numbers[0])
            return []
    return [handled for number in numbers for handled in _each(office, [number], act)]


def _locked(unit: Unit, numbers: Sequence[str]) -> list[Claim]:
    query = select(Claim).where(Claim.number.in_(numbers)).order_by(Claim.number)
    query = query.with_for_update(skip_locked=True, of=Claim).execution_options(populate_existing=True)
    return list(unit.session.scalars(query))
