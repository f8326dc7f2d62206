"""Steps that the tests of account letters share: doors, a mail that was asked for, what it says."""

import re
from datetime import timedelta
from email.message import EmailMessage
from typing import Any

from jumia_core.accounts import Minted
from jumia_core.kernel import WorkCalendar
from jumia_core.notices import Envelope
from jumia_core.settings import BOT, PAGES
from mailgateway import letters
from tests.mailgateway.rig import ADA, START, MailRig

PAGE, CHAT = "https://accounts.example.com", "https://t.me/demo_bot?start="


def open_doors(rig: MailRig) -> None:
    """Let pages and bot be found."""
    rig.center.doors.open(PAGES, PAGE)
    rig.center.doors.open(BOT, CHAT)


def asked(rig: MailRig, email: str = ADA) -> EmailMessage:
    """Ask for a new password, and return the mail that comes of it."""
    rig.center.visitor("ip:192.0.2.1").ask_reset(email)
    rig.center.accounts.answer_asked()
    rig.send()
    return rig.outbox()[-1]


def text_of(mail: EmailMessage, kind: str = "plain") -> str:
    """What its reader sees."""
    body = mail.get_body((kind,))
    assert body is not None
    return str(body.get_content())


def token_of(mail: EmailMessage, before: str = f"{PAGE}/reset/") -> str:
    """The token in the text."""
    found = re.search(re.escape(before) + r"([A-Za-z0-9_-]+)", text_of(mail))
    assert found is not None
    return found[1]


def written(kind: str, *, language: str = "en", doors: dict[str, str] | None = None, **data: Any) -> letters.Document:
    """The letter of one kind."""
    notice = Envelope(
        id=1,
        token="0f",  # noqa: S106 - the left part of a Message-ID
        kind=kind,
        account_id=1,
        email=ADA,
        name="Ada Obi",
        language=language,
        claim_number=None,
        round=None,
        data=data,
        created_at=START,
    )
    minted = Minted(token="t0ken", code="12345678", expires_at=START + timedelta(minutes=30))  # noqa: S106 - no real one
    context = letters.Context(
        notice, START, WorkCalendar.for_country("NG"), doors=doors or {}, minted=minted, ours="claims@ours.example"
    )
    return letters.write(context)
