"""Where our pages and our bot are found: told by the services that know it, read by those who write links."""

import re
from collections.abc import Collection
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from jumia_core.kernel import Invalid, Problem
from jumia_core.settings.model import Door
from jumia_core.work import Office, Unit

PAGES = "pages"  # base URL of the web pages, no slash at its end
BOT = "bot"  # URL to which a deep link's payload is appended, as https://t.me/some_bot?start=
MAX_URL = 500
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
_PRINTABLE = re.compile(r"[\x21-\x7e]+")  # RFC 3986: a URI is printable ASCII without spaces


def open_door(unit: Unit, name: str, url: str) -> datetime | None:
    """Note where something is found; a second word replaces the first. Raises `Invalid`.

    Returns the mark by which it is closed again; None where the same was said before, as by another process that
    serves beside us: the door is not ours alone, and stays when we go.
    """
    clean = _clean(name, url)
    row = unit.session.get(Door, name, with_for_update=True)
    known = row is not None and row.url == clean
    if row is None:
        row = Door(name=name)
        unit.session.add(row)
    row.url, row.opened_at = clean, unit.now
    unit.session.flush()
    return None if known else row.opened_at


def close_door(unit: Unit, name: str, mark: datetime) -> None:
    """Forget where something is found, unless somebody has said it since the mark."""
    row = unit.session.get(Door, name, with_for_update=True)
    if row is not None and row.opened_at == mark:
        unit.session.delete(row)
        unit.session.flush()


def close_all_but(unit: Unit, names: Collection[str]) -> None:
    """Forget the doors of services that are not among these: of one that was killed, and is not started again."""
    unit.session.execute(delete(Door).where(Door.name.not_in(names)))


def doors(session: Session) -> dict[str, str]:
    """Return every known door: its URL by its name."""
    return {row.name: row.url for row in session.scalars(select(Door).order_by(Door.name))}


class Doors:
    """The doors of this installation, each named as the service that has it. Trusted code only."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def open(self, name: str, url: str) -> datetime | None:
        """Note where something is found; return the mark to close it by, None where the same was known.

        Raises `Invalid` for what is no http or https URL.
        """
        return self.office.write(lambda unit: open_door(unit, name, url))

    def close(self, name: str, mark: datetime) -> None:
        """Forget where something is found, if it is as it was opened then."""
        self.office.write(lambda unit: close_door(unit, name, mark))

    def close_all_but(self, names: Collection[str]) -> None:
        """Forget every other door: for the only process of an installation, which knows what it hosts."""
        self.office.write(lambda unit: close_all_but(unit, names))

    def all(self) -> dict[str, str]:
        """Return every known door: its URL by its name."""
        with self.office.read() as unit:
            return doors(unit.session)


def _clean(name: str, url: str) -> str:
    problems = []
    if not _NAME.fullmatch(name):
        problems.append(Problem("name", f"{name!r} is not a door's name.", "Use letters a-z, digits and dashes."))
    clean = url.strip().rstrip("/")
    if not _is_web(clean):
        problems.append(Problem("url", f"{url[:80]!r} is not a web address.", "Write it as https://example.com."))
    if problems:
        raise Invalid(problems=problems)
    return clean


def _is_web(url: str) -> bool:
    if len(url) > MAX_URL or not _PRINTABLE.fullmatch(url):
        return False
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for what is no port
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.username is None
