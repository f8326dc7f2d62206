"""How accounts, shops, teams and members are shown: lists are read by one statement each, however long they are."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from jumia_core.accounts.doors_model import ChatLink
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember, TeamCountry
from jumia_core.accounts.schemas import AccountStatus, AccountView, MemberView, Role, ShopView, TeamView


def account_view(session: Session, account: Account) -> AccountView:
    """Show a person."""
    return account_views(session, [account])[0]


def account_views(session: Session, accounts: Sequence[Account]) -> list[AccountView]:
    """Show people, in their order."""
    ids = [account.id for account in accounts]
    shops = dict[int, dict[str, Role]]()
    places = select(Member.account_id, Member.role, Shop.slug).join(Member.shop).where(Member.account_id.in_(ids))
    for account_id, role, slug in session.execute(places.order_by(Member.shop_id)):
        shops.setdefault(account_id, {})[slug] = Role(role)
    staff = (
        select(StaffMember.account_id, StaffMember.role, ClaimsTeam.slug)
        .outerjoin(ClaimsTeam, ClaimsTeam.id == StaffMember.team_id)
        .where(StaffMember.account_id.in_(ids))
    )
    posts = {account_id: (Role(role), team) for account_id, role, team in session.execute(staff)}
    return [_account(account, shops.get(account.id, {}), *posts.get(account.id, (None, None))) for account in accounts]


def _account(account: Account, shops: dict[str, Role], staff_role: Role | None, team: str | None) -> AccountView:
    return AccountView(
        id=account.id,
        email=account.email,
        name=account.name,
        language=account.language,
        shops=shops,
        staff_role=staff_role,
        team=team,
        status=AccountStatus(account.status),
        status_reason=account.status_reason,
        status_since=account.status_since,
        has_password=account.password_hash is not None,
    )


def shop_view(session: Session, shop: Shop) -> ShopView:
    """Show a shop."""
    return shop_views(session, [shop])[0]


def shop_views(session: Session, shops: Sequence[Shop]) -> list[ShopView]:
    """Show shops, in their order; of each its people, owners first."""
    query = select(Member.shop_id, Account.email, Member.role).join(Member.account)
    rows = session.execute(query.where(Member.shop_id.in_([shop.id for shop in shops])).order_by(Member.account_id))
    people = dict[int, list[tuple[str, Role]]]()
    for shop_id, email, role in rows:
        people.setdefault(shop_id, []).append((email, Role(role)))
    return [
        ShopView(
            id=shop.id,
            slug=shop.slug,
            name=shop.name,
            home_country=shop.home_country,
            members=dict(sorted(people.get(shop.id, []), key=lambda member: member[1] is not Role.OWNER)),
        )
        for shop in shops
    ]


def team_view(session: Session, team: ClaimsTeam) -> TeamView:
    """Show a claims team."""
    return team_views(session, [team])[0]


def team_views(session: Session, teams: Sequence[ClaimsTeam]) -> list[TeamView]:
    """Show claims teams, in their order."""
    query = select(TeamCountry).where(TeamCountry.team_id.in_([team.id for team in teams]))
    served = dict[int, list[str]]()
    for row in session.scalars(query.order_by(TeamCountry.home_country)):
        served.setdefault(row.team_id, []).append(row.home_country)
    return [
        TeamView(
            id=team.id,
            slug=team.slug,
            name=team.name,
            country=team.country,
            home_countries=tuple(served.get(team.id, ())),
        )
        for team in teams
    ]


def member_views(session: Session, members: Sequence[Member]) -> list[MemberView]:
    """Show members of a shop, in their order, with how many chats each has."""
    chats = _count_chats(session, [member.account_id for member in members])
    return [
        MemberView(
            account_id=member.account_id,
            email=member.account.email,
            name=member.account.name,
            role=Role(member.role),
            chats=chats.get(member.account_id, 0),
        )
        for member in members
    ]


def _count_chats(session: Session, account_ids: list[int]) -> dict[int, int]:
    """Count the live links of some accounts; who has none is left out."""
    query = select(ChatLink.account_id, func.count()).where(
        ChatLink.account_id.in_(account_ids), ChatLink.ended_at.is_(None)
    )
    return dict(session.execute(query.group_by(ChatLink.account_id)).all())
