"""Forced collisions: two parties act on one claim at the same instant, again and again.

On PostgreSQL the parties are two operating-system processes, each with its own center; on SQLite they are two
threads of one, because SQLite is one process. A barrier before each act, and no sleeping, makes them meet.
"""

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import insert, select, update

from jumia_core.center import SellerCenter
from jumia_core.claims import MailReply
from jumia_core.claims.model import Claim, Event, Message
from jumia_core.kernel import ClaimNumber
from jumia_core.store import Base
from jumia_core.testing import ManualClock
from tests.rigs.centers import ENGLISH, Scene, due

WAIT_SECONDS = 60
ONE = timedelta(minutes=1)
GRACE = timedelta(minutes=15)


class Gate(Protocol):
    """What two parties wait at for each other."""

    def wait(self, timeout: float | None = None) -> int: ...


@dataclass(frozen=True)
class Meeting:
    """One claim that two parties act on, and the instant that both clocks show."""

    number: ClaimNumber
    due_before: datetime

    @property
    def at(self) -> datetime:
        """When the sweep may close it."""
        return self.due_before + GRACE


Act = Callable[[SellerCenter, Meeting], str]


def reply(center: SellerCenter, meeting: Meeting) -> str:
    """Ada's mail, received a second before the deadline, is taken in."""
    outcome = center.claims.receive_reply(
        MailReply(
            number=meeting.number,
            sender="ada@example.ng",
            text=ENGLISH,
            received_at=meeting.due_before - timedelta(seconds=1),
            message_id=f"<{meeting.number}@example.ng>",
        )
    )
    return f"{outcome.standing}{' reopened' * outcome.reopened}{' duplicate' * outcome.duplicate}"


def reply_now(center: SellerCenter, meeting: Meeting) -> str:
    """Ada answers while the deadline is ahead."""
    return center.as_seller("ada@example.ng", shop="ada-ng").claims.reply(meeting.number, ENGLISH).standing


def sweep(center: SellerCenter, _: Meeting) -> str:
    """The sweep runs."""
    return f"swept {center.claims.sweep()}"


def ask(center: SellerCenter, meeting: Meeting) -> str:
    """An agent asks."""
    return f"round {center.as_staff('li@platform.example').claims.ask(meeting.number, 'Which order?').round}"


def ask_too(center: SellerCenter, meeting: Meeting) -> str:
    """The lead asks."""
    return f"round {center.as_staff('chen@platform.example').claims.ask(meeting.number, 'Which item?').round}"


def meetings(scene: Scene, count: int) -> list[Meeting]:
    """Make `count` claims that wait for Ada, each due a minute after the one before it: copies of a real one."""
    original = scene.asked()
    numbers: set[ClaimNumber] = set()
    while len(numbers) < count:
        numbers.add(ClaimNumber.draw())
    numbers.discard(ClaimNumber(original.number))
    made = [Meeting(number, due(original) + place * ONE) for place, number in enumerate(sorted(numbers))]
    with scene.center.office.read() as unit:
        claim = _row(unit.session.execute(select(Claim.__table__)).mappings().one())
        events = [_row(row) for row in unit.session.execute(select(Event.__table__)).mappings()]
        messages = [_row(row, "id") for row in unit.session.execute(select(Message.__table__)).mappings()]

    def copy(unit: Any) -> None:
        def many(model: type[Base], rows: list[dict[str, Any]]) -> None:
            unit.session.execute(insert(model), rows)

        many(
            Claim,
            [
                claim
                | {
                    "number": one.number,
                    "subject_key": one.number,
                    "due_before": one.due_before,
                    "sweep_at": one.at,
                    "remind_at": None,
                }
                for one in made
            ],
        )
        many(Event, [event | {"claim_number": one.number} for one in made for event in events])
        many(Message, [message | {"claim_number": one.number} for one in made for message in messages])
        gone = update(Claim).where(Claim.number == original.number)
        unit.session.execute(gone.values(sweep_at=None, remind_at=None))

    scene.center.office.write(copy)
    return made


def _row(row: Any, *without: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in without}


@dataclass(frozen=True)
class Part:
    """What one party does at each meeting, with the deadline just passed (`due_now`) or a day ahead."""

    where: tuple[Meeting, ...]
    act: Act
    due_now: bool

    def clock_at(self, meeting: Meeting) -> datetime:
        return meeting.at if self.due_now else meeting.due_before - timedelta(days=1)

    def play(self, center: SellerCenter, gate: Gate, move: Callable[[datetime], object]) -> list[str]:
        """Act at every meeting; what came of each, in order."""
        center.work.unfinished()  # what is loaded at first use is loaded before the first meeting
        results = []
        for meeting in self.where:
            move(self.clock_at(meeting))
            gate.wait(WAIT_SECONDS)
            try:
                results.append(self.act(center, meeting))
            except Exception as error:  # noqa: BLE001  a party that raised must still come to the next meeting
                results.append(f"{type(error).__name__}: {error}")
        return results


def collide_threads(center: SellerCenter, clock: ManualClock, parts: tuple[Part, Part]) -> list[list[str]]:
    """Two threads of one process meet at each claim; what each of them got, in order."""
    instants = iter([parts[0].clock_at(meeting) for meeting in parts[0].where])
    gate = threading.Barrier(2, action=lambda: _forward(clock, instants))
    with ThreadPoolExecutor(2) as pool:
        futures = [pool.submit(part.play, center, gate, id) for part in parts]  # the gate moves the one clock
        return [future.result() for future in futures]


def collide_processes(url: str, files: Path, parts: tuple[Part, Part]) -> list[list[str]]:
    """Two processes meet at each claim; what each of them got, in order."""
    context = multiprocessing.get_context("spawn")
    gate = context.Barrier(2)
    with ProcessPoolExecutor(2, mp_context=context, initializer=_remember, initargs=(gate,)) as pool:
        futures = [pool.submit(_process, url, files, part) for part in parts]
        return [future.result() for future in futures]


def _forward(clock: ManualClock, instants: Iterator[datetime]) -> None:
    clock.move_to(next(instants))


_GATES: list[Gate] = []


def _remember(gate: Gate) -> None:
    """Keep the barrier, which can only be handed to a process while it is started."""
    _GATES.append(gate)


def _process(url: str, files: Path, part: Part) -> list[str]:
    """One party's whole life in a process of its own, with a clock and a center of its own."""
    clock = ManualClock(part.clock_at(part.where[0]))
    with SellerCenter.open(url, clock=clock, files=files, executor=f"party-{os.getpid()}") as center:
        return part.play(center, _GATES[-1], clock.move_to)
