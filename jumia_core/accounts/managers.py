"""Account managers: who looks after a shop, which shops have nobody, and how a seller asks."""

from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from jumia_core.accounts import doors, limits, people
from jumia_core.accounts.model import Account, Shop, StaffMember
from jumia_core.accounts.schemas import Role
from jumia_core.accounts.standing import MANAGES, is_active, manager_of
from jumia_core.accounts.telling import tell
from jumia_core.journal import record
from jumia_core.kernel import Conflict, Invalid, Problem, SellerCenterError
from jumia_core.store import lock
from jumia_core.work import Unit, keys


class Proof(StrEnum):
    """How somebody who may not come in proved to be the account's person."""

    PASSWORD = "password"  # noqa: S105 - the word for it
    CHAT = "chat"
    CODE = "code"
    """A code or link that was mailed to the account."""


def find_manager(session: Session, email: str) -> Account:
    """Return an account manager who is here. Raises `NotFound`, and `Invalid` for anybody else."""
    account = people.get_account(session, email)
    staff = session.get(StaffMember, account.id)
    if staff is None or staff.role != Role.ACCOUNT_MANAGER:
        raise Invalid(problems=[Problem("email", f"{email} is no account manager.", "Invite one first.")])
    if not is_active(account):
        raise Invalid(problems=[Problem("email", f"{email} cannot log in now.", "Choose another account manager.")])
    return account


def set_manager(unit: Unit, shop: Shop, email: str) -> None:
    """Give a shop its account manager. Raises `NotFound`, and `Invalid` for somebody who is none."""
    account = find_manager(unit.session, email)
    if shop.manager_id == account.id:
        return
    before, shop.manager_id = shop.manager_id, account.id
    record(unit, f"shop:{shop.id}", "manager", before={"manager": before}, after={"manager": account.id})


def shops_without(session: Session) -> list[str]:
    """Return the short names of the shops that nobody looks after who is here."""
    query = select(Shop.slug).where(~select(Account.id).where(Account.id == Shop.manager_id, *MANAGES).exists())
    return list(session.scalars(query.order_by(Shop.slug)))


def ask_manager(unit: Unit, account: Account, proved: str) -> bool:
    """Queue the prepared mail to the account manager; False where the same one was asked within a day.

    Raises `Conflict` for an account that may be used, and `SellerCenterError` where there is no manager.
    """
    account = lock(unit.session, Account, account.id)  # who taps twice at once asks once
    if is_active(account):
        raise Conflict("Your account is active.", "You can log in.")
    manager = manager_of(unit.session, account.id)
    if manager is None:
        raise SellerCenterError("Your account has no account manager.", "Answer one of our emails instead.")
    once = (limits.ASKED_MANAGER, str(account.id), str(manager.id))
    if limits.wait(unit, once) is not None:
        return False
    (asked,) = limits.count(unit, [once])
    tell(
        unit,
        "account_manager_asked",
        manager.id,
        keys.manager_asked(asked.id),
        seller=account.name,
        email=account.email,
        shops=", ".join(shop.name for shop, _ in doors.shop_rows(unit.session, account.id)),
        status=account.status,
        reason=account.status_reason,
        proved=proved,
    )
    return True
