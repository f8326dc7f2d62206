"""The SMTP port over real sockets: sizes, recipients, line ends, limits, STARTTLS."""

import smtplib
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from jumia_core.intake import Verdict
from mailgateway.limits import PeerLimits
from tests.mailgateway.rig import ADA, MailRig, mail

LIMIT = 64 * 1024


@pytest.fixture
def small(light_url: str, tmp_path: Path) -> Iterator[MailRig]:
    """A gateway that takes at most 64 KiB a message and 3 recipients."""
    with MailRig(light_url, tmp_path, max_message_bytes=LIMIT, max_recipients=3) as running:
        yield running


@contextmanager
def dialogue(rig: MailRig) -> Iterator[tuple[socket.socket, "list[bytes]"]]:
    """A bare socket, past the greeting."""
    with socket.create_connection(("127.0.0.1", rig.service.port), timeout=20) as sock:
        stream = sock.makefile("rb")
        yield sock, [stream.readline()]
        stream.close()


def say(sock: socket.socket, text: bytes, lines: int) -> list[bytes]:
    """Send bytes and read so many final reply lines."""
    sock.sendall(text)
    found: list[bytes] = []
    stream = sock.makefile("rb")
    while len(found) < lines and (line := stream.readline()):
        if line[3:4] == b" ":
            found.append(line.rstrip())
    stream.close()
    return found


def kept(rig: MailRig) -> int:
    """How many messages there are."""
    return len(rig.center.inbox.listing(limit=1000))


def test_the_greeting_tells_what_can_be_done(small: MailRig) -> None:
    """SIZE, 8BITMIME, SMTPUTF8 and PIPELINING; no AUTH."""
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        assert smtp.esmtp_features["size"] == str(LIMIT)
        assert {"8bitmime", "smtputf8", "pipelining"} <= set(smtp.esmtp_features)
        assert "auth" not in smtp.esmtp_features


def test_a_declared_size_is_refused_before_the_data(small: MailRig) -> None:
    """552 at MAIL FROM."""
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        code, _ = smtp.docmd(f"MAIL FROM:<{ADA}> SIZE={LIMIT + 1}")
        assert code == 552
        assert smtp.docmd(f"MAIL FROM:<{ADA}> SIZE={LIMIT}")[0] == 250


def test_undeclared_size_is_refused_and_the_connection_lives(small: MailRig) -> None:
    """552 after the data, nothing kept, and the next message is taken."""
    to = small.reply_address(small.raise_claim())
    with small.smtp() as smtp:
        smtp.helo("client.example")
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        smtp.docmd(f"RCPT TO:<{to}>")
        assert smtp.data(b"x" * 70 + b"\r\n" + b"y" * (2 * LIMIT))[0] == 552
        assert kept(small) == 0
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        smtp.docmd(f"RCPT TO:<{to}>")
        assert smtp.data(b"Subject: small\r\n\r\nyes")[0] == 250
    assert kept(small) == 1


