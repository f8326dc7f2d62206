"""What happens to accounts: created, joined to shops and teams, found."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts.access import Scope
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember, TeamCountry
from jumia_core.accounts.rules import clean_country, clean_email, clean_slug, shop_role, staff_role
from jumia_core.accounts.schemas import (
    AccountStatus,
    AccountView,
    Role,
    ShopView,
    TeamView,
)
from jumia_core.accounts.standing import active
from jumia_core.journal import record
from jumia_core.kernel import Conflict, Invalid, NotFound, Problem, clean_text, fold_ascii
from jumia_core.work import Unit

MAX_NAME = 120


def find_account(session: Session, email: str) -> Account | None:
    """Return the account of an address, whatever its letter case."""
    return session.scalar(select(Account).where(Account.email == fold_ascii(email.strip())))


def get_account(session: Session, email: str) -> Account:
    """Return the account of an address. Raises `NotFound`."""
    account = find_account(session, email)
    if account is None:
        raise NotFound(f"There is no account {email}.", "Check the address.")
    return account


def get_shop(session: Session, slug: str) -> Shop:
    """Return a shop by its short name. Raises `NotFound`."""
    shop = session.scalar(select(Shop).where(Shop.slug == slug))
    if shop is None:
        raise NotFound(f"There is no shop {slug}.", "Check its short name.")
    return shop


def get_team(session: Session, slug: str) -> ClaimsTeam:
    """Return a claims team by its short name. Raises `NotFound`."""
    team = session.scalar(select(ClaimsTeam).where(ClaimsTeam.slug == slug))
    if team is None:
        raise NotFound(f"There is no claims team {slug}.", "Check its short name.")
    return team


def create_account(unit: Unit, email: str, name: str, language: str = "en") -> Account:
    """Add a person. Raises `Conflict` when the address has an account."""
    address = clean_email(email)
    if find_account(unit.session, address) is not None:
        raise Conflict(f"{address} has an account.", "Use that account, or another address.")
    account = Account(
        email=address, name=clean_text(name or address, "name", MAX_NAME), language=language, created_at=unit.now
    )
    unit.session.add(account)
    unit.session.flush()
    return account


def create_shop(unit: Unit, slug: str, name: str, home_country: str) -> Shop:
    """Add a shop. Raises `Conflict` when the short name is taken."""
    short = clean_slug(slug)
    if unit.session.scalar(select(Shop.id).where(Shop.slug == short)) is not None:
        raise Conflict(f"There is a shop {short} already.", "Choose another short name.")
    shop = Shop(
        slug=short,
        name=clean_text(name, "name", MAX_NAME),
        home_country=clean_country(home_country),
        created_at=unit.now,
    )
    unit.session.add(shop)
    unit.session.flush()
    return shop


def create_team(unit: Unit, slug: str, name: str, country: str, home_countries: list[str]) -> ClaimsTeam:
    """Add a claims team that serves some home countries. Raises `Conflict` when one has a team."""
    short = clean_slug(slug)
    if unit.session.scalar(select(ClaimsTeam.id).where(ClaimsTeam.slug == short)) is not None:
        raise Conflict(f"There is a claims team {short} already.", "Choose another short name.")
    team = ClaimsTeam(slug=short, name=clean_text(name, "name", MAX_NAME), country=clean_country(country))
    unit.session.add(team)
    unit.session.flush()
    for code in sorted({clean_country(code) for code in home_countries}):
        if unit.session.get(TeamCountry, code) is not None:
            raise Conflict(f"{code} is served by another claims team.", "A country has one team.")
        unit.session.add(TeamCountry(home_country=code, team_id=team.id))
    unit.session.flush()
    return team


def join_shop(unit: Unit, account: Account, shop: Shop, role: str) -> Member:
    """Make a person a member of a shop, or change the role. The first owner's address becomes the shop's for good."""
    member = unit.session.get(Member, (shop.id, account.id))
    if member is None:
        member = Member(shop_id=shop.id, account_id=account.id, role=shop_role(role))
        unit.session.add(member)
    member.role = shop_role(role)
    if member.role == Role.OWNER and not shop.email:
        shop.email = account.email
    unit.session.flush()
    return member


def join_staff(unit: Unit, account: Account, role: str, team: ClaimsTeam | None) -> StaffMember:
    """Make a person staff, or change the role and team."""
    staff = unit.session.get(StaffMember, account.id)
    if staff is None:
        staff = StaffMember(account_id=account.id, role=staff_role(role))
        unit.session.add(staff)
    staff.role, staff.team_id = staff_role(role), team.id if team else None
    unit.session.flush()
    return staff


def seller_scope(session: Session, email: str, shop: str) -> Scope:
    """Resolve a member of a shop. Raises `NotFound`, the same for no account, no shop and no membership."""
    member = session.scalar(
        select(Member)
        .join(Member.account)
        .join(Member.shop)
        .where(Account.email == fold_ascii(email.strip()), Shop.slug == shop)
    )
    if member is None:
        raise NotFound(f"{email} does not work for a shop {shop}.", "Check the address and the shop's short name.")
    account = active(session, member.account)
    return Scope(account.id, account.email, account.name, Role(member.role), shop_id=member.shop_id)


def staff_scope(session: Session, email: str) -> Scope:
    """Resolve a staff member. Raises `NotFound`."""
    staff = session.scalar(
        select(StaffMember).join(StaffMember.account).where(Account.email == fold_ascii(email.strip()))
    )
    if staff is None:
        raise NotFound(f"{email} is not staff.", "Check the address.")
    account = active(session, staff.account)
    return Scope(account.id, account.email, account.name, Role(staff.role), team_id=staff.team_id)


def own_scope(session: Session, account_id: int) -> Scope:
    """Resolve a person without a shop at hand: for the own account only. Raises `NotFound`."""
    account = session.get(Account, account_id)
    if account is None:
        raise NotFound("There is no such account.", "")
    staff = session.get(StaffMember, account_id)
    member = session.scalar(select(Member).where(Member.account_id == account_id).order_by(Member.shop_id).limit(1))
    role = Role(staff.role) if staff else Role(member.role) if member else Role.PACKER
    return Scope(account.id, account.email, account.name, role, shop_id=member.shop_id if member else None, own=True)


def members_of(session: Session, shop_id: int) -> list[Member]:
    """Return everybody who works for a shop, owners first, then by account."""
    members = session.scalars(select(Member).where(Member.shop_id == shop_id)).all()
    return sorted(members, key=lambda member: (member.role != Role.OWNER, member.account_id))


def staff_of(session: Session, team_id: int, *roles: Role) -> list[StaffMember]:
    """Return a team's staff in those roles, by account."""
    return list(
        session.scalars(
            select(StaffMember)
            .where(StaffMember.team_id == team_id, StaffMember.role.in_(roles))
            .order_by(StaffMember.account_id)
        )
    )


