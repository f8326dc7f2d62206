"""From a message to its verdict, through the port and on both databases."""

from datetime import timedelta
from pathlib import Path

import pytest

from jumia_core.claims import Standing, Status, Turn
from jumia_core.intake import Verdict
from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import ConfirmAddress
from tests.mailgateway.rig import ADA, KEYS, MailRig, mail

STRANGER = "ada.obi@private.example"
FRENCH = "Bonjour, la commande est arrivée en retard et le client a refusé le colis. Merci de corriger cela."


def test_an_english_reply_becomes_the_claims_reply(rig: MailRig) -> None:
    """Accepted, with the steps that led there, and it is the platform's turn."""
    number = rig.asked()
    view = rig.reply(number, "The order is 301234567. The buyer sent it back.")
    assert (view.verdict, view.claim_number, view.sender) == (Verdict.ACCEPTED, number, ADA)
    assert [step["step"] for step in view.steps] == [
        *("recipient", "kind", "may count", "sender", "authentication", "verdict")
    ]
    claim = rig.view(number)
    assert claim.turn is Turn.PLATFORM
    assert (claim.thread[-1].text, claim.thread[-1].standing) == (
        "The order is 301234567. The buyer sent it back.",
        Standing.COUNTED,
    )


def test_a_french_reply_is_refused_in_both_languages(rig: MailRig) -> None:
    """Refused, the clock runs on, and the notice says how long is left in English and in French."""
    number = rig.asked()
    view = rig.reply(number, FRENCH)
    assert (view.verdict, view.reason) == (Verdict.REFUSED, "not_english: It is not in English.")
    assert rig.view(number).turn is Turn.SELLER
    rig.send()
    letter = rig.outbox()[-1].get_body(("plain",))
    assert letter is not None
    text = letter.get_content()
    assert "We could not take your answer, because it is not in English." in text
    assert "Veuillez répondre à cet e-mail en anglais." in text
    assert "2026-12-31 00:00 (Lagos)" in text


def test_the_receipt_counts_not_the_judgement(rig: MailRig) -> None:
    """Accepted one second before the deadline and judged a day later: in time."""
    number = rig.asked()
    due = rig.view(number).due_before
    assert due is not None
    rig.clock.move_to(due - timedelta(seconds=1))
    kept = rig.deliver(mail("It was late.", Date="Fri, 01 Jan 2027 00:00:00 +0000"), rig.reply_address(number))
    rig.clock.advance(days=1)
    assert rig.center.claims.sweep() == 0  # what is not judged yet holds the sweep
    assert rig.judge(kept.id).verdict is Verdict.ACCEPTED
    assert rig.view(number).thread[-1].received_at == due - timedelta(seconds=1)


def test_a_late_reply_is_told_so(rig: MailRig) -> None:
    """The Date header does not help."""
    number = rig.asked()
    due = rig.view(number).due_before
    assert due is not None
    rig.clock.move_to(due)
    view = rig.reply(number, "It was late.", Date="Wed, 23 Dec 2026 16:00:00 +0100")
    assert (view.verdict, view.reason) == (Verdict.REFUSED, "late: It came after the deadline.")


def test_the_same_mail_at_two_addresses_of_a_claim_is_one_reply(rig: MailRig) -> None:
    """Two intake rows, one message in the thread."""
    number = rig.asked()
    message = mail("The order is 301234567.")
    first = rig.judge(rig.deliver(message, rig.reply_address(number)).id)
    again = rig.judge(rig.deliver(message.as_bytes() + b"\n", rig.reply_address(number)).id)
    assert first.id != again.id
    assert "known before" in again.reason
    assert len(rig.view(number).thread) == 3


