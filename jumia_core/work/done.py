"""What an adapter's command has done already: the same command again gets the same answer and changes nothing.

An adapter that may be given one command twice (an update after a crash) names it; every writing verb called under that
name is kept with its answer, in the verb's own transaction.
"""

import hashlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, String, delete
from sqlalchemy.orm import Mapped, mapped_column

from jumia_core.store import Base
from jumia_core.work.unit import Unit

T = TypeVar("T")
LONGEST_KEY = 160
KEEP = timedelta(days=3)  # Telegram keeps an update for 24 hours; a crash is repaired sooner than this


class DoneCall(Base):
    """One writing verb that ran for one command, and what it answered. Secrets in answers are masked."""

    __tablename__ = "done_calls"
    key: Mapped[str] = mapped_column(String(LONGEST_KEY), primary_key=True)
    at: Mapped[datetime] = mapped_column(index=True)
    answer: Mapped[Any] = mapped_column(JSON)


@dataclass(slots=True)
class Command:
    """One command of an adapter, by a name that is the same when it is given again."""

    name: str
    _calls: Counter[str] = field(default_factory=Counter)

    def next_key(self, verb: str) -> str:
        """Name the next call of a verb: the first, the second … in the order of the command's code."""
        self._calls[verb] += 1
        key = f"{self.name}:{verb}:{self._calls[verb]}"
        return key if len(key) <= LONGEST_KEY else hashlib.sha256(key.encode()).hexdigest()


def once(unit: Unit, key: str, answers: TypeAdapter[T], verb: Callable[[], T]) -> T:
    """Run a verb, or return what it answered when it ran under this key before."""
    known = unit.session.get(DoneCall, key)
    if known is not None:
        return answers.validate_python(known.answer) if known.answer is None else answers.validate_json(known.answer)
    result = verb()
    kept = None if result is None else answers.dump_json(result).decode()
    unit.session.add(DoneCall(key=key, at=unit.now, answer=kept))
    return result


def forget(unit: Unit) -> int:
    """Forget the answers that nobody can ask for any more; return how many."""
    result = unit.session.connection().execute(delete(DoneCall).where(DoneCall.at < unit.now - KEEP))
    return result.rowcount
