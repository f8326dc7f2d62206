"""Fixtures of the bot's tests: the running bot against a Bot API server, over both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jumia_core.accounts import passwords
from tests.bots.frame_rig import Frame
from tests.bots.rig import BotRig
from tests.rigs.databases import SqliteDatabases


@pytest.fixture(autouse=True, scope="session")
def cheap_passwords() -> None:
    """Hashing a password is slow on purpose, and no test here is about that."""
    passwords.cheaper()


@pytest.fixture
def rig(migrated_database_url: str, tmp_path: Path) -> Iterator[BotRig]:
    """The bot over SQLite and over PostgreSQL."""
    with BotRig(migrated_database_url, tmp_path) as running:
        yield running


@pytest.fixture
def light_rig(sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[BotRig]:
    """The bot over SQLite only: for what does not touch the database's law."""
    with BotRig(sqlite_databases.migrated(tmp_path), tmp_path) as running:
        yield running


@pytest.fixture
def frame(migrated_database_url: str, tmp_path: Path) -> Iterator[Frame]:
    """The bot's frame, in the test's own loop, over SQLite and over PostgreSQL."""
    with Frame(migrated_database_url, tmp_path) as made:
        yield made


@pytest.fixture
def light_frame(sqlite_databases: SqliteDatabases, tmp_path: Path) -> Iterator[Frame]:
    """The bot's frame over SQLite only: for what does not touch the database's law."""
    with Frame(sqlite_databases.migrated(tmp_path), tmp_path) as made:
        yield made
