"""A service process from the outside: begin a life, know its port, kill it, hear how it died."""

import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol, Self

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0  # seconds in which a child that is not killed must have done anything at all
KILLED = -9


class Ordered(Protocol):
    """How a child lives, as one line."""

    def order(self) -> str: ...


class Lives:
    """Starts the parent of all lives. Use it as a context manager: nothing runs on afterwards."""

    def __init__(self, log: Path, module: str = "tests.rigs.service_process") -> None:
        self.log = log
        self.begun = 0
        self._lines: list[str] = []
        self._changed = threading.Condition()
        self._output = log.open("wb")
        self._process = subprocess.Popen(
            [sys.executable, "-m", module],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._output,
            text=True,
            start_new_session=True,  # Ctrl-C is for the test, which then ends this
        )
        self._reader = threading.Thread(target=self._read, name="lives", daemon=True)
        self._reader.start()

    def begin(self, life: Ordered) -> None:
        """Fork a child; return once it exists."""
        with self._changed:
            self._lines.clear()
        self.begun += 1
        self._order(life.order())
        self._await("born")

    def kill(self) -> None:
        """End the child with SIGKILL; return when it is dead. Raises if it had died by itself."""
        self._order("kill")
        status = self._await("died", failed_too=False)
        assert status == str(KILLED), f"it ended by itself with {status}:\n{self.tail()}"

    def death(self) -> int:
        """Wait until the child has died of its own; return its exit status, negative for a signal."""
        self._order("wait")
        return int(self._await("died", failed_too=False))

    def end(self) -> None:
        """Kill what still lives, however it fares: after a test that may have failed."""
        if self._said("born") is not None and self._said("died") is None:
            self._order("kill")
            self._await("died", failed_too=False)

    def ready(self) -> int:
        """Wait until the child listens; return its port."""
        return int(self._await("ready"))

    def ticked(self) -> None:
        """Wait until the child has done what time made due."""
        self._await("ticked")

    def port(self, seconds: float) -> int | None:
        """Return the port of the present life, None where nobody listens for so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._port() is not None, seconds)
            return self._port()

    def tail(self) -> str:
        """What the service wrote to stderr, the end of it."""
        return self.log.read_text(errors="replace")[-6000:]

    def close(self) -> None:
        """End parent and child."""
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
        self._process.kill()  # the child sees its parent's end and ends too
        self._process.wait(PATIENCE)
        self._reader.join(PATIENCE)
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._output.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _order(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._note(line.strip())
        self._note("gone")

    def _note(self, line: str) -> None:
        with self._changed:
            self._lines.append(line)
            self._changed.notify_all()

    def _port(self) -> int | None:
        if self._said("died") is not None:
            return None
        port = self._said("ready")
        return int(port) if port else None

    def _said(self, *words: str) -> str | None:
        for line in self._lines:
            word, _, rest = line.partition(" ")
            if word in words:
                return rest
        return None

    def _await(self, word: str, *, failed_too: bool = True) -> str:
        bad = ("failed", "gone") if failed_too else ("gone",)
        happened: Callable[[], bool] = lambda: self._said(word) is not None or self._said(*bad) is not None  # noqa: E731
        with self._changed:
            self._changed.wait_for(happened, PATIENCE)
            said, why = self._said(word), self._said(*bad)
        assert said is not None, f"no {word!r} from the service: {why or 'silence'}\n{self.tail()}"
        return said
