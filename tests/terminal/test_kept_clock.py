"""The demonstration's clock: kept across restarts, written whole, and never back for a file that cannot be read."""

import errno
import os
from datetime import timedelta
from pathlib import Path

import pytest

from jumia_core.kernel import SellerCenterError
from jumia_core.terminal.kept_clock import KeptClock

DAY = timedelta(days=1)


def test_it_is_as_far_ahead_after_a_restart(tmp_path: Path) -> None:
    """Moved twice, read anew each time; nothing but its own file lies beside the database."""
    database = tmp_path / "center.db"
    for days in (1, 2):
        clock = KeptClock.beside(database)
        clock.move_to(clock.now() + DAY)
        assert abs(KeptClock.beside(database).ahead - days * DAY) < timedelta(minutes=1)
    assert [path.name for path in tmp_path.iterdir()] == ["center.clock"]


@pytest.mark.parametrize("rubbish", ["", "nan", "inf", "-5", "1e300", "tomorrow", "86400.0\x00", "٨٦"])
def test_rubbish_is_refused_and_left_as_it_is(tmp_path: Path, rubbish: str) -> None:
    """Taken for nothing, the clock would jump back behind what happened; a person can mend the file."""
    file = tmp_path / "center.clock"
    file.write_text(rubbish, encoding="utf-8")
    with pytest.raises(SellerCenterError) as caught:
        KeptClock(file)
    assert str(file) in caught.value.message
    assert "86400.0" in caught.value.hint
    assert file.read_text(encoding="utf-8") == rubbish


def test_a_write_that_fails_leaves_the_old_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk, or a power cut before the text is on it: the file still says what it said, and no draft is left."""
    file = tmp_path / "center.clock"
    clock = KeptClock(file)
    clock.move_to(clock.now() + DAY)
    before = file.read_text(encoding="ascii")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        clock.move_to(clock.now() + DAY)
    assert file.read_text(encoding="ascii") == before
    assert KeptClock(file).ahead == clock.ahead
    assert [path.name for path in tmp_path.iterdir()] == ["center.clock"]
