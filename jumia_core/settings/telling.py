"""Whom a change of a shop's settings is told: every member, by mail and in linked chats."""

from collections.abc import Mapping
from typing import Any

from jumia_core.accounts import Shop, members_of
from jumia_core.journal import Change
from jumia_core.notices import Letter, notify
from jumia_core.work import Unit, keys


def tell_members(unit: Unit, shop: Shop, kind: str, change: Change, data: Mapping[str, Any]) -> None:
    """Queue one letter to each member about one change of the journal: who did it, in which shop, and `data`."""
    said = {"shop": shop.name, "shop_id": shop.id, "by": unit.actor.name, **data}
    people = [member.account_id for member in members_of(unit.session, shop.id)]
    notify(unit, [Letter(keys.change(kind, change.id, person), kind, person, data=said) for person in people])
