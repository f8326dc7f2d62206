"""The public vocabulary of accounts."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, SecretStr


class Role(StrEnum):
    """What a person may do: the first three in a shop, the others on the platform's side."""

    OWNER = "owner"
    PACKER = "packer"
    ACCOUNTANT = "accountant"
    AGENT = "agent"
    LEAD = "lead"
    ACCOUNT_MANAGER = "account_manager"
    OPERATOR = "operator"


class AccountStatus(StrEnum):
    """Whether a person may log in. `inactive` is for the account manager to mend, `suspended` for an operator."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    SUSPENDED = "suspended"


LANGUAGES = ("en", "fr", "ar", "zh", "sw")  # of our screens, letters and pages, and of a shop's own texts
SHOP_ROLES = frozenset({Role.OWNER, Role.PACKER, Role.ACCOUNTANT})
STAFF_ROLES = frozenset(Role) - SHOP_ROLES


class View(BaseModel):
    """A frozen value that a caller may keep."""

    model_config = ConfigDict(frozen=True)


class AccountView(View):
    """A person, with the shops that the person works for or the team that the person is in."""

    id: int
    email: str
    name: str
    language: str
    shops: dict[str, Role]
    staff_role: Role | None = None
    team: str | None = None
    status: AccountStatus = AccountStatus.ACTIVE
    status_reason: str = ""
    status_since: datetime | None = None
    has_password: bool = False


class ShopView(View):
    """A shop and who works there (email to role)."""

    id: int
    slug: str
    name: str
    home_country: str
    members: dict[str, Role]


class TeamView(View):
    """A claims team and the home countries that it serves."""

    id: int
    slug: str
    name: str
    country: str
    home_countries: tuple[str, ...]


class ManagerView(View):
    """The account manager of a shop: whom a seller asks why an account is Inactive."""

    name: str
    email: str


class InactiveView(View):
    """Why somebody with the right password may not come in, since when (UTC), and whom to ask."""

    name: str
    status: AccountStatus
    reason: str
    since: datetime
    manager: ManagerView | None


class ChatLinkView(View):
    """One chat that acts for an account. `chat` is its address, as telegram:BOT:CHAT; `shop` is the one at hand."""

    id: int
    chat: str
    label: str
    shop: str | None
    linked_at: datetime
    blocked: bool


class SessionView(View):
    """One place where an account is logged in, by password and outside of a chat."""

    id: int
    channel: str
    label: str
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime


class LoggedIn(View):
    """A new session. The token is shown this once; only its hash is kept."""

    account: AccountView
    token: SecretStr
    expires_at: datetime


class InvitationView(View):
    """An invitation to a shop (`shop`, `shop_name`) or to the platform's staff (`team`).

    `needs_password` is told to the invited person only: to others it would say who has an account (None).
    """

    id: int
    email: str
    role: Role
    shop: str | None
    shop_name: str
    team: str | None
    invited_by: str
    created_at: datetime
    expires_at: datetime
    needs_password: bool | None = None


class MemberView(View):
    """A member of a shop. `chats` counts the linked ones."""

    account_id: int
    email: str
    name: str
    role: Role
    chats: int


class ResetOpened(View):
    """A reset link that was opened in time: whose account it is, the address half hidden, and until when (UTC)."""

    name: str
    email_hint: str
    expires_at: datetime


class LinkOpened(View):
    """A link that lets a chat act for an account, opened in time: whose it is, and until when it works (UTC)."""

    name: str
    email_hint: str
    expires_at: datetime


class ResetDone(View):
    """A password that was changed. `inactive` when the account may not be used all the same."""

    account_id: int
    email: str
    name: str
    inactive: InactiveView | None


class Minted(View):
    """A secret that was made for one notice while it was being sent. Only hashes of both are kept.

    `token` goes into links (page and deep link), `code` is typed; either is None where the notice has none.
    `invitation` is what an invitation's letter tells of.
    """

    token: SecretStr | None
    code: SecretStr | None
    expires_at: datetime
    invitation: InvitationView | None = None


class ShopRole(View):
    """A shop of a person, and the role there."""

    id: int
    slug: str
    name: str
    role: Role


class ChatIdentity(View):
    """For whom a chat acts: read anew for each update. `shop` is the one at hand, `home_country` the zone's."""

    link_id: int
    chat: str
    account_id: int
    email: str
    name: str
    language: str
    status: AccountStatus
    shop: str | None
    shop_name: str
    home_country: str | None
    role: Role | None
    shops: tuple[ShopRole, ...]
    staff_role: Role | None
    team: str | None
    shop_id: int | None
    team_id: int | None
    blocked: bool = False
