"""Killed between two steps, the service ends up where it would have been: one lawful outcome, once.

Each fault point is forced from outside: the service process is given an object that kills it there
(`tests/rigs/faults.py`), and is then started again without it.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from jumia_core.claims import ClaimView, Standing, Status, Turn
from jumia_core.intake import Verdict
from jumia_core.kernel import ClaimNumber
from jumia_core.notices import Notice
from mailgateway.addresses import BounceAddress, ConfirmAddress, ReplyAddress, StaffAddress
from tests.rigs.centers import FRENCH, due, kinds_of
from tests.rigs.correspondence import OWNER, STRANGER, Mail, write
from tests.rigs.faults import SWEEP_BATCH
from tests.rigs.lives import Lives
from tests.rigs.reckoning import check_claims, check_mails, check_notices
from tests.rigs.sink import Sink
from tests.rigs.stage import QUESTION, Stage

pytestmark = pytest.mark.xdist_group("restart")
ANSWER = "The statement period is week 44 and the amount in dispute is 500 naira."
AGENT = "li@platform.example"
SILENT = 10


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lives]:
    """One parent of all lives of this file: it holds nothing of any test."""
    with Lives(tmp_path_factory.mktemp("restart") / "service.log") as parent:
        yield parent


@pytest.fixture
def stage(migrated_database_url: str, tmp_path: Path, lives: Lives) -> Iterator[Stage]:
    """A seeded installation with a relay; whatever still lives after the test is killed."""
    with Sink() as sink:
        opened = Stage(migrated_database_url, tmp_path / "files", sink, lives)
        try:
            yield opened
        finally:
            opened.close()
            lives.end()


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("before the commit", ANSWER),
        ("before the 250", ANSWER),
        ("before the judgement", ANSWER),
        ("before the verdict", ANSWER),
        ("before the verdict", FRENCH),
    ],
    ids=["before-commit", "before-250", "before-judgement", "before-verdict", "before-verdict-french"],
)
def test_a_reply_is_judged_once_wherever_the_process_dies(stage: Stage, fault: str, text: str) -> None:
    """Between the file, the row, the 250, the verb and the verdict: one message, one event, one set of notices."""
    (number,) = stage.asked()
    mail = _reply(stage, number, text)
    stage.dies(fault, [mail])
    stage.lives_on()
    counted = text == ANSWER
    claim = _claim(stage, number)
    assert kinds_of(claim) == ["raised", "asked", "delivered", "reply_counted" if counted else "reply_not_english"]
    assert [message.standing for message in claim.thread if message.standing] == [
        Standing.COUNTED if counted else Standing.NOT_ENGLISH
    ]
    assert claim.turn == (Turn.PLATFORM if counted else Turn.SELLER)
    _reckon(stage, [mail])
    expected = ["claim_reply_counted", "claim_answered"] if counted else ["claim_reply_not_english"]
    assert sorted(_sent(stage)) == sorted(expected)


@pytest.mark.parametrize("fault", ["before the 250", "before the judgement", "before the verdict"])
def test_mail_that_came_in_time_saves_its_claim_however_late_the_process_returns(stage: Stage, fault: str) -> None:
    """Committed before the deadline, judged long after it, with a sweep at the start: the reply counts."""
    (number,) = stage.asked()
    deadline = due(_claim(stage, number))
    mail = _reply(stage, number)
    stage.dies(fault, [mail])
    stage.wait_till(deadline + timedelta(days=9))
    stage.lives_on(tick=True)
    claim = _claim(stage, number)
    assert (claim.status, claim.turn) == (Status.OPEN, Turn.PLATFORM)
    assert "closed_no_reply" not in kinds_of(claim)
    assert kinds_of(claim).count("reply_counted") == 1
    with stage.open() as people:
        (inbound,) = people.center.inbox.listing()
        assert inbound.received_at < deadline


def test_a_command_by_mail_is_obeyed_once(stage: Stage) -> None:
    """Li's question was asked, and its verdict was not recorded: the seller is not asked again."""
    (number,) = stage.raised()
    with stage.open() as people:
        address = stage.book.write(StaffAddress(ClaimNumber(number), people.li.scope.account_id))
    mail = write(AGENT, address, f"ask {QUESTION}", message_id="<ask@platform.example>", verdict=Verdict.ACCEPTED)
    stage.dies("before the verdict", [mail])
    assert kinds_of(_claim(stage, number)).count("asked") == 1
    stage.lives_on()
    claim = _claim(stage, number)
    assert kinds_of(claim) == ["raised", "asked", "delivered"]
    assert claim.round == 1
    assert _sent(stage) == Counter(claim_asked=1)
    assert _verdicts(stage) == {mail.message_id: Verdict.ACCEPTED}


