"""Text from outside, made safe to keep: no characters that a database refuses, no more than there is room for."""

import re

from jumia_core.kernel.errors import Invalid, Problem

# NUL and the other control characters but tab, line feed and carriage return, and halves of surrogate pairs.
_UNKEPT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def keepable(text: str) -> str:
    """Return text without the characters that no database keeps."""
    return _UNKEPT.sub("", text)


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
