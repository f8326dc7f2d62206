"""What a step of the story is: what was done, by whom, when, and what the system said of it."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from jumia_core.claims import ClaimView
from jumia_core.intake import InboundView
from jumia_core.postbox import Letter, Posted


@dataclass(frozen=True, slots=True)
class Said:
    """Words that a person wrote, as the system kept them, or that a letter carries."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """What the system decided, in its own words; a strong one is what the step is about."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A letter that left the platform: to whom, about what."""

    letter: Letter


Line = Said | Fact | Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step. `at` is the story's own time (UTC); `claim` is the claim after it.

    `posted` is the mail that went in, `inbound` its verdict, `letters` all mail that went out because of it.
    """

    name: str
    at: datetime
    title: str
    claim: ClaimView
    lines: tuple[Line, ...]
    zones: tuple[tuple[str, ZoneInfo], ...]
    posted: Posted | None = None
    inbound: InboundView | None = None
    letters: tuple[Letter, ...] = ()

    def letter_to(self, email: str) -> Letter:
        """The last of the step's letters to this address. Raises `LookupError` where there is none."""
        found = [letter for letter in self.letters if letter.recipient == email]
        if not found:
            raise LookupError(f"step {self.name} wrote nothing to {email}")
        return found[-1]
