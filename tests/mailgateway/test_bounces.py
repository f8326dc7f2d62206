"""Delivery reports: matched by the signed envelope sender, never by what they claim."""

import pytest

from jumia_core.intake import Verdict
from jumia_core.notices import NoticeState
from mailgateway.addresses import BounceAddress
from tests.mailgateway.rig import ADA, MailRig, mail

REPORT = """From: MAILER-DAEMON@relay.example
To: bounces@seller-center.localhost
Subject: {subject}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

This is the mail system. About your message to ada@example.ng.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {status} mailbox unavailable
--b--
"""


def report(action: str, status: str, recipient: str = ADA) -> bytes:
    """A delivery report as a relay writes it."""
    subject = "Delivery delayed" if action == "delayed" else "Undelivered Mail Returned to Sender"
    return (
        REPORT.format(subject=subject, action=action, status=status, recipient=recipient).replace("\n", "\r\n").encode()
    )


def bounce(rig: MailRig, raw: bytes, *, sender: str | None = None) -> tuple[Verdict, str]:
    """Send a report about the current question, and judge it."""
    notice = rig.letters("claim_asked")[-1]
    to = rig.service.book.write(BounceAddress(notice.id))
    view = rig.judge(rig.deliver(raw, to, sender=sender).id)
    return view.verdict, rig.letters("claim_asked")[-1].state


@pytest.mark.parametrize(
    ("action", "status", "state"),
    [
        ("failed", "5.1.1", NoticeState.FAILED),
        ("failed", "4.4.7", NoticeState.FAILED),
        ("delayed", "4.2.0", NoticeState.SENT),
        ("delivered", "2.0.0", NoticeState.SENT),
    ],
)
def test_a_report_is_final_when_the_relay_gave_up(rig: MailRig, action: str, status: str, state: NoticeState) -> None:
    """`failed` is final, an expired 4.x.x too (RFC 3464 2.3.3); delays and deliveries change nothing."""
    number = rig.asked()
    assert bounce(rig, report(action, status)) == (Verdict.ACCEPTED, state)
    running = rig.view(number).due_before is not None
    assert running is (state is NoticeState.SENT)
    assert bool(rig.letters("claim_seller_unreachable")) is not running


def test_what_the_report_claims_matches_nothing(rig: MailRig) -> None:
    """The notice is the address's; a report about somebody else at this address is about this notice."""
    rig.asked()
    assert bounce(rig, report("failed", "5.1.1", "other@evil.example")) == (Verdict.ACCEPTED, NoticeState.FAILED)


def test_a_report_at_another_address_does_nothing(rig: MailRig) -> None:
    """At a claim's reply address or at `claims@` a report is ignored."""
    number = rig.asked()
    for to in (rig.reply_address(number), rig.service.book.claims):
        view = rig.judge(rig.deliver(report("failed", "5.1.1"), to, sender=None).id)
        assert view.verdict is Verdict.IGNORED
    assert rig.view(number).due_before is not None


def test_a_report_that_cannot_be_read_is_noted_only(rig: MailRig) -> None:
    """An empty envelope sender and free text: nobody's clock stops on a guess."""
    rig.asked()
    assert bounce(rig, mail("It did not work out, sorry.", sender="robot@relay.example").as_bytes()) == (
        Verdict.ACCEPTED,
        NoticeState.SENT,
    )
    assert "unreadable report" in str(rig.letters("claim_asked")[-1].failure)


def test_a_vacation_answer_to_the_envelope_sender_is_ignored(rig: MailRig) -> None:
    """RFC 3834 4 sends them there."""
    rig.asked()
    raw = mail("I am away.", Auto_Submitted="auto-replied").as_bytes()
    assert bounce(rig, raw) == (Verdict.IGNORED, NoticeState.SENT)


def test_a_person_at_a_bounce_address_is_kept(rig: MailRig) -> None:
    """Some clients answer to the Return-Path: a person will read it."""
    rig.asked()
    assert bounce(rig, mail("The order is 12.").as_bytes(), sender=ADA)[0] is Verdict.QUARANTINED


def test_a_report_about_no_notice_is_kept(rig: MailRig) -> None:
    """A valid MAC of a notice that this database does not have."""
    to = rig.service.book.write(BounceAddress(123_456))
    assert rig.judge(rig.deliver(report("failed", "5.1.1"), to, sender=None).id).verdict is Verdict.QUARANTINED


def test_a_report_with_an_envelope_sender_is_noted_only(rig: MailRig) -> None:
    """Every seller knows a bounce address: what a person sends there as a report stops no clock."""
    number = rig.asked()
    assert bounce(rig, report("failed", "5.1.1"), sender="evil@evil.example") == (Verdict.ACCEPTED, NoticeState.SENT)
    assert rig.view(number).due_before is not None


def test_a_report_that_comes_after_every_relay_gave_up_is_noted_only(rig: MailRig) -> None:
    """Five days after the delivery nothing comes back by itself any more: a closed claim stays closed."""
    number = rig.asked()
    rig.clock.advance(days=40)
    rig.center.claims.sweep()
    closed = rig.view(number)
    bounce(rig, report("failed", "5.1.1"))
    assert rig.view(number).status == closed.status