def test_judging_twice_changes_nothing(rig: MailRig) -> None:
    """A job that runs again after a crash finds its reply by key."""
    number = rig.asked()
    view = rig.reply(number, "The order is 301234567.")
    before = rig.view(number)
    rig.judge(view.id)
    rig.center.inbox.record(view.id, Verdict.RECEIVED, "a crash before the verdict was kept")
    assert rig.judge(view.id).verdict is Verdict.ACCEPTED
    assert rig.view(number).thread == before.thread


def test_evidence_is_taken_or_refused_by_name(rig: MailRig) -> None:
    """The reply counts whatever becomes of a file."""
    number = rig.asked()
    message = mail("Please see the photo.")
    message.add_attachment(b"\xff\xd8\xff photo", maintype="image", subtype="jpeg", filename="photo.jpg")
    message.add_attachment(b"MZ", maintype="application", subtype="x-msdownload", filename="run.exe")
    message.add_attachment(b"x" * (3 * 1024 * 1024 + 1), maintype="image", subtype="png", filename="huge.png")
    message.add_attachment(b"sig", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    view = rig.judge(rig.deliver(message, rig.reply_address(number)).id)
    assert view.verdict is Verdict.ACCEPTED
    assert "run.exe" in view.reason
    assert "huge.png" in view.reason
    assert "smime" not in view.reason
    assert [file.filename for file in rig.view(number).thread[-1].evidence] == ["photo.jpg"]


def test_unknown_sender_is_asked_about_and_yes_counts_at_the_original_receipt(rig: MailRig) -> None:
    """Held with the claim's number; the registered seller's yes makes it the seller's own."""
    number = rig.asked()
    received_at = rig.clock.now()
    held = rig.reply(number, "The order is 301234567.", sender=STRANGER)
    assert (held.verdict, held.claim_number) == (Verdict.QUARANTINED, number)
    rig.send()
    asked = rig.outbox()[-1]
    assert (asked["To"], asked["Subject"]) == (f"Ada Obi <{ADA}>", f"[Claim {number}] Was this you?")
    assert STRANGER in str(asked)
    due = rig.view(number).due_before
    assert due is not None
    rig.clock.move_to(due + timedelta(hours=1))
    answer = rig.deliver(mail("Yes, it was me."), _address(str(asked["Reply-To"])))
    assert rig.judge(answer.id).verdict is Verdict.ACCEPTED
    assert rig.center.inbox.get(held.id).verdict is Verdict.ACCEPTED
    message = rig.view(number).thread[-1]
    assert (message.text, message.standing, message.received_at) == (
        *("The order is 301234567.", Standing.COUNTED),
        received_at,
    )
    again = rig.judge(rig.deliver(mail("Yes."), _address(str(asked["Reply-To"]))).id)
    assert again.reason == f"message {held.id} was accepted before"


def test_no_throws_it_away_and_anything_else_is_kept(rig: MailRig) -> None:
    """Neither yes nor no goes to a person."""
    number = rig.asked()
    held = rig.reply(number, "The order is 301234567.", sender=STRANGER)
    to = rig.service.book.write(ConfirmAddress(held.id, number))
    unclear = rig.judge(rig.deliver(mail("What do you mean?"), to).id)
    assert (unclear.verdict, rig.center.inbox.get(held.id).verdict) == (Verdict.QUARANTINED, Verdict.QUARANTINED)
    rig.judge(rig.deliver(mail("No!"), to).id)
    assert rig.center.inbox.get(held.id).verdict is Verdict.DROPPED
    assert rig.view(number).turn is Turn.SELLER


@pytest.mark.parametrize("answer", ["Not sure, is this about order 55?", "No problem, yes it was me.", "Now I know"])
def test_a_no_is_a_line_that_says_nothing_else(light_rig: MailRig, answer: str) -> None:
    """A polite sentence that begins like a no throws nothing away."""
    number = light_rig.asked()
    held = light_rig.reply(number, "The order is 301234567.", sender=STRANGER)
    to = light_rig.service.book.write(ConfirmAddress(held.id, number))
    light_rig.judge(light_rig.deliver(mail(answer), to).id)
    assert light_rig.center.inbox.get(held.id).verdict is Verdict.QUARANTINED


def test_a_letter_carries_its_question_however_long_the_thread_grew(light_rig: MailRig) -> None:
    """Fifty-five messages came before the mail could leave; the question is in it all the same."""
    number = light_rig.raise_claim()
    light_rig.people.li.claims.ask(number, "Which order is it about?")
    for count in range(55):
        light_rig.people.li.claims.hold(number, f"Still checking, {count}.")
    light_rig.send()
    question = next(sent for sent in light_rig.outbox() if "A question" in sent["Subject"])
    assert "Which order is it about?" in str(question)


def test_refused_files_leave_nothing_on_disk_and_a_short_letter(light_rig: MailRig) -> None:
    """A hundred programs in one mail: none is stored as evidence, ten are named."""
    number = light_rig.asked()
    message = mail("The order is 301234567.")
    for count in range(100):
        message.add_attachment(b"MZ%d" % count, maintype="application", subtype="x-msdownload", filename=f"{count}.exe")
    kept = light_rig.judge(light_rig.deliver(message, light_rig.reply_address(number)).id)
    assert kept.verdict is Verdict.ACCEPTED
    stored = [path for path in light_rig.center.store.files.root.glob("??/*") if path.stat().st_size < 10]
    assert stored == []
    light_rig.send()
    letter = next(sent for sent in light_rig.outbox() if "We have your answer" in sent["Subject"])
    assert "and 90 more" in str(letter)


@pytest.mark.parametrize("sender", [STRANGER, "bola@example.ng", "li@platform.example"])
def test_only_the_registered_seller_may_confirm(rig: MailRig, sender: str) -> None:
    """Neither the stranger, nor a colleague, nor staff."""
    number = rig.asked()
    held = rig.reply(number, "The order is 301234567.", sender=STRANGER)
    to = rig.service.book.write(ConfirmAddress(held.id, number))
    assert rig.judge(rig.deliver(mail("Yes", sender=sender), to, sender=sender).id).verdict is Verdict.QUARANTINED
    assert rig.center.inbox.get(held.id).verdict is Verdict.QUARANTINED


def test_a_confirmation_is_of_its_own_claim(rig: MailRig) -> None:
    """An id of another claim's message, or of none, changes nothing."""
    first, second = rig.asked(), rig.raise_claim("2026-W45")
    held = rig.reply(first, "The order is 301234567.", sender=STRANGER)
    for address in (ConfirmAddress(held.id, second), ConfirmAddress(999_999, first)):
        view = rig.judge(rig.deliver(mail(f"Yes {address}"), rig.service.book.write(address)).id)
        assert view.verdict is Verdict.QUARANTINED
    assert rig.center.inbox.get(held.id).verdict is Verdict.QUARANTINED


def test_a_colleague_of_the_shop_may_answer(rig: MailRig) -> None:
    """A member of the shop counts like the seller."""
    number = rig.asked()
    assert rig.reply(number, "The order is 301234567.", sender="bola@example.ng").verdict is Verdict.ACCEPTED


def test_another_shops_seller_is_a_stranger(rig: MailRig) -> None:
    """Knowing the address is not enough."""
    number = rig.asked()
    view = rig.reply(number, "The order is 301234567.", sender="omar@example.eg")
    assert (view.verdict, rig.view(number).turn) == (Verdict.QUARANTINED, Turn.SELLER)


def test_release_trusts_the_sender(rig: MailRig) -> None:
    """An operator vouches: the held message counts as the registered seller's, at its receipt."""
    number = rig.asked()
    held = rig.reply(number, "The order is 301234567.", sender=STRANGER)
    rig.center.inbox.release(held.id)
    assert rig.judge(held.id).verdict is Verdict.ACCEPTED
    assert rig.view(number).turn is Turn.PLATFORM


def test_release_does_not_replace_the_mac(rig: MailRig) -> None:
    """Mail to the plain address bears no claim, whoever vouches for it."""
    number = rig.asked()
    kept = rig.deliver(mail("My answer", subject=f"Re: [Claim {number}]"), rig.service.book.claims)
    assert rig.judge(kept.id).verdict is Verdict.QUARANTINED
    rig.center.inbox.release(kept.id)
    view = rig.judge(kept.id)
    assert (view.verdict, view.claim_number) == (Verdict.QUARANTINED, None)
    assert "reply address" in view.reason


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated", "Precedence": "bulk"},
        {"X_Autoreply": "yes"},
    ],
)
def test_robots_are_ignored(rig: MailRig, headers: dict[str, str]) -> None:
    """No reply, no notice, and the seller's clock runs on."""
    number = rig.asked()
    rig.send()
    sent = len(rig.outbox())
    view = rig.reply(number, "I am out of the office until Monday.", **headers)
    assert view.verdict is Verdict.IGNORED
    rig.send()
    assert (len(rig.outbox()), rig.view(number).turn) == (sent, Turn.SELLER)


