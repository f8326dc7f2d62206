"""Opening the installation that the settings name."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jumia_core.kernel import NotFound, SellerCenterError

if TYPE_CHECKING:
    from jumia_core.center import SellerCenter
    from jumia_core.config import Settings
    from jumia_core.kernel import Clock


@contextmanager
def open_center(settings: "Settings | None" = None, *, create: bool = False) -> "Iterator[SellerCenter]":
    """Open the installation of the settings, of the environment where None. Raises what these raise.

    A SQLite file is made only with `create`: whoever asks in the wrong folder is told so, and leaves no trace there.
    """
    with database_errors(), _opened(settings, create=create) as center:
        yield center


@contextmanager
def open_center_if_any() -> "Iterator[tuple[SellerCenter | None, SellerCenterError | None]]":
    """Open the installation, or give the error that prevents it: for the doctor, who goes on."""
    try:
        with database_errors():
            center = _opened(None, create=False)
    except SellerCenterError as error:
        yield None, error
        return
    with center:
        yield center, None


def _opened(settings: "Settings | None", *, create: bool) -> "SellerCenter":
    from jumia_core.center import SellerCenter  # noqa: PLC0415 - a second that only who opens a database pays
    from jumia_core.config import Settings  # noqa: PLC0415

    chosen = settings or Settings.load()
    file = chosen.database_file
    if file is not None and not create and not file.exists():
        what = f"There is no database at {file}. Are you in the right folder?"
        raise NotFound(what, "Start it with: seller-center run")
    return SellerCenter.open(chosen.database, clock=_clock(chosen), files=chosen.files, executor=chosen.executor)


def _clock(settings: "Settings") -> "Clock | None":
    """The embedded default is a demonstration, whose clock may be moved ahead: every command reads the same one."""
    from jumia_core.terminal.kept_clock import KeptClock  # noqa: PLC0415

    file = settings.database_file
    return KeptClock.beside(file) if settings.embedded and file is not None else None


@contextmanager
def database_errors() -> Iterator[None]:
    """Turn a database that does not answer into an error that a person can read."""
    from sqlalchemy.exc import InterfaceError, OperationalError  # noqa: PLC0415

    try:
        yield
    except (OperationalError, InterfaceError) as error:
        said = str(error.orig).strip().splitlines()
        hint = "Does it run, and is SELLER_CENTER_DATABASE right?"
        what = f"The database does not answer: {said[0] if said else 'no reason given'}"
        raise SellerCenterError(what, hint, permanent=False) from error
