# ruff: noqa: N818 - these read as what happened (NotFound, Stale), like the statuses of the glossary
"""The errors of the Seller Center: each carries what a person should read and whether a retry helps.

Adapters (bot, mail, command line) render these once; nothing else is shown to a user.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


class SellerCenterError(Exception):
    """The base of every error that a person may read.

    `message` says what happened, `hint` what to do about it (may be empty), and `permanent` is False
    where the same call may succeed when it is simply made again. `str(error)` is the message.
    """

    message: str
    hint: str
    permanent: bool

    def __init__(self, message: str, hint: str = "", permanent: bool = True) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.permanent = permanent

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel between processes whole, whatever arguments the subclass takes."""
        return _restore, (type(self), self.message, self.__dict__.copy())


def _restore(kind: type[SellerCenterError], message: str, state: dict[str, Any]) -> SellerCenterError:
    error = kind.__new__(kind, message)
    error.__dict__.update(state)
    return error


class NotFound(SellerCenterError):
    """What was asked for does not exist, or not for the one who asks."""


class NotAllowed(SellerCenterError):
    """The one who asks has no role that may do this."""


class Conflict(SellerCenterError):
    """The present state does not allow this (a closed claim, a shipped item)."""


class Stale(SellerCenterError):
    """Somebody else changed the same thing first; the same call may succeed when it is made again."""

    def __init__(self, message: str, hint: str = "Try once more.", permanent: bool = False) -> None:
        super().__init__(message, hint, permanent)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with an input: the field, what is wrong with it, how to put it right.

    `code` names the common ones, with their `figure`, for adapters that say it in the reader's language.
    """

    field: str
    what: str
    hint: str = ""
    code: str = ""
    figure: str = ""

    def __str__(self) -> str:
        return f"{self.field}: {self.what}"


class Invalid(SellerCenterError, ValueError):
    """Bad input. `problems` lists everything that is wrong, so that one answer is enough to correct it.

    Also a `ValueError`, so that pydantic gathers it with the other mistakes of the same command.
    """

    problems: tuple[Problem, ...]

    def __init__(self, message: str = "", hint: str = "", *, problems: Iterable[Problem] = ()) -> None:
        """Without a `message` (`hint`), it is put together from those of the problems."""
        self.problems = tuple(problems)
        super().__init__(
            message or "; ".join(str(problem) for problem in self.problems) or "This input is not valid.",
            hint or " ".join(problem.hint for problem in self.problems if problem.hint),
        )


class BadConfiguration(SellerCenterError):
    """A setting has a value that it cannot have. Never pass a secret as `value`."""

    def __init__(self, key: str, value: object, allowed: str, hint: str = "") -> None:
        super().__init__(f"{key} is {value!r}; allowed: {allowed}.", hint or f"Change {key}.")
        self.key = key
        self.value = value
        self.allowed = allowed


class NewerDatabase(SellerCenterError):
    """The database was written by a newer version of this program. It was not touched."""


class MissingExtra(SellerCenterError):
    """An optional part is not installed. `extra` is its name, as in `jumia-seller-center[extra]`."""

    def __init__(self, extra: str, needed_for: str = "") -> None:
        super().__init__(
            f"{needed_for or 'This'} needs the extra {extra!r}, which is not installed.",
            f"Run: pip install 'jumia-seller-center[{extra}]'",
        )
        self.extra = extra
        self.needed_for = needed_for
