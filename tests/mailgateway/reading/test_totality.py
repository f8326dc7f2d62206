"""Any bytes are a message: nothing raises, and no machine's mail ever counts."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mailgateway import IncomingMail, MailKind, read_mail
from mailgateway.reading.lines import MAX_LINES

MEGABYTE = 1 << 20

HOSTILE = {
    "nothing": b"",
    "nul": b"\x00" * 1000,
    "line ends": b"\n" * MEGABYTE,
    "one line": b"a" * MEGABYTE,
    "quote marks": b"From: a@b.c\n\n" + b">\n" * (MEGABYTE // 2),
    "colons": b"From: a@b.c\n\n" + b"a:\n" * (MEGABYTE // 3),
    "attributions": b"From: a@b.c\n\n" + b"On 2 Feb 2026 10:10 a@b.c wrote:\n" * (MEGABYTE // 33),
    "headers": b"a: b\n" * (MEGABYTE // 5),
    "encoded words": b"Subject: " + b"=?a?q?" * (MEGABYTE // 6),
    "parentheses": b"From: " + b"(" * MEGABYTE,
    "parameters": b"Content-Type: text/plain; " + b'a="\\";' * (MEGABYTE // 6),
    "tags": b"Content-Type: text/html\n\n" + b"<p>" * (MEGABYTE // 3),
    "boundaries": b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\n" * (MEGABYTE // 5),
    "one boundary": b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * (MEGABYTE // 47),
    "base64": b"Content-Transfer-Encoding: base64\n\n" + b"=\n" * (MEGABYTE // 2),
}

HEADER_LINES = st.sampled_from(
    [
        b"From: a@b.c",
        b"From: (((",
        b"Subject: =?utf-8?b?\xff?=",
        b"Date: \xff\xfe",
        b"Content-Type: multipart/alternative; boundary=b",
        b"Content-Type: text/html; charset*=''x",
        b"Content-Type: text/plain; charset=idna",
        b"Content-Type: message/rfc822",
        b"Content-Transfer-Encoding: base64",
        b"Content-Transfer-Encoding: quoted-printable",
        b"Content-Disposition: attachment; filename*0*=utf-8''%; filename*2=x",
        b"Return-Path: <>",
        b"--b",
        b"--b--",
        b"",
        b"> quoted",
        b"On Mon, 2 Feb 2026 at 10:15 <a@b.c> wrote:",
        b"From: Claims\nSent: Monday\nTo: x\nSubject: y",
        b"-----Original Message-----",
        b"-- ",
        b"<blockquote><div id=appendonsend>",
    ]
)


def was_read(mail: IncomingMail) -> bool:
    """The last resort of `read_mail` hides our mistakes from the gateway, not from these tests."""
    return not any(problem.startswith("could not be read") for problem in mail.problems)


@given(st.binary(max_size=2000))
@example(b"\xff\xfe\x00\x00")
def test_any_bytes_are_read(raw: bytes) -> None:
    """Random bytes give an answer of the promised types."""
    mail = read_mail(raw)
    assert isinstance(mail.kind, MailKind)
    assert was_read(mail)


@given(st.lists(HEADER_LINES | st.binary(max_size=60), max_size=40))
def test_any_lines_of_mail_are_read(lines: list[bytes]) -> None:
    """Shuffled pieces of real mail give an answer, and the reply is made of the body's own words."""
    mail = read_mail(b"\r\n".join(lines))
    assert was_read(mail)
    assert set(mail.reply_text.split()) <= set(mail.text.split()) | set(" ".join(mail.text.split("--")).split())


@given(st.lists(HEADER_LINES, max_size=10), st.sampled_from(["", "a@b.c", None]))
def test_no_delivery_report_ever_counts(lines: list[bytes], envelope_sender: str | None) -> None:
    """Whatever else a delivery report carries, it is no reply and is not answered."""
    head = [b"Content-Type: multipart/report; report-type=delivery-status; boundary=b"]
    mail = read_mail(b"\r\n".join(head + [line for line in lines if line]), envelope_sender=envelope_sender)
    assert not mail.may_count
    assert not mail.may_be_answered


def test_a_mistake_of_ours_gives_an_unreadable_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    """If the reading itself fails, the mail is still there, names no sender, and says what failed."""

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("mailgateway.reading.read.read_body", fail)
    mail = read_mail(b"From: a@b.c\r\n\r\nHello")
    assert (mail.sender, mail.reply_text, mail.may_be_answered) == ("", "", False)
    assert mail.problems == ("could not be read: ZeroDivisionError",)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_megabyte_is_survived(name: str) -> None:
    """A megabyte of one trick is read to its end."""
    assert was_read(read_mail(HOSTILE[name]))


def test_many_text_parts_are_no_way_around_the_limit_of_one() -> None:
    """A thousand parts of many short lines give no more text than one part may, and say so."""
    part = b"--b\r\n\r\n" + b"From: a\n\n" * 2_500 + b"\r\n"
    mail = read_mail(b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + part * 200 + b"--b--\r\n")
    assert len(mail.text.splitlines()) <= 3 * MAX_LINES
    assert "too much text" in mail.problems
