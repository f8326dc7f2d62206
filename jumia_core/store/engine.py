"""One URL, two databases: SQLite in one process, PostgreSQL for many."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from jumia_core.kernel import BadConfiguration, MissingExtra, SellerCenterError
from jumia_core.store.files import PRIVATE_FILE

ALLOWED = "sqlite:///FILE or postgresql+psycopg://USER:PASSWORD@HOST/DATABASE"
BUSY_MILLISECONDS = 30_000
WRITES = "seller_center_writes"


def parse_url(url: str | URL) -> URL:
    """Return the URL of a database that this system can run on.

    Raises `BadConfiguration` for any other database and for SQLite in memory, which no second thread could see.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise BadConfiguration("database", str(url), ALLOWED) from error
    if parsed.drivername == "sqlite" and parsed.database and parsed.database != ":memory:":
        return parsed
    if parsed.drivername in {"postgresql", "postgres", "postgresql+psycopg"}:
        return parsed.set(drivername="postgresql+psycopg")
    raise BadConfiguration("database", parsed.render_as_string(hide_password=True), ALLOWED)


def open_engine(url: str | URL, *, pool_size: int = 10) -> Engine:
    """Open the database with the pragmas and the transaction law of this system.

    SQLite: WAL, synchronous=FULL (a commit that returned survives a power cut), foreign keys on, and
    BEGIN IMMEDIATE for each transaction that was declared as writing (`Store.write`).
    """
    parsed = parse_url(url)
    if parsed.drivername != "sqlite":
        try:
            return create_engine(
                parsed, pool_size=pool_size, max_overflow=pool_size, pool_pre_ping=True, hide_parameters=True
            )
        except ModuleNotFoundError as error:
            raise MissingExtra("postgres", "PostgreSQL") from error
    _make_file(Path(str(parsed.database)).absolute())
    engine = create_engine(
        parsed,
        pool_size=pool_size,
        max_overflow=pool_size,
        hide_parameters=True,  # what people wrote does not belong into logs
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    return engine


def _make_file(database: Path) -> None:
    """Create the file for its owner's eyes only; SQLite gives its journal the same rights."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        if not database.exists():
            os.close(os.open(database, os.O_CREAT | os.O_WRONLY, PRIVATE_FILE))
    except OSError as error:
        hint = "Go to another folder, or set SELLER_CENTER_DATABASE."
        raise SellerCenterError(f"The folder {database.parent} cannot be written.", hint) from error


def open_work_engine(url: str | URL) -> Engine:
    """Open the engine that the work queue uses: the same file and pragmas, every write immediate.

    The queue's own migrations open their transaction by hand, so the driver begins the others.
    """
    parsed = parse_url(url)
    if parsed.drivername != "sqlite":
        return open_engine(parsed)
    engine = create_engine(parsed, hide_parameters=True, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _configure_for_work)
    return engine


def _configure(connection: Any, _record: object) -> None:
    _set_pragmas(connection)
    connection.isolation_level = None  # the "begin" event begins, so that reads never lock out writers


def _configure_for_work(connection: Any, _record: object) -> None:
    _set_pragmas(connection)
    connection.isolation_level = "IMMEDIATE"


def _set_pragmas(connection: sqlite3.Connection) -> None:
    for pragma in (
        f"busy_timeout={BUSY_MILLISECONDS}",
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
