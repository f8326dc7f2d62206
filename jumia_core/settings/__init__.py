"""Settings: so far the working calendars that an operator may override, and recorded outages."""

from jumia_core.settings.calendars import CALENDAR_CHANGED, seller_calendar, work_calendar
from jumia_core.settings.staff import StaffSettings

__all__ = ["CALENDAR_CHANGED", "StaffSettings", "seller_calendar", "work_calendar"]
