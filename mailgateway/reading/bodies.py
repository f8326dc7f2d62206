"""Which parts are the text that a person reads, and which are files."""

import re
from dataclasses import dataclass, field

from mailgateway.reading.charsets import decode
from mailgateway.reading.html import html_lines
from mailgateway.reading.lines import MAX_LINES, Line, shown, text_lines
from mailgateway.reading.mail import Attachment, Step
from mailgateway.reading.mime import Part

_TEXT, _HTML = "text/plain", "text/html"
_ENDINGS = {
    "message/rfc822": "eml",
    "message/delivery-status": "txt",
    "text/calendar": "ics",
    "text/rfc822-headers": "txt",
    "image/jpeg": "jpg",
    "application/ms-tnef": "dat",
    _TEXT: "txt",
    _HTML: "html",
}
_PLACEHOLDER = re.compile(
    r"multi-?part message|(?:not|n't) (?:support|display|read|show) html|html (?:e-?mail|message|only|format)"
    r"|view (?:this|the) (?:e-?mail|message) in",
    re.IGNORECASE,
)
_LONGEST_PLACEHOLDER = 300
_LONGEST_ENDING = 5


@dataclass(slots=True)
class Body:
    """The readable lines of a message and the files beside them."""

    lines: list[Line] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


def read_body(root: Part, problems: list[str]) -> Body:
    """Choose the body and collect the files. Nested messages are files, never the body."""
    return _Reader(problems).read(root)


class _Reader:
    def __init__(self, problems: list[str]) -> None:
        self._problems = problems
        self._body = Body()
        self._text_parts: set[int] = set()
        self._room = MAX_LINES  # for the whole message: many parts are no way around the limit of one

    def read(self, root: Part) -> Body:
        for lines in self._texts(root):
            if lines:
                self._body.lines.extend([Line("")] if self._body.lines else [])
                self._body.lines.extend(lines)
        for part in root.walk():
            if not part.parts and id(part) not in self._text_parts:
                self._attach(part)
        if not self._body.lines:
            self._step("no body", "no part holds readable text")
        return self._body

    def _texts(self, part: Part) -> list[list[Line]]:
        """The readable texts of a part and of those below it, in order."""
        if part.content_type == "multipart/alternative":
            return self._best(part.parts)
        if part.parts:
            return [lines for child in part.parts for lines in self._texts(child)]
        if part.content_type not in {_TEXT, _HTML} or part.is_attached or (part.depth and part.filename):
            return []
        if self._room <= 0:
            if "too much text" not in self._problems:
                self._problems.append("too much text")
            return []
        self._text_parts.add(id(part))
        lines = self._lines(part)
        self._step(part.content_type, "the part is readable text" if lines else "the part is empty")
        return [lines]

    def _best(self, parts: list[Part]) -> list[list[Line]]:
        """RFC 2046 section 5.1.4 with plain text preferred, unless it is empty or only says that there is HTML."""
        plain = [part for part in parts if part.content_type == _TEXT and not part.is_attached]
        others = [part for part in parts if part not in plain]
        for part in plain:
            if self._room <= 0:
                break
            self._text_parts.add(id(part))
            lines = self._lines(part)
            text = shown(lines)
            empty = not text.strip() or (len(text) < _LONGEST_PLACEHOLDER and _PLACEHOLDER.search(text) and others)
            if not empty:
                self._step(_TEXT, "of the alternatives, plain text has content")
                for other in (below for alternative in others for below in alternative.walk()):
                    if other.content_type in {_TEXT, _HTML} and not other.is_attached and not other.filename:
                        self._text_parts.add(id(other))
                return [lines]
        if plain:
            self._step("other alternative", "the plain text is empty or a placeholder")
        return [lines for part in others for lines in self._texts(part)]

    def _lines(self, part: Part) -> list[Line]:
        text, problem = decode(part.decoded(self._problems), part.parameter("charset"))
        if problem:
            self._problems.append(problem)
        if part.content_type == _HTML:
            lines = html_lines(text, self._problems)
        else:
            lines = text_lines(text) if text.strip() else []
        self._room -= max(1, len(lines))
        return lines

    def _attach(self, part: Part) -> None:
        content = part.decoded(self._problems)
        name = part.filename
        if content.strip() or name:
            number = len(self._body.attachments) + 1
            inline = not part.is_attached and bool(part.headers.first("content-id"))
            name = name or f"part-{number}.{_ending(part.content_type)}"
            self._body.attachments.append(Attachment(name, part.content_type, content, inline))

    def _step(self, decision: str, reason: str) -> None:
        self._body.steps.append(Step("body", decision, reason))


def _ending(content_type: str) -> str:
    subtype = content_type.partition("/")[2]
    short = subtype if subtype.isalnum() and len(subtype) <= _LONGEST_ENDING else "bin"
    return _ENDINGS.get(content_type, short)
