"""Lists of people cost the same number of statements for a few rows and for many."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event

from jumia_core.kernel import NotFound
from jumia_core.notices import Letter, notify
from jumia_core.work import Unit
from tests.rigs.visits import ADA, NEW, Visits

MANY = 12


@contextmanager
def counted(engine: Engine) -> Iterator[list[str]]:
    """What the database is asked meanwhile; what is written is as much as there is to write."""
    asked: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        del connection, cursor, rest
        if statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def _members(visits: Visits) -> object:
    return visits.scene.people.ada.members.list()


def _invitations(visits: Visits) -> object:
    return visits.scene.people.ada.members.invitations()


def _accounts(visits: Visits) -> object:
    return visits.scene.people.operator.accounts.list(limit=200)


def _shops(visits: Visits) -> object:
    return visits.scene.people.operator.accounts.shops(limit=200)


def _managers(visits: Visits) -> object:
    return visits.scene.people.operator.accounts.managers()


def _teams(visits: Visits) -> object:
    return visits.scene.people.operator.accounts.teams()


def _everybody(visits: Visits) -> object:
    accounts = visits.scene.center.accounts
    return [*accounts.all_accounts(), *accounts.all_shops(), *accounts.all_teams()]


def _told(visits: Visits) -> object:
    """Tell every member of Ada's shop, each with a chat, at night."""
    ids = [one.account_id for one in visits.scene.people.ada.members.list()]
    visits.scene.clock.advance(minutes=1)
    key = f"{visits.scene.clock.now().timestamp()}"

    def verb(unit: Unit) -> int:
        letters = [Letter(f"{key}:{number}", "claim_reopened", number) for number in ids]
        return len([one for one in notify(unit, letters) if one.chat is not None])

    return range(visits.scene.center.office.write(verb))


LISTS = [_members, _invitations, _accounts, _shops, _managers, _teams, _everybody, _told]


def _grow(visits: Visits, first: int, last: int) -> None:
    """More members with chats, invitations, shops with people, account managers and teams."""
    accounts = visits.scene.center.accounts
    for number in range(first, last):
        email = f"p{number}@example.ng"
        accounts.create_seller(email, f"Person {number}", shop="ada-ng", role="packer")
        accounts.set_password(email, NEW)
        visits.link(f"telegram:7:{1000 + number}", email, NEW)
        visits.scene.people.ada.members.invite(f"i{number}@example.ng", "packer")
        accounts.create_shop(f"shop-{number}", f"Shop {number}", "NG")
        accounts.create_seller(email, "", shop=f"shop-{number}", role="owner")
        accounts.create_staff(f"m{number}@platform.example", "Manager", role="account_manager")
        accounts.create_team(f"team-{number}", "Team", "NG", home_countries=[])
    visits.scene.people.deliver_all()


@pytest.mark.parametrize("ask", LISTS)
def test_statements_do_not_grow_with_rows(visits: Visits, ask: Callable[[Visits], object]) -> None:
    """A shop of twenty people is as quick as one of two."""
    engine = visits.scene.center.store.engine
    asked = list[int]()
    rows = list[int]()
    for first, last in ((0, 2), (2, MANY)):
        _grow(visits, first, last)
        with counted(engine) as statements:
            rows.append(len(list(ask(visits))))  # type: ignore[call-overload]
        asked.append(len(statements))
    assert rows[1] >= rows[0] + MANY - 2
    assert asked[0] == asked[1] > 0


def test_shops_come_in_pages(visits: Visits) -> None:
    """By short name; one is found by it, and somebody else's is not there."""
    _grow(visits, 0, 4)
    operator, tunde = visits.scene.people.operator.accounts, visits.scene.people.tunde.accounts
    slugs = [one.slug for one in operator.shops()]
    assert slugs == sorted(slugs)
    assert [one.slug for one in operator.shops(limit=2, offset=1)] == slugs[1:3]
    assert len(operator.shops(limit=-5, offset=-5)) == 1
    assert next(iter(tunde.shop("ada-ng").members)) == ADA
    assert operator.shop("shop-1").members == {"p1@example.ng": "owner"}
    for slug in ("shop-1", "nowhere"):
        with pytest.raises(NotFound, match="do not look after"):
            tunde.shop(slug)
