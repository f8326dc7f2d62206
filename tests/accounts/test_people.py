"""People, shops and teams: created once, joined, listed; bad input is refused in words."""

import pytest

from jumia_core.accounts import Role
from jumia_core.accounts.rules import clean_country, clean_email, clean_slug, shop_role, staff_role
from jumia_core.kernel import Conflict, Invalid, NotFound
from jumia_core.testing import a_claim
from tests.rigs.centers import Scene


@pytest.mark.parametrize(
    ("typed", "email"),
    [
        ("ada@example.ng", "ada@example.ng"),
        (" Ada@Example.NG\n", "ada@example.ng"),
        ("o'neil+jumia@mail.co.uk", "o'neil+jumia@mail.co.uk"),
        ("123456@qq.com", "123456@qq.com"),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, email: str) -> None:
    """Letter case and spaces around do not matter."""
    assert clean_email(typed) == email


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ada",
        "ada@",
        "@example.ng",
        "ada@localhost",
        "a da@example.ng",
        "ada@example.ng, eve@example.ng",
        "Ada <ada@example.ng>",
        "ada@example.ng\nBcc: eve@example.ng",
        ".ada@example.ng",
        "a..b@example.ng",
        f"{'a' * 250}@example.ng",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    """Above all what would add a header or a second recipient."""
    with pytest.raises(Invalid) as caught:
        clean_email(typed)
    assert [problem.field for problem in caught.value.problems] == ["email"]


@pytest.mark.parametrize(("typed", "slug"), [("ada-ng", "ada-ng"), (" Ada-NG ", "ada-ng"), ("a1", "a1")])
def test_short_names(typed: str, slug: str) -> None:
    """Lower case, digits and dashes."""
    assert clean_slug(typed) == slug


@pytest.mark.parametrize("typed", ["", "a", "-a", "a b", "a/b", "../x", "é1", "a" * 64])
def test_what_is_no_short_name_is_refused(typed: str) -> None:
    """It appears in commands and addresses."""
    with pytest.raises(Invalid):
        clean_slug(typed)


def test_countries_and_roles_are_known_or_refused_with_what_is_allowed() -> None:
    """A typing mistake is answered with the list."""
    assert clean_country(" ng ") == "NG"
    with pytest.raises(Invalid, match="'XX'") as caught:
        clean_country("XX")
    assert "NG" in caught.value.hint
    assert (shop_role("packer"), staff_role("lead")) == (Role.PACKER, Role.LEAD)
    for read, wrong in ((shop_role, "operator"), (staff_role, "owner"), (shop_role, "")):
        with pytest.raises(Invalid):
            read(wrong)


def test_a_person_may_work_for_several_shops_with_one_account(scene: Scene) -> None:
    """The second shop finds the account by its address; the first role stays."""
    accounts = scene.center.accounts
    before = len(accounts.all_accounts())
    accounts.create_shop("ada-two", "Ada's second shop", "GH")
    ada = accounts.create_seller("ADA@example.ng", "Somebody", shop="ada-two", role="accountant")
    assert ada.name == "Ada Obi"
    assert ada.shops == {"ada-ng": Role.OWNER, "ada-two": Role.ACCOUNTANT}
    assert len(accounts.all_accounts()) == before


def test_joining_again_changes_the_role(scene: Scene) -> None:
    """A packer becomes the owner; staff change team."""
    accounts = scene.center.accounts
    assert accounts.create_seller("bola@example.ng", "Bola", shop="ada-ng", role="owner").shops == {"ada-ng": "owner"}
    moved = accounts.create_staff("li@platform.example", "Li", role="lead", team="cairo")
    assert (moved.staff_role, moved.team) == (Role.LEAD, "cairo")


def test_what_is_taken_or_missing_is_said(scene: Scene) -> None:
    """Short names, served countries, unknown shops and teams; nothing is half created."""
    accounts = scene.center.accounts
    with pytest.raises(Conflict, match="ada-ng"):
        accounts.create_shop("ada-ng", "Another", "NG")
    with pytest.raises(Conflict, match="shenzhen"):
        accounts.create_team("shenzhen", "Another", "CN", home_countries=[])
    with pytest.raises(Conflict, match="NG is served"):
        accounts.create_team("lagos", "Lagos", "NG", home_countries=["TN", "NG"])
    with pytest.raises(NotFound, match="no shop nowhere"):
        accounts.create_seller("new@example.ng", "New", shop="nowhere")
    with pytest.raises(NotFound, match="no claims team nowhere"):
        accounts.create_staff("new@example.ng", "New", role="agent", team="nowhere")
    assert [team.slug for team in accounts.all_teams()] == ["cairo", "shenzhen"]
    assert "new@example.ng" not in {account.email for account in accounts.all_accounts()}


def test_lists(scene: Scene) -> None:
    """In a stable order, with who works where and who serves whom."""
    accounts = scene.center.accounts
    emails = [account.email for account in accounts.all_accounts()]
    assert emails == sorted(emails)
    shops = {shop.slug: shop for shop in accounts.all_shops()}
    assert list(shops) == ["ada-ng", "mei-cn", "omar-eg"]
    assert shops["ada-ng"].members == {"ada@example.ng": Role.OWNER, "bola@example.ng": Role.PACKER}
    cairo, shenzhen = accounts.all_teams()
    assert (cairo.country, "EG" in cairo.home_countries) == ("EG", True)
    assert (shenzhen.country, "NG" in shenzhen.home_countries) == ("CN", True)


def test_a_country_that_no_team_serves_cannot_raise_yet(scene: Scene) -> None:
    """It is said, and to whom to turn."""
    scene.center.accounts.create_shop("tunis", "Tunis", "TN")
    scene.center.accounts.create_seller("t@example.tn", "Tarek", shop="tunis")
    with pytest.raises(Conflict, match="No claims team serves TN") as caught:
        scene.center.as_seller("t@example.tn", shop="tunis").claims.raise_claim(a_claim())
    assert "operator" in caught.value.hint
