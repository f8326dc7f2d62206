"""The law of claims as tables: each row names the point of DESIGN section 5 that it is."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from jumia_core.claims import Standing, Status, Turn
from jumia_core.claims.rules import Clock, Fate, Reminder, in_time, judge_reply, reminders
from jumia_core.claims.schemas import COUNTING
from jumia_core.kernel import Override, WorkCalendar

DELIVERED = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DUE = datetime(2026, 11, 26, 23, 0, tzinfo=UTC)  # midnight in Lagos
REOPEN = datetime(2026, 12, 1, 23, 0, tzinfo=UTC)
INSTANT = timedelta.resolution

STATES = {
    "platform's turn": Clock(Status.OPEN, Turn.PLATFORM, DELIVERED, DUE, None),
    "asked, not delivered": Clock(Status.OPEN, Turn.SELLER, None, None, None),
    "asked, delivered": Clock(Status.OPEN, Turn.SELLER, DELIVERED, DUE, None),
    "resolved, not delivered": Clock(Status.RESOLVED, None, DELIVERED, DUE, None),
    "resolved, delivered": Clock(Status.RESOLVED, None, DELIVERED, DUE, REOPEN),
    "closed": Clock(Status.CLOSED_NO_REPLY, None, DELIVERED, DUE, None),
    "withdrawn": Clock(Status.WITHDRAWN, None, DELIVERED, DUE, None),
}
WHENS = {
    "before delivery": DELIVERED - INSTANT,
    "at delivery": DELIVERED,
    "before due": DUE - INSTANT,
    "at due": DUE,
    "after due": DUE + INSTANT,
    "before reopen": REOPEN - INSTANT,
    "at reopen": REOPEN,
    "after reopen": REOPEN + INSTANT,
}
ALWAYS = tuple(WHENS)
IN_TIME = ALWAYS[:3]
TOO_LATE = ALWAYS[3:]

# law, state, when it was received, and what an English, a foreign and an empty message are worth.
# "!" takes the turn to the platform, "^" reopens.
LAW = [
    ("5.7", "platform's turn", ALWAYS, ("further", "not_english", "empty")),
    ("5.4 5.7", "asked, not delivered", ALWAYS, ("crossed!", "not_english", "empty")),
    ("5.7", "asked, delivered", ("before delivery",), ("crossed!", "not_english", "empty")),
    ("5.6 5.8", "asked, delivered", ("at delivery", "before due"), ("counted!", "not_english", "empty")),
    ("5.6", "asked, delivered", TOO_LATE, ("late", "late", "late")),
    ("5.3", "resolved, not delivered", ALWAYS, ("counted!^", "not_english", "empty")),
    ("5.3", "resolved, delivered", ALWAYS[:6], ("counted!^", "not_english", "empty")),
    ("5.3 5.6", "resolved, delivered", ALWAYS[6:], ("late", "late", "late")),
    ("5.9", "closed", IN_TIME, ("counted!^", "not_english", "empty")),
    ("5.9", "closed", TOO_LATE, ("late", "late", "late")),
    ("5.3", "withdrawn", ALWAYS, ("closed", "closed", "closed")),
]
ROWS = [
    pytest.param(state, when, words, id=f"{law}: {state}, {when}") for law, state, whens, words in LAW for when in whens
]


def _written(fate: Fate) -> str:
    return fate.standing + "!" * fate.takes_turn + "^" * fate.reopens


@pytest.mark.parametrize(("state", "when", "words"), ROWS)
def test_what_a_message_is_worth(state: str, when: str, words: tuple[str, str, str]) -> None:
    """A message is worth what the law says for the claim's state, the instant of receipt, and its text."""
    clock, at = STATES[state], WHENS[when]
    english, foreign, empty = (
        judge_reply(clock, at, english=True, empty=False),
        judge_reply(clock, at, english=False, empty=False),
        judge_reply(clock, at, english=True, empty=True),
    )
    assert (_written(english), _written(foreign), _written(empty)) == words
    assert all(fate.reason for fate in (english, foreign, empty))
    assert judge_reply(clock, at, english=False, empty=True) == empty, "emptiness is said before language"


