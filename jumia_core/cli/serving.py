"""Serving until somebody says stop: Ctrl-C, or SIGTERM, which is taken for the same."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from jumia_core.kernel import Conflict


@contextmanager
def stop_like_ctrl_c() -> Iterator[None]:
    """Let SIGTERM unwind the program as Ctrl-C does, so that everything is closed in order."""
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread is told of signals
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextmanager
def served_alone(database: Path | None) -> Iterator[None]:
    """Hold the lock beside a SQLite file as long as it is served; the system frees it however the process ends.

    Two processes on one SQLite file would judge the same mail. PostgreSQL (None) takes many. Raises `Conflict`.
    """
    if database is None:
        yield
        return
    import fcntl  # noqa: PLC0415 - POSIX only, and only who serves needs it

    with database.with_name(f"{database.name}.lock").open("a+", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            what = f"This database is already served by process {lock.read().strip() or 'unknown'}."
            hint = "Stop that one first, or serve another database: set SELLER_CENTER_DATABASE."
            raise Conflict(what, hint, permanent=False) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def wait_for_stop() -> None:
    """Return when somebody says stop."""
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
