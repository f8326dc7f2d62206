"""Which part is the body and which are files; broken encodings are read as far as they go, and told."""

import hashlib

import pytest

from mailgateway import read_mail


def multipart(kind: str, *parts: str) -> bytes:
    body = "".join(f"--b\r\n{part}\r\n" for part in parts)
    return f'From: a@b.c\r\nContent-Type: multipart/{kind}; boundary="b"\r\n\r\n{body}--b--\r\n'.encode()


PLAIN = "Content-Type: text/plain\r\n\r\nplain words"
HTML = "Content-Type: text/html\r\n\r\n<p>html words</p>"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (multipart("alternative", PLAIN, HTML), "plain words"),
        (multipart("alternative", "Content-Type: text/plain\r\n\r\n \r\n", HTML), "html words"),
        (multipart("alternative", "\r\nYour program does not support HTML.", HTML), "html words"),
        (multipart("mixed", PLAIN, HTML), "plain words\n\nhtml words"),
        (multipart("mixed", PLAIN, "Content-Disposition: attachment\r\n\r\nfile"), "plain words"),
        (b"From: a@b.c\r\n\r\nbare words", "bare words"),
        (b"From: a@b.c\rSubject: old Mac\r\rbare words", "bare words"),
        (b"From: a@b.c\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\nno parts", "no parts"),
        (b"From: a@b.c\r\nContent-Type: multipart/mixed;\r\nboundary=b\r\n\r\n--b\r\n\r\nfolded\r\n--b--", "folded"),
    ],
)
def test_body_is_what_a_person_reads(raw: bytes, text: str) -> None:
    """Plain text is preferred unless it is empty or a placeholder; inline texts follow each other."""
    assert read_mail(raw).text == text


def test_files_keep_their_names_and_bytes() -> None:
    """RFC 2231 and RFC 2047 names, nested messages and winmail.dat are files, never the body."""
    mail = read_mail(
        multipart(
            "mixed",
            PLAIN,
            "Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n"
            "Content-Disposition: attachment; filename*=utf-8''re%C3%A7u.jpg\r\n\r\nAAEC",
            'Content-Type: application/pdf; name="=?utf-8?Q?re=C3=A7u=2Epdf?="\r\n\r\n%PDF',
            "Content-Type: application/ms-tnef; name=winmail.dat\r\n\r\ntnef",
            "Content-Type: message/rfc822\r\n\r\nFrom: x@y.z\r\n\r\nnested words",
            'Content-Type: text/plain\r\nContent-Disposition: attachment; filename="../../etc/passwd"\r\n\r\nroot',
            "Content-Type: image/png\r\nContent-ID: <1>\r\n\r\npng",
        )
    )
    assert mail.text == "plain words"
    names = ["reçu.jpg", "reçu.pdf", "winmail.dat", "part-4.eml", "passwd", "part-6.png"]
    assert [file.filename for file in mail.attachments] == names
    assert mail.attachments[0].content == b"\x00\x01\x02"
    assert mail.attachments[0].sha256 == hashlib.sha256(b"\x00\x01\x02").hexdigest()
    assert [file.inline for file in mail.attachments] == [False] * 5 + [True]


@pytest.mark.parametrize(
    ("header", "body", "text", "problem"),
    [
        ("Content-Type: text/plain; charset=x-unknown", "caf\u00e9".encode(), "café", "unknown charset 'x-unknown'"),
        ("Content-Type: text/plain; charset=utf-8", b"caf\xe9", "café", "not valid utf-8"),
        ("Content-Type: text/plain; charset=zip", b"words", "words", "unknown charset 'zip'"),
        ("Content-Type: text/plain; charset=gb2312", "镕".encode("gb18030"), "镕", ""),
        ("Content-Type: text/plain; charset=windows-1256", "مرحبا".encode("cp1256"), "مرحبا", ""),
        ("Content-Transfer-Encoding: base64", b"d29yZHM", "words", "broken base64"),
        ("Content-Transfer-Encoding: x-strange", b"words", "words", "unknown transfer encoding 'x-strange'"),
        ("Content-Transfer-Encoding: quoted-printable", b"w=6Frds=", "words", ""),
    ],
)
def test_wrong_labels_are_read_and_told(header: str, body: bytes, text: str, problem: str) -> None:
    """Whatever the label says, the words arrive, and the problem has a name."""
    mail = read_mail(b"From: a@b.c\r\n" + header.encode() + b"\r\n\r\n" + body)
    assert mail.text == text
    assert mail.problems == ((problem,) if problem else ())


def test_deep_nesting_is_bounded() -> None:
    """Parts within parts beyond any client's habit are kept as a file and told."""
    raw = b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (n, n) for n in range(3000))
    assert "parts nested too deep" in read_mail(raw).problems
