"""A deadline explained day by day, in words that a seller with little English can follow."""

from dataclasses import dataclass
from datetime import date, datetime

from jumia_core.kernel.holiday_tables import MONTHS, WEEKDAYS, day_and_month


@dataclass(frozen=True, slots=True)
class DayNote:
    """One local day: does it count, as which working day (`number`, from 1), and why.

    `why` is one of 'received that day, not counted', 'working day', 'working day 1 of 3', 'weekend',
    'holiday: Christmas Day', 'make-up working day (...)', 'override: reason'.
    """

    date: date
    counts: bool
    why: str
    number: int | None = None

    @property
    def weekday(self) -> str:
        """The English name of the day of the week."""
        return WEEKDAYS[self.date.weekday()]

    @property
    def estimated(self) -> bool:
        """Whether the date of this holiday is an estimate (the moon decides) and may still move."""
        return "estimated" in self.why


@dataclass(frozen=True, slots=True)
class DeadlineExplanation:
    """Why a deadline is where it is.

    `received` is local to `zone` (an IANA key), `due_before` is in UTC: in time is what arrives before it.
    `days` begins with the local day of receipt, which is not counted, and ends with the last day.
    """

    country: str
    zone: str
    received: datetime
    working_days: int
    due_before: datetime
    days: tuple[DayNote, ...]

    @property
    def last_day(self) -> date:
        """The last local day on which an answer is in time."""
        return self.days[-1].date

    def sentences(self) -> list[str]:
        """The same in plain English: how it began, one sentence for each day, and the last day."""
        end = f"{self.due_before:%Y-%m-%d %H:%M} UTC"
        return [
            f"Received on {_full(self.received)} at {self.received:%H:%M} ({self.zone} time).",
            *(self._sentence(note) for note in self.days),
            f"The last day is {_full(self.last_day)}.",
            f"An answer is in time if it arrives before that day ends in {self.zone} ({end}).",
        ]

    def _sentence(self, note: DayNote) -> str:
        when = day_and_month(note.date)
        if note.number is None:
            return f"{when}: {note.why}." if note is self.days[0] else f"{when}: not counted, {note.why}."
        place = f"working day {note.number} of {self.working_days}"
        return f"{when}: {place}." if note.why == place else f"{when}: {place}, {note.why}."


def _full(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"
