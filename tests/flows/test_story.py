"""The story of the main job, through sockets: real bytes in over SMTP, real bytes out, the clock moved by hand."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from email import message_from_bytes
from pathlib import Path

from jumia_core.claims import Standing, Status, Turn
from jumia_core.demo import Fact, Step, open_stage, story
from jumia_core.intake import Verdict
from jumia_core.kernel import WorkCalendar

ADA, BOLA, LI, CHEN = "ada@example.ng", "bola@example.ng", "li@platform.example", "chen@platform.example"
LAGOS, CHINA = WorkCalendar.for_country("NG"), WorkCalendar.for_country("CN")
CHRISTMAS_DEADLINE = datetime(2026, 12, 30, 23, tzinfo=UTC)  # the first instant of 31 December in Lagos


def raised(step: Step) -> None:
    claim = step.claim
    assert (claim.status, claim.turn, claim.round) == (Status.OPEN, Turn.PLATFORM, 0)
    assert claim.due_before == CHINA.due_before(step.at, 3), "the platform's clock is its team's"
    assert {letter.recipient for letter in step.letters} == {ADA, LI, CHEN}
    assert claim.number in step.letter_to(ADA).subject
    assert step.letter_to(LI).reply_to.startswith(f"staff+{claim.number}.")


def asked(step: Step) -> None:
    claim = step.claim
    assert accepted(step) == "ask: done"
    assert (claim.turn, claim.round) == (Turn.SELLER, 1)
    assert claim.thread[-1].text == "Please send the order numbers that were charged twice."
    assert claim.delivered_at == step.at, "the clock starts when the email is delivered"
    assert claim.due_before == LAGOS.due_before(step.at, 3)
    letter = step.letter_to(ADA)
    assert letter.reply_to.startswith(f"claims+{claim.number}.")
    assert claim.thread[-1].text in letter.text


def counted(step: Step) -> None:
    claim, kept = step.claim, step.claim.thread[-1]
    assert accepted(step) == "counted: It came in time."
    assert (kept.standing, kept.language, kept.received_at) == (Standing.COUNTED, "en", step.at)
    assert kept.text.startswith("Hello Li,")
    assert "wrote:" not in kept.text, "the quoted letter is not part of the reply"
    assert ">" not in kept.text
    assert (claim.turn, claim.due_before) == (Turn.PLATFORM, CHINA.due_before(step.at, 3))
    assert "We have your answer" in step.letter_to(ADA).subject
    assert kept.text.splitlines()[2] in step.letter_to(LI).text


def asked_again(step: Step) -> None:
    assert accepted(step) == "ask: done"
    assert (step.claim.turn, step.claim.round) == (Turn.SELLER, 2)
    assert step.claim.due_before == CHRISTMAS_DEADLINE
    assert step.letter_to(ADA).message_id


def refused(step: Step) -> None:
    claim, kept = step.claim, step.claim.thread[-1]
    assert step.inbound is not None
    assert step.inbound.verdict is Verdict.REFUSED
    assert (kept.standing, kept.language, kept.name) == (Standing.NOT_ENGLISH, "fr", "Bola Ade")
    assert (claim.turn, claim.due_before) == (Turn.SELLER, CHRISTMAS_DEADLINE), "the seller's clock runs on"
    assert not any("not_english" in line.text for line in step.lines if isinstance(line, Fact)), "words, no codes"
    notice = step.letter_to(BOLA)
    assert "not in English" in notice.text
    assert "anglais" in notice.text, "in the sender's own language, too"
    assert "2 working days are left" in notice.text


def waited(step: Step) -> None:
    words = " ".join(step.claim.explain_deadline())
    for day in ("holiday: Christmas Day", "holiday: Boxing Day (observed)", "Sunday 27 December: not counted, weekend"):
        assert day in words
    assert step.claim.due_before == CHRISTMAS_DEADLINE, "waiting moves nothing"
    subjects = [(letter.recipient, letter.subject.partition("] ")[2]) for letter in step.letters]
    assert (ADA, "Please answer: one working day is left") in subjects
    assert {recipient for recipient, subject in subjects if subject == "Today is the last day to answer"} == {ADA, BOLA}


def doubted(step: Step) -> None:
    assert step.inbound is not None
    assert step.inbound.verdict is Verdict.QUARANTINED
    assert step.inbound.claim_number == step.claim.number, "its address bore the claim's valid MAC"
    assert step.inbound.received_at < CHRISTMAS_DEADLINE
    assert step.claim.turn is Turn.SELLER
    question = step.letter_to(ADA)
    assert question.reply_to.startswith("confirm+")
    assert "ada.obi@phone.example" in question.text
    assert all(letter.recipient == ADA for letter in step.letters), "nothing is written to the unknown address"


def held(step: Step) -> None:
    claim = step.claim
    assert claim.status is Status.OPEN, "speech is not silence"
    assert claim.held_until == CHINA.due_before(step.at, 1), "one working day of the agent"
    assert CHINA.local_date(step.at) == date(2026, 12, 31)
    assert "did not count" in step.letter_to(LI).subject


def closed(step: Step) -> None:
    assert step.claim.status is Status.CLOSED_NO_REPLY
    assert step.claim.closed_at == step.at
    assert {letter.recipient for letter in step.letters} == {ADA, LI}


def reopened(step: Step) -> None:
    claim = step.claim
    assert accepted(step).startswith("yes: ")
    assert (claim.status, claim.turn) == (Status.OPEN, Turn.PLATFORM)
    assert claim.due_before == CHINA.due_before(step.at, 3)
    reply = next(message for message in claim.thread if message.standing is Standing.COUNTED and message.round == 2)
    assert reply.received_at == datetime(2026, 12, 30, 20, 47, tzinfo=UTC), "it keeps the time when it came"
    assert "6 percent" in reply.text
    assert {letter.recipient for letter in step.letters} == {ADA, LI}
    assert [event.kind for event in claim.events if event.kind not in {"delivered", "reminded"}] == [
        "raised",
        "asked",
        "reply_counted",
        "asked",
        "reply_not_english",
        "sender_asked",
        "held_for_agent",
        "closed_no_reply",
        "reopened",
    ]


PROMISES: tuple[Callable[[Step], None], ...] = (
    *(raised, asked, counted, asked_again, refused),
    *(waited, doubted, held, closed, reopened),
)


def accepted(step: Step) -> str:
    """The reason of a verdict that accepts."""
    assert step.inbound is not None
    assert step.inbound.verdict is Verdict.ACCEPTED, step.inbound.reason
    return step.inbound.reason


def test_the_story_of_a_claim(migrated_database_url: str, tmp_path: Path) -> None:
    """Asked and answered by email, refused in French, silence over Christmas, and a timely mail that surfaces."""
    with open_stage(migrated_database_url, tmp_path) as stage:
        for promise, step in zip(PROMISES, story(stage), strict=True):
            assert step.name == promise.__name__
            promise(step)
            for letter in step.letters:
                mail = message_from_bytes(letter.raw)
                assert mail["Delivered-To"] == letter.recipient
                assert mail["Auto-Submitted"], "what we send by ourselves says so"
            if step.posted is not None:
                assert step.posted.answer.startswith("250 ")
                assert stage.center.inbox.raw(stage.last_inbound().id) == step.posted.raw, "kept byte for byte"
        counts = stage.center.inbox.counts()
        assert Verdict.RECEIVED not in counts, "nothing is left unjudged"
        assert not stage.center.work.unfinished()
