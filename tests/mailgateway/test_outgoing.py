"""Our own mail: its headers, what a relay may answer, and what a crash between leaves."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from jumia_core.kernel import WorkCalendar
from jumia_core.notices import NoticeState
from mailgateway.addresses import BounceAddress, ReplyAddress, StaffAddress
from mailgateway.config import RelayTarget
from mailgateway.letters import words
from mailgateway.service import MailService
from mailgateway.transports import LocalMaildir, Relay
from tests.mailgateway.rig import ADA, LI, MailRig


class Peer:
    """A small real relay. `rcpt` and `data` say what it answers."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.connections = 0
        self.mail: Callable[[str], str] = lambda _: "250 OK"
        self.rcpt: Callable[[str], str] = lambda _: "250 OK"
        self.data: Callable[[Envelope], str] = lambda _: "250 OK"

    async def handle_EHLO(  # noqa: N802 - named by aiosmtpd
        self, _server: SMTP, session: Session, _envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, _s: SMTP, _n: Session, envelope: Envelope, address: str, _o: list[str]) -> str:  # noqa: N802
        envelope.mail_from = address
        return self.mail(address)

    async def handle_RCPT(self, _s: SMTP, _n: Session, envelope: Envelope, address: str, _o: list[str]) -> str:  # noqa: N802
        answer = self.rcpt(address)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        answer = self.data(envelope)
        if answer.startswith("250"):
            self.taken.append(envelope)
        return answer

    def mails(self) -> list[EmailMessage]:
        """What it took, read."""
        return [message_from_bytes(octets(taken), policy=policy.default) for taken in self.taken]


def octets(envelope: Envelope) -> bytes:
    """The content of one mail."""
    assert isinstance(envelope.content, bytes)
    return envelope.content


class FreePort(Controller):
    """A controller on any free port."""

    def _trigger_server(self) -> Any:
        self.port = self.server.sockets[0].getsockname()[1]  # type: ignore[union-attr]  # asyncio's own server
        return super()._trigger_server()  # type: ignore[no-untyped-call]  # aiosmtpd's own


@pytest.fixture
def peer() -> Peer:
    """What the relay answers, and what it took."""
    return Peer()


