"""What results look like: one JSON document for scripts, colour and tables for people."""

import json
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import asdict, is_dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO
from zoneinfo import ZoneInfo

import typer

from jumia_core.kernel import Money

if TYPE_CHECKING:
    from rich.console import Console

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document, for scripts.")]
As = Annotated[str, typer.Option("--as", metavar="EMAIL", help="Whose hand this is: the address of a staff member.")]
WIDE = 120  # the width of tables that go into a file or a pipe


def console(*, stderr: bool = False) -> "Console":
    """Return a console on the present stdout or stderr: colour on a terminal only, and not with NO_COLOR."""
    from rich.console import Console  # noqa: PLC0415 - `--help` does without

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or os.environ.get("COLUMNS") else WIDE
    return Console(file=stream, width=width, highlight=False, emoji=False)


class Screen:
    """Where a command shows what it did: JSON where `as_json`, else what the command draws."""

    def __init__(self, *, as_json: bool) -> None:
        self.as_json = as_json
        self._console: Console | None = None

    @property
    def console(self) -> "Console":
        """The console for people."""
        if self._console is None:
            self._console = console()
        return self._console

    def busy(self, what: str) -> "AbstractContextManager[object]":
        """Show on a terminal that something takes a while; elsewhere nothing."""
        if self.as_json or not sys.stderr.isatty():
            return nullcontext()
        return console(stderr=True).status(f"{what} …")

    def says(self, text: str, *, data: Any = None, style: str = "") -> None:
        """Say one sentence; in JSON, `data` instead."""
        if self.as_json:
            emit(data)
        else:
            self.console.print(text, style=style, markup=False, soft_wrap=True)  # so that commands can be copied

    def table(self, columns: Iterable[str], rows: Iterable[Iterable[object]], *, empty: str = "There is none.") -> None:
        """Draw a table; what the cells hold is never read as markup."""
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        cells = [[cell if isinstance(cell, Text) else Text(str(cell)) for cell in row] for row in rows]
        if not cells:
            self.says(empty)
            return
        headings = list(columns)
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", show_header=any(headings))
        for column in headings:
            table.add_column(column, overflow="fold")
        for row in cells:
            table.add_row(*row)
        self.console.print(table)


def emit(data: Any, *, stream: TextIO | None = None) -> None:
    """Print one JSON document."""
    print(json.dumps(plain(data), indent=2, ensure_ascii=False), file=stream or sys.stdout)


def plain(value: Any) -> Any:
    """Return a value as JSON knows it: instants in UTC as ISO 8601, views and dataclasses as objects."""
    if hasattr(value, "model_dump"):
        return plain({name: getattr(value, name) for name in type(value).model_fields})
    if isinstance(value, Money):
        return {"amount": str(value), "minor": value.minor, "currency": value.currency}
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.utcoffset() is not None else value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float):
        return value
    return os.fspath(value) if isinstance(value, Path) else str(value)


def show_time(instant: datetime | None, zone: ZoneInfo | None = None) -> str:
    """Return an instant as people read it, with its zone: 'Wed 23 Dec 2026 16:00 Lagos', '-' for none."""
    if instant is None:
        return "-"
    local = instant.astimezone(zone or UTC)
    place = zone.key.rpartition("/")[2].replace("_", " ") if zone else "UTC"
    days = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{days[local.weekday()]} {local.day:>2} {months[local.month - 1]} {local.year} {local:%H:%M} {place}"
