"""An error as a person reads it on a terminal, or a script in JSON. Each is rendered once, here.

Exit codes: 0 done; 1 it failed, or something is not there; 2 the input or the configuration is wrong (nothing was
done); 130 interrupted.
"""

import sys
from typing import Any

from jumia_core.kernel import BadConfiguration, Invalid, SellerCenterError

FAILED = 1
BAD_INPUT = 2
INTERRUPTED = 130


def exit_code(error: SellerCenterError) -> int:
    """Return 2 for what the caller wrote wrongly, 1 for everything else."""
    return BAD_INPUT if isinstance(error, Invalid | BadConfiguration) else FAILED


def error_object(error: SellerCenterError) -> dict[str, Any]:
    """Return an error as JSON shows it."""
    shown: dict[str, Any] = {
        "error": type(error).__name__,
        "message": error.message,
        "hint": error.hint,
        "permanent": error.permanent,
        "exit_code": exit_code(error),
    }
    if isinstance(error, Invalid):
        shown["problems"] = [
            {"field": problem.field, "what": problem.what, "hint": problem.hint} for problem in error.problems
        ]
    if isinstance(error, BadConfiguration):
        shown |= {"key": error.key, "value": str(error.value), "allowed": error.allowed}
    return shown


def show_error(error: SellerCenterError, *, as_json: bool) -> None:
    """Write an error to stderr: stdout holds results only."""
    from jumia_core.terminal.screen import emit  # noqa: PLC0415 - the screen shows errors, too

    if as_json:
        emit(error_object(error), stream=sys.stderr)
        return
    from rich.table import Table  # noqa: PLC0415 - only who errs pays for it
    from rich.text import Text  # noqa: PLC0415

    from jumia_core.terminal.screen import console  # noqa: PLC0415

    screen = console(stderr=True)
    screen.print(Text.assemble(("Error: ", "bold red"), error.message))
    if isinstance(error, Invalid) and error.problems:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
        for heading in ("field", "what is wrong", "what to do"):
            table.add_column(heading, overflow="fold")
        for problem in error.problems:
            table.add_row(Text(problem.field), Text(problem.what), Text(problem.hint))
        screen.print(table)
    elif isinstance(error, BadConfiguration):
        table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
        table.add_column(style="bold", no_wrap=True)
        table.add_column(overflow="fold")
        for name, value in (("key", error.key), ("value", str(error.value)), ("allowed", error.allowed)):
            table.add_row(name, Text(value))
        screen.print(table)
        screen.print(Text(error.hint))
    elif error.hint:
        screen.print(Text(error.hint))
