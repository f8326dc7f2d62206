"""The mail service as a demonstration needs it: nothing configured, a free loopback port in, a Maildir out.

The core's story finds it by the entry point group `seller_center.demos`; it never reads the environment, so that
no demonstration writes to real people through a configured relay.
"""

from pathlib import Path

from jumia_core import SellerCenter
from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import ReplyAddress
from mailgateway.config import Settings
from mailgateway.service import MailService

ANSWERS = ("The orders are 301458812 and 301458977.", "Order 301459020 was charged twice, too.")


class DemoMail(MailService):
    """A `MailService` on a free port of 127.0.0.1, whose outgoing mail lands in `folder`/outgoing-mail."""

    def __init__(self, center: SellerCenter, folder: Path) -> None:
        super().__init__(center, _settings(folder / "outgoing-mail"))

    def caught_up(self) -> None:
        """Tell the sweep that everything sent so far is committed, at the center's present instant."""
        self.move_watermark()

    @staticmethod
    def how_to_answer(service: MailService, number: str, seller: str) -> list[str]:
        """Say how a seller answers a claim by email, with commands to copy."""
        host, port = service.settings.host, service.port
        address = service.book.write(ReplyAddress(ClaimNumber(number)))
        headers = rf"From: {seller}\nTo: {address}\nSubject: Re: claim {number}\n\n"
        # each its own text: the same bytes from the same sender are one mail, sent twice
        first, second = (headers + text + r"\n" for text in ANSWERS)
        python = f"import smtplib; smtplib.SMTP('{host}', {port}).sendmail('{seller}', '{address}', '{first}')"
        return [
            f"Mail it from {seller} to {address}",
            "with Python:",
            f'  python3 -c "{python}"',
            "or with curl:",
            f"  printf '{second}' | curl -sS --crlf -T - --mail-from {seller} --mail-rcpt {address} smtp://{host}:{port}",
        ]


def _settings(maildir: Path) -> Settings:
    """Return the defaults, whatever the environment says: values that are given stand above it."""
    plain = Settings.model_construct().model_dump()
    return Settings.load(**(plain | {"port": 0, "maildir": maildir}))
