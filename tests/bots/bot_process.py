"""The bot in a process that can be killed and started a hundred times: `python -m tests.bots.bot_process`.

See `tests.rigs.service_process`, whose orders and answers these are.
"""

import importlib
import json
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

from bots.config import Settings
from bots.frame.talk import Talk
from bots.frame.texts import texts
from bots.service import BotService
from jumia_core import SellerCenter
from jumia_core.chats import Chats, ChatUpdate, Finished
from jumia_core.chats import system as chats_system
from jumia_core.claims import SellerClaims, judge_language
from jumia_core.kernel import WorkCalendar
from tests.bots.rig import TOKEN
from tests.rigs import service_process
from tests.rigs.faults import die
from tests.rigs.service_process import RunningClock, say


@dataclass(frozen=True, slots=True)
class BotLife:
    """How one child lives: against which server, from which instant, with which fault, with its memory in `redis`."""

    url: str
    files: str
    api: str
    start: str
    since: float
    fault: str | None = None
    redis: str | None = None

    def order(self) -> str:
        """The line that asks for it."""
        return "live " + json.dumps(asdict(self))


class DiesBeforeStored(Chats):
    """The update is with us and in no row; Telegram keeps it."""

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        del bot, updates
        die()


class DiesAfterStored(Chats):
    """The row is committed; Telegram does not know, nothing is handled."""

    def receive(self, bot: str, updates: Sequence[ChatUpdate]) -> list[int]:
        super().receive(bot, updates)
        die()


class DiesBeforeTheEnd(Chats):
    """The answer is on the screen; the update is not marked as done, its memory not kept."""

    def finish(self, bot: str, finished: Iterable[Finished]) -> None:
        del bot, finished
        die()


class DiesAfterTheEnd(Chats):
    """The update is done with; the process knows nothing of it."""

    def finish(self, bot: str, finished: Iterable[Finished]) -> None:
        super().finish(bot, finished)
        die()


def _chats(dying: type[Chats]) -> Callable[[SellerCenter], None]:
    def install(center: SellerCenter) -> None:
        center.chats = dying(center.office)

    return install


def _after(owner: type[Any], verb: str) -> Callable[[SellerCenter], None]:
    """Die when a verb is committed, and nobody was told."""

    def install(_: SellerCenter) -> None:
        real = getattr(owner, verb)

        def dying(*args: Any, **kwargs: Any) -> None:
            real(*args, **kwargs)
            die()

        mock.patch.object(owner, verb, dying).start()  # for the rest of this short life

    return install


def _instead_of_answers(_: SellerCenter) -> None:
    """Die when the screen is made, before it is sent."""

    async def dying(*_: Any, **__: Any) -> None:
        die()

    mock.patch.object(Talk, "show", dying).start()


FAULTS: dict[str, Callable[[SellerCenter], None]] = {
    "before it is stored": _chats(DiesBeforeStored),
    "after it is stored": _chats(DiesAfterStored),
    "before the answer": _instead_of_answers,
    "after the claim is raised": _after(SellerClaims, "raise_claim"),
    "after the reply is taken": _after(SellerClaims, "reply"),
    "before the end": _chats(DiesBeforeTheEnd),
    "after the end": _chats(DiesAfterTheEnd),
}


def live(order: str) -> None:
    """Serve until killed."""
    life = BotLife(**json.loads(order))
    clock = RunningClock(datetime.fromisoformat(life.start), life.since)
    with SellerCenter.open(life.url, clock=clock, files=Path(life.files)) as center:
        mock.patch.object(chats_system, "MAX_ATTEMPTS", 1000).start()  # so many kills are not an update's fault
        if life.fault is not None:
            FAULTS[life.fault](center)
        given: dict[str, Any] = {"token": TOKEN, "api": life.api, "redis": life.redis}
        service = BotService(center, Settings.load(**{name: value for name, value in given.items() if value}))
        service.start()
        say(f"ready {os.getpid()}")
        threading.Event().wait()


def _warm() -> None:
    """Load everything that a bot loads in its first seconds, and open nothing."""
    for module in ("dbos", "sqlalchemy.dialects.sqlite", "sqlalchemy.dialects.postgresql.psycopg", "psycopg"):
        importlib.import_module(module)
    texts("en").moment(service_process.RunningClock(datetime.fromisoformat("2026-11-23T09:00+00:00")).now(), _zone())
    judge_language("The statement period that you asked for is attached.")
    WorkCalendar.for_country("NG").due_before(datetime.fromisoformat("2026-11-23T09:00+00:00"), 3)
    WorkCalendar.for_country("CN").due_before(datetime.fromisoformat("2026-11-23T09:00+00:00"), 3)


def _zone() -> Any:
    return WorkCalendar.for_country("NG").tz


if __name__ == "__main__":
    service_process.main(live, _warm)
