"""A page: what a screen shows. Built directly, since aiogram's keyboard builder copies deeply (measured in DESIGN)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bots.frame.buttons import Button, Nothing, button

Row = list[InlineKeyboardButton]
MARK = "…"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a page, after it."""

    name: str
    content: bytes = field(repr=False)
    photo: bool = False
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A text (Telegram's HTML) with buttons, and files that follow it."""

    text: str
    rows: list[Row] = field(default_factory=list)
    files: Sequence[Attachment] = ()

    @property
    def keyboard(self) -> InlineKeyboardMarkup | None:
        """The buttons as Telegram wants them; None when there are none."""
        rows = [row for row in self.rows if row]
        return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def grid(buttons: Sequence[InlineKeyboardButton], wide: int = 2) -> list[Row]:
    """Put buttons into rows of `wide`."""
    return [list(buttons[start : start + wide]) for start in range(0, len(buttons), wide)]


def pager(before: Button | None, after: Button | None, place: str = "") -> Row:
    """Return the row that turns pages; empty where there is one page only."""
    if before is None and after is None:
        return []
    row = [button("◀", before)] if before else []
    if place:
        row.append(button(place, Nothing()))
    return [*row, button("▶", after)] if after else row


def shorten(text: str, most: int) -> str:
    """Cut plain text (before it is escaped) to `most` characters, with a mark where something is missing."""
    return text if len(text) <= most else text[: most - 1].rstrip() + MARK
