"""What reading a message gives: frozen values, nothing that still needs parsing."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class MailKind(StrEnum):
    """Who is speaking."""

    HUMAN = "human"
    AUTO = "auto"
    BOUNCE = "bounce"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with the mail; `message/rfc822` parts and `winmail.dat` are files too."""

    filename: str
    content_type: str
    content: bytes
    inline: bool

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the content: the name under which the file is kept."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class Cut:
    """Lines of the body that are not the reply, and the rule that says so."""

    rule: str
    line: int
    """Number of the first line, counted from 1 in `IncomingMail.text`."""
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """One decision of the reading, for `seller-center mail explain`."""

    topic: str
    decision: str
    reason: str


@dataclass(frozen=True, slots=True)
class Bounce:
    """What a delivery report claims (RFC 3464). For people to read; unproven, so nothing is matched by it."""

    status: str
    action: str
    diagnostic: str
    permanent: bool
    final_recipient: str
    original_message_id: str


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """One message, read.

    Addresses are bare and lower-case. `sender` is empty when the From header names nobody or more than one,
    and `sender_problem` says which. `date_header` is what the sender's clock claimed, in UTC; no law uses it.
    """

    kind: MailKind
    kind_reason: str
    subject: str
    sender: str
    sender_name: str
    sender_problem: str
    recipients: tuple[str, ...]
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    date_header: datetime | None
    authentication_results: tuple[str, ...]
    text: str
    reply_text: str
    attachments: tuple[Attachment, ...]
    may_count: bool
    may_count_reason: str
    may_be_answered: bool
    may_be_answered_reason: str
    bounce: Bounce | None
    problems: tuple[str, ...]
    cuts: tuple[Cut, ...]
    steps: tuple[Step, ...]
