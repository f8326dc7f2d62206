"""The terminal: how every command shows results and errors, ours and those of adapters.

Importing it stays light; rich is loaded by what draws.
"""

from jumia_core.terminal.errors import BAD_INPUT, FAILED, INTERRUPTED, error_object, exit_code, show_error
from jumia_core.terminal.installation import database_errors, open_center, open_center_if_any
from jumia_core.terminal.screen import As, Json, Screen, console, emit, plain, show_time
from jumia_core.terminal.shell import Shell

__all__ = [
    "BAD_INPUT",
    "FAILED",
    "INTERRUPTED",
    "As",
    "Json",
    "Screen",
    "Shell",
    "console",
    "database_errors",
    "emit",
    "error_object",
    "exit_code",
    "open_center",
    "open_center_if_any",
    "plain",
    "show_error",
    "show_time",
]
