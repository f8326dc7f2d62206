"""Transactions: one for each verb, opened here, committed here and nowhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from jumia_core.kernel import NotFound, Stale
from jumia_core.store.base import Base
from jumia_core.store.engine import WRITES, open_engine, parse_url
from jumia_core.store.files import FileStore

T = TypeVar("T")
M = TypeVar("M", bound=Base)
# PostgreSQL: serialization failure, deadlock detected, and a row that another transaction has just inserted
COLLISIONS = {"40001", "40P01", "23505"}


class Store:
    """The database and the files of one installation.

    `read` gives a session that never commits; `write` runs a function in one transaction, all or nothing.
    """

    def __init__(self, url: str | URL, files: FileStore) -> None:
        self.url = parse_url(url)
        self.engine: Engine = open_engine(self.url)
        self.files = files

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Open a session for reading; whatever it changed is rolled back."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session

    def write(self, verb: Callable[[Session], T]) -> T:
        """Run `verb` in one writing transaction and commit it; run it once more if it collided.

        Raises `Stale` if the second run collides too, and whatever the verb raises, after a rollback.
        """
        try:
            return self._write_once(verb)
        except Stale:
            return self._write_once(verb)

    def _write_once(self, verb: Callable[[Session], T]) -> T:
        with Session(self.engine, expire_on_commit=False) as session:
            session.connection(execution_options={WRITES: True})
            try:
                result = verb(session)
                session.commit()
            except StaleDataError as error:
                raise Stale("Somebody else changed this at the same moment.", "Please try again.") from error
            except DBAPIError as error:
                if _collided(error):
                    raise Stale("Two changes met each other.", "Please try again.") from error
                raise
            return result

    def close(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _collided(error: DBAPIError) -> bool:
    if getattr(error.orig, "sqlstate", None) in COLLISIONS:
        return True
    return getattr(error.orig, "sqlite_errorname", "") in {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"}


def lock(session: Session, model: type[M], key: Any) -> M:
    """Load one aggregate for change and keep others from changing it until the transaction ends.

    PostgreSQL locks the row; on SQLite the transaction already holds the only write lock.
    Raises `NotFound`.
    """
    row = session.get(model, key, with_for_update={"of": model}, populate_existing=True)
    if row is None:
        raise NotFound(f"There is no {model.__name__.lower()} {key}.", "Check the number.")
    return row
