"""What the platform's staff may do with accounts: an account manager for the own shops, an operator for all."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import Select, select

from jumia_core.accounts import people
from jumia_core.accounts.access import Desk, needs, reads, writes
from jumia_core.accounts.doors import set_status
from jumia_core.accounts.invitations import invitation_view, invite
from jumia_core.accounts.managers import find_manager, set_manager
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.schemas import AccountStatus, AccountView, InvitationView, Role, ShopView, TeamView
from jumia_core.accounts.views import account_view, account_views, shop_view, shop_views, team_views
from jumia_core.kernel import Conflict, Invalid, NotFound, Problem
from jumia_core.work import Unit

MANAGERS = (Role.ACCOUNT_MANAGER, Role.OPERATOR)
PAGE, LONGEST_PAGE = 50, 200
R = TypeVar("R")


class StaffAccounts(Desk):
    """Accounts and shops, as those see them who look after them."""

    @needs(*MANAGERS)
    @reads
    def shops(self, unit: Unit, *, limit: int = PAGE, offset: int = 0) -> Sequence[ShopView]:
        """List the shops that the caller looks after (an operator's are all), by short name."""
        query = select(Shop).order_by(Shop.slug)
        if self.scope.role is not Role.OPERATOR:
            query = query.where(Shop.manager_id == self.scope.account_id)
        return shop_views(unit.session, unit.session.scalars(_page(query, limit, offset)).all())

    @needs(*MANAGERS)
    @reads
    def shop(self, unit: Unit, slug: str) -> ShopView:
        """Return one shop. Raises `NotFound`, the same for one that somebody else looks after."""
        return shop_view(unit.session, self._shop(unit, slug))

    @needs(*MANAGERS)
    @reads
    def list(
        self, unit: Unit, *, status: AccountStatus | None = None, limit: int = PAGE, offset: int = 0
    ) -> list[AccountView]:
        """List the accounts of these shops (an operator's are all), by address."""
        query = self._mine().order_by(Account.email)
        if status is not None:
            query = query.where(Account.status == status)
        return account_views(unit.session, unit.session.scalars(_page(query, limit, offset)).all())

    @needs(*MANAGERS)
    @reads
    def get(self, unit: Unit, account_id: int) -> AccountView:
        """Return one account. Raises `NotFound`, the same for one that somebody else looks after."""
        return account_view(unit.session, self._account(unit, account_id))

    @needs(*MANAGERS)
    @writes
    def activate(self, unit: Unit, account_id: int, reason: str) -> AccountView:
        """Let a person in again. Raises `NotFound`, `Invalid`, and `Conflict` where only an operator may."""
        account = self._account(unit, account_id)
        if account.status == AccountStatus.SUSPENDED and self.scope.role is not Role.OPERATOR:
            raise Conflict("This account was suspended by the platform.", "Ask an operator.")
        return self._set(unit, account, AccountStatus.ACTIVE, reason)

    @needs(*MANAGERS)
    @writes
    def deactivate(self, unit: Unit, account_id: int, reason: str) -> AccountView:
        """Make an account Inactive for a reason that the person reads; sessions end. Raises `NotFound`, `Invalid`."""
        account = self._account(unit, account_id)
        if account.status == AccountStatus.SUSPENDED:
            raise Conflict("This account is suspended.", "That is more than Inactive: leave it, or activate it.")
        return self._set(unit, account, AccountStatus.INACTIVE, reason)

    @needs(Role.OPERATOR)
    @writes
    def suspend(self, unit: Unit, account_id: int, reason: str) -> AccountView:
        """Suspend an account; sessions end. Raises `NotFound`, `Invalid`, `Conflict` for oneself."""
        return self._set(unit, self._account(unit, account_id), AccountStatus.SUSPENDED, reason)

    @needs(*MANAGERS)
    @writes
    def invite_seller(self, unit: Unit, shop: str, email: str, role: str = "owner") -> InvitationView:
        """Invite somebody to a shop that the caller looks after. Raises `NotFound`, `Invalid`, `Conflict`."""
        return invitation_view(unit, invite(unit, email, role, shop=self._shop(unit, shop)))

    @needs(Role.OPERATOR)
    @reads
    def teams(self, unit: Unit) -> Sequence[TeamView]:
        """List the claims teams, by short name."""
        return team_views(unit.session, unit.session.scalars(select(ClaimsTeam).order_by(ClaimsTeam.slug)).all())

    @needs(Role.OPERATOR)
    @reads
    def managers(self, unit: Unit) -> Sequence[AccountView]:
        """List the account managers who may be given a shop, by address."""
        query = select(Account).join(StaffMember).where(StaffMember.role == Role.ACCOUNT_MANAGER)
        active = query.where(Account.status == AccountStatus.ACTIVE).order_by(Account.email)
        return account_views(unit.session, unit.session.scalars(active).all())

    @needs(Role.OPERATOR)
    @writes
    def invite_staff(self, unit: Unit, email: str, role: str, team: str | None = None) -> InvitationView:
        """Invite somebody to the platform's staff. Raises `NotFound`, `Invalid`."""
        found = people.get_team(unit.session, team) if team else None
        return invitation_view(unit, invite(unit, email, role, team=found))

    @needs(*MANAGERS)
    @writes
    def open_shop(
        self, unit: Unit, slug: str, name: str, home_country: str, owner_email: str, manager: str | None = None
    ) -> ShopView:
        """Create a shop and invite its owner. Its account manager is the caller, or whom an operator names.

        Raises `Invalid`, `Conflict`, `TooManyAttempts`, and `NotFound` for a `manager` whom nobody knows.
        """
        shop = people.create_shop(unit, slug, name, home_country, self._manager(unit, manager))
        invite(unit, owner_email, Role.OWNER, shop=shop)
        return shop_view(unit.session, shop)

    @needs(Role.OPERATOR)
    @writes
    def set_manager(self, unit: Unit, shop: str, email: str) -> ShopView:
        """Give a shop its account manager. Raises `NotFound`, `Invalid` for somebody who is none."""
        row = people.get_shop(unit.session, shop)
        set_manager(unit, row, email)
        return shop_view(unit.session, row)

    def _manager(self, unit: Unit, named: str | None) -> Account:
        """Return who looks after a new shop: an account manager's own are the caller's."""
        if self.scope.role is Role.ACCOUNT_MANAGER:
            return unit.session.get_one(Account, self.scope.account_id)
        if not named:
            raise Invalid(problems=[Problem("manager", "A shop needs an account manager.", "Name one.")])
        return find_manager(unit.session, named)

    def _mine(self) -> Select[Account]:
        if self.scope.role is Role.OPERATOR:
            return select(Account)
        managed = select(Member.account_id).join(Member.shop).where(Shop.manager_id == self.scope.account_id)
        staff = select(StaffMember.account_id)  # a colleague who sells, too, is the operator's to judge
        return select(Account).where(Account.id.in_(managed), Account.id.not_in(staff))

    def _account(self, unit: Unit, account_id: int) -> Account:
        account = unit.session.scalar(self._mine().where(Account.id == account_id).with_for_update(of=Account))
        if account is None:
            raise NotFound("There is no such account among yours.", "See the list of accounts.")
        return account

    def _shop(self, unit: Unit, slug: str) -> Shop:
        shop = unit.session.scalar(select(Shop).where(Shop.slug == slug))
        if shop is None or (self.scope.role is not Role.OPERATOR and shop.manager_id != self.scope.account_id):
            raise NotFound(f"You do not look after a shop {slug}.", "See the list of shops.")
        return shop

    def _set(self, unit: Unit, account: Account, status: AccountStatus, reason: str) -> AccountView:
        if account.id == self.scope.account_id:
            raise Conflict("You cannot change your own account's status.", "Ask another operator.")
        set_status(unit, account, status, reason)
        return account_view(unit.session, account)


def _page(query: Select[R], limit: int, offset: int) -> Select[R]:
    return query.limit(max(1, min(limit, LONGEST_PAGE))).offset(max(0, offset))
