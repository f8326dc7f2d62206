"""The law of claims as pure decisions: values in, values out. DESIGN section 5 is its source."""

import hashlib
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from jumia_core.claims.schemas import EvidenceFile, Standing, Status, Turn
from jumia_core.kernel import Problem, WorkCalendar
from jumia_core.policies import claims as policy

GRACE = timedelta(minutes=15)  # the sweep runs this long after a deadline, for mail that is on its way in
UNDELIVERED_AFTER = timedelta(hours=24)
UNREACHABLE_AGAIN_AFTER = timedelta(days=3)
MAX_TEXT = 20_000  # characters of what is typed; a longer mail is kept whole beside its cut text
MAX_FIELD = 500
NOTICES_TO_AGENT_A_DAY = 20  # about one claim, for messages that change nothing
MORNING = time(8)
MAX_RAISED = 2  # a matter may be raised once more after it closed without a reply
MONTH_DAYS = 31


class Reminder(StrEnum):
    """Which reminder of a deadline."""

    ONE_WORKING_DAY = "one_working_day"
    LAST_MORNING = "last_morning"


@dataclass(frozen=True, slots=True)
class Clock:
    """What decides whether a reply is in time: the claim's status, turn and instants (UTC)."""

    status: Status
    turn: Turn | None
    delivered_at: datetime | None
    due_before: datetime | None
    reopen_before: datetime | None


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a seller's message, and what it does to the claim."""

    standing: Standing
    reason: str
    takes_turn: bool = False
    reopens: bool = False


def in_time(clock: Clock, received_at: datetime) -> bool:
    """Tell whether a seller's message received then may still count (`received_at < due_before`)."""
    if clock.status is Status.WITHDRAWN:
        return False
    if clock.status is Status.RESOLVED:
        return clock.reopen_before is None or received_at < clock.reopen_before
    if clock.status is Status.OPEN and clock.turn is Turn.PLATFORM:
        return True
    return clock.due_before is None or received_at < clock.due_before


def judge_reply(clock: Clock, received_at: datetime, *, english: bool, empty: bool) -> Fate:
    """Decide what a seller's message is worth. A message that counts never leaves the seller's clock running."""
    if clock.status is Status.WITHDRAWN:
        return Fate(Standing.CLOSED, "The claim was withdrawn.")
    if not in_time(clock, received_at):
        return Fate(Standing.LATE, "It came after the deadline.")
    if empty:
        return Fate(Standing.EMPTY, "It has no text and no file.")
    if not english:
        return Fate(Standing.NOT_ENGLISH, "It is not in English.")
    if clock.status is Status.RESOLVED:
        return Fate(Standing.COUNTED, "It answers the decision in time.", takes_turn=True, reopens=True)
    if clock.status is Status.CLOSED_NO_REPLY:
        return Fate(Standing.COUNTED, "It came in time and surfaced after the closing.", takes_turn=True, reopens=True)
    if clock.turn is Turn.PLATFORM:
        return Fate(Standing.FURTHER, "It is kept beside the reply; the platform's deadline stays.")
    if clock.delivered_at is None or received_at < clock.delivered_at:
        return Fate(Standing.CROSSED, "It crossed the question on its way, and counts.", takes_turn=True)
    return Fate(Standing.COUNTED, "It came in time.", takes_turn=True)


def reminders(calendar: WorkCalendar, due_before: datetime, after: datetime) -> list[tuple[datetime, Reminder]]:
    """Return the reminders (UTC) of a deadline that are still to come.

    Both come at 08:00 local: on the working day before the last one, and on the last one.
    """
    last = calendar.last_working_day_before(calendar.last_day(due_before) + timedelta(days=1))
    before = calendar.last_working_day_before(last)
    planned = [
        (_at_morning(calendar, before), Reminder.ONE_WORKING_DAY),
        (_at_morning(calendar, last), Reminder.LAST_MORNING),
    ]
    return [(at, which) for at, which in planned if after < at < due_before]


