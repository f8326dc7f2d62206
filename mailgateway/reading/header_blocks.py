"""Header lines above a quoted or forwarded mail: From, Sent, To, Subject (Outlook, Foxmail, Windows Mail, Hotmail)."""

import re

from mailgateway.reading.vocabulary import HEADER_ROLES

_HEADER = re.compile(r"[\s*_>|]{0,12}([^\W\d_][^:\uff1a*<>@|]{0,30}?)[\s*_]{0,6}[:\uff1a][\s*_]{0,6}(.{0,1000})")
_MAX_LINES = 40
_MAX_CONTINUED = 4
_OPENING = frozenset({"from", "sent", "date", "to", "subject", "other"})
_TELLING = frozenset({"sent", "subject"})
_ENOUGH = 3


def header_role(bare: str) -> str:
    """What kind of header a line looks like (from, sent, date, to, cc, subject, other), '' for none."""
    match = _HEADER.match(bare)
    if match is None:
        return ""
    name = match[1].strip().casefold()
    return HEADER_ROLES.get(name) or HEADER_ROLES.get(name.replace(" ", ""), "")


def header_block_end(bares: list[str], roles: list[str], start: int) -> int:
    """Return the line after a block of headers that starts at `start`, or `start` when there is none.

    `roles` holds the header role of each line. Three different headers, one of them Sent or Subject or with an
    address, make a block; or two with an address. A seller's own "From: Lagos / To: Ibadan" has neither.
    """
    if roles[start] not in _OPENING:
        return start
    kinds: set[str] = set()
    end = index = start
    continued = 0
    while index < len(bares) and index - start < _MAX_LINES:
        if roles[index]:
            kinds.add(roles[index])
            continued = 0
            end = index + 1
        elif bares[index]:
            continued += 1
            if continued > _MAX_CONTINUED or not _header_soon(bares, roles, index):
                break
        elif not _header_next(bares, roles, index):
            break
        index += 1
    has_address = any("@" in bare for bare in bares[start:index])
    many = len(kinds) >= _ENOUGH and (has_address or bool(kinds & _TELLING))
    few = len(kinds - {"other", "cc"}) >= 2 and has_address  # noqa: PLR2004 - "two" reads better than a name
    return end if many or few else start


def _header_soon(bares: list[str], roles: list[str], index: int) -> bool:
    """Whether a wrapped header value goes on to another header, without an empty line between."""
    for at in range(index + 1, min(len(bares), index + 1 + _MAX_CONTINUED)):
        if roles[at] or not bares[at]:
            return bool(roles[at])
    return False


def _header_next(bares: list[str], roles: list[str], index: int) -> bool:
    """Whether a header follows an empty line: some clients make each header a paragraph."""
    following = range(index + 1, min(len(bares), index + 3))
    return next((bool(roles[at]) for at in following if bares[at]), False)
