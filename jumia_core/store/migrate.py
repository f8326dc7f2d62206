"""Migrations: ours by Alembic, the work queue's by the engine itself, both in the same database."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util.exc import CommandError
from sqlalchemy import URL, Connection, Engine

from jumia_core.kernel import NewerDatabase
from jumia_core.store.engine import open_engine


def migrate(url: str | URL, *, also: Callable[[str], None] | None = None, to: str = "head") -> str:
    """Bring the database to this version's tables (or an older version's, for tests) and return the newest revision.

    `also` migrates what shares the database (the work queue). Raises `NewerDatabase`, touching nothing,
    when the database was written by a later version.
    """
    engine = open_engine(url)
    try:
        config = _config()
        _refuse_newer(engine, config)
        with engine.connect() as connection:
            _let_tables_be_rebuilt(connection)
            config.attributes["connection"] = connection
            command.upgrade(config, to)
        if also is not None:
            also(engine.url.render_as_string(hide_password=False))
        return str(_scripts(config).get_current_head())
    finally:
        engine.dispose()


def _let_tables_be_rebuilt(connection: Connection) -> None:
    """SQLite changes a table by making it anew, which its foreign keys forbid; the environment checks them at the end.

    https://www.sqlite.org/lang_altertable.html, section 7: the pragma does nothing inside a transaction.
    """
    if connection.dialect.name == "sqlite":
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")


def needs_migration(engine: Engine) -> bool:
    """Tell whether the database is behind this version. Raises `NewerDatabase` when it is ahead."""
    config = _config()
    _refuse_newer(engine, config)
    return _current(engine) != _scripts(config).get_current_head()


def _refuse_newer(engine: Engine, config: Config) -> None:
    current = _current(engine)
    if current is None:
        return
    try:
        _scripts(config).get_revision(current)
    except CommandError as error:
        raise NewerDatabase(
            f"This database was written by a newer version of the Seller Center (revision {current}).",
            "Install that version or a later one. Nothing was changed.",
        ) from error


def _current(engine: Engine) -> str | None:
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(files("jumia_core.store") / "migrations"))
    return config


def _scripts(config: Config) -> ScriptDirectory:
    return ScriptDirectory.from_config(config)
