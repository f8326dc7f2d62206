"""Fixtures of the gateway's tests: a running service on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mailgateway.rig import MailRig
from tests.rigs.databases import SqliteDatabases


@pytest.fixture
def rig(migrated_database_url: str, tmp_path: Path) -> Iterator[MailRig]:
    """A gateway on a free port, over SQLite and over PostgreSQL."""
    with MailRig(migrated_database_url, tmp_path) as running:
        yield running


@pytest.fixture
def light_url(sqlite_databases: SqliteDatabases, tmp_path: Path) -> str:
    """The URL of a SQLite database of this test's own, with the demo's people."""
    return sqlite_databases.migrated(tmp_path)


@pytest.fixture
def light_rig(light_url: str, tmp_path: Path) -> Iterator[MailRig]:
    """A gateway over SQLite only: for what does not touch the database's law."""
    with MailRig(light_url, tmp_path) as running:
        yield running
