"""What a seller may set for the own shop. The owner everything; the accountant reads; the packer cares for parcels."""

from datetime import date

from jumia_core.accounts import Account, Desk, Role, Shop, needs, prove, reads, writes
from jumia_core.journal import ChangeView, history
from jumia_core.kernel import NotAllowed
from jumia_core.settings import commissions, holidays, parcels, payments, profile, requests
from jumia_core.settings.model import ShopProfile
from jumia_core.settings.schemas import (
    CommissionView,
    HolidayView,
    PaymentChoices,
    PaymentCommand,
    PaymentView,
    PickupPersonView,
    ProfileChange,
    ProfileView,
    RequestKind,
    RequestStatus,
    RequestView,
    StationView,
)
from jumia_core.work import Unit

PEOPLE = (Role.OWNER, Role.PACKER, Role.ACCOUNTANT)
READERS = (Role.OWNER, Role.ACCOUNTANT)
PARCELS = (Role.OWNER, Role.PACKER)


class SellerSettings(Desk):
    """The settings of one shop."""

    @needs(*PEOPLE)
    @reads
    def profile(self, unit: Unit) -> ProfileView:
        """Return the shop's profile."""
        return profile.view(unit, self._shop)

    @needs(Role.OWNER)
    @writes
    def set_profile(self, unit: Unit, change: ProfileChange) -> ProfileView:
        """Change phone, address, city or text. Raises `Invalid` with all that is wrong, also for name and email."""
        profile.change(unit, self._shop, change)
        return profile.view(unit, self._shop)

    @needs(Role.OWNER)
    @writes
    def set_languages(self, unit: Unit, languages: list[str]) -> ProfileView:
        """Choose the languages of the shop's texts, the main one first: of en, fr, ar, zh, sw. Raises `Invalid`."""
        profile.set_languages(unit, self._shop, languages)
        return profile.view(unit, self._shop)

    @needs(*READERS)
    @reads
    def payment(self, unit: Unit) -> PaymentView:
        """Return how the shop is paid, now and soon, and before."""
        return payments.view(unit, self._shop)

    @needs(*READERS)
    @reads
    def payment_choices(self, unit: Unit) -> PaymentChoices:
        """Return what a form for `change_payment` must ask in this country."""
        return payments.choices(unit, self._shop)

    @needs(Role.OWNER)
    @reads
    def check_payment(self, unit: Unit, command: PaymentCommand) -> str:
        """Look at a way to be paid before it is set; return it as it will be shown, masked. Raises `Invalid`."""
        return payments.check(self._country(unit), command, unit.now)[1]

    @needs(Role.OWNER)
    def change_payment(self, command: PaymentCommand, password: str) -> PaymentView:
        """Be paid another way, from 48 hours on (policy row). All members are told; one that waited is cancelled.

        Raises `Invalid` with all that is wrong, `InvalidCredentials` for the wrong password, `NotAllowed` for somebody
        who has none yet.
        """
        with self.office.read() as unit:
            payments.check(unit.session.get_one(Shop, self._shop).home_country, command, unit.now)
            kept = unit.session.get_one(Account, self.scope.account_id).password_hash
        if kept is None:
            raise NotAllowed("Your account has no password yet.", "Set one first: choose Forgot password.")
        prove(self.office, self.scope, password)  # slow on purpose, so outside of the transaction
        return self._change_payment(command)

    @needs(Role.OWNER)
    @writes
    def _change_payment(self, unit: Unit, command: PaymentCommand) -> PaymentView:
        payments.change(unit, self._shop, command)
        return payments.view(unit, self._shop)

    @needs(Role.OWNER)
    @writes
    def cancel_payment(self, unit: Unit, method_id: int) -> PaymentView:
        """Drop a way to be paid while it waits. Raises `NotFound`, `Conflict` when it waits no more."""
        payments.cancel(unit, self._shop, method_id)
        return payments.view(unit, self._shop)

    @needs(*READERS)
    @reads
    def commission(self, unit: Unit) -> list[CommissionView]:
        """List the commission by category as it holds today, each with what comes next."""
        return commissions.rates(unit.session, self._country(unit), self._today(unit))

    @needs(*READERS)
    @reads
    def commission_for(self, unit: Unit, category: str) -> CommissionView:
        """Return the commission of a category, or of a path as 'Electronics / Phones'. Raises `NotFound`."""
        return commissions.rate_for(unit.session, self._country(unit), category, self._today(unit))

    @needs(Role.OWNER)
    @writes
    def ask_category(self, unit: Unit, name: str, note: str = "") -> RequestView:
        """Ask staff for a category, by name or path. Raises `Invalid`; `Conflict` for one asked for or approved."""
        return requests.view(requests.ask(unit, self.scope, RequestKind.CATEGORY, name, note))

    @needs(Role.OWNER)
    @writes
    def ask_brand(self, unit: Unit, name: str, note: str = "") -> RequestView:
        """Ask staff for a brand. Raises `Invalid`; `Conflict` for one asked for or approved."""
        return requests.view(requests.ask(unit, self.scope, RequestKind.BRAND, name, note))

    @needs(*READERS)
    @reads
    def my_requests(self, unit: Unit, *, status: RequestStatus | None = None, limit: int = 50) -> list[RequestView]:
        """List the shop's requests, the newest first."""
        rows = requests.of_shop(unit.session, self._shop, status=status, limit=limit)
        return [requests.view(row) for row in rows]

    @needs(*READERS)
    @reads
    def approved_categories(self, unit: Unit) -> list[str]:
        """List the approved categories by name."""
        return requests.approved(unit.session, self._shop, RequestKind.CATEGORY)

    @needs(*READERS)
    @reads
    def approved_brands(self, unit: Unit) -> list[str]:
        """List the approved brands by name."""
        return requests.approved(unit.session, self._shop, RequestKind.BRAND)

    @needs(*READERS)
    @reads
    def holiday(self, unit: Unit) -> HolidayView:
        """Return the holiday that runs and those to come."""
        return holidays.view(unit, self._shop)

    @needs(Role.OWNER)
    @writes
    def plan_holiday(self, unit: Unit, starts_on: date, ends_on: date, note: str = "") -> HolidayView:
        """Pause new orders from one local day to another, both included. Nothing that is due already moves.

        Raises `Invalid` for days in the past, the wrong way round, or too many; `Conflict` for an overlap.
        """
        return holidays.plan(unit, self._shop, starts_on, ends_on, note)

    @needs(Role.OWNER)
    @writes
    def cancel_holiday(self, unit: Unit, holiday_id: int) -> HolidayView:
        """Drop a holiday to come, or end the one that runs now. Raises `NotFound`, `Conflict` when it is over."""
        return holidays.cancel(unit, self._shop, holiday_id)

    @needs(*PEOPLE)
    @reads
    def pickup_people(self, unit: Unit) -> list[PickupPersonView]:
        """List who may fetch returns for the shop."""
        return parcels.people(unit.session, self._shop)

    @needs(*PARCELS)
    @writes
    def add_pickup_person(self, unit: Unit, name: str, phone: str, id_document: str = "") -> PickupPersonView:
        """Let somebody fetch returns. Raises `Invalid`; `Conflict` when there are ten."""
        return parcels.add_person(unit, self._shop, name, phone, id_document)

    @needs(*PARCELS)
    @writes
    def remove_pickup_person(self, unit: Unit, person_id: int) -> None:
        """Let somebody fetch returns no more. Raises `NotFound`."""
        parcels.remove_person(unit, self._shop, person_id)

    @needs(*PEOPLE)
    @reads
    def stations(self, unit: Unit) -> list[StationView]:
        """List the open drop-off stations of the home country, by name."""
        return parcels.stations(unit.session, self._country(unit), closed=False)

    @needs(*PEOPLE)
    @reads
    def station(self, unit: Unit) -> StationView | None:
        """Return the chosen station; it may be closed meanwhile."""
        row = unit.session.get(ShopProfile, self._shop)
        return parcels.station_view(row.station) if row is not None and row.station is not None else None

    @needs(*PARCELS)
    @writes
    def choose_station(self, unit: Unit, code: str) -> StationView:
        """Drop parcels off at this station from now on. Raises `NotFound` for none, a closed one, another country's."""
        return parcels.choose(unit, self._shop, code)

    @needs(*READERS)
    @reads
    def history(self, unit: Unit, limit: int = 50) -> list[ChangeView]:
        """List the changes of the shop's settings, the newest first, numbers masked."""
        return history(unit.session, f"shop:{self._shop}", limit=limit)

    @property
    def _shop(self) -> int:
        assert self.scope.shop_id is not None  # noqa: S101 - sellers' scopes have one
        return self.scope.shop_id

    def _country(self, unit: Unit) -> str:
        return unit.session.get_one(Shop, self._shop).home_country

    def _today(self, unit: Unit) -> date:
        return holidays.local_day(unit.session, self._shop, unit.now)
