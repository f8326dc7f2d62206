"""`seller-center accounts`: an installation gets its people from the command line alone."""

from tests.cli.conftest import Cli


def test_from_nothing_to_people(cli: Cli) -> None:
    """Team, shop, seller, staff: each is created, said, and listed."""
    team = cli.json("accounts", "create", "team", "lagos", "Team Lagos", "--country", "NG", "--serves", "NG, gh")
    assert team["home_countries"] == ["GH", "NG"]
    assert cli.json("accounts", "create", "shop", "ada-ng", "Ada's Fabrics", "--country", "ng")["home_country"] == "NG"
    seller = cli.json("accounts", "create", "seller", "Ada@Example.ng", "Ada Obi", "--shop", "ada-ng")
    assert seller["shops"] == {"ada-ng": "owner"}
    said = cli.run("accounts", "create", "staff", "li@platform.example", "Li Wei", "--team", "lagos").stdout
    assert said == "li@platform.example is agent of lagos.\n"

    found = cli.json("accounts", "list")
    assert [shop["slug"] for shop in found["shops"]] == ["ada-ng"]
    assert [person["email"] for person in found["accounts"]] == ["ada@example.ng", "li@platform.example"]
    listed = cli.run("accounts", "list").stdout
    for part in ("Team Lagos", "GH NG", "Ada's Fabrics", "owner of ada-ng", "agent of lagos"):
        assert part in listed


def test_what_is_wrong_is_said(cli: Cli) -> None:
    """A wrong value names its field and what is allowed, exit code 2; a second of the same name is a conflict, 1."""
    error = cli.error("accounts", "create", "shop", "ada-ng", "Ada", "--country", "XX")
    assert error["exit_code"] == 2
    assert error["problems"][0]["field"] == "country"
    assert "NG" in error["problems"][0]["hint"]
    cli.json("accounts", "create", "shop", "ada-ng", "Ada", "--country", "NG")
    again = cli.error("accounts", "create", "shop", "ada-ng", "Ada", "--country", "NG")
    assert (again["error"], again["exit_code"]) == ("Conflict", 1)


def test_an_empty_installation(cli: Cli) -> None:
    """Where there is nobody, the list says how to begin."""
    cli.json("migrate")
    assert "accounts create team" in cli.run("accounts", "list").stdout
