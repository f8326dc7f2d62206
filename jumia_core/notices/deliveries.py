"""What became of a notice: sent, tried again later, failed or bounced. Modules learn of it by their hook."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from jumia_core.accounts import ChatLink, last_link
from jumia_core.kernel import NotFound, utc
from jumia_core.notices.model import Notice, NoticeState
from jumia_core.notices.outbox import PATIENCE, send, tell_chats
from jumia_core.notices.rules import AFTER_MAIL, LAST_WORDS, Channel
from jumia_core.store import lock
from jumia_core.work import Office, Unit

# RFC 5321 4.5.4.1: retry no sooner than after a while, give up after four or five days.
RETRY_AFTER = (1, 5, 15, 30, 60, 120)  # minutes; the last one repeats
GIVE_UP_AFTER = timedelta(days=4)
CHAT_GIVE_UP_AFTER = timedelta(days=2)
BOUNCES_WITHIN = timedelta(days=5)  # every relay has given up by then; a later report is not believed
RESEND_BATCH = 500


class Delivery(StrEnum):
    """What a hook is told."""

    SENT = "sent"
    FAILED = "failed"


Hook = Callable[[Unit, Notice, Delivery], None]


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a mail adapter needs to write and send a notice. The address is read now, not when it was queued."""

    id: int
    token: str
    kind: str
    account_id: int
    email: str
    name: str
    language: str
    claim_number: str | None
    round: int | None
    data: dict[str, Any]
    created_at: datetime
    channel: str = "mail"
    chat: str | None = None


