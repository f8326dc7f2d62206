"""`seller-center migrate`: the database's tables brought to this version."""

from jumia_core.terminal import Json, Screen, database_errors


def migrate(json: Json = False) -> None:
    """Bring the database to the tables of this version. A newer database is refused, untouched."""
    from jumia_core.config import Settings  # noqa: PLC0415 - loaded when it is called
    from jumia_core.store import migrate as bring_up  # noqa: PLC0415
    from jumia_core.work import migrate_work  # noqa: PLC0415

    settings, screen = Settings.load(), Screen(as_json=json)
    with database_errors(), screen.busy("bringing the database up"):
        revision = bring_up(settings.database, also=migrate_work)
    screen.says(
        f"{settings.shown_database} has the tables of this version (revision {revision}).",
        data={"database": settings.shown_database, "revision": revision},
    )
