"""The store: engines, transactions, column types and files. The only place that commits."""

from jumia_core.store.base import Base, UtcDateTime, Versioned
from jumia_core.store.engine import open_engine, open_work_engine, parse_url
from jumia_core.store.files import FileStore
from jumia_core.store.migrate import migrate, needs_migration
from jumia_core.store.sessions import Store, lock

__all__ = [
    "Base",
    "FileStore",
    "Store",
    "UtcDateTime",
    "Versioned",
    "lock",
    "migrate",
    "needs_migration",
    "open_engine",
    "open_work_engine",
    "parse_url",
]
