"""The calendar that a command was asked for: the tables', or with the operator's overrides from the database."""

from typing import Annotated

import typer

from jumia_core.kernel import WorkCalendar
from jumia_core.terminal import open_center

Country = Annotated[str, typer.Option("--country", help="ISO code of the country whose working days count, as NG.")]
Installed = Annotated[
    bool,
    typer.Option("--installed", help="With the overrides and outages that the operator of this database recorded."),
]


def calendar_for(country: str, *, installed: bool) -> WorkCalendar:
    """Return a country's calendar. Raises `Invalid` for a country that has none."""
    code = country.strip().upper()
    plain = WorkCalendar.for_country(code)
    if not installed:
        return plain
    from jumia_core.settings import seller_calendar  # noqa: PLC0415 - only with a database

    with open_center() as center, center.office.read() as unit:
        return seller_calendar(unit.session, code)
