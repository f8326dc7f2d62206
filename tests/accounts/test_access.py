"""Who may call what: every public verb says so, and the caller's shop or team is fixed when the desk is opened."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from sqlalchemy import select

import jumia_core.center  # noqa: F401  every desk must be known before they are listed
from jumia_core.accounts import Desk, Role, Scope, needs, reads, writes
from jumia_core.journal import Change
from jumia_core.kernel import NotAllowed, NotFound
from jumia_core.work import ActorKind, Unit
from tests.rigs.centers import Scene


def _desks(desk: type[Desk] = Desk) -> Iterator[type[Desk]]:
    for child in desk.__subclasses__():
        if child.__module__.startswith("jumia_core."):
            yield child
        yield from _desks(child)


def _verbs() -> list[Any]:
    return [
        pytest.param(verb, id=f"{desk.__name__}.{name}")
        for desk in _desks()
        for name, verb in vars(desk).items()
        if callable(verb) and not name.startswith("_")
    ]


def test_there_are_desks() -> None:
    """The enumeration finds those that exist; an empty list would prove nothing."""
    assert {"SellerClaims", "StaffClaims", "StaffSettings"} <= {desk.__name__ for desk in _desks()}


@pytest.mark.parametrize("verb", _verbs())
def test_every_public_verb_declares_who_may_call_it(verb: Callable[..., object]) -> None:
    """A verb that was forgotten would be open to everybody; and each promises something in its docstring."""
    roles = getattr(verb, "needs", ())
    assert roles, "put @needs(...) outermost"
    assert set(roles) <= set(Role)
    assert verb.__doc__


class Till(Desk):
    """A desk of the tests' own."""

    @needs(Role.OWNER, Role.ACCOUNT_MANAGER)
    @writes
    def write(self, unit: Unit, word: str, *, times: int = 1) -> str:
        """Say who acts, through which channel."""
        return f"{unit.actor.kind} {unit.actor.name} {unit.channel} {word * times}"

    @needs(Role.OWNER)
    @reads
    def read(self, unit: Unit) -> Role | None:
        """Say the caller's role."""
        assert unit.session.is_active
        return self.scope.role


def test_a_verb_is_given_its_unit_and_its_caller(scene: Scene) -> None:
    """Actor and channel come from the desk, arguments from the caller."""
    till = Till(scene.center.office, scene.people.ada.scope, "chat")
    assert till.write("ha", times=2) == "seller Ada Obi chat haha"
    assert till.read() is Role.OWNER


def test_another_role_is_refused_and_told_whom_to_ask(scene: Scene) -> None:
    """The role is said in words, and so are those that may."""
    till = Till(scene.center.office, scene.people.bola.scope)
    with pytest.raises(NotAllowed, match=r"packer") as caught:
        till.write("ha")
    assert caught.value.hint == "Ask one of: owner, account manager."


@pytest.mark.parametrize("role", Role)
def test_a_role_says_on_which_side_it_acts(role: Role) -> None:
    """Whatever else the person is: a shop of the own makes no seller of an agent."""
    kind = ActorKind.SELLER if role in {Role.OWNER, Role.PACKER, Role.ACCOUNTANT} else ActorKind.STAFF
    for shop, team in ((1, None), (None, 1), (None, None)):
        assert Scope(1, "a@x.ng", "A", role, shop_id=shop, team_id=team).actor.kind is kind


def _renamed_by(scene: Scene, email: str) -> tuple[str, str]:
    """Who the journal says has acted when a person takes another name."""
    number = scene.center.accounts.account(email).id
    scene.center.as_person(number).account.rename("Somebody Else")
    with scene.center.office.read() as unit:
        query = select(Change).where(Change.subject == f"account:{number}").order_by(Change.id.desc())
        change = unit.session.scalars(query.limit(1)).one()
    return change.kind, change.actor_kind


def test_the_journal_knows_who_acts_on_the_own_account(scene: Scene) -> None:
    """A removed seller is a seller still, an agent who sells too is staff, and neither needs a role to be renamed."""
    scene.people.ada.members.remove(scene.people.bola.scope.account_id)
    scene.center.accounts.create_seller("li@platform.example", "", shop="omar-eg", role="packer")
    assert _renamed_by(scene, "bola@example.ng") == ("renamed", "seller")
    assert _renamed_by(scene, "li@platform.example") == ("renamed", "staff")
    assert _renamed_by(scene, "ada@example.ng") == ("renamed", "seller")


def test_who_belongs_nowhere_may_do_what_everybody_may(scene: Scene) -> None:
    """No role is made up: the own account is open, and a verb for some roles is not."""
    number = scene.people.bola.scope.account_id
    scene.people.ada.members.remove(number)
    person = scene.center.as_person(number)
    assert person.scope.role is None
    assert person.account.me().shops == {}
    with pytest.raises(NotAllowed, match=r"none"):
        Till(scene.center.office, person.scope).read()


@pytest.mark.parametrize(
    ("email", "shop"),
    [("ada@example.ng", "omar-eg"), ("ada@example.ng", "nowhere"), ("eve@example.ng", "ada-ng"), ("", "")],
)
def test_who_does_not_work_for_a_shop_finds_none(scene: Scene, email: str, shop: str) -> None:
    """No account, no shop and no membership give the same answer: nobody learns which it was."""
    with pytest.raises(NotFound) as caught:
        scene.center.as_seller(email, shop=shop)
    assert caught.value.message == f"{email} does not work for a shop {shop}."


def test_sellers_are_not_staff(scene: Scene) -> None:
    """Two classes, two doors."""
    with pytest.raises(NotFound):
        scene.center.as_staff("ada@example.ng")
    with pytest.raises(NotFound):
        scene.center.as_seller("li@platform.example", shop="ada-ng")
    assert scene.center.as_seller(" ADA@Example.NG ", shop="ada-ng").scope == scene.people.ada.scope
