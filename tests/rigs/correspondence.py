"""Mails to claims in numbers, each with what must become of it, and senders that do not give up."""

import queue
import random
import smtplib
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage

from jumia_core.intake import Verdict
from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import AddressBook, ReplyAddress

OWNER, MEMBER, STRANGER = "ada@example.ng", "bola@example.ng", "stranger@elsewhere.example"
ENGLISH = (
    "Good morning. The statement period is week {n} and the amount in dispute is {n} naira. Please correct it.",
    "Hello, I have checked our bank statement again. The payment number {n} has not arrived until today.",
    "Thank you for your message. The parcel with the tracking number {n} was delivered on Tuesday afternoon.",
    "We sold the same item last month and the commission was lower. Our order number is {n}. Kindly look into it.",
    "Dear team, the customer returned the order {n} but the box was empty when it came back to our shop.",
)
FRENCH = "Bonjour, je vous envoie le relevé numéro {n} demain parce que mon comptable est absent aujourd'hui."
OUT_OF_OFFICE = "I am out of the office and will read your message number {n} when I am back on Monday."
RETRY_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, and the verdict that it must get. Its bytes never change, however often it is sent."""

    message_id: str
    sender: str
    mailbox: str
    content: bytes
    verdict: Verdict
    claim: str | None
    phrase: str


def correspondence(book: AddressBook, claims: Sequence[str], count: int, chance: random.Random) -> list[Mail]:
    """Write so many mails, spread evenly over the claims, in a random order.

    Of twenty, sixteen are replies of the claim's seller or its colleague; a reply in French, a robot, a stranger
    and one that writes to no claim are the others. Each claim's first one is a reply.
    """
    mails = [_mail(book, claims[n % len(claims)], n, n // len(claims) % 20) for n in range(count)]
    chance.shuffle(mails)
    return mails


def _mail(book: AddressBook, claim: str, n: int, place: int) -> Mail:
    text, sender, verdict = ENGLISH[n % len(ENGLISH)], OWNER, Verdict.ACCEPTED
    mailbox = book.write(ReplyAddress(ClaimNumber(claim)))
    match place:
        case 3:
            text, verdict = FRENCH, Verdict.REFUSED
        case 7:
            text, verdict = OUT_OF_OFFICE, Verdict.IGNORED
        case 11:
            sender, verdict = STRANGER, Verdict.QUARANTINED
        case 13:
            mailbox, verdict = book.claims, Verdict.QUARANTINED
        case 17:
            sender = MEMBER
    return write(
        sender,
        mailbox,
        text.format(n=100_000 + n),
        message_id=f"<mail-{n}@example.ng>",
        verdict=verdict,
        claim=None if mailbox == book.claims else claim,
    )


def write(sender: str, mailbox: str, text: str, *, message_id: str, verdict: Verdict, claim: str | None = None) -> Mail:
    """Write one mail. One that must be ignored says that a robot wrote it."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, mailbox, "Re: your claim"
    message["Date"], message["Message-ID"] = "Mon, 23 Nov 2026 10:00:00 +0100", message_id
    if verdict is Verdict.IGNORED:
        message["Auto-Submitted"] = "auto-replied"
    message.set_content(text)
    content = message.as_bytes().replace(b"\n", b"\r\n")
    return Mail(message_id, sender, mailbox, content, verdict, claim, text)


@dataclass(frozen=True, slots=True)
class Taken:
    """When a mail was first offered, and when it got its 250 (UTC, by the test's clock)."""

    offered_at: datetime
    accepted_at: datetime


class Senders:
    """Several connections that send what is given out, each mail again and again until it gets its 250.

    `port` waits a moment for the server and returns where it listens, None while it is down.
    """

    def __init__(self, port: Callable[[float], int | None], now: Callable[[], datetime], *, connections: int) -> None:
        self.taken: dict[str, Taken] = {}
        self.tries = 0
        self.refusals: list[str] = []  # a permanent refusal: no mail of ours deserves one
        self._port = port
        self._now = now
        self._mails: queue.SimpleQueue[Mail | None] = queue.SimpleQueue()
        self._changed = threading.Condition()
        self._given_up = threading.Event()
        self._threads = [threading.Thread(target=self._run, name=f"sender-{n}") for n in range(connections)]
        for thread in self._threads:
            thread.start()

    def give_out(self, mails: Sequence[Mail]) -> None:
        """Let these be sent."""
        for mail in mails:
            self._mails.put(mail)

    def wait(self, count: int, seconds: float) -> bool:
        """Wait until so many mails have their 250."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.taken) >= count or bool(self.refusals), seconds)

    def close(self) -> None:
        """Stop, whatever is left."""
        self._given_up.set()
        for _ in self._threads:
            self._mails.put(None)
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        connection = _Connection()
        try:
            while (mail := self._mails.get()) is not None:
                self._deliver(mail, connection)
        finally:
            connection.close()

    def _deliver(self, mail: Mail, connection: "_Connection") -> None:
        offered_at = self._now()
        while not self._given_up.is_set():
            port = self._port(0.5)
            if port is None:
                continue
            try:
                code, said = connection.send(port, mail)
            except (OSError, smtplib.SMTPException):  # killed: nobody knows whether it was kept, so it is sent again
                connection.close()
                self._note(mail, None)
                self._given_up.wait(RETRY_SECONDS)
                continue
            self._note(mail, Taken(offered_at, self._now()) if code == 250 else None, said if code >= 500 else "")
            if code == 250 or code >= 500:
                return

    def _note(self, mail: Mail, taken: Taken | None, refusal: str = "") -> None:
        with self._changed:
            self.tries += 1
            if taken is not None:
                self.taken[mail.message_id] = taken
            if refusal:
                self.refusals.append(f"{mail.message_id}: {refusal}")
            self._changed.notify_all()


class _Connection:
    """One SMTP connection that is opened anew where it broke or the port changed."""

    def __init__(self) -> None:
        self._smtp: smtplib.SMTP | None = None
        self._port = 0

    def send(self, port: int, mail: Mail) -> tuple[int, str]:
        """Send one mail; return the first answer that is no success, or the last."""
        if self._smtp is None or port != self._port:
            self.close()
            self._smtp, self._port = smtplib.SMTP("127.0.0.1", port, local_hostname="sender.example", timeout=30), port
            self._smtp.ehlo()
        code, said = self._smtp.mail(mail.sender)
        if code == 250:
            code, said = self._smtp.rcpt(mail.mailbox)
        if code == 250:
            code, said = self._smtp.data(mail.content)
        if code != 250:
            self.close()
        return code, said.decode("utf-8", "replace")

    def close(self) -> None:
        if self._smtp is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._smtp.close()
            self._smtp = None
