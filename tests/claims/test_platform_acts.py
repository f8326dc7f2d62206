"""DESIGN section 5, point 3: ask, hold, resolve; the seller withdraws, or answers a decision."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from jumia_core.claims import Outcome, Resolution, Standing, Status, Turn
from jumia_core.kernel import Conflict, Invalid, Money
from tests.rigs.centers import FRENCH, Scene, due, kinds_of

ACCEPTED = Resolution(
    outcome=Outcome.ACCEPTED, note="We return the difference.", amount=Decimal("6250.50"), currency="NGN"
)


def test_law_3_ask_opens_the_next_round_on_the_sellers_turn(scene: Scene) -> None:
    """The turn changes at once; the seller is written to; no clock runs until the mail is delivered."""
    claim = scene.written()
    assert (claim.status, claim.turn, claim.round, claim.due_before) == (Status.OPEN, Turn.SELLER, 1, None)
    assert "starts when the email is delivered" in claim.explain_deadline()[0]
    assert [(told.email, told.round) for told in scene.told("claim_asked")] == [("ada@example.ng", 1)]


def test_law_3_hold_changes_neither_turn_nor_deadline(scene: Scene) -> None:
    """The words "still checking" are a message to the seller and nothing else, on either turn."""
    claim = scene.raised()
    held = scene.people.li.claims.hold(claim.number, "We are still checking with finance.")
    assert (held.turn, held.due_before, held.round) == (Turn.PLATFORM, claim.due_before, 0)
    assert held.thread[-1].text == "We are still checking with finance."
    assert [told.email for told in scene.told("claim_held")] == ["ada@example.ng"]
    asked = scene.asked("2026-W45")
    held = scene.people.li.claims.hold(asked.number, "Take your time until the deadline.")
    assert (held.turn, held.due_before, held.round) == (Turn.SELLER, asked.due_before, 1)


def test_law_3_resolve_ends_it_with_outcome_amount_and_note(scene: Scene) -> None:
    """A decision ends the clock; a late sweep or escalation finds nothing to do."""
    claim = scene.raised()
    decided = scene.people.li.claims.resolve(claim.number, ACCEPTED)
    assert (decided.status, decided.turn, decided.due_before) == (Status.RESOLVED, None, None)
    assert (decided.outcome, decided.amount) == (Outcome.ACCEPTED, Money.of("6250.50", "NGN"))
    assert decided.resolution_note == ACCEPTED.note
    assert [told.email for told in scene.told("claim_resolved")] == ["ada@example.ng"]
    scene.clock.advance(days=30)
    assert set(scene.center.tick().values()) == {0}


@pytest.mark.parametrize(
    "decision",
    [
        Resolution(outcome=Outcome.ACCEPTED, note=" "),
        Resolution(outcome=Outcome.ACCEPTED, note="Yes.", amount=Decimal(1)),
        Resolution(outcome=Outcome.ACCEPTED, note="Yes.", amount=Decimal(-1), currency="NGN"),
        Resolution(outcome=Outcome.REJECTED, note="No.", amount=Decimal(1), currency="NGN"),
        Resolution(outcome=Outcome.PARTLY, note="Some.", amount=Decimal("0.001"), currency="NGN"),
    ],
)
@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_law_3_a_decision_that_makes_no_sense_is_refused(scene: Scene, decision: Resolution) -> None:
    """No note, no currency, a negative amount, money for a rejection: nothing is decided."""
    claim = scene.raised()
    with pytest.raises(Invalid):
        scene.people.li.claims.resolve(claim.number, decision)
    assert scene.view(claim.number).status == Status.OPEN


def test_law_3_a_seller_reopens_a_decision_within_three_working_days_of_its_delivery(scene: Scene) -> None:
    """The days run from the decision's delivery, on the seller's calendar; the answer is the platform's turn."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    scene.clock.advance(days=1)
    scene.people.deliver_all()
    until = scene.view(claim.number).reopen_before
    assert until == datetime.fromisoformat("2026-11-28T00:00+01:00")
    scene.clock.move_to(until - timedelta.resolution)
    outcome = scene.people.ada.claims.reply(claim.number, "That is not the whole difference. Please check again.")
    assert (outcome.standing, outcome.reopened) == (Standing.COUNTED, True)
    again = scene.view(claim.number)
    assert (again.status, again.turn, again.outcome, again.amount) == (Status.OPEN, Turn.PLATFORM, None, None)
    assert {told.kind for told in scene.told()} == {"claim_reply_counted", "claim_agent_reopened", "claim_reopened"}


def test_law_3_too_late_an_answer_to_a_decision_changes_nothing_and_is_answered(scene: Scene) -> None:
    """At `reopen_before` itself it is late; the sender is told."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    scene.people.deliver_all()
    until = scene.view(claim.number).reopen_before
    assert until is not None
    scene.clock.move_to(until)
    assert scene.mail(claim).standing == Standing.LATE
    assert scene.view(claim.number).status == Status.RESOLVED
    assert [told.email for told in scene.told("claim_reply_late")] == ["ada@example.ng"]


def test_law_3_a_decision_that_was_not_delivered_can_be_answered_at_any_time(scene: Scene) -> None:
    """Days that the seller could not know of are not counted against the seller."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    scene.clock.advance(days=30)
    assert scene.mail(claim).reopened


