"""DESIGN section 5, point 12: every step is an event, with who, when, what, which channel, and the clock."""

from datetime import timedelta

from jumia_core.claims import Outcome, Resolution, Status, Turn
from tests.rigs.centers import ENGLISH, FRENCH, Scene, due, kinds_of


def test_law_12_every_step_is_an_event(scene: Scene) -> None:
    """A whole life: the numbers run without a gap, and each says who, when, how, and what the clock became."""
    staff = scene.center.as_staff("li@platform.example", channel="cli")
    ada = scene.center.as_seller("ada@example.ng", shop="ada-ng", channel="chat")
    claim = scene.raised(ada)
    staff.claims.hold(claim.number, "Still checking.")
    staff.claims.ask(claim.number, "Please send the statement period.")
    scene.people.deliver_all()
    scene.clock.advance(hours=1)
    scene.mail(claim, FRENCH)
    scene.mail(claim, ENGLISH)
    staff.claims.resolve(claim.number, Resolution(outcome=Outcome.REJECTED, note="No."))
    scene.people.deliver_all()
    scene.clock.advance(hours=1)
    ada.claims.reply(claim.number, "Please look again at the second line.")
    ada.claims.withdraw(claim.number, reason="Solved.")

    events = scene.view(claim.number).events
    assert [event.seq for event in events] == list(range(1, len(events) + 1))
    assert [(event.kind, event.actor, event.actor_kind, event.channel) for event in events] == [
        ("raised", "Ada Obi", "seller", "chat"),
        ("held", "Li Wei", "staff", "cli"),
        ("asked", "Li Wei", "staff", "cli"),
        ("delivered", "system", "system", "system"),
        ("reply_not_english", "Ada Obi", "seller", "mail"),
        ("reply_counted", "Ada Obi", "seller", "mail"),
        ("resolved", "Li Wei", "staff", "cli"),
        ("resolution_sent", "system", "system", "system"),
        ("reopened", "Ada Obi", "seller", "chat"),
        ("withdrawn", "Ada Obi", "seller", "chat"),
    ]
    assert [event.turn for event in events] == [
        *[Turn.PLATFORM] * 2,
        *[Turn.SELLER] * 3,
        Turn.PLATFORM,
        None,
        None,
        Turn.PLATFORM,
        None,
    ]
    assert events[2].due_before is None
    assert events[3].due_before == events[4].due_before
    assert events[0].due_before == due(claim)
    assert [event.at for event in events] == sorted(event.at for event in events)


def test_law_12_what_time_does_is_an_event_too(scene: Scene) -> None:
    """Reminders, the report of an undelivered mail, escalation and the close, by the system."""
    claim = scene.written()
    scene.clock.advance(days=1)
    scene.center.tick()
    scene.people.deliver_all()
    for _ in range(8):
        scene.clock.advance(hours=12)
        scene.center.tick()
    closed = scene.view(claim.number)
    assert closed.status == Status.CLOSED_NO_REPLY
    assert kinds_of(closed) == [
        "raised",
        "asked",
        "undelivered",
        "delivered",
        "reminded",
        "reminded",
        "closed_no_reply",
    ]
    assert {event.actor for event in closed.events[2:]} == {"system"}


def test_law_12_nothing_that_failed_leaves_an_event(scene: Scene) -> None:
    """A verb is all or nothing: message, event and notice go together."""
    claim = scene.asked()
    before = scene.view(claim.number)
    queued = scene.queued()

    def broken() -> None:
        def verb(unit: object) -> None:
            raise RuntimeError(f"the machine stumbled over {type(unit).__name__}")

        scene.center.office.write(verb)

    for step in (lambda: scene.people.li.claims.ask(claim.number, " "), broken):
        try:
            step()
        except (ValueError, RuntimeError):
            continue
        raise AssertionError("the step should have failed")
    assert scene.view(claim.number) == before
    assert scene.queued() == queued


def test_a_claims_view_costs_the_same_however_long_its_thread_is(scene: Scene) -> None:
    """The last 50 messages are shown; the events keep their true numbers."""
    claim = scene.asked()
    for number in range(60):
        scene.clock.advance(seconds=1)
        scene.people.ada.claims.reply(claim.number, f"Here is page {number} of the statement.")
    shown = scene.view(claim.number)
    assert len(shown.thread) == 50
    assert shown.thread[-1].text == "Here is page 59 of the statement."
    assert shown.events[-1].seq == 60 + 3
    assert shown.events[-1].at - shown.events[0].at == timedelta(seconds=60)
