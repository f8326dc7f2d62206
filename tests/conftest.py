"""Fixtures that every test may use. Database tests run on SQLite and on PostgreSQL; the ids say which."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from tests.rigs import postgres
from tests.rigs.databases import PostgresDatabases, SqliteDatabases, new_name, require_postgres

if TYPE_CHECKING:
    from tests.rigs.centers import Scene

# Each commit waits for the disk, as it must; thousands of test databases need not wait for a real one.
MEMORY, ROOM = Path("/dev/shm"), 4 * 1024**3  # noqa: S108 - pytest makes its own private folder in it
if "TMPDIR" not in os.environ and MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None

DatabaseKind = Literal["sqlite", "postgresql"]


@pytest.fixture(scope="session")
def postgres_cluster() -> Iterator[postgres.Cluster]:
    """One throw-away server for each test process. No PostgreSQL here: a skip; with CI set: a failure."""
    with postgres.running_cluster(require_postgres()) as cluster:
        yield cluster


@pytest.fixture(scope="session")
def postgres_databases(postgres_cluster: postgres.Cluster) -> PostgresDatabases:
    """Makes databases in the session's cluster; remembers the migrated template."""
    return PostgresDatabases(postgres_cluster)


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    """Makes SQLite files; remembers the migrated template."""
    return SqliteDatabases(tmp_path_factory.mktemp("sqlite-template"))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_kind(request: pytest.FixtureRequest) -> DatabaseKind:
    """Which database this run of the test uses. For one only: parametrise this name with `indirect=True`."""
    kind: DatabaseKind = request.param
    return kind


@pytest.fixture
def database_url(database_kind: DatabaseKind, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of this test's own, empty and not migrated; dropped afterwards."""
    yield from _database(database_kind, request, tmp_path, migrated=False)


@pytest.fixture
def migrated_database_url(database_kind: DatabaseKind, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of this test's own, with the newest schema and the demo's people; dropped afterwards."""
    yield from _database(database_kind, request, tmp_path, migrated=True)


@pytest.fixture
def scene(migrated_database_url: str, tmp_path: Path) -> Iterator["Scene"]:
    """A seeded center on a database of this test's own, on a Monday morning."""
    from tests.rigs.centers import open_scene  # noqa: PLC0415  tests of the kernel must not need the core to import

    opened = open_scene(migrated_database_url, tmp_path / "files")
    try:
        yield opened
    finally:
        opened.center.close()


def _database(kind: DatabaseKind, request: pytest.FixtureRequest, tmp_path: Path, *, migrated: bool) -> Iterator[str]:
    if kind == "sqlite":
        sqlite: SqliteDatabases = request.getfixturevalue("sqlite_databases")
        yield sqlite.migrated(tmp_path) if migrated else sqlite.empty(tmp_path)
        return
    databases: PostgresDatabases = request.getfixturevalue("postgres_databases")
    name = new_name("test")
    try:
        yield databases.migrated(name) if migrated else databases.empty(name)
    finally:
        databases.cluster.drop_database(name)
