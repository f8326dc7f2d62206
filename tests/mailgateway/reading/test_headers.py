"""Headers are read as they come; an address that could be read in two ways is none."""

import pytest

from mailgateway import read_mail


@pytest.mark.parametrize(
    ("header", "sender", "name"),
    [
        ("From: Ada <ADA@Example.ng>", "ada@example.ng", "Ada"),
        ("From: ada@example.ng", "ada@example.ng", ""),
        ("From: ada@example.ng (Ada Obi)", "ada@example.ng", "Ada Obi"),
        ('From: "Obi, Ada" <ada@example.ng>', "ada@example.ng", "Obi, Ada"),
        ("From: =?utf-8?B?0JDQtNCw?= <ada@example.ng>", "ada@example.ng", "Ада"),
        ('From: "boss@platform.example" <ada@example.ng>', "ada@example.ng", "boss@platform.example"),
        ("From: ada@example.ng <ada@example.ng>", "ada@example.ng", "ada@example.ng"),
        ("From : ada@example.ng", "ada@example.ng", ""),
        ("From:\r\n Ada\r\n <ada@example.ng>", "ada@example.ng", "Ada"),
    ],
)
def test_one_author_is_read(header: str, sender: str, name: str) -> None:
    """The bare lower-case address and the name of the one author."""
    mail = read_mail(f"{header}\r\n\r\nHello".encode())
    assert (mail.sender, mail.sender_name, mail.sender_problem) == (sender, name, "")


@pytest.mark.parametrize(
    ("header", "problem"),
    [
        ("To: x@example.com", "no From header"),
        ("From: ada@example.ng\r\nFrom: eve@example.ng", "2 From headers"),
        ("From: ada@example.ng\r\nFrom : eve@example.ng", "2 From headers"),
        ("From: ada@example.ng, eve@example.ng", "2 addresses in From"),
        ("From: Ada", "no readable address in From"),
        ("From: <>", "no readable address in From"),
        ("From: ada@example.ng <eve@example.ng>", "no readable address in From"),
        ("From: <ada@example.ng> <eve@example.ng>", "no readable address in From"),
        ("From: ada@example.ng)eve@example.ng", "no readable address in From"),
        ("From: a@b@example.ng", "no readable address in From"),
    ],
)
def test_ambiguous_author_is_nobody(header: str, problem: str) -> None:
    """No author, two authors or a riddle give no sender, and say which it was."""
    mail = read_mail(f"{header}\r\n\r\nHello".encode())
    assert (mail.sender, mail.sender_problem) == ("", problem)


def test_what_the_gateway_needs_is_there() -> None:
    """Identifiers, recipients, results, dates and subject are parsed once."""
    mail = read_mail(
        b"Delivered-To: Claims+12345678.A1@example.com\r\nAuthentication-Results: mx.example.com;\r\n dmarc=pass\r\n"
        b"Authentication-Results: forged.example; dmarc=pass\r\nFrom: ada@example.ng\r\n"
        b"Cc: b@example.com, c@example.com\r\n"
        b"To: Team: d@example.com;\r\nMessage-ID: <1@example.ng>\r\nIn-Reply-To: <a@x> <b@x>\r\n"
        b"References: <a@x>\r\n <b@x>\r\n"
        b"Subject: =?utf-8?Q?R=C3=A9?= =?utf-8?Q?ponse?=\r\nDate: Mon, 2 Feb 2026 10:15:00 +0100\r\n\r\nHello"
    )
    assert mail.recipients == ("d@example.com", "b@example.com", "c@example.com", "claims+12345678.a1@example.com")
    assert mail.authentication_results == ("mx.example.com; dmarc=pass", "forged.example; dmarc=pass")
    assert (mail.message_id, mail.in_reply_to, mail.references) == (
        "<1@example.ng>",
        ("<a@x>", "<b@x>"),
        ("<a@x>", "<b@x>"),
    )
    assert mail.subject == "Réponse"
    assert mail.date_header is not None
    assert mail.date_header.isoformat() == "2026-02-02T09:15:00+00:00"


@pytest.mark.parametrize("value", ["", "yesterday", "Mon, 99 Foo 2026 99:99:99 +9999", "0", "\x00", "9" * 5000])
def test_impossible_date_is_none(value: str) -> None:
    """The Date header is only information; a wrong one is no error."""
    assert read_mail(f"From: a@b.c\r\nDate: {value}\r\n\r\nHello".encode()).date_header is None


def test_encoded_word_split_inside_a_character_is_joined() -> None:
    """Some clients cut encoded words between the bytes of one letter."""
    mail = read_mail(b"Subject: =?UTF-8?B?4pyT4g==?= =?UTF-8?B?nJM=?= ok =?x-no?Q?a?= =?utf-8?B?!?=\r\n\r\n")
    assert mail.subject.startswith("✓✓ ok a")
