"""Where our pages and our bot are found: told, replaced, and forgotten by nobody but who told it."""

import pytest

from jumia_core.kernel import Invalid
from jumia_core.settings import BOT, PAGES
from tests.rigs.centers import Scene

HERE, THERE = "https://pages.example.com", "https://other.example.com"


def test_a_door_is_closed_by_who_opened_it(scene: Scene) -> None:
    """By its mark; the same said twice, or another address since, leaves it open."""
    doors = scene.center.doors
    mark = doors.open(PAGES, f" {HERE}/ ")
    assert mark == scene.clock.now()
    assert doors.all() == {PAGES: HERE}
    doors.close(PAGES, mark)
    assert doors.all() == {}
    doors.close(PAGES, mark)
    first = doors.open(PAGES, HERE)
    assert first is not None
    scene.clock.advance(seconds=1)
    assert doors.open(PAGES, HERE) is None, "it is another's as well"
    doors.close(PAGES, first)
    assert doors.all() == {PAGES: HERE}
    scene.clock.advance(seconds=1)
    moved = doors.open(PAGES, THERE)
    assert moved is not None
    doors.close(PAGES, first)
    assert doors.all() == {PAGES: THERE}
    doors.close(PAGES, moved)
    assert doors.all() == {}


def test_the_only_process_forgets_who_is_not_started_again(scene: Scene) -> None:
    """A service that was killed closes nothing; the next start without it does."""
    doors = scene.center.doors
    doors.open(PAGES, HERE)
    doors.open(BOT, "https://t.me/some_bot?start=")
    doors.close_all_but(["bot", "mail"])
    assert set(doors.all()) == {BOT}
    doors.close_all_but([])
    assert doors.all() == {}


@pytest.mark.parametrize("url", ["", "pages.example.com", "ftp://x.example", "https://u:p@x.example", "https://x:port"])
def test_what_is_no_address_of_the_web_is_refused(scene: Scene, url: str) -> None:
    """Letters would lead nowhere; nothing is noted."""
    with pytest.raises(Invalid):
        scene.center.doors.open(PAGES, url)
    assert scene.center.doors.all() == {}
