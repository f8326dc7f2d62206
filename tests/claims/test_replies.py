"""DESIGN section 5, points 7 and 8: what a reply does, in which language, with which files, by how many ways."""

from datetime import timedelta

import pytest

from jumia_core.claims import EvidenceFile, MailReply, ReplyOutcome, Standing, Status, Turn
from jumia_core.kernel import ClaimNumber, Conflict, NotAllowed, NotFound, WorkCalendar
from tests.rigs.centers import ENGLISH, FRENCH, Scene, due, kinds_of

PIDGIN = "Abeg, I don send am since Monday. Una never pay the balance, wetin dey happen?"


def test_law_7_an_accepted_reply_is_the_platforms_turn_from_its_receipt(scene: Scene) -> None:
    """Due the 3rd working day of the team's calendar after the receipt; agent and sender are told."""
    claim = scene.asked()
    scene.clock.advance(days=2)
    received = scene.clock.now() - timedelta(hours=30)
    assert scene.mail(claim, at=received).standing == Standing.COUNTED
    answered = scene.view(claim.number)
    assert (answered.status, answered.turn, answered.round) == (Status.OPEN, Turn.PLATFORM, 1)
    assert answered.due_before == WorkCalendar.for_country("CN").due_before(received, 3)
    assert {(told.kind, told.email) for told in scene.told()} == {
        ("claim_reply_counted", "ada@example.ng"),
        ("claim_answered", "li@platform.example"),
    }


def test_law_7_further_messages_are_kept_and_never_move_the_deadline(scene: Scene) -> None:
    """Twenty more mails: all in the thread, the platform's deadline as it was."""
    claim = scene.asked()
    scene.mail(claim)
    answered = scene.view(claim.number)
    for number in range(20):
        scene.clock.advance(minutes=1)
        assert scene.mail(claim, f"And here is a further detail, number {number}.").standing == Standing.FURTHER
    after = scene.view(claim.number)
    assert (after.turn, after.due_before) == (Turn.PLATFORM, answered.due_before)
    assert len(after.thread) == len(answered.thread) + 20


def test_law_7_a_reply_before_the_delivery_counts_and_is_marked_crossed(scene: Scene) -> None:
    """The question's mail is still on its way; the seller's clock never starts."""
    claim = scene.written()
    assert scene.mail(claim).standing == Standing.CROSSED
    scene.people.deliver_all()
    after = scene.view(claim.number)
    assert after.turn == Turn.PLATFORM
    assert after.thread[-1].standing == Standing.CROSSED


def test_law_7_a_reply_that_crosses_a_newer_question_counts(scene: Scene) -> None:
    """Sent to the first question, received before the second was delivered: the clock does not run on."""
    claim = scene.asked()
    received = scene.clock.advance(hours=1)
    scene.clock.advance(minutes=1)
    scene.people.li.claims.ask(claim.number, "And the order number, please.")
    scene.people.deliver_all()
    assert scene.mail(claim, at=received).standing == Standing.CROSSED
    assert scene.view(claim.number).turn == Turn.PLATFORM


def test_law_7_any_member_of_the_shop_may_answer_and_no_stranger(scene: Scene) -> None:
    """Bola answers for Ada; Omar, staff and unknown people are refused without a trace."""
    claim = scene.asked()

    def answer(sender: str, number: str = claim.number) -> ReplyOutcome:
        return scene.center.claims.receive_reply(
            MailReply(number=ClaimNumber(number), sender=sender, text=ENGLISH, received_at=scene.clock.now())
        )

    for stranger in ("omar@example.eg", "li@platform.example", "nobody@example.com"):
        with pytest.raises(NotAllowed):
            answer(stranger)
    with pytest.raises(NotFound):
        answer("ada@example.ng", ClaimNumber.draw())
    assert scene.view(claim.number) == claim
    assert answer("BOLA@example.ng").standing == Standing.COUNTED
    assert scene.view(claim.number).thread[-1].name == "Bola Ade"


@pytest.mark.parametrize("text", [ENGLISH, PIDGIN, "Yes.", "12345678", "ok thanks", "See the photo"])
def test_law_8_english_pidgin_and_short_answers_count(scene: Scene, text: str) -> None:
    """A wrong refusal is the worst failure here."""
    claim = scene.asked()
    assert scene.mail(claim, text).standing == Standing.COUNTED
    assert scene.view(claim.number).turn == Turn.PLATFORM


