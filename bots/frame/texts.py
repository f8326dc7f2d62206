"""The words of the screens: one catalogue a language, in Fluent, which a translator can edit without knowing Python.

Whatever comes from outside is escaped here, once, for Telegram's HTML: arguments are text, never markup.
"""

import logging
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from html import escape
from importlib.resources import files
from zoneinfo import ZoneInfo

from babel import Locale, dates, numbers
from fluent.runtime import FluentBundle, FluentResource

from jumia_core.kernel import Money, decimals

log = logging.getLogger(__name__)
LANGUAGES = {"en": "English", "fr": "Français", "ar": "العربية", "zh": "中文", "sw": "Kiswahili"}
DEFAULT = "en"
DAY, HOUR, MINUTE = 86_400, 3_600, 60  # seconds
# Latin digits in Arabic, too: order numbers and bank statements use them, and they can be typed on any phone.
_LOCALES = {"en": "en_GB", "fr": "fr", "ar": "ar_001", "zh": "zh_Hans_CN", "sw": "sw"}


class Safe(str):
    """Text that is markup already (made by us, its parts escaped) and goes in as it is."""

    __slots__ = ()


class Texts:
    """The words of one language. Call it with an id and its arguments; see `bots/catalogues/`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = Locale.parse(_LOCALES[language])
        self._bundle = FluentBundle([language], use_isolating=False)
        for source in _sources(language):
            self._bundle.add_resource(FluentResource(source))

    def __call__(self, text_id: str, /, **values: object) -> str:
        """Return a text as Telegram's HTML. Numbers choose the plural; give ids and codes as `str`."""
        return self._format(text_id, {name: _html(value) for name, value in values.items()})

    def plain(self, text_id: str, /, **values: object) -> str:
        """Return a text for a button or an alert, which know no markup."""
        return self._format(text_id, {name: _plain(value) for name, value in values.items()})

    def has(self, text_id: str) -> bool:
        """Tell whether the catalogue knows an id."""
        return self._bundle.has_message(text_id)

    def moment(self, at: datetime, zone: ZoneInfo) -> str:
        """Return an instant as a person in `zone` writes it, with the weekday and the zone's city."""
        local = at.astimezone(zone)
        day = dates.format_skeleton("yMMMEd", local, locale=self.locale)
        clock = dates.format_skeleton("Hm", local, locale=self.locale)
        return f"{day}, {clock} ({self.city(zone)})"

    def until(self, due_before: datetime, zone: ZoneInfo) -> str:
        """Return a deadline: the last minute that is in time. `due_before` is the first instant that is too late."""
        return self.moment(due_before - timedelta(minutes=1), zone)

    def day(self, day: date) -> str:
        """Return a calendar day."""
        return dates.format_skeleton("yMMMEd", day, locale=self.locale)

    def left(self, until: datetime, now: datetime) -> str:
        """Return how long is left, rounded down: a person must not be promised more than there is."""
        seconds = max(0, int((until - now).total_seconds()))
        unit = DAY if seconds >= 2 * DAY else HOUR if seconds >= HOUR else MINUTE
        return dates.format_timedelta(timedelta(seconds=seconds // unit * unit), threshold=10, locale=self.locale)

    def money(self, amount: Money) -> str:
        """Return an amount with its currency's code, so that nobody must know a sign."""
        places = decimals(amount.currency)
        pattern = "#,##0" + ("." + "0" * places if places else "")
        digits = numbers.format_decimal(amount.amount, format=pattern, locale=self.locale, numbering_system="latn")
        return f"{digits}\u00a0{amount.currency}"

    def city(self, zone: ZoneInfo) -> str:
        """Return the name of a zone's city."""
        return dates.get_timezone_location(zone, locale=self.locale, return_city=True)

    def _format(self, text_id: str, values: dict[str, object]) -> str:
        pattern = self._bundle.get_message(text_id).value
        if pattern is None:
            raise KeyError(text_id)
        text, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            log.error("the text %s (%s) is wrong: %s", text_id, self.language, errors)
        return str(text)


@cache
def texts(language: str) -> Texts:
    """Return the words of a language, English for one that we do not have."""
    return Texts(language if language in LANGUAGES else DEFAULT)


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
    return escape(value, quote=False)


def _plain(value: object) -> object:
    return str(value) if isinstance(value, str) else value
