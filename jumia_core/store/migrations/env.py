"""Alembic's environment: one connection, given by `jumia_core.store.migrate`."""

from typing import Any, Literal

from alembic import context

from jumia_core.kernel import SellerCenterError
from jumia_core.store.base import UtcDateTime
from jumia_core.store.engine import WRITES


def _render(kind: str, item: Any, _: object) -> str | Literal[False]:
    """Draft our own column type as what the database sees."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, UtcDateTime) else False


connection = context.config.attributes["connection"]
connection = connection.execution_options(**{WRITES: True})
context.configure(
    connection=connection,
    target_metadata=context.config.attributes.get("metadata"),  # given when a migration is drafted
    render_as_batch=True,
    render_item=_render,
)
with context.begin_transaction():
    context.run_migrations()
    if connection.dialect.name == "sqlite":  # its keys are not looked at while tables are made anew
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise SellerCenterError(f"The upgrade would break a row of {broken[0]}; nothing was changed.")
