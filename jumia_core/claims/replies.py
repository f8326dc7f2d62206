"""A seller's reply: judged once, kept always, counted when it came in time and in English."""

import hashlib
from datetime import datetime
from typing import Any

from sqlalchemy import select

from jumia_core.accounts import Account
from jumia_core.claims import letters, rules, thread
from jumia_core.claims.deadlines import clock_of, give_to_platform, hold_matter_again
from jumia_core.claims.events import record
from jumia_core.claims.language import LanguageVerdict, Verdict, judge_language
from jumia_core.claims.model import Claim, Message
from jumia_core.claims.schemas import COUNTING, Author, MailReply, RefusedFile, ReplyOutcome, Standing, Status
from jumia_core.claims.views import summary
from jumia_core.kernel import Conflict, keepable, utc
from jumia_core.notices import capped, notify
from jumia_core.work import Unit, keys

NAMED_FILES = 10
NOTICE_OF = {
    Standing.NOT_ENGLISH: "claim_reply_not_english",
    Standing.EMPTY: "claim_reply_empty",
    Standing.LATE: "claim_reply_late",
    Standing.CLOSED: "claim_reply_late",
}


def receive(unit: Unit, claim: Claim, account: Account, reply: MailReply) -> ReplyOutcome:
    """Take a seller's reply in: the same reply again changes nothing, unless it proves an earlier receipt."""
    received_at = utc(reply.received_at)
    taken, refused = thread.sort_files(claim, reply.evidence, unit.now)
    key = _key(unit, reply)
    known = unit.session.scalar(select(Message).where(Message.claim_number == claim.number, Message.reply_key == key))
    if known is not None and not _proves_earlier(known, received_at):
        known.received_at = min(known.received_at, received_at)  # the earliest receipt wins; no clock moves for it
        return _outcome(unit, claim, known, refused, duplicate=True)
    text = keepable(reply.text).strip()[: rules.MAX_TEXT]
    language = judge_language(text)
    fate = rules.judge_reply(
        clock_of(claim),
        received_at,
        english=language.verdict is not Verdict.NOT_ENGLISH,
        empty=not text and not reply.evidence,  # a photo only is a reply, even one that is too large to be taken
    )
    message = known or thread.add_message(
        unit, claim, Author.SELLER, account.id, text, received_at=received_at, files=taken
    )
    message.received_at, message.reply_key, message.inbound_id = received_at, key, reply.inbound_id
    message.language = language.language
    was = claim.status
    _settle(unit, claim, message, fate, language)
    if refused and message.flagged is None and fate.standing in COUNTING:
        message.flagged = f"{len(refused)} of its files could not be taken."
    _tell(unit, claim, account, message, refused, was)
    return _outcome(unit, claim, message, refused, reopened=fate.reopens)


def count(unit: Unit, claim: Claim, message: Message) -> None:
    """Let a reply count that was refused for its language, say, at its original receipt (an agent's decision)."""
    if message.standing not in {Standing.NOT_ENGLISH, Standing.EMPTY}:
        raise Conflict(f"This message was {message.standing}.", "Only a reply that was in time can be counted.")
    fate = rules.judge_reply(clock_of(claim), message.received_at, english=True, empty=False)
    if fate.standing not in COUNTING:
        raise Conflict(f"This reply cannot count: {fate.reason}", "")
    was = claim.status
    _settle(unit, claim, message, fate, None)
    _tell(unit, claim, message.account, message, [], was)


def judge_again(unit: Unit, claim: Claim, message: Message) -> None:
    """Judge a reply that came too late once more, because its deadline moved later."""
    language = judge_language(message.text)
    fate = rules.judge_reply(
        clock_of(claim),
        message.received_at,
        english=language.verdict is not Verdict.NOT_ENGLISH,
        empty=not message.text and not message.evidence,
    )
    if fate.standing == message.standing:
        return
    was = claim.status
    _settle(unit, claim, message, fate, language)
    _tell(unit, claim, message.account, message, [], was)


