"""What staff may set: the operator everything, account managers and leads decide what their sellers ask for."""

from datetime import date, datetime
from decimal import Decimal

from jumia_core.accounts import Desk, Role, clean_country, needs, reads, writes
from jumia_core.kernel import Money, WorkCalendar
from jumia_core.policies import tables
from jumia_core.settings import calendars, commissions, parcels, requests
from jumia_core.settings.model import CatalogRequest
from jumia_core.settings.schemas import (
    CommissionView,
    PolicyView,
    RequestStatus,
    StaffRequestView,
    StationView,
)
from jumia_core.work import Unit

DECIDERS = (Role.ACCOUNT_MANAGER, Role.LEAD, Role.OPERATOR)
STAFF = (Role.AGENT, Role.LEAD, Role.ACCOUNT_MANAGER, Role.OPERATOR)


class StaffSettings(Desk):
    """The settings of the platform."""

    @needs(Role.OPERATOR)
    @writes
    def override_day(self, unit: Unit, country: str, day: date, *, working: bool, reason: str) -> None:
        """Declare a date of a country working or not; open deadlines may move later for it, never earlier."""
        calendars.override_day(unit, clean_country(country), day, working=working, reason=reason, by=self.scope.email)

    @needs(Role.OPERATOR)
    @writes
    def record_outage(self, unit: Unit, starts_at: datetime, ends_at: datetime, *, reason: str) -> None:
        """Record when we could not take mail (UTC); days that it touched do not count for sellers."""
        calendars.record_outage(unit, starts_at, ends_at, reason=reason, by=self.scope.email)

    @needs(*DECIDERS)
    @reads
    def requests(
        self, unit: Unit, *, status: RequestStatus | None = RequestStatus.PENDING, limit: int = 50
    ) -> list[StaffRequestView]:
        """List what sellers ask for, the oldest first: a manager's own shops, a lead's countries, an operator's all."""
        query = requests.for_staff(unit.session, self.scope).order_by(CatalogRequest.id)
        if status is not None:
            query = query.where(CatalogRequest.status == status)
        return [requests.staff_view(row) for row in unit.session.scalars(query.limit(max(1, min(limit, 200))))]

    @needs(*DECIDERS)
    @writes
    def decide_request(self, unit: Unit, request_id: int, *, approve: bool, reason: str = "") -> StaffRequestView:
        """Approve or reject a request; the one who asked is told. A rejection needs a reason.

        Raises `NotFound`, the same for another's shop; `Conflict` when it is decided; `Invalid`.
        """
        return requests.staff_view(requests.decide(unit, self.scope, request_id, approve=approve, reason=reason))

    @needs(*STAFF)
    @reads
    def commission(self, unit: Unit, country: str) -> list[CommissionView]:
        """List the commission of a country by category, as it holds there today, each with what comes next."""
        code = clean_country(country)
        return commissions.rates(unit.session, code, _today(code, unit))

    @needs(Role.OPERATOR)
    @writes
    def set_commission(
        self,
        unit: Unit,
        country: str,
        category: str,
        percent: Decimal | int | str,
        valid_from: date,
        reason: str,
        *,
        minimum: Money | None = None,
    ) -> CommissionView:
        """Set a rate from a day on, today at the earliest; it stands above the tables. Raises `Invalid`."""
        code = clean_country(country)
        commissions.set_rate(
            unit,
            code,
            category,
            percent,
            valid_from,
            reason,
            minimum=minimum,
            today=_today(code, unit),
            by=self.scope.email,
        )
        return commissions.rate_for(unit.session, code, category, valid_from)

    @needs(*STAFF)
    @reads
    def stations(self, unit: Unit, country: str) -> list[StationView]:
        """List the stations of a country, the open ones first."""
        return parcels.stations(unit.session, clean_country(country), closed=True)

    @needs(Role.OPERATOR)
    @writes
    def add_station(self, unit: Unit, country: str, code: str, name: str, address: str) -> StationView:
        """Open a drop-off station, or open a closed one again. Raises `Invalid`, `Conflict` when it is open."""
        return parcels.add_station(unit, country, code, name, address)

    @needs(Role.OPERATOR)
    @writes
    def close_station(self, unit: Unit, country: str, code: str) -> StationView:
        """Close a station: nobody can choose it any more. Raises `NotFound`, `Conflict` when it is closed."""
        return parcels.close_station(unit, clean_country(country), code)

    @needs(*STAFF)
    @reads
    def policies(self, unit: Unit, country: str, on: date | None = None) -> list[PolicyView]:
        """List every figure of the tables that holds for a country on a day (today there). Raises `Invalid`."""
        code = clean_country(country)
        rows = tables(code, on or _today(code, unit))
        return [PolicyView.model_validate(row, from_attributes=True) for row in rows]


def _today(country: str, unit: Unit) -> date:
    return WorkCalendar.for_country(country).local_date(unit.now)
