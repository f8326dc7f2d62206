"""Points at which a service process kills itself, for tests of what is there after the restart.

Each takes the child's center before the services are made from it, and puts an object into it that dies at its
point. Production code knows nothing of them.
"""

import itertools
import os
import signal
import threading
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NoReturn
from unittest import mock

from jumia_core import SellerCenter
from jumia_core.claims import batches, closing
from jumia_core.claims.model import Claim
from jumia_core.intake import InboundView, Inbox, Received, Verdict
from jumia_core.notices import Deliveries, Envelope, Letter
from jumia_core.work import Unit

SWEEP_BATCH, CLOSED_BEFORE_DEATH = 4, 6  # so the second batch is half done, and not committed


def die() -> NoReturn:
    """End this process as a power cut would."""
    os.kill(os.getpid(), signal.SIGKILL)
    threading.Event().wait()
    raise AssertionError("dead processes do not speak")


class DiesBeforeCommit(Inbox):
    """The message's file is on disk, its row is not; the peer has no answer."""

    def receive(self, intake: str, mails: Sequence[Received]) -> list[int]:
        del intake, mails
        die()


class DiesBefore250(Inbox):
    """The row is committed; the peer has no answer."""

    def receive(self, intake: str, mails: Sequence[Received]) -> list[int]:
        super().receive(intake, mails)
        die()


class DiesBeforeJudgement(Inbox):
    """The peer has its 250, and the job was taken; nothing of the message was looked at."""

    def get(self, inbound_id: int) -> InboundView:
        del inbound_id
        die()


class DiesBeforeVerdict(Inbox):
    """The verb that a message asked for is done; its verdict is not recorded."""

    def record(self, inbound_id: int, verdict: Verdict, reason: str, **_: Any) -> None:
        del inbound_id, verdict, reason
        die()


class DiesBeforeSecondVerdict(Inbox):
    """Of a message whose judgement judges another, the other has its verdict; the first has none."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._records = itertools.count(1)

    def record(self, inbound_id: int, verdict: Verdict, reason: str, **rest: Any) -> None:
        if next(self._records) > 1:
            die()
        super().record(inbound_id, verdict, reason, **rest)


class DiesBeforeSending(Deliveries):
    """The job to send was taken, and the notices read; the relay has heard nothing."""

    def take(self, ids: Sequence[int]) -> list[Envelope]:
        if super().take(ids):
            die()
        return []


class DiesBeforeSent(Deliveries):
    """The relay has accepted a notice; that is not recorded."""

    def sent(self, notice_id: int, at: datetime) -> None:
        del notice_id, at
        die()


def _inbox(dying: type[Inbox]) -> Callable[[SellerCenter], None]:
    def install(center: SellerCenter) -> None:
        center.inbox = dying(center.office)

    return install


def _deliveries(dying: type[Deliveries]) -> Callable[[SellerCenter], None]:
    def install(center: SellerCenter) -> None:
        center.deliveries = dying(center.office, center.deliveries.hooks)

    return install


def _in_a_sweep_batch(_: SellerCenter) -> None:
    """Die in the middle of the sweep's second transaction."""
    real, count = closing.close, itertools.count(1)

    def close(unit: Unit, claim: Claim) -> list[Letter]:
        if next(count) > CLOSED_BEFORE_DEATH:
            die()
        return real(unit, claim)

    mock.patch.object(batches, "BATCH", SWEEP_BATCH).start()  # for the rest of this short life
    mock.patch.object(closing, "close", close).start()


FAULTS: dict[str, Callable[[SellerCenter], None]] = {
    "before the commit": _inbox(DiesBeforeCommit),
    "before the 250": _inbox(DiesBefore250),
    "before the judgement": _inbox(DiesBeforeJudgement),
    "before the verdict": _inbox(DiesBeforeVerdict),
    "before the second verdict": _inbox(DiesBeforeSecondVerdict),
    "before sending": _deliveries(DiesBeforeSending),
    "before sent": _deliveries(DiesBeforeSent),
    "in a sweep batch": _in_a_sweep_batch,
}
