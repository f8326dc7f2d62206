"""Claim numbers that people can copy."""

import re
import secrets
import unicodedata
from collections.abc import Callable
from typing import Any, Self

from jumia_core.kernel.errors import Invalid

# The quasigroup of order 10 in H. Michael Damm, "Total anti-symmetrische Quasigruppen" (2004): its check
# digit finds every wrong digit and every swap of two neighbours.
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)
_SEPARATORS = re.compile(r"[\s#\-\u2010-\u2015]+")
_SHAPE = re.compile(r"[1-9][0-9]{7}")


def _check_digit(digits: str) -> int:
    interim = 0
    for digit in digits:
        interim = _DAMM[interim][int(digit)]
    return interim


class ClaimNumber(str):
    """The public number of a claim: 8 digits, the first not 0, the last a check digit (Damm).

    It is a `str` of exactly those digits. Eight digits because that is what Jumia's automatic email gives.
    Anything else raises `Invalid`; to read what a person typed, use `parse`.
    """

    __slots__ = ()

    def __new__(cls, digits: str) -> Self:
        """Take exactly eight correct digits."""
        if not _SHAPE.fullmatch(digits):
            raise Invalid(f"{digits[:40]!r} is not a claim number.", "A claim number has 8 digits.")
        if _check_digit(digits):
            raise Invalid(
                f"There is no claim number {digits}: a digit is wrong, or two are swapped.",
                "Please compare it with the number in our email.",
            )
        return super().__new__(cls, digits)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what a person typed: spaces, `#` and dashes are ignored, digits of any script are understood.

        Anything else raises `Invalid`.
        """
        return cls("".join(_ascii_digit(char) for char in _SEPARATORS.sub("", text)))

    @classmethod
    def draw(cls, randbelow: Callable[[int], int] = secrets.randbelow) -> Self:
        """Draw one of the 9,000,000 numbers. `randbelow(n)` gives an int in `0 <= x < n`."""
        digits = str(1_000_000 + randbelow(9_000_000))
        return cls(f"{digits}{_check_digit(digits)}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Callable[[Any], Any]) -> Any:
        """Let pydantic models have fields of this type; they read text as `parse` does."""
        from pydantic_core import core_schema  # noqa: PLC0415 - the kernel itself does without pydantic

        return core_schema.no_info_after_validator_function(cls.parse, handler(str))


def _ascii_digit(char: str) -> str:
    return str(unicodedata.decimal(char, char))
