"""${message}."""

import sqlalchemy as sa
from alembic import op

from jumia_core.kernel import Conflict
${imports if imports else ""}
revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add this version's tables and columns."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """A downgrade would lose data; restore a backup instead."""
    raise Conflict("A downgrade would lose data.", "Restore the backup that was made before the upgrade.")
