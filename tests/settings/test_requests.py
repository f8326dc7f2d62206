"""Categories and brands: a seller asks, staff in charge decides, the seller is told."""

import pytest

from jumia_core.accounts import Role
from jumia_core.center import Staff
from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from jumia_core.settings import RequestKind, RequestStatus
from tests.rigs.centers import Scene
from tests.settings.conftest import ADA_SHOP, accountant, last


def _manager(scene: Scene) -> Staff:
    """An account manager who looks after Omar's shop only."""
    scene.center.accounts.create_staff("amina@platform.example", "Amina", role=Role.ACCOUNT_MANAGER)
    scene.center.accounts.set_manager("omar-eg", "amina@platform.example")
    return scene.center.as_staff("amina@platform.example")


def test_asked_approved_and_told(scene: Scene) -> None:
    """From the question to the list of what is approved; each step is in the journal."""
    asked = scene.people.ada.settings.ask_brand("  Ankara   Gold ", "We own it.")
    assert (asked.kind, asked.name, asked.status) == (RequestKind.BRAND, "Ankara Gold", RequestStatus.PENDING)
    assert last(scene, ADA_SHOP) == ("brand_asked", None, {"name": "Ankara Gold"})
    scene.told()
    seen = scene.people.tunde.settings.requests()[0]
    assert (seen.shop, seen.home_country, seen.asked_by, seen.decided_by) == ("ada-ng", "NG", "Ada Obi", None)
    decided = scene.people.tunde.settings.decide_request(asked.id, approve=True)
    assert (decided.status, decided.decided_by) == (RequestStatus.APPROVED, "Tunde Bello")
    assert scene.people.ada.settings.approved_brands() == ["Ankara Gold"]
    assert scene.people.ada.settings.approved_categories() == []
    assert last(scene, ADA_SHOP) == (
        "brand_decided",
        {"status": "pending"},
        {"name": "Ankara Gold", "status": "approved", "reason": ""},
    )
    told = scene.told("settings_request_decided")
    assert [one.email for one in told] == ["ada@example.ng"]
    assert told[0].data["status"] == "approved"


def test_a_rejection_has_a_reason_and_may_be_asked_again(scene: Scene) -> None:
    """The seller reads what to change, and tries once more."""
    asked = scene.people.ada.settings.ask_category("Fashion / Fabrics")
    tunde = scene.people.tunde.settings
    for reason in ("  ", "x" * 501):
        with pytest.raises(Invalid):
            tunde.decide_request(asked.id, approve=False, reason=reason)
    rejected = tunde.decide_request(asked.id, approve=False, reason="Send the licence.")
    assert (rejected.status, rejected.reason) == (RequestStatus.REJECTED, "Send the licence.")
    with pytest.raises(Conflict, match="was rejected already"):
        tunde.decide_request(asked.id, approve=True)
    again = scene.people.ada.settings.ask_category("Fashion / Fabrics")
    mine = scene.people.ada.settings.my_requests()
    assert [(one.id, one.status) for one in mine] == [
        (again.id, RequestStatus.PENDING),
        (asked.id, RequestStatus.REJECTED),
    ]
    assert [one.id for one in scene.people.ada.settings.my_requests(status=RequestStatus.REJECTED)] == [asked.id]
    assert len(scene.people.ada.settings.my_requests(limit=1)) == 1


def test_what_was_asked_for_is_not_asked_again(scene: Scene) -> None:
    """However it is written, while it waits and when it was approved; another kind and another shop may."""
    ada = scene.people.ada.settings
    asked = ada.ask_category("Home / Kitchen")
    with pytest.raises(Conflict, match="waits for a decision"):
        ada.ask_category("home/KITCHEN")
    scene.people.operator.settings.decide_request(asked.id, approve=True)
    with pytest.raises(Conflict, match="was approved"):
        ada.ask_category("Home /  Kitchen")
    ada.ask_brand("Home / Kitchen")
    scene.people.omar.settings.ask_category("Home / Kitchen")


@pytest.mark.parametrize(("name", "note"), [("", ""), (" / ", ""), ("x" * 201, ""), ("ß" * 150, ""), ("x", "n" * 501)])
def test_what_cannot_be_asked(scene: Scene, name: str, note: str) -> None:
    """Nothing, and more than there is room for, also as names are compared."""
    with pytest.raises(Invalid):
        scene.people.ada.settings.ask_brand(name, note)
    assert scene.people.ada.settings.my_requests() == []


def test_who_decides_for_whom(scene: Scene) -> None:
    """A manager for the own shops, a lead for the team's countries, an operator for all; others' do not exist."""
    amina = _manager(scene)
    ours = scene.people.ada.settings.ask_brand("Ours").id
    theirs = scene.people.omar.settings.ask_brand("Theirs").id
    sees = {
        "tunde": (scene.people.tunde, [ours]),
        "amina": (amina, [theirs]),
        "chen": (scene.people.chen, [ours]),
        "salma": (scene.people.salma, [theirs]),
        "grace": (scene.people.operator, [ours, theirs]),
    }
    for staff, numbers in sees.values():
        assert [one.id for one in staff.settings.requests()] == numbers
        answers = set()
        for number in ({ours, theirs} - set(numbers)) | {10**9}:
            with pytest.raises(NotFound) as caught:
                staff.settings.decide_request(number, approve=True)
            answers.add(str(caught.value).replace(str(number), "N"))
        assert len(answers) == 1
    for agent in (scene.people.li, scene.people.nour):
        with pytest.raises(NotAllowed):
            agent.settings.requests()
        with pytest.raises(NotAllowed):
            agent.settings.decide_request(ours, approve=True)
    scene.people.salma.settings.decide_request(theirs, approve=True)
    assert [one.id for one in scene.people.operator.settings.requests()] == [ours]
    assert [one.id for one in scene.people.operator.settings.requests(status=None)] == [ours, theirs]


def test_who_left_the_shop_hears_nothing_of_it(scene: Scene) -> None:
    """Then its owners are told."""
    scene.center.accounts.create_seller("chi@example.ng", "Chi Eze", shop="ada-ng", role="owner")
    chi = scene.center.as_seller("chi@example.ng", shop="ada-ng")
    asked = chi.settings.ask_brand("Ankara Gold")
    scene.people.ada.members.remove(chi.scope.account_id)
    scene.told()
    scene.people.tunde.settings.decide_request(asked.id, approve=True)
    assert [one.email for one in scene.told("settings_request_decided")] == ["ada@example.ng"]


@pytest.mark.parametrize("database_kind", ["sqlite"], indirect=True)
def test_more_approved_than_a_page(scene: Scene) -> None:
    """The list of what is approved is whole: an import relies on it."""
    names = [f"Brand {number:03}" for number in range(205)]
    for name in names:
        asked = scene.people.ada.settings.ask_brand(name)
        scene.people.operator.settings.decide_request(asked.id, approve=True)
    assert scene.people.ada.settings.approved_brands() == names


def test_who_may_ask_and_look(scene: Scene) -> None:
    """The owner asks, the accountant looks, the packer does neither; another shop sees its own only."""
    asked = scene.people.ada.settings.ask_brand("Ours")
    chi = accountant(scene).settings
    assert [one.id for one in chi.my_requests()] == [asked.id]
    assert scene.people.omar.settings.my_requests() == []
    with pytest.raises(NotAllowed):
        chi.ask_brand("Mine")
    with pytest.raises(NotAllowed):
        scene.people.bola.settings.my_requests()
