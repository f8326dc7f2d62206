"""SMTP as aiosmtpd speaks it, with our own reading of DATA and of paths, and with limits.

Only CRLF . CRLF ends the data (RFC 5321 4.1.1.4); a bare LF or CR before or after a dot is content. So no second
message can be smuggled past a server before us that reads line ends another way.
"""

import asyncio
import re
from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP

from mailgateway.config import Settings

if TYPE_CHECKING:
    from mailgateway.reception import Reception

END = b"\r\n.\r\n"
COMMAND_OCTETS = 2048  # RFC 5321 4.5.3.1.4 asks for 512 and more with extensions; SMTPUTF8 addresses are long
PATIENCE = 4  # a sender without SIZE is read to this many times the limit, to be told 552 in good order
_PATH = re.compile(
    r"""\s*(?:<(?:@[^<>:\s]+:)?(?P<path>(?:"(?:[^"\\\x00-\x1f]|\\.)*"@)?[^<>\s"\x00-\x1f\x7f]*)>
    |(?P<bare>[^<>\s"\x00-\x1f\x7f]+))(?:\s+(?P<rest>.*))?""",
    re.VERBOSE,
)
MAX_PATH = 254


class Trouble(Enum):
    """Why the data of a message is not kept."""

    TOO_LARGE = "552 5.3.4 Message too large"
    NO_ROOM = "452 4.3.1 Too much mail at once, try again later"
    ENDLESS = "552 5.3.4 Message too large, closing"


class GatewaySMTP(SMTP):
    """One connection."""

    line_length_limit = 64 * 1024  # the read buffer; lines of a message may be of any length

    def __init__(self, reception: "Reception", settings: Settings, **kwargs: Any) -> None:
        self.command_size_limits = defaultdict(lambda: COMMAND_OCTETS)  # aiosmtpd shares one over all connections
        self._reception = reception
        self._limit = settings.max_message_bytes
        super().__init__(
            reception,
            data_size_limit=settings.max_message_bytes,
            enable_SMTPUTF8=True,
            hostname=settings.name,
            ident="ESMTP Seller Center",
            timeout=settings.idle_seconds,
            command_call_limit={"*": settings.commands_per_connection},
            auth_exclude_mechanism=["LOGIN", "PLAIN"],
            **kwargs,
        )

    async def _handle_client(self) -> None:
        peer = peer_host(self)
        if not self._reception.limits.connect(peer):
            await self.push("421 4.7.0 Too many connections, try again later")
            if self.transport is not None:
                self.transport.close()
            return
        try:
            await super()._handle_client()
        finally:
            self._reception.limits.disconnect(peer)

    def _getaddr(self, arg: str) -> tuple[str | None, str | None]:
        """Read a path and the parameters after it; aiosmtpd's own raises on malformed ones and is slow."""
        match = _PATH.fullmatch(arg)
        if match is None:
            return None, None
        address = match["path"] if match["bare"] is None else match["bare"]
        try:
            octets = len(address.encode())
        except UnicodeEncodeError:  # not UTF-8
            return None, None
        if octets > MAX_PATH:
            return None, None
        return address or "<>", match["rest"] or ""

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802 - aiosmtpd finds commands by this name
        """Take a message; 250 only once it is committed."""
        if await self.check_helo_needed():
            return
        if self.envelope is None or not self.envelope.rcpt_tos:
            await self.push("503 5.5.1 Error: need RCPT command")
            return
        if arg:
            await self.push("501 5.5.4 Syntax: DATA")
            return
        await self.push("354 End data with <CR><LF>.<CR><LF>")
        held: list[int] = []
        try:
            data = await self._read_data(held)
            if isinstance(data, Trouble):
                await self.push(data.value)
            else:
                self.envelope.content = self.envelope.original_content = data
                await self.push(await self._call_handler_hook("DATA"))
        finally:
            self._reception.budget.give_back(sum(held))
            self._set_post_data_state()  # type: ignore[no-untyped-call]  # aiosmtpd's own
        if data is Trouble.ENDLESS and self.transport is not None:
            self.transport.close()

    async def _read_data(self, held: list[int]) -> bytes | Trouble:
        """Read to the end of data and undo dot-stuffing (RFC 5321 4.5.2). `held` gets what was reserved."""
        self._reader._buffer[:0] = b"\r\n"  # type: ignore[attr-defined]  # noqa: SLF001 - so that END ends an empty message too
        chunks: list[bytes] = []
        trouble: Trouble | None = None
        size, ended = -len(END), False
        while not ended:
            self._reset_timeout()
            try:
                chunk, ended = await self._reader.readuntil(END), True
            except asyncio.LimitOverrunError as overrun:
                chunk = await self._reader.read(overrun.consumed)
            size += len(chunk)
            if trouble is None and size > self._limit:
                trouble = Trouble.TOO_LARGE
            elif trouble is None and not self._reception.budget.take(len(chunk)):
                trouble = Trouble.NO_ROOM
            elif trouble is None:
                held.append(len(chunk))
                chunks.append(chunk)
            if trouble is not None:
                chunks.clear()
                if size > PATIENCE * self._limit:
                    return Trouble.ENDLESS
        if trouble is not None:
            return trouble
        stuffed = b"".join(chunks)[: 2 - len(END)]
        return stuffed.replace(b"\r\n.", b"\r\n")[2:]


def peer_host(server: SMTP) -> str:
    """Return the address of who is connected."""
    peer = server.session.peer if server.session is not None else None
    return str(peer[0]) if isinstance(peer, tuple) else ""
