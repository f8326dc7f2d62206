"""Who may call what: every public verb says so, and the caller's shop or team is fixed when the desk is opened."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import jumia_core.center  # noqa: F401  every desk must be known before they are listed
from jumia_core.accounts import Desk, Role, Scope, needs, reads, writes
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
    def read(self, unit: Unit) -> Role:
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


def test_a_scope_knows_on_which_side_it_acts() -> None:
    """A shop makes a seller; anything else is staff."""
    assert Scope(1, "a@x.ng", "A", Role.OWNER, shop_id=1).actor.kind is ActorKind.SELLER
    assert Scope(1, "a@x.ng", "A", Role.OPERATOR).actor.kind is ActorKind.STAFF


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
