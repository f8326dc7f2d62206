"""What staff write in the first line, and what becomes of it."""

from decimal import Decimal

import pytest

from jumia_core.claims import Outcome, Status, Turn
from jumia_core.intake import Verdict
from jumia_core.kernel import Invalid
from mailgateway.commands import parse_command
from tests.mailgateway.rig import ADA, LI, MailRig


@pytest.mark.parametrize(
    ("text", "verb", "said"),
    [
        ("ask\nWhich order?", "ask", "Which order?"),
        ("ASK: Which order?\nAnd when?", "ask", "Which order?\nAnd when?"),
        ("\n\n  Ask -  Which order?", "ask", "Which order?"),
        ("*Hold.* \nWe look at it.", "hold", "We look at it."),
        ("hold", "hold", ""),
    ],
)
def test_ask_and_hold(text: str, verb: str, said: str) -> None:
    """Forgiving of case, punctuation and empty lines; the rest is for the seller."""
    command = parse_command(text)
    assert (command.verb, command.text) == (verb, said)


@pytest.mark.parametrize(
    ("text", "outcome", "amount", "currency", "note"),
    [
        ("resolve accepted\nPaid back.", Outcome.ACCEPTED, None, None, "Paid back."),
        ("Resolve: Accepted 12500 NGN\nPaid.", Outcome.ACCEPTED, "12500", "NGN", "Paid."),
        ("resolve partly, NGN 12,500.50. Half.", Outcome.PARTLY, "12500.50", "NGN", "Half."),
        ("resolve partially 1'250 egp half", Outcome.PARTLY, "1250", "EGP", "half"),
        ("resolve rejected: the fee is correct", Outcome.REJECTED, None, None, "the fee is correct"),
        ("resolve as reject\nNo.", Outcome.REJECTED, None, None, "No."),
        ("resolve accepted 12500\nPaid.", Outcome.ACCEPTED, "12500", None, "Paid."),
    ],
)
def test_resolve(text: str, outcome: Outcome, amount: str | None, currency: str | None, note: str) -> None:
    """Outcome, then an amount and its currency in either order if there is one, then the note."""
    decision = parse_command(text).decision
    assert decision is not None
    assert (decision.outcome, decision.currency, decision.note) == (outcome, currency, note)
    assert decision.amount == (Decimal(amount) if amount else None)


@pytest.mark.parametrize(
    "text",
    ["", "Hello Li,\nask\nWhich?", "asking for a friend", "resolve", "resolve later", "resolve accepted 12,5 NGN"],
)
def test_what_is_no_command_says_what_is_allowed(text: str) -> None:
    """One error with the problem and the way out."""
    with pytest.raises(Invalid) as caught:
        parse_command(text)
    assert caught.value.hint


def test_ask_by_mail_opens_a_round_once(rig: MailRig) -> None:
    """The question goes to the seller; the same mail again, or judged again after a crash, asks nothing new."""
    number = rig.raise_claim()
    view = rig.command(number, "Ask\nWhich order is it about?")
    assert (view.verdict, view.reason) == (Verdict.ACCEPTED, "ask: done")
    assert rig.view(number).round == 1
    rig.center.inbox.record(view.id, Verdict.RECEIVED, "a crash before the verdict was kept")
    rig.judge(view.id)
    assert rig.view(number).round == 1
    assert [event.channel for event in rig.view(number).events if event.kind == "asked"] == ["mail"]
    rig.send()
    assert "Which order is it about?" in str(rig.outbox()[-1])


def test_hold_and_resolve_by_mail(rig: MailRig) -> None:
    """Hold changes neither turn nor deadline; resolve ends the claim, and again changes nothing."""
    number = rig.raise_claim()
    due = rig.view(number).due_before
    assert rig.command(number, "hold\nStill checking.").verdict is Verdict.ACCEPTED
    assert (rig.view(number).turn, rig.view(number).due_before) == (Turn.PLATFORM, due)
    view = rig.command(number, "resolve partly 6250 NGN\nWe pay half.")
    assert view.verdict is Verdict.ACCEPTED
    claim = rig.view(number)
    assert (claim.status, claim.outcome, str(claim.amount), claim.resolution_note) == (
        *(Status.RESOLVED, Outcome.PARTLY),
        *("NGN 6,250.00", "We pay half."),
    )
    rig.center.inbox.record(view.id, Verdict.RECEIVED, "a crash before the verdict was kept")
    assert rig.judge(view.id).verdict is Verdict.ACCEPTED
    assert rig.letters("claim_command_problem") == []


@pytest.mark.parametrize(
    "text", ["Dear seller, please wait.", "ask", "resolve accepted 12500\nPaid.", "resolve partly 1 XXX\nHalf."]
)
def test_a_command_that_is_not_possible_is_told_to_its_writer(rig: MailRig, text: str) -> None:
    """Refused with the problem; nothing happens to the claim."""
    number = rig.raise_claim()
    before = rig.view(number)
    view = rig.command(number, text)
    assert view.verdict is Verdict.REFUSED
    assert rig.view(number) == before
    (notice,) = rig.letters("claim_command_problem")
    assert notice.account.email == LI
    assert notice.data["problem"] == view.reason


def test_a_command_in_a_closed_claim_is_refused(rig: MailRig) -> None:
    """The verb says why."""
    number = rig.raise_claim()
    rig.people.ada.claims.withdraw(number)
    assert rig.command(number, "ask\nAnything?").verdict is Verdict.REFUSED


def test_a_staff_address_is_one_persons(rig: MailRig) -> None:
    """Mail of another member of staff, of the seller, or of a stranger to it does nothing."""
    number = rig.raise_claim()
    for sender in ("chen@platform.example", ADA, "stranger@evil.example", "nour@platform.example"):
        view = rig.command(number, "resolve accepted\nAll of it.", sender=sender)
        assert view.verdict is Verdict.QUARANTINED, sender
        assert view.claim_number is None  # it must not hold the seller's clock
    assert rig.view(number).status is Status.OPEN


def test_staff_at_the_sellers_address_do_nothing(rig: MailRig) -> None:
    """A forwarded reply address is no way to command, nor to speak for the seller."""
    number = rig.asked()
    view = rig.reply(number, "resolve accepted\nAll of it.", sender=LI)
    assert view.verdict is Verdict.QUARANTINED
    assert rig.view(number).turn is Turn.SELLER


def test_an_absent_agent_does_not_command(rig: MailRig) -> None:
    """An out-of-office answer to a staff notice is ignored without a word."""
    number = rig.raise_claim()
    view = rig.command(number, "ask\nI am away.", Auto_Submitted="auto-replied")
    assert view.verdict is Verdict.IGNORED
    assert rig.letters("claim_command_problem") == []


def test_quoted_text_is_no_command(rig: MailRig) -> None:
    """Only what was written now is read: a quoted command below does nothing by itself."""
    number = rig.raise_claim()
    text = "hold\nStill checking.\n\nOn Wed, 23 Dec 2026 at 15:00, Seller Center wrote:\n> ask\n> Which order?\n"
    assert rig.command(number, text).reason == "hold: done"
    assert rig.view(number).thread[-1].text == "Still checking."
