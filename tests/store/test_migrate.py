"""Migrations: from nothing to the models, twice the same, and never backwards over a newer database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

import jumia_core.center  # noqa: F401  every table must be mapped before they are compared
from jumia_core.center import SellerCenter
from jumia_core.kernel import NewerDatabase, SellerCenterError
from jumia_core.store import Base, migrate, needs_migration, open_engine
from jumia_core.testing import seed
from jumia_core.work import migrate_work


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The empty database's engine."""
    opened = open_engine(database_url)
    yield opened
    opened.dispose()


def test_the_migrations_give_exactly_the_models(database_url: str, engine: Engine) -> None:
    """No table, column, type, index or constraint differs."""
    migrate(database_url)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, Base.metadata) == []


def test_partial_indexes_are_partial_in_the_database(database_url: str, engine: Engine) -> None:
    """Alembic does not compare their conditions; a schedule's cost depends on them."""
    migrate(database_url)
    catalogue = {
        "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'index'",
        "postgresql": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    }[engine.dialect.name]
    with engine.connect() as connection:
        found = {name: str(definition) for name, definition in connection.execute(text(catalogue))}
    partial = {name for name, definition in found.items() if " WHERE " in definition}
    assert partial == {
        "uq_claims_matter",
        "ix_claims_sweep_at",
        "ix_claims_remind_at",
        "ix_claims_escalate_at",
        "ix_claims_undelivered_at",
        "ix_notices_due",
        "ix_attempts_open",
        "ix_chat_updates_undone",
        "uq_catalog_requests_held",
        "uq_chat_links_live",
        "uq_invitations_waiting",
        "uq_invitations_waiting_staff",
    }


LOOKED_UP = {  # what is asked often of a table that grows, or deleted from it each night
    "SELECT * FROM catalog_requests WHERE shop_id = 1 ORDER BY id DESC": "ix_catalog_requests_shop_id",
    "SELECT * FROM shops WHERE manager_id = 1": "ix_shops_manager_id",
    "DELETE FROM attempts WHERE at < '2026-11-23'": "ix_attempts_at",
    "DELETE FROM secrets WHERE expires_at < '2026-11-23'": "ix_secrets_expires_at",
    "DELETE FROM login_sessions WHERE expires_at < '2026-11-23'": "ix_login_sessions_expires_at",
}


def test_what_grows_is_looked_up_by_an_index(database_url: str, engine: Engine) -> None:
    """No list of a shop and no nightly purge reads a whole table."""
    migrate(database_url)
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    with engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET enable_seqscan = off"))  # an empty table is else read as a whole
        plans = {
            statement: " ".join(str(part) for row in connection.execute(text(f"{explain} {statement}")) for part in row)
            for statement in LOOKED_UP
        }
    assert {statement: plan for statement, plan in plans.items() if LOOKED_UP[statement] not in plan} == {}


def test_a_shop_of_the_first_version_keeps_its_people_and_gets_its_address(
    database_url: str, engine: Engine, tmp_path: Path
) -> None:
    """An installation that is upgraded loses nobody; its shops get their first owner's address, for good."""
    migrate(database_url, to="0001")
    account = "INSERT INTO accounts (id, email, name, language, created_at) VALUES (:id, :email, :email, 'en', :at)"
    shop = "INSERT INTO shops (id, slug, name, home_country, created_at) VALUES (:id, :slug, :slug, 'NG', :at)"
    at = "2026-11-20 10:00:00.000000"
    with engine.begin() as connection:
        for number, email in enumerate(("bola@example.ng", "ada@example.ng"), 1):
            connection.execute(text(account), {"id": number, "email": email, "at": at})
        for number, slug in enumerate(("ada-ng", "empty"), 1):
            connection.execute(text(shop), {"id": number, "slug": slug, "at": at})
        connection.execute(text("INSERT INTO members VALUES (1, 1, 'packer'), (1, 2, 'owner')"))
    migrate(database_url, also=migrate_work)
    with SellerCenter.open(database_url, files=tmp_path / "files") as center:
        ada = center.as_seller("ada@example.ng", shop="ada-ng")
        assert ada.settings.profile().email == "ada@example.ng"
        assert ada.account.me().status == "active"
        assert {shop.slug for shop in center.accounts.all_shops()} == {"ada-ng", "empty"}


def test_migrating_twice_changes_nothing(database_url: str, engine: Engine) -> None:
    """The second time finds nothing to do, ours and the queue's."""
    assert needs_migration(engine)
    first = migrate(database_url, also=migrate_work)
    tables = inspect(engine).get_table_names()
    assert not needs_migration(engine)
    assert migrate(database_url, also=migrate_work) == first
    assert inspect(engine).get_table_names() == tables


def test_a_newer_database_is_refused_untouched(migrated_database_url: str) -> None:
    """Opening and migrating both say so, and not a row or table is changed."""
    engine = open_engine(migrated_database_url)
    try:
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
            connection.execute(text("CREATE TABLE of_the_future (id INTEGER)"))
        before = inspect(engine).get_table_names()
        for touch in (
            lambda: SellerCenter.open(migrated_database_url),
            lambda: migrate(migrated_database_url, also=migrate_work),
            lambda: needs_migration(engine),
        ):
            with pytest.raises(NewerDatabase, match=r"newer version.*9999") as caught:
                touch()
            assert "Nothing was changed" in caught.value.hint
        assert inspect(engine).get_table_names() == before
        with engine.connect() as connection:
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == ["9999"]
    finally:
        engine.dispose()


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_sqlite_is_migrated_by_itself(database_url: str, tmp_path: Path) -> None:
    """A path that does not exist yet, folder and all, becomes a working center with its files beside it."""
    url = f"sqlite:///{tmp_path / 'new' / 'folder' / 'center.db'}"
    assert url != database_url
    with SellerCenter.open(url) as center:
        seed(center)
        center.store.files.save(b"evidence")
    with SellerCenter.open(url) as center:
        assert len(center.accounts.all_shops()) == 3
    assert (tmp_path / "new" / "folder" / "center-files").is_dir()


@pytest.mark.parametrize("database_kind", ["postgresql"], indirect=True)
def test_postgresql_wants_to_be_migrated_by_an_operator(database_url: str, tmp_path: Path) -> None:
    """Opening an empty one says which command to run, and creates nothing."""
    with pytest.raises(SellerCenterError) as caught:
        SellerCenter.open(database_url, files=tmp_path)
    assert caught.value.hint == "Run: seller-center migrate"
    engine = open_engine(database_url)
    try:
        assert inspect(engine).get_table_names() == []
    finally:
        engine.dispose()
