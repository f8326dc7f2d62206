"""The mail programs of people in demonstrations: they send over SMTP and read what was put into the Maildir."""

import mailbox
import smtplib
from dataclasses import dataclass, field
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.policy import SMTP
from email.utils import format_datetime, make_msgid, parseaddr, parsedate_to_datetime
from pathlib import Path

from jumia_core.kernel import SellerCenterError

SECONDS = 30.0
ACCEPTED = 250


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail of the platform as its reader sees it. `at` is its Date; `recipient` is whom it was handed over for."""

    recipient: str
    subject: str
    sender: str
    reply_to: str
    message_id: str
    at: datetime
    text: str = field(repr=False)
    raw: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Posted:
    """One mail that went in by SMTP, and what the server answered to its last dot."""

    sender: str
    recipient: str
    answer: str
    raw: bytes = field(repr=False)

    @property
    def text(self) -> str:
        """What its writer's mail program put into it: the answer, and the quoted letter beneath."""
        return _plain_text(BytesParser(policy=SMTP).parsebytes(self.raw))


class Postbox:
    """All mail that leaves the platform, in the Maildir where it lands."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: set[str] = set()

    def fresh(self) -> list[Letter]:
        """Return what came since the last look, by address and subject."""
        if not self._folder.exists():
            return []
        box = mailbox.Maildir(self._folder, create=False)
        try:
            new = [key for key in box.keys() if key not in self._read]  # noqa: SIM118 - a Maildir iterates over messages
            letters = [_letter(box.get_bytes(key)) for key in new]
        finally:
            box.close()
        self._read.update(new)
        return sorted(letters, key=lambda letter: (letter.at, letter.recipient, letter.subject))


def answer(letter: Letter, text: str, *, name: str, sender: str, at: datetime) -> bytes:
    """Write a reply as common mail programs do: the text on top, the whole letter quoted beneath it."""
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(name, addr_spec=sender)
    message["To"] = letter.reply_to
    message["Subject"] = f"Re: {letter.subject}"
    message["Date"] = format_datetime(at)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["In-Reply-To"] = message["References"] = letter.message_id
    quoted = "\n".join(f"> {line}".rstrip() for line in letter.text.strip().splitlines())
    intro = f"On {letter.at:%a, %d %b %Y at %H:%M}, Seller Center claims <{letter.sender}> wrote:"
    message.set_content(f"{text}\n\n{intro}\n\n{quoted}\n")
    return message.as_bytes()


def post(host: str, port: int, *, sender: str, recipient: str, raw: bytes) -> Posted:
    """Hand a mail to the server by SMTP. Raises `SellerCenterError` if it does not answer 250."""
    with smtplib.SMTP(host, port, "demo.localhost", timeout=SECONDS) as smtp:
        smtp.ehlo()
        smtp.mail(sender)
        smtp.rcpt(recipient)
        code, said = smtp.data(raw)
    reply = f"{code} {said.decode('utf-8', 'replace')}"
    if code != ACCEPTED:
        raise SellerCenterError(f"The server did not take a mail of the story: {reply}")
    return Posted(sender, recipient, reply, raw)


def _letter(raw: bytes) -> Letter:
    message = BytesParser(policy=SMTP).parsebytes(raw)
    return Letter(
        recipient=str(message["Delivered-To"] or message["To"]),
        subject=str(message["Subject"]),
        sender=parseaddr(str(message["From"]))[1],
        reply_to=parseaddr(str(message["Reply-To"] or message["From"]))[1],
        message_id=str(message["Message-ID"]),
        at=parsedate_to_datetime(str(message["Date"])),
        text=_plain_text(message),
        raw=raw,
    )


def _plain_text(message: Message) -> str:
    body = message.get_body(("plain",)) if isinstance(message, EmailMessage) else None
    return str(body.get_content()) if body is not None else ""
