"""A throw-away PostgreSQL cluster for tests and benchmarks.

Each process that asks (a pytest worker, a benchmark) starts a cluster of its own and reaches it over
a unix socket in a directory that only it can open. So there is no port to fight over, nothing to lock between
workers, and no door for other users of the machine. The server dies with its process, even with a killed one.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, LiteralString

import psycopg
from psycopg import sql
from sqlalchemy import URL

_PREFIX = "seller-center-pg-"
_START_SECONDS = 60
_STOP_SECONDS = 30

# Speed for tests: what is lost in a power cut is thrown away anyway.
_FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_COMMON = {
    "listen_addresses": "",
    "max_connections": "100",
    "shared_buffers": "64MB",
    "timezone": "Asia/Shanghai",  # not UTC: code that trusts the server's zone fails here, not at a user's
}


def find_binaries() -> Path | None:
    """The directory of `initdb` and `postgres`: from PATH, else Debian's newest version, else None."""
    on_path = shutil.which("initdb")
    if on_path is not None:
        home = Path(on_path).resolve().parent
        if (home / "postgres").exists():
            return home
    versions = [
        home
        for home in Path("/usr/lib/postgresql").glob("*/bin")
        if (home / "initdb").exists() and (home / "postgres").exists()
    ]
    return max(versions, key=lambda home: int(re.sub(r"\D", "", home.parent.name) or 0), default=None)


class Cluster:
    """One running server. Names given to it are plain identifiers chosen by tests."""

    def __init__(self, socket_directory: Path, pid: int) -> None:
        self.socket_directory = socket_directory
        self.pid = pid
        self._admin: psycopg.Connection[Any] | None = None

    def url(self, database: str) -> str:
        """The SQLAlchemy URL of one database, by unix socket."""
        url = URL.create(
            "postgresql+psycopg",
            username="postgres",
            database=database,
            query={"host": str(self.socket_directory)},
        )
        return url.render_as_string(hide_password=False)

    def create_database(self, name: str, template: str = "template1") -> str:
        """A new database, copied from a template that nobody is connected to; gives its URL."""
        self._execute("CREATE DATABASE {} TEMPLATE {}", name, template)
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop it, cutting off whoever is still connected."""
        self._execute("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def database_names(self) -> set[str]:
        """All databases that now exist, the server's own among them."""
        with self._connection().cursor() as cursor:
            return {name for (name,) in cursor.execute("SELECT datname FROM pg_database")}

    def setting(self, name: str) -> str:
        """One server setting, as `SHOW` prints it."""
        with self._connection().cursor() as cursor:
            row = cursor.execute(sql.SQL("SHOW {}").format(sql.Identifier(name))).fetchone()
        return str(row[0]) if row else ""

    def close(self) -> None:
        """Close the administrator's connection; the server runs on."""
        if self._admin is not None:
            self._admin.close()
            self._admin = None

    def _execute(self, statement: LiteralString, *names: str) -> None:
        self._connection().execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def _connection(self) -> psycopg.Connection[Any]:
        if self._admin is None:
            self._admin = psycopg.connect(
                host=str(self.socket_directory), user="postgres", dbname="postgres", autocommit=True
            )
        return self._admin


@contextmanager
def running_cluster(binaries: Path, *, durable: bool = False) -> Iterator[Cluster]:
    """A cluster for as long as the block lasts; server and files are gone afterwards.

    `durable` leaves fsync and synchronous commit on, as in production: for fault tests and benchmarks.
    Raises RuntimeError with the end of the server's log when it does not start.
    """
    _remove_abandoned()
    home = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
    try:
        user = _server_user()
        if user is not None:
            os.chown(home, user.pw_uid, user.pw_gid)
        log = home / "server.log"
        _initialise(binaries, home, user)
        with log.open("wb") as output:
            server = _start(binaries, home, user, output=output, settings=_COMMON | ({} if durable else _FAST))
            cluster = Cluster(home, server.pid)
            try:
                _wait_until_ready(cluster, server, log)
                yield cluster
            finally:
                cluster.close()
                _stop(server)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _initialise(binaries: Path, home: Path, user: pwd.struct_passwd | None) -> None:
    done = subprocess.run(
        [
            str(binaries / "initdb"),
            *("--pgdata", str(home / "data")),
            *("--username", "postgres"),
            *("--auth", "trust"),  # the socket's directory is the lock: mode 0700
            *("--encoding", "UTF8"),
            *("--locale", "C"),
            "--no-sync",
        ],
        **_as(user, home),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"initdb failed in {home}:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")


def _start(
    binaries: Path,
    home: Path,
    user: pwd.struct_passwd | None,
    *,
    output: Any,
    settings: dict[str, str],
) -> subprocess.Popen[bytes]:
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    setpriv = shutil.which("setpriv")
    # The kernel sends the server SIGINT ("fast shutdown") when the thread that started it dies, however that
    # happens. Without setpriv (macOS) a killed test run leaves its server behind; a normal end never does.
    guard = [setpriv, "--pdeathsig", "INT"] if setpriv else []
    return subprocess.Popen(
        [*guard, str(binaries / "postgres"), "-D", str(home / "data"), "-k", str(home), *options],
        **_as(user, home),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,  # Ctrl-C in the terminal is for pytest; it then stops the server in order
    )


def _wait_until_ready(cluster: Cluster, server: subprocess.Popen[bytes], log: Path) -> None:
    give_up = time.monotonic() + _START_SECONDS
    while time.monotonic() < give_up and server.poll() is None:
        with suppress(psycopg.OperationalError):
            cluster.database_names()
            return
        time.sleep(0.05)
    tail = log.read_text(errors="replace")[-2000:]
    raise RuntimeError(f"PostgreSQL did not start (exit {server.poll()}); its log ends:\n{tail}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    for order in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):  # fast, immediate, and the last resort
        server.send_signal(order)
        with suppress(subprocess.TimeoutExpired):
            server.wait(_STOP_SECONDS)
            return


def _server_user() -> pwd.struct_passwd | None:
    """Who the server runs as. PostgreSQL refuses root, so root lends it another name; None: as ourselves."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise RuntimeError("root must run PostgreSQL as 'postgres' or 'nobody', and neither user exists")


def _as(user: pwd.struct_passwd | None, home: Path) -> dict[str, Any]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    environment["LC_ALL"] = "C"
    options: dict[str, Any] = {"cwd": home, "env": environment}
    if user is not None:
        options |= {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    return options


def _remove_abandoned() -> None:
    """Delete the directories of runs that were killed; their process id is in the name."""
    for home in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*-*"):
        owner = home.name.removeprefix(_PREFIX).split("-")[0]
        if owner.isdigit() and not _is_alive(int(owner)):
            shutil.rmtree(home, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
