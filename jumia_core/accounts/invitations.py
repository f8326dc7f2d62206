"""Invitations to a shop or to the staff: their account exists at once, so that the mail has somebody to go to."""

from datetime import timedelta

from sqlalchemy import select

from jumia_core.accounts import people
from jumia_core.accounts.doors_model import Invitation
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.rules import clean_email, shop_role, staff_role
from jumia_core.accounts.schemas import InvitationView, Role
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound, clean_text
from jumia_core.work import Unit, keys

LIVES = timedelta(days=7)


def invite(
    unit: Unit, email: str, role: str, *, shop: Shop | None = None, team: ClaimsTeam | None = None
) -> Invitation:
    """Invite an address; an older invitation to the same place is replaced. Raises `Invalid`, `Conflict`."""
    address = clean_email(email)
    checked = shop_role(role) if shop is not None else staff_role(role)
    account = people.find_account(unit.session, address) or people.create_account(unit, address, "")
    known = unit.session.get(Member, (shop.id, account.id)) if shop else unit.session.get(StaffMember, account.id)
    if known is not None:
        raise Conflict(f"{address} is here already.", "Change the role instead.")
    for older in waiting(unit, shop_id=shop.id if shop else None):
        if older.account_id == account.id:
            older.revoked_at = unit.now
    row = Invitation(
        account_id=account.id,
        shop_id=shop.id if shop else None,
        team_id=team.id if team else None,
        role=checked,
        invited_by=unit.actor.name,
        created_at=unit.now,
        expires_at=unit.now + LIVES,
    )
    unit.session.add(row)
    unit.session.flush()
    subject = f"shop:{shop.id}" if shop else "staff"
    record(unit, subject, "invited", after={"email": address, "role": checked.value})
    tell(unit, "account_invited", account.id, keys.invitation(row.id), invitation_id=row.id)
    return row


def waiting(unit: Unit, *, shop_id: int | None) -> list[Invitation]:
    """Return the invitations to a shop (None: to the staff) that wait, the oldest first."""
    query = select(Invitation).where(
        Invitation.shop_id == shop_id if shop_id is not None else Invitation.shop_id.is_(None),
        Invitation.accepted_at.is_(None),
        Invitation.revoked_at.is_(None),
        Invitation.expires_at > unit.now,
    )
    return list(unit.session.scalars(query.order_by(Invitation.id)))


def still_waits(unit: Unit, row: Invitation) -> bool:
    """Tell whether an invitation can be accepted."""
    return row.accepted_at is None and row.revoked_at is None and unit.now < row.expires_at


def introduce(account: Account, name: str) -> None:
    """Take the name of a newcomer, who was known by the address only. Raises `Invalid`."""
    if name.strip() and account.name in {account.email, ""}:
        account.name = clean_text(name, "name", people.MAX_NAME)


def accept(unit: Unit, row: Invitation, hashed: str | None) -> Account:
    """Let the invited person in. A password is set only where there was none, and a role only likewise."""
    account = row.account
    if hashed is not None and account.password_hash is None:
        account.password_hash, account.password_changed_at = hashed, unit.now
    row.accepted_at = unit.now
    if row.shop is not None:
        if unit.session.get(Member, (row.shop_id, account.id)) is None:
            people.join_shop(unit, account, row.shop, row.role)
        record(unit, f"shop:{row.shop_id}", "joined", after={"email": account.email, "role": row.role})
    else:
        team = unit.session.get(ClaimsTeam, row.team_id) if row.team_id else None
        if unit.session.get(StaffMember, account.id) is None:
            people.join_staff(unit, account, row.role, team)
        record(unit, "staff", "joined", after={"email": account.email, "role": row.role})
    return account


def revoke(unit: Unit, invitation_id: int, shop_id: int) -> None:
    """Take back an invitation to a shop. Raises `NotFound`, the same for another shop's."""
    row = unit.session.get(Invitation, invitation_id, with_for_update={"of": Invitation})
    if row is None or row.shop_id != shop_id or row.accepted_at is not None or row.revoked_at is not None:
        raise NotFound("There is no such invitation.", "See the list of invitations.")
    row.revoked_at = unit.now
    record(unit, f"shop:{shop_id}", "invitation_revoked", before={"email": row.account.email, "role": row.role})


def invitation_view(unit: Unit, row: Invitation) -> InvitationView:
    """Show an invitation."""
    team = unit.session.get(ClaimsTeam, row.team_id) if row.team_id else None
    return InvitationView(
        id=row.id,
        email=row.account.email,
        role=Role(row.role),
        shop=row.shop.slug if row.shop else None,
        shop_name=row.shop.name if row.shop else "",
        team=team.slug if team else None,
        invited_by=row.invited_by,
        created_at=row.created_at,
        expires_at=row.expires_at,
        needs_password=row.account.password_hash is None,
    )
