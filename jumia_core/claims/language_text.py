"""What of a reply can show its language: letters without codes, links and names, cut into clauses of words.

Everything here is pure, total and linear in the text's length.
"""

import re
import unicodedata

RAW_LIMIT = 20_000
"""Characters looked at: a reply is judged by its beginning, so that time stays bounded."""

LETTER_LIMIT = 4_000
"""Characters kept after masking."""

_TOKEN = re.compile(r"[^\s,;()\"“”«»<>\[\]|]+")
_WORD = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f'])+")
_CLAUSE_END = re.compile(r"[.!?;:\n\"“”«»()\[\]|…]+")
# Quotation marks of English, French and typewriters. No nesting: matching stays linear.
_QUOTED = re.compile(r'"[^"\n]*"|“[^“”]*”|«[^«»]*»')
_NOT_LATIN = re.compile(r"[^\u0000-\u036f\u1e00-\u1eff\u2000-\u20cf]")

# Blocks of other scripts (Unicode 15), each with the language that it most often writes.
_SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0370, 0x03FF, "el"), (0x0400, 0x052F, "ru"), (0x0530, 0x058F, "hy"), (0x0590, 0x05FF, "he"),
    (0x0600, 0x077F, "ar"), (0x08A0, 0x08FF, "ar"), (0x0900, 0x097F, "hi"), (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"), (0x0A80, 0x0AFF, "gu"), (0x0B80, 0x0BFF, "ta"), (0x0C00, 0x0C7F, "te"),
    (0x0C80, 0x0CFF, "kn"), (0x0D00, 0x0D7F, "ml"), (0x0D80, 0x0DFF, "si"), (0x0E00, 0x0E7F, "th"),
    (0x0E80, 0x0EFF, "lo"), (0x1000, 0x109F, "my"), (0x10A0, 0x10FF, "ka"), (0x1200, 0x139F, "am"),
    (0x1780, 0x17FF, "km"), (0x3040, 0x30FF, "ja"), (0x3400, 0x9FFF, "zh"), (0xAC00, 0xD7AF, "ko"),
    (0x20000, 0x3FFFF, "zh"),
)  # fmt: skip

# A Han sign or kana says as much as about three Latin letters (a Chinese text has a third of the
# signs of its English translation).
_SIGN_WEIGHT = {"zh": 3, "ja": 2, "ko": 2}


Clause = tuple[str, ...]
"""The words between two full stops, line ends or quotation marks; only capitals inside it are kept."""


def mask(text: str) -> str:
    """The text without codes: each link, address, amount, SKU or tracking number becomes a dash.

    Compatibility forms (full width, mathematical letters) become plain ones (Unicode NFKC).
    """
    plain = unicodedata.normalize("NFKC", text[:RAW_LIMIT]).replace("\u2019", "'")
    return _TOKEN.sub(_mask_token, plain)[:LETTER_LIMIT]


def _mask_token(token: "re.Match[str]") -> str:
    part = token.group()
    if not any(c.isdigit() for c in part) and not any(s in part for s in ("@", "://", "www.", "_")):
        return part
    # Scripts without spaces put a number into a whole sentence: only its digits go.
    return "".join(" " if c.isascii() else c for c in part) if _NOT_LATIN.search(part) else "-"


def foreign_script(text: str) -> tuple[str, str | None]:
    """The text without letters of other scripts, and their language if they outweigh the Latin ones."""
    if text.isascii() or not _NOT_LATIN.search(text):
        return text, None
    weights: dict[str, int] = {}
    latin = 0
    kept: list[str] = []
    for char in text:
        code = ord(char)
        language = "en" if code < 0x370 else _language_of(code)  # noqa: PLR2004 - end of the Latin blocks
        if language == "en" or not language:
            kept.append(char)
            latin += char.isalpha()
        else:
            kept.append(" ")
            weights[language] = weights.get(language, 0) + _SIGN_WEIGHT.get(language, 1)
    if not weights or sum(weights.values()) <= latin:
        return "".join(kept), None
    return "".join(kept), "ja" if "ja" in weights else max(weights, key=lambda language: weights[language])


def _language_of(code: int) -> str | None:
    return next((language for first, last, language in _SCRIPTS if first <= code <= last), None)


def without_quotations(text: str) -> str:
    """The text without what stands in quotation marks: words of somebody else."""
    return _QUOTED.sub(" - ", text)


def clauses(text: str) -> list[Clause]:
    """Cut masked text into clauses of words. In a text mostly of capitals, case says nothing about names."""
    letters = sum(c.isalpha() for c in text)
    if sum(c.isupper() for c in text) * 2 > letters:
        text = text.lower()
    parts = ([found.strip("'") for found in _WORD.findall(part)] for part in _CLAUSE_END.split(text))
    return [_names_marked([word for word in part if word]) for part in parts if any(part)]


def _names_marked(words: list[str]) -> Clause:
    """Lower-case the first word of a clause, where a capital means nothing; the others keep theirs."""
    title_case = len(words) > 1 and all(word[0].isupper() for word in words)
    return tuple(words) if title_case else (words[0].lower(), *words[1:])
