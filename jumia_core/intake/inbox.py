"""What came in, durable before it is acknowledged, judged after."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core.accounts import View
from jumia_core.intake.model import Inbound, Intake, Verdict
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound, utc
from jumia_core.store import lock
from jumia_core.work import Office, Unit, keys

JUDGE = "judge-inbound"
REJUDGE_AFTER = timedelta(minutes=10)
SILENT_AFTER = timedelta(hours=1)
MAX_ATTEMPTS = 5
BATCH = 500
MAX_SUBJECT = 64  # of the journal


@dataclass(frozen=True, slots=True)
class Received:
    """One message as a server accepted it. `received_at` (UTC) is when; `sha256` names the saved file."""

    mailbox: str
    sha256: str
    size: int
    envelope_sender: str
    received_at: datetime
    peer: str = ""


class InboundView(View):
    """One message that came in, and what became of it."""

    id: int
    intake: str
    mailbox: str
    sha256: str
    size: int
    envelope_sender: str
    peer: str
    received_at: datetime
    verdict: Verdict
    reason: str
    claim_number: str | None
    message_id: str
    sender: str
    subject: str
    steps: list[Any]
    attempts: int
    released: bool


class IntakeView(View):
    """One way in, how far it has been read, and whether it has fallen silent."""

    name: str
    kind: str
    watermark: datetime
    seen_at: datetime
    retired_at: datetime | None
    silent: bool


class Inbox:
    """The intake of this installation, for adapters and operators."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def open_intake(self, name: str, kind: str) -> IntakeView:
        """Register a way in, or bring a retired one back; from now on the sweep waits for it."""

        def verb(unit: Unit) -> IntakeView:
            intake = unit.session.get(Intake, name)
            if intake is None:
                intake = Intake(name=name, kind=kind, watermark=unit.now, seen_at=unit.now)
                unit.session.add(intake)
            elif intake.retired_at is not None:
                record(unit, f"intake:{name}"[:MAX_SUBJECT], "reopened", before=_retired(intake))
            intake.retired_at, intake.silent_told_at = None, None
            unit.session.flush()
            return _intake_view(intake, unit.now)

        return self.office.write(verb)

    def retire_intake(self, name: str) -> IntakeView:
        """Stop waiting for a way in that will not come back. Raises `NotFound`."""
        return self.office.write(lambda unit: retire(unit, name))

    def intakes(self) -> list[IntakeView]:
        """List every way in."""
        with self.office.read() as unit:
            return ways_in(unit)

    def move_watermark(self, name: str, read_until: datetime) -> None:
        """Say that all accepted before an instant (UTC) is committed. A watermark never moves back."""

        def verb(unit: Unit) -> None:
            intake = lock(unit.session, Intake, name)
            intake.watermark = max(intake.watermark, utc(read_until))
            intake.seen_at, intake.silent_told_at = unit.now, None

        self.office.write(verb)

    def receive(self, intake: str, mails: Sequence[Received]) -> list[int]:
        """Commit messages and queue their judgement; return their ids, the old id where one was known.

        The same bytes for the same mailbox are one message: the earliest receipt stays, and a message that was
        refused before is judged by it again. When this returns, a server may answer 250.
        """

        def verb(unit: Unit) -> list[int]:
            known = _known(unit.session, mails)
            fresh: dict[tuple[str, str], Inbound] = {}
            for mail in mails:
                key = (mail.sha256, mail.mailbox)
                if key not in known and key not in fresh:
                    fresh[key] = Inbound(
                        intake=intake,
                        mailbox=mail.mailbox,
                        sha256=mail.sha256,
                        size=mail.size,
                        envelope_sender=mail.envelope_sender,
                        peer=mail.peer,
                        received_at=utc(mail.received_at),
                        judge_after=unit.now + REJUDGE_AFTER,
                    )
            if fresh:
                unit.session.add_all(fresh.values())
                unit.session.flush()
                ids = [row.id for row in fresh.values()]
                unit.enqueue(JUDGE, {"ids": ids}, keys.judge_inbound(ids[0], 0))
            _prove_earlier(unit, known, mails)
            rows = known | fresh
            return [rows[mail.sha256, mail.mailbox].id for mail in mails]

        return self.office.write(verb)

    def get(self, inbound_id: int) -> InboundView:
        """Return one message. Raises `NotFound`."""
        with self.office.read() as unit:
            return held_view(_get(unit.session, inbound_id))

    def raw(self, inbound_id: int) -> bytes:
        """Return the whole message as it came."""
        with self.office.read() as unit:
            return unit.files.read(_get(unit.session, inbound_id).sha256)

    def listing(self, verdict: Verdict | None = None, *, limit: int = 100) -> list[InboundView]:
        """List messages, newest first, of one verdict or of all."""
        query = select(Inbound).order_by(Inbound.id.desc()).limit(limit)
        if verdict is not None:
            query = query.where(Inbound.verdict == verdict)
        with self.office.read() as unit:
            return [held_view(row) for row in unit.session.scalars(query)]

    def counts(self) -> dict[Verdict, int]:
        """Count messages by verdict."""
        with self.office.read() as unit:
            rows = unit.session.execute(select(Inbound.verdict, func.count()).group_by(Inbound.verdict))
            return {Verdict(verdict): count for verdict, count in rows}

    def record(
        self,
        inbound_id: int,
        verdict: Verdict,
        reason: str,
        *,
        claim_number: str | None = None,
        message_id: str = "",
        sender: str = "",
        subject: str = "",
        steps: Sequence[Any] = (),
    ) -> None:
        """Keep the judgement of one message. `claim_number` only where the address bore its valid MAC."""

        def verb(unit: Unit) -> None:
            row = lock(unit.session, Inbound, inbound_id)
            row.verdict, row.reason, row.judged_at = verdict, reason[:500], unit.now
            row.claim_number, row.message_id = claim_number, message_id[:320]
            row.sender, row.subject, row.steps = sender[:320], subject[:320], list(steps)

        self.office.write(verb)

    def stumble(self, inbound_id: int, reason: str, *, claim_number: str | None = None) -> None:
        """Note that judging it went wrong; after five times it goes to quarantine, for a person to read.

        `claim_number` is the claim whose valid MAC the address bears: there the message holds the sweep.
        """

        def verb(unit: Unit) -> None:
            row = lock(unit.session, Inbound, inbound_id)
            row.attempts += 1
            row.reason = reason[:500]
            if row.attempts >= MAX_ATTEMPTS:
                row.verdict, row.judged_at, row.claim_number = Verdict.QUARANTINED, unit.now, claim_number

        self.office.write(verb)

    def release(self, inbound_id: int) -> InboundView:
        """Judge a quarantined message again, trusting its sender this time. Raises `Conflict`, `NotFound`."""
        return self.office.write(lambda unit: release_held(unit, inbound_id))

    def drop(self, inbound_id: int) -> InboundView:
        """Throw a quarantined message away; its file is kept until its retention ends."""
        return self.office.write(lambda unit: drop_held(unit, inbound_id))

    def rejudge_forgotten(self) -> int:
        """Queue again what waits for its judgement for ten minutes (a crash, a bug); return how many."""

        def verb(unit: Unit) -> int:
            rows = unit.session.scalars(
                select(Inbound)
                .where(Inbound.verdict == Verdict.RECEIVED, Inbound.judge_after <= unit.now)
                .order_by(Inbound.judge_after, Inbound.id)
                .limit(BATCH)
                .with_for_update(skip_locked=True)
            ).all()
            if rows:
                _judge_again(unit, rows)
            return len(rows)

        return self.office.write(verb)