@pytest.mark.parametrize("unit", [b"x", b"line\r\n"], ids=["no line end at all", "short lines"])
def test_a_sender_that_never_stops_is_cut_off(small: MailRig, unit: bytes) -> None:
    """552 and the connection is closed; what was sent is not held in memory meanwhile."""
    to = small.reply_address(small.raise_claim())
    with dialogue(small) as (sock, _):
        say(sock, f"EHLO c\r\nMAIL FROM:<{ADA}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode(), 4)
        block = unit * (64 * 1024 // len(unit))
        try:
            for _ in range(100):
                sock.sendall(block)
        except OSError:
            pass
        try:
            answer = sock.recv(100)
        except OSError:
            answer = b"552"
        assert answer.startswith(b"552")
    assert small.service.reception.budget.take(small.settings.max_waiting_bytes)
    assert kept(small) == 0


def test_the_limit_itself_is_accepted(small: MailRig) -> None:
    """A message of exactly the announced size is taken, one octet more is not."""
    to = small.reply_address(small.raise_claim())
    for size, code in ((LIMIT, 250), (LIMIT + 1, 552)):
        with dialogue(small) as (sock, _):
            say(sock, f"EHLO c\r\nMAIL FROM:<{ADA}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode(), 4)
            content = b"Subject: x\r\n\r\n" + b"x" * (size - 16) + b"\r\n"
            assert len(content) == size
            assert say(sock, content + b".\r\n", 1)[0].startswith(str(code).encode())


@pytest.mark.parametrize(
    "to",
    [
        "nobody@seller-center.localhost",
        "claims@elsewhere.example",
        "claims+12345670.k1aaaaaaaaaaaaaaaaaaaa@seller-center.localhost",
        "bounces@seller-center.localhost",
        "<>",
    ],
)
def test_unknown_recipients_are_refused_at_rcpt(small: MailRig, to: str) -> None:
    """550 for what is not ours and for what looks signed and is not."""
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        assert smtp.docmd(f"RCPT TO:<{to}>")[0] in {550, 553}
        assert smtp.docmd("DATA")[0] == 503


@pytest.mark.parametrize("to", ["claims@seller-center.localhost", "Postmaster@Seller-Center.localhost", "postmaster"])
def test_plain_addresses_are_known(small: MailRig, to: str) -> None:
    """The public address and the postmaster (RFC 5321 4.5.1)."""
    kept_mail = small.deliver(b"Subject: hello\r\n\r\nHello", to)
    assert kept_mail.mailbox == f"{to.lower().partition('@')[0]}@seller-center.localhost"


def test_one_address_spelled_many_ways_is_one_mailbox(small: MailRig) -> None:
    """Letter case, a final dot and a source route name the same claim: one mail is one message."""
    address = small.reply_address(small.raise_claim())
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        for spelled in (address, address.upper(), f"{address}.", f"@relay.example:{address}"):
            assert smtp.docmd(f"RCPT TO:<{spelled}>")[0] == 250
        assert smtp.docmd(f"RCPT TO:<{address}..>")[0] in {501, 550, 553}
        code, said = smtp.data(b"Subject: x\r\n\r\nonce")
    assert (code, len(said.split())) == (250, 4)


def test_recipients_are_limited_and_told_once(small: MailRig) -> None:
    """452 beyond the limit; the same recipient twice is one."""
    addresses = [small.reply_address(small.raise_claim(f"2026-W{week}")) for week in range(10, 14)]
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        codes = [smtp.docmd(f"RCPT TO:<{to}>")[0] for to in [addresses[0].upper(), *addresses]]
        assert codes == [250, 250, 250, 250, 452]
        code, said = smtp.data(b"Subject: x\r\n\r\nto three")
        assert (code, len(said.split()[3:])) == (250, 3)
    assert {view.mailbox for view in small.center.inbox.listing()} == set(addresses[:3])


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("<>", 250),
        ("<@relay.example:ada@example.ng>", 250),
        ('<"ada obi"@example.ng>', 250),
        ("ada@example.ng", 250),
        ("<ada@example.ng", 553),
        ("<a b@example.ng>", 553),
        ("<" + "a" * 300 + "@example.ng>", 553),
        ("<a@>>", 553),
    ],
)
def test_paths_are_read_strictly_and_never_raise(small: MailRig, path: str, code: int) -> None:
    """Malformed paths get 553, not an error of ours."""
    with small.smtp() as smtp:
        smtp.ehlo("client.example")
        assert smtp.docmd(f"MAIL FROM:{path}")[0] == code


def test_bytes_that_are_not_utf8_in_a_path_are_refused(small: MailRig) -> None:
    """They could not be kept in the database."""
    with dialogue(small) as (sock, _):
        assert say(sock, b"EHLO c\r\nMAIL FROM:<\xff\xfe@example.ng>\r\n", 2)[1].startswith(b"553")


def test_commands_may_be_pipelined(small: MailRig) -> None:
    """RFC 2920: one packet, answers in order; also a second message behind the data of the first."""
    to = small.reply_address(small.raise_claim())
    one = f"MAIL FROM:<{ADA}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode()
    with dialogue(small) as (sock, _):
        text = (
            b"EHLO c\r\n"
            + one
            + b"Subject: a\r\n\r\nfirst\r\n.\r\n"
            + one
            + b"Subject: b\r\n\r\nsecond\r\n.\r\nQUIT\r\n"
        )
        codes = [line[:3] for line in say(sock, text, 10)]
    assert codes == [b"250", b"250", b"250", b"354", b"250", b"250", b"250", b"354", b"250", b"221"]
    assert kept(small) == 2


SMUGGLED = b"MAIL FROM:<admin@platform.example>\r\nRCPT TO:<claims@seller-center.localhost>\r\nDATA\r\nforged\r\n"


@pytest.mark.parametrize(
    "false_end", [b"\n.\n", b"\n.\r\n", b"\r\n.\n", b"\r.\r", b"\r\n.\r", b"\r.\r\n", b"\n\n.\n\n", b"\0\r\n.\n"]
)
def test_only_crlf_dot_crlf_ends_the_data(small: MailRig, false_end: bytes) -> None:
    """SMTP smuggling: what another server takes for the end stays content, byte for byte."""
    to = small.reply_address(small.raise_claim())
    content = b"Subject: x\r\n\r\nbefore" + false_end + SMUGGLED
    with dialogue(small) as (sock, _):
        say(sock, f"EHLO c\r\nMAIL FROM:<{ADA}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode(), 4)
        answers = say(sock, content + b".\r\nNOOP\r\n", 2)
    assert [line[:3] for line in answers] == [b"250", b"250"]
    (view,) = small.center.inbox.listing()
    assert small.center.inbox.raw(view.id) == content.replace(b"\r\n.", b"\r\n")


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        (b".\r\n", b""),
        (b"..\r\n.\r\n", b".\r\n"),
        (b"a\r\n..b\r\n...\r\n.\r\n", b"a\r\n.b\r\n..\r\n"),
        (b"\r\n\r\n.\r\n", b"\r\n\r\n"),
        (b"a\rb\nc\r\n.\r\n", b"a\rb\nc\r\n"),
    ],
)
def test_dots_are_undone_and_everything_else_is_kept(small: MailRig, sent: bytes, meant: bytes) -> None:
    """RFC 5321 4.5.2; an empty message is a message; bare CR and LF stay."""
    to = small.reply_address(small.raise_claim())
    with dialogue(small) as (sock, _):
        say(sock, f"EHLO c\r\nMAIL FROM:<{ADA}>\r\nRCPT TO:<{to}>\r\nDATA\r\n".encode(), 4)
        assert say(sock, sent, 1)[0].startswith(b"250")
    (view,) = small.center.inbox.listing()
    assert small.center.inbox.raw(view.id) == meant


