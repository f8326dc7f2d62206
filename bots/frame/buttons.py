"""What buttons say to the bot. A button names what was tapped and its ids; it never carries authority.

Every class here or in a screen derives from `Button`; a test presses each of them with another shop's ids, so an id's
field is annotated with what it names.
"""

from typing import Annotated, ClassVar

from aiogram.filters.callback_data import CallbackData
from aiogram.types import CopyTextButton, InlineKeyboardButton
from pydantic import Field

MAX_COPIED = 256  # Bot API: CopyTextButton.text
NUMBER = Field(ge=0, lt=2**63)  # what the database's columns take
PLACE = Field(ge=0, lt=2**31)
# What an id names. `tests/bots/test_isolation.py` knows another shop's id for each; a new one must be taught there.
ClaimNo = Annotated[str, "claim"]
MessageNo = Annotated[int, "message", NUMBER]
EvidenceNo = Annotated[int, "evidence", NUMBER]
AccountNo = Annotated[int, "account", NUMBER]
LinkNo = Annotated[int, "link", NUMBER]
InvitationNo = Annotated[int, "invitation", NUMBER]
SessionNo = Annotated[int, "session", NUMBER]
MethodNo = Annotated[int, "method", NUMBER]
HolidayNo = Annotated[int, "holiday", NUMBER]
PersonNo = Annotated[int, "pickup", NUMBER]
RequestNo = Annotated[int, "request", NUMBER]
InboundNo = Annotated[int, "inbound", NUMBER]
ShopNo = Annotated[int, "shop", NUMBER]
Word = Annotated[str, "word"]
"""Which of a few things was tapped: a screen, a page, an action. Not an id."""
Count = Annotated[int, "count", PLACE]
"""A page's offset or a row's place in a list that the reader sees. Not an id."""


class Button(CallbackData, prefix="-"):
    """The base of all buttons. Telegram takes 64 bytes: prefixes of two letters, short fields.

    A group of the staff takes only those that are made for it: `in_groups`.
    """

    in_groups: ClassVar[bool] = False


class Go(Button, prefix="go"):
    """Open a screen that needs nothing but its name; see `bots.frame.places`."""

    in_groups: ClassVar[bool] = True  # which places are open there is theirs to say

    to: Word


class FormTap(Button, prefix="fm"):
    """A tap in a form: choose (by the place of the choice), skip, done, back, send, cancel, resume.

    `run` and `step` are the form and the question that it stands under: a tap never acts on another one.
    """

    in_groups: ClassVar[bool] = True

    do: Word
    at: Count
    run: Count
    step: Count


class Nothing(Button, prefix="no"):
    """A button that only shows something, as the number of the page."""

    in_groups: ClassVar[bool] = True


def button(text: str, data: Button, style: str | None = None) -> InlineKeyboardButton:
    """Make a button; `style` is danger, success or primary (Bot API 9.4), ignored by old apps."""
    return InlineKeyboardButton(text=text, callback_data=data.pack(), style=style)


def link(text: str, url: str) -> InlineKeyboardButton:
    """Make a button that opens an address."""
    return InlineKeyboardButton(text=text, url=url)


def copy(text: str, what: str) -> InlineKeyboardButton:
    """Make a button that copies a number to the clipboard."""
    return InlineKeyboardButton(text=text, copy_text=CopyTextButton(text=what[:MAX_COPIED]))
