"""The clock of the embedded demonstration: the machine's, moved ahead by hand, and kept across restarts."""

import os
import re
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

from jumia_core.kernel import SellerCenterError, ShiftedClock

_SECONDS = re.compile(r"[0-9]{1,10}(\.[0-9]{1,6})?")  # more is centuries


class KeptClock(ShiftedClock):
    """A `ShiftedClock` that writes down how far ahead it is: what happened stays in its past after a restart.

    Raises `SellerCenterError` for a file that holds no such number: read as nothing, the clock would jump back.
    """

    def __init__(self, file: Path) -> None:
        super().__init__(_read(file))
        self._file = file

    @classmethod
    def beside(cls, database: Path) -> Self:
        """Keep it beside a SQLite file."""
        return cls(database.with_name(f"{database.stem}.clock"))

    def move_to(self, instant: datetime) -> datetime:
        """Move ahead, and remember it. An earlier instant raises `Invalid`."""
        before = self.ahead
        moved = super().move_to(instant)
        try:
            _write(self._file, f"{self.ahead.total_seconds()}\n")
        except OSError:
            self.ahead = before  # what is not written down did not happen
            raise
        return moved


def _read(file: Path) -> timedelta:
    try:
        text = file.read_text(encoding="utf-8", errors="replace").strip()
    except FileNotFoundError:
        return timedelta()
    if not _SECONDS.fullmatch(text):
        what = f"The file {file} does not say how far ahead the demonstration's clock is."
        hint = "Write the seconds into it, as 86400.0 for a day; or delete the demonstration, database and all."
        raise SellerCenterError(what, hint)
    return timedelta(seconds=float(text))


def _write(file: Path, text: str) -> None:
    """Replace the file in one step: whoever reads meanwhile, or after a crash, finds the old text or the new one."""
    draft = file.with_name(f".{file.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("w", encoding="ascii") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
