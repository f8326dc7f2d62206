"""The whole judgement of one message, step by step, for `seller-center mail explain FILE --json`."""

from typing import Any

from jumia_core import SellerCenter
from jumia_core.claims import judge_language
from jumia_core.intake import Verdict
from jumia_core.kernel import SellerCenterError
from mailgateway.actions import NO, YES
from mailgateway.addresses import AddressBook, SignedAddress
from mailgateway.authentication import authenticate
from mailgateway.commands import parse_command
from mailgateway.config import Settings
from mailgateway.judge import standing_of
from mailgateway.judgement import Action, Facts, as_steps, judge
from mailgateway.reading import IncomingMail, read_mail

UNCHECKED = "not checked: use --database"


def explain(
    raw: bytes,
    *,
    book: AddressBook | None = None,
    settings: Settings | None = None,
    center: SellerCenter | None = None,
    recipient: str | None = None,
    envelope_sender: str | None = None,
) -> dict[str, Any]:
    """Say what would be decided about a message, and why. Nothing is written, and nothing read without a center.

    `recipient` is the envelope's; without it the first address of ours among the mail's recipients is taken. Without
    `book` no signature can be checked, and without `center` the sender is not looked up.
    """
    settings = settings or Settings.load()
    mail = read_mail(raw, envelope_sender=envelope_sender)
    mailbox = recipient or _ours(mail, settings, book)
    facts = _facts(mail, mailbox, envelope_sender, book, settings, center)
    judgement = judge(mail, facts)
    steps, reason = judgement.steps, judgement.reason
    if book is None:
        steps = tuple(step | {"result": UNCHECKED} if step["step"] == "recipient" else step for step in steps)
        reason = f"the address was {UNCHECKED}" if judgement.verdict is Verdict.QUARANTINED else reason
    return {
        **_content(mail),
        "recipient": mailbox,
        "authentication": {"passed": facts.authentication.passed, "reason": facts.authentication.reason},
        "standing": facts.standing,
        "language": _language(mail),
        "action": judgement.action.value,
        "verdict": judgement.verdict.value,
        "reason": reason,
        "claim_number": judgement.claim_number,
        "next": _next(judgement.action, mail),
        "steps": [*as_steps(mail), *steps],
    }


def _ours(mail: IncomingMail, settings: Settings, book: AddressBook | None) -> str:
    at = f"@{settings.domain}"
    named = [address for address in mail.recipients if address.endswith(at)]
    signed = [address for address in named if book is not None and isinstance(book.read(address), SignedAddress)]
    return next(iter(signed + named + list(mail.recipients)), "")


def _facts(
    mail: IncomingMail,
    mailbox: str,
    envelope_sender: str | None,
    book: AddressBook | None,
    settings: Settings,
    center: SellerCenter | None,
) -> Facts:
    address = book.read(mailbox) if book is not None else None
    known: tuple[str | None, int | None] = (None, None)
    if center is not None:
        known = standing_of(center, address, mail.sender)
    proof = authenticate(
        mail.authentication_results,
        mail.sender,
        authserv_id=settings.trusted_authserv_id,
        required=settings.checks_senders,
    )
    return Facts(address, proof, envelope_sender, *known)


def _content(mail: IncomingMail) -> dict[str, Any]:
    return {
        "kind": mail.kind.value,
        "kind_reason": mail.kind_reason,
        "subject": mail.subject,
        "sender": mail.sender,
        "sender_problem": mail.sender_problem,
        "message_id": mail.message_id,
        "in_reply_to": list(mail.in_reply_to),
        "references": list(mail.references),
        "reply_text": mail.reply_text,
        "text": mail.text,
        "cuts": [{"rule": cut.rule, "line": cut.line, "text": cut.text} for cut in mail.cuts],
        "attachments": [
            {"filename": file.filename, "content_type": file.content_type, "size": len(file.content)}
            for file in mail.attachments
        ],
        "may_count": mail.may_count,
        "may_count_reason": mail.may_count_reason,
        "may_be_answered": mail.may_be_answered,
        "may_be_answered_reason": mail.may_be_answered_reason,
        "problems": list(mail.problems),
    }


def _language(mail: IncomingMail) -> dict[str, Any]:
    found = judge_language(mail.reply_text)
    return {"verdict": str(found.verdict), "language": found.language, "reason": found.reason}


def _next(action: Action, mail: IncomingMail) -> str:
    """What the action would do with this text."""
    if action is Action.COMMAND:
        try:
            command = parse_command(mail.reply_text)
        except SellerCenterError as error:
            return f"{error.message} {error.hint}"
        return f"{command.verb}: {command.text[:200]}"
    if action is Action.CONFIRM:
        word = (mail.reply_text.split() or [""])[0].strip(".,;:!?").lower()
        return "yes" if word in YES else "no" if word in NO else "neither yes nor no"
    return {
        Action.REPLY: "the claim decides by its deadline and the language",
        Action.BOUNCE: "the notice is marked",
        Action.RESET: "a link goes to the registered address, if there is one",
        Action.ASK_SENDER: "the registered seller is asked: was this you?",
    }.get(action, "nothing")