def test_very_long_lines_are_taken(light_rig: MailRig) -> None:
    """A line of a megabyte is content like any other."""
    content = b"Subject: x\r\n\r\n" + b"z" * 1_000_000 + b"\r\n"
    view = light_rig.deliver(content, light_rig.reply_address(light_rig.raise_claim()))
    assert light_rig.center.inbox.raw(view.id) == content


def test_wrong_commands_and_endless_ones_are_limited(light_url: str, tmp_path: Path) -> None:
    """Five unknown commands, or too many of one, and the connection ends; long lines get 500."""
    with MailRig(light_url, tmp_path, commands_per_connection=10) as rig:
        with dialogue(rig) as (sock, _):
            codes = [line[:3] for line in say(sock, b"NONSENSE\r\n" * 9, 5)]
            assert codes == [b"500"] * 4 + [b"502"]
        with dialogue(rig) as (sock, _):
            answers = say(sock, b"NOOP\r\n" * 11, 11)
            assert answers[-1].startswith(b"421")
        with dialogue(rig) as (sock, _):
            assert say(sock, b"EHLO " + b"x" * 200_000 + b"\r\n", 1)[0].startswith(b"500")


def test_a_peer_may_send_so_many_messages_a_minute(light_url: str, tmp_path: Path) -> None:
    """450 beyond the limit, and the peer may come again."""
    with MailRig(light_url, tmp_path, messages_per_minute_per_peer=2) as rig, rig.smtp() as smtp:
        smtp.ehlo("client.example")
        codes = []
        for _ in range(3):
            codes.append(smtp.docmd(f"MAIL FROM:<{ADA}>")[0])
            smtp.rset()
        assert codes == [250, 250, 450]


