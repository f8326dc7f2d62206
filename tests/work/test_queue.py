"""The queue: with the verb or not at all, once for each key, at least once after a crash, plain JSON."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jumia_core.kernel import Conflict
from jumia_core.work import Office, Unit, Work, keys
from tests.rigs.centers import Scene

WAIT_SECONDS = 30


@pytest.fixture
def work(scene: Scene) -> Iterator[Work]:
    """The queue of a seeded center, emptied of what seeding queued."""
    assert scene.center.work.unfinished() == 0
    yield scene.center.work
    scene.center.work.close()


def _enqueue(office: Office, key: str, payload: dict[str, Any] | None = None, effect: str = "greet") -> None:
    office.write(lambda unit: unit.enqueue(effect, payload or {"to": "Ada"}, key))


class Heard:
    """A handler that remembers what it was given, and lets a test wait for it."""

    def __init__(self, expected: int = 1) -> None:
        self.payloads: list[dict[str, Any]] = []
        self._left = threading.Semaphore(0)
        self._expected = expected

    def __call__(self, payload: dict[str, Any] | None = None) -> None:
        self.payloads.append(payload or {})
        self._left.release()

    def wait(self) -> None:
        """Wait until it was called as often as expected."""
        for _ in range(self._expected):
            assert self._left.acquire(timeout=WAIT_SECONDS), f"only heard {self.payloads}"


def test_an_effect_is_queued_with_the_verb_or_not_at_all(scene: Scene, work: Work) -> None:
    """A verb that fails after enqueueing leaves nothing in the queue; one that commits leaves one."""

    def broken(unit: Unit) -> None:
        unit.enqueue("greet", {"to": "Ada"}, "greet-1")
        raise Conflict("No.")

    with pytest.raises(Conflict):
        scene.center.office.write(broken)
    assert work.unfinished() == 0
    _enqueue(scene.center.office, "greet-1")
    assert work.unfinished() == 1


def test_the_same_key_is_queued_once(scene: Scene, work: Work) -> None:
    """In one verb or in two, a cause asks for one job; the first payload stays."""

    def thrice(unit: Unit) -> None:
        for number in range(3):
            unit.enqueue("greet", {"number": number}, "greet-1")

    scene.center.office.write(thrice)
    _enqueue(scene.center.office, "greet-1")
    _enqueue(scene.center.office, "greet-2")
    assert work.unfinished() == 2


def test_only_plain_json_can_be_queued(scene: Scene, work: Work) -> None:
    """What is no JSON is refused where it is queued, and the verb is undone with it."""
    with pytest.raises(TypeError, match="not plain JSON"):
        _enqueue(scene.center.office, "greet-1", {"to": object()})
    assert work.unfinished() == 0


def test_a_service_runs_what_was_queued_before_and_after_it_started(scene: Scene, work: Work) -> None:
    """Each effect once, with its payload; then the queue is empty."""
    heard = Heard(expected=2)
    work.handle("greet", heard)
    _enqueue(scene.center.office, "greet-1", {"to": "Ada", "n": [1, None, "ü"]})
    work.launch(poll_seconds=0.05)
    _enqueue(scene.center.office, "greet-2", {"to": "Mei"})
    heard.wait()
    work.stop()
    assert sorted(payload["to"] for payload in heard.payloads) == ["Ada", "Mei"]
    assert {"to": "Ada", "n": [1, None, "ü"]} in heard.payloads
    assert work.unfinished() == 0


def test_a_service_can_be_stopped_and_started_again_in_one_process(scene: Scene, work: Work) -> None:
    """What is queued in between runs at the second start; two at a time are refused."""
    heard = Heard()
    work.handle("greet", heard)
    work.launch(poll_seconds=0.05)
    with pytest.raises(Conflict, match="runs already"):
        work.launch()
    work.stop()
    _enqueue(scene.center.office, "greet-1")
    assert work.unfinished() == 1
    work.launch(poll_seconds=0.05)
    heard.wait()
    work.stop()
    work.stop()


def test_a_handler_that_fails_does_not_stop_the_rest(scene: Scene, work: Work) -> None:
    """One bad effect, then a good one: the good one runs."""
    heard = Heard()

    def broken(_: dict[str, Any]) -> None:
        raise RuntimeError("this effect cannot be done")

    work.handle("break", broken)
    work.handle("greet", heard)
    _enqueue(scene.center.office, "break-1", effect="break")
    _enqueue(scene.center.office, "greet-1")
    work.launch(poll_seconds=0.05)
    heard.wait()
    work.stop()


def test_schedules_run(work: Work) -> None:
    """What a service names runs again and again while it is up."""
    heard = Heard(expected=2)
    work.every("* * * * * *", "every-second", heard)
    work.launch(poll_seconds=0.05)
    heard.wait()
    work.stop()


VICTIM = """
import os, signal, sys, threading
from jumia_core.work import Work
url, log, die = sys.argv[1:]
done = threading.Event()
def greet(payload):
    with open(log, "a") as lines:
        lines.write(payload["to"] + "\\n")
    if die == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    done.set()
work = Work(url, executor="one")
work.handle("greet", greet)
work.launch(poll_seconds=0.05)
assert done.wait(60)
work.close()
"""


def test_an_effect_runs_again_after_kill_9(scene: Scene, work: Work, tmp_path: Path) -> None:
    """The process dies in the middle of an effect; the next one of the same name takes it up and ends it."""
    _enqueue(scene.center.office, "greet-1")
    log = tmp_path / "log"

    def service(end: str) -> int:
        arguments = [work.url, str(log), end]
        done = subprocess.run([sys.executable, "-c", VICTIM, *arguments], check=False, timeout=120, capture_output=True)
        return done.returncode

    assert service("die") == -9
    assert log.read_text() == "Ada\n"
    assert work.unfinished() == 1
    assert service("live") == 0
    assert log.read_text() == "Ada\nAda\n"
    assert work.unfinished() == 0


def test_keys_name_the_cause() -> None:
    """Two causes have two keys, and one cause always the same."""
    made = [
        keys.send_notices(1, 0),
        keys.send_notices(1, 1),
        keys.send_notices(11, 0),
        keys.judge_inbound(1, 0),
        keys.judge_inbound(1, 1),
        keys.inbound(1),
        keys.message(1),
        keys.message(1, "late"),
        keys.claim_letter("claim_asked", "10000004", keys.deadline_step(1, 2), 3),
        keys.silent_intake("smtp", 1, 3),
    ]
    assert len(set(made)) == len(made)
    assert keys.send_notices(1, 0) == made[0]
