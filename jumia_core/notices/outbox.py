"""Notices are rows, written with the verb that causes them and sent after its commit."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import func, select

from jumia_core.notices.model import Notice
from jumia_core.work import Unit, keys

SEND = "send-notices"
MOST_A_DAY = 3  # notices of one kind to one person about one claim that a stranger or a robot can cause
JOB = 50
PATIENCE = timedelta(minutes=10)  # a queued notice that nobody took by then is queued again


@dataclass(frozen=True, slots=True)
class Letter:
    """What to tell whom. `key` names the cause: the same key is told once."""

    key: str
    kind: str
    account_id: int
    claim_number: str | None = None
    round: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


def notify(unit: Unit, letters: Sequence[Letter]) -> list[Notice]:
    """Queue letters with the verb; return the new notices. Letters whose key is known are left out."""
    wanted = {letter.key: letter for letter in letters}
    if not wanted:
        return []
    known = set(unit.session.scalars(select(Notice.key).where(Notice.key.in_(wanted))))
    notices = [
        Notice(
            key=letter.key,
            token=secrets.token_hex(16),
            kind=letter.kind,
            account_id=letter.account_id,
            claim_number=letter.claim_number,
            round=letter.round,
            data=letter.data,
            created_at=unit.now,
            next_attempt_at=unit.now + PATIENCE,
        )
        for letter in wanted.values()
        if letter.key not in known
    ]
    if notices:
        unit.session.add_all(notices)
        unit.session.flush()
        send(unit, notices)
    return notices


def capped(unit: Unit, letters: Sequence[Letter], most: int = MOST_A_DAY) -> list[Letter]:
    """Leave out what was told often enough within a day, so that two robots stop."""
    return [letter for letter in letters if _told_today(unit, letter) < most]


def _told_today(unit: Unit, letter: Letter) -> int:
    query = select(func.count()).where(
        Notice.claim_number == letter.claim_number,
        Notice.account_id == letter.account_id,
        Notice.kind == letter.kind,
        Notice.created_at > unit.now - timedelta(days=1),
    )
    return unit.session.scalar(query) or 0


def send(unit: Unit, notices: Sequence[Notice]) -> None:
    """Queue the sending of some notices, as jobs of at most fifty: a job must end before its notices are missed."""
    for start in range(0, len(notices), JOB):
        job = notices[start : start + JOB]
        unit.enqueue(SEND, {"ids": [notice.id for notice in job]}, keys.send_notices(job[0].id, job[0].queued))
