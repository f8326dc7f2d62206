"""Days and instants as people type them; instants with their offset, so that nobody guesses a zone."""

from datetime import date, datetime

from jumia_core.kernel import Invalid, Problem

FORM = "Write it with its offset, as 2026-12-23T16:00:00+01:00."


def read_day(field: str, text: str) -> date:
    """Read a day (ISO 8601). Raises `Invalid`."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise Invalid(problems=[Problem(field, f"{text!r} is not a day.", "Write it as 2026-12-24.")]) from error


def read_instant(field: str, text: str, problems: list[Problem]) -> datetime:
    """Read an instant with its offset (ISO 8601). What is wrong with it is added to `problems`."""
    try:
        instant = datetime.fromisoformat(text.strip())
    except ValueError:
        problems.append(Problem(field, f"{text!r} is not an instant.", FORM))
        return datetime.min  # noqa: DTZ901 - never used: the caller raises its problems
    if instant.utcoffset() is None:
        problems.append(Problem(field, f"{text!r} has no offset.", FORM))
    return instant
