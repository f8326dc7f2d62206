"""The kernel: money, time, working days, ids and errors. No database and no input or output."""

from jumia_core.kernel.calendar import Override, WorkCalendar
from jumia_core.kernel.clock import Clock, ShiftedClock, SystemClock, day_start, utc
from jumia_core.kernel.errors import (
    BadConfiguration,
    Conflict,
    Invalid,
    MissingExtra,
    NewerDatabase,
    NotAllowed,
    NotFound,
    Problem,
    SellerCenterError,
    Stale,
)
from jumia_core.kernel.explanation import DayNote, DeadlineExplanation
from jumia_core.kernel.holiday_tables import COUNTRIES, Country
from jumia_core.kernel.ids import ClaimNumber
from jumia_core.kernel.money import Money, decimals
from jumia_core.kernel.text import clean_name, clean_text, fold_ascii, keepable, one_line, unlinked

__all__ = [
    "COUNTRIES",
    "BadConfiguration",
    "ClaimNumber",
    "Clock",
    "Conflict",
    "Country",
    "DayNote",
    "DeadlineExplanation",
    "Invalid",
    "MissingExtra",
    "Money",
    "NewerDatabase",
    "NotAllowed",
    "NotFound",
    "Override",
    "Problem",
    "SellerCenterError",
    "ShiftedClock",
    "Stale",
    "SystemClock",
    "WorkCalendar",
    "clean_name",
    "clean_text",
    "day_start",
    "decimals",
    "fold_ascii",
    "keepable",
    "one_line",
    "unlinked",
    "utc",
]
