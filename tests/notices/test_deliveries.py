"""Notices: queued with the verb, told once for each cause, tried again, given up, bounced."""

from datetime import timedelta

import pytest

from jumia_core.kernel import NotFound
from jumia_core.notices import SEND, Envelope, Letter, notify
from jumia_core.work import Unit
from tests.rigs.centers import Scene


def _letter(key: str, scene: Scene, kind: str = "greeting") -> Letter:
    return Letter(key, kind, scene.people.ada.scope.account_id, data={"n": 1})


def _queue(scene: Scene, *keys: str) -> list[Envelope]:
    """Queue letters in one verb; give what waits."""

    def verb(unit: Unit) -> None:
        notify(unit, [_letter(key, scene) for key in keys])

    scene.center.office.write(verb)
    return scene.queued()


def test_a_letter_waits_with_its_person_and_its_data(scene: Scene) -> None:
    """The address is read when it is sent; kind and plain ids were kept."""
    (waiting,) = _queue(scene, "a")
    assert (waiting.email, waiting.name, waiting.language) == ("ada@example.ng", "Ada Obi", "en")
    assert (waiting.kind, waiting.data, waiting.created_at) == ("greeting", {"n": 1}, scene.clock.now())
    assert scene.center.deliveries.get(waiting.id) == waiting


def test_each_cause_is_told_once(scene: Scene) -> None:
    """The same key twice, in one verb or two, is one letter, also after it was sent."""
    assert len(_queue(scene, "a", "a", "b")) == 2
    assert len(_queue(scene, "a")) == 2
    scene.people.deliver_all()
    assert _queue(scene, "a", "b") == []


def test_tokens_are_unlike_and_stay(scene: Scene) -> None:
    """Each letter's Message-ID is its own, and the same at every attempt."""
    first, second = _queue(scene, "a", "b")
    assert first.token != second.token
    scene.center.deliveries.delayed(first.id, "451")
    scene.clock.advance(minutes=1)
    scene.center.deliveries.resend_due()
    assert scene.center.deliveries.get(first.id).token == first.token


def test_letters_of_one_verb_are_one_job(scene: Scene) -> None:
    """A verb that tells five people costs one job of the queue; no letter, no job."""
    _queue(scene, "a", "b", "c")
    _queue(scene)
    assert scene.center.work.unfinished() == 1
    assert SEND == "send-notices"


def test_take_gives_only_what_still_waits(scene: Scene) -> None:
    """A job that runs twice finds nothing to send the second time."""
    first, second = _queue(scene, "a", "b")
    scene.center.deliveries.sent(first.id, scene.clock.now())
    taken = scene.center.deliveries.take([second.id, first.id, 4711])
    assert [envelope.id for envelope in taken] == [second.id]


def test_a_temporary_failure_is_tried_again_at_growing_intervals(scene: Scene) -> None:
    """After 1, 5, 15 minutes and so on, never sooner."""
    (letter,) = _queue(scene, "a")
    for minutes in (1, 5, 15, 30, 60, 120, 120):
        scene.center.deliveries.delayed(letter.id, "451 try later")
        scene.clock.advance(minutes=minutes, microseconds=-1)
        assert scene.center.deliveries.resend_due() == 0
        scene.clock.advance(microseconds=1)
        assert scene.center.deliveries.resend_due() == 1
        assert scene.center.deliveries.resend_due() == 0


def test_what_a_crash_left_behind_is_queued_again(scene: Scene) -> None:
    """Nobody took it for ten minutes: another job is asked for."""
    _queue(scene, "a")
    before = scene.center.work.unfinished()
    scene.clock.advance(minutes=10)
    assert scene.center.tick()["resent"] == 1
    assert scene.center.work.unfinished() == before + 1


def test_after_four_days_it_is_given_up(scene: Scene) -> None:
    """RFC 5321 4.5.4.1; then it is a failure for good, and nothing more is tried."""
    (letter,) = _queue(scene, "a")
    scene.clock.advance(days=4, microseconds=-1)
    scene.center.deliveries.delayed(letter.id, "451")
    assert len(scene.queued()) == 1
    scene.clock.advance(microseconds=1)
    scene.center.deliveries.delayed(letter.id, "451")
    assert scene.queued() == []
    scene.clock.advance(days=1)
    assert scene.center.deliveries.resend_due() == 0


@pytest.mark.parametrize("end", ["sent", "failed"])
def test_an_ended_letter_is_not_delayed_or_failed_any_more(scene: Scene, end: str) -> None:
    """Late words of a second worker change nothing."""
    (letter,) = _queue(scene, "a")
    if end == "sent":
        scene.center.deliveries.sent(letter.id, scene.clock.now())
    else:
        scene.center.deliveries.failed(letter.id, "550")
    scene.center.deliveries.delayed(letter.id, "451")
    scene.center.deliveries.failed(letter.id, "550 again")
    scene.clock.advance(days=2)
    assert scene.center.deliveries.resend_due() == 0
    assert scene.queued() == []


def test_a_module_is_told_of_its_own_notices_only(scene: Scene) -> None:
    """A letter that belongs to no claim moves no claim."""
    claim = scene.asked()
    (letter,) = _queue(scene, "a")
    scene.center.deliveries.sent(letter.id, scene.clock.now() + timedelta(hours=1))
    scene.center.deliveries.bounced(letter.id, "5.1.1", permanent=True)
    assert scene.view(claim.number) == claim


def test_an_unknown_notice_is_said(scene: Scene) -> None:
    """Whoever asks."""
    deliveries = scene.center.deliveries
    for ask in (
        lambda: deliveries.get(4711),
        lambda: deliveries.sent(4711, scene.clock.now()),
        lambda: deliveries.failed(4711, "x"),
        lambda: deliveries.bounced(4711, "x", permanent=True),
    ):
        with pytest.raises(NotFound, match="no notice 4711"):
            ask()
