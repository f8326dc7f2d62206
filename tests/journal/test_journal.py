"""The journal: each change with who, when, how, before and after; never a password."""

import pytest

from jumia_core.accounts import AccountStatus
from jumia_core.journal import ChangeView, history, record
from jumia_core.work import Unit
from tests.rigs import tables
from tests.rigs.centers import Scene
from tests.rigs.visits import ADA, BOLA, NEW, PASSWORD, PHONE, Visits, open_visits


def _history(visits: Visits, subject: str, limit: int = 50) -> list[ChangeView]:
    with visits.scene.center.office.read() as unit:
        return history(unit.session, subject, limit=limit)


def test_a_change_says_who_when_how_before_and_after(scene: Scene) -> None:
    """What stayed as it was is left out."""
    visits = open_visits(scene)
    ada = scene.center.as_seller(ADA, shop="ada-ng", channel="chat").account
    ada.rename("Ada Obi-Ade")
    scene.clock.advance(hours=1)
    ada.set_language("fr")
    newest, older, *_ = _history(visits, f"account:{visits.id_of(ADA)}")
    assert (newest.kind, newest.before, newest.after) == ("language", {"language": "en"}, {"language": "fr"})
    assert (older.kind, older.before, older.after) == ("renamed", {"name": "Ada Obi"}, {"name": "Ada Obi-Ade"})
    assert (newest.at, newest.actor_name, newest.channel) == (scene.clock.now(), "Ada Obi", "chat")


def test_the_story_of_a_shop_and_of_an_account(scene: Scene) -> None:
    """Invited, joined, role, removed; status, chats, passwords: each by the person who did it, newest first."""
    visits = open_visits(scene)
    scene.people.ada.members.invite("chi@example.ng", "packer")
    visits.at(PHONE).open_invitation(visits.invited())
    visits.at(PHONE).accept_invitation(name="Chi", password=NEW, chat=PHONE)
    chi = visits.id_of("chi@example.ng")
    scene.people.ada.members.change_role(chi, "accountant")
    scene.people.ada.members.remove(chi)
    scene.people.operator.accounts.suspend(chi, "Left the shop.")
    shop = _history(visits, f"shop:{scene.people.ada.scope.shop_id}")
    assert [(one.kind, one.actor_name) for one in shop][:4] == [
        ("removed", "Ada Obi"),
        ("role", "Ada Obi"),
        ("joined", "Chi"),
        ("invited", "Ada Obi"),
    ]
    assert (shop[1].before, shop[1].after) == ({"role": "packer"}, {"role": "accountant", "email": "chi@example.ng"})
    account = _history(visits, f"account:{chi}")
    assert [one.kind for one in account] == ["status", "chat_linked"]
    assert (account[0].before, account[0].after) == (
        {"status": "active", "reason": ""},
        {"status": "suspended", "reason": "Left the shop."},
    )


def test_a_new_password_is_recorded_without_it(scene: Scene, migrated_database_url: str) -> None:
    """That it changed, by whom and through which channel; nothing of the old or the new one."""
    visits = open_visits(scene)
    token = visits.reset_token()
    visits.at(PHONE).open_reset(token)
    visits.at(PHONE).reset_password(NEW)
    newest = _history(visits, f"account:{visits.id_of(ADA)}")[0]
    assert (newest.kind, newest.actor_name, newest.channel) == ("password_changed", "Ada Obi", "chat")
    assert (newest.before, newest.after) == (None, None)
    assert tables.found(migrated_database_url, [PASSWORD, NEW]) == []


def test_a_verb_that_fails_leaves_no_change(scene: Scene) -> None:
    """All or nothing: the journal is written with the change it tells of."""
    visits = open_visits(scene)

    def broken(unit: Unit) -> None:
        record(unit, "shop:1", "tried", after={"n": 1})
        raise RuntimeError

    before = _history(visits, "shop:1")
    with pytest.raises(RuntimeError):
        scene.center.office.write(broken)
    assert _history(visits, "shop:1") == before


def test_a_page_has_a_size(scene: Scene) -> None:
    """At least one, as many as asked for, no other subject's."""
    visits = open_visits(scene)
    for number in range(3):
        scene.center.accounts.set_status(BOLA, AccountStatus.INACTIVE, f"Reason {number}.")
    subject = f"account:{visits.id_of(BOLA)}"
    assert [one.after for one in _history(visits, subject, 2)] == [{"reason": "Reason 2."}, {"reason": "Reason 1."}]
    assert len(_history(visits, subject, 0)) == 1
    assert _history(visits, "account:4711") == []
