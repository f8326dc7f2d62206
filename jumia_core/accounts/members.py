"""The members of a shop: its owner invites, changes and removes them."""

from jumia_core.accounts import people
from jumia_core.accounts.access import Desk, needs, reads, still, writes
from jumia_core.accounts.invitations import invitation_view, invite, revoke, waiting
from jumia_core.accounts.memberships import change_role, find_member, leave_shop
from jumia_core.accounts.model import Shop
from jumia_core.accounts.schemas import InvitationView, MemberView, Role
from jumia_core.accounts.views import member_views
from jumia_core.kernel import NotFound
from jumia_core.store import lock
from jumia_core.work import Unit

PEOPLE = (Role.OWNER, Role.PACKER, Role.ACCOUNTANT)


class ShopMembers(Desk):
    """Who works for the caller's shop."""

    @needs(Role.OWNER)
    @reads
    def invitations(self, unit: Unit) -> list[InvitationView]:
        """List the invitations that wait."""
        return [invitation_view(unit, row) for row in waiting(unit, shop_id=self._shop)]

    @needs(Role.OWNER)
    @writes
    def invite(self, unit: Unit, email: str, role: str) -> InvitationView:
        """Invite somebody by email; an older invitation is replaced.

        Raises `Invalid`, `Conflict`, `TooManyAttempts`.
        """
        shop = lock(unit.session, Shop, self._shop)
        still(unit, self.scope)  # asked once more: who is removed at this moment invites nobody
        return invitation_view(unit, invite(unit, email, role, shop=shop))

    @needs(Role.OWNER)
    @writes
    def revoke(self, unit: Unit, invitation_id: int) -> None:
        """Take an invitation back. Raises `NotFound`."""
        revoke(unit, invitation_id, self._shop)

    @needs(Role.OWNER)
    @writes
    def change_role(self, unit: Unit, account_id: int, role: str) -> MemberView:
        """Give a member another role. Raises `NotFound`, `Invalid`, `Conflict` for the last owner."""
        member = find_member(unit, self._shop, account_id)
        change_role(unit, member, role)
        return member_views(unit.session, [member])[0]

    @needs(Role.OWNER)
    @writes
    def remove(self, unit: Unit, account_id: int) -> None:
        """Remove a member; the member's claims stay the shop's. Raises `NotFound`, `Conflict` for the last owner."""
        leave_shop(unit, find_member(unit, self._shop, account_id))

    @needs(*PEOPLE)
    @reads
    def list(self, unit: Unit) -> list[MemberView]:
        """List the members, owners first."""
        return member_views(unit.session, people.members_of(unit.session, self._shop))

    @property
    def _shop(self) -> int:
        if self.scope.shop_id is None:
            raise NotFound("You do not work for a shop.", "")
        return self.scope.shop_id
