"""Drop-off stations and pick-up persons: opened by the operator, chosen by who packs."""

from typing import Any

import pytest

from jumia_core.kernel import Conflict, Invalid, NotAllowed, NotFound
from tests.rigs.centers import Scene
from tests.settings.conftest import ADA_SHOP, accountant, journal, last


def _stations(scene: Scene) -> None:
    """Two stations in Lagos, one in Cairo."""
    settings = scene.people.operator.settings
    settings.add_station("NG", "Yaba", "Yaba", "12 Herbert Macaulay Way")
    settings.add_station("ng", "ikeja", "Ikeja", "3 Allen Avenue")
    settings.add_station("EG", "dokki", "Dokki", "1 Tahrir Street")


def test_a_station_is_chosen(scene: Scene) -> None:
    """Of the home country's open ones, by name; the journal has before and after."""
    _stations(scene)
    bola = scene.people.bola.settings
    assert [station.code for station in bola.stations()] == ["ikeja", "yaba"]
    assert bola.station() is None
    assert bola.choose_station(" YABA ").name == "Yaba"
    bola.choose_station("ikeja")
    assert last(scene, ADA_SHOP) == ("station", {"station": "yaba"}, {"station": "ikeja"})
    bola.choose_station("ikeja")
    assert len(journal(scene, ADA_SHOP, "station")) == 2
    chosen = accountant(scene).settings.station()
    assert chosen is not None
    assert (chosen.code, chosen.open) == ("ikeja", True)
    assert scene.people.omar.settings.station() is None


@pytest.mark.parametrize("code", ["dokki", "nowhere", ""])
def test_a_station_that_does_not_exist_here(scene: Scene, code: str) -> None:
    """Another country's is answered as none."""
    _stations(scene)
    with pytest.raises(NotFound, match="no open station"):
        scene.people.ada.settings.choose_station(code)


def test_a_closed_station(scene: Scene) -> None:
    """It is not offered and cannot be chosen; who chose it before sees that it closed; it may open again."""
    _stations(scene)
    operator, ada = scene.people.operator.settings, scene.people.ada.settings
    ada.choose_station("yaba")
    assert operator.close_station("ng", "yaba").open is False
    assert last(scene, "station:NG-yaba") == (
        "station_closed",
        {"open": True},
        {"open": False},
    )
    assert [station.code for station in ada.stations()] == ["ikeja"]
    assert [(station.code, station.open) for station in operator.stations("NG")] == [("ikeja", True), ("yaba", False)]
    chosen = ada.station()
    assert chosen is not None
    assert chosen.open is False
    with pytest.raises(NotFound):
        ada.choose_station("yaba")
    with pytest.raises(Conflict, match="closed already"):
        operator.close_station("NG", "yaba")
    operator.add_station("NG", "yaba", "Yaba", "14 Herbert Macaulay Way")
    assert last(scene, "station:NG-yaba") == (
        "station_opened",
        {"address": "12 Herbert Macaulay Way", "open": False},
        {"address": "14 Herbert Macaulay Way", "open": True},
    )
    assert ada.choose_station("yaba").open


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"country": "XX"}, "country"),
        ({"code": "a b"}, "slug"),
        ({"code": "a" * 33}, "code"),
        ({"name": " "}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"address": "x" * 301}, "address"),
    ],
)
def test_a_station_that_makes_no_sense(scene: Scene, change: dict[str, Any], field: str) -> None:
    """More than there is room for is refused on every database, and nothing is kept."""
    station = {"country": "NG", "code": "yaba", "name": "Yaba", "address": "12 Herbert Macaulay Way"}
    with pytest.raises(Invalid) as caught:
        scene.people.operator.settings.add_station(**{**station, **change})
    assert [problem.field for problem in caught.value.problems] == [field]
    assert scene.people.operator.settings.stations("NG") == []


def test_stations_are_the_operators(scene: Scene) -> None:
    """Others of the staff look; the same code twice is a conflict, one that is none is not found."""
    _stations(scene)
    operator = scene.people.operator.settings
    with pytest.raises(Conflict, match="open already"):
        operator.add_station("NG", "yaba", "Yaba", "12 Herbert Macaulay Way")
    with pytest.raises(NotFound):
        operator.close_station("GH", "yaba")
    for staff in (scene.people.li, scene.people.chen, scene.people.tunde):
        assert len(staff.settings.stations("NG")) == 2
        with pytest.raises(NotAllowed):
            staff.settings.add_station("NG", "ojo", "Ojo", "1 Road")
        with pytest.raises(NotAllowed):
            staff.settings.close_station("NG", "yaba")
    with pytest.raises(NotAllowed):
        accountant(scene).settings.choose_station("yaba")


def test_a_person_who_fetches_returns(scene: Scene) -> None:
    """Added and removed by who packs; the document's number is masked wherever it is shown."""
    bola = scene.people.bola.settings
    person = bola.add_pickup_person(" Emeka Okafor ", "0803 123 4567", "A01234567")
    assert (person.name, person.phone, person.id_document) == ("Emeka Okafor", "+2348031234567", "****4567")
    assert last(scene, ADA_SHOP) == ("pickup_person_added", None, {"name": "Emeka Okafor", "phone": "****4567"})
    assert bola.add_pickup_person("Ngozi", "08031234568").id_document == ""
    assert [one.name for one in accountant(scene).settings.pickup_people()] == ["Emeka Okafor", "Ngozi"]
    assert "A01234567" not in repr(scene.people.ada.settings.history())
    bola.remove_pickup_person(person.id)
    assert last(scene, ADA_SHOP) == ("pickup_person_removed", {"name": "Emeka Okafor"}, None)
    assert [one.name for one in bola.pickup_people()] == ["Ngozi"]
    with pytest.raises(NotFound):
        bola.remove_pickup_person(person.id)


def test_all_that_is_wrong_with_a_person(scene: Scene) -> None:
    """One answer names everything."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.add_pickup_person(" ", "call me", "x" * 41)
    assert [problem.field for problem in caught.value.problems] == ["name", "phone", "id_document"]


def test_ten_people_at_most(scene: Scene) -> None:
    """Somebody must go before an eleventh comes; another shop's list is its own."""
    ada = scene.people.ada.settings
    people = [ada.add_pickup_person(f"Person {number}", f"080312345{number:02}") for number in range(10)]
    with pytest.raises(Conflict, match="10 people"):
        ada.add_pickup_person("One more", "08031234599")
    ada.remove_pickup_person(people[0].id)
    ada.add_pickup_person("One more", "08031234599")
    scene.people.omar.settings.add_pickup_person("Hany", "01001234567")


def test_another_shops_person_does_not_exist(scene: Scene) -> None:
    """Its id is answered as one that nobody has; an accountant may look only."""
    person = scene.people.ada.settings.add_pickup_person("Emeka", "08031234567")
    answers = set()
    for number in (person.id, 10**9):
        with pytest.raises(NotFound) as caught:
            scene.people.omar.settings.remove_pickup_person(number)
        answers.add(str(caught.value))
    assert len(answers) == 1
    assert len(scene.people.ada.settings.pickup_people()) == 1
    with pytest.raises(NotAllowed):
        accountant(scene).settings.add_pickup_person("Eve", "08031234567")
    with pytest.raises(NotAllowed):
        accountant(scene).settings.remove_pickup_person(person.id)
