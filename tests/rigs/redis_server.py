"""A throw-away Redis on a socket of its own: nothing listens on a port, nothing is written to disk."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest
from redis import Redis
from redis.exceptions import RedisError

PATIENCE = 20.0


def require_redis() -> str:
    """Where the server's program is. Without it the calling test is skipped; with CI set it fails."""
    found = shutil.which("redis-server")
    if found is not None:
        return found
    reason = "no redis-server here: apt-get install redis-server"
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(f"CI tests the Redis storage, and there is {reason}", pytrace=False)
    pytest.skip(reason)


@contextmanager
def running_redis(program: str) -> Iterator[str]:
    """Run a server; give the URL by which it is reached."""
    with tempfile.TemporaryDirectory(prefix="redis") as folder:  # a socket's path must be short
        socket, log = Path(folder) / "s", Path(folder) / "log"
        options = ["--port", "0", "--unixsocket", str(socket), "--save", "", "--appendonly", "no", "--dir", folder]
        process = subprocess.Popen([program, *options, "--logfile", str(log)], stdin=subprocess.DEVNULL)
        try:
            _wait(f"unix://{socket}", process, log)
            yield f"unix://{socket}"
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _wait(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    give_up = monotonic() + PATIENCE
    with Redis.from_url(url) as client:
        while True:
            try:
                client.ping()
            except RedisError:
                assert process.poll() is None, log.read_text(errors="replace")
                assert monotonic() < give_up, log.read_text(errors="replace")
                sleep(0.01)
            else:
                return
