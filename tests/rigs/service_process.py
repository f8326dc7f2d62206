"""A mail service that can be killed and started two hundred times: `python -m tests.rigs.service_process`.

The process that is started imports everything and opens nothing: no database, no thread, no queue. Told `live`
it forks a child, which opens the center, launches the queue and listens; told `kill` it ends that child with
SIGKILL. So a restart costs a tenth of a second instead of three, and a death is a real one: nothing that the
child held in memory, no lock and no connection outlives it. Orders come in on stdin, one a line; what happens
goes out on stdout, one a line: `born`, `ready PORT`, `ticked`, `failed WHY`, `died STATUS`.

The child ends with its parent, and the parent with its stdin: a test that fails leaves nothing behind.
"""

import importlib
import importlib.util
import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from jumia_core import SellerCenter
from jumia_core.claims import judge_language
from jumia_core.kernel import WorkCalendar
from jumia_core.services import hosted
from mailgateway.config import Settings
from mailgateway.reading import read_mail
from mailgateway.service import MailService
from tests.rigs import faults

STDIN, STDOUT = 0, 1
SLOW = ("dbos", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg")  # imported late by their users
WARM = b"From: Ada <ada@example.ng>\r\nSubject: Warm\r\n\r\nThe statement period that you asked for is attached.\r\n"


@dataclass(frozen=True, slots=True)
class Life:
    """How one child lives. Its clock runs; it showed `start` when the machine's monotonic clock showed `since`."""

    url: str
    files: str
    relay: str
    start: str
    since: float
    fault: str | None = None
    tick: bool = False

    def order(self) -> str:
        """The line that asks for it."""
        return "live " + json.dumps(asdict(self))

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(**json.loads(text))


class RunningClock:
    """Runs on from an instant with the machine's monotonic clock, which all processes share."""

    def __init__(self, start: datetime, since: float | None = None) -> None:
        self.start = start.astimezone(UTC)
        self.since = time.monotonic() if since is None else since

    def now(self) -> datetime:
        return self.start + timedelta(seconds=time.monotonic() - self.since)


def settings(**values: object) -> Settings:
    """The settings of the child's gateway: loopback, any port, no limit that a test's own mails could meet."""
    return Settings.load(
        host="127.0.0.1",
        port=0,
        messages_per_minute_per_peer=1_000_000,
        max_connections_per_peer=100,
        **values,
    )


def live(life: Life) -> None:
    """Serve until killed."""
    clock = RunningClock(datetime.fromisoformat(life.start), life.since)
    with SellerCenter.open(life.url, clock=clock, files=Path(life.files)) as center:
        center.register_work()
        if life.fault is not None:
            faults.FAULTS[life.fault](center)
        service = MailService(center, settings(relay=life.relay))
        with hosted(center, [service], poll_seconds=0.05):
            say(f"ready {service.port}")
            if life.tick:
                center.tick()
                say("ticked")
            threading.Event().wait()


def say(line: str) -> None:
    os.write(STDOUT, line.encode() + b"\n")


def _end_with_parent(lifeline: int) -> None:
    os.read(lifeline, 1)  # nobody writes: it returns when the parent is gone
    os._exit(1)


def _child(order: str, lifeline: int, serve: Callable[[str], None]) -> None:
    os.close(STDIN)
    threading.Thread(target=_end_with_parent, args=(lifeline,), daemon=True).start()
    try:
        serve(order)
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test must hear of it
        traceback.print_exc()
        say(f"failed {error!r}".replace("\n", " "))
    finally:
        os._exit(1)


class _Parent:
    """Has at most one child at a time."""

    def __init__(self, serve: Callable[[str], None]) -> None:
        self.serve = serve
        self.pid = 0
        self.lifeline = -1

    def live(self, order: str) -> None:
        theirs, self.lifeline = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self.lifeline)
            _child(order, theirs, self.serve)
        os.close(theirs)
        say("born")

    def kill(self, order: str) -> None:
        del order
        os.kill(self.pid, signal.SIGKILL)  # not yet waited for: the number is still the child's, dead or alive
        self.wait("")

    def wait(self, order: str) -> None:
        del order
        _, status = os.waitpid(self.pid, 0)
        os.close(self.lifeline)
        self.pid = 0
        say(f"died {os.waitstatus_to_exitcode(status)}")


def _warm() -> None:
    """Load everything that a service loads in its first seconds, and open nothing."""
    for module in SLOW:
        importlib.import_module(module)
    if importlib.util.find_spec("psycopg"):
        importlib.import_module("psycopg")
    judge_language(read_mail(WARM).reply_text)
    for country in ("NG", "CN"):
        WorkCalendar.for_country(country).due_before(datetime(2026, 11, 23, tzinfo=UTC), 3)


def main(
    serve: Callable[[str], None] = lambda order: live(Life.parse(order)), warm: Callable[[], None] = _warm
) -> None:
    """Be ready, then obey. Another service than mail gives its own way to live, and what it loads before."""
    warm()
    if threading.active_count() != 1:
        raise RuntimeError(f"a fork would lose these threads: {threading.enumerate()}")
    parent = _Parent(serve)
    orders = {"live": parent.live, "kill": parent.kill, "wait": parent.wait}
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        orders[word](rest)


if __name__ == "__main__":
    main()
