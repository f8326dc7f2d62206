"""Lines that phones, companies, scanners and lists append, each recognised by what it says."""

import re

from mailgateway.reading.vocabulary import pattern, words

_DEVICES = frozenset(words("footers", "devices"))
_FIRST_UNSPACED = "\u2e80"
"""From here on scripts write without spaces: Chinese, Japanese, Korean."""

_PARTS = re.compile(r"['\u2019-]")
_SENT = words("footers", "sent")
_VAGUE = frozenset(
    {"mail", "email", "e-mail", "windows", "smart", "orange", "honor", "hey", "spark", "apple", "device"}
)
"""Words that only count with a second word of the list, or after "my"."""

_WORDS = re.compile(r"[^\W_][\w'\u2019.!+-]*")
_LINKS = re.compile(r"\(?<?https?://[^\s<>)\]]{1,500}>?\)?|[\[\]<>()*_«»]")
_EXCUSE = re.compile(
    r"[.,;!-]?\s*(?:please|pls|kindly|excuse|pardon|sorry|forgive|apologies|brevity|typos?)\b.{0,80}$", re.IGNORECASE
)
_ENGLISH = re.compile(
    r"(?:(?:this (?:e-?mail|message) was )?(?:sent|written|typed) (?:from|via|with|using|on|by)|get|from my"
    r"|[\w.'-]{1,20}(?: [\w.'-]{1,20})? from)\b(?: a| an| the| my| your)? ?(?P<tail>.{1,60})"
)
_MOST_WORDS = 9
_LONGEST = 160

_LABELLED = pattern("footers", "contact_labels", after=r"\s{0,2}[.:\uff1a|]{1,2}\s{0,4}\S")
_CONTACT = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200}|[+(]?\d[\d ().\-/]{6,24}", re.IGNORECASE)
_CLOSING = pattern(
    "footers",
    "closings",
    before=r"\W{0,3}(?:(?:best|kind|kindest|warm|warmest|many|with|yours?|very|sincere|my)\s){0,4}",
    after=r"\b.{0,30}",
)
_DISCLAIMER_OPENS = pattern("footers", "disclaimer_opens", before=r"\W{0,12}")
_DISCLAIMER_SAYS = pattern("footers", "disclaimer_says")
_DISCLAIMER_SIGNS = 2

_LIST_FOOTER = pattern("footers", "lists", before=r"\W{0,6}")


def is_sent_from(bare: str) -> bool:
    """Whether a line is a phone's or mail program's footer: "Sent from my iPhone", "发自我的小米手机".

    "Sent from my shop in Lagos" and "Sent via DHL" name no device and stay.
    """
    if not bare or len(bare) > _LONGEST:
        return False
    low = _EXCUSE.sub("", _LINKS.sub(" ", bare).casefold()).strip(" .-\u2013\u2014~")
    if not low:
        return False
    found = _WORDS.findall(low)
    if not found or len(found) > _MOST_WORDS + 4:
        return False
    return _names_device(found, low) and _says_sent(low, found)


def _names_device(found: list[str], low: str) -> bool:
    named = [word for word in found if any(part in _DEVICES for part in (word, *_PARTS.split(word)))]
    sure = [word for word in named if word not in _VAGUE]
    joined = any(character > _FIRST_UNSPACED for character in low)
    return bool(sure) or len(named) > 1 or (joined and any(word in low for word in _DEVICES - _VAGUE))


def _says_sent(low: str, found: list[str]) -> bool:
    english = _ENGLISH.fullmatch(low)
    if english:
        return len(_WORDS.findall(english["tail"])) <= 7  # noqa: PLR2004 - "my Samsung Galaxy s5 Octacore device"
    return any(low.startswith(word) or low.endswith(word) for word in _SENT) and len(found) <= _MOST_WORDS + 4


def is_contact(bare: str) -> bool:
    """Whether a line is nothing but a telephone number, an address on the net, or is labelled as one."""
    return bool(_LABELLED.match(bare) or _CONTACT.fullmatch(bare))


def is_closing(bare: str) -> bool:
    """Whether a line closes a letter: "Best regards,"."""
    return bool(_CLOSING.fullmatch(bare))


def is_disclaimer(paragraph: str) -> bool:
    """Whether a paragraph is a company's disclaimer or a scanner's stamp: it opens and reads like one."""
    if not _DISCLAIMER_OPENS.match(paragraph):
        return False
    said = {match[0].casefold() for match in _DISCLAIMER_SAYS.finditer(paragraph[:4000])}
    return len(said) >= _DISCLAIMER_SIGNS


def is_list_footer(bare: str) -> bool:
    """Whether a line begins what a mailing list appends."""
    return bool(_LIST_FOOTER.match(bare))
