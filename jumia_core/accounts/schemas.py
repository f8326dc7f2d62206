"""The public vocabulary of accounts."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Role(StrEnum):
    """What a person may do: the first three in a shop, the others on the platform's side."""

    OWNER = "owner"
    PACKER = "packer"
    ACCOUNTANT = "accountant"
    AGENT = "agent"
    LEAD = "lead"
    ACCOUNT_MANAGER = "account_manager"
    OPERATOR = "operator"


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
