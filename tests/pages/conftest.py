"""Fixtures of the pages' tests: a running service over real HTTP, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.rig import PagesRig
from tests.rigs.databases import SqliteDatabases


@pytest.fixture
def rig(migrated_database_url: str, tmp_path: Path) -> Iterator[PagesRig]:
    """Pages on a free port, over SQLite and over PostgreSQL."""
    with PagesRig(migrated_database_url, tmp_path) as running:
        yield running


@pytest.fixture
def light_rig(sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[PagesRig]:
    """Pages over SQLite only: for what does not touch the database's law."""
    with PagesRig(sqlite_databases.migrated(tmp_path), tmp_path) as running:
        yield running