def check_fields(kind: policy.Kind, fields: dict[str, str], comments: str) -> list[Problem]:
    """Return everything that is missing or unknown in a new claim, each with what it is."""
    problems = [
        Problem(name, "is missing.", f"{label}.", "missing")
        for name, label in kind.fields.items()
        if not fields.get(name, "").strip()
    ]
    problems += [
        Problem(name, "is not a field of this kind.", f"Fields are: {', '.join(kind.fields)}.")
        for name in fields
        if name not in kind.fields
    ]
    if not comments.strip():
        hint = "Say in English what happened and what help you expect."
        problems.append(Problem("comments", "is missing.", hint, "missing"))
    return problems


def check_window(
    window: policy.Window | None, fields: dict[str, str], calendar: WorkCalendar, now: datetime
) -> list[Problem]:
    """Return what is wrong with the day that a filing window counts from, or that the window has passed."""
    if window is None:
        return []
    try:
        start = date.fromisoformat(fields.get(window.start, "").strip())
    except ValueError:
        return [Problem(window.start, "is not a date.", "Write it as 2026-11-20.", "not-a-day")]
    today = calendar.local_date(now)
    if start > today:
        return [Problem(window.start, f"{start} lies in the future.", "Check the date.", "in-future")]
    last = last_filing_day(window, start, calendar)
    if today <= last:
        return []
    unit = window.unit.replace("_", " ")
    return [
        Problem(
            window.start,
            f"a claim of this kind may be raised within {window.amount} {unit}; the last day was {last}.",
            "It is too late for this kind. If we made you late, raise it as another problem and say why.",
            "too-late",
            last.isoformat(),
        )
    ]


def last_filing_day(window: policy.Window, start: date, calendar: WorkCalendar) -> date:
    """Return the last local day on which a claim may be raised. Only days are known: hours round up to days."""
    if window.unit == "working_days":
        return calendar.add_working_days(start, window.amount)
    if window.unit == "hours":
        return start + timedelta(days=-(-window.amount // 24))
    month = start.month - 1 + window.amount
    year, month = start.year + month // 12, month % 12 + 1
    for day in range(start.day, start.day - 4, -1):  # 30 November + 3 months is the last day of February
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return start + timedelta(days=MONTH_DAYS * window.amount)


def check_file(file: EvidenceFile, allowed: policy.EvidencePolicy) -> str | None:
    """Return why a file is not taken, or None. A type that says nothing is read off the name."""
    size = len(file.content)
    if size > allowed.max_bytes:
        return f"it has {size / 1024 / 1024:.1f} MB; at most {allowed.max_bytes / 1024 / 1024:.0f} MB are allowed"
    if size == 0:
        return "it is empty"
    found = file_type(file)
    if found not in allowed.types:
        return f"its type {found} is not allowed; send a photo, a PDF, a spreadsheet or a text file"
    return None


def file_type(file: EvidenceFile) -> str:
    """Return a file's MIME type: as declared, or by its name where the declaration says nothing."""
    declared = file.content_type.partition(";")[0].strip().lower()
    if declared not in {"", "application/octet-stream", "application/x-unknown"}:
        return declared
    return mimetypes.guess_type(file.filename)[0] or "application/octet-stream"


def subject_key(kind: policy.Kind, fields: dict[str, str]) -> str:
    """Return what two claims of one matter share, blind to case, spaces and punctuation."""
    parts = [kind.name] + [re.sub(r"[\W_]+", "-", fields.get(name, "")).strip("-").casefold() for name in kind.subject]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def reply_key(number: str, identity: str, text: str, files: Sequence[str]) -> str:
    """Return what makes two deliveries of a reply one: claim, Message-ID, and the text's and files' hash."""
    content = hashlib.sha256("\x1f".join([text, *sorted(files)]).encode()).hexdigest()
    return hashlib.sha256(f"{number}\x1f{identity}\x1f{content}".encode()).hexdigest()


def _at_morning(calendar: WorkCalendar, day: date) -> datetime:
    return datetime.combine(day, MORNING, calendar.tz).astimezone(UTC)
