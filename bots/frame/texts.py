"""The words of the screens: one catalogue a language, in Fluent, which a translator can edit without knowing Python.

Whatever comes from outside is escaped here, once, for Telegram's HTML: arguments are text, never markup.
"""

import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from html import escape
from importlib.resources import files
from typing import Literal
from zoneinfo import ZoneInfo

from babel import Locale, dates, numbers
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import MAX_PART_LENGTH

from bots.frame.pages import shorten
from jumia_core.kernel import Money, decimals

LANGUAGES = {"en": "English", "fr": "Français", "ar": "العربية", "zh": "中文", "sw": "Kiswahili"}
DEFAULT = "en"
RIGHT_TO_LEFT = "\u200f"  # a line that begins with a Latin name would be set from the left
# Fluent gives up on a longer argument. A name is never so long; what people wrote at length is quoted beside a text.
CUT = MAX_PART_LENGTH // len("&amp;")  # letters that fit whatever they are
DAY, HOUR, MINUTE = 86_400, 3_600, 60  # seconds
# Latin digits in Arabic, too: order numbers and bank statements use them, and they can be typed on any phone.
_LOCALES = {"en": "en_GB", "fr": "fr", "ar": "ar_001", "zh": "zh_Hans_CN", "sw": "sw"}
_LOCALE = {language: Locale.parse(code) for language, code in _LOCALES.items()}


class Safe(str):
    """Text that is markup already (made by us, its parts escaped) and goes in as it is."""

    __slots__ = ()


class Texts:
    """The words of one language. Call it with an id and its arguments; see `bots/catalogues/`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = _LOCALE[language]
        self._start = RIGHT_TO_LEFT if self.locale.text_direction == "rtl" else ""
        self._bundle = FluentBundle([language], use_isolating=False)
        for source in _sources(language):
            self._bundle.add_resource(FluentResource(source))

    def __call__(self, text_id: str, /, **values: object) -> str:
        """Return a text as Telegram's HTML. Numbers choose the plural; give ids and codes as `str`."""
        return self._start + self._format(text_id, {name: _html(value) for name, value in values.items()})

    def plain(self, text_id: str, /, **values: object) -> str:
        """Return a text for a button or an alert, which know no markup."""
        return self._format(text_id, {name: _plain(value) for name, value in values.items()})

    def has(self, text_id: str) -> bool:
        """Tell whether the catalogue knows an id."""
        return self._bundle.has_message(text_id)

    def moment(self, at: datetime, zone: ZoneInfo) -> str:
        """Return an instant as a person in `zone` writes it, with the weekday and the zone's city."""
        return _moment(self.language, at, zone.key)

    def until(self, due_before: datetime, zone: ZoneInfo) -> str:
        """Return a deadline: the last minute that is in time. `due_before` is the first instant that is too late."""
        return self.moment(due_before - timedelta(minutes=1), zone)

    def day(self, day: date, *, year: bool = True) -> str:
        """Return a calendar day; without the year where it goes without saying."""
        return dates.format_skeleton("yMMMEd" if year else "MMMEd", day, locale=self.locale)

    def left(self, until: datetime, now: datetime) -> str:
        """Return how long is left, rounded down: a person must not be promised more than there is."""
        seconds = max(0, int((until - now).total_seconds()))
        unit, name = (DAY, "day") if seconds >= 2 * DAY else (HOUR, "hour") if seconds >= HOUR else (MINUTE, "minute")
        return _length(self.language, seconds // unit * unit, name)

    def money(self, amount: Money) -> str:
        """Return an amount with its currency's code, so that nobody must know a sign."""
        places = decimals(amount.currency)
        pattern = "#,##0" + ("." + "0" * places if places else "")
        digits = numbers.format_decimal(amount.amount, format=pattern, locale=self.locale, numbering_system="latn")
        return f"{digits}\u00a0{amount.currency}"

    def percent(self, rate: Decimal) -> str:
        """Return a rate that is given in percent: 12.5 as 12.5%."""
        return numbers.format_percent(
            rate / 100, locale=self.locale, decimal_quantization=False, numbering_system="latn"
        )

    def country(self, code: str) -> str:
        """Return the name of a country."""
        return str(self.locale.territories.get(code, code))

    def city(self, zone: ZoneInfo) -> str:
        """Return the name of a zone's city."""
        return _city(self.language, zone.key)

    def _format(self, text_id: str, values: dict[str, object]) -> str:
        pattern = self._bundle.get_message(text_id).value
        if pattern is None:
            raise KeyError(text_id)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:  # never shown: somebody would decide without what the text should say
            raise ValueError(f"the text {text_id} ({self.language}) is wrong: {errors}")
        return str(text)


@cache
def texts(language: str) -> Texts:
    """Return the words of a language, English for one that we do not have."""
    return Texts(language if language in LANGUAGES else DEFAULT)


# Babel reads its tables anew for each call (a millisecond), and a page shows the same few deadlines to many people.
@lru_cache(maxsize=4096)
def _moment(language: str, at: datetime, zone: str) -> str:
    locale, local = _LOCALE[language], at.astimezone(ZoneInfo(zone))
    day = dates.format_skeleton("yMMMEd", local, locale=locale)
    clock = dates.format_skeleton("Hm", local, locale=locale)
    return f"{day}, {clock} ({_city(language, zone)})"


@lru_cache(maxsize=4096)
def _length(language: str, seconds: int, unit: Literal["day", "hour", "minute"]) -> str:
    """Return a length in one unit: a threshold that nothing reaches keeps Babel from taking a larger one."""
    length = timedelta(seconds=seconds)
    return dates.format_timedelta(length, granularity=unit, threshold=sys.maxsize, locale=_LOCALE[language])


@lru_cache(maxsize=1024)
def _city(language: str, zone: str) -> str:
    return dates.get_timezone_location(ZoneInfo(zone), locale=_LOCALE[language], return_city=True)


def closest(code: str | None) -> str:
    """Return our language that is closest to what a phone is set to, as `fr-CI` or `zh-hans`."""
    word = (code or "").lower().replace("_", "-").partition("-")[0]
    return word if word in LANGUAGES else DEFAULT


def _sources(language: str) -> Iterator[str]:
    folder = files("bots") / "catalogues" / language
    for name in sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl")):
        yield (folder / name).read_text("utf-8")


def _html(value: object) -> object:
    if isinstance(value, Safe | bool) or not isinstance(value, str):
        return str(value) if isinstance(value, Safe) else value
    escaped = escape(value, quote=False)
    return escaped if len(escaped) <= MAX_PART_LENGTH else escape(shorten(value, CUT), quote=False)


def _plain(value: object) -> object:
    if not isinstance(value, str):
        return value
    return str(value) if len(value) <= MAX_PART_LENGTH else shorten(value, CUT)
