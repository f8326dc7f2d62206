"""What each line of a body is, before anything is decided about it."""

import re
from dataclasses import dataclass, field
from enum import Enum

from mailgateway.reading import attributions
from mailgateway.reading.attributions import Attribution
from mailgateway.reading.header_blocks import header_block_end, header_role
from mailgateway.reading.lines import Line, Role
from mailgateway.reading.vocabulary import COLONS, FORWARDED, ORIGINAL_MESSAGE


class Mark(Enum):
    """The kind of a line."""

    EMPTY = "empty"
    TEXT = "text"
    RULE = "rule"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"
    DIVIDER = "divider"
    FORWARD = "forward"
    HEADERS = "headers"
    SIGNATURE = "signature"


BOUNDARIES = frozenset({Mark.ATTRIBUTION, Mark.DIVIDER, Mark.FORWARD, Mark.HEADERS})
"""Marks that announce somebody else's text."""

_QUOTED = re.compile(r">(?!\S{0,80}<$)")
_PIPED = re.compile(r"\|(?!.*\|\s*$)")
_RULE_CHARS = "|-_=*#~+\u2014\u2013\u1427.\u00b7\u2022"
_RULE = re.compile(rf"[{re.escape(_RULE_CHARS)}\s]+")
_DIVIDER = re.compile(r"[*_>\s]{0,6}-{2,60}\s*([^-\s].{0,60}?)\s*-{2,60}[*_\s]{0,6}")
_ANNOUNCED = re.compile(r"[*_\s]{0,6}([^:\uff1a]{4,60}?)\s*[:\uff1a][*_\s]{0,6}")
_MOST_CANDIDATES = 300
"""Lines that could end an attribution; a mail with more of them is hostile."""
_LONGEST_DIVIDER = 160
_LINK = ("(http", "<http")
_OPEN = ("://", "(", "<")


@dataclass(slots=True)
class Marked:
    """A body's lines with their marks; `rules` says by whose convention a line has its mark."""

    lines: list[Line]
    bares: list[str]
    marks: list[Mark]
    rules: dict[int, str] = field(default_factory=dict)
    attributions: dict[int, Attribution] = field(default_factory=dict)
    """By first line."""

    def set(self, first: int, end: int, mark: Mark, rule: str) -> None:
        """Give lines `first` to before `end` a mark."""
        for index in range(first, end):
            self.marks[index] = mark
            self.rules[index] = rule


def mark_lines(lines: list[Line]) -> Marked:
    """Mark every line of a body."""
    bares = [line.bare for line in lines]
    found = Marked(lines, bares, [_first_mark(line, bare) for line, bare in zip(lines, bares, strict=True)])
    for index, line in enumerate(lines):
        if line.rule:
            found.rules[index] = line.rule
    _mark_attributions(found)
    _mark_dividers(found)
    _mark_headers(found)
    _mark_torn_quotes(found)
    return found


def _first_mark(line: Line, bare: str) -> Mark:
    if line.role is Role.TEXT:
        if not bare:
            return Mark.EMPTY if len(line.text) < 2000 else Mark.TEXT  # noqa: PLR2004 - too long to look at
        if bare[0] == ">" and _QUOTED.match(bare):
            return Mark.QUOTE
        return Mark.RULE if bare[0] in _RULE_CHARS and _RULE.fullmatch(bare) else Mark.TEXT
    return {
        Role.QUOTE: Mark.QUOTE,
        Role.ATTRIBUTION: Mark.ATTRIBUTION,
        Role.CUT: Mark.HEADERS,
        Role.SIGNATURE: Mark.SIGNATURE,
    }[line.role]


def _mark_attributions(found: Marked) -> None:
    left = _MOST_CANDIDATES
    for index, bare in enumerate(found.bares):
        mark = found.marks[index]
        if mark is Mark.ATTRIBUTION:
            found.attributions[index] = Attribution(index, index, "", sure=True)
        elif bare and attributions.ends_attribution(bare) and found.lines[index].role is Role.TEXT:
            if mark is Mark.QUOTE and not _closes_address(bare):
                continue
            left -= 1
            if left < 0:
                return
            attribution = attributions.find(found.bares, index)
            if attribution is not None and not _crosses(found, attribution):
                found.set(attribution.first, index + 1, Mark.ATTRIBUTION, "attribution-line")
                found.attributions[attribution.first] = attribution


def _closes_address(bare: str) -> bool:
    """`>:` or `> wrote:` ends a torn address, though it looks like a quoted line."""
    return len(bare) < 40 and bare.endswith(COLONS) and " " not in bare[2:].strip()  # noqa: PLR2004


def _crosses(found: Marked, attribution: Attribution) -> bool:
    """Whether an attribution would reach up into another boundary."""
    inside = range(attribution.first, attribution.last)
    return any(found.marks[at] in BOUNDARIES - {Mark.ATTRIBUTION} for at in inside) or (
        found.marks[attribution.first] is Mark.ATTRIBUTION and attribution.first not in found.attributions
    )


def _mark_dividers(found: Marked) -> None:
    for index, bare in enumerate(found.bares):
        if found.marks[index] is not Mark.TEXT or not 0 < len(bare) <= _LONGEST_DIVIDER:
            continue
        match = _DIVIDER.fullmatch(bare) if "--" in bare else None
        words = match[1].strip(" :*").casefold() if match else ""
        if words in ORIGINAL_MESSAGE:
            found.set(index, index + 1, Mark.DIVIDER, "original-message-divider")
        elif words in FORWARDED or _is_announcement(bare):
            found.set(index, index + 1, Mark.FORWARD, "forwarded-message-divider")


def _is_announcement(bare: str) -> bool:
    """Apple Mail: "Begin forwarded message:" on a line of its own."""
    match = _ANNOUNCED.fullmatch(bare) if bare.endswith((*COLONS, "*")) else None
    return bool(match) and match[1].strip(" *").casefold() in FORWARDED if match else False


def _mark_headers(found: Marked) -> None:
    index = 0
    own = [mark is Mark.TEXT for mark in found.marks]
    bares = [bare if is_own else "" for bare, is_own in zip(found.bares, own, strict=True)]
    roles = [header_role(bare) if any(colon in bare for colon in COLONS) else "" for bare in bares]
    while index < len(bares):
        end = header_block_end(bares, roles, index) if roles[index] else index
        if end > index:
            found.set(index, end, Mark.HEADERS, "header-block")
        index = max(end, index + 1)


def _mark_torn_quotes(found: Marked) -> None:
    """A link that was wrapped out of its quoted line is still quoted."""
    for index in range(1, len(found.marks) - 1):
        around = (found.marks[index - 1], found.marks[index + 1])
        if found.marks[index] is Mark.TEXT and around == (Mark.QUOTE, Mark.QUOTE):
            words = found.bares[index].split() or [""]
            above = (found.bares[index - 1].split() or [""])[-1]
            is_end = len(words) == 1 and words[0].endswith((")", ">")) and any(sign in above for sign in _OPEN)
            is_link = len(words) > 1 and words[0].startswith(_LINK) and set(words[1:]) == {">"}
            if is_end or is_link:
                found.set(index, index + 1, Mark.QUOTE, "torn-link")


def mark_piped_quotes(found: Marked, start: int) -> None:
    """Gmail once quoted with `| `; a table looks the same, so only directly under an attribution."""
    index = start
    while index < len(found.marks) and (found.marks[index] is Mark.EMPTY or _PIPED.match(found.bares[index])):
        if found.marks[index] is Mark.TEXT:
            found.set(index, index + 1, Mark.QUOTE, "piped-quote")
        index += 1