def test_law_8_unsure_counts_and_is_flagged_for_the_agent(scene: Scene) -> None:
    """Mostly numbers: it counts, and the agent sees why it may need a look."""
    claim = scene.asked()
    scene.mail(claim, "4711 0815 2026")
    message = scene.view(claim.number).thread[-1]
    assert message.standing == Standing.COUNTED
    assert message.flagged


def test_law_8_not_english_does_not_count_and_the_sender_is_told(scene: Scene) -> None:
    """The clock runs on; the message is kept; an English one afterwards counts."""
    claim = scene.asked()
    assert scene.mail(claim, FRENCH).standing == Standing.NOT_ENGLISH
    refused = scene.view(claim.number)
    assert (refused.turn, refused.due_before) == (Turn.SELLER, claim.due_before)
    (notice,) = scene.told()
    assert (notice.kind, notice.email, notice.data["language"]) == ("claim_reply_not_english", "ada@example.ng", "fr")
    assert scene.mail(claim).standing == Standing.COUNTED


def test_law_8_empty_is_refused_with_a_notice(scene: Scene) -> None:
    """White space is no reply."""
    claim = scene.asked()
    assert scene.mail(claim, " \n\t").standing == Standing.EMPTY
    assert scene.view(claim.number).turn == Turn.SELLER
    assert [told.kind for told in scene.told()] == ["claim_reply_empty"]


def test_law_8_the_same_law_holds_for_every_channel(scene: Scene) -> None:
    """A reply by the library or the chat is judged like a mail."""
    claim = scene.asked()
    chat = scene.center.as_seller("ada@example.ng", shop="ada-ng", channel="chat")
    assert chat.claims.reply(claim.number, FRENCH).standing == Standing.NOT_ENGLISH
    assert chat.claims.reply(claim.number, ENGLISH).standing == Standing.COUNTED
    assert scene.view(claim.number).events[-1].channel == "chat"


def test_law_8_a_photo_alone_counts(scene: Scene) -> None:
    """A picture of the parcel is an answer."""
    claim = scene.asked()
    photo = EvidenceFile(filename="box.jpg", content_type="image/jpeg", content=b"\xff\xd8")
    assert scene.people.ada.claims.reply(claim.number, "", evidence=(photo,)).standing == Standing.COUNTED


def test_law_1_evidence_is_refused_by_name_while_the_reply_counts(scene: Scene) -> None:
    """One file too large, one of a forbidden type, one good: the text and the good one are taken."""
    claim = scene.asked()
    files = (
        EvidenceFile(filename="film.mp4", content_type="video/mp4", content=b"x" * (3 * 1024 * 1024 + 1)),
        EvidenceFile(filename="run.exe", content_type="application/x-msdownload", content=b"MZ"),
        EvidenceFile(filename="bill.pdf", content_type="application/pdf", content=b"%PDF"),
    )
    outcome = scene.people.ada.claims.reply(claim.number, ENGLISH, evidence=files)
    assert outcome.standing == Standing.COUNTED
    assert [file.filename for file in outcome.refused_files] == ["film.mp4", "run.exe"]
    assert all(file.why for file in outcome.refused_files)
    assert [file.filename for file in scene.view(claim.number).thread[-1].evidence] == ["bill.pdf"]
    (notice,) = scene.told("claim_reply_counted")
    assert [file["filename"] for file in notice.data["refused_files"]] == ["film.mp4", "run.exe"]


def test_law_1_the_eleventh_file_is_refused_by_name(scene: Scene) -> None:
    """Ten files a message; what is over is named."""
    claim = scene.asked()
    files = tuple(EvidenceFile(filename=f"{n}.txt", content_type="text/plain", content=b"x") for n in range(11))
    outcome = scene.people.ada.claims.reply(claim.number, ENGLISH, evidence=files)
    assert [file.filename for file in outcome.refused_files] == ["10.txt"]


