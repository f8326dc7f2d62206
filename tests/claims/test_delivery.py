"""DESIGN section 5, point 4: the seller's clock starts, stops and starts again at deliveries, and at nothing else."""

from datetime import datetime, timedelta

import pytest

from jumia_core.claims import Standing, Status, Turn
from jumia_core.kernel import Conflict
from tests.rigs.centers import Scene, due, kinds_of


def _question(scene: Scene) -> int:
    """The id of the question that waits to be sent."""
    (envelope,) = scene.queued("claim_asked")
    return envelope.id


def test_law_4_the_clock_starts_at_delivery_only(scene: Scene) -> None:
    """Neither the writing of the question, nor days of waiting, nor a chat message starts it; the delivery does."""
    claim = scene.written()
    question = _question(scene)
    scene.clock.advance(days=5)
    scene.center.tick()
    scene.people.ada.claims.get(claim.number)
    assert scene.view(claim.number).due_before is None
    delivered_at = scene.clock.now() - timedelta(minutes=1)
    scene.center.deliveries.sent(question, delivered_at)
    running = scene.view(claim.number)
    assert running.delivered_at == delivered_at
    assert running.due_before == datetime.fromisoformat("2026-12-03T00:00+01:00")


def test_law_4_a_temporary_failure_does_not_start_it(scene: Scene) -> None:
    """The relay said "later": the mail is tried again, and no clock runs meanwhile."""
    claim = scene.written()
    scene.center.deliveries.delayed(_question(scene), "451 try later")
    assert scene.view(claim.number).due_before is None
    scene.clock.advance(minutes=1)
    assert scene.center.tick()["resent"] == 1


def test_law_4_undelivered_after_a_day_the_agent_is_told_once(scene: Scene) -> None:
    """Not a moment before 24 hours, and once for the round."""
    claim = scene.written()
    scene.clock.advance(hours=24, microseconds=-1)
    assert scene.center.tick()["undelivered"] == 0
    scene.clock.advance(microseconds=1)
    assert [scene.center.tick()["undelivered"] for _ in range(2)] == [1, 0]
    told = scene.queued("claim_undelivered")
    assert [envelope.email for envelope in told] == ["li@platform.example"], "Li asked, so Li is told"
    assert "undelivered" in kinds_of(scene.view(claim.number))


def test_law_4_delivered_in_time_nobody_is_told(scene: Scene) -> None:
    """A question that arrived is not reported."""
    scene.asked()
    scene.clock.advance(hours=25)
    assert scene.center.tick()["undelivered"] == 0


@pytest.mark.parametrize("way", ["refused at sending", "bounced later"])
def test_law_4_a_permanent_failure_stops_the_clock_and_tells_both_by_other_ways(scene: Scene, way: str) -> None:
    """The second member of the shop and the agent learn of it; nothing is mailed to the dead address."""
    claim = scene.written()
    question = _question(scene)
    if way == "refused at sending":
        scene.center.deliveries.failed(question, "550 no such user")
    else:
        scene.people.deliver_all()
        assert scene.view(claim.number).due_before is not None
        scene.clock.advance(hours=3)
        scene.center.deliveries.bounced(question, "5.1.1 no such user", permanent=True)
    stopped = scene.view(claim.number)
    assert (stopped.status, stopped.turn, stopped.due_before) == (Status.OPEN, Turn.SELLER, None)
    assert "did not reach the seller" in stopped.explain_deadline()[0]
    told = {(envelope.kind, envelope.email) for envelope in scene.told()}
    assert told == {
        ("claim_unreachable", "bola@example.ng"),
        ("claim_seller_unreachable", "li@platform.example"),
    }
    scene.clock.advance(days=60)
    scene.center.tick()
    assert scene.view(claim.number).status == Status.OPEN


def test_law_4_a_temporary_bounce_changes_nothing(scene: Scene) -> None:
    """A "delayed" is a note, not a failure."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    before = scene.view(claim.number)
    scene.center.deliveries.bounced(question, "4.4.7 still trying", permanent=False)
    assert scene.view(claim.number) == before


def test_law_4_redelivery_starts_a_full_clock(scene: Scene) -> None:
    """The same question goes out again, note or no note in between, and three whole working days begin."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    scene.clock.advance(days=2)
    scene.center.deliveries.bounced(question, "5.2.2 mailbox full", permanent=True)
    scene.people.li.claims.hold(claim.number, "We try to reach you.")
    scene.people.li.claims.redeliver(claim.number)
    (again,) = scene.told("claim_asked")
    assert again.data["message_id"] == next(event for event in claim.events if event.kind == "asked").data["message_id"]
    assert due(scene.view(claim.number)) == datetime.fromisoformat("2026-12-01T00:00+01:00")
    with pytest.raises(Conflict):
        scene.people.li.claims.redeliver(claim.number)


