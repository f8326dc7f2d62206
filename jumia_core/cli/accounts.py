"""`seller-center accounts …`: people, shops and claims teams. Whoever can run it is trusted."""

from typing import Annotated

import typer

from jumia_core.terminal import Json, Screen, open_center

app = typer.Typer(help="People, shops and claims teams.", no_args_is_help=True)
create = typer.Typer(help="Add a team, a shop, or a person.", no_args_is_help=True)
app.add_typer(create, name="create")

Slug = Annotated[str, typer.Argument(help="A short name of letters a-z, digits and dashes.")]
Name = Annotated[str, typer.Argument(help="The name that people read.")]
Email = Annotated[str, typer.Argument(help="The address, as name@example.com.")]
Country = Annotated[str, typer.Option("--country", help="ISO code, as NG.")]


@app.command("list")
def listing(json: Json = False) -> None:
    """List everybody, every shop and every claims team."""
    with open_center() as center:
        teams, shops, people = center.accounts.all_teams(), center.accounts.all_shops(), center.accounts.all_accounts()
    screen = Screen(as_json=json)
    if json:
        screen.says("", data={"teams": teams, "shops": shops, "accounts": people})
        return
    screen.table(
        ("claims team", "name", "works in", "serves"),
        ((team.slug, team.name, team.country, " ".join(team.home_countries)) for team in teams),
        empty="There is no claims team. Begin with: seller-center accounts create team --help",
    )
    screen.says("")
    screen.table(
        ("shop", "name", "country", "people"),
        ((shop.slug, shop.name, shop.home_country, len(shop.members)) for shop in shops),
        empty="There is no shop.",
    )
    screen.says("")
    screen.table(
        ("address", "name", "role"),
        (
            (
                person.email,
                person.name,
                ", ".join(
                    [f"{role} of {shop}" for shop, role in person.shops.items()]
                    + ([f"{person.staff_role} of {person.team or 'the platform'}"] if person.staff_role else [])
                ),
            )
            for person in people
        ),
        empty="There is nobody.",
    )


@create.command("team")
def create_team(
    slug: Slug,
    name: Name,
    country: Annotated[str, typer.Option("--country", help="Where the team works: its calendar and zone, as CN.")],
    serves: Annotated[str, typer.Option("--serves", help="Home countries of shops that it answers, as CN,NG,KE.")],
    json: Json = False,
) -> None:
    """Add a claims team. A home country is served by one team only."""
    codes = [code for code in serves.replace(",", " ").split() if code]
    with open_center(create=True) as center:
        team = center.accounts.create_team(slug, name, country, home_countries=codes)
    Screen(as_json=json).says(f"The team {team.slug} serves {', '.join(team.home_countries)}.", data=team)


@create.command("shop")
def create_shop(slug: Slug, name: Name, country: Country, json: Json = False) -> None:
    """Add a shop. Its country decides which days count for its deadlines."""
    with open_center(create=True) as center:
        shop = center.accounts.create_shop(slug, name, country)
    Screen(as_json=json).says(f"The shop {shop.slug} works in {shop.home_country}.", data=shop)


@create.command("seller")
def create_seller(
    email: Email,
    name: Name,
    shop: Annotated[str, typer.Option("--shop", help="The shop's short name.")],
    role: Annotated[str, typer.Option("--role", help="owner, packer or accountant.")] = "owner",
    language: Annotated[
        str, typer.Option("--language", help="The language that notices add to English, as fr.")
    ] = "en",
    json: Json = False,
) -> None:
    """Add a person to a shop; somebody who has an account joins with it."""
    with open_center(create=True) as center:
        person = center.accounts.create_seller(email, name, shop=shop, role=role, language=language)
    Screen(as_json=json).says(f"{person.email} is {person.shops[shop]} of {shop}.", data=person)


@create.command("staff")
def create_staff(
    email: Email,
    name: Name,
    role: Annotated[str, typer.Option("--role", help="agent, lead, account_manager or operator.")] = "agent",
    team: Annotated[str | None, typer.Option("--team", help="The claims team; an operator needs none.")] = None,
    json: Json = False,
) -> None:
    """Add a person of the platform."""
    with open_center(create=True) as center:
        person = center.accounts.create_staff(email, name, role=role, team=team)
    where = f"of {person.team}" if person.team else "of the platform"
    Screen(as_json=json).says(f"{person.email} is {person.staff_role} {where}.", data=person)
