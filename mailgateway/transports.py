"""Where outgoing mail is handed over: a relay by SMTP, or a Maildir on this machine."""

import logging
import mailbox
import os
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from mailgateway.composing import Outgoing
from mailgateway.config import RelayTarget

log = logging.getLogger(__name__)
PERMANENT = 500  # RFC 5321 4.2.1: 5yz is a permanent refusal, 4yz a transient one


@dataclass(frozen=True, slots=True)
class Sent:
    """The relay, or the Maildir, has it for good."""


@dataclass(frozen=True, slots=True)
class Delayed:
    """Not now: it is tried again later."""

    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Refused for good."""

    reason: str


Outcome = Sent | Delayed | Failed


class Courier(Protocol):
    """Hands over mails one by one."""

    def send(self, mail: Outgoing) -> Outcome:
        """Hand one mail over. Never raises for what the other side does."""
        ...


class Transport(Protocol):
    """A way out."""

    def open(self) -> AbstractContextManager[Courier]:
        """Open the way for a batch of mails."""
        ...

    def describe(self) -> str:
        """Say where mail goes, for people."""
        ...


class Relay:
    """A relay that takes our mail by SMTP; one connection for each batch."""

    def __init__(self, target: RelayTarget, *, name: str, seconds: float) -> None:
        self._target = target
        self._name = name
        self._seconds = seconds
        # To read the machine's certificates costs more than a notice does: once, and only where they are needed.
        self._context = ssl.create_default_context() if target.tls or target.starttls else None

    def describe(self) -> str:
        """Say where mail goes, without the password."""
        return f"the relay {self._target.host}:{self._target.port}"

    @contextmanager
    def open(self) -> Iterator[Courier]:
        """Connect at the first mail; a lost connection delays the rest of the batch."""
        courier = _RelayCourier(self._connect)
        try:
            yield courier
        finally:
            courier.close()

    def _connect(self) -> smtplib.SMTP:
        target = self._target
        if target.tls:
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(
                target.host, target.port, self._name, timeout=self._seconds, context=self._context
            )
        else:
            smtp = smtplib.SMTP(target.host, target.port, self._name, timeout=self._seconds)
        try:
            if target.starttls:
                smtp.starttls(context=self._context)
            if target.user:
                smtp.login(target.user, target.password)
        except BaseException:
            smtp.close()
            raise
        return smtp


class _RelayCourier:
    def __init__(self, connect: Callable[[], smtplib.SMTP]) -> None:
        self._connect = connect
        self._smtp: smtplib.SMTP | None = None
        self._broken = ""

    def send(self, mail: Outgoing) -> Outcome:
        if self._broken:
            return Delayed(self._broken)
        try:
            if self._smtp is None:
                self._smtp = self._connect()
            self._smtp.sendmail(mail.sender, [mail.recipient], mail.content)
        except smtplib.SMTPRecipientsRefused as error:
            return _refused(*error.recipients[mail.recipient])
        except smtplib.SMTPDataError as error:
            return _refused(error.smtp_code, error.smtp_error)
        except smtplib.SMTPSenderRefused as error:  # the relay does not know us: not this recipient's fault
            return Delayed(f"sender refused: {_text(error.smtp_code, error.smtp_error)}")
        except (OSError, smtplib.SMTPException) as error:
            self._broken = f"relay: {error}"
            log.warning("the relay fails, mail waits: %s", error)
            return Delayed(self._broken)
        return Sent()

    def close(self) -> None:
        if self._smtp is None:
            return
        try:
            self._smtp.quit()
        except (OSError, smtplib.SMTPException):
            self._smtp.close()


def _refused(code: int, said: bytes | str) -> Outcome:
    return Failed(_text(code, said)) if code >= PERMANENT else Delayed(_text(code, said))


def _text(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {' '.join(text.split())}"[:400]


class LocalMaildir:
    """A Maildir: what makes the product work without a relay, and shows what would be sent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def describe(self) -> str:
        """Say where mail goes."""
        return f"the Maildir {self.folder}"

    @contextmanager
    def open(self) -> Iterator[Courier]:
        """Create the folders at first use."""
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        mailbox.Maildir(self.folder, create=True).close()
        yield self

    def send(self, mail: Outgoing) -> Outcome:
        """Write one mail durably under its token, so that a second writing is the same file."""
        draft, final = self.folder / "tmp" / mail.token, self.folder / "new" / mail.token
        envelope = f"Return-Path: <{mail.sender}>\r\nDelivered-To: {mail.recipient}\r\n".encode()
        try:
            with draft.open("wb") as stream:
                stream.write((envelope + mail.content).replace(b"\r\n", b"\n"))
                stream.flush()
                os.fsync(stream.fileno())
            draft.replace(final)
            _sync(final.parent)
        except OSError as error:
            log.warning("the Maildir cannot be written: %s", error)
            return Delayed(f"Maildir: {error}")
        return Sent()


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
