# ruff: noqa: N818 - these read as what happened, like the kernel's
"""What may go wrong at the door. Each says no more than its reader may know."""

from datetime import timedelta

from jumia_core.accounts.schemas import InactiveView
from jumia_core.kernel import NotAllowed, SellerCenterError

LONG = 120  # minutes; more are said in hours


class InvalidCredentials(NotAllowed):
    """Address and password do not belong together; the same words whether or not the address has an account."""

    def __init__(self, message: str = "The address or the password is wrong.") -> None:
        super().__init__(message, "Try again, or ask for a new password.")


class InvalidToken(NotAllowed):
    """A link or code that is wrong, used, too old, replaced, or opened by somebody else: the same words for all."""

    def __init__(self, message: str = "This link or code does not work, or does not work any more.") -> None:
        super().__init__(message, "Ask for a new one.")


class AccountInactive(NotAllowed):
    """The account may not be used: raised only to somebody who proved who it is, mostly by the right password."""

    def __init__(self, inactive: InactiveView, *, right_password: bool = True) -> None:
        manager = inactive.manager
        whom = f"Ask your account manager {manager.name} at {manager.email}." if manager else "Ask the platform."
        fine = "Your password is fine. " if right_password else ""
        super().__init__(f"{fine}Your account is {inactive.status.capitalize()} because: {inactive.reason}", whom)
        self.inactive = inactive


class TooManyAttempts(SellerCenterError):
    """Somebody tries too often; `wait` is how long to wait."""

    def __init__(self, wait: timedelta) -> None:
        minutes = max(1, -(-int(wait.total_seconds()) // 60))
        long = f"{-(-minutes // 60)} hours" if minutes > LONG else f"{minutes} min"
        super().__init__("There were too many attempts.", f"Wait {long}, then try again.")
        self.wait = wait
