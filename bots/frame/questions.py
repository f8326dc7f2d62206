"""What a form is made of: its questions, what they take, and what is done with the answers."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.fsm.state import State, StatesGroup

from bots.frame.pages import Page
from bots.frame.talk import Talk

Answers = dict[str, Any]
Choice = tuple[str, str]  # value, label
File = dict[str, Any]
"""A file as it is remembered: `{"id", "name", "type", "size"}`."""
REDACTED = "•••"  # what is stored in place of a password


class GoTo(Exception):  # noqa: N818 - it says what happens, and is no error
    """Raised by a check: an answer that leads to another question, and is not kept itself."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Filling(StatesGroup):
    """Where a form is."""

    asking = State()
    preview = State()
    secret = State()


@dataclass(frozen=True, slots=True)
class Ask:
    """One question. `prompt` is HTML. `check` returns the value to keep, and raises what the person should read.

    `files`: photos and documents are answers, too; `File` is what is kept of one.
    """

    key: str
    prompt: str
    choices: Sequence[Choice] = ()
    optional: bool = False
    many: bool = False
    """Several choices may be taken; the answer is a list."""
    free: bool = True
    """A text is an answer, too, where there are choices."""
    files: bool = False
    fits: Callable[[Talk, Answers, File], Awaitable[None]] | None = None
    """Looks at a file when it arrives, before it is fetched, and raises why it is not taken."""
    words: str = ""
    """The question whose answer takes what is written here: the text of a reply, under its photos."""
    private: bool = False
    """The answer is not stored and its message is deleted; see `bots.frame.private`. A restart asks for it again."""
    check: Callable[[Talk, Answers, str], Awaitable[Any]] | None = None


@dataclass(frozen=True, slots=True)
class Secret:
    """The question that is asked last, its answer kept nowhere. `prompt` is a text's id: it may name other answers."""

    key: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Form:
    """A form. `steps` may depend on the answers so far; `submit` gets all answers and returns the page that follows.

    `submit` and `cancel` return None where they have opened another place themselves.
    """

    name: str
    steps: Callable[[Talk, Answers], Awaitable[list[Ask]]]
    submit: Callable[[Talk, Answers], Awaitable[Page | None]]
    cancel: Callable[[Talk], Awaitable[Page | None]]
    preview: Callable[[Talk, Answers], Awaitable[str]] | None = None
    secret: Secret | None = None
    send: str = "form-send"
    danger: bool = False
    when_inactive: bool = False
    """Whoever's account may not be used fills it, too."""


FORMS: dict[str, Form] = {}


def register(form: Form) -> Form:
    """Make a form known by its name, so that it can go on after a restart."""
    FORMS[form.name] = form
    return form
