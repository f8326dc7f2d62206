"""`seller-center mail …`: found by the entry point group `seller_center.commands`, so that the core imports none."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from jumia_core.kernel import ClaimNumber, Conflict, Invalid
from jumia_core.terminal import Json, Screen, open_center, plain, show_time

if TYPE_CHECKING:
    from jumia_core.intake import InboundView

app = typer.Typer(
    help="What came in by email, and what became of it.",
    no_args_is_help=True,
    add_completion=False,  # the whole program's is enough
)
quarantine = typer.Typer(help="Mail that a person must look at.", no_args_is_help=True)
intakes = typer.Typer(help="The ways in that the sweep waits for.", no_args_is_help=True)
app.add_typer(quarantine, name="quarantine")
app.add_typer(intakes, name="intakes")

Number = Annotated[int, typer.Argument(metavar="ID", help="The message's id, as the list shows it.")]
COLOURS = {"accepted": "green", "refused": "red", "ignored": "yellow", "quarantined": "magenta"}


@app.command("explain")
def explain_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A message as it came (.eml); - reads stdin.")],
    to: Annotated[str, typer.Option("--to", help="The envelope's recipient; else taken from the headers.")] = "",
    sender: Annotated[str | None, typer.Option("--from", help="The envelope's sender; '' is that of a bounce.")] = None,
    database: Annotated[
        bool, typer.Option("--database", help="Check signatures and look the sender up in the database.")
    ] = False,
    json: Json = False,
) -> None:
    """Judge one message step by step. Nothing is written, and without --database no database is opened."""
    from mailgateway.config import Settings  # noqa: PLC0415 - heavy, and only for this command
    from mailgateway.explain import explain  # noqa: PLC0415
    from mailgateway.service import open_book  # noqa: PLC0415

    raw, settings = _bytes_of(file), Settings.load()
    judge = partial(explain, raw, recipient=to or None, envelope_sender=sender, settings=settings)
    if database:
        with open_center() as center:
            found = judge(book=open_book(center, settings), center=center)
    else:
        found = judge()
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=found)
    else:
        _show_explanation(screen, found)


def _bytes_of(file: Path) -> bytes:
    try:
        return typer.get_binary_stream("stdin").read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise Invalid(f"{file} cannot be read: {error.strerror}.", "Name the file of a message, or -.") from error


@app.command()
def address(
    number: Annotated[str, typer.Argument(help="The claim's number.")],
    json: Json = False,
) -> None:
    """Show the signed address at which a claim takes replies. Whoever knows it and the sender can answer."""
    from mailgateway.addresses import ReplyAddress  # noqa: PLC0415
    from mailgateway.config import Settings  # noqa: PLC0415
    from mailgateway.service import open_book  # noqa: PLC0415

    with open_center() as center:
        claim = center.claims.view(number)
        shown = open_book(center, Settings.load()).write(ReplyAddress(ClaimNumber(claim.number)))
    Screen(as_json=json).says(shown, data={"number": claim.number, "address": shown, "from": claim.seller_email})


@quarantine.command("list")
def listing(
    limit: Annotated[int, typer.Option(min=1, max=1000, help="At most so many, the newest first.")] = 100,
    json: Json = False,
) -> None:
    """List what is in quarantine, the newest first."""
    from jumia_core.intake import Verdict  # noqa: PLC0415

    with open_center() as center:
        found = center.inbox.listing(Verdict.QUARANTINED, limit=limit)
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=found)
        return
    screen.table(
        ("id", "received", "from", "subject", "claim", "why"),
        (
            (mail.id, show_time(mail.received_at), _sender(mail), mail.subject, mail.claim_number or "-", mail.reason)
            for mail in found
        ),
        empty="The quarantine is empty.",
    )


@quarantine.command("show")
def show(
    number: Number,
    raw: Annotated[bool, typer.Option("--raw", help="Print the message as it came, nothing else.")] = False,
    json: Json = False,
) -> None:
    """Show one message: from whom, why it is held, what it says."""
    from mailgateway.reading import read_mail  # noqa: PLC0415

    with open_center() as center:
        mail, content = center.inbox.get(number), center.inbox.raw(number)
    if raw:
        typer.get_binary_stream("stdout").write(content)
        return
    read = read_mail(content, envelope_sender=mail.envelope_sender)
    screen = Screen(as_json=json)
    if json:
        screen.says("", data={**plain(mail), "reply_text": read.reply_text, "text": read.text})
        return
    screen.table(("", ""), _facts(mail))
    screen.console.rule("what it says", style="dim")
    screen.console.print(read.reply_text or "(nothing)", markup=False)
    screen.console.rule("how it was judged", style="dim")
    _steps(screen, mail.steps)


@quarantine.command("release")
def release(numbers: Annotated[list[int], typer.Argument(metavar="ID…")], json: Json = False) -> None:
    """Judge messages again, vouching for their sender; each keeps the time when it was received."""
    _each(numbers, "release", "is judged again by the running service, as its seller's.", as_json=json)


@quarantine.command("drop")
def drop(numbers: Annotated[list[int], typer.Argument(metavar="ID…")], json: Json = False) -> None:
    """Throw messages away. The file is kept until its retention ends."""
    _each(numbers, "drop", "was thrown away.", as_json=json)


def _each(numbers: list[int], verb: str, what: str, *, as_json: bool) -> None:
    """All or nothing: every id is looked at before the first is changed."""
    with open_center() as center:
        known = [center.inbox.get(number) for number in numbers]
        wrong = [str(mail.id) for mail in known if mail.verdict != "quarantined"]
        if wrong:
            raise Invalid(
                f"Not in quarantine: {', '.join(wrong)}. Nothing was done.", "See: seller-center mail quarantine list"
            )
        done = [getattr(center.inbox, verb)(number) for number in numbers]
    screen = Screen(as_json=as_json)
    if as_json:
        screen.says("", data=done)
    for mail in [] if as_json else done:
        screen.says(f"Message {mail.id} {what}")


def _sender(mail: "InboundView") -> str:
    return mail.sender or mail.envelope_sender or "<>"


def _facts(mail: "InboundView") -> list[tuple[str, str]]:
    return [
        ("id", str(mail.id)),
        ("received", show_time(mail.received_at)),
        ("from", _sender(mail)),
        ("to", mail.mailbox),
        ("subject", mail.subject),
        ("claim", mail.claim_number or "-"),
        ("verdict", mail.verdict),
        ("why", mail.reason),
    ]


def _show_explanation(screen: Screen, found: dict[str, Any]) -> None:
    from rich.text import Text  # noqa: PLC0415

    _steps(screen, found["steps"])
    language = found["language"]
    for title, text in (("reply", found["reply_text"]), ("language", f"{language['verdict']}: {language['reason']}")):
        screen.console.rule(title, style="dim")
        screen.console.print(text or "(nothing)", markup=False)
    screen.console.rule("verdict", style="dim")
    verdict = str(found["verdict"])
    screen.console.print(Text.assemble((verdict, f"bold {COLOURS.get(verdict, '')}"), f": {found['reason']}"))
    screen.console.print(f"next: {found['next']}", markup=False)


def _steps(screen: Screen, steps: list[dict[str, str]]) -> None:
    screen.table(("step", "result", "why"), ((step["step"], step["result"], step["reason"]) for step in steps))


@intakes.command("list")
def list_intakes(json: Json = False) -> None:
    """List every way in, how far it has been read, and whether it has fallen silent."""
    with open_center() as center:
        found = center.inbox.intakes()
    rows = [
        (
            one.name,
            one.kind,
            show_time(one.watermark),
            show_time(one.seen_at),
            "retired" if one.retired_at else "silent" if one.silent else "heard of",
        )
        for one in found
    ]
    screen = Screen(as_json=json)
    if json:
        screen.says("", data=found)
    else:
        screen.table(("name", "kind", "read until", "last heard of", "state"), rows, empty="There is no way in yet.")


@intakes.command("retire")
def retire_intake(
    name: Annotated[str, typer.Argument(help="The way in that will not come back.")],
    yes: Annotated[bool, typer.Option("--yes", help="Even if it was heard of within the last hour.")] = False,
    json: Json = False,
) -> None:
    """Stop waiting for a way in. Claims may close without it from now on."""
    with open_center() as center:
        alive = [one for one in center.inbox.intakes() if one.name == name and not (one.silent or one.retired_at)]
        if alive and not yes:
            what = f"{name} was heard of on {show_time(alive[0].seen_at)}: it may still hold mail that is in time."
            raise Conflict(what, "Stop its gateway first and wait an hour; if you are sure, add --yes.")
        retired = center.inbox.retire_intake(name)
    Screen(as_json=json).says(f"{retired.name} is retired: no claim waits for it any more.", data=retired)