def test_the_same_reply_by_two_ways_is_one_and_the_earliest_receipt_wins(scene: Scene) -> None:
    """SMTP and IMAP, or the same job twice: one message, one event, the earlier of the two instants, no clock moved."""
    claim = scene.asked()
    later = scene.clock.advance(hours=2)
    first = scene.mail(claim, at=later, message_id="<m1@example.ng>")
    answered = scene.view(claim.number)
    scene.clock.advance(hours=1)
    second = scene.mail(claim, at=later - timedelta(minutes=5), message_id="<m1@example.ng>")
    third = scene.mail(claim, at=later + timedelta(minutes=5), message_id="<m1@example.ng>")
    assert (first.duplicate, second.duplicate, third.duplicate) == (False, True, True)
    after = scene.view(claim.number)
    assert kinds_of(after) == kinds_of(answered)
    assert (after.turn, after.due_before) == (answered.turn, answered.due_before)
    assert len(after.thread) == len(answered.thread)
    assert after.thread[-1].received_at == later - timedelta(minutes=5)


def test_a_reply_judged_late_counts_when_an_earlier_receipt_is_proved(scene: Scene) -> None:
    """IMAP saw it a minute too late, SMTP had it in time: it counts, and the claim reopens."""
    claim = scene.closed()
    asked_due = claim.events[-1].data["due_before"]
    assert scene.mail(claim, message_id="<m1@example.ng>").standing == Standing.LATE
    in_time = scene.clock.now() - timedelta(hours=1)
    assert in_time.isoformat() < asked_due
    outcome = scene.mail(claim, at=in_time, message_id="<m1@example.ng>")
    assert (outcome.standing, outcome.reopened, outcome.duplicate) == (Standing.COUNTED, True, False)
    assert len(scene.view(claim.number).thread) == len(claim.thread) + 1


def test_two_mails_with_one_message_id_and_different_text_are_two_replies(scene: Scene) -> None:
    """Some clients repeat a Message-ID; nothing that was said is lost for it."""
    claim = scene.asked()
    scene.mail(claim, message_id="<m1@example.ng>")
    assert not scene.mail(claim, "And the invoice is attached below.", message_id="<m1@example.ng>").duplicate


def test_law_9_late_is_answered(scene: Scene) -> None:
    """After the close: kept, told, nothing changed."""
    claim = scene.closed()
    scene.told()
    assert scene.mail(claim).standing == Standing.LATE
    after = scene.view(claim.number)
    assert (after.status, after.turn) == (Status.CLOSED_NO_REPLY, None)
    assert after.thread[-1].standing == Standing.LATE
    assert [(told.kind, told.email) for told in scene.told()] == [("claim_reply_late", "ada@example.ng")]


def test_refusal_notices_are_capped_per_day_so_that_two_robots_stop(scene: Scene) -> None:
    """Three a day about one claim to one person, then silence until a day has passed; every mail is kept."""
    claim = scene.asked()
    for number in range(10):
        scene.clock.advance(minutes=1)
        scene.mail(claim, f"{FRENCH} Le numéro du message automatique est {number}.")
    assert len(scene.told("claim_reply_not_english")) == 3
    assert len(scene.view(claim.number).thread) == len(claim.thread) + 10
    scene.clock.advance(days=1)
    scene.mail(claim, f"{FRENCH} Merci beaucoup de votre réponse.")
    assert len(scene.told("claim_reply_not_english")) == 1


def test_an_agent_may_count_what_was_refused_only(scene: Scene) -> None:
    """A counted or a late message cannot be counted, nor another claim's message."""
    claim = scene.asked()
    other = scene.asked("2026-W45")
    scene.mail(claim)
    scene.mail(other, FRENCH)
    counted, foreign = (scene.view(one.number).thread[-1].id for one in (claim, other))
    li = scene.people.li.claims
    with pytest.raises(Conflict, match="counted"):
        li.count_reply(claim.number, counted)
    with pytest.raises(NotFound):
        li.count_reply(claim.number, foreign)
    assert li.count_reply(other.number, foreign).thread[-1].standing == Standing.COUNTED


def test_counting_keeps_the_receipt(scene: Scene) -> None:
    """The agent decides a day later; the platform's days run from when the seller's mail came."""
    claim = scene.asked()
    received = scene.clock.advance(hours=1)
    scene.mail(claim, FRENCH)
    message = scene.view(claim.number).thread[-1].id
    scene.clock.advance(days=1)
    counted = scene.people.li.claims.count_reply(claim.number, message)
    assert counted.thread[-1].received_at == received
    assert counted.due_before == WorkCalendar.for_country("CN").due_before(received, 3)
    assert counted.due_before != due(claim)