def test_law_4_a_redelivery_that_does_not_arrive_is_reported_too(scene: Scene) -> None:
    """Its own 24 hours begin with it."""
    claim = scene.written()
    scene.center.deliveries.failed(_question(scene), "550 no such user")
    scene.clock.advance(days=3)
    scene.people.li.claims.redeliver(claim.number)
    assert scene.center.tick()["undelivered"] == 0
    scene.clock.advance(hours=24)
    assert scene.center.tick()["undelivered"] == 1


def test_law_4_an_older_failure_does_not_stop_the_clock_of_a_redelivery_that_arrived(scene: Scene) -> None:
    """The first sending gives up after the second one arrived: the seller has the mail, and the clock runs on."""
    claim = scene.written()
    first = _question(scene)
    scene.clock.advance(hours=30)
    scene.people.li.claims.redeliver(claim.number)
    second = next(envelope.id for envelope in scene.queued("claim_asked") if envelope.id != first)
    scene.center.deliveries.sent(second, scene.clock.now())
    running = due(scene.view(claim.number))
    scene.center.deliveries.failed(first, "4 days of trying")
    assert scene.view(claim.number).due_before == running


def test_law_4_a_bounce_after_closing_reopens(scene: Scene) -> None:
    """The seller was never asked: the claim is open again, on the seller's turn, without a clock."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    scene.clock.move_to(due(scene.view(claim.number)) + timedelta(days=1))
    scene.center.tick()
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY
    scene.center.deliveries.bounced(question, "5.1.1 no such user", permanent=True)
    again = scene.view(claim.number)
    assert (again.status, again.turn, again.due_before, again.closed_at) == (Status.OPEN, Turn.SELLER, None, None)
    assert again.events[-1].data["reopened"] is True


def test_law_4_a_bounce_after_closing_reopens_beside_the_matters_second_claim(scene: Scene) -> None:
    """Although the seller raised the matter once more meanwhile, the bounce is taken in."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    scene.clock.move_to(due(scene.view(claim.number)) + timedelta(days=1))
    scene.center.tick()
    scene.raised()
    scene.center.deliveries.bounced(question, "5.1.1 no such user", permanent=True)
    assert scene.view(claim.number).status == Status.OPEN


def test_law_4_events_of_old_rounds_change_nothing(scene: Scene) -> None:
    """The first question's late delivery or bounce is written down, and the second round's clock stands."""
    claim = scene.written()
    first = _question(scene)
    scene.people.li.claims.ask(claim.number, "And the order number, please.")
    second = next(envelope.id for envelope in scene.queued("claim_asked") if envelope.id != first)
    scene.center.deliveries.sent(first, scene.clock.now())
    assert scene.view(claim.number).due_before is None, "the old round's delivery starts nothing"
    scene.center.deliveries.sent(second, scene.clock.now())
    running = scene.view(claim.number).due_before
    scene.clock.advance(hours=1)
    scene.center.deliveries.bounced(first, "5.1.1", permanent=True)
    after = scene.view(claim.number)
    assert (after.turn, after.due_before) == (Turn.SELLER, running)
    assert [kind for kind in kinds_of(after) if kind.startswith("old_")] == ["old_sent", "old_failed"]


def test_law_4_a_bounce_after_the_answer_changes_nothing(scene: Scene) -> None:
    """Who answered was reached, whatever a robot says later."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    scene.mail(claim)
    answered = scene.view(claim.number)
    scene.center.deliveries.bounced(question, "5.1.1", permanent=True)
    after = scene.view(claim.number)
    assert (after.turn, after.due_before) == (Turn.PLATFORM, answered.due_before)
    assert after.events[-1].kind == "bounce_ignored"


def test_law_4_a_delivery_told_twice_or_after_its_bounce_counts_once(scene: Scene) -> None:
    """A job that runs again after a crash neither restarts a running clock nor one that a bounce stopped."""
    claim = scene.written()
    question = _question(scene)
    scene.people.deliver_all()
    running = scene.view(claim.number)
    scene.clock.advance(days=1)
    scene.center.deliveries.sent(question, scene.clock.now())
    assert scene.view(claim.number) == running
    scene.center.deliveries.bounced(question, "5.1.1", permanent=True)
    scene.center.deliveries.sent(question, scene.clock.now())
    scene.center.deliveries.bounced(question, "5.1.1", permanent=True)
    stopped = scene.view(claim.number)
    assert (stopped.turn, stopped.due_before) == (Turn.SELLER, None)
    assert kinds_of(stopped).count("undeliverable") == 1


def test_law_4_a_reply_while_the_clock_stands_counts(scene: Scene) -> None:
    """The seller heard of the question by another way and answers: that is a reply like any other."""
    claim = scene.written()
    scene.center.deliveries.failed(_question(scene), "550 no such user")
    scene.clock.advance(days=20)
    assert scene.mail(claim).standing == Standing.CROSSED
    assert scene.view(claim.number).turn == Turn.PLATFORM
