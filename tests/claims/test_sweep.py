"""DESIGN section 5, point 9: the sweep closes silence, not speech, and never while mail is unread."""

import hashlib
from datetime import datetime, timedelta

import pytest

from jumia_core.claims import ClaimView, Standing, Status, Turn
from jumia_core.intake import Received, Verdict
from tests.rigs.centers import FRENCH, Scene, due, kinds_of

GRACE = timedelta(minutes=15)


def _past_due(scene: Scene, claim: ClaimView) -> None:
    scene.clock.move_to(due(claim) + GRACE)


def _inbound(scene: Scene, at: datetime, intake: str = "smtp") -> int:
    """One accepted message that nobody has judged yet."""
    content = f"mail of {at}".encode()
    mail = Received(
        mailbox="claims@platform.example",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        envelope_sender="ada@example.ng",
        received_at=at,
    )
    return scene.center.inbox.receive(intake, [mail])[0]


def test_law_9_silence_closes_fifteen_minutes_after_the_deadline(scene: Scene) -> None:
    """Not a microsecond earlier; both sides are told, once."""
    claim = scene.asked()
    scene.clock.move_to(due(claim) + GRACE - timedelta.resolution)
    assert scene.center.tick()["swept"] == 0
    _past_due(scene, claim)
    assert [scene.center.tick()["swept"] for _ in range(2)] == [1, 0]
    closed = scene.view(claim.number)
    assert (closed.status, closed.turn, closed.due_before) == (Status.CLOSED_NO_REPLY, None, None)
    assert closed.closed_at == scene.clock.now()
    told = {(notice.kind, notice.email) for notice in scene.told("claim_") if "closed" in notice.kind}
    assert told == {("claim_closed", "ada@example.ng"), ("claim_agent_closed", "li@platform.example")}


def test_law_9_speech_does_not_close(scene: Scene) -> None:
    """An answered claim is the platform's turn; no sweep ever finds it."""
    claim = scene.asked()
    scene.mail(claim)
    scene.clock.advance(days=30)
    scene.center.tick()
    assert scene.view(claim.number).status == Status.OPEN


def test_law_9_many_claims_close_in_one_sweep(scene: Scene) -> None:
    """More than one batch of a transaction; each closes once, with its own event and notice."""
    numbers = [scene.raised(matter=f"matter {n}").number for n in range(5)]
    for number in numbers:
        scene.people.li.claims.ask(number, "Please send the statement period.")
    scene.people.deliver_all()
    _past_due(scene, scene.view(numbers[0]))
    assert scene.center.claims.sweep() == 5
    assert {scene.view(number).status for number in numbers} == {Status.CLOSED_NO_REPLY}


def test_law_9_the_sweep_waits_for_every_intakes_watermark(scene: Scene) -> None:
    """Two ways in: the slower one decides, and its mark must have passed the deadline."""
    scene.center.inbox.open_intake("smtp", "smtp")
    scene.center.inbox.open_intake("imap", "imap")
    claim = scene.asked()
    _past_due(scene, claim)
    scene.center.inbox.move_watermark("smtp", scene.clock.now())
    assert scene.center.claims.sweep() == 0
    scene.center.inbox.move_watermark("imap", due(claim) - timedelta.resolution)
    assert scene.center.claims.sweep() == 0
    scene.center.inbox.move_watermark("imap", due(claim))
    assert scene.center.claims.sweep() == 1


def test_law_9_a_retired_intake_does_not_hold_the_sweep(scene: Scene) -> None:
    """An operator says that a way in will not come back; opened anew, it holds again."""
    scene.center.inbox.open_intake("imap", "imap")
    claim = scene.asked()
    _past_due(scene, claim)
    assert scene.center.claims.sweep() == 0
    scene.center.inbox.retire_intake("imap")
    assert scene.center.claims.sweep() == 1


@pytest.mark.parametrize(("offset", "swept"), [(-timedelta.resolution, 0), (timedelta(0), 1)])
def test_law_9_the_sweep_waits_for_unread_mail_that_could_save_the_claim(
    scene: Scene, offset: timedelta, swept: int
) -> None:
    """Accepted before the deadline and not yet judged: it may be the reply. Accepted later, it cannot be."""
    scene.center.inbox.open_intake("smtp", "smtp")
    claim = scene.asked()
    _past_due(scene, claim)
    mail = _inbound(scene, due(claim) + offset)
    scene.center.inbox.move_watermark("smtp", scene.clock.now())
    assert scene.center.claims.sweep() == swept
    scene.center.inbox.record(mail, Verdict.IGNORED, "an automatic answer")
    assert scene.center.claims.sweep() == 1 - swept


