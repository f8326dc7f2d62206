"""The `seller-center` command. It finds adapters by entry point and imports none; each command family is one file."""


def main() -> None:
    """Run the command line and exit. See `jumia_core.terminal` for the exit codes."""
    from jumia_core.cli.app import run_and_exit  # noqa: PLC0415 - `import jumia_core.cli` costs nothing

    run_and_exit()


__all__ = ["main"]
