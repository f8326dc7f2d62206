"""Text from outside, made safe to keep: no characters that a database refuses, no more than there is room for."""

import re
import unicodedata

from jumia_core.kernel.errors import Invalid, Problem

# Control characters (C0 but tab, line feed and carriage return, DEL, C1), which move a terminal's cursor; bidi
# embeddings and isolates, which show text in another order than it has; halves of surrogate pairs.
_UNKEPT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_JOINERS = frozenset("\u200c\u200d")
_LINK = re.compile(r"://|\bwww\.", re.IGNORECASE)
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def keepable(text: str) -> str:
    """Return text without the characters that no database keeps."""
    return _UNKEPT.sub("", text)


def fold_ascii(text: str) -> str:
    """Return text with A-Z in lower case and nothing else changed.

    Addresses and domains are compared so: `str.lower` would make the Kelvin sign a k, and one person another.
    """
    return text.translate(_LOWER)


def one_line(text: str) -> str:
    """Return text on one line, without what nobody sees: our letters and messages quote names.

    Control and format characters go (Unicode's Cc and Cf), but for the joiners that Arabic and Indian scripts need.
    """
    line = " ".join(keepable(text).split())
    return "".join(char for char in line if char in _JOINERS or unicodedata.category(char) not in {"Cc", "Cf"}).strip()


def unlinked(text: str) -> str:
    """Return text without what mail programs and chats turn into a link."""
    return _LINK.sub(" ", text)


def clean_name(text: str, field: str, most: int) -> str:
    """Return a name of a person or a place, on one line.

    Raises `Invalid` as `clean_text` does, and for a name that holds a link: it would stand in a letter of ours.
    """
    name = clean_text(one_line(text), field, most)
    if _LINK.search(name):
        raise Invalid(problems=[Problem(field, "holds a link.", "Write the name only.", "link")])
    return name


def clean_text(text: str, field: str, most: int) -> str:
    """Return text that can be kept, without white space around it.

    Raises `Invalid` naming the `field` when nothing is left, or more than `most` characters.
    """
    cleaned = keepable(text).strip()
    if not cleaned:
        raise Invalid(problems=[Problem(field, "is empty.", f"Write the {field}.", "missing")])
    if len(cleaned) > most:
        what, hint = f"has {len(cleaned)} characters.", f"At most {most} are allowed."
        raise Invalid(problems=[Problem(field, what, hint, "too-long", str(most))])
    return cleaned
