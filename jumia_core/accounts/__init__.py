"""Accounts: people, shops, roles, and who may call which verb."""

from jumia_core.accounts.access import Desk, Scope, needs, reads, writes
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.people import (
    find_account,
    get_account,
    members_of,
    operators,
    seller_scope,
    staff_of,
    staff_scope,
    team_for,
)
from jumia_core.accounts.schemas import AccountView, Role, ShopView, TeamView, View
from jumia_core.accounts.system import Accounts

__all__ = [
    "Account",
    "AccountView",
    "Accounts",
    "ClaimsTeam",
    "Desk",
    "Member",
    "Role",
    "Scope",
    "Shop",
    "ShopView",
    "StaffMember",
    "TeamView",
    "View",
    "find_account",
    "get_account",
    "members_of",
    "needs",
    "operators",
    "reads",
    "seller_scope",
    "staff_of",
    "staff_scope",
    "team_for",
    "writes",
]