def test_a_peer_may_hold_so_many_connections(light_url: str, tmp_path: Path) -> None:
    """421 at the greeting beyond the limit; a closed connection makes room."""
    with MailRig(light_url, tmp_path, max_connections_per_peer=1) as rig:
        with dialogue(rig) as (_, first):
            assert first[0].startswith(b"220")
            with dialogue(rig) as (_, second):
                assert second[0].startswith(b"421")
        limits = rig.service.reception.limits
        while not limits.connect("127.0.0.1"):  # the server hears of the closing a moment later
            pass


def test_starttls(light_url: str, tmp_path: Path) -> None:
    """Offered with a certificate; the state before it is forgotten, and mail goes through it."""
    certificate, key = certificate_in(tmp_path)
    with MailRig(light_url, tmp_path, tls_certificate=certificate, tls_key=key) as rig:
        to = rig.reply_address(rig.raise_claim())
        client = ssl.create_default_context(cafile=str(certificate))
        client.check_hostname = False
        with rig.smtp() as smtp:
            smtp.starttls(context=client)
            with pytest.raises(smtplib.SMTPNotSupportedError):
                smtp.login("user", "password")
            smtp.send_message(mail("Yes."), ADA, [to])
        assert kept(rig) == 1


def test_what_was_said_before_starttls_is_forgotten(light_url: str, tmp_path: Path) -> None:
    """A command that was slipped in behind STARTTLS is not obeyed inside it (CVE-2011-0411)."""
    certificate, key = certificate_in(tmp_path)
    client = ssl.create_default_context(cafile=str(certificate))
    client.check_hostname = False
    with (
        MailRig(light_url, tmp_path, tls_certificate=certificate, tls_key=key) as rig,
        dialogue(rig) as (sock, _),
    ):
        assert say(sock, b"EHLO c\r\nSTARTTLS\r\nVRFY slipped.in\r\n", 2)[1].startswith(b"220")
        with client.wrap_socket(sock) as safe:
            safe.sendall(b"NOOP\r\n")
            assert safe.recv(100) == b"250 OK\r\n"


def test_memory_for_waiting_mail_is_limited(small: MailRig) -> None:
    """452 when too much mail is held at once; it is taken once there is room."""
    to = small.reply_address(small.raise_claim())
    budget = small.service.reception.budget
    total = small.settings.max_waiting_bytes
    assert budget.take(total - 100)
    with small.smtp() as smtp:
        for code in (452, 250):
            smtp.ehlo("client.example")
            smtp.docmd(f"MAIL FROM:<{ADA}>")
            smtp.docmd(f"RCPT TO:<{to}>")
            assert smtp.data(b"Subject: x\r\n\r\n" + b"y" * 200)[0] == code
            if code == 452:
                budget.give_back(total - 100)
    assert budget.take(total)


def test_data_wants_no_argument_and_a_recipient(small: MailRig) -> None:
    """501 and 503, as RFC 5321 4.1.1.4 asks."""
    with small.smtp() as smtp:
        assert smtp.docmd("DATA")[0] == 503
        smtp.ehlo("client.example")
        assert smtp.docmd("DATA")[0] == 503
        smtp.docmd(f"MAIL FROM:<{ADA}>")
        smtp.docmd("RCPT TO:<postmaster>")
        assert smtp.docmd("DATA now")[0] == 501


def test_limits_begin_anew_each_minute() -> None:
    """The window is a monotonic minute; connections are counted for each peer and for all."""
    now = [0.0]
    limits = PeerLimits(connections=3, per_peer=2, messages=1, seconds=lambda: now[0])
    assert [limits.message("a"), limits.message("a"), limits.message("b")] == [True, False, True]
    now[0] = 60.0
    assert limits.message("a")
    assert [limits.connect(peer) for peer in "aaabc"] == [True, True, False, True, False]
    limits.disconnect("a")
    assert limits.connect("c")


def certificate_in(folder: Path) -> tuple[Path, Path]:
    """Make a certificate of its own signing, and its key."""
    certificate, key = folder / "cert.pem", folder / "key.pem"
    request = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=localhost"
    subprocess.run([*request.split(), "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    return certificate, key


def test_mail_is_judged_only_after_the_queue_runs(light_rig: MailRig) -> None:
    """A 250 means kept, not judged."""
    view = light_rig.deliver(mail("Yes."), light_rig.reply_address(light_rig.raise_claim()))
    assert view.verdict is Verdict.RECEIVED
    assert view.received_at == light_rig.clock.now()
