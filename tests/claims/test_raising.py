"""DESIGN section 5, points 1, 2 and 10: a claim is raised, escalated, and its matter is raised once."""

from datetime import UTC, datetime, timedelta

import pytest

from jumia_core.claims import ClaimView, EvidenceFile, RaiseClaim, Resolution, Status, Turn
from jumia_core.claims.schemas import Outcome
from jumia_core.kernel import Conflict, Invalid
from jumia_core.testing import a_claim
from tests.rigs.centers import FRENCH, Scene, due, kinds_of

PHOTO = EvidenceFile(filename="box.jpg", content_type="image/jpeg", content=b"\xff\xd8 a photo")
NO_REPLY_NEEDED = Resolution(outcome=Outcome.REJECTED, note="The price list was applied correctly.")


def test_law_1_a_claim_has_number_team_home_country_and_thread(scene: Scene) -> None:
    """What was raised is there whole: 8 digits, the team that serves the home country, text and evidence."""
    command = a_claim().model_copy(update={"evidence": (PHOTO,)})
    claim = scene.people.ada.claims.raise_claim(command)
    assert len(claim.number) == 8
    assert (claim.team, claim.home_country, claim.status) == ("shenzhen", "NG", Status.OPEN)
    (message,) = claim.thread
    assert message.text == command.comments
    assert [(file.filename, file.size) for file in message.evidence] == [("box.jpg", len(PHOTO.content))]
    assert scene.center.store.files.read(message.evidence[0].sha256) == PHOTO.content
    assert scene.people.omar.claims.raise_claim(a_claim()).team == "cairo"


