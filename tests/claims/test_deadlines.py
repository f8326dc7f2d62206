"""DESIGN section 5, points 5 and 6: the seller's deadline, the promise that it is, and the instant of being in time."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from jumia_core.claims import Standing, Status, Turn
from jumia_core.kernel import WorkCalendar
from jumia_core.testing import ManualClock, a_claim
from tests.rigs.centers import Scene, due, kinds_of, open_scene


def _override(scene: Scene, country: str, day: date, *, working: bool, reason: str) -> None:
    """An operator's word, and what the queue then does with it."""
    scene.people.operator.settings.override_day(country, day, working=working, reason=reason)
    scene.center.claims.move_deadlines()


@pytest.mark.parametrize(
    ("shop", "delivered", "promised"),
    [
        ("ada-ng", "2026-11-27T16:00+01:00", "2026-12-03T00:00+01:00"),
        ("ada-ng", "2026-12-23T16:00+01:00", "2026-12-31T00:00+01:00"),
        ("omar-eg", "2026-11-26T16:00+02:00", "2026-12-02T00:00+02:00"),
        ("omar-eg", "2026-11-25T16:00+02:00", "2026-12-01T00:00+02:00"),
        ("mei-cn", "2027-03-12T16:00+08:00", "2027-03-18T00:00+08:00"),
        ("ada-ng", "2026-11-23T23:30+00:00", "2026-11-28T00:00+01:00"),  # Tuesday already in Lagos
    ],
)
@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_law_5_the_deadline_is_three_working_days_on_the_home_countrys_calendar(
    scene: Scene, shop: str, delivered: str, promised: str
) -> None:
    """The first instant after the 3rd working day after the day of delivery, which itself is not counted."""
    sellers = {"ada-ng": scene.people.ada, "omar-eg": scene.people.omar, "mei-cn": scene.people.mei}
    claim = scene.raised(sellers[shop])
    scene.clock.move_to(datetime.fromisoformat(delivered))
    scene.people.operator.claims.ask(claim.number, "Please send the statement period.")
    scene.people.deliver_all()
    assert scene.view(claim.number).due_before == datetime.fromisoformat(promised)


def test_law_5_the_home_country_is_frozen_at_raising(scene: Scene) -> None:
    """Egypt's holidays do not move a Nigerian claim, nor does the team's calendar."""
    claim = scene.asked()
    day = due(claim).date()
    for country in ("EG", "CN"):
        _override(scene, country, day, working=False, reason="Not in Lagos")
    assert scene.view(claim.number) == claim


def test_law_5_a_new_holiday_moves_it_later_with_an_event_and_a_notice(scene: Scene) -> None:
    """The promise is kept and extended; the seller is told, and the explanation says why."""
    claim = scene.asked()
    _override(scene, "NG", date(2026, 11, 25), working=False, reason="A day of mourning")
    moved = scene.view(claim.number)
    assert due(moved) == due(claim) + timedelta(days=1)
    event = moved.events[-1]
    assert event.kind == "deadline_moved"
    assert (datetime.fromisoformat(event.data["old"]), event.due_before) == (claim.due_before, moved.due_before)
    (notice,) = scene.told("claim_deadline_moved")
    assert notice.email == "ada@example.ng"
    words = moved.explain_deadline()
    assert any("A day of mourning" in line and "25 November" in line for line in words)
    assert "moved later: 2026-11-25 is not a working day: A day of mourning" in words[-1]