def _settle(unit: Unit, claim: Claim, message: Message, fate: rules.Fate, language: LanguageVerdict | None) -> None:
    message.standing, message.reason = fate.standing, fate.reason
    if language is not None:
        message.flagged = thread.flag(language) if fate.standing in COUNTING else None
    if fate.takes_turn:
        since = max(message.received_at, unit.now) if fate.reopens else message.received_at
        give_to_platform(unit.session, claim, since, unit.now)
    if fate.reopens:
        hold_matter_again(unit.session, claim)
        claim.outcome = claim.amount_minor = claim.amount_currency = claim.reopen_before = None
        claim.resolution_note = ""
    kind = "reopened" if fate.reopens else f"reply_{fate.standing}"
    record(unit, claim, kind, message_id=message.id, standing=fate.standing, reason=fate.reason)


def _tell(
    unit: Unit,
    claim: Claim,
    account: Account,
    message: Message,
    refused: list[RefusedFile],
    was: str,
) -> None:
    """Tell both sides. What could answer a robot again and again is told a few times a day at most."""
    cause = keys.message(message.id, message.standing)
    standing = Standing(message.standing or Standing.FURTHER)
    files = [file.model_dump() for file in refused[:NAMED_FILES]]
    if len(refused) > NAMED_FILES:
        files.append({"filename": f"and {len(refused) - NAMED_FILES} more", "why": "not taken either"})
    if standing not in COUNTING:
        told = letters.to_account(
            claim,
            account,
            NOTICE_OF[standing],
            cause,
            message_id=message.id,
            language=message.language,
            received_at=message.received_at.isoformat(),
            refused_files=files,
        )
        notify(unit, capped(unit, [told]))
        if was in {Status.CLOSED_NO_REPLY, Status.RESOLVED} and standing in {Standing.NOT_ENGLISH, Standing.EMPTY}:
            # No sweep will come to show it to an agent.
            _to_agents(unit, claim, "claim_review", cause, message_id=message.id, until=None)
        return
    told = letters.to_account(
        claim,
        account,
        "claim_reply_counted",
        cause,
        standing=standing,
        flagged=message.flagged,
        refused_files=files,
    )
    notify(unit, capped(unit, [told]) if standing is Standing.FURTHER else [told])
    if was == Status.OPEN:
        _to_agents(unit, claim, "claim_answered", cause, message_id=message.id)
    else:
        _to_agents(unit, claim, "claim_agent_reopened", cause, why=message.reason)
        notify(unit, [letters.to_seller(claim, "claim_reopened", cause, why=message.reason)])


def _to_agents(unit: Unit, claim: Claim, kind: str, cause: str, **data: Any) -> None:
    told = letters.to_agents(unit.session, claim, kind, cause, **data)
    notify(unit, capped(unit, told, rules.NOTICES_TO_AGENT_A_DAY))


def _proves_earlier(known: Message, received_at: datetime) -> bool:
    """Tell whether a second delivery shows that a reply judged late had been here before."""
    return received_at < known.received_at and known.standing in {Standing.LATE, Standing.CLOSED}


def _key(unit: Unit, reply: MailReply) -> str:
    identity = reply.message_id or f"{reply.channel}:{reply.inbound_id or unit.now.isoformat()}"
    names = [
        f"{file.filename}:{len(file.content)}:{hashlib.sha256(file.content).hexdigest()}" for file in reply.evidence
    ]
    return rules.reply_key(reply.number, identity, reply.text.strip(), names)


def _outcome(
    unit: Unit,
    claim: Claim,
    message: Message,
    refused: list[RefusedFile],
    *,
    reopened: bool = False,
    duplicate: bool = False,
) -> ReplyOutcome:
    return ReplyOutcome(
        standing=Standing(message.standing or Standing.FURTHER),
        reason=message.reason,
        reopened=reopened,
        duplicate=duplicate,
        refused_files=tuple(refused),
        claim=summary(claim, unit.now),
    )
