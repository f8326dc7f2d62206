"""Random lives of claims on a real SQLite center: whatever happens in whatever order, the law holds."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from jumia_core.claims import MailReply, Outcome, Resolution, Status, Turn
from jumia_core.claims.model import Claim, Event, Message
from jumia_core.claims.schemas import COUNTING, Author, Standing
from jumia_core.kernel import ClaimNumber, Conflict
from jumia_core.notices import Notice, NoticeState
from jumia_core.testing import a_claim
from tests.rigs.centers import ENGLISH, FRENCH, Scene, open_scene

MATTERS = ("matter one", "matter two")
TEXTS = (ENGLISH, FRENCH, " ")
WHICH = st.integers(min_value=0, max_value=3)
HOURS = st.sampled_from([0, 0.25, 1, 6, 24, 24, 72, 120])
pytestmark = pytest.mark.filterwarnings("ignore::hypothesis.errors.NonInteractiveExampleWarning")


@cache
def _template() -> Path:
    """A seeded database, made once for each test process and copied for each example."""
    folder = Path(mkdtemp(prefix="seller-center-machine-"))
    open_scene(f"sqlite:///{folder / 'seeded.db'}", folder / "files").center.close()
    return folder


class Lives(RuleBasedStateMachine):
    """Ada's claims: raised, asked, delivered, answered, closed, in any order, by any clock."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory(prefix="seller-center-machine-")
        self.numbers: list[str] = []
        self.promised: dict[str, datetime] = {}
        self.serial = 0

    @initialize()
    def begin(self) -> None:
        copy = Path(self.folder.name) / "center.db"
        shutil.copy(_template() / "seeded.db", copy)
        self.scene: Scene = open_scene(f"sqlite:///{copy}", Path(self.folder.name) / "files")
        self.raise_one(MATTERS[0])

    def teardown(self) -> None:
        if hasattr(self, "scene"):
            with self.scene.center.office.read() as unit:
                for kind in unit.session.scalars(select(Event.kind).distinct().order_by(Event.kind)):
                    event(kind)  # `pytest --hypothesis-show-statistics` tells how often each step was reached
            self.scene.center.close()
        self.folder.cleanup()

    # What people do.

    @rule(matter=st.sampled_from(MATTERS))
    def raise_one(self, matter: str) -> None:
        with suppress(Conflict):
            self.numbers.append(self.scene.people.ada.claims.raise_claim(a_claim(matter)).number)

    @rule(which=WHICH)
    def ask(self, which: int) -> None:
        self._if_open(which, lambda number: self.scene.people.li.claims.ask(number, "Please send the statement."))

    @rule(which=WHICH)
    def ask_by_mail_that_arrives(self, which: int) -> None:
        self.ask(which)
        self.deliver(0)

    @rule(which=WHICH)
    def hold(self, which: int) -> None:
        before = self._claim(which)
        after = self._if_open(which, lambda number: self.scene.people.li.claims.hold(number, "Still checking."))
        if after:
            assert (before.turn, before.due_before, before.round) == self._clock(which)

    @rule(which=WHICH)
    def resolve(self, which: int) -> None:
        decision = Resolution(outcome=Outcome.REJECTED, note="The price list was applied correctly.")
        self._if_open(which, lambda number: self.scene.people.li.claims.resolve(number, decision))

    @rule(which=WHICH)
    def withdraw(self, which: int) -> None:
        self._if_open(which, self.scene.people.ada.claims.withdraw)

    @rule(which=WHICH)
    def redeliver(self, which: int) -> None:
        with suppress(Conflict):
            self.scene.people.li.claims.redeliver(self._number(which))

    @rule(which=WHICH)
    def allow_again(self, which: int) -> None:
        self.scene.people.chen.claims.allow_again(self._number(which), reason="A reason.")

    @rule(which=WHICH, text=st.sampled_from(TEXTS), hours_ago=HOURS)
    def reply(self, which: int, text: str, hours_ago: float) -> None:
        """Mail that we accepted some time ago is judged now."""
        before = self._claim(which)
        received = max(self.scene.clock.now() - timedelta(hours=hours_ago), before.raised_at)
        self.serial += 1
        outcome = self.scene.center.claims.receive_reply(
            MailReply(
                number=ClaimNumber(before.number),
                sender="ada@example.ng",
                text=text,
                received_at=received,
                message_id=f"<{self.serial}@example.ng>",
            )
        )
        if outcome.standing in COUNTING:
            assert (outcome.claim.status, outcome.claim.turn) == (Status.OPEN, Turn.PLATFORM)
        elif before.status != Status.CLOSED_NO_REPLY:
            assert self._clock(which) == (before.turn, before.due_before, before.round)
        waits = before.status == Status.CLOSED_NO_REPLY or before.turn == Turn.SELLER
        in_time = before.due_before is None or received < before.due_before
        if text == ENGLISH and waits:
            assert (outcome.standing in COUNTING) == in_time

    @rule(which=WHICH)
    def count_what_was_refused(self, which: int) -> None:
        with self.scene.center.office.read() as unit:
            query = select(Message.id).where(
                Message.claim_number == self._number(which),
                Message.standing.in_([Standing.NOT_ENGLISH, Standing.EMPTY]),
            )
            refused = unit.session.scalars(query.order_by(Message.id.desc())).first()
        if refused is not None:
            with suppress(Conflict):
                counted = self.scene.people.li.claims.count_reply(self._number(which), refused)
                assert (counted.status, counted.turn) == (Status.OPEN, Turn.PLATFORM)

    # What the mail does.

    @rule(hours_ago=st.sampled_from([0, 0, 1]))
    def deliver(self, hours_ago: int) -> None:
        for notice in self.scene.queued("claim_"):
            at = max(self.scene.clock.now() - timedelta(hours=hours_ago), notice.created_at)
            self.scene.center.deliveries.sent(notice.id, at)

    @rule(which=WHICH)
    def fail(self, which: int) -> None:
        """One question is refused for good or comes back, whatever happened since."""
        with self.scene.center.office.read() as unit:
            query = select(Notice).where(Notice.kind == "claim_asked", Notice.state != NoticeState.FAILED)
            questions = unit.session.scalars(query.order_by(Notice.id.desc())).all()
        if not questions:
            return
        failing = questions[which % len(questions)]
        if failing.state == NoticeState.SENT:
            self.scene.center.deliveries.bounced(failing.id, "5.1.1", permanent=True)
        else:
            self.scene.center.deliveries.failed(failing.id, "550 no such user")
        claim = self._numbered(str(failing.claim_number))
        newest = failing == next(one for one in questions if one.claim_number == failing.claim_number)
        if newest and failing.round == claim.round and claim.turn != Turn.PLATFORM and claim.status != Status.RESOLVED:
            ended = claim.status == Status.WITHDRAWN
            assert ended or (claim.status, claim.turn, claim.due_before) == (Status.OPEN, Turn.SELLER, None)

    # What time does.

    @rule(hours=HOURS)
    def advance(self, hours: float) -> None:
        self.scene.clock.advance(hours=hours)
        self.scene.center.tick()

    @rule()
    def to_the_next_deadline(self) -> None:
        """Silence until the sweep may close something."""
        with self.scene.center.office.read() as unit:
            next_sweep = unit.session.scalar(select(func.min(Claim.sweep_at)))
        if next_sweep is not None and next_sweep > self.scene.clock.now():
            self.scene.clock.move_to(next_sweep)
        self.scene.center.tick()

    @precondition(lambda self: len(self.numbers) > 0)
    @rule(days=st.integers(min_value=0, max_value=4), working=st.booleans())
    def override(self, days: int, working: bool) -> None:
        """An operator declares a day near the present worked or not."""
        day = self.scene.clock.now().date() + timedelta(days=days)
        self.scene.people.operator.settings.override_day("NG", day, working=working, reason="A decree")
        self.scene.center.claims.move_deadlines({"country": "NG", "why": "A decree"})

    # What always holds.

    @invariant()
    def status_turn_and_schedules_agree(self) -> None:
        for claim in self._claims():
            assert (claim.status == Status.OPEN) == (claim.turn is not None), claim.number
            if claim.status != Status.OPEN:
                assert not any((claim.sweep_at, claim.remind_at, claim.escalate_at, claim.undelivered_at))
            elif claim.turn == Turn.PLATFORM:
                assert claim.due_before is not None
                assert claim.sweep_at is None, "it never closes for the platform's silence"
            else:
                assert (claim.due_before is None) == (claim.delivered_at is None) == (claim.sweep_at is None)

    @invariant()
    def a_deadline_never_moves_earlier_within_a_turn(self) -> None:
        for claim in self._claims():
            if claim.turn != Turn.SELLER:
                self.promised.pop(claim.number, None)
            elif claim.due_before is not None:
                assert claim.due_before >= self.promised.get(claim.number, claim.due_before)
                self.promised[claim.number] = claim.due_before

    @invariant()
    def speech_never_closes(self) -> None:
        for claim in self._claims():
            if claim.status == Status.CLOSED_NO_REPLY:
                with self.scene.center.office.read() as unit:
                    counted = select(func.count()).where(
                        Message.claim_number == claim.number,
                        Message.author == Author.SELLER,
                        Message.round == claim.round,
                        Message.standing.in_(COUNTING),
                    )
                    assert unit.session.scalar(counted) == 0

    @invariant()
    def events_are_contiguous(self) -> None:
        for claim in self._claims():
            with self.scene.center.office.read() as unit:
                query = select(Event.seq).where(Event.claim_number == claim.number).order_by(Event.seq)
                numbers = unit.session.scalars(query).all()
            assert numbers == list(range(1, claim.last_seq + 1))

    @invariant()
    def one_claim_at_most_holds_a_matter(self) -> None:
        held = [claim.subject_key for claim in self._claims() if claim.holds_matter]
        assert len(held) == len(set(held))

    def _number(self, which: int) -> str:
        return self.numbers[which % len(self.numbers)]

    def _claim(self, which: int) -> Claim:
        return self._numbered(self._number(which))

    def _numbered(self, number: str) -> Claim:
        with self.scene.center.office.read() as unit:
            return unit.session.get_one(Claim, number)

    def _claims(self) -> list[Claim]:
        if not hasattr(self, "scene"):
            return []
        with self.scene.center.office.read() as unit:
            return list(unit.session.scalars(select(Claim).order_by(Claim.number)))

    def _clock(self, which: int) -> tuple[str | None, datetime | None, int]:
        claim = self._claim(which)
        return claim.turn, claim.due_before, claim.round

    def _if_open(self, which: int, step: Callable[[str], object]) -> bool:
        """Take a step that only an open claim allows; tell whether it was open."""
        is_open = self._claim(which).status == Status.OPEN
        if is_open:
            step(self._number(which))
        else:
            with pytest.raises(Conflict):
                step(self._number(which))
        return is_open


TestLives = Lives.TestCase
TestLives.__doc__ = "The law holds in any order: raise, ask, deliver, bounce, answer, hold, decide, withdraw, override, wait."
TestLives.settings = settings(
    max_examples=60,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
