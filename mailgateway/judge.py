"""The effect that judges inbound mail: read, decide, call the verb, record the verdict.

Running twice is harmless: a judged message is left alone, a reply is known by its key, a command by its event.
One bad mail never stops the rest: what goes wrong is noted on that message and tried again.
"""

import logging
import threading
from contextlib import nullcontext
from typing import Any

from jumia_core import SellerCenter
from jumia_core.accounts import find_account
from jumia_core.intake import InboundView, Verdict
from jumia_core.kernel import ClaimNumber, NotFound, SellerCenterError, keepable
from mailgateway.actions import Actions, Result
from mailgateway.addresses import AddressBook, BounceAddress, ConfirmAddress, OurAddress, ReplyAddress, StaffAddress
from mailgateway.authentication import authenticate
from mailgateway.config import Settings
from mailgateway.judgement import Action, Facts, Judgement, judge
from mailgateway.reading import IncomingMail, read_mail

log = logging.getLogger(__name__)
LARGE = 1024 * 1024


class Judge:
    """Judges what the intake holds."""

    def __init__(self, center: SellerCenter, settings: Settings, book: AddressBook) -> None:
        self._center = center
        self._settings = settings
        self._book = book
        self._actions = Actions(center)
        self._one_large = threading.Lock()  # large messages are read one at a time: memory is bounded

    def handle(self, payload: dict[str, Any]) -> None:
        """Judge a batch of messages, each by itself."""
        for inbound_id in payload["ids"]:
            try:
                self.judge(inbound_id)
            except Exception as error:
                log.exception("message %d could not be judged", inbound_id)
                self._stumble(inbound_id, f"it could not be judged: {error}")

    def judge(self, inbound_id: int) -> None:
        """Judge one message and record its verdict; one that was judged before is left alone."""
        inbound = self._center.inbox.get(inbound_id)
        if inbound.verdict is not Verdict.RECEIVED:
            return
        with self._one_large if inbound.size > LARGE else nullcontext():
            self._judge(inbound)

    def _judge(self, inbound: InboundView) -> None:
        inbound_id = inbound.id
        if inbound.size > LARGE:  # noted first: one that kills the process must not kill it for ever
            self._stumble(inbound_id, "its reading was begun")
            if self._center.inbox.get(inbound_id).verdict is not Verdict.RECEIVED:
                return
        raw = self._center.inbox.raw(inbound_id)
        mail = read_mail(raw, envelope_sender=inbound.envelope_sender)
        facts = self.facts(mail, inbound)
        judgement = judge(mail, facts)
        result = self._act(judgement, inbound, mail, facts)
        step = {"step": "verdict", "result": result.verdict.value, "reason": result.reason}
        self._center.inbox.record(
            inbound_id,
            result.verdict,
            keepable(result.reason),
            claim_number=judgement.claim_number,
            message_id=keepable(mail.message_id),
            sender=keepable(mail.sender),
            subject=keepable(mail.subject),
            steps=[{key: keepable(text)[:500] for key, text in step.items()} for step in (*judgement.steps, step)],
        )

    def facts(self, mail: IncomingMail, inbound: InboundView) -> Facts:
        """Look up what the mail itself cannot say."""
        recipient = self._book.read(inbound.mailbox)
        standing, account_id = standing_of(self._center, recipient, mail.sender)
        return Facts(
            recipient=recipient,
            authentication=authenticate(
                mail.authentication_results,
                mail.sender,
                authserv_id=self._settings.trusted_authserv_id,
                required=self._settings.checks_senders,
                peer_is_trusted=self._settings.trusts_peer(inbound.peer),
            ),
            envelope_sender=inbound.envelope_sender,
            standing=standing,
            account_id=account_id,
            released=inbound.released,
        )

    def _act(self, judgement: Judgement, inbound: InboundView, mail: IncomingMail, facts: Facts) -> Result:
        try:
            return self._call(judgement, inbound, mail, facts)
        except SellerCenterError as error:  # gone meanwhile: the claim, the notice, the membership
            if not error.permanent:
                raise
            return Result(Verdict.QUARANTINED, error.message)

    def _call(self, judgement: Judgement, inbound: InboundView, mail: IncomingMail, facts: Facts) -> Result:
        recipient, number = facts.recipient, judgement.claim_number
        match judgement.action, recipient:
            case Action.REPLY, ReplyAddress() if number is not None:
                return self._actions.reply(inbound, mail, number, self._writer(mail, facts, number))
            case Action.ASK_SENDER, ReplyAddress() if number is not None:
                return self._actions.ask_sender(inbound, mail, number, judgement.reason)
            case Action.COMMAND, StaffAddress():
                return self._actions.command(inbound, mail, recipient, mail.sender)
            case Action.CONFIRM, ConfirmAddress():
                return self._actions.confirm(recipient, mail, mail.sender)
            case Action.RESET, _:
                return self._actions.ask_reset(mail, proved=facts.authentication.passed)
            case Action.BOUNCE, BounceAddress():
                return self._actions.bounce(inbound, recipient, mail)
        return Result(judgement.verdict, judgement.reason)

    def _writer(self, mail: IncomingMail, facts: Facts, number: ClaimNumber) -> str:
        """Who wrote: the sender, or for a released message of an unknown one the registered seller."""
        if facts.standing in {"seller", "member"}:
            return mail.sender
        return self._center.claims.view(number).seller_email

    def _stumble(self, inbound_id: int, reason: str) -> None:
        """Note it on the message; a fifth time it goes to quarantine, where its claim's MAC holds the sweep."""
        inbox = self._center.inbox
        try:
            recipient = self._book.read(inbox.get(inbound_id).mailbox)
            number = recipient.number if isinstance(recipient, ReplyAddress) else None
            inbox.stumble(inbound_id, keepable(reason), claim_number=number)
        except Exception:
            log.exception("message %d could not even be marked; it is judged again later", inbound_id)


def standing_of(center: SellerCenter, recipient: OurAddress | None, sender: str) -> tuple[str | None, int | None]:
    """Return the sender's standing to the recipient's claim ('' without such a claim).

    For a staff address the sender's account comes with it: the address is one account's.
    """
    if not isinstance(recipient, ReplyAddress | StaffAddress | ConfirmAddress):
        return None, None
    try:
        standing = center.claims.sender(recipient.number, sender).standing
    except NotFound:
        return "", None
    if not isinstance(recipient, StaffAddress):
        return standing, None
    with center.office.read() as unit:
        account = find_account(unit.session, sender)
        return standing, account.id if account else None