@pytest.mark.parametrize("fault", ["before the judgement", "before the verdict", "before the second verdict"])
def test_a_confirmed_mail_counts_once(stage: Stage, fault: str) -> None:
    """The seller says "yes, that was me": the held reply counts once, wherever its judgement was cut off."""
    (number,) = stage.asked()
    held = write(
        STRANGER,
        stage.book.write(ReplyAddress(ClaimNumber(number))),
        ANSWER,
        message_id="<held@elsewhere.example>",
        verdict=Verdict.QUARANTINED,
    )
    stage.lives_on([held])
    with stage.open() as people:
        (inbound,) = people.center.inbox.listing(Verdict.QUARANTINED)
    address = stage.book.write(ConfirmAddress(inbound.id, ClaimNumber(number)))
    yes = write(OWNER, address, "Yes, this was me.", message_id="<yes@example.ng>", verdict=Verdict.ACCEPTED)
    stage.dies(fault, [yes])
    stage.lives_on()
    assert [kind for kind in kinds_of(_claim(stage, number)) if kind.startswith("reply_")] == ["reply_counted"]
    assert _verdicts(stage) == {held.message_id: Verdict.ACCEPTED, yes.message_id: Verdict.ACCEPTED}
    assert _sent(stage) == Counter(claim_was_this_you=1, claim_reply_counted=1, claim_answered=1)


@pytest.mark.parametrize(("fault", "copies"), [("before sending", 1), ("before sent", 2)])
def test_a_notice_that_may_have_gone_out_is_the_same_mail_again(stage: Stage, fault: str, copies: int) -> None:
    """Killed around the hand-over: the seller may see the question twice, as one Message-ID; its clock starts once."""
    (number,) = stage.asked(delivered=False)
    stage.dies(fault)
    assert _claim(stage, number).due_before is None
    stage.lives_on()
    assert _sent(stage) == Counter(claim_asked=copies)
    with stage.open() as people:
        again = check_notices(people.center, stage.book, stage.sink.seen(), told_before=stage.told)
    assert again == copies - 1
    claim = _claim(stage, number)
    assert kinds_of(claim) == ["raised", "asked", "delivered"]
    assert claim.due_before is not None


def test_a_sweep_that_is_cut_off_closes_each_claim_once(stage: Stage) -> None:
    """Whole batches stay, the half one leaves no trace, and the next sweep closes the rest; each is told once."""
    numbers = stage.asked(SILENT)
    stage.wait_till(due(_claim(stage, numbers[0])) + timedelta(hours=1))
    stage.dies("in a sweep batch", tick=True)
    closed = [number for number in numbers if _claim(stage, number).status is Status.CLOSED_NO_REPLY]
    assert len(closed) == SWEEP_BATCH
    assert all("closed_no_reply" not in kinds_of(_claim(stage, number)) for number in set(numbers) - set(closed))
    stage.lives_on(tick=True)
    for number in numbers:
        assert kinds_of(_claim(stage, number)) == ["raised", "asked", "delivered", "closed_no_reply"]
    assert set(_sent(stage)) == {"claim_closed", "claim_agent_closed"}
    with stage.open() as people:
        check_claims(people.center)
        check_notices(people.center, stage.book, stage.sink.seen(), told_before=stage.told)
        with people.center.office.read() as unit:
            kinds = Counter(unit.session.scalars(select(Notice.kind).where(Notice.id.not_in(stage.told))))
    assert kinds == Counter(claim_closed=SILENT, claim_agent_closed=SILENT)


def _reply(stage: Stage, number: str, text: str = ANSWER) -> Mail:
    return write(
        OWNER,
        stage.book.write(ReplyAddress(ClaimNumber(number))),
        text,
        message_id="<reply@example.ng>",
        verdict=Verdict.REFUSED if text == FRENCH else Verdict.ACCEPTED,
        claim=number,
    )


def _claim(stage: Stage, number: str) -> ClaimView:
    with stage.open() as people:
        return people.center.claims.view(number)


def _verdicts(stage: Stage) -> dict[str, Verdict]:
    with stage.open() as people:
        return {inbound.message_id: inbound.verdict for inbound in people.center.inbox.listing()}


def _sent(stage: Stage) -> Counter[str]:
    """What the relay took, by kind, copies counted."""
    with stage.open() as people:
        addresses = [stage.book.read(mail.sender) for mail in stage.sink.seen()]
        return Counter(
            people.center.deliveries.get(address.notice_id).kind
            for address in addresses
            if isinstance(address, BounceAddress)
        )


def _reckon(stage: Stage, mails: list[Mail]) -> None:
    with stage.open() as people:
        check_mails(people.center, mails, stage.senders.taken)
        check_claims(people.center)
        check_notices(people.center, stage.book, stage.sink.seen(), told_before=stage.told)
