"""Durable background work on DBOS: the only file that knows it.

Traps that this file answers, as measured or read: a step runs at least once (effects have keys, handlers
are idempotent); the default serializer is pickle (ours is JSON); SQLite's journal is left alone (our engine
sets it); one DBOS lives in a process (only a running service launches it, a script only enqueues); a deploy
orphans what was pending unless the version is pinned; the default poll is one second.
"""

import json
import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from jumia_core.kernel import Conflict, SystemClock
from jumia_core.store import open_work_engine, parse_url

if TYPE_CHECKING:
    from dbos import DBOS, DBOSClient

APPLICATION = "seller-center"
VERSION = "1"  # of the job format, not of the program: a deploy must find the jobs of the last one
TICKS = "ticks"
WORKFLOW = "effect"
KEEP_FINISHED = timedelta(days=2)
PURGE_BATCH = 1_000

Handler = Callable[[dict[str, Any]], None]
Tick = Callable[[], object]
log = logging.getLogger(__name__)


class Work:
    """The queue of one installation.

    Any process may `enqueue`; a service `handle`s effects, names what runs `every` so often, then `launch`es.
    """

    def __init__(self, url: str, *, executor: str = "local") -> None:
        self.url = parse_url(url).render_as_string(hide_password=False)
        self.executor = executor
        self._handlers: dict[str, Handler] = {}
        self._ticks: dict[str, tuple[str, Tick]] = {}
        self._engine: Engine | None = None
        self._client: DBOSClient | None = None
        self._client_lock = threading.Lock()
        self._running: type[DBOS] | None = None

    def handle(self, effect: str, handler: Handler) -> None:
        """Name what runs for an effect. It may run twice after a crash, so it must be idempotent."""
        self._handlers[effect] = handler

    def every(self, cron: str, name: str, tick: Tick) -> None:
        """Name what runs on a schedule (cron, UTC, five fields); a second process skips what another ran."""
        self._ticks[name] = (cron, tick)

    def enqueue(self, session: Session, effect: str, payload: dict[str, Any], key: str) -> None:
        """Queue an effect inside the caller's transaction. A key that is queued or done is not queued again."""
        self._enqueuer().enqueue_in_transaction(
            session,
            {
                "workflow_name": WORKFLOW,
                "queue_name": effect,  # one queue for each effect: only who handles it takes it
                "workflow_id": key,
                "app_version": VERSION,
            },
            effect,
            payload,
        )

    def launch(self, *, poll_seconds: float = 0.1, concurrency: int = 8) -> None:
        """Start running effects and schedules in this process, and take up what a crash interrupted."""
        from dbos import DBOS  # noqa: PLC0415 - half a second that a script need not pay

        if self._running is not None:
            raise Conflict("The work engine of this process runs already.", "Stop it first.")
        logging.getLogger("dbos").setLevel(logging.WARNING)
        DBOS(
            config={
                "name": APPLICATION,
                "application_version": VERSION,
                "executor_id": self.executor,
                "system_database_url": self.url,
                "system_database_engine": self._open(),
                "serializer": _json_serializer(),
                "notification_listener_polling_interval_sec": 1.0,
                "log_level": "WARNING",
                "scheduler_polling_interval_sec": 1.0,
            }
        )

        @DBOS.workflow(name=WORKFLOW)
        def effect(effect: str, payload: dict[str, Any]) -> None:
            self._run(effect, payload)

        @DBOS.workflow(name="tick")
        def tick(_scheduled: datetime, name: str) -> None:
            self._tick(name)

        queues = [*self._handlers, TICKS] if self._ticks else list(self._handlers)
        DBOS.listen_queues(queues)
        DBOS.launch()
        for queue in queues:
            DBOS.register_queue(
                queue,
                worker_concurrency=concurrency,
                polling_interval_sec=poll_seconds,
                on_conflict="always_update",
            )
        DBOS.apply_schedules(
            [
                {
                    "schedule_name": name,
                    "workflow_fn": tick,
                    "schedule": cron,
                    "context": name,
                    "queue_name": TICKS,
                }
                for name, (cron, _) in self._ticks.items()
            ]
        )
        self._running = DBOS

    def stop(self, *, wait_seconds: int = 5) -> None:
        """Stop taking jobs, let the running ones end, and leave the rest for the next start."""
        if self._running is not None:
            self._running.destroy(workflow_completion_timeout_sec=wait_seconds, destroy_registry=True)
            self._running = None

    def close(self) -> None:
        """Stop and close the queue's own connections."""
        self.stop()
        if self._client is not None:
            self._client.destroy()
            self._client = None
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def unfinished(self) -> int:
        """Count the effects that are queued or running."""
        return len(self._enqueuer().list_queued_workflows(load_input=False))

    def purge(self) -> int:
        """Forget the jobs that ended more than two days ago; return how many."""
        client, purged = self._enqueuer(), 0  # not `DBOS`: inside a tick that would record each call as a step
        before = (SystemClock().now() - KEEP_FINISHED).isoformat()
        while old := client.list_workflows(
            status=["SUCCESS", "ERROR", "CANCELLED"],
            end_time=before,
            limit=PURGE_BATCH,
            load_input=False,
            load_output=False,
        ):
            client.delete_workflows([job.workflow_id for job in old])
            purged += len(old)
        return purged

    def _run(self, effect: str, payload: dict[str, Any]) -> None:
        self._handlers[effect](payload)

    def _tick(self, name: str) -> None:
        if name in self._ticks:
            self._ticks[name][1]()

    def _open(self) -> Engine:
        if self._engine is None:
            self._engine = open_work_engine(self.url)
        return self._engine

    def _enqueuer(self) -> "DBOSClient":
        with self._client_lock:
            if self._client is None:
                from dbos import DBOSClient  # noqa: PLC0415

                self._client = DBOSClient(
                    system_database_engine=self._open(),
                    serializer=_json_serializer(),
                    application_name=APPLICATION,
                    lazy=True,
                )
            return self._client


def migrate_work(url: str) -> None:
    """Create or upgrade the queue's tables in the same database."""
    from dbos import DBOS  # noqa: PLC0415

    DBOS.migrate(url)


def _json_serializer() -> Any:
    from dbos import Serializer  # noqa: PLC0415

    class JsonSerializer(Serializer):
        """Plain JSON: readable rows, and nothing that runs when it is read."""

        def serialize(self, data: Any) -> str:
            return json.dumps(data, default=_plain, separators=(",", ":"))

        def deserialize(self, serialized_data: str) -> Any:
            return json.loads(serialized_data)

        def name(self) -> str:
            return "json"

    return JsonSerializer()


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, BaseException):
        return {"error": type(value).__name__, "message": str(value)}
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} is not plain JSON")
