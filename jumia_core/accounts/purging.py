"""What is forgotten at night: old attempts, dead secrets and sessions, invitations that nobody took, and their people.

An invited person's account exists from the start. Where the invitation ran out and nothing else names the account,
it is forgotten too, with the letters to it: a stranger's address is not ours to keep.
"""

from sqlalchemy import Select, delete, func, or_, select

from jumia_core.accounts import limits
from jumia_core.accounts.doors_model import Invitation, LoginSession, Secret
from jumia_core.accounts.model import Account
from jumia_core.accounts.schemas import AccountStatus
from jumia_core.accounts.telling import letters
from jumia_core.store import Base
from jumia_core.work import Unit

MOST = 500  # people a night; the next night takes the rest


def purge(unit: Unit) -> None:
    """Forget what nobody needs any more."""
    dead = unit.now - limits.KEEP
    limits.forget(unit)
    unit.session.execute(delete(LoginSession).where(LoginSession.expires_at < dead))
    unit.session.execute(delete(Secret).where(Secret.expires_at < dead))
    old = Invitation.expires_at < dead
    waits = select(Invitation.account_id).where(~old)
    # SQLite gives the number of a deleted last row to the next one, and the journal knows people by their numbers:
    # the newest account stays until another follows.
    query = _strangers().where(Account.id.not_in(waits), Account.id < select(func.max(Account.id)).scalar_subquery())
    query = query.where(Account.id.in_(select(Invitation.account_id))).order_by(Account.id).limit(MOST)
    strangers = unit.session.scalars(query.with_for_update(of=Account, skip_locked=True)).all()
    theirs = or_(Invitation.account_id.in_(strangers), Invitation.account_id.not_in(_strangers()))
    unit.session.execute(delete(Invitation).where(old, theirs))
    for table in letters():
        unit.session.execute(delete(table).where(table.c.account_id.in_(strangers)))
    unit.session.execute(delete(Account).where(Account.id.in_(strangers)))


def _strangers() -> Select[int]:
    """Select the accounts that were never more than invited: no password, and no row but invitations and letters.

    Who was suspended is remembered.
    """
    query = select(Account.id).where(Account.password_hash.is_(None), Account.status == AccountStatus.ACTIVE)
    ours = {Invitation.__tablename__, *(table.name for table in letters())}
    for table in Base.metadata.sorted_tables:
        for key in table.foreign_keys:
            mine = table.name in ours and key.parent.name == "account_id"
            if key.column.table.name == Account.__tablename__ and not mine:
                query = query.where(~select(key.parent).where(key.parent == Account.id).exists())
    return query
