"""What an operator may set."""

from datetime import date, datetime

from jumia_core.accounts import Desk, Role, needs, writes
from jumia_core.settings import calendars
from jumia_core.work import Unit


class StaffSettings(Desk):
    """The operator's settings."""

    @needs(Role.OPERATOR)
    @writes
    def override_day(self, unit: Unit, country: str, day: date, *, working: bool, reason: str) -> None:
        """Declare a date of a country working or not; open deadlines may move later for it, never earlier."""
        calendars.override_day(unit, country, day, working=working, reason=reason, by=self.scope.email)

    @needs(Role.OPERATOR)
    @writes
    def record_outage(self, unit: Unit, starts_at: datetime, ends_at: datetime, *, reason: str) -> None:
        """Record when we could not take mail (UTC); days that it touched do not count for sellers."""
        calendars.record_outage(unit, starts_at, ends_at, reason=reason, by=self.scope.email)