def test_an_empty_envelope_sender_is_no_reply(rig: MailRig) -> None:
    """RFC 5321 4.5.5: delivery reports and automatic answers."""
    number = rig.asked()
    kept = rig.deliver(mail("Undelivered."), rig.reply_address(number), sender=None)
    assert rig.judge(kept.id).verdict is Verdict.IGNORED


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\xff\xfe\x00",
        b"no headers at all",
        b"From: a@b.example, ada@example.ng\r\n\r\nYes.",
        b"From: ada@example.ng\r\nFrom: evil@example.com\r\n\r\nYes.",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x--",
    ],
)
def test_what_cannot_be_attributed_is_kept_for_a_person(rig: MailRig, raw: bytes) -> None:
    """Accepted by the server, kept whole, in quarantine with the reason; it holds the claim."""
    number = rig.asked()
    view = rig.judge(rig.deliver(raw, rig.reply_address(number)).id)
    assert (view.verdict, view.claim_number) == (Verdict.QUARANTINED, number)
    assert view.reason
    assert rig.center.inbox.raw(view.id).rstrip() == raw.rstrip()


def test_text_that_no_database_keeps_is_cleaned(rig: MailRig) -> None:
    """NUL in a subject, a name and the text: PostgreSQL refuses it, the reply must not suffer."""
    number = rig.asked()
    raw = (
        b"From: =?utf-8?q?A=00da?= <ada@example.ng>\r\nSubject: =?utf-8?q?a=00b?=\r\n"
        b"Message-ID: <a\x00b@x>\r\n\r\nThe order\x00 is 12."
    )
    assert rig.judge(rig.deliver(raw, rig.reply_address(number)).id).verdict is Verdict.ACCEPTED
    assert "\x00" not in rig.view(number).thread[-1].text


