"""In which country a person lives: whose clock and calendar count for what is shown and sent."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember

OFFICE = "NG"  # whose day and clock count for who has neither a shop nor a team
Place = tuple[int, int | None]


def living_in(shops: Mapping[int, str], shop_id: int | None, team: str | None) -> str:
    """Return the country of the shop at hand, else of the first shop, else of the team, else the office's.

    `shops` are the countries of a person's shops by their ids, the first one joined first.
    """
    chosen = shops.get(shop_id) if shop_id is not None else None
    return chosen or next(iter(shops.values()), None) or team or OFFICE


def country_of(session: Session, account_id: int, shop_id: int | None = None) -> str:
    """Return the country in which a person lives, in a chat that works for a shop or without one."""
    place = (account_id, shop_id)
    return countries_of_places(session, [place])[place]


def countries_of_places(session: Session, places: Iterable[Place]) -> dict[Place, str]:
    """Return the country for each account and shop at hand, by one statement for all of them."""
    wanted = set(places)
    query = (
        select(Account.id, Shop.id, Shop.home_country, ClaimsTeam.country)
        .outerjoin(Member, Member.account_id == Account.id)
        .outerjoin(Shop, Shop.id == Member.shop_id)
        .outerjoin(StaffMember, StaffMember.account_id == Account.id)
        .outerjoin(ClaimsTeam, ClaimsTeam.id == StaffMember.team_id)
        .where(Account.id.in_(sorted({account_id for account_id, _ in wanted})))
        .order_by(Account.id, Member.shop_id)
    )
    shops, teams = dict[int, dict[int, str]](), dict[int, str | None]()
    for account_id, shop_id, country, team in session.execute(query):
        teams[account_id] = team
        if shop_id is not None:
            shops.setdefault(account_id, {})[shop_id] = country
    return {place: living_in(shops.get(place[0], {}), place[1], teams.get(place[0])) for place in wanted}
