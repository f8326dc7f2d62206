"""One installation whose service is killed at a fault point and started again."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from threading import Event
from time import monotonic

from jumia_core import SellerCenter
from jumia_core.testing import ManualClock, SeededCenter, a_claim, seed
from mailgateway.service import open_book
from tests.rigs.centers import MONDAY
from tests.rigs.correspondence import Mail, Senders
from tests.rigs.lives import KILLED, Lives
from tests.rigs.reckoning import outstanding
from tests.rigs.service_process import Life, RunningClock, settings
from tests.rigs.sink import Sink

PATIENCE = 60.0
QUESTION = "Please send the statement period."


class Stage:
    """The center from the test's side, and its service process. `told`: notices that were delivered by hand."""

    def __init__(self, url: str, files: Path, sink: Sink, lives: Lives) -> None:
        self.url, self.files, self.sink, self.lives = url, files, sink, lives
        self.clock = RunningClock(MONDAY)
        self.told: set[int] = set()
        with self.open() as people:
            self.book = open_book(people.center, settings())
        self.senders = Senders(lives.port, self.clock.now, connections=1)
        self._given = 0

    def open(self) -> SeededCenter:
        """Open the center; close it before a process lives."""
        return seed(SellerCenter.open(self.url, clock=ManualClock(self.clock.now()), files=self.files))

    def raised(self, count: int = 1) -> list[str]:
        """So many claims of Ada's, on the platform's turn; the notices of it were delivered by hand."""
        with self.open() as people:
            numbers = [str(people.ada.claims.raise_claim(a_claim(f"matter {n}")).number) for n in range(count)]
            self.told |= {envelope.id for envelope in people.deliver_all()}
            return numbers

    def asked(self, count: int = 1, *, delivered: bool = True) -> list[str]:
        """So many claims of Ada's, asked by Li."""
        numbers = self.raised(count)
        with self.open() as people:
            for number in numbers:
                people.li.claims.ask(number, QUESTION)
            if delivered:
                self.told |= {envelope.id for envelope in people.deliver_all()}
        return numbers

    def wait_till(self, instant: datetime) -> None:
        """Move the clock of all lives that begin from now on."""
        self.clock.start += instant - self.clock.now()

    def dies(self, fault: str, mails: Sequence[Mail] = (), *, tick: bool = False) -> None:
        """Live with a fault until it strikes. Mails are sent until they get their 250, in this life or the next."""
        self.lives.begin(self._life(fault, tick=tick))
        self._give_out(mails)
        died = self.lives.death()
        assert died == KILLED, f"it ended with {died}:\n{self.lives.tail()}"

    def lives_on(self, mails: Sequence[Mail] = (), *, tick: bool = False) -> None:
        """Live without a fault until every mail is taken and judged, and every notice sent."""
        self.lives.begin(self._life(None, tick=tick))
        self._give_out(mails)
        self.lives.ready()
        if tick:
            self.lives.ticked()
        assert self.senders.wait(self._given, PATIENCE), f"{self.senders.refusals}\n{self.lives.tail()}"
        assert self.senders.refusals == []
        give_up = monotonic() + PATIENCE
        with self.open() as people:
            while (left := outstanding(people.center)) != (0, 0):
                assert monotonic() < give_up, f"{left} mails and notices wait\n{self.lives.tail()}"
                Event().wait(0.05)
        self.lives.kill()

    def close(self) -> None:
        """Stop sending."""
        self.senders.close()

    def _give_out(self, mails: Sequence[Mail]) -> None:
        self._given += len(mails)
        self.senders.give_out(mails)

    def _life(self, fault: str | None, *, tick: bool) -> Life:
        return Life(
            self.url, str(self.files), self.sink.url, self.clock.start.isoformat(), self.clock.since, fault, tick
        )
