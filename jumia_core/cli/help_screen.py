"""The overview that `seller-center --help` shows: drawn by hand, because Typer's own takes a quarter of a second."""

from collections.abc import Mapping, Sequence
from typing import Any

from jumia_core.terminal import console

WIDTH = 12
EXITS = "Exit codes: 0 done · 1 it failed or is not there · 2 wrong input or configuration · 130 interrupted"
WHERE = (
    "Settings: SELLER_CENTER_DATABASE and others, see docs/configuration.md. Every command takes --help; most, --json."
)


def draw(panels: Sequence[str], commands: Mapping[str, Any], plugins: Mapping[str, str], ctx: Any) -> None:
    """Draw the commands under their panels, in order, then those that adapters bring."""
    from rich.text import Text  # noqa: PLC0415 - only for the overview

    screen = console()

    def line(name: str, what: str) -> None:
        text = Text.assemble("  ", (f"{name:<{WIDTH}}", "cyan"), what)
        screen.print(text, overflow="ellipsis", no_wrap=True)

    screen.print(Text.assemble(("Seller Center", "bold"), ": claims answered by email, in English, on time"))
    screen.print(Text.assemble("\nUsage: ", (f"{ctx.command_path} COMMAND …", "bold")))
    for panel in panels:
        screen.print(f"\n{panel}", style="bold yellow")
        for name, command in commands.items():
            if getattr(command, "rich_help_panel", None) == panel:
                line(name, command.get_short_help_str(limit=100))
    if plugins:
        screen.print("\nFrom installed parts", style="bold yellow")
    for name, package in plugins.items():
        line(name, f"commands of {package}: {ctx.command_path} {name} --help")
    screen.print()
    for note in (WHERE, EXITS):
        screen.print(note, style="dim", markup=False)
