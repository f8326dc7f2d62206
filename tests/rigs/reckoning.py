"""What must be true of an installation after everything that was accepted has been judged and sent."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core import SellerCenter
from jumia_core.claims.model import Claim, Event, Message
from jumia_core.claims.schemas import COUNTING, Author, Standing, Status, Turn
from jumia_core.intake import Inbound, Verdict
from jumia_core.notices import Notice, NoticeState
from mailgateway.addresses import AddressBook, BounceAddress
from tests.rigs.correspondence import Mail, Taken
from tests.rigs.sink import Seen

REPLIES = {Verdict.ACCEPTED, Verdict.REFUSED}


def outstanding(center: SellerCenter) -> tuple[int, int]:
    """Count the mails that are not judged, and the notices that are not sent."""
    with center.office.read() as unit:
        unjudged = select(func.count()).select_from(Inbound).where(Inbound.verdict == Verdict.RECEIVED)
        queued = select(func.count()).select_from(Notice).where(Notice.state == NoticeState.QUEUED)
        return unit.session.scalar(unjudged) or 0, unit.session.scalar(queued) or 0


def check_mails(center: SellerCenter, mails: Sequence[Mail], taken: Mapping[str, Taken]) -> None:
    """Every mail that got its 250 was kept and judged once, and a reply is in its claim's thread once."""
    with center.office.read() as unit:
        inbound = _by_message_id(unit.session)
        messages = _by_inbound(unit.session)
    assert set(taken) == {mail.message_id for mail in mails}, "not every mail got its 250"
    assert set(inbound) == set(taken), "kept is what was sent, and nothing else"
    for mail in mails:
        rows = inbound[mail.message_id]
        assert len(rows) == 1, f"{mail.message_id} was kept {len(rows)} times"
        row = rows[0]
        assert row.verdict == mail.verdict, f"{mail.message_id}: {row.verdict}, {row.reason}; not {mail.verdict}"
        assert center.store.files.read(row.sha256) == mail.content
        assert taken[mail.message_id].offered_at <= row.received_at <= taken[mail.message_id].accepted_at
        assert row.claim_number == mail.claim
        in_thread = [(message.claim_number, message.text) for message in messages.pop(row.id, [])]
        expected = [(mail.claim, mail.phrase)] if mail.verdict in REPLIES else []
        assert in_thread == expected, f"{mail.message_id} ({mail.verdict}) is in the thread as {in_thread}"
    assert not messages, "a reply that nobody sent"


def check_claims(center: SellerCenter) -> None:
    """Events are whole and in order, each reply has one, and no counted reply left the seller's clock running."""
    with center.office.read() as unit:
        claims = list(unit.session.scalars(select(Claim)))
        events: dict[str, list[Event]] = defaultdict(list)
        for event in unit.session.scalars(select(Event).order_by(Event.claim_number, Event.seq)):
            events[event.claim_number].append(event)
        replies: dict[str, list[Message]] = defaultdict(list)
        for message in unit.session.scalars(select(Message).where(Message.author == Author.SELLER)):
            if message.standing is not None:  # what a claim was raised with has none
                replies[message.claim_number].append(message)
    for claim in claims:
        log = events[claim.number]
        assert [event.seq for event in log] == list(range(1, claim.last_seq + 1)), f"{claim.number} lost an event"
        told = Counter(event.data["message_id"] for event in log if event.kind.startswith("reply_"))
        assert told == Counter(message.id for message in replies[claim.number]), f"{claim.number}: replies and events"
        assert [event.kind for event in log].count("delivered") <= 1, f"{claim.number}: its clock started twice"
        standings = Counter(message.standing for message in replies[claim.number])
        if any(standings[standing] for standing in COUNTING):
            assert (claim.status, claim.turn) == (Status.OPEN, Turn.PLATFORM), f"{claim.number} ignores its reply"
            firsts = standings[Standing.COUNTED] + standings[Standing.CROSSED]
            assert firsts == 1, f"{claim.number} was answered {firsts} times in one round"


def check_notices(
    center: SellerCenter, book: AddressBook, seen: Sequence[Seen], *, told_before: Collection[int] = ()
) -> int:
    """Each notice was sent, always as one mail to one address; return how often one was sent once more."""
    with center.office.read() as unit:
        found = unit.session.scalars(select(Notice).where(Notice.id.not_in(told_before)))
        notices = {notice.id: notice for notice in found}
    sent: dict[int, list[Seen]] = defaultdict(list)
    for mail in seen:
        address = book.read(mail.sender)
        assert isinstance(address, BounceAddress), f"{mail.sender} is no envelope sender of ours"
        sent[address.notice_id].append(mail)
    assert {notice.state for notice in notices.values()} == {NoticeState.SENT}
    assert set(sent) == set(notices), "sent is what was queued, and nothing else"
    for number, notice in notices.items():
        names = {mail.message_id for mail in sent[number]}
        assert names == {f"<{notice.token}@{book.domain}>"}, f"notice {number} went out under {names}"
        assert {mail.recipients for mail in sent[number]} == {(notice.account.email,)}
    return len(seen) - len(notices)


def _by_message_id(session: Session) -> dict[str, list[Inbound]]:
    found: dict[str, list[Inbound]] = defaultdict(list)
    for row in session.scalars(select(Inbound)):
        found[row.message_id].append(row)
    return found


def _by_inbound(session: Session) -> dict[int, list[Message]]:
    found: dict[int, list[Message]] = defaultdict(list)
    for message in session.scalars(select(Message).where(Message.inbound_id.is_not(None))):
        found[message.inbound_id or 0].append(message)
    return found
