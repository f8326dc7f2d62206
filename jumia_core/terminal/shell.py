"""The command group that renders errors once, and finds further commands by entry point."""

import sys
from collections.abc import Sequence
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from jumia_core.kernel import SellerCenterError
from jumia_core.terminal.errors import BAD_INPUT, FAILED, exit_code, show_error
from jumia_core.terminal.screen import emit


class Shell(TyperGroup):
    """A Typer group: no exception of ours reaches the terminal as a traceback, and `--json` errors are JSON."""

    def main(  # noqa: D102 - as Typer's own
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        words = list(sys.argv[1:] if args is None else args)
        as_json = "--json" in words
        try:
            code = super().main(
                words,
                prog_name,
                complete_var,
                standalone_mode=standalone_mode and not as_json,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except SellerCenterError as error:
            show_error(error, as_json=as_json)
            sys.exit(exit_code(error))
        except typer.TyperException as error:  # only with --json; otherwise Typer has drawn it
            _usage(error)
            sys.exit(error.exit_code)
        except typer.Abort:
            sys.exit(FAILED)
        if standalone_mode:
            sys.exit(code if isinstance(code, int) else 0)
        return code


def _usage(error: typer.TyperException) -> None:
    message = error.format_message()
    kind = "Usage" if error.exit_code == BAD_INPUT else type(error).__name__
    shown = {"error": kind, "message": message, "hint": "See --help.", "permanent": True, "exit_code": error.exit_code}
    emit(shown, stream=sys.stderr)


__all__ = ["Shell", "TyperCommand"]
