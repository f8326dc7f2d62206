"""DESIGN section 5, point 11: reminders, once each, at the right local times, to the right people."""

from datetime import datetime, timedelta

import pytest

from jumia_core.claims import ClaimView, Outcome, Resolution, Turn
from tests.rigs.centers import Scene, due

ADA, BOLA, LI, CHEN = "ada@example.ng", "bola@example.ng", "li@platform.example", "chen@platform.example"


def _reminded(scene: Scene, at: str) -> list[tuple[str, str]]:
    """Whom the tick at that instant, and one just before it, reminded of what."""
    instant = datetime.fromisoformat(at)
    scene.told()
    scene.clock.move_to(instant - timedelta.resolution)
    scene.center.tick()
    assert scene.told("claim_") == [], "a reminder came early"
    scene.clock.move_to(instant)
    assert scene.center.tick()["reminded"] == 1
    assert scene.center.tick()["reminded"] == 0
    return [(notice.email, notice.data["which"]) for notice in scene.told() if notice.kind.endswith("reminder")]


def test_law_11_the_seller_is_reminded_at_one_working_day_and_on_the_last_morning(scene: Scene) -> None:
    """08:00 in Lagos, Wednesday and Thursday; the second member of the shop on the last morning too."""
    scene.asked()
    assert _reminded(scene, "2026-11-25T08:00+01:00") == [(ADA, "one_working_day")]
    assert _reminded(scene, "2026-11-26T08:00+01:00") == [(ADA, "last_morning"), (BOLA, "last_morning")]


def test_law_11_the_agent_is_reminded_likewise_of_the_platforms_turn(scene: Scene) -> None:
    """08:00 in Shenzhen; the whole team while nobody has the claim."""
    scene.raised()
    assert _reminded(scene, "2026-11-25T08:00+08:00") == [(LI, "one_working_day"), (CHEN, "one_working_day")]
    assert _reminded(scene, "2026-11-26T08:00+08:00") == [(LI, "last_morning"), (CHEN, "last_morning")]


def test_law_11_once_an_agent_has_the_claim_only_that_agent_is_reminded(scene: Scene) -> None:
    """Li asked, Ada answered on Monday; it is Li's until Thursday."""
    scene.mail(scene.asked())
    assert _reminded(scene, "2026-11-25T08:00+08:00") == [(LI, "one_working_day")]


def test_law_11_reminders_heed_weekends_and_holidays(scene: Scene) -> None:
    """Delivered on 23 December in Lagos: Christmas, Boxing Day and a weekend pass without a reminder."""
    scene.clock.move_to(datetime.fromisoformat("2026-12-23T16:00+01:00"))
    scene.asked()
    assert _reminded(scene, "2026-12-29T08:00+01:00") == [(ADA, "one_working_day")]
    assert _reminded(scene, "2026-12-30T08:00+01:00") == [(ADA, "last_morning"), (BOLA, "last_morning")]


def test_law_11_who_answered_is_not_reminded(scene: Scene) -> None:
    """The turn went over, and with it the reminders."""
    claim = scene.asked()
    scene.mail(claim)
    scene.people.li.claims.resolve(claim.number, _decision())
    scene.told()
    scene.clock.advance(days=10)
    assert scene.center.tick()["reminded"] == 0


def test_law_11_after_a_standstill_the_later_reminder_speaks_for_both(scene: Scene) -> None:
    """We were down from Tuesday to Thursday noon: one reminder, and it is the last one, so Bola hears too."""
    scene.asked()
    scene.told()
    scene.clock.move_to(datetime.fromisoformat("2026-11-26T12:00+01:00"))
    assert [scene.center.tick()["reminded"] for _ in range(2)] == [1, 0]
    assert [(notice.email, notice.data["which"]) for notice in scene.told("claim_reminder")] == [
        (ADA, "last_morning"),
        (BOLA, "last_morning"),
    ]


def test_law_11_a_reminder_of_what_has_passed_is_not_sent(scene: Scene) -> None:
    """Down until after the deadline: nobody is told to hurry for nothing."""
    claim = scene.asked()
    scene.told()
    scene.clock.move_to(due(claim))
    scene.center.tick()
    assert scene.told("claim_reminder") == []


def test_law_11_a_deadline_that_moved_is_reminded_of_anew(scene: Scene) -> None:
    """The last morning moved with it: the second "last morning" is true, so it is sent."""
    scene.asked()
    _reminded(scene, "2026-11-25T08:00+01:00")
    _reminded(scene, "2026-11-26T08:00+01:00")
    day = datetime.fromisoformat("2026-11-26T00:00+01:00").date()
    scene.people.operator.settings.override_day("NG", day, working=False, reason="Mourning")
    scene.center.claims.move_deadlines()
    assert _reminded(scene, "2026-11-27T08:00+01:00") == [(ADA, "last_morning"), (BOLA, "last_morning")]


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_law_11_a_shop_of_one_is_reminded_alone(scene: Scene) -> None:
    """No second member, no second letter."""
    claim = scene.raised(scene.people.omar)
    scene.people.nour.claims.ask(claim.number, "Which statement?")
    scene.people.deliver_all()
    asked: ClaimView = scene.view(claim.number)
    assert asked.turn == Turn.SELLER
    assert _reminded(scene, "2026-11-25T08:00+02:00") == [("omar@example.eg", "one_working_day")]
    assert _reminded(scene, "2026-11-26T08:00+02:00") == [("omar@example.eg", "last_morning")]


def _decision() -> Resolution:
    return Resolution(outcome=Outcome.REJECTED, note="The price list was applied correctly.")