def test_one_bad_message_never_stops_the_rest(rig: MailRig, monkeypatch: pytest.MonkeyPatch) -> None:
    """It stumbles; the others are judged; a fifth stumble sends it to quarantine with its claim's number."""
    number = rig.asked()
    bad = rig.deliver(mail("first"), rig.reply_address(number))
    good = rig.deliver(mail("The order is 301234567."), rig.reply_address(number))
    raw = rig.center.inbox.raw

    def read(inbound_id: int) -> bytes:
        if inbound_id == bad.id:
            raise OSError("bad disk")
        return raw(inbound_id)

    with monkeypatch.context() as broken:
        broken.setattr(rig.center.inbox, "raw", read)
        rig.service.judge.handle({"ids": [bad.id, good.id]})
        assert rig.center.inbox.get(bad.id).verdict is Verdict.RECEIVED
        assert rig.center.inbox.get(good.id).verdict is Verdict.ACCEPTED
        for _ in range(4):
            rig.service.judge.handle({"ids": [bad.id]})
    view = rig.center.inbox.get(bad.id)
    assert (view.verdict, view.claim_number) == (Verdict.QUARANTINED, number)
    assert "bad disk" in view.reason


def test_a_claim_that_is_gone(rig: MailRig) -> None:
    """A valid MAC of a claim that this database does not have: kept, not lost."""
    unknown = ClaimNumber.draw(lambda _: 0)
    assert rig.reply(unknown, "Hello").verdict is Verdict.QUARANTINED


