"""Whether a person may act: asked when a desk is opened, and again in each verb's own transaction."""

from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from jumia_core.accounts.errors import AccountInactive
from jumia_core.accounts.model import Account, Member, Shop, StaffMember
from jumia_core.accounts.schemas import AccountStatus, InactiveView, ManagerView, Role
from jumia_core.kernel import NotAllowed, NotFound

# Asked in each verb, so the statements are made once.
_MEMBER = (
    select(Member.role, Account.status)
    .join(Account, Account.id == Member.account_id)
    .where(Member.shop_id == bindparam("shop_id"), Member.account_id == bindparam("account_id"))
)
_STAFF = (
    select(StaffMember.role, StaffMember.team_id, Account.status)
    .join(Account, Account.id == StaffMember.account_id)
    .where(StaffMember.account_id == bindparam("account_id"))
)
# Whether an account looks after shops now: who left, or is Inactive, answers no seller.
MANAGES = (
    Account.status == AccountStatus.ACTIVE,
    select(StaffMember.account_id)
    .where(StaffMember.account_id == Account.id, StaffMember.role == Role.ACCOUNT_MANAGER)
    .exists(),
)


def is_active(account: Account) -> bool:
    """Tell whether the account may be used."""
    return account.status == AccountStatus.ACTIVE


def active(session: Session, account: Account) -> Account:
    """Return the account, if it may be used. Raises `AccountInactive`."""
    if not is_active(account):
        raise AccountInactive(inactive_view(session, account), right_password=False)
    return account


def still(session: Session, account_id: int, role: Role | None, *, shop_id: int | None, team_id: int | None) -> None:
    """Raise unless the person still has this role here: a desk may be older than what became of its person.

    Raises `NotFound` for who was removed, `NotAllowed` for who has another role now, `AccountInactive`.
    """
    found: Any  # a row of one of the two statements, or None
    if shop_id is not None:
        found = session.execute(_MEMBER, {"account_id": account_id, "shop_id": shop_id}).one_or_none()
    else:
        found = session.execute(_STAFF, {"account_id": account_id}).one_or_none()
    if found is None or (shop_id is None and found.team_id != team_id):
        raise NotFound("You do not work here any more.", "Ask the owner of the shop, or an operator.")
    if found.status != AccountStatus.ACTIVE:
        active(session, session.get_one(Account, account_id))
    if found.role != role:
        raise NotAllowed("Your role has changed.", "Come in again, then you see what you may do now.")


def inactive_view(session: Session, account: Account) -> InactiveView:
    """Say why an account may not be used, and whom to ask."""
    manager = manager_of(session, account.id)
    return InactiveView(
        name=account.name,
        status=AccountStatus(account.status),
        reason=account.status_reason,
        since=account.status_since or account.created_at,
        manager=ManagerView(name=manager.name, email=manager.email) if manager else None,
    )


def manager_of(session: Session, account_id: int) -> Account | None:
    """Return the account manager of the person's first shop that has one who is here."""
    query = (
        select(Account)
        .join(Shop, Shop.manager_id == Account.id)
        .join(Member, Member.shop_id == Shop.id)
        .where(Member.account_id == account_id, *MANAGES)
    )
    return session.scalar(query.order_by(Member.shop_id).limit(1))
