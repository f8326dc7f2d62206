"""Nothing that was accepted is lost or done twice, whenever the process is killed (issue 2, point 4).

The figures can be raised: SELLER_CENTER_TEST_KILLS=2000 SELLER_CENTER_TEST_MAILS=20000. A failure names its seed;
SELLER_CENTER_TEST_SEED plays the same mails and waits again (the instants of the machine differ).
"""

import logging
import os
import random
import secrets
import threading
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from jumia_core import SellerCenter
from jumia_core.testing import ManualClock, a_claim, seed
from mailgateway.addresses import AddressBook
from mailgateway.service import open_book
from tests.rigs.centers import MONDAY
from tests.rigs.correspondence import Senders, correspondence
from tests.rigs.lives import Lives
from tests.rigs.reckoning import check_claims, check_mails, check_notices, outstanding
from tests.rigs.service_process import Life, RunningClock, settings
from tests.rigs.sink import Sink

log = logging.getLogger(__name__)
CONNECTIONS = 6
AT_LEAST = 2.0  # seconds that a life is given to take or send a few mails before it is killed anyway
SETTLE_SECONDS = 300.0  # at most; half a minute is usual


@dataclass(frozen=True, slots=True)
class Plan:
    """How much of everything."""

    kills: int
    mails: int
    claims: int


FULL = Plan(
    kills=int(os.environ.get("SELLER_CENTER_TEST_KILLS", "200")),
    mails=int(os.environ.get("SELLER_CENTER_TEST_MAILS", "2000")),
    claims=20,
)
SMALL = Plan(kills=20, mails=200, claims=10)


@pytest.mark.xdist_group("kill")
@pytest.mark.parametrize(
    ("database_kind", "plan"),
    [pytest.param("sqlite", FULL, id="sqlite"), pytest.param("postgresql", SMALL, id="postgresql")],
    indirect=["database_kind"],
)
def test_no_mail_is_lost_or_doubled_by_kills_at_random_instants(
    migrated_database_url: str, tmp_path: Path, plan: Plan
) -> None:
    """Each mail that got 250 is judged once, each notice sent under one Message-ID, no counted reply is ignored."""
    number = int(os.environ.get("SELLER_CENTER_TEST_SEED") or secrets.randbelow(10**9))
    log.warning("SELLER_CENTER_TEST_SEED=%d", number)
    chance = random.Random(number)  # noqa: S311 - kills are random, not secret
    files, clock = tmp_path / "files", RunningClock(MONDAY)
    claims, book, told = _asked_claims(migrated_database_url, files, plan.claims)
    mails = correspondence(book, claims, plan.mails, chance)
    with Sink() as sink, Lives(tmp_path / "service.log") as lives:
        senders = Senders(lives.port, clock.now, connections=CONNECTIONS)
        try:
            for turn in range(plan.kills):
                lives.begin(_life(migrated_database_url, files, clock, sink))
                senders.give_out(mails[turn * plan.mails // plan.kills : (turn + 1) * plan.mails // plan.kills])
                _let_live(senders, sink, chance)
                lives.kill()
            in_time = len(senders.taken)
            killed_at = clock.now()
            lives.begin(_life(migrated_database_url, files, clock, sink))
            assert senders.wait(plan.mails, SETTLE_SECONDS), lives.tail()
            assert senders.refusals == []
        finally:
            senders.close()
        with SellerCenter.open(migrated_database_url, clock=ManualClock(clock.now()), files=files) as center:
            _settle(center, lives)
            lives.kill()
            check_mails(center, mails, senders.taken)
            check_claims(center)
            again = check_notices(center, book, sink.seen(), told_before=told)
    log.warning(
        "%d kills in %.0f s, %.0f s in all; of %d mails %d were accepted meanwhile, in %d tries; "
        "%d notices were sent, %d of them twice",
        plan.kills,
        (killed_at - MONDAY).total_seconds(),
        (clock.now() - MONDAY).total_seconds(),
        plan.mails,
        in_time,
        senders.tries,
        len(sink.seen()) - again,
        again,
    )
    assert in_time >= plan.kills, "mails must meet a process that is about to die: one a life at the least"


def _asked_claims(url: str, files: Path, count: int) -> tuple[list[str], AddressBook, set[int]]:
    """Ada's claims, each on her turn, with the questions still to be sent; and the notices sent before."""
    with SellerCenter.open(url, clock=ManualClock(MONDAY), files=files) as center:
        people = seed(center)
        ada, li = people.ada.claims, people.li.claims
        numbers = [str(ada.raise_claim(a_claim(f"matter {place}")).number) for place in range(count)]
        told = {envelope.id for envelope in people.deliver_all()}
        for number in numbers:
            li.ask(number, "Please send the statement period.")
        return numbers, open_book(center, settings()), told


def _life(url: str, files: Path, clock: RunningClock, sink: Sink) -> Life:
    return Life(url, str(files), sink.url, clock.start.isoformat(), clock.since)


def _let_live(senders: Senders, sink: Sink, chance: random.Random) -> None:
    """Wait until some random instant of a start, of taking mail in, or of sending notices."""
    match chance.choice(("start", "intake", "intake", "notices")):
        case "intake":
            senders.wait(len(senders.taken) + chance.randint(1, 12), AT_LEAST)
        case "notices":
            sink.wait(len(sink.seen()) + chance.randint(1, 6), AT_LEAST)
        case _:
            threading.Event().wait(chance.uniform(0, 0.3))
    threading.Event().wait(chance.uniform(0, 0.1))


def _settle(center: SellerCenter, lives: Lives) -> None:
    """Wait until all is judged and sent."""
    give_up, pause = time.monotonic() + SETTLE_SECONDS, threading.Event()
    while (left := outstanding(center)) != (0, 0):
        assert time.monotonic() < give_up, f"{left} mails and notices wait for ever\n{lives.tail()}"
        pause.wait(0.1)
