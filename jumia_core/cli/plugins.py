"""Command families of adapters, by the entry point group `seller_center.commands`: a Typer app each."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points

import typer

from jumia_core.kernel import MissingExtra

GROUP = "seller_center.commands"


@cache
def _points() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def plugin_names() -> dict[str, str]:
    """Return the name of each command family, with the package that it comes from."""
    return {name: point.module.partition(".")[0] for name, point in _points().items()}


def plugin(name: str) -> typer.Typer:
    """Load one. Raises `MissingExtra` where a library that it needs is not installed."""
    try:
        app: typer.Typer = _points()[name].load()
    except ModuleNotFoundError as error:
        raise MissingExtra(name, f"seller-center {name} ({error.name})") from error
    return app
