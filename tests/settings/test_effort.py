"""What a change of settings costs in statements does not grow with the people of the shop."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from sqlalchemy import event, insert

from jumia_core.accounts import Account, Member
from jumia_core.settings import Payoneer
from tests.rigs.centers import Scene
from tests.settings.conftest import PASSWORD, ada

DAY = date(2026, 12, 1)
MEMBERS = 40
MOST_OF_THE_SHOP = 2  # reads of the shop: before the password is looked at, and in the transaction
NOTICES = "INSERT INTO notices"  # one for each member must be written; in how many statements is the driver's matter


@contextmanager
def _statements(scene: Scene) -> Iterator[list[str]]:
    """What is sent to the database meanwhile, but for the rows of notices."""
    seen: list[str] = []

    def see(*told: object) -> None:
        seen.append(str(told[2]))

    event.listen(scene.center.store.engine, "before_cursor_execute", see)
    try:
        yield seen
    finally:
        event.remove(scene.center.store.engine, "before_cursor_execute", see)
        seen[:] = [statement for statement in seen if not statement.startswith(NOTICES)]


def _more_members(scene: Scene) -> None:
    """Many people join Ada's shop."""
    with scene.center.office.read() as unit:
        first = max(unit.session.scalars(Account.__table__.select().with_only_columns(Account.id))) + 1
        now = unit.now
    people = [
        {"id": first + at, "email": f"m{at}@example.ng", "name": f"M {at}", "created_at": now} for at in range(MEMBERS)
    ]
    members = [{"shop_id": 1, "account_id": first + at, "role": "packer"} for at in range(MEMBERS)]
    scene.center.store.write(lambda session: session.execute(insert(Account), people) and None)
    scene.center.store.write(lambda session: session.execute(insert(Member), members) and None)


def test_a_change_costs_the_same_for_two_members_and_for_forty(scene: Scene) -> None:
    """It holds the only write lock of SQLite; and it reads the shop itself no more often than it must."""
    settings = ada(scene).settings
    changes: list[Callable[[int], object]] = [
        lambda at: settings.plan_holiday(DAY + timedelta(days=at), DAY + timedelta(days=at)),
        lambda at: settings.change_payment(Payoneer(email=f"a{at}@example.ng", holder="Ada"), PASSWORD),
    ]
    counts: list[list[int]] = []
    for at in (0, 1, 2):  # the second time something is there to be replaced, and is again the third
        if at == 2:
            _more_members(scene)
        counts.append([])
        for change in changes:
            with _statements(scene) as seen:
                change(at)
            counts[-1].append(len(seen))
            assert sum("FROM shops" in statement for statement in seen) <= MOST_OF_THE_SHOP
    assert counts[1] == counts[2]
