"""Durable before 250, at a good rate: files are synced side by side, rows of many messages in one commit.

A message is `in flight` from its final dot until its row is committed. The watermark of the intake never
passes the oldest message in flight: the sweep must not close a claim whose answer is only half written.
"""

import itertools
import logging
import queue
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime

from jumia_core.intake import Inbox, Received
from jumia_core.kernel import Clock
from jumia_core.store import FileStore

BATCH = 500
WRITERS = 16  # files synced at once: a disk that syncs 250 files a second one by one does 3,600 side by side
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Accepted:
    """One message as the server took it; `mailboxes` are our addresses that it was sent to."""

    content: bytes = field(repr=False)
    sender: str
    mailboxes: tuple[str, ...]
    peer: str


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A message whose file is on disk and whose row is not yet committed."""

    ticket: int
    rows: tuple[Received, ...]
    done: "Future[list[int]]"


class Committer:
    """Takes messages from any thread and commits them together; start before use, stop to drain."""

    def __init__(self, inbox: Inbox, files: FileStore, clock: Clock, intake: str) -> None:
        self._inbox = inbox
        self._files = files
        self._clock = clock
        self._intake = intake
        self._queue: queue.SimpleQueue[_Waiting | None] = queue.SimpleQueue()
        self._in_flight: dict[int, datetime] = {}
        self._tickets = itertools.count()
        self._changed = threading.Condition()
        self._writers: ThreadPoolExecutor | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Open the writers and the thread that commits."""
        self._writers = ThreadPoolExecutor(WRITERS, thread_name_prefix="mail-file")
        self._thread = threading.Thread(target=self._run, name="mail-commit", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Commit what was submitted, then end."""
        if self._writers is None or self._thread is None:
            return
        self._writers.shutdown(wait=True)
        self._queue.put(None)
        self._thread.join()
        self._writers = self._thread = None

    def submit(self, mail: Accepted) -> "Future[list[int]]":
        """Take a message at its final dot. The future gives the ids, one a mailbox, once a 250 may be sent."""
        if self._writers is None:
            raise RuntimeError("the committer is not running")
        done: Future[list[int]] = Future()
        done.set_running_or_notify_cancel()  # a peer that hangs up does not stop the commit
        with self._changed:
            ticket, received_at = next(self._tickets), self._clock.now()
            self._in_flight[ticket] = received_at
        try:
            self._writers.submit(self._write, ticket, mail, received_at, done)
        except BaseException:
            self._land([ticket])
            raise
        return done

    def watermark(self) -> datetime:
        """Return the instant (UTC) before which everything that was accepted is committed."""
        with self._changed:
            return min([self._clock.now(), *self._in_flight.values()])

    def drain(self, seconds: float) -> bool:
        """Wait until nothing is in flight; False if that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._in_flight, seconds)

    def _write(self, ticket: int, mail: Accepted, received_at: datetime, done: "Future[list[int]]") -> None:
        try:
            sha256 = self._files.save(mail.content)
        except Exception as error:  # the disk is full or gone: this message is refused for now
            log.exception("a message could not be written")
            self._land([ticket])
            done.set_exception(error)
            return
        rows = tuple(
            Received(
                mailbox=mailbox,
                sha256=sha256,
                size=len(mail.content),
                envelope_sender=mail.sender,
                received_at=received_at,
                peer=mail.peer,
            )
            for mailbox in mail.mailboxes
        )
        self._queue.put(_Waiting(ticket, rows, done))

    def _run(self) -> None:
        while (first := self._queue.get()) is not None:
            batch, last = [first], False
            while len(batch) < BATCH and not last:
                try:
                    following = self._queue.get_nowait()
                except queue.Empty:
                    break
                last = following is None
                if following is not None:
                    batch.append(following)
            self._commit(batch)
            if last:
                return

    def _commit(self, batch: Sequence[_Waiting]) -> None:
        try:
            ids = self._inbox.receive(self._intake, [row for waiting in batch for row in waiting.rows])
        except Exception as error:
            if len(batch) > 1:  # one message that cannot be kept must not refuse the others
                log.warning("a batch of %d messages is committed one by one: %s", len(batch), error)
                for waiting in batch:
                    self._commit([waiting])
                return
            log.exception("a message could not be committed")
            self._land([batch[0].ticket])
            batch[0].done.set_exception(error)
            return
        self._land([waiting.ticket for waiting in batch])
        given = iter(ids)
        for waiting in batch:
            waiting.done.set_result(list(itertools.islice(given, len(waiting.rows))))

    def _land(self, tickets: Sequence[int]) -> None:
        with self._changed:
            for ticket in tickets:
                del self._in_flight[ticket]
            self._changed.notify_all()
