"""Who is speaking, whether it may count as a reply, and whether it may be answered."""

import pytest

from mailgateway import MailKind, read_mail

REPORT = (
    "From: Mail System <MAILER-DAEMON@mx.example>\r\nReturn-Path: <>\r\nSubject: Undelivered Mail\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nSorry.\r\n"
    "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
    "Final-Recipient: rfc822; Ada@example.ng\r\nAction: failed\r\nStatus: 5.1.1\r\n"
    "Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n"
    "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <notice-1@platform.example>\r\n\r\nNotice\r\n--b--\r\n"
)

COMPLAINT = (
    "From: staff@hotmail.com\r\nSubject: complaint about message from 192.0.2.1\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nA: b\r\n\r\n--b--"
)

KINDS = [
    (REPORT, MailKind.BOUNCE),
    ("From: mailer-daemon@x.example\r\nX-Failed-Recipients: a@b.c\r\n\r\nfailed", MailKind.BOUNCE),
    ("From: MAILER-DAEMON <>\r\nSubject: failure notice\r\n\r\nuser unknown", MailKind.BOUNCE),
    ("From: <>\r\nReturn-Path: <>\r\nSubject: Returned mail: see transcript\r\n\r\n550 5.1.1", MailKind.BOUNCE),
    (
        "From: x@y.z\r\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\r\n\r\n",
        MailKind.FEEDBACK,
    ),
    (
        COMPLAINT,
        MailKind.FEEDBACK,
    ),
    ("From: a@b.c\r\nAuto-Submitted: auto-replied\r\n\r\nI am away", MailKind.AUTO),
    ("From: a@b.c\r\nX-Autoreply: yes\r\n\r\nI am away", MailKind.AUTO),
    ("From: a@b.c\r\nPrecedence: auto_reply\r\n\r\nI am away", MailKind.AUTO),
    (
        "From: a@b.c\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n",
        MailKind.AUTO,
    ),
]

PEOPLE = [
    "From: a@b.c\r\nAuto-Submitted: no\r\n\r\nHello",
    "From: a@b.c\r\nSubject: Fwd: Undelivered Mail Returned to Sender\r\n\r\nLook: could not be delivered",
    "From: a@b.c\r\nSubject: Re: Automatic reply from your shop\r\n\r\nHello",
    "From: a@b.c\r\nSubject: Delivery failed again\r\n\r\nThe rider says the parcel could not be delivered.",
    "From: a@b.c\r\nPrecedence: list\r\nList-Id: <team.b.c>\r\n\r\nHello from the team's list",
    "From: shop-admin@b.c\r\nSubject: Delivery failed\r\n\r\nCould not be delivered.\r\n\r\n--- Original Message ---",
    'From: a@b.c\r\n\r\nThe event:\r\n{"notificationType":"Bounce"}',
    "From: a@b.c\r\n\r\nThe buyer's report:\r\n> Feedback-Type: abuse",
]


@pytest.mark.parametrize(("raw", "kind"), KINDS)
def test_machines_are_known_and_never_count(raw: str, kind: MailKind) -> None:
    """Reports and automatic answers are told apart, are no reply, and are never answered."""
    mail = read_mail(raw.encode())
    assert mail.kind is kind
    assert not mail.may_count
    assert not mail.may_be_answered
    assert mail.kind_reason
    assert mail.may_count_reason


@pytest.mark.parametrize("raw", PEOPLE)
def test_people_are_not_taken_for_machines(raw: str) -> None:
    """A person who writes about failed deliveries, or through a list, has written a reply."""
    mail = read_mail(raw.encode())
    assert mail.kind is MailKind.HUMAN
    assert mail.may_count


@pytest.mark.parametrize(
    "header",
    [
        "Precedence: bulk",
        "Precedence: junk",
        "List-Id: <a.b.c>",
        "List-Unsubscribe: <x>",
        "X-Auto-Response-Suppress: OOF",
    ],
)
def test_some_counted_mail_is_not_answered(header: str) -> None:
    """Mail through lists counts, but a machine stays silent (RFC 3834 section 2)."""
    mail = read_mail(f"From: a@b.c\r\n{header}\r\n\r\nHello".encode())
    assert (mail.may_count, mail.may_be_answered) == (True, False)


@pytest.mark.parametrize("subject", ["Automatic reply: claim", "自动回复: claim", "Out of office"])
def test_subject_alone_refuses_nobody(subject: str) -> None:
    """The subject of an automatic reply is enough to stay silent, and not enough to refuse a person's reply."""
    mail = read_mail(f"From: a@b.c\r\nSubject: {subject}\r\n\r\nI am away".encode())
    assert mail.kind is MailKind.AUTO
    assert (mail.may_count, mail.may_be_answered) == (True, False)


def test_empty_envelope_sender_never_counts() -> None:
    """What the server heard in MAIL FROM decides over what a header claims."""
    raw = b"Return-Path: <a@b.c>\r\nFrom: a@b.c\r\n\r\nHello"
    assert read_mail(raw).may_count
    assert not read_mail(raw, envelope_sender="").may_count
    assert not read_mail(b"Return-Path: <>\r\nFrom: a@b.c\r\n\r\nHello").may_count
    assert read_mail(b"Return-Path: <>\r\nFrom: a@b.c\r\n\r\nHello", envelope_sender="a@b.c").may_count


def test_bounce_tells_what_the_report_claims() -> None:
    """Status, action, recipient and the message that came back are there for people to read."""
    bounce = read_mail(REPORT.encode()).bounce
    assert bounce is not None
    assert (bounce.status, bounce.action, bounce.permanent) == ("5.1.1", "failed", True)
    assert bounce.final_recipient == "ada@example.ng"
    assert bounce.diagnostic == "550 5.1.1 no such user"
    assert bounce.original_message_id == "<notice-1@platform.example>"


def test_delay_is_not_permanent() -> None:
    """A report of a delay stops no clock."""
    delayed = REPORT.replace("failed", "delayed").replace("5.1.1", "4.4.7").replace("550", "450")
    bounce = read_mail(delayed.encode()).bounce
    assert bounce is not None
    assert not bounce.permanent


def test_every_decision_has_a_step_with_its_reason() -> None:
    """`mail explain` can show how a message was judged."""
    steps = read_mail(b"From: a@b.c\r\n\r\nHello\r\n\r\nSent from my iPhone").steps
    assert [step.topic for step in steps] == ["sender", "kind", "body", "cut", "may count", "may be answered"]
    assert all(step.decision and step.reason for step in steps)