@pytest.fixture
def relayed(peer: Peer, migrated_database_url: str, tmp_path: Path) -> Iterator[MailRig]:
    """A gateway whose mail goes to the relay."""
    controller = FreePort(peer, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        url = f"smtp://127.0.0.1:{controller.port}"
        with MailRig(migrated_database_url, tmp_path, relay=url, relay_seconds=10) as rig:
            yield rig
    finally:
        controller.stop()


def states(rig: MailRig, kind: str = "claim_asked") -> list[tuple[str, int]]:
    """State and attempts of the notices of one kind."""
    return [(notice.state, notice.attempts) for notice in rig.letters(kind)]


def test_a_question_as_the_relay_gets_it(relayed: MailRig, peer: Peer) -> None:
    """Envelope and headers: who it is from, where answers and bounces go, and that a machine sent it."""
    number = relayed.asked()
    book, notice = relayed.service.book, relayed.letters("claim_asked")[0]
    envelope, message = peer.taken[-1], peer.mails()[-1]
    assert (envelope.mail_from, envelope.rcpt_tos) == (book.write(BounceAddress(notice.id)), [ADA])
    assert message["From"] == f"Seller Center claims <{book.claims}>"
    assert message["To"] == f"Ada Obi <{ADA}>"
    assert message["Reply-To"] == f"Seller Center claims <{book.write(ReplyAddress(number))}>"
    assert message["Message-ID"] == f"<{notice.token}@seller-center.localhost>"
    assert message["References"] == message["In-Reply-To"] == f"<claim-{number}@seller-center.localhost>"
    assert message["Subject"].startswith(f"[Claim {number}] ")
    assert (message["Auto-Submitted"], message["X-Auto-Response-Suppress"]) == ("auto-generated", "All")
    assert parsedate_to_datetime(message["Date"]) == relayed.clock.now()
    assert [part.get_content_type() for part in message.walk()] == [
        *("multipart/alternative", "text/plain", "text/html")
    ]
    raw = octets(envelope)
    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert f"Reply-To: Seller Center claims <{book.write(ReplyAddress(number))}>\r\n".encode() in raw  # not folded


def test_staff_answer_to_their_own_address(relayed: MailRig, peer: Peer) -> None:
    """Each member of staff has another one."""
    number = relayed.raise_claim()
    relayed.send()
    ids = {account.email: account.id for account in relayed.center.accounts.all_accounts()}
    replies_to = {str(found["To"]): str(found["Reply-To"]) for found in peer.mails()}
    for name, email in (("Li Wei", LI), ("Chen Yu", "chen@platform.example")):
        address = relayed.service.book.write(StaffAddress(number, ids[email]))
        assert replies_to[f"{name} <{email}>"] == f"Seller Center claims <{address}>"


def test_a_reply_notice_is_auto_replied(relayed: MailRig, peer: Peer) -> None:
    """RFC 3834: what answers a message says so."""
    number = relayed.asked()
    relayed.reply(number, "The order is 301234567.")
    relayed.send()
    by_subject = {str(found["Subject"]).partition("] ")[2]: found["Auto-Submitted"] for found in peer.mails()}
    assert by_subject["We have your answer"] == "auto-replied"
    assert by_subject["The seller answered"] == "auto-generated"


def test_a_batch_uses_one_connection(relayed: MailRig, peer: Peer) -> None:
    """Three notices of one claim, one EHLO."""
    relayed.raise_claim()
    relayed.send()
    assert (len(peer.taken), peer.connections) == (3, 1)


def test_the_clock_starts_when_the_relay_accepts(relayed: MailRig, peer: Peer) -> None:
    """A temporary refusal delays it, and the deadline in the mail is that of the delivery."""
    peer.rcpt = lambda address: "451 4.7.1 greylisted" if address == ADA else "250 OK"
    number = relayed.asked()
    assert states(relayed) == [(NoticeState.QUEUED, 1)]
    assert relayed.view(number).due_before is None
    peer.rcpt = lambda _: "250 OK"
    relayed.clock.advance(days=1)
    relayed.send()
    claim = relayed.view(number)
    assert claim.delivered_at == relayed.clock.now()
    body = peer.mails()[-1].get_body(("plain",))
    assert body is not None
    due = claim.due_before
    assert due is not None
    promised = f"Answer before {words.deadline(due, WorkCalendar.for_country('NG').tz)}."
    assert promised in " ".join(body.get_content().split())


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        ("550 5.1.1 no such user", NoticeState.FAILED),
        ("553 5.1.3 bad address", NoticeState.FAILED),
        ("452 4.2.2 mailbox full", NoticeState.QUEUED),
    ],
)
def test_a_refused_recipient(relayed: MailRig, peer: Peer, answer: str, state: NoticeState) -> None:
    """5xx is final, and tells the agent; 4xx waits. The other notices of the batch are sent."""
    peer.rcpt = lambda address: answer if address == ADA else "250 OK"
    relayed.asked()
    assert [state_ for state_, _ in states(relayed)] == [state]
    assert answer in str(relayed.letters("claim_asked")[0].failure)
    assert {state_ for state_, _ in states(relayed, "claim_new")} == {NoticeState.SENT}
    assert bool(relayed.letters("claim_seller_unreachable")) is (state is NoticeState.FAILED)


@pytest.mark.parametrize(
    ("answer", "state"),
    [("554 5.7.1 looks like spam", NoticeState.FAILED), ("451 4.3.0 try later", NoticeState.QUEUED)],
)
def test_refused_data(relayed: MailRig, peer: Peer, answer: str, state: NoticeState) -> None:
    """The same law after DATA."""
    peer.data = lambda _: answer
    relayed.asked()
    assert [state_ for state_, _ in states(relayed)] == [state]


def test_a_relay_that_does_not_know_us_is_not_the_recipients_fault(relayed: MailRig, peer: Peer) -> None:
    """A refused envelope sender waits for the operator, whatever its code."""
    peer.mail = lambda _: "550 5.7.1 relaying denied"
    relayed.asked()
    assert [state for state, _ in states(relayed)] == [NoticeState.QUEUED]


def test_a_relay_that_hangs_up_delays_the_rest(relayed: MailRig, peer: Peer) -> None:
    """421 in the middle of a batch: what was accepted is sent, the rest is tried again."""
    peer.data = lambda _: "250 OK" if not peer.taken else "421 4.3.2 shutting down"
    relayed.raise_claim()
    relayed.send()
    found = states(relayed, "claim_raised") + states(relayed, "claim_new")
    assert sorted(state for state, _ in found) == [NoticeState.QUEUED, NoticeState.QUEUED, NoticeState.SENT]
    peer.data = lambda _: "250 OK"
    relayed.send()
    assert len(peer.taken) == 3


