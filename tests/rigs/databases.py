"""Fresh databases for tests: empty ones, and copies of one that was migrated and seeded once."""

import os
import sqlite3
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from tests.rigs import postgres


def require_postgres() -> Path:
    """Where the server's programs are. Without them the calling test is skipped; with CI set it fails."""
    binaries = postgres.find_binaries()
    if binaries is not None:
        return binaries
    reason = "no PostgreSQL here (initdb on PATH or in /usr/lib/postgresql): apt-get install postgresql"
    if os.environ.get("CI", "").lower() in {"1", "true", "yes"}:
        pytest.fail(f"CI tests both databases, and there is {reason}", pytrace=False)
    pytest.skip(reason)


def migrate(url: str) -> None:
    """Bring a database to the newest schema, the work queue's included, with the demo's people in it."""
    from jumia_core import SellerCenter, store, work  # noqa: PLC0415  tests of the kernel must not need the core
    from jumia_core.testing import ManualClock, seed  # noqa: PLC0415

    store.migrate(url, also=work.migrate_work)
    with tempfile.TemporaryDirectory() as files:
        clock = ManualClock(datetime(2026, 1, 1, tzinfo=UTC))
        with SellerCenter.open(url, clock=clock, files=Path(files)) as center:
            seed(center)


class SqliteDatabases:
    """SQLite files; the migrated one is made at first use and copied from then on."""

    def __init__(self, template_directory: Path) -> None:
        self._template = template_directory / "template.db"

    def empty(self, directory: Path) -> str:
        """The URL of a file that does not exist yet."""
        return f"sqlite:///{directory / 'seller-center.db'}"

    def migrated(self, directory: Path) -> str:
        """The URL of a file with the newest schema and the demo's people."""
        if not self._template.exists():
            migrate(f"sqlite:///{self._template}")
        with (
            closing(sqlite3.connect(self._template)) as template,
            closing(sqlite3.connect(directory / "seller-center.db")) as copy,
        ):
            template.backup(copy)
        return self.empty(directory)


class PostgresDatabases:
    """Databases of one cluster; the caller drops what it was given."""

    def __init__(self, cluster: postgres.Cluster) -> None:
        self.cluster = cluster
        self._template: str | None = None

    def empty(self, name: str) -> str:
        """The URL of a new, empty database."""
        return self.cluster.create_database(name)

    def migrated(self, name: str) -> str:
        """The URL of a new database with the newest schema and the demo's people."""
        if self._template is None:
            template = new_name("template")
            migrate(self.cluster.create_database(template))
            self._template = template
        return self.cluster.create_database(name, template=self._template)


def new_name(prefix: str) -> str:
    """A database name that no other test has."""
    return f"{prefix}_{uuid4().hex[:12]}"
