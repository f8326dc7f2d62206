"""In which country a person lives: one rule for the bot's clock, the quiet hours and the letters."""

import pytest

from jumia_core.accounts import OFFICE, countries_of_places, country_of
from tests.rigs.visits import ADA, NEW, PHONE, Visits

LI, OPS = "li@platform.example", "ops@platform.example"


def _country(visits: Visits, email: str, shop: str | None = None) -> str:
    ids = {one.slug: one.id for one in visits.scene.center.accounts.all_shops()}
    with visits.scene.center.office.read() as unit:
        return country_of(unit.session, visits.id_of(email), ids[shop] if shop else None)


def test_the_shop_at_hand_then_the_first_then_the_team_then_the_office(visits: Visits) -> None:
    """A shop that the person does not work for (any more) is not at hand."""
    accounts = visits.scene.center.accounts
    accounts.create_seller(ADA, "", shop="mei-cn", role="packer")
    assert (_country(visits, ADA), _country(visits, ADA, "mei-cn")) == ("NG", "CN")
    assert _country(visits, ADA, "omar-eg") == "NG"
    assert (_country(visits, LI), _country(visits, OPS)) == ("CN", OFFICE)
    accounts.create_seller(LI, "", shop="omar-eg", role="packer")
    assert _country(visits, LI) == "EG"


def test_many_people_are_placed_at_once(visits: Visits) -> None:
    """By one statement, each for itself; who is not there lives by the office's clock."""
    ids = {one.slug: one.id for one in visits.scene.center.accounts.all_shops()}
    ada, li = visits.id_of(ADA), visits.id_of(LI)
    with visits.scene.center.office.read() as unit:
        found = countries_of_places(unit.session, [(ada, None), (ada, ids["ada-ng"]), (li, None), (4711, None)])
        assert countries_of_places(unit.session, []) == {}
    assert found == {(ada, None): "NG", (ada, ids["ada-ng"]): "NG", (li, None): "CN", (4711, None): OFFICE}


@pytest.mark.parametrize(("email", "country"), [(ADA, "NG"), (LI, "CN"), (OPS, OFFICE)])
def test_a_chat_shows_the_clock_by_which_it_sleeps(visits: Visits, email: str, country: str) -> None:
    """The bot's identity and the rule are one."""
    visits.scene.center.accounts.set_password(email, NEW)
    visits.link(PHONE, email, NEW)
    identity = visits.scene.center.accounts.linked(PHONE)
    assert identity is not None
    assert identity.home_country == country == _country(visits, email)
