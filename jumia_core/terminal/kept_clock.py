"""The clock of the embedded demonstration: the machine's, moved ahead by hand, and kept across restarts."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from jumia_core.kernel import ShiftedClock


class KeptClock(ShiftedClock):
    """A `ShiftedClock` that writes down how far ahead it is: what happened stays in its past after a restart."""

    def __init__(self, file: Path) -> None:
        super().__init__(timedelta(seconds=_read(file)))
        self._file = file

    @classmethod
    def beside(cls, database: Path) -> Self:
        """Keep it beside a SQLite file."""
        return cls(database.with_name(f"{database.stem}.clock"))

    def move_to(self, instant: datetime) -> datetime:
        """Move ahead, and remember it. An earlier instant raises `Invalid`."""
        moved = super().move_to(instant)
        self._file.write_text(f"{self.ahead.total_seconds()}\n", encoding="ascii")
        return moved


def _read(file: Path) -> float:
    try:
        return max(0.0, float(file.read_text(encoding="ascii")))
    except (FileNotFoundError, ValueError):
        return 0.0
