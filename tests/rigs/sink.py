"""Where the service's own mail goes in tests: a relay that takes everything and remembers each envelope."""

import asyncio
import threading
from dataclasses import dataclass
from email import message_from_bytes
from typing import Any, Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True, slots=True)
class Seen:
    """One mail that the relay answered with 250."""

    sender: str
    recipients: tuple[str, ...]
    message_id: str
    content: bytes


class Sink:
    """An SMTP server on a free loopback port; `seen` keeps what it accepted, in order."""

    def __init__(self) -> None:
        self._seen: list[Seen] = []
        self._changed = threading.Condition()
        self._controller = _Controller(self, hostname="127.0.0.1", port=0)

    @property
    def url(self) -> str:
        """The relay's URL, as the settings of the gateway take it."""
        return f"smtp://127.0.0.1:{self._controller.port}"

    def seen(self) -> list[Seen]:
        """Everything so far."""
        with self._changed:
            return list(self._seen)

    def wait(self, count: int, seconds: float) -> bool:
        """Wait until it has accepted so many in all."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self._seen) >= count, seconds)

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """Remember, then accept."""
        content = envelope.content if isinstance(envelope.content, bytes) else b""
        message_id = str(message_from_bytes(content)["Message-ID"] or "").strip()
        with self._changed:
            self._seen.append(Seen(envelope.mail_from or "", tuple(envelope.rcpt_tos), message_id, content))
            self._changed.notify_all()
        return "250 2.0.0 Taken"

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()


class _Controller(Controller):
    """Tells the port that it was given."""

    def _trigger_server(self) -> Any:
        if isinstance(self.server, asyncio.Server):
            self.port = self.server.sockets[0].getsockname()[1]
        return super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd's own
