"""Holiday mode: new orders pause from one local day to another; who may, what overlaps, what is advised."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest

from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from jumia_core.settings import on_holiday
from tests.rigs.centers import Scene
from tests.settings.conftest import ADA_SHOP, accountant, journal, last

TODAY = date(2026, 11, 23)


def _day(number: int) -> date:
    """Some days from today."""
    return TODAY + timedelta(days=number)


def _rests(scene: Scene, at: str, shop: int = 1) -> bool:
    """Whether a shop takes no new orders at an instant (UTC)."""
    with scene.center.office.read() as unit:
        return on_holiday(unit.session, shop, datetime.fromisoformat(at).replace(tzinfo=UTC))


@pytest.mark.parametrize(
    ("shop", "first", "last_instant"),
    [
        ("ada-ng", "2026-11-30T23:00", "2026-12-02T22:59:59"),  # Lagos is UTC+1
        ("mei-cn", "2026-11-30T16:00", "2026-12-02T15:59:59"),  # Shenzhen UTC+8
        ("omar-eg", "2026-11-30T22:00", "2026-12-02T21:59:59"),  # Cairo UTC+2 in winter
    ],
)
def test_the_days_are_those_of_the_shop(scene: Scene, shop: str, first: str, last_instant: str) -> None:
    """Both days are part of it, midnight to midnight in the zone of the home country."""
    seller = {"ada-ng": scene.people.ada, "mei-cn": scene.people.mei, "omar-eg": scene.people.omar}[shop]
    view = seller.settings.plan_holiday(date(2026, 12, 1), date(2026, 12, 2), "New stock")
    assert [(plan.starts_on, plan.ends_on, plan.note) for plan in view.coming] == [
        (date(2026, 12, 1), date(2026, 12, 2), "New stock")
    ]
    assert seller.scope.shop_id is not None
    begin, end = datetime.fromisoformat(first), datetime.fromisoformat(last_instant)
    second = timedelta(seconds=1)
    around = [begin - second, begin, end, end + second]
    assert [_rests(scene, at.isoformat(), seller.scope.shop_id) for at in around] == [False, True, True, False]
    others = {1, 2, 3} - {seller.scope.shop_id}
    assert not any(_rests(scene, first, other) for other in others)


@pytest.mark.parametrize(("days", "late"), [(0, True), (1, True), (2, False), (3, False)])
def test_two_days_notice_is_advised(scene: Scene, days: int, late: bool) -> None:
    """Jumia's own advice; a later plan is taken all the same, and the seller reads what it does not do."""
    view = scene.people.ada.settings.plan_holiday(_day(days), _day(days))
    assert view.advised_days == 2
    assert bool(view.advice) is late
    assert not late or "still due" in view.advice
    assert scene.people.ada.settings.holiday().advice == ""


def test_notice_is_counted_where_the_shop_is(scene: Scene) -> None:
    """At 17:00 UTC it is tomorrow in Shenzhen: the day after tomorrow there is two days away, not three."""
    scene.clock.advance(hours=8)
    assert scene.people.mei.settings.holiday().today == _day(1)
    assert scene.people.mei.settings.plan_holiday(_day(2), _day(2)).advice
    assert not scene.people.mei.settings.plan_holiday(_day(3), _day(3)).advice
    with pytest.raises(Invalid, match="in the past"):
        scene.people.mei.settings.plan_holiday(TODAY, _day(1))


@pytest.mark.parametrize(
    ("first", "last_day", "clash"),
    [(5, 9, False), (5, 10, True), (12, 13, True), (9, 21, True), (20, 25, True), (21, 25, False)],
)
def test_holidays_do_not_overlap(scene: Scene, first: int, last_day: int, clash: bool) -> None:
    """Both days of the planned one are taken; the days beside it are free. One that was cancelled takes none."""
    ada = scene.people.ada.settings
    planned = ada.plan_holiday(_day(10), _day(20)).coming[0]
    if clash:
        with pytest.raises(Conflict, match="2026-12-03 to 2026-12-13"):
            ada.plan_holiday(_day(first), _day(last_day))
        ada.cancel_holiday(planned.id)
    ada.plan_holiday(_day(first), _day(last_day))
    scene.people.omar.settings.plan_holiday(_day(10), _day(20))


