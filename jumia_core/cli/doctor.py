"""`seller-center doctor`: everything that an installation needs, looked at; red where it is missing."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

import typer

from jumia_core.terminal import FAILED, Json, Screen, open_center_if_any, show_time

if TYPE_CHECKING:
    from jumia_core.center import SellerCenter
    from jumia_core.services import Check

EXTRAS = {"mail": ("aiosmtpd", "lxml"), "postgres": ("psycopg",)}
LITTLE_SPACE, TOO_LITTLE_SPACE = 2 * 1024**3, 100 * 1024**2  # a day of mail at least; a claim's evidence at most
MANY_UNFINISHED = 1000
NAMED = 10  # shops in one line
GIBIBYTE = 1024**3
MOVING = "The date may move: "
COLOURS = {"ok": "green", "warning": "yellow", "failed": "bold red"}


def doctor(json: Json = False) -> None:
    """Look at everything that an installation needs. Exit code 1 if something failed."""
    screen = Screen(as_json=json)
    with screen.busy("looking"):
        found = list(_look())
    failed = sum(check.status == "failed" for check in found)
    if json:
        screen.says("", data={"healthy": not failed, "checks": found})
    else:
        _show(screen, found, failed)
    if failed:
        raise typer.Exit(FAILED)


def _look() -> "Iterator[Check]":
    from jumia_core.kernel import BadConfiguration  # noqa: PLC0415 - heavy, and only for this
    from jumia_core.services import CHECKS, Check, load, registered  # noqa: PLC0415

    with open_center_if_any() as (center, error):
        if error is not None and not isinstance(error, BadConfiguration):  # that one is the settings' row
            yield Check("database", "failed", error.message, error.hint)
        yield from _safely("settings", _settings)
        if center is not None:
            for name, look in (
                ("database", _database),
                ("files", _files),
                ("intakes", _intakes),
                ("queue", _queue),
                ("managers", _managers),
            ):
                yield from _safely(name, lambda look=look: look(center))  # type: ignore[misc]
        for name in registered(CHECKS):
            yield from _safely(name, lambda name=name: iter(load(CHECKS, name)(center)))  # type: ignore[misc]
        for name, look_at in (("extras", _extras), ("calendars", lambda: _calendars(center)), ("zones", _zones)):
            yield from _safely(name, look_at)


def _safely(name: str, look: "Callable[[], Iterator[Check]]") -> "Iterator[Check]":
    """Let no broken part hide the others."""
    from jumia_core.kernel import SellerCenterError  # noqa: PLC0415
    from jumia_core.services import Check  # noqa: PLC0415

    try:
        yield from look()
    except SellerCenterError as error:
        yield Check(name, "failed", error.message, error.hint)
    except Exception as error:  # noqa: BLE001 - the doctor reports what is ill, whatever it is
        yield Check(name, "failed", f"{type(error).__name__}: {error}", "This is a bug or a broken installation.")


def _settings() -> "Iterator[Check]":
    from jumia_core.config import Settings, unknown_variables  # noqa: PLC0415
    from jumia_core.services import SERVICES, Check, registered  # noqa: PLC0415

    unknown = unknown_variables(tuple(registered(SERVICES)))
    if unknown:
        yield Check("settings", "warning", f"nothing reads {', '.join(unknown)}", "See docs/configuration.md.")
    Settings.load()  # what is wrong with it is this row's finding
    if not unknown:
        yield Check("settings", "ok", "every SELLER_CENTER_ variable is known")


def _database(center: "SellerCenter") -> "Iterator[Check]":
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415

    from jumia_core.config import Settings  # noqa: PLC0415
    from jumia_core.services import Check  # noqa: PLC0415

    with center.store.engine.connect() as connection:
        revision = MigrationContext.configure(connection).get_current_revision()
    yield Check("database", "ok", f"{Settings.load().shown_database}, revision {revision}")


def _files(center: "SellerCenter") -> "Iterator[Check]":
    from jumia_core.services import Check  # noqa: PLC0415

    root = center.store.files.root
    try:
        root.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=root) as probe:
            probe.write(b"doctor")
    except OSError as error:
        yield Check("files", "failed", f"{root} cannot be written: {error.strerror}", "Change SELLER_CENTER_FILES.")
        return
    free = shutil.disk_usage(root).free
    status = "failed" if free < TOO_LITTLE_SPACE else "warning" if free < LITTLE_SPACE else "ok"
    hint = "" if status == "ok" else "Mail is refused for now (451) when the disk is full: make room."
    yield Check("files", status, f"{root} can be written, {free / GIBIBYTE:.1f} GiB are free", hint)


def _intakes(center: "SellerCenter") -> "Iterator[Check]":
    from jumia_core.services import Check  # noqa: PLC0415

    intakes = [intake for intake in center.inbox.intakes() if intake.retired_at is None]
    if not intakes:
        yield Check("intakes", "warning", "no way in was ever open", "Start: seller-center run")
    for intake in intakes:
        seen = f"{intake.name} ({intake.kind}) was heard of last on {show_time(intake.seen_at)}"
        if intake.silent:
            hint = "No claim closes meanwhile. Start the service again: seller-center run"
            yield Check("intakes", "warning", seen, hint)
        else:
            yield Check("intakes", "ok", seen)


def _queue(center: "SellerCenter") -> "Iterator[Check]":
    from jumia_core.services import Check  # noqa: PLC0415

    waiting = center.work.unfinished()
    status = "warning" if waiting > MANY_UNFINISHED else "ok"
    yield Check("queue", status, f"{waiting:,} effects wait or run", "Does a service run?" if status != "ok" else "")


def _managers(center: "SellerCenter") -> "Iterator[Check]":
    from jumia_core.services import Check  # noqa: PLC0415

    alone = center.accounts.shops_without_manager()
    if alone:
        names = ", ".join(alone[:NAMED]) + (f" and {len(alone) - NAMED} more" if len(alone) > NAMED else "")
        hint = "Whom do their people ask? Run: seller-center accounts manager SHOP EMAIL"
        yield Check("managers", "warning", f"no account manager, or one who left: {names}", hint)
    else:
        yield Check("managers", "ok", "every shop has an account manager")


def _extras() -> "Iterator[Check]":
    from jumia_core.services import Check  # noqa: PLC0415

    for extra, modules in EXTRAS.items():
        missing = [module for module in modules if find_spec(module) is None]
        if missing:
            hint = f"pip install 'jumia-seller-center[{extra}]'"
            yield Check(f"extra {extra}", "warning", f"not installed: {', '.join(missing)} is missing", hint)
        else:
            yield Check(
                f"extra {extra}", "ok", "installed: " + ", ".join(f"{name} {_version(name)}" for name in modules)
            )


def _calendars(center: "SellerCenter | None") -> "Iterator[Check]":
    """What may still move, from today to the end of the next year, in the countries where somebody works."""
    from jumia_core.kernel import SystemClock, WorkCalendar  # noqa: PLC0415
    from jumia_core.services import Check  # noqa: PLC0415

    countries = {"NG", "EG", "CN"}
    if center is not None and center.accounts.all_shops():
        countries = {shop.home_country for shop in center.accounts.all_shops()}
        countries |= {team.country for team in center.accounts.all_teams()}
    now = SystemClock().now()
    for code in sorted(countries):
        calendar = WorkCalendar.for_country(code)
        today = calendar.local_date(now)
        for year in (today.year, today.year + 1):
            ahead = [note for note in calendar.days(year) if note.estimated and note.date >= today]
            moving = sorted({note.why.removeprefix("holiday: ") for note in ahead})
            others = [warning.rstrip(".") for warning in calendar.warnings(year) if not warning.startswith(MOVING)]
            told = others + ([f"may still move: {', '.join(moving)}"] if moving else [])
            what = f"{code} {year}: " + ("; ".join(told) or "nothing may move any more")
            hint = (
                f"Once a day is known: seller-center calendar override {code} DATE --rest|--working --reason …"
                if told
                else ""
            )
            yield Check("calendar", "warning" if told else "ok", what, hint)


def _zones() -> "Iterator[Check]":
    """Which tables of time zones decide: the system's where there are some, else the package's."""
    import zoneinfo  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    from jumia_core.services import Check  # noqa: PLC0415

    system = next((root for root in zoneinfo.TZPATH if (Path(root) / "Africa" / "Cairo").exists()), None)
    package = f"tzdata {_version('tzdata')}"
    if system is None:
        yield Check("zones", "ok", f"the package {package}")
        return
    stated = Path(system) / "tzdata.zi"
    first = stated.read_text(encoding="ascii", errors="replace").partition("\n")[0] if stated.exists() else ""
    theirs, ours = first.removeprefix("# version").strip(), str(getattr(import_module("tzdata"), "IANA_VERSION", ""))
    shown = f"the system's tables in {system} ({theirs or 'of an unknown version'}); the package has {ours}"
    if theirs and ours and theirs < ours:  # as 2025b and 2026a: they sort by time
        yield Check(
            "zones",
            "warning",
            shown,
            "Update the system's tzdata, or start with PYTHONTZPATH= (empty): then the package decides.",
        )
    else:
        yield Check("zones", "ok", shown)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "?"


def _show(screen: Screen, found: "list[Check]", failed: int) -> None:
    from rich.text import Text  # noqa: PLC0415 - people only

    screen.table(
        ("", "what", "found", "what to do"),
        ((Text(check.status, style=COLOURS[check.status]), check.name, check.what, check.hint) for check in found),
    )
    warnings = sum(check.status == "warning" for check in found)
    what = f"{failed} failed" if failed else "Nothing failed"
    screen.says(
        f"{what}, {warnings} to look at." if warnings else f"{what}.", style="bold red" if failed else "bold green"
    )
