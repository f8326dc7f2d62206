"""Writing and reading the journal. What is secret (a password, a whole account number) is masked by who records it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict
from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.journal.model import Change
from jumia_core.work import Unit

LONGEST_PAGE = 200


class ChangeView(BaseModel):
    """One change as others see it; `at` is in UTC."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    id: int
    at: datetime
    actor_name: str
    channel: str
    subject: str
    kind: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


def record(
    unit: Unit,
    subject: str,
    kind: str,
    *,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
) -> Change:
    """Write one change with the verb that makes it; what did not change is left out of before and after."""
    if before is not None and after is not None:
        same = {key for key in before if key in after and before[key] == after[key]}
        before = {key: value for key, value in before.items() if key not in same}
        after = {key: value for key, value in after.items() if key not in same}
    change = Change(
        at=unit.now,
        actor_kind=unit.actor.kind,
        actor_id=unit.actor.account_id,
        actor_name=unit.actor.name,
        channel=unit.channel,
        subject=subject,
        kind=kind,
        before=None if before is None else dict(before),
        after=None if after is None else dict(after),
    )
    unit.session.add(change)
    unit.session.flush()
    return change


def history(session: Session, subject: str, *, limit: int = 50) -> list[ChangeView]:
    """Return the changes of one subject, newest first."""
    query = select(Change).where(Change.subject == subject).order_by(Change.id.desc())
    rows = session.scalars(query.limit(max(1, min(limit, LONGEST_PAGE))))
    return [ChangeView.model_validate(row) for row in rows]
