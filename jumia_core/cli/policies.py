"""`seller-center policies show KE --on 2026-11-23`: which figure holds, since when, and where it comes from."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from jumia_core.cli.instants import read_day
from jumia_core.kernel import COUNTRIES, Invalid, Problem, SystemClock, WorkCalendar
from jumia_core.terminal import Json, Screen

if TYPE_CHECKING:
    from rich.text import Text

    from jumia_core.policies import PolicyRow

app = typer.Typer(help="Dated figures by country: deadlines, fees, windows, rates.", no_args_is_help=True)

EVERYWHERE = "*"


@app.command("show")
def show(
    country: Annotated[str, typer.Argument(help="ISO code, as KE.")],
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day, as 2026-11-23; without it, today there.")
    ] = None,
    table: Annotated[str | None, typer.Option("--table", help="Only this table, as returns.")] = None,
    json: Json = False,
) -> None:
    """Show the figures that hold for a country on a day. Rates that an operator has set stand above them."""
    from jumia_core.policies import tables  # noqa: PLC0415 - read when it is called

    code, day = country.strip().upper(), read_day("on", on) if on is not None else None
    calendar = WorkCalendar.for_country(code)
    day = day or calendar.local_date(SystemClock().now())
    if table is not None:
        _check(table)
    rows = [row for row in tables(code, day) if table in {None, row.table}]
    screen = Screen(as_json=json)
    if json:
        screen.says("", data={"country": code, "on": day, "policies": rows})
        return
    screen.says(f"{COUNTRIES[code].name} on {day:%d %B %Y}", style="bold")
    screen.table(
        ("table", "what", "value", "for", "since", "source"),
        _drawn(rows),
        empty=f"No figure is known for {code} on {day}.",
    )


@app.command("list")
def listing(json: Json = False) -> None:
    """List the tables: what each has figures for, and for which countries."""
    from jumia_core.policies import inventory  # noqa: PLC0415

    found = inventory()
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=found)
        return
    screen.table(
        ("table", "what", "for", "rows", "newest"),
        ((one.table, ", ".join(one.things), _places(one.countries), one.rows, one.newest.isoformat()) for one in found),
    )


def _check(table: str) -> None:
    from jumia_core.policies import inventory  # noqa: PLC0415

    known = [one.table for one in inventory()]
    if table not in known:
        raise Invalid(problems=[Problem("table", f"{table!r} is no table.", f"Use one of: {', '.join(known)}.")])


def _drawn(rows: "Sequence[PolicyRow]") -> "Iterator[tuple[object, ...]]":
    """Name each table once; what holds in this country only stands out from what holds everywhere."""
    last = ""
    for row in rows:
        name, last = ("" if row.table == last else row.table), row.table
        yield (
            _cell(name, "bold cyan"),
            row.what,
            _cell(row.value, "bold"),
            _cell(_places([row.country]), "dim" if row.country == EVERYWHERE else "green"),
            row.since.isoformat(),
            _cell(row.source, "dim"),
        )


def _places(countries: Sequence[str]) -> str:
    return " ".join("all" if code == EVERYWHERE else code for code in countries)


def _cell(text: str, style: str) -> "Text":
    from rich.text import Text  # noqa: PLC0415 - people only

    return Text(text, style=style)