def operators(session: Session) -> list[StaffMember]:
    """Return the operators of the installation, by account."""
    query = select(StaffMember).where(StaffMember.role == Role.OPERATOR).order_by(StaffMember.account_id)
    return list(session.scalars(query))


def team_for(session: Session, home_country: str) -> ClaimsTeam | None:
    """Return the claims team that serves a home country."""
    return session.scalar(
        select(ClaimsTeam)
        .join(TeamCountry, TeamCountry.team_id == ClaimsTeam.id)
        .where(TeamCountry.home_country == home_country)
    )


def countries_of(session: Session, team_id: int | None) -> list[str]:
    """Return the home countries that a team serves."""
    query = select(TeamCountry.home_country).where(TeamCountry.team_id == team_id)
    return list(session.scalars(query.order_by(TeamCountry.home_country)))


def set_manager(unit: Unit, shop: Shop, email: str) -> None:
    """Give a shop its account manager. Raises `NotFound`, and `Invalid` for somebody who is none."""
    account = get_account(unit.session, email)
    staff = unit.session.get(StaffMember, account.id)
    if staff is None or staff.role != Role.ACCOUNT_MANAGER:
        raise Invalid(problems=[Problem("email", f"{email} is no account manager.", "Invite one first.")])
    before, shop.manager_id = shop.manager_id, account.id
    record(unit, f"shop:{shop.id}", "manager", before={"manager": before}, after={"manager": account.id})


def account_view(session: Session, account: Account) -> AccountView:
    """Show a person."""
    members = session.scalars(select(Member).where(Member.account_id == account.id)).all()
    staff = session.get(StaffMember, account.id)
    return AccountView(
        id=account.id,
        email=account.email,
        name=account.name,
        language=account.language,
        shops={member.shop.slug: Role(member.role) for member in members},
        staff_role=Role(staff.role) if staff else None,
        team=staff.team.slug if staff and staff.team else None,
        status=AccountStatus(account.status),
        status_reason=account.status_reason,
        status_since=account.status_since,
        has_password=account.password_hash is not None,
    )


def shop_view(session: Session, shop: Shop) -> ShopView:
    """Show a shop."""
    return ShopView(
        id=shop.id,
        slug=shop.slug,
        name=shop.name,
        home_country=shop.home_country,
        members={member.account.email: Role(member.role) for member in members_of(session, shop.id)},
    )


def team_view(session: Session, team: ClaimsTeam) -> TeamView:
    """Show a claims team."""
    codes = tuple(countries_of(session, team.id))
    return TeamView(id=team.id, slug=team.slug, name=team.name, country=team.country, home_countries=codes)
