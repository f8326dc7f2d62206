"""The public vocabulary of settings. Instants are in UTC; days of a holiday are those of the shop's home country."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from jumia_core.accounts import LANGUAGES, View
from jumia_core.kernel import Money

CONTENT_LANGUAGES = LANGUAGES


class _Command(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)  # numbers stay out of logs


# --- profile


class ProfileChange(_Command):
    """What changes in a shop's profile; None leaves a field as it is, "" empties it.

    `name` and `email` are here to be refused with words: they are fixed once a shop exists (Jumia's own rule).
    """

    phone: str | None = None
    address: str | None = None
    city: str | None = None
    about: str | None = None
    name: str | None = None
    email: str | None = None


class ProfileView(View):
    """A shop's profile. `email` is its first owner's, fixed since then; `phone` is in E.164 or empty."""

    shop: str
    name: str
    email: str
    home_country: str
    phone: str
    address: str
    city: str
    about: str
    languages: list[str]


# --- payment


class BankAccount(_Command):
    """An account at a bank. `number` is an IBAN, RIB, NUBAN, account or card number, as the country has it.

    `country` is the bank's, by default the shop's home country. `bank_code` is the national one, of a Nigerian bank
    the CBN's; empty for one of the list.
    """

    kind: Literal["bank"] = "bank"
    bank: str
    number: str = Field(repr=False)
    holder: str
    bank_code: str = ""
    country: str | None = None


class MobileMoney(_Command):
    """A mobile money wallet of the shop's home country; `operator` is one of `payment_choices().operators`."""

    kind: Literal["mobile_money"] = "mobile_money"
    operator: str
    phone: str = Field(repr=False)
    holder: str


class Payoneer(_Command):
    """A Payoneer account, by its address."""

    kind: Literal["payoneer"] = "payoneer"
    email: str = Field(repr=False)
    holder: str


PaymentCommand = Annotated[BankAccount | MobileMoney | Payoneer, Field(discriminator="kind")]


class MethodState(StrEnum):
    """`current` is used for payouts, `coming` waits; `replaced` was used before, `cancelled` never was."""

    CURRENT = "current"
    COMING = "coming"
    REPLACED = "replaced"
    CANCELLED = "cancelled"


class MethodView(View):
    """One way to be paid, its number masked in `summary`, as 'GTBank ****1234'."""

    id: int
    kind: str
    holder: str
    summary: str
    created_at: datetime
    usable_from: datetime
    state: MethodState


class PaymentView(View):
    """How a shop is paid now, how from when on, and what was set before (`history`: the newest first, at most 50)."""

    current: MethodView | None
    coming: MethodView | None
    history: list[MethodView]


class BankChoice(View):
    """A bank to choose from; `code` is the national one."""

    code: str
    name: str


class PaymentChoices(View):
    """What a form must ask: the kinds and operators of the home country, and what the bank's number is called there.

    `banks` is a list to choose from where the check of the number needs the bank's code; it is not complete.
    """

    country: str
    kinds: list[str]
    operators: list[str]
    number_name: str
    number_hint: str
    banks: list[BankChoice]
    wait_hours: int


class PayoutMethod(View):
    """How a payout is made: whole numbers, for the payout itself. Never show or log it."""

    id: int
    shop_id: int
    kind: str
    holder: str
    country: str
    details: dict[str, str] = Field(repr=False)


# --- commission


class CommissionChange(View):
    """A rate that will hold from `since` on."""

    rate: Decimal
    minimum: Money | None
    since: date
    source: str


class CommissionView(View):
    """The commission of a category ("*" is every other): `rate` in percent of the price, at least `minimum`.

    `minimum_site` names the one country site where the minimum holds; None: everywhere.
    """

    category: str
    rate: Decimal
    minimum: Money | None
    minimum_site: str | None = None
    since: date
    source: str
    upcoming: CommissionChange | None = None


# --- requests


class RequestKind(StrEnum):
    """What a seller may ask for."""

    CATEGORY = "category"
    BRAND = "brand"


class RequestStatus(StrEnum):
    """Where a request stands."""

    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"


class RequestView(View):
    """A seller's request for a category or a brand; `reason` is the decision's."""

    id: int
    kind: RequestKind
    name: str
    note: str
    status: RequestStatus
    reason: str
    asked_at: datetime
    decided_at: datetime | None


class StaffRequestView(RequestView):
    """A request as staff sees it."""

    shop: str
    shop_name: str
    home_country: str
    asked_by: str
    decided_by: str | None


# --- holiday


class HolidayPlan(View):
    """A holiday of the shop: both days are part of it, in the zone of the home country."""

    id: int
    starts_on: date
    ends_on: date
    note: str
    planned_at: datetime


class HolidayView(View):
    """The holiday that runs and those to come. New orders pause; nothing that is due already moves.

    `advice` is not empty when the one just planned begins sooner than `advised_days` days from today.
    """

    today: date
    current: HolidayPlan | None
    coming: list[HolidayPlan]
    advised_days: int
    advice: str = ""


# --- parcels


class PickupPersonView(View):
    """Somebody who may fetch the shop's returns; the document's number is masked, empty when there is none."""

    id: int
    name: str
    phone: str
    id_document: str
    added_at: datetime


class StationView(View):
    """A drop-off station. A closed one takes no parcels any more."""

    country: str
    code: str
    name: str
    address: str
    open: bool


# --- policies


class PolicyView(View):
    """One figure of the dated tables, as it holds for a country on a day."""

    table: str
    what: str
    value: str
    country: str
    since: date
    source: str
