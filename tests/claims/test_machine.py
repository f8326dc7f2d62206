"""Random lives of claims on a real SQLite center: whatever happens in whatever order, the law holds."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import cache
from inspect import signature
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest
from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Select, func, select

from jumia_core.claims import MailReply, Outcome, Resolution, Status, Turn
from jumia_core.claims.model import Claim, Event, Message
from jumia_core.claims.schemas import COUNTING, Author, Standing
from jumia_core.kernel import ClaimNumber, Conflict
from jumia_core.notices import Notice, NoticeState
from jumia_core.testing import a_claim
from tests.rigs.centers import ENGLISH, FRENCH, Scene, open_scene

STEPS = (  # the common ones more than once
    *("raise_one", "ask", "hold", "resolve", "withdraw", "redeliver", "redeliver", "allow_again"),
    *["ask_by_mail_that_arrives"] * 4,
    *["reply"] * 6,
    *["count_what_was_refused"] * 2,
    *["deliver"] * 3,
    *["fail"] * 2,
    *["advance"] * 3,
    *["to_the_next_deadline"] * 3,
    *["override"] * 2,
)
MATTERS = ("matter one", "matter two")
TEXTS = (ENGLISH, ENGLISH, FRENCH, " ")
WHICH = st.sampled_from([0, 0, 0, 1, 2, 3])
HOURS = st.sampled_from([0, 0, 0.25, 1, 6, 24, 24, 72, 120])
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
        self.raise_one(yes=True)

    def teardown(self) -> None:
        if hasattr(self, "scene"):
            with self.scene.center.office.read() as unit:
                for kind in unit.session.scalars(select(Event.kind).distinct().order_by(Event.kind)):
                    event(kind)  # `pytest --hypothesis-show-statistics` tells how often each step was reached
            self.scene.center.close()
        self.folder.cleanup()

    @rule(step=st.sampled_from(STEPS), which=WHICH, text=st.sampled_from(TEXTS), hours=HOURS, yes=st.booleans())
    def happens(self, step: str, which: int, text: str, hours: float, yes: bool) -> None:
        """One rule for all steps, so that common ones can be common."""
        offered = {"which": which, "text": text, "hours": hours, "yes": yes}
        wanted = signature(getattr(self, step)).parameters
        getattr(self, step)(**{name: offered[name] for name in wanted})

    # What people do.

    def raise_one(self, yes: bool) -> None:
        with suppress(Conflict):
            self.numbers.append(self.scene.people.ada.claims.raise_claim(a_claim(MATTERS[yes])).number)

    def ask(self, which: int) -> None:
        self._if_open(which, lambda number: self.scene.people.li.claims.ask(number, "Please send the statement."))

    def ask_by_mail_that_arrives(self, which: int) -> None:
        self.ask(which)
        self.deliver(yes=True)

    def hold(self, which: int) -> None:
        before = self._claim(which)
        after = self._if_open(which, lambda number: self.scene.people.li.claims.hold(number, "Still checking."))
        if after:
            assert (before.turn, before.due_before, before.round) == self._clock(which)

    def resolve(self, which: int) -> None:
        decision = Resolution(outcome=Outcome.REJECTED, note="The price list was applied correctly.")
        self._if_open(which, lambda number: self.scene.people.li.claims.resolve(number, decision))

    def withdraw(self, which: int) -> None:
        self._if_open(which, self.scene.people.ada.claims.withdraw)

    def redeliver(self, which: int) -> None:
        with suppress(Conflict):
            self.scene.people.li.claims.redeliver(self._number(which))

    def allow_again(self, which: int) -> None:
        self.scene.people.chen.claims.allow_again(self._number(which), reason="A reason.")

    def reply(self, which: int, text: str, hours: float) -> None:
        """Mail that we accepted some time ago is judged now."""
        before = self._claim(which)
        received = max(self.scene.clock.now() - timedelta(hours=hours), before.raised_at)
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

    def deliver(self, yes: bool) -> None:
        """Everything that waits is accepted by the next host, now or an hour ago."""
        for notice in self.scene.queued("claim_"):
            at = max(self.scene.clock.now() - timedelta(hours=not yes), notice.created_at)
            self.scene.center.deliveries.sent(notice.id, at)

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

    def advance(self, hours: float) -> None:
        self.scene.clock.advance(hours=hours)
        self.scene.center.tick()

    def to_the_next_deadline(self) -> None:
        """Silence until the sweep may close something."""
        with self.scene.center.office.read() as unit:
            next_sweep = unit.session.scalar(select(func.min(Claim.sweep_at)))
        if next_sweep is not None and next_sweep > self.scene.clock.now():
            self.scene.clock.move_to(next_sweep)
        self.scene.center.tick()

    def override(self, which: int, yes: bool) -> None:
        """An operator declares a day near the present worked or not."""
        day = self.scene.clock.now().date() + timedelta(days=which)
        self.scene.people.operator.settings.override_day("NG", day, working=yes, reason="A decree")
        self.scene.center.claims.move_deadlines()

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
        counted = Message.standing.in_(COUNTING) & (Message.author == Author.SELLER)
        query = select(Message.claim_number, func.max(Message.round)).where(counted).group_by(Message.claim_number)
        spoken = self._pairs(query)
        for claim in self._claims():
            if claim.status == Status.CLOSED_NO_REPLY:
                assert spoken.get(claim.number, -1) < claim.round

    @invariant()
    def events_are_contiguous(self) -> None:
        counts = self._pairs(select(Event.claim_number, func.count()).group_by(Event.claim_number))
        last = self._pairs(select(Event.claim_number, func.max(Event.seq)).group_by(Event.claim_number))
        assert counts == last == {claim.number: claim.last_seq for claim in self._claims()}

    @invariant()
    def one_claim_at_most_holds_a_matter(self) -> None:
        held = [claim.subject_key for claim in self._claims() if claim.holds_matter]
        assert len(held) == len(set(held))

    def _pairs(self, query: Select[str, int]) -> dict[str, int]:
        if not hasattr(self, "scene"):
            return {}
        with self.scene.center.office.read() as unit:
            return dict(unit.session.execute(query).all())

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
TestLives.__doc__ = "Raise, ask, deliver, bounce, answer, decide, withdraw, override, wait: the law holds in any order."
TestLives.settings = settings(
    max_examples=40,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