def test_no_relay_at_all_delays_everything(light_rig: MailRig) -> None:
    """Nothing raises, nothing is lost."""
    target = RelayTarget.parse("smtp://127.0.0.1:1")
    light_rig.service.sender._transport = Relay(target, name="client.example", seconds=5)
    light_rig.raise_claim()
    light_rig.send()
    assert {state for state, _ in states(light_rig, "claim_new")} == {NoticeState.QUEUED}


def test_a_crash_between_relay_and_record_sends_the_same_mail(
    relayed: MailRig, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twice at most, and then with the same Message-ID."""
    number = relayed.raise_claim()
    relayed.send()
    relayed.people.li.claims.ask(number, "Which order?")

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(relayed.center.deliveries, "sent", crash)
        with pytest.raises(KeyboardInterrupt):
            relayed.send()
    relayed.send()
    relayed.send()
    questions = [found for found in peer.mails() if "question" in str(found["Subject"])]
    assert len(questions) == 2
    assert questions[0]["Message-ID"] == questions[1]["Message-ID"]
    assert questions[0].as_bytes() == questions[1].as_bytes()


def test_a_letter_that_cannot_be_written_does_not_stop_the_rest(
    relayed: MailRig, peer: Peer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits with the reason; the others are sent."""
    from mailgateway import letters  # noqa: PLC0415 - patched here

    monkeypatch.delitem(letters.WRITERS, "claim_raised")
    relayed.raise_claim()
    relayed.send()
    (raised,) = relayed.letters("claim_raised")
    assert (raised.state, str(raised.failure)[:22]) == (NoticeState.QUEUED, "it cannot be written: ")
    assert len(peer.taken) == 2


def test_a_name_cannot_add_headers(relayed: MailRig, peer: Peer) -> None:
    """Line ends in a display name or a subject are spaces."""
    relayed.center.accounts.create_seller("eve@example.ng", "Eve\r\nBcc: all@example.ng", shop="ada-ng")
    number = relayed.asked()
    relayed.center.claims.tell_staff(number, "eve@example.ng", "claim_command_problem", "x", {"problem": "a\r\nb"})
    relayed.send()
    message = peer.mails()[-1]
    assert message["Bcc"] is None
    assert message["To"].addresses[0].addr_spec == "eve@example.ng"


def test_without_a_relay_mail_is_written_to_a_maildir(rig: MailRig) -> None:
    """Durably, with its envelope, and once however often it is sent."""
    number = rig.raise_claim()
    rig.send()
    assert [str(found["Subject"]) for found in rig.outbox()] == [
        f"[Claim {number}] We have your claim: Bill problem",
        *[f"[Claim {number}] New: Bill problem"] * 2,
    ]
    notice = rig.center.deliveries.get(rig.letters("claim_raised")[0].id)
    with rig.service.transport.open() as courier:
        courier.send(rig.service.sender.compose(notice))
    assert len(rig.outbox()) == 3
    assert rig.outbox()[0]["Return-Path"] == f"<{rig.service.book.write(BounceAddress(notice.id))}>"
    assert rig.outbox()[0]["Delivered-To"] == ADA


def test_a_maildir_that_cannot_be_written_delays(light_rig: MailRig, tmp_path: Path) -> None:
    """A full or missing disk is temporary."""
    folder = tmp_path / "maildir"
    light_rig.service.sender._transport = LocalMaildir(folder)
    with LocalMaildir(folder).open():
        (folder / "tmp").rmdir()
        (folder / "tmp").write_text("in the way", encoding="ascii")
    light_rig.raise_claim()
    light_rig.send()
    assert {state for state, _ in states(light_rig, "claim_new")} == {NoticeState.QUEUED}


def test_the_service_says_where_mail_goes(light_rig: MailRig) -> None:
    """For a person: where to mail, how, and where our own mail is."""
    service: MailService = light_rig.service
    text = "\n".join(service.lines())
    assert f"127.0.0.1:{service.port}" in text
    assert "outgoing-mail" in text
    assert "Sender check: off" in text
