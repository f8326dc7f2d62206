"""Which role may call which verb of settings: the whole table, so that a change of one is seen."""

from typing import Any

import pytest

from jumia_core.accounts import Desk, Role
from jumia_core.settings import SellerSettings, StaffSettings

EVERYBODY = {Role.OWNER, Role.PACKER, Role.ACCOUNTANT}
BOOKS, PARCELS, OWNER = {Role.OWNER, Role.ACCOUNTANT}, {Role.OWNER, Role.PACKER}, {Role.OWNER}
STAFF = {Role.AGENT, Role.LEAD, Role.ACCOUNT_MANAGER, Role.OPERATOR}
DECIDERS, OPERATOR = STAFF - {Role.AGENT}, {Role.OPERATOR}

SELLERS = {
    "profile": EVERYBODY,
    "set_profile": OWNER,
    "set_languages": OWNER,
    "payment": BOOKS,
    "payment_choices": BOOKS,
    "check_payment": OWNER,
    "change_payment": OWNER,
    "cancel_payment": OWNER,
    "commission": BOOKS,
    "commission_for": BOOKS,
    "ask_category": OWNER,
    "ask_brand": OWNER,
    "my_requests": BOOKS,
    "approved_categories": BOOKS,
    "approved_brands": BOOKS,
    "holiday": BOOKS,
    "plan_holiday": OWNER,
    "cancel_holiday": OWNER,
    "pickup_people": EVERYBODY,
    "add_pickup_person": PARCELS,
    "remove_pickup_person": PARCELS,
    "stations": EVERYBODY,
    "station": EVERYBODY,
    "choose_station": PARCELS,
    "history": BOOKS,
}
PLATFORM = {
    "override_day": OPERATOR,
    "record_outage": OPERATOR,
    "requests": DECIDERS,
    "decide_request": DECIDERS,
    "commission": STAFF,
    "set_commission": OPERATOR,
    "stations": STAFF,
    "add_station": OPERATOR,
    "close_station": OPERATOR,
    "policies": STAFF,
}


@pytest.mark.parametrize(("desk", "table"), [(SellerSettings, SELLERS), (StaffSettings, PLATFORM)])
def test_who_may_call_what(desk: type[Desk], table: dict[str, Any]) -> None:
    """The owner everything, the accountant reads money, the packer cares for parcels; money is never the packer's."""
    declared = {
        name: set(verb.needs)
        for name, verb in vars(desk).items()
        if hasattr(verb, "needs") and not name.startswith("_")
    }
    assert declared == table