def test_law_1_one_error_lists_everything_that_is_missing(scene: Scene) -> None:
    """Fields, photos, text and a forbidden file are all named at once; nothing is half raised."""
    bad = EvidenceFile(filename="run.exe", content_type="application/x-msdownload", content=b"MZ")
    with pytest.raises(Invalid) as caught:
        scene.people.omar.claims.raise_claim(
            RaiseClaim(kind="bad_return", fields={"collected_at": "2026-11-01"}, comments="", evidence=(bad,))
        )
    fields = [problem.field for problem in caught.value.problems]
    assert fields == ["order_number", "sku", "comments", "collected_at", "run.exe"]
    assert all(problem.hint for problem in caught.value.problems)
    assert scene.people.omar.claims.list(status=None) == []


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (RaiseClaim(kind="lost_parcel", comments="It is lost."), "kind"),
        (a_claim().model_copy(update={"comments": FRENCH}), "comments"),
        (a_claim().model_copy(update={"evidence": (PHOTO,) * 11}), "evidence"),
        (
            RaiseClaim(
                kind="bad_return",
                fields={"order_number": "1", "sku": "A", "collected_at": "2026-11-23"},
                comments="The returned lamp is broken.",
            ),
            "evidence",
        ),
    ],
)
@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_law_1_what_a_claim_may_not_be(scene: Scene, command: RaiseClaim, field: str) -> None:
    """An unknown kind, another language, too many files, and a return without a photo are refused by name."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.claims.raise_claim(command)
    assert [problem.field for problem in caught.value.problems] == [field]


@pytest.mark.parametrize(
    ("submitted", "promised"),
    [
        ("2026-11-23T09:00+00:00", "2026-11-27T00:00+08:00"),  # Monday 17:00 in Shenzhen: Tue, Wed, Thu
        ("2026-11-23T16:30+00:00", "2026-11-28T00:00+08:00"),  # it is Tuesday in Shenzhen already
        ("2026-11-27T09:00+00:00", "2026-12-03T00:00+08:00"),  # over the weekend
    ],
)
def test_law_2_raised_is_the_platforms_turn_on_the_teams_calendar(scene: Scene, submitted: str, promised: str) -> None:
    """Due before the first instant after the 3rd working day of Shenzhen, not of Lagos; both sides are told."""
    scene.clock.move_to(datetime.fromisoformat(submitted))
    claim = scene.people.ada.claims.raise_claim(a_claim())
    assert (claim.turn, claim.round, claim.due_before) == (Turn.PLATFORM, 0, datetime.fromisoformat(promised))
    told = {(envelope.kind, envelope.email) for envelope in scene.told()}
    assert told == {
        ("claim_raised", "ada@example.ng"),
        ("claim_new", "li@platform.example"),
        ("claim_new", "chen@platform.example"),
    }


def test_law_2_the_platforms_clock_of_another_team_runs_on_its_own_calendar(scene: Scene) -> None:
    """Cairo rests on Friday and Saturday."""
    scene.clock.move_to(datetime(2026, 11, 26, 9, 0, tzinfo=UTC))
    claim = scene.people.omar.claims.raise_claim(a_claim())
    assert claim.due_before == datetime.fromisoformat("2026-12-02T00:00+02:00")


def test_law_2_overdue_is_escalated_once_and_never_closes(scene: Scene) -> None:
    """The lead is told and the breach counted, once; the claim waits for the platform for ever."""
    claim = scene.raised()
    scene.clock.move_to(due(claim) - timedelta.resolution)
    assert scene.center.tick()["escalated"] == 0
    scene.clock.move_to(due(claim))
    assert [scene.center.tick()["escalated"] for _ in range(2)] == [1, 0]
    assert [envelope.email for envelope in scene.told("claim_overdue")] == ["chen@platform.example"]
    scene.clock.advance(days=60)
    scene.center.tick()
    later = scene.view(claim.number)
    assert (later.status, later.turn, later.overdue) == (Status.OPEN, Turn.PLATFORM, True)
    assert [event.data for event in later.events if event.kind == "overdue"] == [{"breaches": 1}]


def test_law_2_an_overdue_claim_can_still_be_asked_about(scene: Scene) -> None:
    """A breach is counted, not punished on the seller: the claim goes on."""
    claim = scene.raised()
    scene.clock.move_to(due(claim) + timedelta(days=1))
    scene.center.tick()
    assert scene.people.li.claims.ask(claim.number, "Which order?").turn == Turn.SELLER


def _raise_again(scene: Scene) -> ClaimView:
    return scene.people.ada.claims.raise_claim(a_claim())


def test_law_10_same_matter_is_unique_while_open_or_resolved(scene: Scene) -> None:
    """The second is refused and names the first, whoever of the shop asks; another matter is free."""
    claim = scene.raised()
    with pytest.raises(Conflict, match=f"{claim.number}.*is open"):
        scene.people.bola.claims.raise_claim(a_claim())
    scene.people.li.claims.resolve(claim.number, NO_REPLY_NEEDED)
    with pytest.raises(Conflict, match=f"{claim.number}.*was decided"):
        _raise_again(scene)
    assert scene.people.ada.claims.raise_claim(a_claim("2026-W45")).linked_to is None
    assert scene.people.omar.claims.raise_claim(a_claim()).linked_to is None, "another shop's matter is another matter"


def test_law_10_after_a_withdrawal_the_matter_is_free(scene: Scene) -> None:
    """Who took a claim back may think again."""
    scene.people.ada.claims.withdraw(scene.raised().number, reason="I found the invoice.")
    assert _raise_again(scene).linked_to is None


def test_law_10_once_more_after_closed_no_reply_linked_and_refused_the_third_time(scene: Scene) -> None:
    """A matter that closed for silence is raised once more, linked to the first; then staff must allow it."""
    first = scene.closed()
    second = scene.closed()
    assert (first.linked_to, second.linked_to) == (None, first.number)
    with pytest.raises(Conflict, match="2 times") as caught:
        _raise_again(scene)
    assert "lead" in caught.value.hint


def test_law_10_staff_can_allow_it_again_with_a_reason(scene: Scene) -> None:
    """A lead's word, with a reason on record, opens the matter once more."""
    scene.closed()
    second = scene.closed()
    with pytest.raises(Invalid, match="reason"):
        scene.people.chen.claims.allow_again(second.number, reason=" ")
    allowed = scene.people.chen.claims.allow_again(second.number, reason="She was in hospital.")
    assert allowed.events[-1].kind == "matter_released"
    assert allowed.events[-1].data == {"reason": "She was in hospital."}
    assert allowed.events[-1].actor == "Chen Yu"
    assert _raise_again(scene).status == Status.OPEN


def test_law_10_a_claim_that_reopens_after_its_matter_was_raised_again_shares_it(scene: Scene) -> None:
    """The timely reply is not lost although a second claim holds the matter; still only one claim holds it."""
    first = scene.closed()
    second = _raise_again(scene)
    outcome = scene.mail(first, at=due_of_round(first) - timedelta(hours=1))
    assert (outcome.reopened, outcome.claim.status) == (True, Status.OPEN)
    with pytest.raises(Conflict, match=f"{first.number}|{second.number}"):
        _raise_again(scene)
    scene.people.li.claims.resolve(first.number, NO_REPLY_NEEDED)
    assert scene.people.li.claims.ask(second.number, "Which order?").turn == Turn.SELLER


def due_of_round(claim: ClaimView) -> datetime:
    """The deadline that the sweep closed a claim for."""
    closing = next(event for event in reversed(claim.events) if event.kind == "closed_no_reply")
    assert kinds_of(claim)[-1] == "closed_no_reply"
    return datetime.fromisoformat(closing.data["due_before"])