def ways_in(unit: Unit) -> list[IntakeView]:
    """Return every way in, by name."""
    return [_intake_view(intake, unit.now) for intake in unit.session.scalars(select(Intake).order_by(Intake.name))]


def retire(unit: Unit, name: str) -> IntakeView:
    """Stop waiting for a way in that will not come back, from the first time on. Raises `NotFound`."""
    intake = lock(unit.session, Intake, name)
    if intake.retired_at is None:
        intake.retired_at = unit.now
        record(unit, f"intake:{name}"[:MAX_SUBJECT], "retired", after=_retired(intake))
    return _intake_view(intake, unit.now)


def release_held(unit: Unit, inbound_id: int) -> InboundView:
    """Judge a quarantined message again, trusting its sender this time. Raises `Conflict`, `NotFound`."""
    row = _quarantined(unit.session, inbound_id)
    row.attempts, row.released = 0, True
    _judge_again(unit, [row])
    return held_view(row)


def drop_held(unit: Unit, inbound_id: int) -> InboundView:
    """Throw a quarantined message away. Raises `Conflict`, `NotFound`."""
    row = _quarantined(unit.session, inbound_id)
    row.verdict, row.judged_at = Verdict.DROPPED, unit.now
    return held_view(row)


def read_until(session: Session) -> datetime | None:
    """Return the instant (UTC) before which every message of every enabled intake has been judged.

    None when there is no intake at all: then nothing can be unread.
    """
    marks = list(session.scalars(select(Intake.watermark).where(Intake.retired_at.is_(None))))
    unread = session.scalar(select(func.min(Inbound.received_at)).where(Inbound.verdict == Verdict.RECEIVED))
    if unread is not None:
        marks.append(unread)
    return min(marks, default=None)


