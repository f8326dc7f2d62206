"""Lines of a body, each with what the markup already says about it."""

from dataclasses import dataclass
from enum import Enum

MAX_LINES = 5_000
"""Beyond this many lines the rest is kept as one line that no rule looks into: reading stays linear."""

LONGEST_LOOKED_AT = 2_000
"""No client writes an attribution, header or signature line longer than this many characters."""

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u3000"), " ")
_BARE = {**_INVISIBLE, **_SPACES}


class Role(Enum):
    """What the markup says a line is; plain text says nothing."""

    TEXT = "text"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    CUT = "cut"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the body as it is shown, without its line end. A quoted line starts with `> `."""

    text: str
    role: Role = Role.TEXT
    rule: str = ""

    @property
    def bare(self) -> str:
        """The line as rules look at it: no direction marks, plain spaces, trimmed; '' when it is too long."""
        if len(self.text) > LONGEST_LOOKED_AT:
            return ""
        text = self.text if self.text.isascii() else self.text.translate(_BARE)
        return text.strip()


def text_lines(text: str) -> list[Line]:
    """Split a text/plain body into lines."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    pieces = clean.split("\n", MAX_LINES)
    lines = [Line(piece) for piece in pieces]
    if len(pieces) > MAX_LINES and pieces[-1].startswith(">"):
        lines[-1] = Line(pieces[-1], Role.QUOTE, "quoted-lines")
    return lines


def shown(lines: list[Line]) -> str:
    """The lines as one text, without empty lines around it."""
    return "\n".join(line.text.rstrip() for line in lines).strip("\n")
