"""The mail service, as `seller-center run` hosts it: prepare, start, stop, and what to tell the person."""

import logging
import threading
from pathlib import Path

from jumia_core import SellerCenter
from jumia_core.intake import JUDGE
from jumia_core.notices import SEND
from mailgateway.addresses import AddressBook
from mailgateway.committer import Committer
from mailgateway.config import Settings
from mailgateway.judge import Judge
from mailgateway.outgoing import Sender
from mailgateway.reception import Reception
from mailgateway.server import GatewayServer
from mailgateway.signing import Keyring
from mailgateway.transports import LocalMaildir, Relay, Transport

log = logging.getLogger(__name__)
logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd warns with what strangers typed, unescaped
KEY_FILE = "mail.keys"
MAILDIR = "outgoing-mail"
HEARTBEAT_SECONDS = 20.0
DRAIN_SECONDS = 30.0


class MailService:
    """Takes mail in, judges it, and sends notices. One for each process.

    Raises `BadConfiguration` where a setting has a value that it cannot have, before anything is opened.
    """

    name = "mail"

    def __init__(self, center: SellerCenter, settings: Settings | None = None) -> None:
        self.center = center
        self.settings = settings or Settings.load()
        self.book = open_book(center, self.settings)
        self.transport = open_transport(center, self.settings)
        self.sender = Sender(center, self.book, self.transport)
        self.judge = Judge(center, self.settings, self.book)
        self.committer = Committer(center.inbox, center.store.files, center.clock, self.settings.intake)
        self.reception = Reception(self.settings, self.book, self.committer)
        self.server: GatewayServer | None = None
        self._stopping = threading.Lock()
        self._quiet = threading.Event()
        self._heart: threading.Thread | None = None

    @property
    def port(self) -> int:
        """The port that the server listens on."""
        return self.server.port if self.server is not None else self.settings.port

    @property
    def host(self) -> str:
        """Where it listens."""
        return self.settings.host

    @property
    def address(self) -> str:
        """The address to which people write."""
        return self.book.claims

    @property
    def maildir(self) -> Path | None:
        """Where its mail lands; None where a relay takes it."""
        return self.transport.folder if isinstance(self.transport, LocalMaildir) else None

    def time_moved(self) -> None:
        """Say that everything so far is committed, at the demonstration's new time."""
        self.move_watermark()

    def prepare(self) -> None:
        """Name what runs in the background; called before the queue is launched."""
        self.center.work.handle(JUDGE, self.judge.handle)
        self.center.work.handle(SEND, self.sender.handle)

    def start(self) -> None:
        """Open the intake and listen; called once the queue runs."""
        server = GatewayServer(self.reception, self.settings)
        self.center.inbox.open_intake(self.settings.intake, "smtp")
        self.committer.start()
        self.reception.closing = False
        try:
            server.start()
        except BaseException:
            self.committer.stop()
            raise
        self.server = server
        self.move_watermark()
        self._quiet.clear()
        self._heart = threading.Thread(target=self._beat, name="mail-heartbeat", daemon=True)
        self._heart.start()

    def stop(self) -> None:
        """Take no more mail, commit what was accepted and answer for it, then say how far was read."""
        with self._stopping:
            server, self.server = self.server, None
            if server is None:
                return
            self._quiet.set()
            server.stop_listening()
            self.committer.drain(DRAIN_SECONDS)
            server.let_replies_out()
            server.stop()
            self.committer.stop()
            if self._heart is not None:
                self._heart.join()
            self._say_read()

    def move_watermark(self) -> None:
        """Say that everything before the oldest message in flight is committed."""
        if self.server is not None:  # a server that does not listen has read nothing: its silence is to be seen
            self._say_read()

    def _beat(self) -> None:
        """Move the watermark again and again, in this process: no other one knows what is in flight here."""
        while not self._quiet.wait(HEARTBEAT_SECONDS):
            try:
                self.move_watermark()
            except Exception:
                log.exception("the watermark could not be moved; it is tried again")

    def _say_read(self) -> None:
        self.center.inbox.move_watermark(self.settings.intake, self.committer.watermark())

    def lines(self) -> list[str]:
        """Tell a person which address to mail, and how."""
        settings = self.settings
        where = f"{settings.host}:{self.port}"
        check = "off (only this machine can reach it)"
        if settings.checks_senders:
            check = f"Authentication-Results of {settings.trusted_authserv_id}"
        return [
            f"Mail is taken on {where} (SMTP{' with STARTTLS' if settings.tls_certificate else ''}).",
            f"Each claim has a reply address, claims+NUMBER.…@{settings.domain}: our emails to the seller name it.",
            f"Our own mail goes to {self.transport.describe()}.",
            f"Sender check: {check}.",
        ]


def open_book(center: SellerCenter, settings: Settings) -> AddressBook:
    """Return the addresses of this installation; its key is made at first use, in the file store."""
    if settings.keys is not None:
        keys = Keyring.parse(settings.keys.get_secret_value())
    else:
        keys = Keyring.kept_in(_home(center) / KEY_FILE)
    return AddressBook(settings.domain, keys)


def open_transport(center: SellerCenter, settings: Settings) -> Transport:
    """Return the relay of the settings, or a Maildir."""
    target = settings.relay_target()
    if target is None:
        return LocalMaildir(settings.maildir or _home(center) / MAILDIR)
    return Relay(target, name=settings.name, seconds=settings.relay_seconds)


def _home(center: SellerCenter) -> Path:
    return center.store.files.root
