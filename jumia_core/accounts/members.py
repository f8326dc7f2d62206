"""The members of a shop: its owner invites, changes and removes them."""

from jumia_core.accounts import doors, people
from jumia_core.accounts.access import Desk, needs, reads, writes
from jumia_core.accounts.invitations import invitation_view, invite, revoke, waiting
from jumia_core.accounts.model import Member, Shop
from jumia_core.accounts.rules import shop_role
from jumia_core.accounts.schemas import InvitationView, MemberView, Role
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound
from jumia_core.store import lock
from jumia_core.work import Unit, keys

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
        """Invite somebody by email; an older invitation is replaced. Raises `Invalid`, `Conflict`."""
        shop = unit.session.get_one(Shop, self._shop)
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
        member, wanted = self._member(unit, account_id), shop_role(role)
        if wanted is not Role.OWNER:
            self._keep_an_owner(unit, member)
        before, member.role = member.role, wanted
        change = record(
            unit,
            f"shop:{self._shop}",
            "role",
            before={"role": before},
            after={"role": wanted.value, "email": member.account.email},
        )
        key = keys.change("account_role_changed", change.id, account_id)
        tell(unit, "account_role_changed", account_id, key, shop=member.shop.name, role=wanted.value)
        return _view(unit, member)

    @needs(Role.OWNER)
    @writes
    def remove(self, unit: Unit, account_id: int) -> None:
        """Remove a member; the member's claims stay the shop's. Raises `NotFound`, `Conflict` for the last owner."""
        member = self._member(unit, account_id)
        self._keep_an_owner(unit, member)
        before = {"email": member.account.email, "role": member.role}
        change = record(unit, f"shop:{self._shop}", "removed", before=before)
        key = keys.change("account_removed", change.id, account_id)
        tell(unit, "account_removed", account_id, key, shop=member.shop.name)
        unit.session.delete(member)
        doors.leave_shop(unit, account_id, self._shop)

    @needs(*PEOPLE)
    @reads
    def list(self, unit: Unit) -> list[MemberView]:
        """List the members, owners first."""
        rows = people.members_of(unit.session, self._shop)
        return [_view(unit, member) for member in rows]

    @property
    def _shop(self) -> int:
        if self.scope.shop_id is None:
            raise NotFound("You do not work for a shop.", "")
        return self.scope.shop_id

    def _member(self, unit: Unit, account_id: int) -> Member:
        member = unit.session.get(Member, (self._shop, account_id))
        if member is None:
            raise NotFound("There is no such member.", "See the list of members.")
        return member

    def _keep_an_owner(self, unit: Unit, member: Member) -> None:
        """Two owners who leave at once would leave nobody: the shop's row is locked first."""
        lock(unit.session, Shop, self._shop)
        owners = [other for other in people.members_of(unit.session, self._shop) if other.role == Role.OWNER]
        if member.role == Role.OWNER and len(owners) == 1:
            raise Conflict("A shop needs an owner, and this is the last one.", "Make somebody else owner first.")


def _view(unit: Unit, member: Member) -> MemberView:
    return MemberView(
        account_id=member.account_id,
        email=member.account.email,
        name=member.account.name,
        role=Role(member.role),
        chats=doors.count_chats(unit.session, member.account_id),
    )