def test_law_9_only_quarantined_mail_with_this_claims_valid_mac_holds_it(scene: Scene) -> None:
    """Mail that names no claim, or another claim, stops nobody."""
    scene.center.inbox.open_intake("smtp", "smtp")
    claim = scene.asked()
    other = scene.asked("2026-W45")
    received = due(claim) - timedelta(hours=1)
    scene.center.inbox.record(_inbound(scene, received), Verdict.QUARANTINED, "unknown sender")
    bearing = _inbound(scene, received + timedelta(seconds=1))
    scene.center.inbox.record(bearing, Verdict.QUARANTINED, "unknown sender", claim_number=other.number)
    _past_due(scene, claim)
    scene.center.inbox.move_watermark("smtp", scene.clock.now())
    assert scene.center.claims.sweep() == 2
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY
    held = scene.view(other.number)
    assert held.status == Status.OPEN
    assert held.events[-1].kind == "held_for_agent"
    assert [notice.kind for notice in scene.queued("claim_review")] == ["claim_review"]


@pytest.mark.parametrize("at_hour", [[0], [-1], [-200], [-200, -1]])
def test_law_9_quarantined_mail_in_time_holds_and_late_mail_does_not(scene: Scene, at_hour: list[int]) -> None:
    """It bears the MAC: what came in time holds, an older one that nobody looked at never hides a newer one."""
    scene.center.inbox.open_intake("smtp", "smtp")
    claim = scene.asked()
    _past_due(scene, claim)
    for hours in at_hour:
        mail = _inbound(scene, due(claim) + timedelta(hours=hours))
        scene.center.inbox.record(mail, Verdict.QUARANTINED, "unknown sender", claim_number=claim.number)
    scene.center.inbox.move_watermark("smtp", scene.clock.now())
    scene.center.claims.sweep()
    held = scene.view(claim.number).held_until is not None
    assert held == (at_hour != [0])


def test_law_9_quarantined_mail_holds_one_working_day_at_most(scene: Scene) -> None:
    """The agent's next working day in Shenzhen; then it closes although the mail is still there."""
    scene.center.inbox.open_intake("smtp", "smtp")
    claim = scene.asked()
    mail = _inbound(scene, due(claim) - timedelta(hours=1))
    scene.center.inbox.record(mail, Verdict.QUARANTINED, "unknown sender", claim_number=claim.number)
    _past_due(scene, claim)  # Friday morning in Shenzhen
    scene.center.inbox.move_watermark("smtp", scene.clock.now())
    scene.center.claims.sweep()
    held_until = scene.view(claim.number).held_until
    assert held_until == datetime.fromisoformat("2026-12-01T00:00+08:00")
    scene.clock.move_to(held_until - timedelta.resolution)
    assert scene.center.tick()["swept"] == 0
    scene.clock.move_to(held_until)
    assert scene.center.tick()["swept"] == 1
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY


def test_law_9_a_timely_reply_that_was_not_counted_is_held_for_an_agent(scene: Scene) -> None:
    """One working day; the agent is shown the message; unread by then, the claim closes."""
    claim = scene.asked()
    scene.mail(claim, FRENCH)
    _past_due(scene, claim)
    assert [scene.center.claims.sweep() for _ in range(2)] == [1, 0]
    held = scene.view(claim.number)
    assert (held.status, held.turn) == (Status.OPEN, Turn.SELLER)
    assert held.held_until == datetime.fromisoformat("2026-12-01T00:00+08:00")
    (notice,) = scene.queued("claim_review")
    assert (notice.email, notice.data["message_id"]) == ("li@platform.example", held.thread[-1].id)
    scene.clock.move_to(held.held_until)
    assert scene.center.claims.sweep() == 1
    assert kinds_of(scene.view(claim.number))[-2:] == ["held_for_agent", "closed_no_reply"]


