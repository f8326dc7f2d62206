"""Verbs that only trusted code calls: the operator's command line, scripts and demos."""

from sqlalchemy import select

from jumia_core.accounts import people
from jumia_core.accounts.model import Account, ClaimsTeam, Shop
from jumia_core.accounts.schemas import AccountView, ShopView, TeamView
from jumia_core.work import Office, Unit


class Accounts:
    """People, shops and teams of this installation. Trusted code only: nobody is asked who calls."""

    def __init__(self, office: Office) -> None:
        self.office = office

    def create_team(self, slug: str, name: str, country: str, *, home_countries: list[str]) -> TeamView:
        """Add a claims team. Raises `Invalid` and `Conflict`."""
        return self.office.write(
            lambda unit: people.team_view(unit.session, people.create_team(unit, slug, name, country, home_countries))
        )

    def create_shop(self, slug: str, name: str, home_country: str) -> ShopView:
        """Add a shop. Raises `Invalid` and `Conflict`."""
        return self.office.write(
            lambda unit: people.shop_view(unit.session, people.create_shop(unit, slug, name, home_country))
        )

    def create_seller(
        self, email: str, name: str, *, shop: str, role: str = "owner", language: str = "en"
    ) -> AccountView:
        """Add a person to a shop; a person who has an account joins with that account."""

        def verb(unit: Unit) -> AccountView:
            account = people.find_account(unit.session, email) or people.create_account(unit, email, name, language)
            people.join_shop(unit, account, people.get_shop(unit.session, shop), role)
            return people.account_view(unit.session, account)

        return self.office.write(verb)

    def create_staff(self, email: str, name: str, *, role: str, team: str | None = None) -> AccountView:
        """Add a person of the platform."""

        def verb(unit: Unit) -> AccountView:
            account = people.find_account(unit.session, email) or people.create_account(unit, email, name)
            found = people.get_team(unit.session, team) if team else None
            people.join_staff(unit, account, role, found)
            return people.account_view(unit.session, account)

        return self.office.write(verb)

    def all_accounts(self) -> list[AccountView]:
        """List everybody, by address."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(Account).order_by(Account.email))
            return [people.account_view(unit.session, account) for account in found]

    def all_shops(self) -> list[ShopView]:
        """List every shop, by short name."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(Shop).order_by(Shop.slug))
            return [people.shop_view(unit.session, shop) for shop in found]

    def all_teams(self) -> list[TeamView]:
        """List every claims team, by short name."""
        with self.office.read() as unit:
            found = unit.session.scalars(select(ClaimsTeam).order_by(ClaimsTeam.slug))
            return [people.team_view(unit.session, team) for team in found]
