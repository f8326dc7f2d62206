"""What a message is and what it may do: a pure decision over the mail as read and the facts about its sender."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from jumia_core.intake import Verdict
from jumia_core.kernel import ClaimNumber
from mailgateway.addresses import (
    BounceAddress,
    ConfirmAddress,
    OurAddress,
    PlainAddress,
    ReplyAddress,
    StaffAddress,
)
from mailgateway.asking import asks_for_reset
from mailgateway.authentication import Authentication
from mailgateway.reading import IncomingMail, MailKind

CLAIMS = PlainAddress("claims")


class Action(StrEnum):
    """What to do next; `none` when the verdict stands already."""

    NONE = "none"
    REPLY = "reply"
    COMMAND = "command"
    CONFIRM = "confirm"
    BOUNCE = "bounce"
    ASK_SENDER = "ask_sender"
    RESET = "reset"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the mail itself cannot say.

    `standing` is the sender's to the claim (seller, member, staff, unknown), '' where there is no such claim,
    None where nobody looked. `account_id` is the sender's account. `released`: an operator vouches for the sender.
    """

    recipient: OurAddress | None
    authentication: Authentication
    envelope_sender: str | None = None
    standing: str | None = None
    account_id: int | None = None
    released: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """The decision with its steps. `claim_number` is set only where the seller's reply address proved it."""

    action: Action
    verdict: Verdict
    reason: str
    steps: tuple[dict[str, str], ...]
    claim_number: ClaimNumber | None = None


@dataclass(slots=True)
class _Protocol:
    """The steps so far, and how it ends."""

    number: ClaimNumber | None = None
    steps: list[dict[str, str]] = field(default_factory=list)

    def note(self, step: str, result: str, reason: str = "") -> None:
        self.steps.append({"step": step, "result": result, "reason": reason})

    def end(self, action: Action, verdict: Verdict, reason: str) -> Judgement:
        return Judgement(action, verdict, reason, tuple(self.steps), self.number)


def judge(mail: IncomingMail, facts: Facts) -> Judgement:
    """Decide what a message may do. Every message gets a verdict with a reason."""
    notes = _Protocol()
    recipient = facts.recipient
    notes.note("recipient", _named(recipient), "the envelope's address; headers, subject and threading are hints only")
    for problem in mail.problems[:5]:
        notes.note("malformed", problem)
    notes.note("kind", mail.kind.value, mail.kind_reason)
    match recipient:
        case BounceAddress():
            return _to_bounces(mail, facts, notes)
        case ReplyAddress(number=number):
            notes.number = number
            return _from_person(mail, facts, notes)
        case ConfirmAddress() | StaffAddress():
            return _from_person(mail, facts, notes)
    if not mail.may_count:
        return notes.end(Action.NONE, Verdict.IGNORED, f"not a person's mail: {mail.may_count_reason}")
    if recipient == CLAIMS and asks_for_reset(mail.subject, mail.reply_text):
        return _reset(mail, facts, notes)
    if isinstance(recipient, PlainAddress):
        why = "the address bears no claim: answer to the reply address of our email about the claim"
        return notes.end(Action.NONE, Verdict.QUARANTINED, why)
    return notes.end(Action.NONE, Verdict.QUARANTINED, "the address is not ours, or its signature is not valid")


def _reset(mail: IncomingMail, facts: Facts, notes: _Protocol) -> Judgement:
    """A link for a new password goes to the registered address only, so a sender who is not proved learns nothing.

    The proof only decides who is counted: see `Actions.ask_reset`.
    """
    if not mail.may_be_answered:
        why = f"asks for a new password, and must not be answered: {mail.may_be_answered_reason}"
        return notes.end(Action.NONE, Verdict.IGNORED, why)
    if not mail.sender:
        notes.note("sender", "nobody", mail.sender_problem)
        return notes.end(Action.NONE, Verdict.QUARANTINED, f"the sender cannot be told: {mail.sender_problem}")
    notes.note("sender", mail.sender, "asks for a new password; nobody looked whether there is an account")
    notes.note("authentication", "pass" if facts.authentication.passed else "fail", facts.authentication.reason)
    return notes.end(Action.RESET, Verdict.ACCEPTED, "a link was asked for")


