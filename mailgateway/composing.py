"""From a notice to bytes that can be sent: letter, headers, envelope."""

from dataclasses import dataclass, field
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from jumia_core.kernel import ClaimNumber
from jumia_core.notices import Envelope
from mailgateway import letters
from mailgateway.addresses import AddressBook, BounceAddress, ConfirmAddress, ReplyAddress, StaffAddress

NAME, CLAIMS = "Seller Center", "Seller Center claims"
UNFOLDED = SMTP.clone(max_line_length=998)  # RFC 5322 2.1.1; the stdlib folds long addresses into broken ones


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One mail, ready to be sent. `token` names it for good: a second sending is the same mail."""

    notice_id: int
    token: str
    sender: str
    recipient: str
    content: bytes = field(repr=False)


def compose(context: letters.Context, book: AddressBook) -> Outgoing:
    """Write a notice as a mail. Raises `NotFound` for a kind that has no letter."""
    notice = context.notice
    sender = book.write(BounceAddress(notice.id))
    message = _message(context, book)
    return Outgoing(notice.id, notice.token, sender, notice.email, message.as_bytes(policy=UNFOLDED))


def _message(context: letters.Context, book: AddressBook) -> EmailMessage:
    notice, document = context.notice, letters.write(context)
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(CLAIMS if notice.claim_number else NAME, addr_spec=book.claims)
    message["To"] = Address(_line(notice.name), addr_spec=notice.email)
    if reply_to := _reply_to(notice, book):
        message["Reply-To"] = Address(CLAIMS, addr_spec=reply_to)
    about = f"[Claim {notice.claim_number}] " if notice.claim_number else ""
    message["Subject"] = about + _line(document.subject)
    message["Date"] = format_datetime(context.now)
    message["Message-ID"] = f"<{notice.token}@{book.domain}>"
    if notice.claim_number:
        root = f"<claim-{notice.claim_number}@{book.domain}>"
        message["In-Reply-To"] = root
        message["References"] = root
    # RFC 3834 5: what answers a message is auto-replied, what a schedule or a person caused is auto-generated
    message["Auto-Submitted"] = "auto-replied" if _answers(notice.kind) else "auto-generated"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(document.text(), cte="quoted-printable")
    message.add_alternative(document.html(), subtype="html", cte="quoted-printable")
    message.set_boundary(f"={notice.token}")
    return message


def _reply_to(notice: Envelope, book: AddressBook) -> str | None:
    if notice.claim_number is None:
        return None
    number = ClaimNumber(notice.claim_number)
    if notice.kind in letters.TO_STAFF:
        return book.write(StaffAddress(number, notice.account_id))
    if notice.kind == "claim_was_this_you":
        return book.write(ConfirmAddress(int(notice.data["inbound_id"]), number))
    return book.write(ReplyAddress(number))


def _answers(kind: str) -> bool:
    return "_reply_" in kind or kind == "claim_command_problem"


def _line(text: str) -> str:
    """Return text that fits into one header line."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:200]
