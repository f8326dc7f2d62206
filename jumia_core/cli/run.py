"""`seller-center run`: the story for whoever looks for the first time, then the real installation."""

import logging
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from jumia_core.terminal import Screen

if TYPE_CHECKING:
    from jumia_core.center import SellerCenter
    from jumia_core.config import Settings
    from jumia_core.demo import Invitation
    from jumia_core.services import Service


def run(
    story: Annotated[
        bool | None,
        typer.Option(
            "--story/--no-story",
            help="Play the demo first; by default where no database is configured and ./var has none yet.",
        ),
    ] = None,
) -> None:
    """Host all services on the configured database, until Ctrl-C or SIGTERM.

    Without a configured database it keeps everything in ./var; the first time it plays the story, and adds demo shops.
    """
    from jumia_core.cli.serving import served_alone, stop_like_ctrl_c, wait_for_stop  # noqa: PLC0415 - heavy, and only for this
    from jumia_core.config import Settings  # noqa: PLC0415
    from jumia_core.services import hosted  # noqa: PLC0415
    from jumia_core.terminal import open_center  # noqa: PLC0415

    settings, screen = Settings.load(), Screen(as_json=False)
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    with stop_like_ctrl_c(), open_center(settings, create=True) as center, served_alone(settings.database_file):
        services = _services(center)
        if settings.database_file is not None:  # we are the only process: who is not hosted here is nowhere
            center.doors.close_all_but([service.name for service in services])
        first_look = settings.embedded and not center.accounts.all_shops()
        if first_look if story is None else story:
            _play(screen)
        if first_look:
            _bring_people(center, screen)
        center.register_work()
        with hosted(center, services):
            _announce(screen, settings, services, _invitation(center, settings))
            wait_for_stop()
            screen.says("Stopping: no new mail is taken, what was begun is ended …", style="dim")
    screen.says("Stopped.", style="dim")


def _play(screen: Screen) -> None:
    """Play the story in an installation of its own: the real one keeps its clock and its rows."""
    from jumia_core.cli.demo import play  # noqa: PLC0415
    from jumia_core.demo import temporary_stage  # noqa: PLC0415

    with temporary_stage() as stage:
        play(stage, screen)
    screen.says("")


def _services(center: "SellerCenter") -> "list[Service]":
    from jumia_core.services import SERVICES, load_all  # noqa: PLC0415

    return [service(center) for service in load_all(SERVICES).values()]


def _bring_people(center: "SellerCenter", screen: Screen) -> None:
    from jumia_core.testing import seed  # noqa: PLC0415 - the demo's people

    seed(center)
    shops = ", ".join(shop.slug for shop in center.accounts.all_shops())
    screen.says(f"The database was empty: the demo shops {shops} and their people were added.", style="dim")


def _invitation(center: "SellerCenter", settings: "Settings") -> "Invitation | None":
    if not settings.embedded:
        return None
    from jumia_core.demo import example_claim  # noqa: PLC0415

    return example_claim(center)


def _announce(screen: Screen, settings: "Settings", services: "list[Service]", invitation: "Invitation | None") -> None:
    console = screen.console
    console.rule("Seller Center is running", style="green")
    screen.says(f"Database: {settings.shown_database}")
    for service in services:
        screen.says(f"\n{service.name}", style="bold")
        for line in service.lines():
            screen.says(f"  {line}")
        for line in _try_it(service, invitation):
            screen.says(f"  {line}")
    screen.says("\nCtrl-C stops it.", style="bold")


def _try_it(service: "Service", invitation: "Invitation | None") -> list[str]:
    """How to answer the example claim through this service, and where to look then."""
    from jumia_core.cli.demo import how_to_answer  # noqa: PLC0415

    lines = how_to_answer(service, invitation)
    if not lines or invitation is None:
        return []
    return [*lines, f"and see what became of it: {_program()} claims show {invitation.claim.number}"]


def _program() -> str:
    """How this program is called from here: by its name where the PATH knows it, else by its file."""
    called = Path(sys.argv[0])
    if shutil.which(called.name) or not called.exists():
        return called.name
    here = Path.cwd()
    return str(called.relative_to(here)) if called.is_relative_to(here) else str(called)
