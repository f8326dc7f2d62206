"""Invitations to a shop or to the staff: their account exists at once, so that the mail has somebody to go to."""

from datetime import timedelta

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from jumia_core.accounts import limits, people
from jumia_core.accounts.doors_model import ChatLink, Invitation
from jumia_core.accounts.memberships import WAITING, join_shop, join_staff
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.rules import clean_email, shop_role, staff_role
from jumia_core.accounts.schemas import InvitationView, Role
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import Conflict, NotFound, clean_name
from jumia_core.store import lock
from jumia_core.work import ActorKind, Unit, keys

LIVES = timedelta(days=7)
LONGEST_BY = 60  # letters of the name of who invites: our letter quotes it


def invite(
    unit: Unit, email: str, role: str, *, shop: Shop | None = None, team: ClaimsTeam | None = None
) -> Invitation:
    """Invite an address; an older invitation to the same place is replaced.

    Raises `Invalid`, `Conflict`, and `TooManyAttempts`: each invitation is a mail to somebody who may not want it.
    """
    address = clean_email(email)
    checked = shop_role(role) if shop is not None else staff_role(role)
    place = f"shop:{shop.id}" if shop else "staff"
    tries: list[limits.Try] = [
        (limits.INVITED_PLACE, place),
        (limits.INVITED_AGAIN, place, address),
        (limits.INVITED_ADDRESS, address),
    ]
    if unit.actor.kind is ActorKind.SELLER:
        tries.append((limits.INVITED_BY, f"account:{unit.actor.account_id}"))
    limits.spend(unit, tries)
    account = people.find_account(unit.session, address) or people.create_account(unit, address, "")
    account = lock(unit.session, Account, account.id)  # of two that are made at once, the second replaces the first
    known = unit.session.get(Member, (shop.id, account.id)) if shop else unit.session.get(StaffMember, account.id)
    if known is not None:
        raise Conflict(f"{address} is here already.", "Change the role instead.")
    older = update(Invitation).where(Invitation.account_id == account.id, _place(shop.id if shop else None), *WAITING)
    unit.session.execute(older.values(revoked_at=unit.now))
    row = Invitation(
        account_id=account.id,
        shop_id=shop.id if shop else None,
        team_id=team.id if team else None,
        role=checked,
        invited_by=unit.actor.name[:LONGEST_BY],
        inviter_id=unit.actor.account_id,
        created_at=unit.now,
        expires_at=unit.now + LIVES,
    )
    unit.session.add(row)
    unit.session.flush()
    record(unit, place, "invited", after={"email": address, "role": checked.value})
    tell(unit, "account_invited", account.id, keys.invitation(row.id), invitation_id=row.id)
    return row


def waiting(unit: Unit, *, shop_id: int | None) -> list[Invitation]:
    """Return the invitations to a shop (None: to the staff) that wait, the oldest first."""
    query = select(Invitation).where(_place(shop_id), *WAITING, Invitation.expires_at > unit.now)
    return list(unit.session.scalars(query.order_by(Invitation.id)))


def _place(shop_id: int | None) -> ColumnElement[bool]:
    return Invitation.shop_id == shop_id if shop_id is not None else Invitation.shop_id.is_(None)


def still_waits(unit: Unit, row: Invitation) -> bool:
    """Tell whether an invitation can be accepted."""
    return row.accepted_at is None and row.revoked_at is None and unit.now < row.expires_at


def introduce(account: Account, name: str) -> None:
    """Take the name of a newcomer, who was known by the address only. Raises `Invalid`."""
    if name.strip() and account.name in {people.nameless(account.email), ""}:
        account.name = clean_name(name, "name", people.MAX_NAME)


def is_newcomer(session: Session, account: Account) -> bool:
    """Tell whether nobody has used an account yet: then its first invitation is what proves its person.

    Whoever has a password, a chat or a place here comes in by these: an invitation lives for a week, is made by
    somebody else, and must not be a way into an account that holds something.
    """
    if account.password_hash is not None:
        return False
    places = (
        select(Member.account_id).where(Member.account_id == account.id),
        select(StaffMember.account_id).where(StaffMember.account_id == account.id),
        select(ChatLink.account_id).where(ChatLink.account_id == account.id),
    )
    return not any(session.scalar(place.limit(1)) for place in places)


def accept(unit: Unit, row: Invitation, hashed: str | None) -> Account:
    """Let the invited person in. A password is set only for a newcomer, and a role only where there was none."""
    account = row.account
    if hashed is not None and is_newcomer(unit.session, account):
        account.password_hash, account.password_changed_at = hashed, unit.now
    row.accepted_at = unit.now
    if row.shop is not None:
        if unit.session.get(Member, (row.shop_id, account.id)) is None:
            join_shop(unit, account, row.shop, row.role)
    elif unit.session.get(StaffMember, account.id) is None:
        join_staff(unit, account, row.role, unit.session.get(ClaimsTeam, row.team_id) if row.team_id else None)
    return account


def revoke(unit: Unit, invitation_id: int, shop_id: int) -> None:
    """Take back an invitation to a shop. Raises `NotFound`, the same for another shop's."""
    row = unit.session.get(Invitation, invitation_id, with_for_update={"of": Invitation})
    if row is None or row.shop_id != shop_id or row.accepted_at is not None or row.revoked_at is not None:
        raise NotFound("There is no such invitation.", "See the list of invitations.")
    row.revoked_at = unit.now
    record(unit, f"shop:{shop_id}", "invitation_revoked", before={"email": row.account.email, "role": row.role})


def invitation_view(unit: Unit, row: Invitation, *, to_invited: bool = False) -> InvitationView:
    """Show an invitation; to the invited person also whether a password is to be set."""
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
        needs_password=is_newcomer(unit.session, row.account) if to_invited else None,
    )
