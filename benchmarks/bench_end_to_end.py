"""Messages per second from SMTP to the recorded verdict, and until every notice went out, next to taking in alone.

Run: `python -m benchmarks.bench_end_to_end` (about a minute). Aim: a verdict for 25 messages a second on two cores,
90,000 an hour, with half of the mails judged within 30 seconds of a burst of 500.

500 mails of 10 KB, distinct, to 20 claims on their seller's turn; the sending clients are another process
(`bench_intake`'s). First a center whose queue does not run takes them in; then another one takes in the same mails
while it judges and sends, by a Maildir. What a message waited is from its receipt to its verdict, as recorded.
"""

import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import func, select

from benchmarks.bench_intake import _client
from jumia_core import SellerCenter
from jumia_core.intake import Inbound, Verdict
from jumia_core.notices import Notice, NoticeState
from jumia_core.services import hosted
from jumia_core.testing import a_claim, seed
from mailgateway.addresses import ReplyAddress
from mailgateway.config import Settings
from mailgateway.service import MailService

MESSAGES, CLAIMS = 496, 20  # 31 over each of the client's 16 connections
POLL_SECONDS = 0.05
LONGEST = 300.0


@contextmanager
def _opened() -> Iterator[tuple[SellerCenter, MailService, list[str]]]:
    """Give a center, its service, and the reply addresses of claims that were asked and told so."""
    with tempfile.TemporaryDirectory() as folder, SellerCenter.open(f"sqlite:///{folder}/bench.db") as center:
        people = seed(center)
        service = MailService(center, Settings.load(port=0, messages_per_minute_per_peer=10**9))
        numbers = [people.ada.claims.raise_claim(a_claim(f"matter {place}")).number for place in range(CLAIMS)]
        for number in numbers:
            people.li.claims.ask(number, "Please send the number of the order.")
        people.deliver_all()
        yield center, service, [service.book.write(ReplyAddress(number)) for number in numbers]


def measure() -> dict[str, object]:
    """Messages per second: taken in alone, taken in while judging, judged, and judged with every notice out."""
    with _opened() as (_, service, recipients):
        service.start()
        try:
            _client(service.port, recipients, 64, "warm")
            alone = _client(service.port, recipients, MESSAGES, "alone")
        finally:
            service.stop()
    with _opened() as (center, service, recipients), hosted(center, [service]):
        _client(service.port, recipients, 16, "warm")
        _wait(lambda: _unjudged(center) + _unsent(center) == 0)  # models are loaded, the queue has its pace
        notices, began = _sent(center), time.perf_counter()
        together = _client(service.port, recipients, MESSAGES, "busy")
        judged = _wait(lambda: _unjudged(center) == 0) - began
        told = _wait(lambda: _unsent(center) == 0) - began
        notices = _sent(center) - notices
        waited = _waited(center)
    return {
        "messages": MESSAGES,
        "taken_in_alone_per_second": round(alone),
        "taken_in_while_judging_per_second": round(together),
        "judged_per_second": round(MESSAGES / judged, 1),
        "judged_share_of_taken_in_alone": round(MESSAGES / judged / alone, 3),
        "judged_and_told_per_second": round(MESSAGES / told, 1),
        "notices_sent": notices,
        "seconds_to_verdict_median": round(statistics.median(waited), 2),
        "seconds_to_verdict_95th": round(statistics.quantiles(waited, n=20)[-1], 2),
    }


def _wait(done: Callable[[], bool]) -> float:
    pause, give_up = threading.Event(), time.perf_counter() + LONGEST
    while not done():
        assert time.perf_counter() < give_up, "it does not come to rest"
        pause.wait(POLL_SECONDS)
    return time.perf_counter()


def _unjudged(center: SellerCenter) -> int:
    return center.inbox.counts().get(Verdict.RECEIVED, 0)


def _unsent(center: SellerCenter) -> int:
    return _notices(center, NoticeState.QUEUED)


def _sent(center: SellerCenter) -> int:
    return _notices(center, NoticeState.SENT)


def _notices(center: SellerCenter, state: NoticeState) -> int:
    with center.office.read() as unit:
        return unit.session.scalar(select(func.count()).select_from(Notice).where(Notice.state == state)) or 0


def _waited(center: SellerCenter) -> list[float]:
    """Seconds from each measured mail's receipt to its verdict; every one of them must have been accepted."""
    with center.office.read() as unit:
        rows = unit.session.execute(
            select(Inbound.received_at, Inbound.judged_at, Inbound.verdict).where(
                Inbound.message_id.startswith("<busy")
            )
        ).all()
    assert [row.verdict for row in rows] == [Verdict.ACCEPTED] * MESSAGES
    return [(row.judged_at - row.received_at).total_seconds() for row in rows]


def main() -> None:
    """Print the figures."""
    for name, figure in measure().items():
        print(f"{name:36}{figure}")


if __name__ == "__main__":
    main()
