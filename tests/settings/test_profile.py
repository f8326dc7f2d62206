"""What a shop tells of itself, what is fixed, and the languages of its texts."""

from typing import Any

import pytest

from jumia_core.kernel import Invalid
from jumia_core.settings import ProfileChange
from tests.rigs.centers import Scene
from tests.settings.conftest import ADA_SHOP, journal, last


def test_a_profile_begins_with_what_is_known(scene: Scene) -> None:
    """Name, owner's address and country; the rest is empty, the language English."""
    profile = scene.people.bola.settings.profile()
    assert (profile.shop, profile.name, profile.email) == ("ada-ng", "Ada's Fabrics, Lagos", "ada@example.ng")
    assert (profile.home_country, profile.languages) == ("NG", ["en"])
    assert (profile.phone, profile.address, profile.city, profile.about) == ("", "", "", "")


def test_the_shops_address_is_its_first_owners_for_good(scene: Scene) -> None:
    """Another owner, and the first one's leaving, change nothing: name and address are fixed after creation."""
    ada, bola = scene.people.ada, scene.people.bola
    ada.members.change_role(bola.scope.account_id, "owner")
    scene.people.bola.members.remove(ada.scope.account_id)
    assert scene.people.bola.settings.profile().email == "ada@example.ng"


def test_what_changes_and_what_stays(scene: Scene) -> None:
    """None leaves a field, "" empties it; the journal has before and after of what changed."""
    settings = scene.people.ada.settings
    settings.set_profile(ProfileChange(phone="0803 123 4567", city="Lagos", about="Fabrics.\x00 "))
    profile = settings.set_profile(ProfileChange(city="Ikeja", about=""))
    assert (profile.phone, profile.city, profile.about) == ("+2348031234567", "Ikeja", "")
    assert last(scene, ADA_SHOP) == ("profile", {"city": "Lagos", "about": "Fabrics."}, {"city": "Ikeja", "about": ""})
    settings.set_profile(ProfileChange(city="Ikeja"))
    assert len(journal(scene, ADA_SHOP, "profile")) == 2, "nothing changed"
    assert scene.people.omar.settings.profile().city == "", "another shop's"


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"name": "Another"}, ["name"]),
        ({"email": "other@example.ng"}, ["email"]),
        ({"name": "Another", "email": "o@example.ng", "phone": "12"}, ["name", "email", "phone"]),
        ({"phone": "call me"}, ["phone"]),
        ({"phone": "1" * 25}, ["phone"]),
        ({"address": "x" * 301, "city": "x" * 81, "about": "x" * 2001}, ["address", "city", "about"]),
    ],
)
def test_all_that_is_wrong_with_a_profile(scene: Scene, change: dict[str, Any], fields: list[str]) -> None:
    """Name and address are fixed once the shop exists; one answer names everything, and nothing is changed."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.set_profile(ProfileChange(**change))
    assert [problem.field for problem in caught.value.problems] == fields
    assert journal(scene, ADA_SHOP, "profile") == []


def test_languages(scene: Scene) -> None:
    """The main one first; each change is in the journal once."""
    settings = scene.people.ada.settings
    assert settings.set_languages(["fr", "en"]).languages == ["fr", "en"]
    assert last(scene, ADA_SHOP) == ("languages", {"languages": ["en"]}, {"languages": ["fr", "en"]})
    settings.set_languages(["fr", "en"])
    assert len(journal(scene, ADA_SHOP, "languages")) == 1


@pytest.mark.parametrize("languages", [[], ["xx"], ["en", "en"], ["EN"]])
def test_languages_that_are_none(scene: Scene, languages: list[str]) -> None:
    """One at least, each once, of those that we have."""
    with pytest.raises(Invalid) as caught:
        scene.people.ada.settings.set_languages(languages)
    assert caught.value.hint == "Use en, fr, ar, zh, sw."
