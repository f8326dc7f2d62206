"""HTML bodies to lines: quotes become `> ` lines, and what clients mark becomes the line's role.

The same rules then read plain text and HTML. Hostile HTML is expected: libxml2 recovers, loads nothing from the
network, expands no huge trees, and the walk keeps its own stack.
"""

import html as entities
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree  # type: ignore[import-untyped,unused-ignore]  # lxml ships no types

from mailgateway.reading.html_rules import BLOCKS, CLASSES, IDS, NAMES, SKIPPED, SPACED, Mark
from mailgateway.reading.lines import MAX_LINES, Line, Role

_SPACES = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|mso-hide\s{0,4}:\s{0,4}all", re.IGNORECASE)
_INDENT = re.compile(r"border(?:-width)?\s{0,4}:\s{0,4}(?:none|0|medium none)", re.IGNORECASE)
_LEFT_LINE = re.compile(r"border-left", re.IGNORECASE)
_NO_MARGIN = re.compile(r"margin(?:-top)?\s{0,4}:\s{0,4}0", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:x_)*(?:ydp[0-9a-f]{1,12})?")
"""Outlook on the web and Yahoo put these before the names in a mail that is answered."""
_TAG = re.compile(r"<[^<>]{0,2000}>")
_RULE_LINE = "-" * 30
_LONGEST_LINK = 500
_MOST_TAGS = 40_000
_OPEN, _CLOSE, _SKIP = "open", "close", "skip"
_QUOTED_MARK = Mark(Role.QUOTE, "blockquote")


def html_lines(source: str, problems: list[str]) -> list[Line]:
    """Render a text/html body as lines. Never raises; unreadable HTML is stripped of its tags."""
    if source.count("<") > _MOST_TAGS:
        problems.append("too many HTML tags")
        return _stripped(source)
    try:
        parser = etree.HTMLParser(
            encoding="utf-8", recover=True, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
        )
        root = etree.fromstring(source.replace("\x00", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        problems.append("unreadable HTML")
        return _stripped(source)
    if any("depth" in error.message.lower() for error in parser.error_log):
        problems.append("HTML nested too deep")
        return _stripped(source)
    return _Renderer().render(root)


def _stripped(source: str) -> list[Line]:
    text = entities.unescape(_TAG.sub(" ", source[: 1024 * 1024]))
    return [Line(piece.strip()) for piece in text.split("\n", MAX_LINES)]


class _Renderer:
    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._buffer: list[str] = []
        self._marks: list[Mark] = []
        self._opened: list[Mark | None] = []
        self._pre = 0

    def render(self, root: "etree._Element") -> list[Line]:
        for element, visit in _walk(root):
            if visit == _OPEN:
                self._open(element)
                self._buffer.append(element.text or "")
            else:
                if visit == _CLOSE:
                    self._close(element)
                self._buffer.append(element.tail or "")
        self._flush()
        return self.lines

    def _open(self, element: "etree._Element") -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._space(element)
        mark = mark_of(element, tag)
        self._opened.append(mark)
        if mark is not None:
            self._flush()
            if mark.role is Role.CUT:
                self.lines.append(Line("", Role.CUT, mark.rule))
            else:
                self._marks.append(mark)
        if tag == "br":
            self._flush(always=True)
        elif tag == "hr" and mark is None:
            self._flush()
            self._append(_RULE_LINE)
        elif tag in {"td", "th"}:
            self._buffer.append(" ")
        elif tag == "li":
            self._buffer.append("- ")
        elif tag == "pre":
            self._pre += 1

    def _close(self, element: "etree._Element") -> None:
        tag = element.tag
        if tag == "a":
            self._link(element)
        mark = self._opened.pop()
        if tag in BLOCKS or mark is not None:
            self._flush()
            self._space(element)
        if mark is not None and mark.role is not Role.CUT:
            self._marks.pop()
        if tag == "pre":
            self._pre -= 1

    def _space(self, element: "etree._Element") -> None:
        """Leave an empty line around a paragraph, as a browser does."""
        if element.tag not in SPACED or _is_tight(element):
            return
        last = self.lines[-1] if self.lines else None
        if last is not None and last.role is not Role.CUT and last.text.strip("> "):
            self._append("")

    def _link(self, element: "etree._Element") -> None:
        """Keep where a link leads when its text does not say so: it may be the evidence."""
        target = (element.get("href") or "").strip()
        text = "".join(str(part) for part in islice(element.itertext(), 10)).strip()
        if text and "." not in text and len(target) < _LONGEST_LINK and target.startswith(("http:", "https:")):
            self._buffer.append(f" <{target}>")

    def _flush(self, *, always: bool = False) -> None:
        text = "".join(self._buffer)
        self._buffer.clear()
        if self._pre:
            pieces = text.split("\n")
            for piece in pieces if text.strip() else []:
                self._append(piece.rstrip())
            return
        text = _SPACES.sub(" ", text).strip(" ")
        if text or always:
            self._append(text)

    def _append(self, text: str) -> None:
        depth = sum(mark.role is Role.QUOTE for mark in self._marks)
        inner = self._marks[-1] if self._marks else None
        if depth:
            rule = next(mark.rule for mark in self._marks if mark.role is Role.QUOTE)
            self.lines.append(Line(f"{'>' * min(depth, 20)} {text}".rstrip(), Role.QUOTE, rule))
        elif inner is not None and text:
            self.lines.append(Line(text, inner.role, inner.rule))
        else:
            self.lines.append(Line(text))


def mark_of(element: "etree._Element", tag: str) -> Mark | None:
    """Return what an element means by its id, class, name or style, or nothing."""
    if not element.attrib:
        return _QUOTED_MARK if tag == "blockquote" else None
    identity = _PREFIX.sub("", element.get("id", "").lower())
    if identity in IDS:
        return IDS[identity]
    for name in element.get("class", "").lower().split()[:20]:
        found = CLASSES.get(_PREFIX.sub("", name))
        if found:
            return found
    if tag == "blockquote":
        return _QUOTED_MARK if _is_quote(element) else None
    if tag == "div":
        if element.get("data-signatureblock"):
            return Mark(Role.SIGNATURE, "windows-mail-signature")
        return NAMES.get(element.get("name", "").lower())
    return None


def _is_quote(element: "etree._Element") -> bool:
    """Gmail and Apple indent a paragraph of one's own with a blockquote too, without border, class or cite."""
    if element.get("type") == "cite" or element.get("cite") or element.get("class"):
        return True
    style = element.get("style", "")[:500]
    return bool(_LEFT_LINE.search(style)) or not _INDENT.search(style)


def _is_tight(element: "etree._Element") -> bool:
    """Word writes each line as a paragraph without margins."""
    return "mso" in element.get("class", "").lower() or bool(_NO_MARGIN.search(element.get("style", "")[:500]))


def _walk(root: "etree._Element") -> Iterator[tuple["etree._Element", str]]:
    """Yield every element on the way in and on the way out, without recursion; hidden ones are skipped."""
    stack = [(root, _OPEN)]
    while stack:
        element, visit = stack.pop()
        if visit == _OPEN:
            if element.tag in SKIPPED or _HIDDEN.search(element.get("style", "")[:2000]):
                yield element, _SKIP
                continue
            stack.append((element, _CLOSE))
            stack.extend((child, _OPEN) for child in reversed(element))
        yield element, visit
