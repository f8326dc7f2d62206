"""Telegram's limits: at most 30 messages a second, one a second to a chat, and people before notices."""

import asyncio
import heapq
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bots.frame.pace import A_SECOND, LONGEST_HOLD, RESERVE, Held, Pace


@dataclass
class World:
    """A clock that moves to the next sleeper when everybody sleeps."""

    now: float = 0.0
    sleepers: list[tuple[float, int, asyncio.Future[None]]] = field(default_factory=list)
    number: Iterator[int] = field(default_factory=itertools.count)

    async def sleep(self, seconds: float) -> None:
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self.sleepers, (self.now + seconds, next(self.number), future))
        await future

    async def run(self, tasks: list[asyncio.Task[None]]) -> None:
        while not all(task.done() for task in tasks):
            for _ in range(5):
                await asyncio.sleep(0)
            if self.sleepers:
                self.now = max(self.now, self.sleepers[0][0])
                while self.sleepers and self.sleepers[0][0] <= self.now:
                    heapq.heappop(self.sleepers)[2].set_result(None)
        await asyncio.gather(*tasks)


@dataclass(frozen=True)
class Sent:
    asked: float
    at: float
    chat: int
    notice: bool


Order = tuple[float, int, bool]  # when it is asked for, to which chat, whether it is a notice
ORDERS = st.lists(
    st.tuples(st.integers(0, 30).map(lambda tenths: tenths / 10), st.integers(1, 6), st.booleans()), max_size=120
)


def play(orders: list[Order], *, hold: Callable[[Pace], None] | None = None) -> list[Sent]:
    """Let everybody ask for a turn at their time; return who went when."""
    world, sent = World(), list[Sent]()

    async def one(pace: Pace, at: float, chat: int, *, notice: bool) -> None:
        await world.sleep(at)
        await pace.turn(chat, notice=notice)
        sent.append(Sent(at, world.now, chat, notice))

    async def scene() -> None:
        pace = Pace(clock=lambda: world.now, sleep=world.sleep)
        if hold is not None:
            hold(pace)
        await world.run([asyncio.create_task(one(pace, at, chat, notice=notice)) for at, chat, notice in orders])

    asyncio.run(scene())
    return sent


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_no_second_has_more_than_thirty_messages(orders: list[Order]) -> None:
    """Wherever the second begins. And everybody gets a turn in the end."""
    sent = play(orders)
    assert len(sent) == len(orders)
    times = sorted(one.at for one in sent)
    assert all(later - earlier >= 1 - 1e-6 for earlier, later in zip(times, times[A_SECOND:], strict=False))


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_a_notice_comes_a_second_after_what_its_chat_got_before(orders: list[Order]) -> None:
    """An answer does not wait for that: who taps quickly gets quick answers."""
    last: dict[int, float] = {}
    for one in play(orders):
        if one.notice and one.chat in last:
            assert one.at - last[one.chat] >= 1 - 1e-6
        last[one.chat] = one.at


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_a_notice_leaves_room_for_people(orders: list[Order]) -> None:
    """It goes only while the second still has ten turns for answers."""
    sent = play(orders)
    for place, one in enumerate(sent):
        if one.notice:
            assert sum(1 for earlier in sent[:place] if earlier.at > one.at - 1 + 1e-6) < A_SECOND - RESERVE


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 200), st.integers(1, RESERVE))
def test_an_answer_never_waits_for_notices(notices: int, answers: int) -> None:
    """However many notices are asked for at once, ten people are answered in the same instant."""
    orders = [(0.0, 100 + n, True) for n in range(notices)] + [(0.0, n, False) for n in range(answers)]
    assert all(one.at == 0.0 for one in play(orders) if not one.notice)


def test_thirty_one_answers_at_once_take_a_second() -> None:
    """The 31st waits until the first is a second old."""
    assert [one.at for one in play([(0.0, n, False) for n in range(31)])] == [0.0] * 30 + [1.0]


def test_a_short_hold_lets_answers_pass_and_notices_wait() -> None:
    """Telegram said when; the one who taps now is not to suffer for notices."""
    sent = play([(0.0, 1, False), (0.0, 2, True)], hold=lambda pace: pace.hold(3))
    assert [(one.notice, one.at) for one in sent] == [(False, 0.0), (True, 3.0)]


def test_a_long_hold_sends_notices_back_to_their_queue() -> None:
    """Nobody sits here for minutes."""
    with pytest.raises(Held):
        play([(0.0, 2, True)], hold=lambda pace: pace.hold(LONGEST_HOLD + 1))
    assert len(play([(0.0, 2, False)], hold=lambda pace: pace.hold(3600))) == 1


def test_a_longer_hold_is_not_shortened_by_a_shorter_one() -> None:
    """The later end counts."""

    def twice(pace: Pace) -> None:
        pace.hold(4)
        pace.hold(1)

    assert [one.at for one in play([(0.0, 2, True)], hold=twice)] == [4.0]


def test_ten_thousand_chats_are_forgotten_but_for_the_last_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded, and a chat that got something just now is still remembered."""
    monkeypatch.setattr("bots.frame.pace.MOST_CHATS", 3)
    sent = play([(0.0, 1, False), (2.0, 2, False), (2.0, 3, False), (2.0, 4, False), (2.1, 4, True)])
    assert sent[-1].at == 3.0
