"""Intake: durable and once, judged after, watermarks that never go back, quarantine that never drops."""

import hashlib
from datetime import datetime, timedelta

import pytest

from jumia_core.intake import Inbox, Received, Verdict
from jumia_core.intake.inbox import read_until
from jumia_core.kernel import Conflict, NotFound
from tests.rigs.centers import Scene


@pytest.fixture
def inbox(scene: Scene) -> Inbox:
    """An inbox with one way in."""
    scene.center.inbox.open_intake("smtp", "smtp")
    return scene.center.inbox


def _mail(scene: Scene, content: bytes = b"a mail", *, mailbox: str = "claims@platform.example") -> Received:
    return Received(
        mailbox=mailbox,
        sha256=scene.center.store.files.save(content),
        size=len(content),
        envelope_sender="ada@example.ng",
        received_at=scene.clock.now(),
        peer="127.0.0.1",
    )


def _read_until(scene: Scene) -> datetime | None:
    with scene.center.office.read() as unit:
        return read_until(unit.session)


def test_a_message_is_kept_whole_and_waits_for_its_judgement(scene: Scene, inbox: Inbox) -> None:
    """Its bytes, its envelope and its instant; one job is queued for it."""
    queued = scene.center.work.unfinished()
    (number,) = inbox.receive("smtp", [_mail(scene)])
    kept = inbox.get(number)
    assert (kept.verdict, kept.received_at, kept.envelope_sender) == (
        Verdict.RECEIVED,
        scene.clock.now(),
        "ada@example.ng",
    )
    assert kept.sha256 == hashlib.sha256(b"a mail").hexdigest()
    assert inbox.raw(number) == b"a mail"
    assert scene.center.work.unfinished() == queued + 1


def test_the_same_bytes_for_the_same_mailbox_are_one_message(scene: Scene, inbox: Inbox) -> None:
    """By a second way in, after a crash, or twice in one batch: the earliest receipt stays."""
    inbox.open_intake("imap", "imap")
    first = scene.clock.now()
    (number,) = inbox.receive("smtp", [_mail(scene)])
    scene.clock.advance(hours=1)
    assert inbox.receive("imap", [_mail(scene), _mail(scene), _mail(scene, b"other")])[:2] == [number, number]
    assert inbox.get(number).received_at == first
    assert inbox.counts() == {Verdict.RECEIVED: 2}


def test_another_mailbox_is_another_message(scene: Scene, inbox: Inbox) -> None:
    """One mail to two claims is two messages of one file."""
    numbers = inbox.receive("smtp", [_mail(scene), _mail(scene, mailbox="claims+2@platform.example")])
    assert len(set(numbers)) == 2


def test_a_batch_is_one_transaction_and_one_job(scene: Scene, inbox: Inbox) -> None:
    """A hundred mails cost one commit; what is known asks for no job."""
    queued = scene.center.work.unfinished()
    mails = [_mail(scene, f"mail {number}".encode()) for number in range(100)]
    assert len(inbox.receive("smtp", mails)) == 100
    inbox.receive("smtp", mails)
    assert scene.center.work.unfinished() == queued + 1


def test_a_judgement_is_kept_with_its_steps(scene: Scene, inbox: Inbox) -> None:
    """Verdict, reason, and how it came to it; overlong headers are cut, not refused."""
    (number,) = inbox.receive("smtp", [_mail(scene)])
    inbox.record(number, Verdict.REFUSED, "late " * 200, subject="s" * 999, sender="ada@example.ng", steps=["human"])
    kept = inbox.get(number)
    assert (kept.verdict, kept.sender, kept.steps) == (Verdict.REFUSED, "ada@example.ng", ["human"])
    assert (len(kept.reason), len(kept.subject)) == (500, 320)


def test_five_stumbles_lead_to_quarantine_and_stop_holding_the_rest(scene: Scene, inbox: Inbox) -> None:
    """A bug in judging keeps the mail for a person and does not hold every sweep for ever."""
    received = scene.clock.now()
    (number,) = inbox.receive("smtp", [_mail(scene)])
    scene.clock.advance(minutes=5)
    inbox.move_watermark("smtp", scene.clock.now())
    for attempt in range(5):
        assert inbox.get(number).verdict == Verdict.RECEIVED, attempt
        assert _read_until(scene) == received
        inbox.stumble(number, "KeyError: 'x'")
    assert inbox.get(number).verdict == Verdict.QUARANTINED
    assert _read_until(scene) == scene.clock.now()


