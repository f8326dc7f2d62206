"""What the server answers: who may be written to, how much, and 250 only for what is durable."""

import asyncio
import logging

from aiosmtpd.smtp import SMTP, Envelope, Session

from mailgateway.addresses import AddressBook
from mailgateway.committer import Accepted, Committer
from mailgateway.config import Settings
from mailgateway.limits import ByteBudget, PeerLimits
from mailgateway.protocol import peer_host

log = logging.getLogger(__name__)
NULL_PATH = "<>"
MAX_SENDER = 320


class Reception:
    """The hooks that aiosmtpd calls for each command."""

    def __init__(
        self, settings: Settings, book: AddressBook, committer: Committer, limits: PeerLimits | None = None
    ) -> None:
        self.book = book
        self.limits = limits or PeerLimits(
            connections=settings.max_connections,
            per_peer=settings.max_connections_per_peer,
            messages=settings.messages_per_minute_per_peer,
        )
        self.budget = ByteBudget(max(settings.max_waiting_bytes, 2 * settings.max_message_bytes))
        self.closing = False
        self._committer = committer
        self._max_recipients = settings.max_recipients

    async def handle_EHLO(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        """Announce PIPELINING, and no AUTH: nobody logs in here."""
        session.host_name = hostname
        kept = [line for line in responses if not line.startswith("250-AUTH")]
        return [*kept[:-1], "250-PIPELINING", kept[-1]]

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Start a message, unless the peer sends too many."""
        if self.closing:
            return "421 4.3.2 Shutting down, try again later"
        if not self.limits.message(peer_host(server)):
            return "450 4.7.1 Too many messages this minute, try again later"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Accept our own addresses only; a signed one must bear a valid MAC."""
        ours = self.book.read(address)
        if ours is None:
            return f"550 5.1.1 There is no mailbox {_shown(address)} here"
        mailbox = self.book.canonical(ours)
        if mailbox in envelope.rcpt_tos:
            return "250 2.1.5 OK"
        if len(envelope.rcpt_tos) >= self._max_recipients:
            return "452 4.5.3 Too many recipients"
        envelope.rcpt_tos.append(mailbox)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Commit, then answer."""
        if self.closing:
            return "421 4.3.2 Shutting down, try again later"
        sender = envelope.mail_from or ""
        content = envelope.content
        mail = Accepted(
            content=content if isinstance(content, bytes) else b"",
            sender="" if sender == NULL_PATH else sender[:MAX_SENDER],
            mailboxes=tuple(envelope.rcpt_tos),
            peer=peer_host(server),
        )
        try:
            ids = await asyncio.wrap_future(self._committer.submit(mail))
        except Exception:  # noqa: BLE001 - the committer has logged it; the sender keeps the mail and tries again
            return "451 4.3.0 The message could not be stored, try again later"
        return f"250 2.0.0 Kept as {' '.join(str(number) for number in ids)}"

    async def handle_exception(self, error: Exception) -> str:
        """Tell a peer nothing of what went wrong inside."""
        log.error("an SMTP connection went wrong", exc_info=error)
        return "451 4.3.0 Local error, try again later"


def _shown(address: str) -> str:
    """Return an address that is safe in a reply line."""
    return address.encode("ascii", "replace").decode("ascii")[:100]
