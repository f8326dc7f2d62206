"""What goes wrong with claims often enough for adapters to say it in the reader's language."""

from jumia_core.kernel import Conflict, NotFound


class ClaimUnknown(NotFound):
    """There is no claim with this number for the one who asks."""


class ClaimNotOpen(Conflict):
    """The claim is decided, withdrawn or closed."""


class SameMatter(Conflict):
    """A claim about the same matter, `number`, is open, or was decided."""

    def __init__(self, message: str, hint: str = "", *, number: str = "") -> None:
        super().__init__(message, hint)
        self.number = number


class RaisedTooOften(Conflict):
    """The matter was raised as often as it may be, and closed without a reply each time."""