def test_the_table_of_messages_is_complete() -> None:
    """Every state of a claim meets every instant exactly once."""
    listed = [(state, when) for _, state, whens, _ in LAW for when in whens]
    assert sorted(listed) == sorted(product(STATES, WHENS))


def test_law_5_7_no_counted_message_leaves_the_sellers_clock_running() -> None:
    """Whatever counts either hands the turn to the platform or comes while the platform has it."""
    for clock, at, english, empty in product(STATES.values(), WHENS.values(), (True, False), (True, False)):
        fate = judge_reply(clock, at, english=english, empty=empty)
        if fate.standing in COUNTING:
            assert fate.takes_turn or clock.turn is Turn.PLATFORM
        else:
            assert not fate.takes_turn
            assert not fate.reopens


@pytest.mark.parametrize("offset", [-timedelta(days=400), -INSTANT, timedelta(0), INSTANT, timedelta(days=400)])
def test_law_5_6_in_time_is_before_due_at_the_exact_instant(offset: timedelta) -> None:
    """`received_at < due_before`, to the microsecond, and nothing else."""
    assert in_time(STATES["asked, delivered"], DUE + offset) == (offset < timedelta(0))
    assert in_time(STATES["closed"], DUE + offset) == (offset < timedelta(0))
    assert in_time(STATES["resolved, delivered"], REOPEN + offset) == (offset < timedelta(0))


@pytest.mark.parametrize("standing", [Standing.COUNTED, Standing.FURTHER, Standing.CROSSED])
def test_counting_standings(standing: Standing) -> None:
    """These three, and only these, keep a claim alive."""
    assert standing in COUNTING
    assert len(COUNTING) == 3


# Reminders come at 08:00 local, on the working day before the last one and on the last one (5.11).
@pytest.mark.parametrize(
    ("country", "delivered", "expected"),
    [
        ("NG", "2026-11-23T10:00+01:00", ["2026-11-25T08:00+01:00", "2026-11-26T08:00+01:00"]),
        ("NG", "2026-11-27T10:00+01:00", ["2026-12-01T08:00+01:00", "2026-12-02T08:00+01:00"]),
        ("EG", "2026-11-25T10:00+02:00", ["2026-11-29T08:00+02:00", "2026-11-30T08:00+02:00"]),
        ("CN", "2026-09-17T10:00+08:00", ["2026-09-20T08:00+08:00", "2026-09-21T08:00+08:00"]),
        ("NG", "2026-12-23T16:00+01:00", ["2026-12-29T08:00+01:00", "2026-12-30T08:00+01:00"]),
    ],
)
def test_law_5_11_reminders_come_on_two_mornings(country: str, delivered: str, expected: list[str]) -> None:
    """One working day left, and the last morning: in the reader's zone, weekends and make-up days heeded."""
    calendar = WorkCalendar.for_country(country)
    start = datetime.fromisoformat(delivered)
    planned = reminders(calendar, calendar.due_before(start, 3), start)
    assert [which for _, which in planned] == [Reminder.ONE_WORKING_DAY, Reminder.LAST_MORNING]
    assert [at for at, _ in planned] == [datetime.fromisoformat(text) for text in expected]


def test_law_5_11_a_passed_reminder_is_not_planned_again() -> None:
    """Only what is still to come is planned; at the instant itself it has come."""
    calendar = WorkCalendar.for_country("NG")
    both = reminders(calendar, DUE, DELIVERED)
    assert reminders(calendar, DUE, both[0][0]) == both[1:]
    assert reminders(calendar, DUE, both[1][0]) == []


def test_law_5_11_a_deadline_at_the_end_of_a_day_of_rest_is_reminded_of_on_working_days() -> None:
    """When an override makes the last day a day of rest, people hear of it while they work."""
    friday = date(2026, 11, 27)
    due = datetime(2026, 11, 27, 23, 0, tzinfo=UTC)
    calendar = WorkCalendar.for_country("NG", {friday: Override(working=False, reason="a day of mourning")})
    days = [calendar.local_date(at) for at, _ in reminders(calendar, due, DELIVERED)]
    assert days == [date(2026, 11, 25), date(2026, 11, 26)]
