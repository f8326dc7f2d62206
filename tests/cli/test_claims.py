"""`seller-center claims`: seen by the operator, answered for a member of staff."""

import pytest

from jumia_core.kernel import ClaimNumber
from jumia_core.testing import SeededCenter, a_claim, deliver_all
from tests.cli.conftest import Cli, opened

LI = ("--as", "li@platform.example")


@pytest.fixture
def number(cli: Cli, people: SeededCenter) -> ClaimNumber:
    """A claim of Ada's, raised."""
    assert people
    with opened(cli) as center:
        return center.as_seller("ada@example.ng", shop="ada-ng").claims.raise_claim(a_claim()).number


def test_listed_for_operator_shop_and_team(cli: Cli, number: ClaimNumber) -> None:
    """The operator sees all; --shop one shop's; --as what that person may see."""
    assert [claim["number"] for claim in cli.json("claims", "list")] == [number]
    assert [claim["number"] for claim in cli.json("claims", "list", "--shop", "ada-ng")] == [number]
    assert cli.json("claims", "list", "--shop", "omar-eg") == []
    assert cli.json("claims", "list", "--as", "nour@platform.example") == [], "another team's"
    assert cli.json("claims", "list", "--status", "resolved") == []
    assert number in cli.run("claims", "list").stdout
    assert cli.run("claims", "list", "--shop", "omar-eg").stdout == "No claim is open.\n"
    assert cli.run("claims", "list", "--status", "resolved").stdout == "No claim is resolved.\n"


def test_a_seller_is_no_staff(cli: Cli, number: ClaimNumber) -> None:
    """A seller's address given to --as is answered with the way to a seller's view."""
    assert cli.error("claims", "ask", number, "Why?", "--as", "ada@example.ng")["hint"] == (
        "Name a member of staff; for a seller's view use --shop."
    )


def test_events_in_words(cli: Cli, number: ClaimNumber) -> None:
    """What happened is said in words, and whom it was asked about."""
    with opened(cli) as center:
        center.as_staff("li@platform.example").claims.ask(number, "Which order?")
        deliver_all(center)
        sender, now = "ada.obi@phone.example", center.clock.now()
        center.claims.ask_sender(number, 1, sender, subject="Re: claim", received_at=now, excerpt="Yes.")
    assert "sender asked: ada.obi@phone.example" in cli.run("claims", "show", number).stdout


def test_asked_held_and_resolved(cli: Cli, number: ClaimNumber) -> None:
    """The three verbs of staff, each said in a sentence, and every step is in what `show` shows."""
    asked = cli.run("claims", "ask", number, "Please send the statement.", *LI)
    assert asked.stdout == f"Round 1 of claim {number}: the question goes to ada@example.ng.\n"
    with opened(cli) as center:
        deliver_all(center)
    assert cli.json("claims", "hold", number, "We are checking.", *LI)["turn"] == "seller"
    decided = cli.json("claims", "resolve", number, "partly", "Half is paid.", "--amount", "6250.00 NGN", *LI)
    assert (decided["status"], decided["outcome"], decided["amount"]["minor"]) == ("resolved", "partly", 625000)

    found = cli.json("claims", "show", number)
    kinds = [event["kind"] for event in found["events"]]
    assert kinds == ["raised", "asked", "delivered", "held", "resolved"]
    assert {event["channel"] for event in found["events"] if event["actor"] == "Li Wei"} == {"cli"}
    shown = cli.run("claims", "show", number, *LI).stdout
    for part in ("Ada's Fabrics, Lagos", "Half is paid.", "resolved (partly, ", "The platform decided the claim."):
        assert part in shown


def test_all_that_is_wrong_with_a_decision(cli: Cli, number: ClaimNumber) -> None:
    """One answer lists everything that is wrong, and nothing is done."""
    error = cli.error("claims", "resolve", number, "maybe", " ", "--amount", "lots", *LI)
    assert error["exit_code"] == 2
    assert [problem["field"] for problem in error["problems"]] == ["outcome", "amount", "note"]
    assert cli.json("claims", "show", number)["status"] == "open"


@pytest.mark.parametrize(
    ("words", "kind", "code"),
    [
        (("show", "1234567"), "Invalid", 2),
        (("show", "12345671"), "NotFound", 1),
        (("list", "--as", "nobody@platform.example"), "NotFound", 1),
        (("list", "--shop", "nowhere"), "NotFound", 1),
        (("list", "--status", "lost"), "Invalid", 2),
        (("list", "--limit", "0"), "Usage", 2),
        (("ask", "12345671"), "Usage", 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_wrong_calls(cli: Cli, people: SeededCenter, words: tuple[str, ...], kind: str, code: int) -> None:
    """What the caller wrote wrongly ends with 2, what does not exist with 1; both as one JSON object."""
    assert people
    valid = next(f"1234567{digit}" for digit in range(10) if _is_number(f"1234567{digit}"))
    error = cli.error("claims", *(valid if word == "12345671" else word for word in words))
    assert (error["error"], error["exit_code"]) == (kind, code)
    assert error["message"]


def _is_number(text: str) -> bool:
    try:
        ClaimNumber(text)
    except ValueError:
        return False
    return True
