"""The tree of parts of a message, split in linear time with bounded depth.

The stdlib's feed parser recurses with the nesting of parts and tests every line against every open boundary,
so a small hostile message costs it seconds or a RecursionError. Header sections are still read by the stdlib.
"""

import binascii
import re
from dataclasses import dataclass, field

from mailgateway.reading.headers import MAX_HEADER_BYTES, ContentHeader, Headers

MAX_DEPTH = 30
MAX_PARTS = 1_000
_HEADER_LINE = re.compile(rb"([!-9;-~]{1,200})[ \t]{0,40}:")
_STRAY_PARAMETER = re.compile(rb"[\w-]+\*?\d*\*?=")
_EMPTY_LINE = re.compile(rb"\n\r?\n")
_MEDIA_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


@dataclass(slots=True)
class Part:
    """One part: its headers, its still encoded body, and its parts when it is a multipart."""

    headers: Headers
    content_type: str
    body: bytes
    parts: list["Part"] = field(default_factory=list)
    depth: int = 0

    def parameter(self, name: str) -> str:
        """A Content-Type parameter, '' when absent."""
        return ContentHeader(self.headers.first("content-type")).parameter(name)

    @property
    def is_attached(self) -> bool:
        """Whether the sender asked for this part to be shown as a file."""
        return self.headers.first("content-disposition").lower().startswith("attachment")

    @property
    def filename(self) -> str:
        """The file's name without folders, '' when it has none."""
        disposition = ContentHeader(self.headers.first("content-disposition")).parameter("filename")
        name = disposition or self.parameter("name")
        return " ".join(name.replace("\\", "/").rsplit("/", 1)[-1].replace("\x00", "").split())[:200]

    def decoded(self, problems: list[str]) -> bytes:
        """The body without its transfer encoding, as far as that can be undone; `problems` hears the rest."""
        encoding = self.headers.first("content-transfer-encoding").split(";")[0].strip().lower()
        if encoding == "base64":
            return _from_base64(self.body, problems)
        if encoding == "quoted-printable":
            return binascii.a2b_qp(self.body)
        if encoding not in {"", "7bit", "8bit", "binary"}:
            problems.append(f"unknown transfer encoding {encoding[:40]!r}")
        return self.body

    def walk(self) -> list["Part"]:
        """This part and all below it, in order."""
        found, waiting = [], [self]
        while waiting:
            part = waiting.pop()
            found.append(part)
            waiting.extend(reversed(part.parts))
        return found


def parse(raw: bytes, problems: list[str]) -> Part:
    """Split a message into its parts. Never raises; malformations are told to `problems`."""
    if b"\n" not in raw and b"\r" in raw:
        raw = raw.replace(b"\r", b"\n")
    return _Splitter(problems).part(raw.lstrip(b"\r\n"), "text/plain", 0)


class _Splitter:
    def __init__(self, problems: list[str]) -> None:
        self._problems = problems
        self._count = 0

    def part(self, raw: bytes, default_type: str, depth: int) -> Part:
        self._count += 1
        head, body = split_headers(raw)
        headers = Headers.parse(head)
        match = _MEDIA_TYPE.match(headers.first("content-type").lower())
        part = Part(headers, match[0] if match else default_type, body, depth=depth)
        if part.content_type.startswith("multipart/"):
            self._divide(part)
        return part

    def _divide(self, part: Part) -> None:
        boundary = part.parameter("boundary").encode("utf-8", "replace").rstrip()
        if part.depth >= MAX_DEPTH or self._count >= MAX_PARTS:
            self._problems.append("parts nested too deep" if part.depth >= MAX_DEPTH else "too many parts")
            part.content_type = "application/octet-stream"
            return
        pieces = split_multipart(part.body, boundary) if boundary else []
        if not pieces:
            self._problems.append("multipart without parts")
            part.content_type = "text/plain"
            return
        default = "message/rfc822" if part.content_type == "multipart/digest" else "text/plain"
        for piece in pieces:
            if self._count >= MAX_PARTS:
                self._problems.append("too many parts")
                return
            part.parts.append(self.part(piece, default, part.depth + 1))


def split_headers(raw: bytes) -> tuple[bytes, bytes]:
    """Return the header section and the body.

    As in the stdlib, the first line that is no header ends the section. A space before the colon, which old
    mailers wrote and the stdlib takes for the body, is dropped. A parameter whose folding was lost
    (`boundary=…` at the start of a line, written by old Java mailers) is folded again.
    """
    lines: list[bytes] = []
    start, size = 0, len(raw)
    while start < size:
        if start > MAX_HEADER_BYTES:
            empty = _EMPTY_LINE.search(raw, start)
            return b"".join(lines), raw[empty.end() if empty else size :]
        end = raw.find(b"\n", start)
        end = size if end < 0 else end + 1
        line = raw[start:end]
        if line in {b"\n", b"\r\n"}:
            return b"".join(lines), raw[end:]
        header = _HEADER_LINE.match(line)
        if header:
            lines.append(header[1] + b":" + line[header.end() :])
        elif lines and line[:1] in b" \t":
            lines.append(line)
        elif lines and _STRAY_PARAMETER.match(line) and lines[-1].rstrip().endswith(b";"):
            lines.append(b"\t" + line)
        elif not (start == 0 and line.startswith((b"From ", b">From "))):
            break
        start = end
    return b"".join(lines), raw[start:]


def split_multipart(body: bytes, boundary: bytes) -> list[bytes]:
    """Return the raw parts between delimiter lines (RFC 2046 section 5.1.1); a missing end is tolerated."""
    delimiter = b"--" + boundary
    pieces: list[bytes] = []
    opened = -1
    at = body.find(delimiter)
    while at >= 0 and len(pieces) <= MAX_PARTS:
        after = at + len(delimiter)
        if at and body[at - 1 : at] != b"\n":
            at = body.find(delimiter, after)
            continue
        closing = body[after : after + 2] == b"--"
        end = body.find(b"\n", after)
        end = len(body) if end < 0 else end + 1
        rest = body[after + 2 * closing : min(end, after + 80)]
        if not rest.strip():
            if opened >= 0:
                pieces.append(_without_last_newline(body[opened:at]))
            opened = -1 if closing else end
            if closing:
                break
        at = body.find(delimiter, after)
    if opened >= 0:
        pieces.append(body[opened:])
    return pieces


def _without_last_newline(piece: bytes) -> bytes:
    if piece.endswith(b"\r\n"):
        return piece[:-2]
    return piece[:-1] if piece.endswith(b"\n") else piece


def _from_base64(body: bytes, problems: list[str]) -> bytes:
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        problems.append("broken base64")
        clean = _NOT_BASE64.sub(b"", body)
        whole = clean[:-1] if len(clean) % 4 == 1 else clean
        return binascii.a2b_base64(whole + b"=" * (-len(whole) % 4))
