"""What a judgement leads to: the verb that is called, and the verdict that follows from it. Each may run twice."""

import logging
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from jumia_core import SellerCenter
from jumia_core.accounts import TooManyAttempts
from jumia_core.claims import EvidenceFile, MailReply, ReplyOutcome, Standing
from jumia_core.intake import InboundView, Verdict
from jumia_core.kernel import ClaimNumber, SellerCenterError, keepable
from mailgateway.addresses import BounceAddress, ConfirmAddress, StaffAddress
from mailgateway.commands import Command, parse_command
from mailgateway.reading import IncomingMail, read_mail

log = logging.getLogger(__name__)
COUNTS = frozenset({Standing.COUNTED, Standing.FURTHER, Standing.CROSSED})
NOT_EVIDENCE = frozenset({"application/pkcs7-signature", "application/pgp-signature", "application/pgp-keys"})
UNPROVED = "mail:unproved"
EXCERPT = 300  # characters of a held message that its seller is shown
YES = frozenset({"yes", "yeah", "yep", "y"})
NO = frozenset({"no", "nope"})  # the whole first line: "No problem, it was me" is no no


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a message."""

    verdict: Verdict
    reason: str


class Actions:
    """The verbs that mail may call."""

    def __init__(self, center: SellerCenter) -> None:
        self._center = center
        self._warned_until = datetime.min.replace(tzinfo=UTC)

    def reply(self, inbound: InboundView, mail: IncomingMail, number: ClaimNumber, sender: str) -> Result:
        """Give a reply to its claim, at the instant when it was received. The claim decides what it is worth."""
        outcome = self._center.claims.receive_reply(
            MailReply(
                number=number,
                sender=sender,
                text=keepable(mail.reply_text),
                received_at=inbound.received_at,
                message_id=keepable(mail.message_id) or f"sha256:{inbound.sha256}",
                evidence=evidence(mail),
                inbound_id=inbound.id,
            )
        )
        return Result(Verdict.ACCEPTED if outcome.standing in COUNTS else Verdict.REFUSED, _said(outcome))

    def ask_sender(self, inbound: InboundView, mail: IncomingMail, number: ClaimNumber, reason: str) -> Result:
        """Hold it, and ask the registered seller whether it was theirs."""
        if not mail.may_be_answered:
            return Result(Verdict.QUARANTINED, f"{reason}; nobody was asked: {mail.may_be_answered_reason}")
        self._center.claims.ask_sender(
            number,
            inbound.id,
            keepable(mail.sender),
            keepable(mail.subject)[:200],
            received_at=inbound.received_at,
            excerpt=keepable(mail.reply_text)[:EXCERPT],
        )
        return Result(Verdict.QUARANTINED, reason)

    def confirm(self, address: ConfirmAddress, mail: IncomingMail, sender: str) -> Result:
        """Take the held message as the seller's, or throw it away, as the first word says."""
        word = _yes_or_no(keepable(mail.reply_text))
        if not word:
            return Result(Verdict.QUARANTINED, "it begins neither with yes nor with a line that is just: no")
        held = self._center.inbox.get(address.inbound_id)
        if held.claim_number != address.number:
            return Result(Verdict.QUARANTINED, f"message {held.id} does not belong to claim {address.number}")
        if held.verdict is not Verdict.QUARANTINED:
            return Result(Verdict.ACCEPTED, f"message {held.id} was {held.verdict} before")
        if word == "no":
            self._center.inbox.drop(held.id)
            return Result(Verdict.ACCEPTED, f"no: message {held.id} was thrown away")
        original = read_mail(self._center.inbox.raw(held.id), envelope_sender=held.envelope_sender)
        result = self.reply(held, original, address.number, sender)
        self._center.inbox.record(
            held.id,
            result.verdict,
            f"{sender} said that it was theirs; {result.reason}",
            claim_number=address.number,
            message_id=held.message_id,
            sender=held.sender,
            subject=held.subject,
            steps=[*held.steps, {"step": "confirmed", "result": "yes", "reason": f"by {sender}"}],
        )
        return Result(Verdict.ACCEPTED, f"yes: message {held.id} was judged as {sender}'s; {result.reason}")

    def ask_reset(self, mail: IncomingMail, *, proved: bool) -> Result:
        """Ask for a link for a new password; known and unknown addresses get the same verdict, and no answer.

        What is counted is the sender. Anybody can write any address into From, so all whom our mail server could not
        prove are counted as one: forged mail cannot make us write to every seller.
        """
        source = f"mail:{mail.sender}" if proved else UNPROVED
        try:
            self._center.visitor(source, channel="mail").ask_reset(mail.sender)
        except TooManyAttempts as error:
            self._warn(error, proved=proved)
            return Result(Verdict.REFUSED, f"a link was asked for too often: {error.hint}")
        return Result(Verdict.ACCEPTED, "a link was asked for")

    def _warn(self, error: TooManyAttempts, *, proved: bool) -> None:
        """Tell the operator, once for each time it happens, that mail which nobody proved opens no door for a while."""
        now = self._center.clock.now()
        if not proved and now >= self._warned_until:
            self._warned_until = now + error.wait
            log.warning(
                "too many emails that our mail server could not prove ask for a new password: those after them are"
                " refused until %s; people can still ask on the page or in the chat",
                f"{self._warned_until:%Y-%m-%d %H:%M} UTC",
            )

    def bounce(self, inbound: InboundView, address: BounceAddress, mail: IncomingMail) -> Result:
        """Record a delivery report. It is final when the report says `failed`, or gives a 5.x.x status.

        A report with an envelope sender (RFC 3461 6.1 asks for none), one that cannot be read, or one that speaks
        of a delay is noted only: the agent is not told that a seller
        cannot be reached on a guess.
        """
        report = mail.bounce
        final = report is not None and (report.permanent or report.action == "failed") and not inbound.envelope_sender
        parts = (report.status, report.action, report.diagnostic) if report else ("unreadable report", mail.subject)
        reason = " ".join(keepable(part) for part in parts if part) or "no reason given"
        self._center.deliveries.bounced(address.notice_id, reason, permanent=final)
        return Result(Verdict.ACCEPTED, f"{'final' if final else 'noted only'}: {reason}")

    def command(self, inbound: InboundView, mail: IncomingMail, address: StaffAddress, email: str) -> Result:
        """Do what the first line says; what is not possible is told to its writer."""
        try:
            command = parse_command(keepable(mail.reply_text))
            self._obey(inbound, command, address.number, email)
        except SellerCenterError as error:
            if not error.permanent:
                raise
            data = {"problem": error.message, "hint": error.hint}
            cause = f"inbound-{inbound.id}"
            self._center.claims.tell_staff(address.number, email, "claim_command_problem", cause, data)
            return Result(Verdict.REFUSED, error.message)
        return Result(Verdict.ACCEPTED, f"{command.verb}: done")

    def _obey(self, inbound: InboundView, command: Command, number: ClaimNumber, email: str) -> None:
        staff = self._center.as_staff(email, channel="mail")
        once = f"inbound-{inbound.id}"
        if command.verb == "ask":
            staff.claims.ask(number, command.text, once=once)
        elif command.verb == "hold":
            staff.claims.hold(number, command.text, once=once)
        elif command.decision is not None:
            staff.claims.resolve(number, command.decision, once=once)


def registered_seller(center: SellerCenter, number: ClaimNumber) -> str:
    """Return the address of a claim's registered seller. Raises `NotFound`."""
    return center.claims.view(number).seller_email


def evidence(mail: IncomingMail) -> tuple[EvidenceFile, ...]:
    """The files of a mail, but for signatures of its text. The claim's policy says which are taken."""
    return tuple(
        EvidenceFile(
            filename=keepable(file.filename) or "file", content_type=keepable(file.content_type), content=file.content
        )
        for file in mail.attachments
        if file.content_type not in NOT_EVIDENCE
    )


def _yes_or_no(text: str) -> str:
    """Read an answer to "Was this you?": '' where it is neither."""
    line = next((line for line in text.lower().splitlines() if line.strip()), "")
    words = re.findall(r"[a-z']+", line)
    if words and words[0] in YES:
        return "yes"
    return "no" if len(words) == 1 and words[0] in NO else ""


def _said(outcome: ReplyOutcome) -> str:
    known = " (known before)" if outcome.duplicate else ""
    refused = "".join(f" The file {file.filename} was refused: {file.why}." for file in outcome.refused_files)
    return f"{outcome.standing}{known}: {outcome.reason}{refused}"
