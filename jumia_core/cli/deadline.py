"""`seller-center deadline`: until when an answer is in time, and why, day by day."""

from datetime import datetime
from typing import Annotated, Any

import typer

from jumia_core.cli.countries import Country, Installed, calendar_for
from jumia_core.cli.instants import read_instant
from jumia_core.kernel import COUNTRIES, DeadlineExplanation, Invalid, Problem
from jumia_core.terminal import Json, Screen, plain, show_time


def deadline(
    country: Country,
    received: Annotated[str, typer.Option("--received", help="When it was delivered, with offset (ISO 8601).")],
    days: Annotated[int, typer.Option("--days", help="How many working days there are.")] = 3,
    installed: Installed = False,
    json: Json = False,
) -> None:
    """Explain a deadline day by day. The day of delivery is not counted."""
    instant = _checked(country, received, days)
    found = calendar_for(country, installed=installed).explain(instant, days)
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=_data(found))
    else:
        _show(screen, found)


def _checked(country: str, received: str, days: int) -> datetime:
    """Read the instant. Raises `Invalid` with everything that is wrong with the three."""
    problems: list[Problem] = []
    if country.strip().upper() not in COUNTRIES:
        hint = f"Use one of {', '.join(sorted(COUNTRIES))}."
        problems.append(Problem("country", f"{country!r} has no calendar here.", hint))
    instant = read_instant("received", received, problems)
    if days < 0:
        problems.append(Problem("days", f"{days} working days cannot be added.", "Use 0 or more."))
    if problems:
        raise Invalid("There is no such deadline.", problems=problems)
    return instant


def _data(found: DeadlineExplanation) -> dict[str, Any]:
    local = found.due_before.astimezone(found.received.tzinfo)
    return {
        "country": found.country,
        "zone": found.zone,
        "received": found.received.isoformat(),
        "received_utc": plain(found.received),
        "working_days": found.working_days,
        "last_day": plain(found.last_day),
        "due_before": plain(found.due_before),
        "due_before_local": local.isoformat(),
        "days": [{**plain(day), "weekday": day.weekday, "estimated": day.estimated} for day in found.days],
        "sentences": found.sentences(),
    }


def _show(screen: Screen, found: DeadlineExplanation) -> None:
    from rich.text import Text  # noqa: PLC0415 - people only

    def row(day: Any) -> tuple[object, ...]:
        count = f"{day.number} of {found.working_days}" if day.number else "-"
        style = "bold green" if day.counts else "dim"
        why = "" if day.why.startswith("working day") else day.why
        return Text(f"{day.weekday:<9} {day.date}", style=style), Text(count, style=style), Text(why, style="yellow")

    screen.says(f"Received {show_time(found.received, found.received.tzinfo)}.")  # type: ignore[arg-type]
    screen.table(("day", "counts as", "why not, or why"), (row(day) for day in found.days))
    local = show_time(found.due_before, found.received.tzinfo)  # type: ignore[arg-type]
    screen.console.print(f"In time is what arrives before {local}", style="bold", markup=False)
    screen.says(f"(that is {show_time(found.due_before)}; the last day is {found.last_day}).")
