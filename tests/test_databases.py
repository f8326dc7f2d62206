"""The database fixtures keep their promises; everything else in this suite leans on them."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from jumia_core.store import needs_migration
from tests.rigs import databases, postgres


def _tables_after_creating_one(url: str) -> list[str]:
    engine = create_engine(url)
    names = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table'",
        "postgresql": "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
    }[engine.dialect.name]
    try:
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE mark (id INTEGER PRIMARY KEY)"))
            return sorted(connection.scalars(text(names)))
    finally:
        engine.dispose()


@pytest.mark.parametrize("attempt", [1, 2])
def test_every_test_gets_an_empty_database_of_its_own(database_url: str, database_kind: str, attempt: int) -> None:
    """What one test writes, the next does not see, on either database."""
    assert attempt
    assert make_url(database_url).get_backend_name() == database_kind
    assert _tables_after_creating_one(database_url) == ["mark"]


def test_a_migrated_database_is_a_copy_of_one_migrated_once(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    database_kind: str,
    tmp_path: Path,
) -> None:
    """The schema is built once; each copy is written to without touching the template or another copy."""
    built: list[str] = []

    def build(url: str) -> None:
        built.append(url)
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE schema_of_ours (id INTEGER PRIMARY KEY)"))
        engine.dispose()

    monkeypatch.setattr(databases, "migrate", build)
    if database_kind == "sqlite":
        maker = databases.SqliteDatabases(tmp_path)
        (tmp_path / "a").mkdir()
        (tmp_path / "b").mkdir()
        urls = [maker.migrated(tmp_path / "a"), maker.migrated(tmp_path / "b")]
    else:
        cluster: postgres.Cluster = request.getfixturevalue("postgres_cluster")
        from_cluster = databases.PostgresDatabases(cluster)
        names = [databases.new_name("copy") for _ in range(2)]
        urls = [from_cluster.migrated(name) for name in names]

    assert [_tables_after_creating_one(url) for url in urls] == [["mark", "schema_of_ours"]] * 2
    assert len(built) == 1

    if database_kind == "postgresql":
        for name in [*names, str(make_url(built[0]).database)]:
            cluster.drop_database(name)


def test_a_migrated_database_has_the_newest_schema(migrated_database_url: str) -> None:
    """Nothing is left to migrate: verbs can be called at once."""
    engine = create_engine(migrated_database_url)
    try:
        assert not needs_migration(engine)
    finally:
        engine.dispose()


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_a_database_is_dropped_although_somebody_is_still_connected(
    database_kind: str, postgres_cluster: postgres.Cluster
) -> None:
    """A test that forgot to close an engine leaves no database behind."""
    name = databases.new_name("left")
    engine = create_engine(postgres_cluster.create_database(name))
    connection = engine.connect()
    postgres_cluster.drop_database(name)
    connection.invalidate()
    engine.dispose()
    assert database_kind == "postgresql"
    assert name not in postgres_cluster.database_names()


def test_the_server_is_not_run_by_root_nor_in_utc(
    postgres_cluster: postgres.Cluster,
) -> None:
    """PostgreSQL refuses root; and code that relies on the server's zone must fail in tests."""
    assert Path(f"/proc/{postgres_cluster.pid}").stat().st_uid != 0
    assert postgres_cluster.setting("timezone") != "UTC"
    assert postgres_cluster.setting("fsync") == "off"
    assert postgres_cluster.setting("listen_addresses") == ""


def test_a_durable_cluster_syncs_like_production() -> None:
    """Fault tests and benchmarks ask for the settings that an operator has."""
    with postgres.running_cluster(databases.require_postgres(), durable=True) as cluster:
        assert [cluster.setting(name) for name in ("fsync", "synchronous_commit", "full_page_writes")] == ["on"] * 3


def test_a_killed_test_run_takes_its_server_with_it_and_the_next_run_clears_its_files() -> None:
    """A worker ended by kill -9 leaves neither a server nor a directory."""
    databases.require_postgres()
    script = (
        "import time; from tests.rigs import postgres\n"
        "with postgres.running_cluster(postgres.find_binaries()) as cluster:\n"
        "    print(cluster.pid, cluster.socket_directory, flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        pid, directory = worker.stdout.readline().split()
        worker.send_signal(signal.SIGKILL)
    give_up = time.monotonic() + 20
    while Path(f"/proc/{pid}").exists() and time.monotonic() < give_up:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()
    postgres._remove_abandoned()
    assert not Path(directory).exists()


def test_missing_postgresql_is_a_failure_in_ci_and_a_skip_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """CI never passes by testing half; a laptop without PostgreSQL still tests the other half."""
    monkeypatch.setattr(postgres, "find_binaries", lambda: None)
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="CI tests both databases"):
        databases.require_postgres()
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="apt-get install postgresql"):
        databases.require_postgres()