def test_law_5_a_new_working_day_never_moves_it_earlier(scene: Scene) -> None:
    """A promise is not taken back; a claim that is asked afterwards gets the new calendar."""
    scene.clock.move_to(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    claim = scene.asked()
    _override(scene, "NG", date(2026, 11, 28), working=True, reason="A Saturday is worked")
    assert scene.view(claim.number) == claim
    assert due(scene.asked("2026-W45")) == due(claim) - timedelta(days=1)


def test_law_5_the_sweep_and_the_reminders_follow_a_moved_deadline(scene: Scene) -> None:
    """Nothing closes at the old instant."""
    claim = scene.asked()
    scene.clock.move_to(due(claim) - timedelta(hours=2))
    scene.center.tick()
    _override(scene, "NG", date(2026, 11, 26), working=False, reason="A day of mourning")
    scene.clock.move_to(due(claim) + timedelta(minutes=15))
    assert scene.center.tick()["swept"] == 0
    moved = scene.view(claim.number)
    scene.clock.move_to(due(moved) - timedelta(hours=2))
    assert scene.center.tick()["reminded"] == 1
    scene.clock.move_to(due(moved) + timedelta(minutes=15))
    assert scene.center.tick()["swept"] == 1


def test_law_5_an_outage_of_ours_gives_sellers_the_days_that_it_touched(scene: Scene) -> None:
    """From Tuesday evening to Wednesday morning: two days are given back, to every country's sellers."""
    claims = [scene.asked().number]
    other = scene.raised(scene.people.mei).number
    scene.people.li.claims.ask(other, "Which statement?")
    scene.people.deliver_all()
    claims.append(other)
    before = [due(scene.view(number)) for number in claims]
    start = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
    scene.clock.move_to(start + timedelta(hours=12))
    scene.people.operator.settings.record_outage(start, start + timedelta(hours=10), reason="the data centre was down")
    scene.center.claims.move_deadlines()
    after = [due(scene.view(number)) for number in claims]
    assert after[0] == datetime.fromisoformat("2026-12-01T00:00+01:00"), "Thursday, over two days and a weekend"
    assert after[1] > before[1]
    assert len(scene.told("claim_deadline_moved")) == 2


def test_law_5_an_outage_gives_the_platform_nothing(scene: Scene) -> None:
    """The platform's own failure does not lengthen the platform's own time."""
    claim = scene.raised()
    start = scene.clock.now()
    scene.clock.advance(hours=5)
    scene.people.operator.settings.record_outage(start, scene.clock.now(), reason="down")
    scene.center.claims.move_deadlines()
    assert scene.view(claim.number).due_before == claim.due_before


def test_law_5_a_holiday_of_the_team_moves_the_platforms_deadline(scene: Scene) -> None:
    """The team's calendar is the platform's; nobody at the seller's side is written to for it."""
    claim = scene.raised()
    _override(scene, "CN", date(2026, 11, 25), working=False, reason="A typhoon")
    moved = scene.view(claim.number)
    assert due(moved) == due(claim) + timedelta(days=1)
    assert scene.told() == []
    scene.clock.move_to(due(claim))
    assert scene.center.tick()["escalated"] == 0
    scene.clock.move_to(due(moved))
    assert scene.center.tick()["escalated"] == 1


def test_law_5_the_tick_moves_deadlines_once_for_each_word(scene: Scene) -> None:
    """The operator's word reaches running clocks with the next tick; a word that was heard moves nothing again."""
    claim = scene.asked()
    scene.people.operator.settings.override_day("NG", date(2026, 11, 25), working=False, reason="Mourning")
    assert scene.center.tick()["moved"] == 1
    assert due(scene.view(claim.number)) == due(claim) + timedelta(days=1)
    assert scene.center.tick()["moved"] == 0
    scene.people.operator.settings.override_day("NG", date(2026, 11, 25), working=True, reason="Called off")
    assert scene.center.tick()["moved"] == 0
    assert due(scene.view(claim.number)) == due(claim) + timedelta(days=1)


def test_law_5_the_sweep_asks_todays_calendar_before_it_closes(scene: Scene) -> None:
    """An outage that no tick has spread yet saves the claim all the same."""
    claim = scene.asked()
    scene.clock.move_to(due(claim) + timedelta(minutes=20))
    start = due(claim) - timedelta(hours=3)
    scene.people.operator.settings.record_outage(start, start + timedelta(hours=2), reason="the disk was full")
    scene.center.claims.sweep()
    assert scene.view(claim.number).status == Status.OPEN
    assert due(scene.view(claim.number)) > scene.clock.now()


def test_law_5_an_outage_recorded_after_the_closing_opens_the_claim_and_counts_the_late_reply(scene: Scene) -> None:
    """Nobody is at the desk when the server comes back: what the sweep closed meanwhile is put right."""
    claim = scene.asked()
    scene.clock.move_to(due(claim) + timedelta(minutes=20))
    scene.center.claims.sweep()
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY
    late = scene.mail(claim, "Here is the statement that you asked for.")
    assert late.standing == Standing.LATE
    start = due(claim) - timedelta(hours=3)
    scene.people.operator.settings.record_outage(start, start + timedelta(hours=2), reason="the disk was full")
    assert scene.center.tick()["moved"] == 1
    saved = scene.view(claim.number)
    assert (saved.status, saved.turn) == (Status.OPEN, Turn.PLATFORM)
    assert saved.thread[-1].standing == Standing.COUNTED


def test_law_5_a_deadline_that_moves_while_an_agent_looks_brings_a_new_day_to_look(scene: Scene) -> None:
    """What the seller may still say in the time that was given is worth an agent's day of its own."""
    claim = scene.asked()
    scene.mail(claim, "Je vous envoie le relevé demain parce que mon comptable est absent aujourd'hui.")
    scene.clock.move_to(due(claim) + timedelta(minutes=15))
    scene.center.tick()
    held = scene.view(claim.number).held_until
    assert held is not None
    _override(scene, "NG", date(2026, 11, 26), working=False, reason="Mourning")  # to the end of Friday in Lagos
    moved = scene.view(claim.number)
    assert moved.held_until is None, "the deadline is ahead again"
    scene.clock.move_to(due(moved) + timedelta(minutes=15))
    scene.center.tick()
    after = scene.view(claim.number)
    assert after.status == Status.OPEN
    assert after.held_until is not None
    assert after.held_until > due(moved)


@pytest.mark.parametrize("offset", [-timedelta.resolution, timedelta(0), timedelta.resolution])
def test_law_6_in_time_is_received_before_due_at_the_exact_instant(scene: Scene, offset: timedelta) -> None:
    """The last microsecond counts, the deadline itself does not, although the sweep has not run yet."""
    claim = scene.asked()
    scene.clock.move_to(due(claim) + timedelta(minutes=1))
    outcome = scene.mail(claim, at=due(claim) + offset)
    assert outcome.standing == (Standing.COUNTED if offset < timedelta(0) else Standing.LATE)


def test_law_6_only_our_receipt_counts_not_when_it_is_judged(scene: Scene) -> None:
    """Received in time and judged hours later is in time; and the platform's days run from the receipt."""
    claim = scene.asked()
    received = due(claim) - timedelta(minutes=1)
    scene.clock.move_to(due(claim) + timedelta(minutes=14))
    assert scene.mail(claim, at=received).standing == Standing.COUNTED
    answered = scene.view(claim.number)
    assert answered.due_before == WorkCalendar.for_country("CN").due_before(received, 3)


def test_law_12_a_claim_explains_its_deadline_day_by_day(scene: Scene) -> None:
    """In words: when it was delivered, which days count and why others do not, and the instant that is too late."""
    scene.clock.move_to(datetime(2026, 12, 23, 15, 0, tzinfo=UTC))
    words = scene.asked().explain_deadline()
    text = "\n".join(words)
    for expected in ("Wednesday 23 December", "not counted", "Christmas", "weekend", "working day 3 of 3", "Lagos"):
        assert expected in text
    assert "2026-12-30 23:00 UTC" in words[-1]


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_a_claim_without_a_clock_says_so(scene: Scene) -> None:
    """Every state has words."""
    written = scene.written()
    withdrawn = scene.people.ada.claims.withdraw(written.number)
    assert withdrawn.clock_note == "The seller withdrew the claim."
    assert all(line for line in withdrawn.explain_deadline())


def test_a_deadline_in_a_zone_without_midnight(migrated_database_url: str, tmp_path: Path) -> None:
    """Cairo had no midnight on 24 April 2026: the day before ends, and the next begins, at 01:00."""
    clock = ManualClock(datetime(2026, 4, 20, 9, 0, tzinfo=UTC))
    scene = open_scene(migrated_database_url, tmp_path / "files", clock)
    with scene.center:
        claim = scene.people.omar.claims.raise_claim(a_claim())
        scene.people.nour.claims.ask(claim.number, "Which statement?")
        scene.people.deliver_all()
        asked = scene.view(claim.number)
        assert asked.turn == Turn.SELLER
        assert asked.due_before == datetime(2026, 4, 23, 22, 0, tzinfo=UTC)
        assert scene.mail(asked, at=asked.due_before - timedelta.resolution).standing == Standing.COUNTED
        assert "reply_counted" in kinds_of(scene.view(claim.number))
