"""Durable before 250: what a failure leaves behind, what is committed together, how far was read."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from jumia_core.intake import Received
from mailgateway.committer import Accepted
from tests.mailgateway.rig import ADA, MailRig, mail

CLAIMS = "claims@seller-center.localhost"


def send(rig: MailRig, text: str) -> tuple[int, bytes]:
    """Send one mail and return the answer to its data."""
    with rig.smtp() as smtp:
        smtp.ehlo("client.example")
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        smtp.docmd(f"RCPT TO:<{CLAIMS}>")
        return smtp.data(mail(text).as_bytes())


def accepted(text: str, mailbox: str = CLAIMS) -> Accepted:
    """A message as the server hands it over."""
    return Accepted(mail(text).as_bytes(), ADA, (mailbox,), "127.0.0.1")


class Gate:
    """Stands before `receive`: counts its calls, holds them, or lets them fail."""

    def __init__(self, rig: MailRig, monkeypatch: pytest.MonkeyPatch) -> None:
        self.batches: list[int] = []
        self.waiting = threading.Semaphore(0)
        self.open = threading.Event()
        self.open.set()
        self.fail: Callable[[Sequence[Received]], bool] = lambda _: False
        self._receive = rig.center.inbox.receive
        monkeypatch.setattr(rig.center.inbox, "receive", self)

    def __call__(self, intake: str, mails: Sequence[Received]) -> list[int]:
        self.batches.append(len(mails))
        self.waiting.release()
        assert self.open.wait(20)
        if self.fail(mails):
            raise RuntimeError("the database is gone")
        return self._receive(intake, mails)


@pytest.fixture
def gate(rig: MailRig, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """A gate before the commit of the running service."""
    return Gate(rig, monkeypatch)


def test_a_failed_commit_is_told_and_leaves_nothing(rig: MailRig, gate: Gate) -> None:
    """451: the sender keeps the mail; nothing is in the intake; the next one is taken."""
    gate.fail = lambda _: True
    assert send(rig, "lost?")[0] == 451
    assert rig.center.inbox.listing() == []
    gate.fail = lambda _: False
    code, said = send(rig, "lost?")
    assert (code, len(rig.center.inbox.listing())) == (250, 1)
    assert rig.center.inbox.raw(int(said.split()[-1]))


def test_a_full_disk_is_told(light_rig: MailRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file comes before the row: without the file there is no row and no 250."""

    def full(_: bytes) -> str:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(light_rig.center.store.files, "save", full)
        assert send(light_rig, "no room")[0] == 451
    assert light_rig.center.inbox.listing() == []
    assert light_rig.service.committer.watermark() == light_rig.clock.now()
    assert send(light_rig, "no room")[0] == 250


def test_what_waits_is_committed_together(rig: MailRig, gate: Gate) -> None:
    """While one commit runs the others gather, and share the next one."""
    gate.open.clear()
    committer = rig.service.committer
    first = committer.submit(accepted("first"))
    assert gate.waiting.acquire(timeout=20)
    others = [committer.submit(accepted(f"other {number}")) for number in range(20)]
    while committer._queue.qsize() < 20:  # their files are being written
        pass
    gate.open.set()
    ids = [future.result(20)[0] for future in [first, *others]]
    assert gate.batches == [1, 20]
    assert len(set(ids)) == 21
    assert [rig.center.inbox.raw(number) for number in ids] == [
        mail(text).as_bytes() for text in ["first", *(f"other {number}" for number in range(20))]
    ]


def test_one_that_cannot_be_kept_does_not_refuse_the_others(rig: MailRig, gate: Gate) -> None:
    """A batch that fails is committed one by one; only the bad one gets its error."""
    gate.fail = lambda mails: any(received.mailbox == "bad" for received in mails)
    gate.open.clear()
    committer = rig.service.committer
    head = committer.submit(accepted("head"))
    assert gate.waiting.acquire(timeout=20)
    futures = [
        committer.submit(accepted(text, mailbox)) for text, mailbox in [("a", CLAIMS), ("b", "bad"), ("c", CLAIMS)]
    ]
    while committer._queue.qsize() < 3:
        pass
    gate.open.set()
    assert head.result(20)
    assert futures[0].result(20) != futures[2].result(20)
    with pytest.raises(RuntimeError):
        futures[1].result(20)
    assert len(rig.center.inbox.listing()) == 3


def test_the_watermark_never_passes_mail_in_flight(rig: MailRig, gate: Gate) -> None:
    """Accepted and not yet committed: the sweep must still wait for it."""
    received_at = rig.clock.now()
    gate.open.clear()
    future = rig.service.committer.submit(accepted("half written"))
    assert gate.waiting.acquire(timeout=20)
    rig.clock.advance(minutes=5)
    rig.service.move_watermark()
    assert rig.center.inbox.intakes()[0].watermark == received_at
    gate.open.set()
    assert future.result(20)
    assert rig.service.committer.drain(20)
    rig.service.move_watermark()
    assert rig.center.inbox.intakes()[0].watermark == rig.clock.now()


def test_a_peer_that_hangs_up_does_not_stop_the_commit(rig: MailRig, gate: Gate) -> None:
    """It will send again, and get the same id."""
    gate.open.clear()
    smtp = rig.smtp()
    smtp.ehlo("client.example")
    smtp.docmd(f"MAIL FROM:<{ADA}>")
    smtp.docmd(f"RCPT TO:<{CLAIMS}>")
    smtp.docmd("DATA")
    smtp.send(mail("impatient").as_bytes().replace(b"\n", b"\r\n") + b"\r\n.\r\n")
    assert gate.waiting.acquire(timeout=20)
    smtp.close()
    gate.open.set()
    assert rig.service.committer.drain(20)
    (view,) = rig.center.inbox.listing()
    assert rig.center.inbox.raw(view.id)


def test_the_same_bytes_twice_are_one_message(rig: MailRig) -> None:
    """The earliest receipt stays, and both senders get the same id."""
    first = send(rig, "once")
    received_at = rig.clock.now()
    rig.clock.advance(hours=3)
    assert send(rig, "once") == first
    (view,) = rig.center.inbox.listing()
    assert view.received_at == received_at


def test_stopping_commits_and_answers_what_was_accepted(rig: MailRig, gate: Gate) -> None:
    """A graceful stop drains: the sender that waits for its 250 gets it."""
    gate.open.clear()
    answers: list[Any] = []
    sender = threading.Thread(target=lambda: answers.append(send(rig, "just in time")[0]))
    sender.start()
    assert gate.waiting.acquire(timeout=20)
    stopping = threading.Thread(target=rig.service.stop)
    stopping.start()
    gate.open.set()
    stopping.join(30)
    sender.join(30)
    assert answers == [250]
    assert len(rig.center.inbox.listing()) == 1
    rig.service.stop()  # a second stop is harmless
    rig.service.start()
    assert send(rig, "after a restart")[0] == 250


def test_a_gateway_that_does_not_listen_says_nothing_of_what_it_read(rig: MailRig) -> None:
    """Its silence must be seen: no tick moves the watermark of a stopped server."""
    rig.service.stop()
    before = rig.center.inbox.intakes()[0]
    rig.clock.advance(hours=2)
    rig.service.move_watermark()
    after = rig.center.inbox.intakes()[0]
    assert (after.watermark, after.seen_at, after.silent) == (before.watermark, before.seen_at, True)
