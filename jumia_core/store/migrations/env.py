"""Alembic's environment: one connection, given by `jumia_core.store.migrate`."""

from typing import Any, Literal

from alembic import context

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
