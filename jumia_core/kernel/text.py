"""Text from outside, made safe to keep: no characters that a database refuses, no more than there is room for."""

import re

from jumia_core.kernel.errors import Invalid, Problem

# Control characters (C0 but tab, line feed and carriage return, DEL, C1), which move a terminal's cursor; bidi
# embeddings and isolates, which show text in another order than it has; halves of surrogate pairs.
_UNKEPT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LOWER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def keepable(text: str) -> str:
    """Return text without the characters that no database keeps."""
    return _UNKEPT.sub("", text)


def fold_ascii(text: str) -> str:
    """Return text with A-Z in lower case and nothing else changed.

    Addresses and domains are compared so: `str.lower` would make the Kelvin sign a k, and one person another.
    """
    return text.translate(_LOWER)


def clean_text(text: str, field: str, most: int) -> str:
    """Return text that can be kept, without white space around it.

    Raises `Invalid` naming the `field` when nothing is left, or more than `most` characters.
    """
    cleaned = keepable(text).strip()
    if not cleaned:
        raise Invalid(problems=[Problem(field, "is empty.", f"Write the {field}.")])
    if len(cleaned) > most:
        raise Invalid(problems=[Problem(field, f"has {len(cleaned)} characters.", f"At most {most} are allowed.")])
    return cleaned
