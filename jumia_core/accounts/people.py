"""What happens to accounts: created, joined to shops and teams, found."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts.access import Scope
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember, TeamCountry
from jumia_core.accounts.rules import clean_country, clean_email, clean_slug
from jumia_core.accounts.schemas import Role
from jumia_core.accounts.standing import active
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound, clean_name, fold_ascii
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
    called = clean_name(name, "name", MAX_NAME) if name else nameless(address)
    account = Account(email=address, name=called, language=language, created_at=unit.now)
    unit.session.add(account)
    unit.session.flush()
    return account


def nameless(address: str) -> str:
    """Return how somebody is called who is known by the address only; the longest address is no name."""
    return address[:MAX_NAME]


def create_shop(unit: Unit, slug: str, name: str, home_country: str, manager: Account | None = None) -> Shop:
    """Add a shop, with who looks after it. Raises `Conflict` when the short name is taken."""
    short = clean_slug(slug)
    if unit.session.scalar(select(Shop.id).where(Shop.slug == short)) is not None:
        raise Conflict(f"There is a shop {short} already.", "Choose another short name.")
    shop = Shop(
        slug=short,
        name=clean_name(name, "name", MAX_NAME),
        home_country=clean_country(home_country),
        created_at=unit.now,
        manager_id=manager.id if manager else None,
    )
    unit.session.add(shop)
    unit.session.flush()
    after = {"slug": shop.slug, "name": shop.name, "country": shop.home_country, "manager": shop.manager_id}
    record(unit, f"shop:{shop.id}", "opened", after=after)
    return shop


def create_team(unit: Unit, slug: str, name: str, country: str, home_countries: list[str]) -> ClaimsTeam:
    """Add a claims team that serves some home countries. Raises `Conflict` when one has a team."""
    short = clean_slug(slug)
    if unit.session.scalar(select(ClaimsTeam.id).where(ClaimsTeam.slug == short)) is not None:
        raise Conflict(f"There is a claims team {short} already.", "Choose another short name.")
    team = ClaimsTeam(slug=short, name=clean_name(name, "name", MAX_NAME), country=clean_country(country))
    unit.session.add(team)
    unit.session.flush()
    for code in sorted({clean_country(code) for code in home_countries}):
        if unit.session.get(TeamCountry, code) is not None:
            raise Conflict(f"{code} is served by another claims team.", "A country has one team.")
        unit.session.add(TeamCountry(home_country=code, team_id=team.id))
    unit.session.flush()
    after = {"slug": short, "name": team.name, "country": team.country, "serves": countries_of(unit.session, team.id)}
    record(unit, f"team:{team.id}", "created", after=after)
    return team


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
    if staff is not None:
        return Scope(account.id, account.email, account.name, Role(staff.role), team_id=staff.team_id, own=True)
    member = session.scalar(select(Member).where(Member.account_id == account_id).order_by(Member.shop_id).limit(1))
    if member is None:
        return Scope(account.id, account.email, account.name, None, own=True)
    return Scope(account.id, account.email, account.name, Role(member.role), shop_id=member.shop_id, own=True)


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
