"""Serving until somebody says stop: Ctrl-C, or SIGTERM, which is taken for the same."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


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


def wait_for_stop() -> None:
    """Return when somebody says stop."""
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
