"""A gateway that listens on a real port, with the queue turned by hand: nothing runs unless a test says so."""

import smtplib
from datetime import UTC, datetime
from email import message_from_binary_file, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Self

from sqlalchemy import select

from jumia_core import SellerCenter
from jumia_core.claims import ClaimView
from jumia_core.intake import InboundView, Verdict
from jumia_core.kernel import ClaimNumber
from jumia_core.notices import Channel, Notice, NoticeState
from jumia_core.testing import ManualClock, SeededCenter, a_claim, seed
from mailgateway.addresses import ReplyAddress, StaffAddress
from mailgateway.config import Settings
from mailgateway.service import MailService

START = datetime(2026, 12, 23, 15, 0, tzinfo=UTC)  # 16:00 in Lagos, the Wednesday before Christmas
KEYS = "k1:0123456789abcdef0123456789abcdef"
ADA, LI = "ada@example.ng", "li@platform.example"


class MailRig:
    """An installation with people in it and a running mail service."""

    def __init__(self, url: str, folder: Path, **settings: Any) -> None:
        self.clock = ManualClock(START)
        self.center = SellerCenter.open(url, clock=self.clock, files=folder / "files")
        self.people: SeededCenter = seed(self.center)
        self.settings = Settings.load(**{"port": 0, "keys": KEYS} | settings)
        self.service = MailService(self.center, self.settings)
        self.service.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.service.stop()
        self.center.close()

    def smtp(self) -> smtplib.SMTP:
        """Open a connection; the caller closes it."""
        return smtplib.SMTP("127.0.0.1", self.service.port, timeout=20)

    def deliver(self, raw: bytes | EmailMessage, to: str, *, sender: str | None = ADA) -> InboundView:
        """Send bytes through the port and return what was kept. `sender` None is the null path."""
        content = raw.as_bytes(policy=policy.SMTP) if isinstance(raw, EmailMessage) else raw
        with self.smtp() as smtp:
            smtp.ehlo("client.example")
            smtp.docmd(f"MAIL FROM:<{sender or ''}>")
            code, said = smtp.docmd(f"RCPT TO:<{to}>")
            assert code == 250, said
            code, said = smtp.data(content)
        assert code == 250, said
        return self.center.inbox.get(int(said.split()[-1]))

    def reply(self, claim: str, text: str, *, sender: str = ADA, **headers: str) -> InboundView:
        """Let a person answer a claim by mail, and judge it."""
        kept = self.deliver(mail(text, sender=sender, **headers), self.reply_address(claim), sender=sender)
        return self.judge(kept.id)

    def command(self, claim: str, text: str, *, sender: str = LI, of: str = LI, **headers: str) -> InboundView:
        """Let a member of staff command by mail, to the staff address of `of`."""
        account = next(account for account in self.center.accounts.all_accounts() if account.email == of)
        to = self.service.book.write(StaffAddress(ClaimNumber(claim), account.id))
        return self.judge(self.deliver(mail(text, sender=sender, **headers), to, sender=sender).id)

    def reply_address(self, claim: str) -> str:
        """The signed address of a claim."""
        return self.service.book.write(ReplyAddress(ClaimNumber(claim)))

    def judge(self, inbound_id: int) -> InboundView:
        """Judge one message as the queue would, and return it."""
        self.service.judge.handle({"ids": [inbound_id]})
        return self.center.inbox.get(inbound_id)

    def judge_all(self) -> list[InboundView]:
        """Judge everything that waits."""
        waiting = [view.id for view in self.center.inbox.listing(Verdict.RECEIVED, limit=10_000)]
        self.service.judge.handle({"ids": sorted(waiting)})
        return self.center.inbox.listing(limit=10_000)

    def send(self) -> None:
        """Send every queued notice as the queue would."""
        with self.center.office.read() as unit:
            query = select(Notice.id).where(Notice.state == NoticeState.QUEUED, Notice.channel == Channel.MAIL)
            waiting = list(unit.session.scalars(query.order_by(Notice.id)))
        self.service.sender.handle({"ids": waiting})

    def raise_claim(self, matter: str = "2026-W44") -> ClaimNumber:
        """Let Ada raise a claim."""
        return self.people.ada.claims.raise_claim(a_claim(matter)).number

    def asked(self, question: str = "Which order is it about?") -> ClaimNumber:
        """A claim with a delivered question: the seller's clock runs."""
        number = self.raise_claim()
        self.people.li.claims.ask(number, question)
        self.send()
        return number

    def view(self, number: str) -> ClaimView:
        """The claim as it is now."""
        return self.center.claims.view(number)

    def outbox(self) -> list[EmailMessage]:
        """Every mail in the local Maildir, in the order of the notices."""
        folder = self.center.store.files.root / "outgoing-mail" / "new"
        mails = []
        for path in folder.iterdir() if folder.exists() else []:
            with path.open("rb") as stream:
                mails.append(message_from_binary_file(stream, policy=policy.default))
        return sorted(mails, key=lambda found: int(str(found["Return-Path"]).split("+")[1].split(".")[0]))

    def letters(self, kind: str) -> list[Notice]:
        """The notices of one kind."""
        with self.center.office.read() as unit:
            return list(unit.session.scalars(select(Notice).where(Notice.kind == kind).order_by(Notice.id)))


def mail(text: str, *, sender: str = ADA, subject: str = "Re: your question", **headers: str) -> EmailMessage:
    """A person's plain mail; further headers by name, with _ for -."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "claims@seller-center.localhost"
    message["Subject"] = subject
    message["Message-ID"] = headers.pop("Message_ID", f"<{abs(hash((text, sender, subject)))}@example.ng>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(text)
    return message