def silent_intakes(session: Session, now: datetime) -> list[Intake]:
    """Return the enabled intakes that have not been heard of for an hour and that nobody was told of."""
    query = select(Intake).where(
        Intake.retired_at.is_(None), Intake.seen_at <= now - SILENT_AFTER, Intake.silent_told_at.is_(None)
    )
    return list(session.scalars(query))


def quarantined_for(session: Session, claim_numbers: Sequence[str]) -> dict[str, datetime]:
    """Return the earliest receipt (UTC) of quarantined mail that bears a valid MAC of each of these claims."""
    query = (
        select(Inbound.claim_number, func.min(Inbound.received_at))
        .where(Inbound.claim_number.in_(claim_numbers), Inbound.verdict == Verdict.QUARANTINED)
        .group_by(Inbound.claim_number)
    )
    return {str(number): utc(received) for number, received in session.execute(query)}


def _judge_again(unit: Unit, rows: Sequence[Inbound]) -> None:
    for row in rows:
        row.verdict, row.queued, row.judge_after = Verdict.RECEIVED, row.queued + 1, unit.now + REJUDGE_AFTER
    unit.enqueue(JUDGE, {"ids": [row.id for row in rows]}, keys.judge_inbound(rows[0].id, rows[0].queued))


def _prove_earlier(unit: Unit, known: dict[tuple[str, str], Inbound], mails: Sequence[Received]) -> None:
    """Let a second delivery of known messages lower their receipt; one that was refused is judged again."""
    refused = []
    for mail in mails:
        row = known.get((mail.sha256, mail.mailbox))
        if row is not None and utc(mail.received_at) < row.received_at:
            row.received_at = utc(mail.received_at)
            refused += [row] if row.verdict == Verdict.REFUSED else []
    if refused:
        _judge_again(unit, refused)


def _known(session: Session, mails: Sequence[Received]) -> dict[tuple[str, str], Inbound]:
    hashes = {mail.sha256 for mail in mails}
    rows = session.scalars(select(Inbound).where(Inbound.sha256.in_(hashes)).with_for_update())
    return {(row.sha256, row.mailbox): row for row in rows}


def _get(session: Session, inbound_id: int) -> Inbound:
    row = session.get(Inbound, inbound_id)
    if row is None:
        raise NotFound(f"There is no message {inbound_id}.", "See the list for its number.")
    return row


def _quarantined(session: Session, inbound_id: int) -> Inbound:
    row = lock(session, Inbound, inbound_id)
    if row.verdict != Verdict.QUARANTINED:
        raise Conflict(f"Message {inbound_id} is not in quarantine: it was {row.verdict}.", "See the list.")
    return row


def held_view(row: Inbound) -> InboundView:
    """Show one message."""
    return InboundView.model_validate(row, from_attributes=True)


def _retired(intake: Intake) -> dict[str, str]:
    """Return what the journal keeps: retired, a way in holds no claim from closing any more."""
    read = {"retired_at": intake.retired_at.isoformat()} if intake.retired_at else {}
    return {**read, "read_until": intake.watermark.isoformat()}


def _intake_view(intake: Intake, now: datetime) -> IntakeView:
    silent = intake.retired_at is None and now - intake.seen_at >= SILENT_AFTER
    return IntakeView(
        name=intake.name,
        kind=intake.kind,
        watermark=intake.watermark,
        seen_at=intake.seen_at,
        retired_at=intake.retired_at,
        silent=silent,
    )
