"""Background work: effects queued with the verb that caused them, and what runs on a schedule."""

from jumia_core.work import keys
from jumia_core.work.done import Command, forget, once
from jumia_core.work.engine import Work, migrate_work
from jumia_core.work.office import Office
from jumia_core.work.unit import SYSTEM, Actor, ActorKind, Unit

__all__ = [
    "SYSTEM",
    "Actor",
    "ActorKind",
    "Command",
    "Office",
    "Unit",
    "Work",
    "forget",
    "keys",
    "migrate_work",
    "once",
]
