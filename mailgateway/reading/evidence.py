"""What the deciding of a kind looks at, gathered once."""

from dataclasses import dataclass, field

from mailgateway.reading.addresses import Mailbox
from mailgateway.reading.headers import Headers
from mailgateway.reading.mime import Part


@dataclass(frozen=True, slots=True)
class Evidence:
    """A message as the rules about kinds see it. `envelope_sender` is None when it is not known."""

    headers: Headers
    root: Part
    authors: tuple[Mailbox, ...]
    subject: str
    text: str
    envelope_sender: str | None
    parts: tuple[Part, ...] = field(default=())

    @property
    def has_null_sender(self) -> bool:
        """An empty envelope sender: delivery reports and automatic answers (RFC 5321 section 4.5.5, RFC 3834)."""
        return self.envelope_sender == ""

    @property
    def author_words(self) -> str:
        """The From header in lower case, for names such as MAILER-DAEMON that are not always addresses."""
        return self.headers.first("from").lower()

    def part_of_type(self, *content_types: str) -> Part | None:
        """The first part of one of these types; parts inside nested messages are not looked into."""
        return next((part for part in self.parts if part.content_type in content_types), None)


def envelope_sender_of(headers: Headers, given: str | None) -> str | None:
    """The envelope sender as told by the server, or by the topmost Return-Path; None when nobody says."""
    if given is not None:
        return given.strip().strip("<>").lower()
    if "return-path" not in headers:
        return None
    return headers.first("return-path").strip().strip("<>").strip().lower()
