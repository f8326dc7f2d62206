"""All commands under one name. Only what `--help` needs is imported here; commands import what they use."""

import contextlib
import os
import sys
from importlib.metadata import version
from typing import Annotated, Any, NoReturn

import typer
from typer.main import get_command

from jumia_core.cli import accounts, calendar, claims, deadline, demo, doctor, migrate, policies, run
from jumia_core.cli.help_screen import draw
from jumia_core.cli.plugins import plugin, plugin_names
from jumia_core.terminal import FAILED, Shell

PANELS = TRY, CLAIMS, TIME, CARE = ("Try it", "Claims and people", "Days and figures", "Care of an installation")


class Root(Shell):
    """The top command: further command families are found by entry point, and loaded when they are called."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Our own, then those of installed adapters."""
        return [*super().list_commands(ctx), *(name for name in plugin_names() if name not in self.commands)]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """One of ours, else an adapter's."""
        found = super().get_command(ctx, cmd_name)
        if found is not None or cmd_name not in plugin_names():
            return found
        return get_command(plugin(cmd_name))

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Draw the overview without loading the adapters, nor what draws the help of single commands."""
        del formatter
        draw(PANELS, self.commands, plugin_names(), ctx)


app = typer.Typer(
    name="seller-center",
    cls=Root,
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,  # they may hold passwords
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"seller-center {version('jumia-seller-center')}")
        raise typer.Exit


@app.callback()
def root(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Claims answered by email, in English, on time."""


app.command("run", rich_help_panel=TRY)(run.run)
app.command("demo", rich_help_panel=TRY)(demo.demo)
app.add_typer(claims.app, name="claims", rich_help_panel=CLAIMS)
app.add_typer(accounts.app, name="accounts", rich_help_panel=CLAIMS)
app.add_typer(calendar.app, name="calendar", rich_help_panel=TIME)
app.command("deadline", rich_help_panel=TIME)(deadline.deadline)
app.add_typer(policies.app, name="policies", rich_help_panel=TIME)
app.command("migrate", rich_help_panel=CARE)(migrate.migrate)
app.command("doctor", rich_help_panel=CARE)(doctor.doctor)


def run_and_exit() -> NoReturn:
    """Run with the process's own arguments. A reader that stops reading, as `head` does, is no error to show."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(AttributeError, ValueError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # a terminal that lacks a letter gets '?'
    code: Any = 0
    try:
        app(prog_name="seller-center")
    except SystemExit as stop:
        code = stop.code
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = FAILED
    sys.exit(code)


__all__ = ["app", "run_and_exit"]