@pytest.mark.parametrize(
    ("first", "last_day", "note", "fields"),
    [
        (-1, 1, "", ["starts_on"]),
        (3, 2, "", ["ends_on"]),
        (3, 63, "", ["ends_on"]),  # 61 days
        (-2, -3, "n" * 201, ["starts_on", "ends_on", "note"]),
    ],
)
def test_all_that_is_wrong_with_a_holiday(
    scene: Scene, first: int, last_day: int, note: str, fields: list[str]
) -> None:
    """One answer names everything."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.plan_holiday(_day(first), _day(last_day), note)
    assert [problem.field for problem in caught.value.problems] == fields
    assert scene.people.ada.settings.plan_holiday(_day(3), _day(62)).coming, "60 days are allowed"


def test_a_holiday_to_come_is_dropped(scene: Scene) -> None:
    """Nothing of it is left, and its days are worked; the journal has both steps."""
    ada = scene.people.ada.settings
    planned = ada.plan_holiday(_day(2), _day(4)).coming[0]
    days = {"starts_on": "2026-11-25", "ends_on": "2026-11-27"}
    assert last(scene, ADA_SHOP) == ("holiday_planned", None, days)
    assert ada.cancel_holiday(planned.id).coming == []
    assert last(scene, ADA_SHOP) == ("holiday_cancelled", days, None)
    assert not _rests(scene, "2026-11-26T12:00")
    with pytest.raises(Conflict):
        ada.cancel_holiday(planned.id)


def test_a_holiday_that_runs_ends_at_once(scene: Scene) -> None:
    """From that instant orders come in again; what was paused until then stays paused in what is looked up later."""
    ada = scene.people.ada.settings
    ada.plan_holiday(_day(1), _day(5))
    scene.clock.advance(days=2)
    running = ada.holiday().current
    assert running is not None
    assert ada.cancel_holiday(running.id).current is None
    assert _rests(scene, "2026-11-24T12:00")
    assert _rests(scene, "2026-11-25T08:59:59"), "the morning of its last day"
    assert not _rests(scene, "2026-11-25T09:00")
    assert not _rests(scene, "2026-11-26T12:00")
    assert journal(scene, ADA_SHOP)[0].after == {"ended_at": "2026-11-25T09:00:00+00:00"}


def test_a_holiday_that_begins_today_begins_when_it_is_planned(scene: Scene) -> None:
    """An order of this morning was not paused by what was planned at ten."""
    scene.people.ada.settings.plan_holiday(TODAY, TODAY)
    assert not _rests(scene, "2026-11-23T08:59:59")
    assert _rests(scene, "2026-11-23T09:00")


def test_a_holiday_that_is_over(scene: Scene) -> None:
    """It ends by itself, and cannot be cancelled any more."""
    ada = scene.people.ada.settings
    planned = ada.plan_holiday(_day(2), _day(3)).coming[0]
    scene.clock.advance(days=2)
    running = ada.holiday().current
    assert running is not None
    assert running.id == planned.id
    scene.clock.advance(days=2)
    assert ada.holiday().current is None
    with pytest.raises(Conflict, match="is over"):
        ada.cancel_holiday(planned.id)


def test_all_members_are_told(scene: Scene) -> None:
    """Whoever packs must know that no orders come."""
    scene.people.ada.settings.plan_holiday(_day(2), _day(4))
    told = scene.told("settings_holiday_planned")
    assert {one.email for one in told} == {"ada@example.ng", "bola@example.ng"}
    assert told[0].data["starts_on"] == "2026-11-25"


def test_who_may(scene: Scene) -> None:
    """The owner plans, the accountant looks; another shop's holiday does not exist."""
    planned = scene.people.ada.settings.plan_holiday(_day(2), _day(4)).coming[0]
    assert accountant(scene).settings.holiday().coming == [planned]
    for seller in (scene.people.bola, accountant(scene)):
        with pytest.raises(NotAllowed):
            seller.settings.plan_holiday(_day(9), _day(9))
        with pytest.raises(NotAllowed):
            seller.settings.cancel_holiday(planned.id)
    answers = set()
    for number in (planned.id, 10**9):
        with pytest.raises(NotFound) as caught:
            scene.people.omar.settings.cancel_holiday(number)
        answers.add(str(caught.value))
    assert len(answers) == 1
    assert scene.people.omar.settings.holiday().coming == []


def test_two_plans_at_once(scene: Scene) -> None:
    """One is taken; the other is told that it overlaps."""
    seller, gate, answers = scene.people.ada, threading.Barrier(2), list[str]()

    def plan(first: int) -> None:
        gate.wait(60)
        try:
            seller.settings.plan_holiday(_day(first), _day(first + 5))
            answers.append("planned")
        except Conflict:
            answers.append("overlaps")

    for start in range(2, 60, 12):
        threads = [threading.Thread(target=plan, args=(start + offset,)) for offset in (0, 3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(answers) == ["overlaps"] * 5 + ["planned"] * 5
