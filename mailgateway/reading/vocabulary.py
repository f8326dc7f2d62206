"""The words and phrases of `vocabulary.toml` and `phrases.toml`, loaded once."""

import re
import tomllib
from pathlib import Path
from typing import Any

COLONS = (":", "\uff1a", "\ufe30")
"""A colon, and the full-width colons of Chinese and Japanese clients."""


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return loaded


_WORDS = _load("vocabulary.toml")
_PHRASES = _load("phrases.toml")

WROTE: tuple[str, ...] = tuple(_WORDS["wrote"])
OPENERS: tuple[str, ...] = tuple(_WORDS["openers"])
ORIGINAL_MESSAGE: frozenset[str] = frozenset(_WORDS["original_message"])
FORWARDED: frozenset[str] = frozenset(_WORDS["forwarded"])
HEADER_ROLES: dict[str, str] = {name: role for role, names in _WORDS["headers"].items() for name in names}
"""Header name in lower case to what it means: from, sent, date, to, cc, subject or other."""


def words(section: str, key: str) -> tuple[str, ...]:
    """The plain words of a list in `phrases.toml`."""
    return tuple(_PHRASES[section][key])


def pattern(section: str, key: str, *, before: str = "", after: str = "") -> re.Pattern[str]:
    """One pattern, without case, for any phrase of a list in `phrases.toml`."""
    phrases = "|".join(_PHRASES[section][key])
    return re.compile(f"{before}(?:{phrases}){after}", re.IGNORECASE | re.MULTILINE)
