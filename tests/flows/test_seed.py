"""The mission, a test for each of its sentences. Later issues add theirs; none of these goes away."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from jumia_core.claims import ClaimView, Standing, Status, Turn
from jumia_core.demo import Stage, open_stage
from jumia_core.intake import Verdict
from jumia_core.kernel import WorkCalendar
from jumia_core.postbox import Letter
from jumia_core.testing import a_claim

ADA, LI, CHEN = "ada@example.ng", "li@platform.example", "chen@platform.example"
WEDNESDAY = datetime(2026, 12, 16, 8, tzinfo=UTC)
ENGLISH = "The order was charged twice. Please check order 301458812."
A_SECOND = timedelta(seconds=1)


@pytest.fixture
def stage(migrated_database_url: str, tmp_path: Path) -> Iterator[Stage]:
    """A running installation: real SMTP in, real mail out, the clock moved by hand."""
    with open_stage(migrated_database_url, tmp_path, start=WEDNESDAY) as opened:
        yield opened


def newest(letters: tuple[Letter, ...], recipient: str) -> Letter:
    return [letter for letter in letters if letter.recipient == recipient][-1]


def raised(stage: Stage) -> tuple[ClaimView, Letter]:
    """Ada's new claim, and what Li reads of it."""
    claim = stage.people.ada.claims.raise_claim(a_claim())
    return claim, newest(stage.settle(), LI)


def asked(stage: Stage) -> tuple[ClaimView, Letter]:
    """The claim on Ada's turn, and the question as she reads it."""
    claim, letter = raised(stage)
    stage.reply(letter, "ask\nWhich order was charged twice?", name="Li Wei", sender=LI)
    return stage.center.claims.view(claim.number), newest(stage.settle(), ADA)


def due(claim: ClaimView) -> datetime:
    assert claim.due_before is not None
    return claim.due_before


def test_the_platform_answers_by_email_within_3_working_days(stage: Stage) -> None:
    """Promised: "The platform answers by email within 3 working days": an email, or its lead is told."""
    claim, letter = raised(stage)
    assert due(claim) == WorkCalendar.for_country("CN").due_before(WEDNESDAY, 3)
    assert due(claim) == datetime(2026, 12, 21, 16, tzinfo=UTC), "Thursday, Friday, Monday, to its end in Shenzhen"

    late = stage.move_to(due(claim))
    assert "not answered in time" in newest(late, CHEN).text, "the lead of the team is told"
    assert stage.center.claims.view(claim.number).status is Status.OPEN, "it never closes for the platform's silence"

    stage.reply(letter, "ask\nWhich order was charged twice?", name="Li Wei", sender=LI)
    assert "Which order was charged twice?" in newest(stage.settle(), ADA).text


@pytest.mark.parametrize("too_late", [False, True], ids=["in time", "too late"])
def test_the_seller_answers_that_email_within_3_working_days(stage: Stage, too_late: bool) -> None:
    """Promised: "The seller must answer that email within 3 working days": to its last second."""
    claim, question = asked(stage)
    claim = stage.center.claims.view(claim.number)
    assert due(claim) == datetime(2026, 12, 21, 23, tzinfo=UTC), "Thursday, Friday, Monday, to its end in Lagos"

    stage.clock.move_to(due(claim) if too_late else due(claim) - A_SECOND)
    stage.reply(question, ENGLISH, name="Ada Obi", sender=ADA)
    stage.settle()

    claim = stage.center.claims.view(claim.number)
    assert claim.thread[-1].standing is (Standing.LATE if too_late else Standing.COUNTED)
    assert claim.turn is (Turn.SELLER if too_late else Turn.PLATFORM)


def test_or_the_claim_closes(stage: Stage) -> None:
    """Promised: "… or the claim closes by itself": fifteen minutes after the deadline, and both sides are told."""
    claim, _ = asked(stage)
    claim = stage.center.claims.view(claim.number)

    stage.move_to(due(claim))
    assert stage.center.claims.view(claim.number).status is Status.OPEN, "mail that is on its way is waited for"
    letters = stage.move_to(due(claim) + timedelta(minutes=15))

    claim = stage.center.claims.view(claim.number)
    assert claim.status is Status.CLOSED_NO_REPLY
    assert "closed, because we had no answer in time" in newest(letters, ADA).text
    assert newest(letters, LI).subject.endswith("Closed: the seller did not answer")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The order was charged twice. Please check order 301458812.", True),
        ("Abeg, una don charge me two times for this order. Make una check am well well.", True),
        ("Bonjour, la commande a été facturée deux fois. Merci de vérifier la commande 301458812.", False),
        ("订单被重复收费了。请核对订单 301458812。", False),
    ],
    ids=["English", "Pidgin", "French", "Chinese"],
)
def test_in_english(stage: Stage, text: str, counts: bool) -> None:
    """Promised: "… in English": Nigerian Pidgin is; else its writer is told how long is left."""
    claim, question = asked(stage)
    stage.clock.advance(hours=2)
    stage.reply(question, text, name="Ada Obi", sender=ADA)
    notice = newest(stage.settle(), ADA)

    after = stage.center.claims.view(claim.number)
    assert after.thread[-1].text == text, "kept in any case"
    assert after.turn is (Turn.PLATFORM if counts else Turn.SELLER)
    assert ("not in English" in notice.text) is not counts
    assert ("working days are left" in notice.text) is not counts


def test_inbound_english_emails_become_claim_replies(stage: Stage) -> None:
    """Promised: "Turns inbound English emails into claim replies": once, without the quoted letter."""
    claim, question = asked(stage)
    stage.clock.advance(hours=2)
    raw = stage.reply(question, ENGLISH, name="Ada Obi", sender=ADA).raw
    letters = stage.settle()

    (reply,) = [message for message in stage.center.claims.view(claim.number).thread if message.round == 1][1:]
    assert (reply.text, reply.name, reply.channel) == (ENGLISH, "Ada Obi", "mail")
    assert reply.received_at == stage.clock.now()
    assert ENGLISH in newest(letters, LI).text, "the agent reads it, by email"
    assert b"charged twice?" in raw, "the letter was quoted beneath"
    assert stage.last_inbound().verdict is Verdict.ACCEPTED