def test_quarantine_with_the_claims_mac_holds_the_sweep(rig: MailRig) -> None:
    """For one working day, before an agent; other quarantine holds nothing."""
    number = rig.asked()
    rig.reply(number, "The order is 301234567.", sender=STRANGER)
    due = rig.view(number).due_before
    assert due is not None
    rig.clock.move_to(due + timedelta(minutes=16))
    rig.service.move_watermark()
    rig.center.claims.sweep()
    assert rig.view(number).status is Status.OPEN
    assert rig.letters("claim_review")


class TestBehindAMailServer:
    """With an authserv-id: only what that server proved counts."""

    AUTHSERV = "mx.seller-center.localhost"

    @pytest.fixture
    def behind(self, migrated_database_url: str, tmp_path: Path) -> "MailRig":
        return MailRig(migrated_database_url, tmp_path, trusted_authserv_id=self.AUTHSERV, keys=KEYS)

    @pytest.mark.parametrize(
        ("results", "verdict"),
        [
            ("mx.seller-center.localhost; dmarc=pass header.from=example.ng", Verdict.ACCEPTED),
            ("mx.seller-center.localhost; dmarc=fail header.from=example.ng", Verdict.QUARANTINED),
            ("mx.evil.example; dmarc=pass header.from=example.ng", Verdict.QUARANTINED),
            ("", Verdict.QUARANTINED),
        ],
        ids=["pass", "forged From", "other authserv-id", "nothing"],
    )
    def test_the_sender_must_be_proved(self, behind: MailRig, results: str, verdict: Verdict) -> None:
        """Forged mail is kept with the claim's number, for a person."""
        with behind as rig:
            number = rig.asked()
            headers = {"Authentication_Results": results} if results else {}
            view = rig.reply(number, "The order is 301234567.", **headers)
            assert (view.verdict, view.claim_number) == (verdict, number)

    def test_a_header_that_came_with_the_mail_is_not_believed(self, behind: MailRig) -> None:
        """Below the topmost one of ours."""
        with behind as rig:
            number = rig.asked()
            raw = (
                f"Authentication-Results: {self.AUTHSERV}; dmarc=fail header.from=example.ng\r\n"
                f"Authentication-Results: {self.AUTHSERV}; dmarc=pass header.from=example.ng\r\n"
            ).encode() + mail("The order is 301234567.").as_bytes()
            assert rig.judge(rig.deliver(raw, rig.reply_address(number)).id).verdict is Verdict.QUARANTINED

    def test_staff_and_confirmations_must_be_proved_too(self, behind: MailRig) -> None:
        """A forged agent commands nothing, a forged seller confirms nothing."""
        with behind as rig:
            number = rig.raise_claim()
            assert rig.command(number, "ask\nWhich order?").verdict is Verdict.QUARANTINED
            proof = f"{self.AUTHSERV}; dmarc=pass header.from=platform.example"
            assert rig.command(number, "ask\nWhich order?", Authentication_Results=proof).verdict is Verdict.ACCEPTED
            held = rig.reply(number, "The order is 12.", sender=STRANGER)
            to = rig.service.book.write(ConfirmAddress(held.id, number))
            assert rig.judge(rig.deliver(mail("Yes"), to).id).verdict is Verdict.QUARANTINED


def _address(header: str) -> str:
    return header.rpartition("<")[2].strip("> \r\n")
