"""Forced meetings at the door: two parties act on the same thing at the same instant, one thing after another.

As with claims (`tests/rigs/collisions.py`): two processes on PostgreSQL, two threads of one process on SQLite.
"""

import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from jumia_core.accounts.passwords import cheaper
from jumia_core.center import SellerCenter
from jumia_core.testing import ManualClock
from tests.rigs.centers import Scene
from tests.rigs.collisions import WAIT_SECONDS, Gate

Act = Callable[[SellerCenter, str], str]


def meet(scene: Scene, url: str, files: Path, acts: tuple[Act, Act], things: Sequence[str]) -> list[tuple[str, str]]:
    """Let two acts meet at each thing; what came of both, thing by thing. What they raise is given by its name."""
    if url.startswith("sqlite"):
        gate = threading.Barrier(2)
        with ThreadPoolExecutor(2) as threads:
            parties = [threads.submit(_play, scene.center, gate, act, things) for act in acts]
            left, right = (party.result() for party in parties)
    else:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(
            2, mp_context=context, initializer=_remember, initargs=(context.Barrier(2),)
        ) as processes:
            now = scene.clock.now()
            started = [processes.submit(_process, url, files, now, act, list(things)) for act in acts]
            left, right = (one.result() for one in started)
    return list(zip(left, right, strict=True))


def _play(center: SellerCenter, gate: Gate, act: Act, things: Sequence[str]) -> list[str]:
    center.work.unfinished()  # what is loaded at first use is loaded before the first meeting
    results = []
    for thing in things:
        gate.wait(WAIT_SECONDS)
        try:
            results.append(act(center, thing))
        except Exception as error:  # noqa: BLE001  a party that raised must still come to the next meeting
            results.append(type(error).__name__)
    return results


_GATES: list[Gate] = []


def _remember(gate: Gate) -> None:
    _GATES.append(gate)


def _process(url: str, files: Path, now: datetime, act: Act, things: list[str]) -> list[str]:
    cheaper()
    with SellerCenter.open(url, clock=ManualClock(now), files=files, executor=f"party-{os.getpid()}") as center:
        return _play(center, _GATES[-1], act, things)
