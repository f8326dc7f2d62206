"""Attribution lines: "On Mon, 2 Feb 2026 at 10:15, Ada <ada@example.ng> wrote:", in any language.

An attribution is recognised by what all of them share, not by one pattern a language: the last line ends with a
colon (or dashes), and together the lines hold a verb of writing, a date or time, and an address. Two of the three
are needed. The fewer, the more the context must agree (`Attribution.sure`).
"""

import re
from typing import NamedTuple

from mailgateway.reading.vocabulary import COLONS, OPENERS, WROTE

MAX_WRAPPED = 5
"""An attribution wraps over at most this many lines (Gmail folds at 78 columns; Polymail adds empty lines)."""

_LONGEST = 400
_LONGEST_SHORT = 60


def _any(words: tuple[str, ...]) -> str:
    """One alternative for each word; words in scripts with spaces must stand alone."""
    ordered = sorted(words, key=len, reverse=True)
    spaced = "|".join(re.escape(word) for word in ordered if ord(word[0]) < 0x0900)  # noqa: PLR2004 - U+0900: Devanagari
    joined = "|".join(re.escape(word) for word in ordered if ord(word[0]) >= 0x0900)  # noqa: PLR2004
    return rf"(?:(?<!\w)(?:{spaced})(?!\w)|{joined})"


_VERB = re.compile(_any(WROTE))
_OPENS = re.compile(_any(OPENERS))
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|\d{1,2}[ ./-]|\d{4}-\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_SHARED = re.compile(rf"(?<=[\s-])On {_DAY}", re.IGNORECASE)
_STARTS_WITH_DATE = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}\s?[年년]|\d{1,2}\.? \w{3,12}\.? \d{4}"
    r"|\w{2,12}\.?, \d{1,2}\.? \w{3,12}\.? \d{4}|\w{2,12}\.?, \w{3,12}\.? \d{1,2}, \d{4}"
)
_DATE = re.compile(
    r"(?<!\d)(?:19|20|25)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\s?[月월]|[١٢]\d{3}|[۱۲]\d{3}"
)
_TIME = re.compile(r"(?<!\d)\d{1,2}(?:[:h]|\.(?=\d\d(?!\d|\.)))\d{2}(?!\d)|\d{1,2}\s?[点點时時시]")
_ADDRESS = re.compile(r"[^\s<>()@,;:\"\[\]]{1,120}@[^\s<>()@,;:\"\[\]]{1,200}")
_GMAIL_ISO = re.compile(r"\d{4}-\d\d-\d\d \d{1,2}:\d\d GMT[+-]\d\d:\d\d \S")
_TORN = re.compile(r"[<>\"(]|mailto:|[^\s<>@]{1,200}@|\S{0,40}>")
_ENDS = (*COLONS, "-", ">", ")")
_SENTENCE = re.compile(r"[^\W\d]{5}[.!?]$|[!?\u3002\uff01\uff1f]$")
_SOMEBODY = re.compile(
    r"(?<!\w)(?:i|we|he|she|they|who|(?:the|my|our|your|this|that|a) [\w' ]{1,40})\s+(?:have |had |has |also )?$"
)


class Attribution(NamedTuple):
    """Lines `first` to `last` name the author of what follows; `prefix` of line `first` is the person's own text."""

    first: int
    last: int
    prefix: str
    sure: bool


def ends_attribution(bare: str) -> bool:
    """Whether a line could be the last of an attribution: the cheap test before the real one."""
    return bare.endswith(_ENDS) or (bare[:1].isdigit() and bool(_GMAIL_ISO.match(bare)))


def find(bares: list[str], last: int) -> Attribution | None:
    """Return the attribution that ends at line `last`, or nothing. `bares` are the lines without quote marks."""
    if bares[last].strip("-\u2013\u2014: ") == "" and not bares[last].endswith(COLONS):
        return None
    if bares[last].startswith("--") and bares[last].endswith("--") and len(bares[last]) <= _LONGEST:
        inner = bares[last].strip("- ").casefold()
        return Attribution(last, last, "", sure=True) if _verb(inner) else None
    if _GMAIL_ISO.match(bares[last]):
        return Attribution(last, last, "", sure=True)
    return _wrapped(bares, last)


def is_short(bare: str) -> bool:
    """Whether a line is a name and a verb of writing, "Ada Obi wrote:", and not "The buyer wrote:"."""
    low = bare.casefold()
    verb = _verb(low) if len(bare) <= _LONGEST_SHORT and low.endswith(COLONS) else None
    name = bare[: verb.start()].strip() if verb else ""
    return bool(name) and name[0].isupper() and not _SOMEBODY.search(low[: verb.start() if verb else 0])


def _wrapped(bares: list[str], last: int) -> Attribution | None:
    """Grow upwards from the last line until the lines are complete, and on to their opening if they were torn."""
    best: Attribution | None = None
    text = ""
    for first in range(last, max(-1, last - MAX_WRAPPED - 1), -1):
        line = bares[first]
        if not line and not _TORN.match(text):
            break
        if first < last and _SENTENCE.search(line):
            break
        text = f"{line} {text}".strip()
        if len(text) > _LONGEST:
            break
        if best is not None and not _opening(line):
            if line and not _TORN.match(text):
                break
            continue
        found = _judge(text, first, last)
        best = found or best
        if found and _opening(line):
            break
    return best


def _opening(line: str) -> bool:
    """Whether a line opens like an attribution: with a date, or with a word such as "On" and a date after it."""
    low = line.casefold().lstrip("-* ")
    if _STARTS_WITH_DATE.match(low):
        return True
    head = low[:60]
    return bool(_OPENS.match(low) and (_DATE.search(head) or _TIME.search(head) or re.search(r"\d", head[:24])))


def _judge(text: str, first: int, last: int) -> Attribution | None:
    """Weigh the evidence in the joined lines."""
    prefix = ""
    shared = _SHARED.search(text) if first == last and not _opening(text) else None
    if shared:
        prefix, text = text[: shared.start()].rstrip(" -"), text[shared.start() :].lstrip(" -")
    low = text.casefold().strip("-* ")
    address = _ADDRESS.search(low) if "@" in low else None
    time = _TIME.search(low)
    dated = bool(time or _DATE.search(low))
    if not (address or dated):
        return None
    ends_with_colon = low.endswith(COLONS)
    verb = _verb(low) if ends_with_colon else None
    if verb is not None:
        reported = not address and bool(_SOMEBODY.search(low[: verb.start()]))
        sure = not reported and bool(address or (time and _opening(text)))
        return Attribution(first, last, prefix, sure=sure)
    if address and dated and (ends_with_colon or low.endswith(">")) and _opening(text):
        return Attribution(first, last, prefix, sure=True)
    return None


def _verb(low: str) -> re.Match[str] | None:
    """The first verb of writing; words are looked up as plain text first, which is fifty times faster."""
    return _VERB.search(low) if any(word in low for word in WROTE) else None
