"""`seller-center calendar show CN 2026`: a year as people hang it on the wall."""

import calendar as months
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from jumia_core.cli.countries import Installed, calendar_for
from jumia_core.cli.instants import read_day, read_instant
from jumia_core.cli.staff import staff_member
from jumia_core.kernel import COUNTRIES, DayNote, Invalid, Problem, WorkCalendar
from jumia_core.terminal import Json, Screen, open_center, plain, show_time

if TYPE_CHECKING:
    from rich.table import Table
    from rich.text import Text

app = typer.Typer(help="The working days of a country, and what the operator knows better.", no_args_is_help=True)

Reason = Annotated[str, typer.Option("--reason", help="Why, as sellers read it in their deadlines.")]
Operator = Annotated[
    str | None, typer.Option("--as", metavar="EMAIL", help="The operator whose word it is; without it, the first one.")
]
MOVES = "Running deadlines that it touches move later, none comes earlier."

NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
MONTHS = (*NAMES, "December")
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
MONTH_WIDTH = 7 * 3 + 4
MOST_ABREAST = 4
# what a day is: its mark beside the number, so that nothing is lost without colour, and its colour
LOOKS = {
    "work": (" ", ""),
    "weekend": (".", "dim"),
    "holiday": ("*", "bold red"),
    "make-up": ("+", "bold black on green"),
    "override": ("!", "bold magenta"),
}


@app.command("show")
def show(
    country: Annotated[str, typer.Argument(help="ISO code, as CN.")],
    year: Annotated[int, typer.Argument(help="The year, 2002 to 2099.")],
    installed: Installed = False,
    json: Json = False,
) -> None:
    """Draw a year: days of rest, holidays with their names, weekend days that are worked, and what may still move."""
    found = calendar_for(country, installed=installed)
    screen = Screen(as_json=json)
    with screen.busy("reading the holidays"):
        days = found.days(year)
    if json:
        screen.says("", data=_data(found, year, days))
    else:
        _draw(screen, found, year, days)


@app.command("override")
def override(
    country: Annotated[str, typer.Argument(help="ISO code, as CN.")],
    day: Annotated[str, typer.Argument(metavar="DATE", help="The day, as 2026-12-24.")],
    working: Annotated[bool, typer.Option("--working/--rest", help="Whether the day counts.")],
    reason: Reason,
    email: Operator = None,
    json: Json = False,
) -> None:
    """Declare a day worked or not, against the tables: an election, a feast that moved, a make-up day."""
    code, declared = country.strip().upper(), read_day("date", day)
    with open_center() as center:
        staff_member(center, email).settings.override_day(code, declared, working=working, reason=reason)
    said = f"{declared:%A %d %B %Y} {'counts' if working else 'does not count'} in {code}: {reason}. {MOVES}"
    data = {"country": code, "date": declared, "working": working, "reason": reason}
    Screen(as_json=json).says(said, data=data)


@app.command("outage")
def outage(
    start: Annotated[str, typer.Argument(help="When it began, with offset (ISO 8601).")],
    end: Annotated[str, typer.Argument(help="When mail was taken again, with offset.")],
    reason: Reason,
    email: Operator = None,
    json: Json = False,
) -> None:
    """Record when we could not take mail: no seller loses a day that it touched."""
    problems: list[Problem] = []
    starts, ends = read_instant("start", start, problems), read_instant("end", end, problems)
    if problems:
        raise Invalid("The outage cannot be recorded like this.", problems=problems)
    with open_center() as center:
        staff_member(center, email).settings.record_outage(starts, ends, reason=reason)
    said = f"No mail was taken from {show_time(starts)} to {show_time(ends)}: {reason}. {MOVES}"
    Screen(as_json=json).says(said, data={"starts_at": starts, "ends_at": ends, "reason": reason})


def _data(found: WorkCalendar, year: int, days: Sequence[DayNote]) -> dict[str, object]:
    return {
        "country": found.country,
        "name": COUNTRIES[found.country].name,
        "zone": found.zone,
        "year": year,
        "working_days": sum(day.counts for day in days),
        "weekend": [months.day_name[number] for number in sorted(found.weekend)],
        "days": [
            {**plain(day), "weekday": day.weekday, "what": _what(day), "estimated": day.estimated} for day in days
        ],
        "warnings": list(found.warnings(year)),
    }


def _what(day: DayNote) -> str:
    if day.why.startswith("override"):
        return "override"
    if day.why.startswith("make-up"):
        return "make-up"
    if day.why.startswith("holiday"):
        return "holiday"
    return "work" if day.counts else "weekend"


def _draw(screen: Screen, found: WorkCalendar, year: int, days: Sequence[DayNote]) -> None:
    from rich.table import Table  # noqa: PLC0415 - people only
    from rich.text import Text  # noqa: PLC0415

    console = screen.console
    working = sum(day.counts for day in days)
    name = COUNTRIES[found.country].name
    console.print(Text.assemble((f"{name} {year}", "bold"), f": {working} working days ({found.zone} time)"))
    console.print()
    abreast = max(1, min(MOST_ABREAST, console.width // MONTH_WIDTH))
    grid = Table.grid(padding=(0, 3, 0, 0))
    drawn = [_month(list(notes)) for _, notes in groupby(days, key=lambda day: day.date.month)]
    for first in range(0, len(drawn), abreast):
        grid.add_row(*drawn[first : first + abreast])
        grid.add_row()
    console.print(grid)
    for text in _names(days):
        console.print(text)
    for warning in found.warnings(year):
        console.print(Text(f"Mind: {warning}", style="yellow"))
    console.print(
        Text("  ").join(Text(f"{mark}{what}", style=style) for what, (mark, style) in LOOKS.items() if mark != " ")
    )


def _month(notes: list[DayNote]) -> "Table":
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    month = Table.grid(padding=0)
    for _ in WEEKDAYS:
        month.add_column(width=3, no_wrap=True)
    first = notes[0].date
    cells = [Text("")] * first.weekday() + [_cell(note) for note in notes]
    month.add_row(*(Text(f"{day:>2}", style="dim") for day in WEEKDAYS))
    for start in range(0, len(cells), len(WEEKDAYS)):
        month.add_row(*cells[start : start + len(WEEKDAYS)])
    framed = Table.grid()
    framed.add_row(Text(MONTHS[first.month - 1], style="bold"))
    framed.add_row(month)
    return framed


def _cell(note: DayNote) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    mark, style = LOOKS[_what(note)]
    return Text(f"{note.date.day:>2}{mark}", style=style)


def _names(days: Sequence[DayNote]) -> "Iterator[Text]":
    """Name each day that is not as its day of the week would have it; days in a row with one name share a line."""
    from rich.text import Text  # noqa: PLC0415

    odd = [day for day in days if _what(day) not in {"work", "weekend"}]
    for why, group in groupby(odd, key=lambda day: (day.why, _what(day))):
        run = list(group)
        first, last = run[0].date, run[-1].date
        when = f"{first:%d} {MONTHS[first.month - 1][:3]}"
        if last != first:
            when += f" - {last:%d} {MONTHS[last.month - 1][:3]}"
        mark, style = LOOKS[why[1]]
        yield Text.assemble(
            (f"{mark} {when:<16}", style.replace(" black on green", " green")), why[0].removeprefix("holiday: ")
        )
