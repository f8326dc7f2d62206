"""What leads and operators decide: whose a claim is, how much longer it has, whether its matter comes up again."""

from datetime import datetime, timedelta

import pytest

from jumia_core.accounts import AccountStatus
from jumia_core.claims import Standing, Turn
from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from tests.rigs.centers import ENGLISH, Scene, due

LI, CHEN, GRACE = "li@platform.example", "chen@platform.example", "ops@platform.example"


def test_a_claim_can_be_given_to_those_whom_the_role_may_give_it(scene: Scene) -> None:
    """By an agent to oneself, by a lead to the team, by an operator to the claim's team and to operators."""
    number = scene.raised().number
    people = scene.people
    offered = {
        str(who.scope.role): [one.email for one in who.claims.team(number)]
        for who in (people.li, people.chen, people.operator)
    }
    assert offered == {"agent": [LI], "lead": [LI, CHEN], "operator": [LI, CHEN, GRACE]}
    for email in offered["operator"]:
        assert people.operator.claims.assign(number, email).agent is not None
    assert people.chen.claims.assign(number, None).agent is None
    with pytest.raises(NotAllowed):
        people.li.claims.assign(number, CHEN)
    for who, email in ((people.chen, GRACE), (people.chen, "nour@platform.example"), (people.operator, "x@y.example")):
        with pytest.raises(NotFound):
            who.claims.assign(number, email)


def test_another_team_is_told_of_no_claim_to_give(scene: Scene) -> None:
    """The same words as for a number that nobody has."""
    number = scene.raised().number
    with pytest.raises(NotFound, match="has no claim"):
        scene.people.nour.claims.team(number)
    with pytest.raises(NotFound, match="has no claim"):
        scene.people.salma.claims.assign(number, None)


def test_a_claim_is_given_to_nobody_who_may_not_come_in(scene: Scene) -> None:
    """It would wait there unseen."""
    number = scene.raised().number
    scene.center.accounts.set_status(LI, AccountStatus.INACTIVE, "On leave.")
    assert [one.email for one in scene.people.chen.claims.team(number)] == [CHEN]
    with pytest.raises(NotFound):
        scene.people.chen.claims.assign(number, LI)


def test_a_running_deadline_is_moved_later_by_a_lead_and_told(scene: Scene) -> None:
    """With who and why on record; a reply that was late for the old deadline counts in the new one."""
    claim = scene.asked()
    old = due(claim)
    scene.clock.move_to(old + timedelta(minutes=5))
    late = scene.mail(claim)
    assert late.standing is Standing.LATE
    new = old + timedelta(days=2)
    with pytest.raises(NotAllowed):
        scene.people.li.claims.override_deadline(claim.number, new, "A power cut.")
    scene.people.chen.claims.override_deadline(claim.number, new, "A power cut.")
    view = scene.view(claim.number)
    assert (view.turn, view.thread[-1].standing, view.thread[-1].text) == (Turn.PLATFORM, Standing.COUNTED, ENGLISH)
    [event] = [one for one in view.events if one.kind == "deadline_moved"]
    assert (event.actor, event.data["why"]) == ("Chen Yu", "A power cut.")
    assert [told.email for told in scene.told("claim_deadline_moved")] == ["ada@example.ng"]


@pytest.mark.parametrize(
    ("step", "error"),
    [
        (timedelta(0), Conflict),
        (timedelta(days=-1), Conflict),
        (timedelta(days=90), Invalid),
    ],
    ids=["the-same", "earlier", "too-far"],
)
def test_a_deadline_never_moves_earlier_nor_for_ever(scene: Scene, step: timedelta, error: type[Exception]) -> None:
    """A deadline is a promise: refused, and nothing changes."""
    claim = scene.asked()
    with pytest.raises(error):
        scene.people.chen.claims.override_deadline(claim.number, due(claim) + step, "Because.")
    assert scene.view(claim.number).due_before == claim.due_before


def test_an_overdue_deadline_does_not_move_into_the_past(scene: Scene) -> None:
    """More time that is over already helps nobody, and would hide how late we are."""
    claim = scene.raised()
    scene.clock.move_to(due(claim) + timedelta(days=3))
    with pytest.raises(Invalid, match="is over already"):
        scene.people.chen.claims.override_deadline(claim.number, due(claim) + timedelta(days=1), "Because.")
    later = scene.clock.now() + timedelta(days=1)
    assert scene.people.chen.claims.override_deadline(claim.number, later, "We take it up.").due_before == later


def test_where_no_clock_runs_no_deadline_moves(scene: Scene) -> None:
    """Neither before the question has arrived, nor after the end; an instant without a zone is refused."""
    written = scene.written()
    closed = scene.closed("2026-W45")
    later = scene.clock.now() + timedelta(days=1)
    for claim in (written, closed):
        with pytest.raises(Conflict, match="No clock"):
            scene.people.chen.claims.override_deadline(claim.number, later, "Because.")
    with pytest.raises(Invalid):
        scene.people.chen.claims.override_deadline(written.number, datetime(2027, 1, 1), "Because.")  # noqa: DTZ001


@pytest.mark.parametrize("reason", ["", " \n", "x" * 501, "\x00"])
def test_what_is_decided_needs_a_reason_that_can_be_kept(scene: Scene, reason: str) -> None:
    """More time, and the matter once more: nothing is changed without one."""
    claim = scene.asked()
    with pytest.raises(Invalid):
        scene.people.chen.claims.override_deadline(claim.number, due(claim) + timedelta(days=1), reason)
    with pytest.raises(Invalid):
        scene.people.chen.claims.allow_again(claim.number, reason=reason)
    assert scene.view(claim.number).due_before == claim.due_before
    with pytest.raises(Conflict):
        scene.raised()


def test_a_reason_with_what_no_database_keeps_is_cleaned(scene: Scene) -> None:
    """A zero byte from a client would make PostgreSQL refuse the whole decision."""
    claim = scene.closed()
    scene.people.chen.claims.allow_again(claim.number, reason="She was\x00 in hospital.")
    [event] = [one for one in scene.view(claim.number).events if one.kind == "matter_released"]
    assert "\x00" not in event.data["reason"]
    assert "hospital" in event.data["reason"]