def test_quarantine_is_released_or_dropped_by_a_person_only(scene: Scene, inbox: Inbox) -> None:
    """Released, it is judged again and trusted; dropped, it keeps its file. Anything else is a conflict."""
    first, second = inbox.receive("smtp", [_mail(scene), _mail(scene, b"other")])
    for number in (first, second):
        with pytest.raises(Conflict, match="not in quarantine"):
            inbox.release(number)
        inbox.record(number, Verdict.QUARANTINED, "unknown sender")
    queued = scene.center.work.unfinished()
    released = inbox.release(first)
    assert (released.verdict, released.released) == (Verdict.RECEIVED, True)
    assert scene.center.work.unfinished() == queued + 1
    assert inbox.drop(second).verdict == Verdict.DROPPED
    assert inbox.raw(second) == b"other"
    for act in (inbox.release, inbox.drop):
        with pytest.raises(Conflict):
            act(second)
        with pytest.raises(NotFound):
            act(4711)


def test_lists_and_counts(scene: Scene, inbox: Inbox) -> None:
    """Newest first, of one verdict or of all."""
    numbers = inbox.receive("smtp", [_mail(scene, bytes([n])) for n in range(3)])
    inbox.record(numbers[1], Verdict.IGNORED, "automatic")
    assert [view.id for view in inbox.listing()] == numbers[::-1]
    assert [view.id for view in inbox.listing(Verdict.IGNORED)] == [numbers[1]]
    assert len(inbox.listing(limit=2)) == 2
    assert inbox.counts() == {Verdict.RECEIVED: 2, Verdict.IGNORED: 1}
    with pytest.raises(NotFound):
        inbox.get(4711)


def test_a_forgotten_message_is_judged_after_ten_minutes(scene: Scene, inbox: Inbox) -> None:
    """A crash between commit and judgement is repaired by the next tick."""
    inbox.receive("smtp", [_mail(scene)])
    scene.clock.advance(minutes=10, microseconds=-1)
    assert inbox.rejudge_forgotten() == 0
    scene.clock.advance(microseconds=1)
    queued = scene.center.work.unfinished()
    assert scene.center.tick()["rejudged"] == 1
    assert scene.center.work.unfinished() == queued + 1


def test_a_watermark_never_moves_back(scene: Scene, inbox: Inbox) -> None:
    """What was promised to be read stays read."""
    start = scene.clock.now()
    inbox.move_watermark("smtp", start + timedelta(minutes=5))
    inbox.move_watermark("smtp", start)
    assert inbox.intakes()[0].watermark == start + timedelta(minutes=5)
    with pytest.raises(NotFound):
        inbox.move_watermark("imap", start)


def test_all_is_read_up_to_the_slowest_way_in_and_the_oldest_unread_mail(scene: Scene, inbox: Inbox) -> None:
    """Retired ways in do not count; without any way in nothing can be unread."""
    start = scene.clock.now()
    inbox.open_intake("imap", "imap")
    inbox.move_watermark("smtp", start + timedelta(hours=2))
    assert _read_until(scene) == start
    inbox.move_watermark("imap", start + timedelta(hours=1))
    assert _read_until(scene) == start + timedelta(hours=1)
    scene.clock.advance(minutes=30)
    (number,) = inbox.receive("smtp", [_mail(scene)])
    assert _read_until(scene) == start + timedelta(minutes=30)
    inbox.record(number, Verdict.ACCEPTED, "counted")
    inbox.retire_intake("imap")
    assert _read_until(scene) == start + timedelta(hours=2)
    inbox.retire_intake("smtp")
    assert _read_until(scene) is None


def test_a_retired_way_in_can_come_back(scene: Scene, inbox: Inbox) -> None:
    """Opened anew, it is waited for from where it had read to."""
    inbox.retire_intake("smtp")
    assert inbox.intakes()[0].retired_at == scene.clock.now()
    assert inbox.open_intake("smtp", "smtp").retired_at is None
    with pytest.raises(NotFound):
        inbox.retire_intake("imap")
