"""Accounts: people, shops, roles, who may call which verb, and the doors by which people come in."""

from jumia_core.accounts.access import Desk, Scope, needs, reads, who_may, writes
from jumia_core.accounts.countries import OFFICE, countries_of_places, country_of
from jumia_core.accounts.doors import block_chats_but, chats_of, last_link, live_link
from jumia_core.accounts.doors_model import ChatLink
from jumia_core.accounts.errors import AccountInactive, InvalidCredentials, InvalidToken, TooManyAttempts
from jumia_core.accounts.identity import chat_identity
from jumia_core.accounts.members import ShopMembers
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.own import OwnAccount, prove
from jumia_core.accounts.people import (
    countries_of,
    find_account,
    get_account,
    members_of,
    operators,
    own_scope,
    seller_scope,
    staff_of,
    staff_scope,
    team_for,
)
from jumia_core.accounts.rules import clean_country, clean_email, clean_slug
from jumia_core.accounts.schemas import (
    LANGUAGES,
    AccountStatus,
    AccountView,
    ChatIdentity,
    ChatLinkView,
    InactiveView,
    InvitationView,
    LinkOpened,
    LoggedIn,
    ManagerView,
    MemberView,
    Minted,
    ResetDone,
    ResetOpened,
    Role,
    SessionView,
    ShopRole,
    ShopView,
    TeamView,
    View,
)
from jumia_core.accounts.staff import StaffAccounts
from jumia_core.accounts.system import Accounts
from jumia_core.accounts.telling import register_teller
from jumia_core.accounts.views import account_view, account_views
from jumia_core.accounts.visitor import ASKED, Visitor

__all__ = [
    "ASKED",
    "LANGUAGES",
    "OFFICE",
    "Account",
    "AccountInactive",
    "AccountStatus",
    "AccountView",
    "Accounts",
    "ChatIdentity",
    "ChatLink",
    "ChatLinkView",
    "ClaimsTeam",
    "Desk",
    "InactiveView",
    "InvalidCredentials",
    "InvalidToken",
    "InvitationView",
    "LinkOpened",
    "LoggedIn",
    "ManagerView",
    "Member",
    "MemberView",
    "Minted",
    "OwnAccount",
    "ResetDone",
    "ResetOpened",
    "Role",
    "Scope",
    "SessionView",
    "Shop",
    "ShopMembers",
    "ShopRole",
    "ShopView",
    "StaffAccounts",
    "StaffMember",
    "TeamView",
    "TooManyAttempts",
    "View",
    "Visitor",
    "account_view",
    "account_views",
    "block_chats_but",
    "chat_identity",
    "chats_of",
    "clean_country",
    "clean_email",
    "clean_slug",
    "countries_of",
    "countries_of_places",
    "country_of",
    "find_account",
    "get_account",
    "last_link",
    "live_link",
    "members_of",
    "needs",
    "operators",
    "own_scope",
    "prove",
    "reads",
    "register_teller",
    "seller_scope",
    "staff_of",
    "staff_scope",
    "team_for",
    "who_may",
    "writes",
]
