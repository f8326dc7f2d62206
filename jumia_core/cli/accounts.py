"""`seller-center accounts …`: people, shops and claims teams. Whoever can run it is trusted."""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from jumia_core.kernel import Invalid, Problem
from jumia_core.terminal import Json, Screen, open_center, plain, show_time

if TYPE_CHECKING:
    from jumia_core.accounts import AccountView

app = typer.Typer(help="People, shops and claims teams.", no_args_is_help=True)
create = typer.Typer(help="Add a team, a shop, or a person.", no_args_is_help=True)
app.add_typer(create, name="create")

Slug = Annotated[str, typer.Argument(help="A short name of letters a-z, digits and dashes.")]
Name = Annotated[str, typer.Argument(help="The name that people read.")]
Email = Annotated[str, typer.Argument(help="The address, as name@example.com.")]
Country = Annotated[str, typer.Option("--country", help="ISO code, as NG.")]
Reason = Annotated[str, typer.Option("--reason", help="Why, as the person reads it.")]


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
        ("address", "name", "role", "status"),
        (
            (
                person.email,
                person.name,
                _roles(person),
                person.status,
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
        team = center.accounts.through("cli").create_team(slug, name, country, home_countries=codes)
    Screen(as_json=json).says(f"The team {team.slug} serves {', '.join(team.home_countries)}.", data=team)


@create.command("shop")
def create_shop(
    slug: Slug,
    name: Name,
    country: Country,
    manager: Annotated[
        str | None, typer.Option("--manager", help="The account manager's address: whom the shop's people ask.")
    ] = None,
    json: Json = False,
) -> None:
    """Add a shop. Its country decides which days count for its deadlines."""
    with open_center(create=True) as center:
        shop = center.accounts.through("cli").create_shop(slug, name, country, manager=manager)
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
        person = center.accounts.through("cli").create_seller(email, name, shop=shop, role=role, language=language)
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
        person = center.accounts.through("cli").create_staff(email, name, role=role, team=team)
    where = f"of {person.team}" if person.team else "of the platform"
    Screen(as_json=json).says(f"{person.email} is {person.staff_role} {where}.", data=person)


@app.command("show")
def show(email: Email, json: Json = False) -> None:
    """Show one person: status, shops, and how many chats and sessions there are."""
    with open_center() as center:
        person = center.accounts.account(email)
        own = center.as_person(person.id, channel="cli").account
        chats, sessions = len(own.chats()), len(own.sessions())
        barred = center.accounts.inactive(person.id)
    manager = barred.manager if barred else None
    screen = Screen(as_json=json)
    if json:
        screen.says("", data={**plain(person), "chats": chats, "sessions": sessions, "manager": manager})
        return
    screen.console.print(f"{person.name} <{person.email}>", style="bold", markup=False)
    because = f" since {show_time(person.status_since)}: {person.status_reason}" if person.status_reason else ""
    rows = [
        ("status", f"{person.status}{because}"),
        ("role", _roles(person) or "none: invited, or left"),
        ("language", person.language),
        ("password", "set" if person.has_password else "none yet"),
        ("chats", chats),
        ("sessions", sessions),
    ]
    screen.table(("", ""), rows + ([("asks", f"{manager.name} <{manager.email}>")] if manager else []))


@app.command("invite")
def invite(
    email: Email,
    shop: Annotated[str | None, typer.Option("--shop", help="The shop's short name; without it, to the staff.")] = None,
    role: Annotated[
        str | None,
        typer.Option("--role", help="In a shop owner (else packer, accountant); in the staff agent (else lead, …)."),
    ] = None,
    team: Annotated[str | None, typer.Option("--team", help="The claims team of a member of staff.")] = None,
    json: Json = False,
) -> None:
    """Invite somebody by mail, to a shop or to the staff. The mail goes out while the services run."""
    if shop and team:
        problem = Problem("team", "belongs to the staff, not to a shop.", "Give --shop or --team.")
        raise Invalid("Somebody is invited to a shop or to the staff.", problems=[problem])
    with open_center() as center:
        invited = center.accounts.through("cli").invite(
            email, role or ("owner" if shop else "agent"), shop=shop, team=team
        )
    where = invited.shop or invited.team or "the platform"
    said = f"{invited.email} is invited as {invited.role} of {where}, until {show_time(invited.expires_at)}."
    Screen(as_json=json).says(said, data=invited)


@app.command("set-password")
def set_password(
    email: Email,
    stdin: Annotated[bool, typer.Option("--stdin", help="Read it from standard input, one line: for scripts.")] = False,
    json: Json = False,
) -> None:
    """Set a person's password, asked for without echo; it is never an argument. The person's sessions end."""
    with open_center() as center:
        person = center.accounts.account(email)
        center.accounts.through("cli").set_password(email, _from_stdin() if stdin else _asked(person.email))
    Screen(as_json=json).says(f"{person.email} has a new password; all sessions ended.", data={"email": person.email})


@app.command("activate")
def activate(email: Email, reason: Reason, json: Json = False) -> None:
    """Let a person in again."""
    _set_status(email, "active", reason, json=json)


@app.command("deactivate")
def deactivate(email: Email, reason: Reason, json: Json = False) -> None:
    """Make an account Inactive: the person reads why, and whom to ask. Sessions end."""
    _set_status(email, "inactive", reason, json=json)


@app.command("suspend")
def suspend(email: Email, reason: Reason, json: Json = False) -> None:
    """Suspend an account: only an operator can let the person in again. Sessions end."""
    _set_status(email, "suspended", reason, json=json)


@app.command("manager")
def manager(
    shop: Slug, email: Annotated[str, typer.Argument(help="The account manager's address.")], json: Json = False
) -> None:
    """Give a shop its account manager: whom its people ask when an account is Inactive."""
    with open_center() as center:
        found = center.accounts.through("cli").set_manager(shop, email)
    Screen(as_json=json).says(f"{email} looks after {found.slug}.", data=found)


def _set_status(email: str, status: str, reason: str, *, json: bool) -> None:
    from jumia_core.accounts import AccountStatus  # noqa: PLC0415 - loaded when it is called

    with open_center() as center:
        person = center.accounts.through("cli").set_status(email, AccountStatus(status), reason)
    Screen(as_json=json).says(f"{person.email} is {person.status}: {person.status_reason}", data=person)


def _from_stdin() -> str:
    try:
        password = sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise Invalid(problems=[Problem("password", "is not UTF-8 text.", "Give one line of text.")]) from error
    if not password:
        raise Invalid(problems=[Problem("password", "is missing.", "Give one line on standard input.")])
    return password


def _asked(email: str) -> str:
    if not sys.stdin.isatty():
        raise Invalid(problems=[Problem("password", "cannot be asked for here.", "Give it with --stdin.")])
    answer: str = typer.prompt(f"New password for {email}", hide_input=True, confirmation_prompt="Once more", err=True)
    return answer


def _roles(person: "AccountView") -> str:
    in_shops = [f"{role} of {shop}" for shop, role in person.shops.items()]
    in_staff = [f"{person.staff_role} of {person.team or 'the platform'}"] if person.staff_role else []
    return ", ".join(in_shops + in_staff)