def test_law_9_counting_it_while_held_keeps_its_receipt_and_the_claim(scene: Scene) -> None:
    """The deadline has passed, the reply had not: it counts as of then."""
    claim = scene.asked()
    received = scene.clock.advance(hours=1)
    scene.mail(claim, FRENCH)
    _past_due(scene, claim)
    scene.center.claims.sweep()
    message = scene.view(claim.number).thread[-1]
    saved = scene.people.li.claims.count_reply(claim.number, message.id)
    assert (saved.status, saved.turn, saved.held_until) == (Status.OPEN, Turn.PLATFORM, None)
    assert (saved.thread[-1].received_at, saved.thread[-1].standing) == (received, Standing.COUNTED)
    scene.clock.advance(days=30)
    scene.center.tick()
    assert scene.view(claim.number).status == Status.OPEN


def test_law_9_counting_after_the_close_reopens(scene: Scene) -> None:
    """The agent was a day late; the seller was not."""
    claim = scene.asked()
    scene.mail(claim, FRENCH)
    _past_due(scene, claim)
    scene.center.claims.sweep()
    scene.clock.advance(days=10)
    scene.center.claims.sweep()
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY
    message = scene.view(claim.number).thread[-1]
    again = scene.people.li.claims.count_reply(claim.number, message.id)
    assert (again.status, again.turn) == (Status.OPEN, Turn.PLATFORM)


def test_law_9_an_english_reply_in_the_agents_day_is_late(scene: Scene) -> None:
    """The hold is for what was said in time, not more time to say it."""
    claim = scene.asked()
    scene.mail(claim, FRENCH)
    _past_due(scene, claim)
    scene.center.claims.sweep()
    assert scene.mail(claim).standing == Standing.LATE
    assert scene.view(claim.number).turn == Turn.SELLER


def test_law_9_what_was_refused_in_an_old_round_holds_no_later_one(scene: Scene) -> None:
    """A French answer to the first question; silence to the second closes."""
    claim = scene.asked()
    scene.mail(claim, FRENCH)
    scene.people.li.claims.ask(claim.number, "In English, please.")
    scene.people.deliver_all()
    _past_due(scene, scene.view(claim.number))
    scene.center.claims.sweep()
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY


def test_law_9_a_timely_reply_that_surfaces_after_a_close_reopens(scene: Scene) -> None:
    """Weeks later, from a mailbox nobody had read: it was in time, so it counts, from now."""
    claim = scene.asked()
    received = due(claim) - timedelta.resolution
    _past_due(scene, claim)
    scene.center.claims.sweep()
    scene.clock.advance(days=21)
    scene.told()
    outcome = scene.mail(claim, at=received)
    assert (outcome.standing, outcome.reopened) == (Standing.COUNTED, True)
    again = scene.view(claim.number)
    assert (again.status, again.turn, again.closed_at) == (Status.OPEN, Turn.PLATFORM, None)
    assert due(again) > scene.clock.now()
    assert again.thread[-1].received_at == received
    assert {notice.kind for notice in scene.told()} == {
        "claim_reply_counted",
        "claim_agent_reopened",
        "claim_reopened",
    }


def test_law_9_a_timely_foreign_reply_that_surfaces_after_a_close_is_shown_to_an_agent(scene: Scene) -> None:
    """It does not reopen by itself, and it is not ignored."""
    claim = scene.closed()
    received = scene.clock.now() - timedelta(hours=1)
    scene.told()
    assert scene.mail(claim, FRENCH, at=received).standing == Standing.NOT_ENGLISH
    assert {notice.kind for notice in scene.told()} == {"claim_reply_not_english", "claim_review"}
    assert scene.view(claim.number).status == Status.CLOSED_NO_REPLY


def test_law_9_a_silent_intake_alerts_the_operators_after_an_hour_once(scene: Scene) -> None:
    """Heard of again, it may fall silent again; a retired one alerts nobody."""
    scene.center.inbox.open_intake("imap", "imap")
    scene.clock.advance(minutes=60, microseconds=-1)
    assert scene.center.tick()["silent_intakes"] == 0
    scene.clock.advance(microseconds=1)
    assert [scene.center.tick()["silent_intakes"] for _ in range(2)] == [1, 0]
    assert [(notice.email, notice.data["intake"]) for notice in scene.told("intake_silent")] == [
        ("ops@platform.example", "imap")
    ]
    assert scene.center.inbox.intakes()[0].silent
    scene.center.inbox.move_watermark("imap", scene.clock.now())
    scene.clock.advance(hours=1)
    assert scene.center.tick()["silent_intakes"] == 1
    scene.center.inbox.retire_intake("imap")
    scene.clock.advance(days=1)
    assert scene.center.tick()["silent_intakes"] == 0