class Deliveries:
    """The sending side of notices, for adapters. `hooks` tell a module by the notice's kind's first word."""

    def __init__(self, office: Office, hooks: dict[str, Hook]) -> None:
        self.office = office
        self.hooks = hooks

    def take(self, ids: Sequence[int]) -> list[Envelope]:
        """Return those of the notices that still wait to be sent, in order, and give the caller time to send them."""

        def verb(unit: Unit) -> list[Envelope]:
            waiting = unit.session.scalars(
                select(Notice)
                .where(Notice.id.in_(ids), Notice.state == NoticeState.QUEUED)
                .order_by(Notice.id)
                .with_for_update(of=Notice)
            ).all()
            for notice in waiting:
                notice.next_attempt_at = unit.now + PATIENCE
            links = {notice.id: last_link(unit.session, notice.chat) for notice in waiting if notice.chat}
            ready = []
            for notice in waiting:
                if notice.channel == Channel.CHAT and not _still_linked(notice, links[notice.id]):
                    notice.failure = "the chat is not linked to the account any more, or has blocked us"
                    self._fail(unit, notice)
                else:
                    ready.append(_envelope(notice))
            return ready

        return self.office.write(verb)

    def get(self, notice_id: int) -> Envelope:
        """Return one notice, whatever its state. Raises `NotFound`."""
        with self.office.read() as unit:
            notice = unit.session.get(Notice, notice_id)
            if notice is None:
                raise NotFound(f"There is no notice {notice_id}.")
            return _envelope(notice)

    def sent(self, notice_id: int, at: datetime) -> None:
        """Record that the relay or the next host accepted it at an instant (UTC). Told twice, it counts once."""

        def verb(unit: Unit) -> None:
            notice = lock(unit.session, Notice, notice_id)
            if notice.sent_at is not None:  # the retry of a job proves nothing new
                return
            notice.sent_at, notice.next_attempt_at = utc(at), None
            notice.attempts += 1
            if notice.bounced_at is None:  # a bounce may be recorded first: then nobody was reached
                notice.state = NoticeState.SENT
                self._tell(unit, notice, Delivery.SENT)

        self.office.write(verb)

    def delayed(self, notice_id: int, reason: str) -> None:
        """Record a temporary failure: it is tried again later, and fails for good after four days."""

        def verb(unit: Unit) -> None:
            notice = lock(unit.session, Notice, notice_id)
            if notice.state != NoticeState.QUEUED:
                return
            notice.failure = reason[:500]
            if unit.now - notice.created_at >= GIVE_UP_AFTER:
                self._fail(unit, notice)
                return
            minutes = RETRY_AFTER[min(notice.attempts, len(RETRY_AFTER) - 1)]
            notice.attempts += 1
            notice.next_attempt_at = unit.now + timedelta(minutes=minutes)

        self.office.write(verb)

    def failed(self, notice_id: int, reason: str) -> None:
        """Record that it was refused for good, at sending."""

        def verb(unit: Unit) -> None:
            notice = lock(unit.session, Notice, notice_id)
            if notice.state == NoticeState.QUEUED:
                notice.failure = reason[:500]
                self._fail(unit, notice)

        self.office.write(verb)

    def bounced(self, notice_id: int, reason: str, *, permanent: bool) -> None:
        """Record a bounce that came back after it was sent. A temporary or a very late one is noted only."""

        def verb(unit: Unit) -> None:
            notice = lock(unit.session, Notice, notice_id)
            notice.failure = reason[:500]
            late = notice.sent_at is not None and unit.now - notice.sent_at > BOUNCES_WITHIN
            if permanent and not late and notice.bounced_at is None:
                notice.bounced_at = unit.now
                if notice.state != NoticeState.FAILED:
                    self._fail(unit, notice)

        self.office.write(verb)

    def resend_due(self) -> int:
        """Queue again what waits for another attempt, or what a crash left behind; return how many."""

        def verb(unit: Unit) -> int:
            due = unit.session.scalars(
                select(Notice)
                .where(Notice.state == NoticeState.QUEUED, Notice.next_attempt_at <= unit.now)
                .order_by(Notice.next_attempt_at)
                .limit(RESEND_BATCH)
                .with_for_update(skip_locked=True, of=Notice)
            ).all()
            for notice in [one for one in due if one.channel == Channel.CHAT]:
                if unit.now - notice.created_at >= CHAT_GIVE_UP_AFTER:  # no bot runs; the mail has said it
                    notice.failure = "no bot took it"
                    self._fail(unit, notice)
            due = [one for one in due if one.state == NoticeState.QUEUED]
            for notice in due:
                notice.queued += 1
                notice.next_attempt_at = unit.now + timedelta(minutes=RETRY_AFTER[-1])
            if due:
                send(unit, due)
            return len(due)

        return self.office.write(verb)

    def _fail(self, unit: Unit, notice: Notice) -> None:
        notice.state, notice.failed_at, notice.next_attempt_at = NoticeState.FAILED, unit.now, None
        self._tell(unit, notice, Delivery.FAILED)

    def _tell(self, unit: Unit, notice: Notice, delivery: Delivery) -> None:
        """Tell the module of a mail; what a chat was told moves no clock."""
        if notice.channel != Channel.MAIL:
            return
        hook = self.hooks.get(notice.kind.split("_", maxsplit=1)[0])
        if hook is not None:
            hook(unit, notice, delivery)
        if notice.kind in AFTER_MAIL:
            tell_chats(unit, notice)


def _still_linked(notice: Notice, link: ChatLink | None) -> bool:
    """Tell whether a chat is still the reader's, or was when its last words were written and is nobody else's since."""
    if link is None or link.account_id != notice.account_id or link.blocked_at is not None:
        return False
    return link.ended_at is None or (notice.kind in LAST_WORDS and link.ended_at >= notice.created_at)


def _envelope(notice: Notice) -> Envelope:
    account = notice.account
    return Envelope(
        id=notice.id,
        token=notice.token,
        kind=notice.kind,
        account_id=account.id,
        email=account.email,
        name=account.name,
        language=account.language,
        claim_number=notice.claim_number,
        round=notice.round,
        data=notice.data,
        created_at=notice.created_at,
        channel=notice.channel,
        chat=notice.chat,
    )
