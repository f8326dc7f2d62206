"""Every column of every table of a database, also those of the work queue: to count rows, and to search for secrets."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, inspect, text

from jumia_core.store import open_engine, parse_url


def counts(url: str) -> dict[str, int]:
    """How many rows each table has."""
    return {name: len(rows) for name, rows in _tables(url)}


def found(url: str, secrets: Sequence[str]) -> list[str]:
    """Where one of the secrets stands in clear: a table's column, or a file of the database."""
    places = []
    for name, rows in _tables(url):
        for row in rows:
            for column, value in row.items():
                said = value.decode("latin-1") if isinstance(value, bytes) else str(value)
                places += [f"{name}.{column}" for secret in secrets if secret in said]
    return places + _found_in_files(url, secrets)


def _found_in_files(url: str, secrets: Sequence[str]) -> list[str]:
    """An old page of a SQLite file, or its journal, can hold what no table shows any more."""
    parsed = parse_url(url)
    if parsed.drivername != "sqlite":
        return []
    database = Path(str(parsed.database))
    files = [file for file in database.parent.rglob("*") if file.is_file()]
    return [str(file) for file in files for secret in secrets if secret.encode() in file.read_bytes()]


def _tables(url: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    engine = open_engine(url)
    try:
        with engine.connect() as connection:
            for name in _names(engine):
                rows = connection.execute(text(f"SELECT * FROM {name}")).mappings()  # noqa: S608 - names of its own
                yield name, [dict(row) for row in rows]
    finally:
        engine.dispose()


def _names(engine: Engine) -> list[str]:
    inspector = inspect(engine)
    quoted = engine.dialect.identifier_preparer.quote
    schemas = [one for one in inspector.get_schema_names() if one not in {"information_schema", "pg_catalog"}]
    return [
        f"{quoted(schema)}.{quoted(table)}" for schema in schemas for table in sorted(inspector.get_table_names(schema))
    ]
