"""What the settings' forms and pages share: days that are tapped or typed, figures as people type them."""

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from aiogram.types import InlineKeyboardButton

from bots.frame.buttons import Button, Go, button
from bots.frame.forms import Answers, Choice
from bots.frame.pages import Page, Row, pager
from bots.frame.talk import Talk
from bots.frame.texts import Texts
from bots.screens.parts import PAGE
from jumia_core.kernel import Invalid, Money

T = TypeVar("T")
DAYS = 14  # that can be tapped
LAST_YEAR = 2100  # a slip of the finger is later; days after the very last one cannot be counted
GROUPED = 3  # digits between two commas
DASH = "\N{EN DASH}"
"""Between two days, and in place of what is empty."""


def latin(text: str) -> str:
    """Return a text with the digits of any script as 0 to 9: phones in Arabic type their own."""
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text.strip())


def days(t: Texts, first: date) -> list[Choice]:
    """Return days to tap, from `first` on."""
    found = (first + timedelta(days=offset) for offset in range(DAYS))
    return [(day.isoformat(), t.day(day, year=False)) for day in found]


async def a_day(talk: Talk, answers: Answers, text: str) -> str:
    """Read a day that was tapped or typed as 2026-12-31."""
    del answers
    try:
        day = date.fromisoformat(latin(text))
    except ValueError as error:
        raise _wrong(talk, "set-day-wrong") from error
    if day.year > LAST_YEAR:
        raise _wrong(talk, "set-day-wrong")
    return day.isoformat()


async def a_text(talk: Talk, answers: Answers, text: str) -> str:
    """Refuse an empty text at once; the core judges the rest."""
    del answers
    if not text.strip():
        raise _wrong(talk, "set-empty")
    return text


async def a_percent(talk: Talk, answers: Answers, text: str) -> str:
    """Read a rate as 12.5, 12,5 or 12.5 %."""
    del answers
    number = latin(text).removesuffix("%").strip().replace(",", ".")
    try:
        finite = Decimal(number).is_finite()  # "nan" is a Decimal, too
    except InvalidOperation as error:
        raise _wrong(talk, "set-percent-wrong") from error
    if not finite:
        raise _wrong(talk, "set-percent-wrong")
    return number


async def an_amount(talk: Talk, answers: Answers, text: str) -> str:
    """Read `12500 NGN` or `12,500.50 NGN`. What could be read in two ways (12,50) is asked again, not guessed."""
    del answers
    number, _, code = latin(text).upper().partition(" ")
    first, *groups = number.partition(".")[0].split(",")
    if groups and not (first and all(len(group) == GROUPED for group in groups)):
        raise _wrong(talk, "set-amount-wrong")
    try:
        amount = Money.of(number.replace(",", ""), code.strip())
    except Invalid as error:
        raise _wrong(talk, "set-amount-wrong") from error
    if amount.minor < 0:
        raise _wrong(talk, "set-amount-wrong")
    return f"{amount.amount} {amount.currency}"


def amount_of(text: str | None) -> Money | None:
    """Return the amount that `an_amount` read; None for none."""
    number, _, code = (text or "").partition(" ")
    return Money.of(number, code) if number else None


def sliced(found: Sequence[T], at: int) -> Sequence[T]:
    """Return the rows of the page that begins at `at`."""
    return found[at : at + PAGE]


def turning(count: int, at: int, make: "type[Button]", **fields: str) -> Row:
    """Return the row that turns the pages of a list of `count`; `make` is its button, with a field `at`."""
    before = make(at=max(0, at - PAGE), **fields) if at else None
    after = make(at=at + PAGE, **fields) if count > at + PAGE else None
    return pager(before, after, str(at // PAGE + 1))


def sure(t: Texts, question: str, yes: InlineKeyboardButton, no: str) -> Page:
    """Ask once more before something is dropped; `no` is the place that it goes back to."""
    return Page(question, [[yes], [button(t.plain("set-keep"), Go(to=no))]])


def _wrong(talk: Talk, text_id: str) -> Invalid:
    return Invalid(talk.t.plain(text_id))
