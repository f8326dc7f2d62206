"""Signatures, phone footers, disclaimers and list footers: what software or habit appends to every mail.

Only what stands at the end of the person's own text is looked at, and a rule that is not sure leaves the line.
"""

import re
from collections.abc import Iterator
from itertools import islice

from mailgateway.reading.footers import is_closing, is_contact, is_disclaimer, is_list_footer, is_sent_from
from mailgateway.reading.marks import BOUNDARIES, Mark, Marked

_DELIMITER = re.compile(r"--|\u2014|\u2013|-- --")
_LONGEST_SIGNATURE = 30
_MOST_FOOTER_LINES = 200
_LONGEST_FOOTER = 40
_ENDS_SENTENCE = re.compile(r"[.!?;:,]$")
_NAME_LENGTH = 50
_CONTACTS = 2


def mark_signatures(found: Marked) -> None:
    """Mark the signature lines of each stretch of own text."""
    for first, end in _stretches(found):
        end_of_own = _mark_footers(found, first, end)
        _mark_delimited(found, first, end_of_own)
        _mark_contacts(found, first, end_of_own)


def _stretches(found: Marked) -> Iterator[tuple[int, int]]:
    """Yield the runs of lines between boundaries and quoted lines."""
    first = 0
    for index, mark in enumerate([*found.marks, Mark.QUOTE]):
        if mark in BOUNDARIES or mark is Mark.QUOTE:
            if index > first:
                yield first, index
            first = index + 1


def _mark_footers(found: Marked, first: int, end: int) -> int:
    """Mark footers from the end upwards; return where the text before them ends."""
    index = end
    for _ in range(_MOST_FOOTER_LINES):
        while index > first and found.marks[index - 1] is not Mark.TEXT:
            index -= 1
        start = _paragraph_start(found, first, index)
        if start == index:
            break
        footer = _footer_in(found, start, index)
        if footer is None:
            break
        at, rule = footer
        found.set(at, index, Mark.SIGNATURE, rule)
        index = at
    return index


def _paragraph_start(found: Marked, first: int, end: int) -> int:
    index = end
    while index > first and found.marks[index - 1] is Mark.TEXT:
        index -= 1
    return index


def _footer_in(found: Marked, start: int, end: int) -> tuple[int, str] | None:
    """Return where a footer begins in the paragraph's last lines, and the rule that knows it.

    Only phones and mail programs may leave a mail without a word; a disclaimer alone is the person's.
    """
    if is_sent_from(found.bares[end - 1]):
        return end - 1, "sent-from-footer"
    lines = range(start, min(end, start + _LONGEST_FOOTER))
    listed = next((at for at in lines if is_list_footer(found.bares[at])), None)
    if listed is not None:
        return (listed, "list-footer") if any(found.bares[:listed]) else None
    if any(found.bares[:start]) and is_disclaimer(" ".join(found.bares[at] for at in lines)):
        return start, "disclaimer"
    return None


def _mark_delimited(found: Marked, first: int, end: int) -> None:
    """RFC 3676 section 4.3: a line of "-- " begins the signature; the space is often lost on the way."""
    for index in range(max(first, 1), end):
        if found.marks[index] is Mark.RULE and _DELIMITER.fullmatch(found.bares[index]):
            exact = found.lines[index].text == "-- "
            text_below = (at for at in range(index + 1, end) if found.marks[at] is Mark.TEXT)
            below = list(islice(text_below, _LONGEST_SIGNATURE + 1))
            if not any(found.bares[:index]):
                continue
            if len(below) <= _LONGEST_SIGNATURE and (exact or not below or _signs(found.bares[below[0]])):
                found.set(index, end, Mark.SIGNATURE, "signature-delimiter")
                return


def _signs(bare: str) -> bool:
    """Whether a line reads like the head of a signature: a name, a closing, a contact, not a sentence."""
    short = len(bare) <= _NAME_LENGTH and not _ENDS_SENTENCE.search(bare)
    return short or "@" in bare or "://" in bare or is_contact(bare) or is_closing(bare) or is_sent_from(bare)


def _mark_contacts(found: Marked, first: int, end: int) -> None:
    """A closing ("Best regards"), a name, and then two or more telephone, address or web lines."""
    below = [at for at in range(first, end) if found.marks[at] is Mark.TEXT][-12:]
    closing = next((at for at in reversed(below) if is_closing(found.bares[at])), None)
    if closing is None or not any(found.bares[:closing]):
        return
    contacts = [at for at in below if at > closing and is_contact(found.bares[at])]
    rest = [found.bares[at] for at in below if contacts and at >= contacts[0]]
    if len(contacts) >= _CONTACTS and all(len(bare) <= 2 * _NAME_LENGTH for bare in rest):
        found.set(contacts[0], end, Mark.SIGNATURE, "contact-lines")
