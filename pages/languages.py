"""What the pages say, in five languages: a file for each, which a translator can edit without touching code."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from jumia_core.accounts import LANGUAGES
from pages.html import Html, formatted

CODES = LANGUAGES
RIGHT_TO_LEFT = frozenset({"ar"})
LONGEST_HEADER = 500


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of one language."""

    code: str
    sentences: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, **values: str) -> Html:
        """Return a sentence with its values, all of it escaped."""
        return formatted(self.sentences[key], **values)

    @property
    def direction(self) -> str:
        """How the language runs: ltr or rtl."""
        return "rtl" if self.code in RIGHT_TO_LEFT else "ltr"


@cache
def texts(code: str) -> Texts:
    """Return the sentences of one of the five languages."""
    source = files("pages").joinpath("texts", f"{code}.toml").read_text(encoding="utf-8")
    return Texts(code, tomllib.loads(source))


def choose(wanted: str | None, accepted: str) -> str:
    """Choose a language: the one that was tapped, else the browser's favourite (RFC 9110 12.5.4), else English."""
    if wanted in CODES:
        return str(wanted)
    ranked = sorted(map(_ranked, accepted[:LONGEST_HEADER].split(",")), key=lambda pair: -pair[1])
    return next((code for code, quality in ranked if code in CODES and quality > 0), "en")


def _ranked(item: str) -> tuple[str, float]:
    tag, *parameters = item.strip().lower().split(";")
    quality = 1.0
    for parameter in parameters:
        name, _, value = parameter.strip().partition("=")
        if name == "q":
            try:
                quality = float(value)
            except ValueError:
                quality = 0.0
    return tag.strip().partition("-")[0], quality if 0 <= quality <= 1 else 0.0