def test_law_3_a_foreign_answer_to_a_decision_does_not_reopen_but_an_agent_may_count_it(scene: Scene) -> None:
    """Claims are answered in English; a person may still decide that it was understood."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    scene.people.deliver_all()
    assert scene.mail(claim, FRENCH).standing == Standing.NOT_ENGLISH
    message = scene.view(claim.number).thread[-1]
    assert scene.people.li.claims.count_reply(claim.number, message.id).turn == Turn.PLATFORM


def test_law_3_an_earlier_decisions_mail_says_nothing_about_the_latest(scene: Scene) -> None:
    """Decided, reopened, decided again: only the second decision's delivery starts the seller's days."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    scene.mail(claim, "Please look again.")
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    first, second = scene.queued("claim_resolved")
    scene.center.deliveries.sent(first.id, scene.clock.now())
    assert scene.view(claim.number).reopen_before is None
    scene.center.deliveries.sent(second.id, scene.clock.now())
    assert scene.view(claim.number).reopen_before is not None
    scene.center.deliveries.bounced(first.id, "5.1.1", permanent=True)
    assert scene.view(claim.number).reopen_before is not None


def test_law_3_a_decision_that_bounces_gives_its_days_from_then_and_tells_both_sides(scene: Scene) -> None:
    """Nobody read it by mail: the agent and a second member are told, and the days begin anew."""
    claim = scene.raised()
    scene.people.li.claims.resolve(claim.number, ACCEPTED)
    (letter,) = scene.told("claim_resolved")
    first = scene.view(claim.number).reopen_before
    scene.clock.advance(days=2)
    scene.center.deliveries.bounced(letter.id, "5.1.1", permanent=True)
    again = scene.view(claim.number).reopen_before
    assert first is not None
    assert again is not None
    assert again > first
    assert {told.kind for told in scene.queued()} == {"claim_unreachable", "claim_seller_unreachable"}


def test_law_3_withdraw_is_the_sellers_while_open(scene: Scene) -> None:
    """On either turn; both sides are told; afterwards nothing counts and nothing can be done."""
    claim = scene.asked()
    gone = scene.people.bola.claims.withdraw(claim.number, reason="Solved by phone.")
    assert (gone.status, gone.turn, gone.due_before) == (Status.WITHDRAWN, None, None)
    assert {told.kind for told in scene.told()} == {"claim_withdrawn", "claim_agent_withdrawn"}
    assert scene.mail(claim).standing == Standing.CLOSED
    assert scene.view(claim.number).status == Status.WITHDRAWN


@pytest.mark.parametrize("ending", ["resolve", "withdraw", "close"])
def test_law_3_only_an_open_claim_can_be_changed(scene: Scene, ending: str) -> None:
    """Every step on an ended claim is a conflict that says how it ended, and leaves no event."""
    claim = scene.asked()
    li, ada = scene.people.li.claims, scene.people.ada.claims
    if ending == "resolve":
        li.resolve(claim.number, ACCEPTED)
    elif ending == "withdraw":
        ada.withdraw(claim.number)
    else:
        scene.clock.move_to(due(claim) + timedelta(minutes=15))
        scene.center.tick()
    before = kinds_of(scene.view(claim.number))
    word = {"resolve": "decided", "withdraw": "withdrawn", "close": "closed"}[ending]
    steps: list[Callable[[], object]] = [
        lambda: li.ask(claim.number, "One more question."),
        lambda: li.hold(claim.number, "Still checking."),
        lambda: li.resolve(claim.number, ACCEPTED),
        lambda: li.redeliver(claim.number),
        lambda: ada.withdraw(claim.number),
    ]
    for step in steps:
        with pytest.raises(Conflict, match=word):
            step()
    assert kinds_of(scene.view(claim.number)) == before


def test_law_3_a_second_ask_in_the_sellers_turn_is_due_the_later_of_the_two(scene: Scene) -> None:
    """The second question's own three days, and never before the first one's deadline."""
    claim = scene.asked()
    scene.clock.advance(days=1)
    second = scene.people.li.claims.ask(claim.number, "And the order number, please.")
    assert (second.round, second.due_before) == (2, None)
    scene.people.deliver_all()
    assert due(scene.view(claim.number)) == due(claim) + timedelta(days=1)


def test_law_3_a_second_ask_never_shortens_what_was_promised(scene: Scene) -> None:
    """Where the first question's deadline had moved later, it holds for the second too, and it is explained."""
    claim = scene.asked()
    day = due(claim).date()
    scene.people.operator.settings.override_day("NG", day, working=False, reason="Mourning")
    scene.center.claims.move_deadlines()
    moved = due(scene.view(claim.number))
    assert moved > due(claim)
    scene.people.operator.settings.override_day("NG", day, working=True, reason="It was called off")
    scene.people.li.claims.ask(claim.number, "And the order number, please.")
    scene.people.deliver_all()
    second = scene.view(claim.number)
    assert second.due_before == moved
    assert "earlier question gave you longer" in " ".join(second.explain_deadline())


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_law_3_an_empty_question_or_note_is_refused(scene: Scene) -> None:
    """Nobody is sent an empty mail."""
    claim = scene.raised()
    for step in (scene.people.li.claims.ask, scene.people.li.claims.hold):
        with pytest.raises(Invalid, match="is empty"):
            step(claim.number, " \n")
