"""Settings: so far the working calendars that an operator may override, and recorded outages."""

from jumia_core.settings.calendars import (
    CalendarChange,
    mark_applied,
    seller_calendar,
    unapplied_changes,
    work_calendar,
)
from jumia_core.settings.staff import StaffSettings

__all__ = [
    "CalendarChange",
    "StaffSettings",
    "mark_applied",
    "seller_calendar",
    "unapplied_changes",
    "work_calendar",
]