def _to_bounces(mail: IncomingMail, facts: Facts, notes: _Protocol) -> Judgement:
    if mail.kind is MailKind.BOUNCE:
        return notes.end(Action.BOUNCE, Verdict.ACCEPTED, "a delivery report to a signed bounce address")
    if mail.kind is MailKind.HUMAN and facts.envelope_sender == "":
        why = "an empty envelope sender, so a delivery report that we cannot read: noted, not taken as final"
        return notes.end(Action.BOUNCE, Verdict.ACCEPTED, why)
    if not mail.may_count:
        return notes.end(Action.NONE, Verdict.IGNORED, f"not a delivery report: {mail.may_count_reason}")
    return notes.end(Action.NONE, Verdict.QUARANTINED, "a person's mail to an address for delivery reports")


def _from_person(mail: IncomingMail, facts: Facts, notes: _Protocol) -> Judgement:
    notes.note("may count", "yes" if mail.may_count else "no", mail.may_count_reason)
    if not mail.may_count:
        return notes.end(Action.NONE, Verdict.IGNORED, f"not a reply: {mail.may_count_reason}")
    if facts.standing == "":
        return notes.end(Action.NONE, Verdict.QUARANTINED, "the address is signed, but there is no such claim")
    if not mail.sender and not facts.released:
        notes.note("sender", "nobody", mail.sender_problem)
        return notes.end(Action.NONE, Verdict.QUARANTINED, f"the sender cannot be told: {mail.sender_problem}")
    notes.note("sender", mail.sender or "nobody", _known_as(facts))
    if facts.released:
        notes.note("authentication", "trusted", "released by an operator")
        return _by_address(facts, notes)
    if facts.standing == "unknown" and isinstance(facts.recipient, ReplyAddress):
        why = f"{mail.sender} does not work for this shop: the registered seller is asked"
        return notes.end(Action.ASK_SENDER, Verdict.QUARANTINED, why)
    proof = facts.authentication
    notes.note("authentication", "pass" if proof.passed else "fail", proof.reason)
    if not proof.passed:
        why = f"the sender is not proved to be {mail.sender}: {proof.reason}"
        return notes.end(Action.NONE, Verdict.QUARANTINED, why)
    return _by_address(facts, notes)


def _by_address(facts: Facts, notes: _Protocol) -> Judgement:
    standing = facts.standing
    match facts.recipient:
        case StaffAddress(account_id=account_id):
            if standing is None or (standing == "staff" and facts.account_id == account_id):
                return notes.end(Action.COMMAND, Verdict.ACCEPTED, "a command of the address's own member of staff")
            why = "a staff address takes mail of its own member of staff only"
            return notes.end(Action.NONE, Verdict.QUARANTINED, why)
        case ConfirmAddress():
            if standing in {None, "seller"}:
                return notes.end(Action.CONFIRM, Verdict.ACCEPTED, "the registered seller answers: was this you?")
            return notes.end(Action.NONE, Verdict.QUARANTINED, "only the claim's registered seller may confirm")
    if standing == "staff":
        why = "staff act from their own signed address, the one that our emails to them answer to"
        return notes.end(Action.NONE, Verdict.QUARANTINED, why)
    return notes.end(Action.REPLY, Verdict.ACCEPTED, "a reply of the claim's shop")


def _known_as(facts: Facts) -> str:
    if facts.standing is None:
        return "not looked up"
    return f"known to the claim as: {facts.standing}"


def _named(recipient: OurAddress | None) -> str:
    match recipient:
        case ReplyAddress(number=number):
            return f"reply address of claim {number}"
        case StaffAddress(number=number):
            return f"staff address of claim {number}"
        case ConfirmAddress(number=number):
            return f"confirmation address of claim {number}"
        case BounceAddress(notice_id=notice_id):
            return f"bounce address of notice {notice_id}"
        case PlainAddress(name=name):
            return f"{name}@, without a signature"
    return "not one of our addresses"


def as_steps(mail: IncomingMail) -> list[dict[str, Any]]:
    """The steps of the reading, in the form of the judgement's."""
    return [{"step": step.topic, "result": step.decision, "reason": step.reason} for step in mail.steps]
