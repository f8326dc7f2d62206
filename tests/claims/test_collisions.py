"""500 forced collisions of each kind: never both replied and closed, no lost event, each outcome lawful."""

from collections import Counter, defaultdict
from pathlib import Path

from sqlalchemy import select

from jumia_core.claims.model import Claim, Event
from jumia_core.notices import Notice
from tests.rigs import collisions
from tests.rigs.centers import Scene
from tests.rigs.collisions import Act, Meeting, Part

COLLISIONS = 500
BEFORE = ("raised", "asked", "delivered")

# What may have happened to a claim after the two acts: the new events, then status, turn and round.
Ending = tuple[tuple[str, ...], str, str | None, int]
REPLY_AND_SWEEP: set[Ending] = {
    (("reply_counted",), "open", "platform", 1),
    (("closed_no_reply", "reopened"), "open", "platform", 1),
}
TWO_SWEEPS: set[Ending] = {(("closed_no_reply",), "closed_no_reply", None, 1)}
REPLY_AND_ASK: set[Ending] = {
    (("reply_counted", "asked"), "open", "seller", 2),
    (("asked", "reply_crossed"), "open", "platform", 2),
}
TWO_ASKS: set[Ending] = {(("asked", "asked"), "open", "seller", 3)}
SAME_REPLY_TWICE: set[Ending] = {(("reply_counted",), "open", "platform", 1)}


def _collide(
    scene: Scene, url: str, tmp_path: Path, acts: tuple[Act, Act], *, due_now: bool, count: int = COLLISIONS
) -> tuple[list[Meeting], list[list[str]]]:
    """Prepare, collide by the database's own kind of party, and give what both parties got."""
    where = collisions.meetings(scene, count)
    left, right = (Part(tuple(where), act, due_now) for act in acts)
    if url.startswith("sqlite"):
        return where, collisions.collide_threads(scene.center, scene.clock, (left, right))
    return where, collisions.collide_processes(url, tmp_path / "files", (left, right))


def _endings(scene: Scene, where: list[Meeting]) -> list[Ending]:
    """What became of each claim; its events must be numbered without a gap."""
    numbers = [meeting.number for meeting in where]
    with scene.center.office.read() as unit:
        claims = {claim.number: claim for claim in unit.session.scalars(select(Claim))}
        events: dict[str, list[Event]] = defaultdict(list)
        for event in unit.session.scalars(select(Event).order_by(Event.claim_number, Event.seq)):
            events[event.claim_number].append(event)
    endings = []
    for number in numbers:
        claim, log = claims[number], events[number]
        kinds = tuple(event.kind for event in log)
        assert [event.seq for event in log] == list(range(1, len(log) + 1)), f"{number} lost an event: {kinds}"
        assert claim.last_seq == len(log)
        assert kinds[:3] == BEFORE
        endings.append((kinds[3:], claim.status, claim.turn, claim.round))
    return endings


def _notices(scene: Scene, kind: str) -> Counter[str | None]:
    with scene.center.office.read() as unit:
        return Counter(unit.session.scalars(select(Notice.claim_number).where(Notice.kind == kind)))


def test_reply_against_sweep(scene: Scene, migrated_database_url: str, tmp_path: Path) -> None:
    """The timely reply always wins: it comes first, or it reopens what the sweep had just closed."""
    acts = (collisions.reply, collisions.sweep)
    where, (replies, _) = _collide(scene, migrated_database_url, tmp_path, acts, due_now=True)
    assert set(replies) <= {"counted", "counted reopened"}
    assert set(_endings(scene, where)) <= REPLY_AND_SWEEP


def test_two_sweeps(scene: Scene, migrated_database_url: str, tmp_path: Path) -> None:
    """A silent claim is closed once, and its seller is told once."""
    acts = (collisions.sweep, collisions.sweep)
    where, results = _collide(scene, migrated_database_url, tmp_path, acts, due_now=True)
    swept = Counter(result for party in results for result in party)
    assert swept["swept 1"] == COLLISIONS
    assert set(swept) <= {"swept 0", "swept 1"}
    assert set(_endings(scene, where)) == TWO_SWEEPS
    assert _notices(scene, "claim_closed") == dict.fromkeys((meeting.number for meeting in where), 1)


def test_reply_against_ask(scene: Scene, migrated_database_url: str, tmp_path: Path) -> None:
    """The reply counts in either order; a newer question is a new round, and its clock waits for its mail."""
    acts = (collisions.reply_now, collisions.ask)
    where, (replies, asks) = _collide(scene, migrated_database_url, tmp_path, acts, due_now=False)
    assert set(replies) <= {"counted", "crossed"}
    assert set(asks) == {"round 2"}
    assert set(_endings(scene, where)) <= REPLY_AND_ASK


def test_ask_against_ask(scene: Scene, migrated_database_url: str, tmp_path: Path) -> None:
    """Two questions are two rounds, one after the other, and both are mailed."""
    acts = (collisions.ask, collisions.ask_too)
    where, results = _collide(scene, migrated_database_url, tmp_path, acts, due_now=False)
    assert {frozenset(pair) for pair in zip(*results, strict=True)} == {frozenset({"round 2", "round 3"})}
    assert set(_endings(scene, where)) == TWO_ASKS
    told = _notices(scene, "claim_asked")
    assert [told[meeting.number] for meeting in where] == [2] * COLLISIONS


def test_the_same_reply_at_the_same_instant(scene: Scene, migrated_database_url: str, tmp_path: Path) -> None:
    """By SMTP and IMAP at once: one of the two is the reply, the other its duplicate."""
    acts = (collisions.reply, collisions.reply)
    where, results = _collide(scene, migrated_database_url, tmp_path, acts, due_now=False, count=100)
    assert {frozenset(pair) for pair in zip(*results, strict=True)} == {frozenset({"counted", "counted duplicate"})}
    assert set(_endings(scene, where)) == SAME_REPLY_TWICE
