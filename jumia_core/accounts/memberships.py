"""Who works where: people join a shop or the staff, change their role, and leave. Each step stands in the journal."""

from sqlalchemy import func, or_, select, update

from jumia_core.accounts import doors
from jumia_core.accounts.doors_model import Invitation
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.rules import shop_role, staff_role
from jumia_core.accounts.schemas import Role
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound
from jumia_core.store import lock
from jumia_core.work import Unit, keys

# An invitation that was neither taken nor taken back; it may have run out.
WAITING = (Invitation.accepted_at.is_(None), Invitation.revoked_at.is_(None))


def find_member(unit: Unit, shop_id: int, account_id: int) -> Member:
    """Return a member for change, the shop's row locked: two owners who leave at once would leave nobody.

    Raises `NotFound`.
    """
    lock(unit.session, Shop, shop_id)
    member = unit.session.get(Member, (shop_id, account_id), populate_existing=True)
    if member is None:
        raise NotFound("There is no such member.", "See the list of members.")
    return member


def join_shop(unit: Unit, account: Account, shop: Shop, role: str) -> Member:
    """Make a person a member of a shop. The first owner's address becomes the shop's for good. Raises `Invalid`."""
    member = Member(shop_id=shop.id, account_id=account.id, role=shop_role(role))
    unit.session.add(member)
    if member.role == Role.OWNER and not shop.email:
        shop.email = account.email
    unit.session.flush()
    record(unit, f"shop:{shop.id}", "joined", after={"email": account.email, "role": member.role})
    return member


def change_role(unit: Unit, member: Member, role: str) -> None:
    """Give a member another role, and tell the member. Raises `Invalid`, and `Conflict` for the last owner."""
    wanted = shop_role(role)
    if member.role == wanted:
        return
    _keep_an_owner(unit, member)
    before, member.role = member.role, wanted
    if before == Role.OWNER:
        _withdraw(unit, member.shop_id, member.account_id)
    if wanted is Role.OWNER and not member.shop.email:
        member.shop.email = member.account.email
    change = record(
        unit,
        f"shop:{member.shop_id}",
        "role",
        before={"role": before},
        after={"role": wanted.value, "email": member.account.email},
    )
    key = keys.change("account_role_changed", change.id, member.account_id)
    said = {"shop": member.shop.name, "shop_id": member.shop_id, "role": wanted.value}
    tell(unit, "account_role_changed", member.account_id, key, **said)


def leave_shop(unit: Unit, member: Member) -> None:
    """Remove a member, and take back what could let the member in again. Raises `Conflict` for the last owner."""
    _keep_an_owner(unit, member)
    before = {"email": member.account.email, "role": member.role}
    change = record(unit, f"shop:{member.shop_id}", "removed", before=before)
    key = keys.change("account_removed", change.id, member.account_id)
    tell(unit, "account_removed", member.account_id, key, shop=member.shop.name)
    _withdraw(unit, member.shop_id, member.account_id)
    unit.session.delete(member)
    doors.leave_shop(unit, member.account_id, member.shop_id)


def join_staff(unit: Unit, account: Account, role: str, team: ClaimsTeam | None) -> StaffMember:
    """Make a person staff, or change the role and team. Raises `Invalid`."""
    wanted, team_id = staff_role(role), team.id if team else None
    after = {"email": account.email, "role": wanted.value, "team": team.slug if team else None}
    staff = unit.session.get(StaffMember, account.id)
    if staff is None:
        staff = StaffMember(account_id=account.id, role=wanted, team_id=team_id)
        unit.session.add(staff)
        record(unit, "staff", "joined", after=after)
    elif (staff.role, staff.team_id) != (wanted, team_id):
        before = {"role": staff.role, "team": staff.team.slug if staff.team else None}
        if staff.role != wanted:
            _withdraw_of_staff(unit, account.id)
        staff.role, staff.team_id = wanted, team_id
        record(unit, "staff", "role", before=before, after=after)
    unit.session.flush()
    return staff


def _keep_an_owner(unit: Unit, member: Member) -> None:
    owners = select(func.count()).where(Member.shop_id == member.shop_id, Member.role == Role.OWNER)
    others = unit.session.scalar(owners.where(Member.account_id != member.account_id))
    if member.role == Role.OWNER and not others:
        raise Conflict("A shop needs an owner, and this is the last one.", "Make somebody else owner first.")


def _withdraw(unit: Unit, shop_id: int, account_id: int) -> None:
    """Take back the invitations to a shop that a person sent, or was sent."""
    query = update(Invitation).where(Invitation.shop_id == shop_id, *WAITING)
    mine = or_(Invitation.inviter_id == account_id, Invitation.account_id == account_id)
    unit.session.execute(query.where(mine).values(revoked_at=unit.now))


def _withdraw_of_staff(unit: Unit, account_id: int) -> None:
    """Take back what a person sent as staff: to the staff, and to shops whose owner the person is not."""
    owned = select(Member.shop_id).where(Member.account_id == account_id, Member.role == Role.OWNER)
    as_staff = or_(Invitation.shop_id.is_(None), Invitation.shop_id.not_in(owned))
    query = update(Invitation).where(Invitation.inviter_id == account_id, *WAITING, as_staff)
    unit.session.execute(query.values(revoked_at=unit.now))
