"""Addresses in headers, read strictly: an address that two programs could read in two ways is no address.

`email.utils.getaddresses` guesses (CVE-2023-27043) and recurses on nested comments; DMARC needs exactly one author.
"""

import re
from dataclasses import dataclass

from jumia_core.kernel import fold_ascii
from mailgateway.reading.encoded_words import decode_words

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"?|[(),:;<>]|[^"(),:;<>]+', re.DOTALL)
_ADDRESS = re.compile(r"[^\s@<>\"(),:;\\\[\]\x00-\x1f]{1,64}@[^\s@<>\"(),:;\\\[\]\x00-\x1f]{1,255}")
_MAX_LENGTH = 16_000


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A display name and a bare lower-case address; an empty address is one that could not be read.

    `x@a.example <y@b.example>` cannot be read: an unquoted name has no @, so which of the two is meant?
    """

    name: str
    address: str


def mailboxes(value: str) -> tuple[Mailbox, ...]:
    """Every mailbox of an address list, in order; groups are opened, comments become names. Never raises."""
    found: list[Mailbox] = []
    words: list[str] = []
    comment: list[str] = []
    angle: list[str] | None = None
    closed: str | None = None
    depth = 0
    for piece in [*_TOKEN.findall(value[:_MAX_LENGTH]), ","]:
        if piece == "(":
            depth += 1
        elif depth:
            depth -= piece == ")"
            comment.append(piece if piece != ")" else "")
        elif piece in ",;":
            found.extend(_mailbox(words, comment, closed if angle is None else "".join(angle)))
            words, comment, angle, closed = [], [], None, None
        elif piece == ":" and angle is None:
            words = []
        elif piece == "<" and angle is None:
            angle = []
        elif piece == ">" and angle is not None:
            closed, angle = "".join(angle) if closed is None else "", None
        else:
            (words if angle is None else angle).append(piece)
    return tuple(found)


def _mailbox(words: list[str], comment: list[str], angle: str | None) -> list[Mailbox]:
    text = "".join(words).strip()
    note = "".join(comment).strip()
    if angle is None and not text:
        return [Mailbox(decode_words(note), "")] if note else []
    spec, name = (text, note) if angle is None else (angle.strip(), text or note)
    match = _ADDRESS.fullmatch(spec)
    bare_words = "".join(word for word in words if not word.startswith('"')).strip()
    if angle is not None and "@" in bare_words and bare_words.lower() != spec.lower():
        match = None
    return [Mailbox(_name(name), fold_ascii(match[0]) if match else "")]


def _name(text: str) -> str:
    bare = text.replace('\\"', "\x00").replace('"', "").replace("\x00", '"')
    return " ".join(decode_words(bare).split())


def author(values: tuple[str, ...]) -> tuple[Mailbox, str]:
    """Return the one author that the From headers name, or an empty one and why there is none.

    RFC 7489 section 6.6.1: no From, several From headers or several authors cannot be attributed.
    """
    nobody = Mailbox("", "")
    if not values:
        return nobody, "no From header"
    if len(values) > 1:
        return nobody, f"{len(values)} From headers"
    boxes = mailboxes(values[0])
    if len(boxes) > 1:
        return nobody, f"{len(boxes)} addresses in From"
    if not boxes or not boxes[0].address:
        return Mailbox(boxes[0].name if boxes else "", ""), "no readable address in From"
    return boxes[0], ""
