"""Commands that are given twice: the same answer, one effect; also after a crash between, and with secrets masked."""

from typing import Any

import pytest
from pydantic import SecretStr, TypeAdapter
from sqlalchemy import select

from jumia_core.accounts import Desk, Role, View, needs, writes
from jumia_core.kernel import Conflict
from jumia_core.testing import a_claim
from jumia_core.work import Command, Unit, forget, once
from jumia_core.work.done import DoneCall
from tests.rigs.centers import Scene


def _ada(scene: Scene, name: str) -> Any:
    return scene.center.as_seller("ada@example.ng", shop="ada-ng", command=Command(name))


def test_the_same_command_twice_is_one_effect(scene: Scene) -> None:
    """The second time, in a new process for all it knows, the answer is the first one's, and nothing is written."""
    first = _ada(scene, "7:1").claims.raise_claim(a_claim())
    scene.clock.advance(hours=1)
    again = _ada(scene, "7:1").claims.raise_claim(a_claim())
    assert again == first
    assert len(scene.people.ada.claims.list()) == 1


def test_another_command_is_another_effect(scene: Scene) -> None:
    """And without a command each call counts."""
    ada = scene.people.ada
    invited = [_ada(scene, name).members.invite("chi@example.ng", "packer").id for name in ("7:1", "7:2", "7:1")]
    assert invited[0] == invited[2] != invited[1]
    assert ada.members.invite("chi@example.ng", "packer").id != ada.members.invite("chi@example.ng", "packer").id


def test_calls_of_one_command_are_told_apart(scene: Scene) -> None:
    """A command may call a verb twice, and other verbs in between: the same order gives the same answers."""

    def handler() -> list[object]:
        ada = _ada(scene, "7:1")
        return [
            ada.claims.raise_claim(a_claim("1")),
            ada.account.set_language("fr"),
            ada.claims.raise_claim(a_claim("2")),
        ]

    answers = handler()
    assert handler() == answers
    assert len(scene.people.ada.claims.list()) == 2


def test_a_crash_between_two_verbs_is_repaired(scene: Scene) -> None:
    """The first verb committed, the second did not: given again, the command does the second only."""
    _ada(scene, "7:1").account.rename("Ada One")
    ada = _ada(scene, "7:1")
    assert ada.account.rename("Ada Two").name == "Ada One"
    assert ada.account.rename("Ada Two").name == "Ada Two"


def test_a_crash_within_a_verb_keeps_nothing(scene: Scene) -> None:
    """Answer and change are one transaction: without the one there is not the other, and it runs again."""

    def verb(unit: Unit) -> int:
        answer = once(unit, "key", TypeAdapter(int), lambda: len(ran))
        ran.append(answer)
        if len(ran) == 1:
            raise KeyboardInterrupt
        return answer

    ran: list[int] = []
    with pytest.raises(KeyboardInterrupt):
        scene.center.office.write(verb)
    assert scene.center.office.write(verb) == 1
    assert scene.center.office.write(verb) == 1


def test_a_refusal_is_not_kept(scene: Scene) -> None:
    """What failed may succeed when it is tried again."""
    with pytest.raises(Conflict):
        _ada(scene, "7:1").members.remove(scene.people.ada.scope.account_id)
    scene.center.accounts.create_seller("bola@example.ng", "", shop="ada-ng", role="owner")
    _ada(scene, "7:1").members.remove(scene.people.ada.scope.account_id)
    assert len(scene.people.bola.members.list()) == 1


class Ticket(View):
    number: int
    word: SecretStr


class Box(Desk):
    """A desk of the tests' own."""

    @needs(Role.OWNER)
    @writes
    def take(self, unit: Unit, word: str) -> Ticket:
        """Answer with a secret."""
        return Ticket(number=unit.now.hour, word=SecretStr(word))

    @needs(Role.OWNER)
    @writes
    def drop(self, unit: Unit, into: list[str]) -> None:
        """Answer nothing."""
        into.append(unit.channel)


def _box(scene: Scene, name: str) -> Box:
    return Box(scene.center.office, scene.people.ada.scope, "chat", Command(name))


def test_secrets_in_kept_answers_are_masked(scene: Scene) -> None:
    """Shown once, to who asked first; the table and whoever asks again get stars."""
    assert _box(scene, "7:1").take("open sesame").word.get_secret_value() == "open sesame"
    again = _box(scene, "7:1").take("open sesame")
    assert again.number == scene.clock.now().hour
    assert set(again.word.get_secret_value()) == {"*"}
    with scene.center.office.read() as unit:
        assert [row for row in unit.session.scalars(select(DoneCall.answer)) if "sesame" in str(row)] == []


def test_a_verb_that_answers_nothing_runs_once_too(scene: Scene) -> None:
    """None is an answer."""
    ran: list[str] = []
    for name in ("7:1", "7:1", "7:2"):
        _box(scene, name).drop(ran)
    assert ran == ["chat", "chat"]


def test_long_names_are_told_apart(scene: Scene) -> None:
    """A name that is longer than a key may be is not cut: two calls of it would be taken for one."""
    ran: list[str] = []
    box = _box(scene, "x" * 300)
    box.drop(ran)
    box.drop(ran)
    assert len(ran) == 2
    assert Command("x" * 300).next_key("verb") != Command("x" * 299 + "y").next_key("verb")
    assert len(Command("x" * 300).next_key("verb")) <= 160


def test_answers_are_forgotten_after_three_days(scene: Scene) -> None:
    """Telegram sends nothing again that is older than a day."""
    _box(scene, "7:1").drop([])
    scene.clock.advance(days=3)
    assert scene.center.office.write(forget) == 0
    scene.clock.advance(microseconds=1)
    assert scene.center.office.write(forget) == 1
