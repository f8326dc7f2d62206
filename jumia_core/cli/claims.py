"""`seller-center claims …`: see the claims, and act for a member of staff."""

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from jumia_core.cli.staff import staff_member
from jumia_core.kernel import COUNTRIES, Conflict, Invalid, NotFound, Problem
from jumia_core.terminal import As, Json, Screen, open_center, show_time

if TYPE_CHECKING:
    from jumia_core.center import SellerCenter
    from jumia_core.claims import ClaimSummary, ClaimView, EventView, Status

app = typer.Typer(help="See claims, and answer them for a member of staff.", no_args_is_help=True)

Number = Annotated[str, typer.Argument(metavar="NUMBER", help="The claim's 8-digit number.")]
Text = Annotated[str, typer.Argument(help="What the seller reads, in English.")]
Viewer = Annotated[
    str | None, typer.Option("--as", metavar="EMAIL", help="Look as this person; without it, as the operator.")
]


@app.command("list")
def listing(
    email: Viewer = None,
    shop: Annotated[str | None, typer.Option("--shop", help="One shop's claims only, by its short name.")] = None,
    status: Annotated[
        str, typer.Option("--status", help="open, resolved, closed_no_reply, withdrawn or all.")
    ] = "open",
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many, the most urgent first.")] = 50,
    json: Json = False,
) -> None:
    """List claims, the most urgent first."""
    wanted = _status(status)
    with open_center() as center:
        if shop is None:
            found = staff_member(center, email).claims.queue(status=wanted, limit=limit)
        else:
            seller = center.as_seller(email or _somebody_of(center, shop), shop=shop, channel="cli")
            found = seller.claims.list(status=wanted, limit=limit)
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=found)
        return
    screen.table(
        ("claim", "shop", "about", "status", "turn", "round", "answer before"),
        (_row(claim) for claim in found),
        empty=f"No claim is {wanted}." if wanted else "There is no claim.",
    )


@app.command()
def show(number: Number, email: Viewer = None, json: Json = False) -> None:
    """Show one claim whole: fields, clock with its reasons, thread and events."""
    with open_center() as center:
        claim = staff_member(center, email).claims.get(number) if email else center.claims.view(number)
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=claim)
    else:
        _show(screen, claim)


@app.command()
def ask(number: Number, text: Text, email: As, json: Json = False) -> None:
    """Ask the seller by email. The seller's clock starts when that email is delivered."""
    with open_center() as center:
        claim = staff_member(center, email).claims.ask(number, text)
    said = f"Round {claim.round} of claim {claim.number}: the question goes to {claim.seller_email}."
    Screen(as_json=json).says(said, data=claim)


@app.command()
def hold(number: Number, text: Text, email: As, json: Json = False) -> None:
    """Say that it is still being checked. Turn and deadline stay."""
    with open_center() as center:
        claim = staff_member(center, email).claims.hold(number, text)
    Screen(as_json=json).says(f"{claim.seller_email} is told that claim {claim.number} is still checked.", data=claim)


@app.command()
def resolve(
    number: Number,
    outcome: Annotated[str, typer.Argument(help="accepted, partly or rejected.")],
    text: Text,
    email: As,
    amount: Annotated[str | None, typer.Option("--amount", help="What is paid, as '12500 NGN'.")] = None,
    json: Json = False,
) -> None:
    """Decide a claim. The seller may answer the decision within three working days."""
    from jumia_core.claims import Outcome, Resolution  # noqa: PLC0415 - loaded when it is called

    problems = []
    if outcome not in set(Outcome):
        problems.append(Problem("outcome", f"{outcome!r} is no outcome.", "Use accepted, partly or rejected."))
    value, currency = _amount(amount, problems)
    if not text.strip():
        problems.append(Problem("note", "is empty.", "Write the note in English."))
    if problems:
        raise Invalid("The claim cannot be decided like this.", problems=problems)
    decision = Resolution(outcome=Outcome(outcome), note=text, amount=value, currency=currency)
    with open_center() as center:
        claim = staff_member(center, email).claims.resolve(number, decision)
    Screen(as_json=json).says(f"Claim {claim.number} is decided: {claim.outcome}.", data=claim)


def _somebody_of(center: "SellerCenter", slug: str) -> str:
    shops = {shop.slug: shop for shop in center.accounts.all_shops()}
    if slug not in shops:
        raise NotFound(f"There is no shop {slug}.", f"There is: {', '.join(shops) or 'none yet'}.")
    members = shops[slug].members
    if not members:
        raise Conflict(
            f"Nobody works for the shop {slug} yet.", "Add somebody: seller-center accounts create seller --help"
        )
    return next(iter(members))


def _status(text: str) -> "Status | None":
    from jumia_core.claims import Status  # noqa: PLC0415

    if text == "all":
        return None
    if text not in set(Status):
        names = ", ".join([*Status, "all"])
        raise Invalid(problems=[Problem("status", f"{text!r} is no status.", f"Use one of: {names}.")])
    return Status(text)


def _amount(text: str | None, problems: list[Problem]) -> tuple[Decimal | None, str | None]:
    if text is None:
        return None, None
    value, _, currency = text.strip().partition(" ")
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not currency.strip():
        problems.append(Problem("amount", f"{text!r} is no amount.", "Write it as '12500 NGN'."))
        return None, None
    return number, currency.strip().upper()


def _row(claim: "ClaimSummary") -> tuple[object, ...]:
    from rich.text import Text as Cell  # noqa: PLC0415

    due = show_time(claim.due_before)
    return (
        claim.number,
        claim.shop,
        claim.title,
        claim.status,
        claim.turn or "-",
        claim.round,
        Cell(f"{due} overdue", style="bold red") if claim.overdue else due,
    )


def _show(screen: Screen, claim: "ClaimView") -> None:
    zone = _zone(claim)
    amount = f", {claim.amount}" if claim.amount is not None else ""
    screen.console.print(f"Claim {claim.number}: {claim.title}", style="bold", markup=False)
    screen.table(
        ("", ""),
        [
            ("shop", f"{claim.shop_name} ({claim.shop}, {claim.home_country})"),
            ("seller", f"{claim.seller_name} <{claim.seller_email}>"),
            ("team", claim.team),
            ("status", f"{claim.status}{f' ({claim.outcome}{amount})' if claim.outcome else ''}"),
            ("turn", f"{claim.turn or '-'}, round {claim.round}"),
            ("answer before", show_time(claim.due_before or claim.reopen_before, zone)),
            *claim.fields.items(),
        ],
    )
    screen.console.rule("clock", style="dim")
    for sentence in claim.explain_deadline() if claim.status == "open" else [claim.clock_note]:
        screen.says(sentence)
    screen.console.rule("thread", style="dim")
    for message in claim.thread:
        worth = f" [{message.standing}]" if message.standing else ""
        screen.says(f"{show_time(message.received_at, zone)}  {message.name} by {message.channel}{worth}", style="bold")
        screen.says(f"{message.text}\n")
    screen.console.rule("events", style="dim")
    screen.table(
        ("when", "what", "who", "how", "turn", "answer before"),
        (
            (
                show_time(event.at, zone),
                _what(event),
                event.actor,
                event.channel,
                event.turn or "-",
                show_time(event.due_before, zone),
            )
            for event in claim.events
        ),
    )


def _what(event: "EventView") -> str:
    """The event in words; who was asked about belongs to it."""
    words, sender = event.kind.replace("_", " "), event.data.get("sender")
    return f"{words}: {sender}" if sender else words


def _zone(claim: "ClaimView") -> ZoneInfo:
    return ZoneInfo(COUNTRIES[claim.home_country].zone)
