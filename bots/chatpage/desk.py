"""What stands beside the chat: the mailbox of whoever sits at the page, and the demonstration's clock."""

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from jumia_core.kernel import NotFound
from jumia_core.postbox import Letter, Postbox, answer, post

MOST_LETTERS = 100


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail in somebody's mailbox. `at` is in UTC."""

    id: str
    subject: str
    sender: str
    at: datetime
    text: str = field(repr=False)


class MailDesk(Protocol):
    """The mailboxes. `address` is the platform's, to which people write."""

    address: str

    def letters(self, email: str) -> list[Mail]:
        """Return what came for an address, the newest first."""
        ...

    def reply(self, mail_id: str, email: str, name: str, text: str) -> str:
        """Answer a mail by SMTP, and return what the server said."""
        ...

    def write(self, recipient: str, email: str, name: str, subject: str, text: str) -> str:
        """Send a new mail by SMTP, and return what the server said."""
        ...


class DemoClock(Protocol):
    """The clock that is moved by hand."""

    def now(self) -> datetime:
        """The present (UTC)."""
        ...

    def zone(self, email: str) -> ZoneInfo:
        """The zone in which a person reads it."""
        ...

    def advance(self, *, hours: float) -> datetime:
        """Move ahead, and do what time made due."""
        ...

    def next_working_day(self, email: str) -> datetime:
        """Move to the morning of a person's next working day."""
        ...


class MaildirDesk:
    """Mailboxes over the Maildir in which the gateway's mail lands; answers go to the gateway by SMTP."""

    def __init__(
        self, maildir: Path, where: Callable[[], tuple[str, int]], now: Callable[[], datetime], address: str
    ) -> None:
        self.address = address
        self._box = Postbox(maildir)
        self._where = where
        self._now = now
        self._letters: dict[str, Letter] = {}
        self._looking = threading.Lock()  # several requests look at once, each in its thread

    def letters(self, email: str) -> list[Mail]:
        """Return what came for an address, the newest first."""
        with self._looking:
            for letter in self._box.fresh():
                self._letters[hashlib.sha256(letter.raw).hexdigest()[:16]] = letter
        mine = [
            (key, letter) for key, letter in list(self._letters.items()) if letter.recipient.lower() == email.lower()
        ]
        mine.sort(key=lambda pair: pair[1].at, reverse=True)
        return [Mail(key, one.subject, one.sender, one.at, one.text) for key, one in mine[:MOST_LETTERS]]

    def reply(self, mail_id: str, email: str, name: str, text: str) -> str:
        """Answer a mail that came for this person. Raises `NotFound`."""
        letter = self._letters.get(mail_id)
        if letter is None or letter.recipient.lower() != email.lower():
            raise NotFound("This mail is not in the mailbox.", "Open the mailbox again.")
        return self._post(email, letter.reply_to, answer(letter, text, name=name, sender=email, at=self._now()))

    def write(self, recipient: str, email: str, name: str, subject: str, text: str) -> str:
        """Send a new mail."""
        blank = Letter(email, subject, email, recipient, "<new@localhost>", self._now(), "", b"")
        raw = answer(blank, text, name=name, sender=email, at=self._now())
        return self._post(email, recipient, raw.replace(b"Subject: Re: ", b"Subject: ", 1))

    def _post(self, sender: str, recipient: str, raw: bytes) -> str:
        host, port = self._where()
        return post(host, port, sender=sender, recipient=recipient, raw=raw).answer
