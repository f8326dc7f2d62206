"""Notices are rows, written with the verb that causes them and sent after its commit: as mail, and to linked chats."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from jumia_core.accounts import ChatLink, chats_of, countries_of_places, register_teller
from jumia_core.kernel import COUNTRIES
from jumia_core.notices.choices import switched_off
from jumia_core.notices.model import Notice
from jumia_core.notices.rules import AFTER_MAIL, MAIL_ONLY, Channel, Topic, is_urgent, quiet_until, topic_of
from jumia_core.work import Unit, keys

SEND = "send-notices"
SEND_CHAT = "send-chat-notices"
EFFECTS = {Channel.MAIL: SEND, Channel.CHAT: SEND_CHAT}
MOST_A_DAY = 3  # notices of one kind to one person about one claim that a stranger or a robot can cause
JOB = 50
PATIENCE = timedelta(minutes=10)  # a queued notice that nobody took by then is queued again


@dataclass(frozen=True, slots=True)
class Letter:
    """What to tell whom. `key` names the cause: the same key is told once."""

    key: str
    kind: str
    account_id: int
    claim_number: str | None = None
    round: int | None = None
    data: dict[str, Any] = field(default_factory=dict)


def notify(unit: Unit, letters: Sequence[Letter]) -> list[Notice]:
    """Queue letters with the verb; return the new notices. Letters whose key is known are left out."""
    wanted = {letter.key: letter for letter in letters}
    if not wanted:
        return []
    known = set(unit.session.scalars(select(Notice.key).where(Notice.key.in_(wanted))))
    fresh = [letter for letter in wanted.values() if letter.key not in known]
    if not fresh:
        return []
    people = sorted({letter.account_id for letter in fresh})
    off = switched_off(unit.session, people)
    notices = [
        _notice(unit, letter, letter.key)
        for letter in fresh
        if letter.kind in MAIL_ONLY or (letter.account_id, topic_of(letter.kind), Channel.MAIL) not in off
    ]
    at_once = [letter for letter in fresh if letter.kind not in AFTER_MAIL]
    awake, asleep = _for_chats(unit, at_once, off)
    _queue(unit, notices + awake, asleep)
    return [*notices, *awake, *asleep]


def tell_chats(unit: Unit, notice: Notice) -> None:
    """Tell the linked chats what a mail has said, now that it is known what became of it."""
    letter = Letter(notice.key, notice.kind, notice.account_id, notice.claim_number, notice.round, dict(notice.data))
    _queue(unit, *_for_chats(unit, [letter], switched_off(unit.session, [notice.account_id])))


def _for_chats(
    unit: Unit, letters: Sequence[Letter], off: set[tuple[int, Topic, Channel]]
) -> tuple[list[Notice], list[Notice]]:
    """Make the messages for the linked chats of those told: those for now, and those that wait for the morning."""
    awake, asleep = list[Notice](), list[Notice]()
    places = _places(unit, letters, off)
    if not places:
        return awake, asleep
    known = set(unit.session.scalars(select(Notice.key).where(Notice.key.in_(places))))  # also after a bounce
    zones = _zones(unit, [link for _, link in places.values()])
    for key, (letter, link) in places.items():
        if key in known:
            continue
        notice = _notice(unit, letter, key)
        notice.channel, notice.chat = Channel.CHAT, link.chat
        quiet = None if is_urgent(letter.kind) else quiet_until(unit.now, zones[link.id])
        notice.next_attempt_at = quiet or notice.next_attempt_at
        (asleep if quiet else awake).append(notice)
    return awake, asleep


def _places(
    unit: Unit, letters: Sequence[Letter], off: set[tuple[int, Topic, Channel]]
) -> dict[str, tuple[Letter, ChatLink]]:
    """Return which letter goes to which chat, by the key of its message."""
    wanted = [
        letter
        for letter in letters
        if letter.kind not in MAIL_ONLY and (letter.account_id, topic_of(letter.kind), Channel.CHAT) not in off
        if not _knows(unit, letter)
    ]
    links = chats_of(unit.session, sorted({letter.account_id for letter in wanted})) if wanted else {}
    return {
        keys.chat_notice(letter.key, link.id): (letter, link)
        for letter in wanted
        for link in links.get(letter.account_id, [])
        if letter.data.get("link_id") != link.id  # a new chat knows that it is new
    }


def _knows(unit: Unit, letter: Letter) -> bool:
    """Tell whether the reader has just done it in a chat, which has shown so.

    What guards the account is told all the same: another chat may be in other hands.
    """
    own = unit.channel == Channel.CHAT and unit.actor.account_id == letter.account_id
    return own and topic_of(letter.kind) is not Topic.SECURITY


def _zones(unit: Unit, links: Sequence[ChatLink]) -> dict[int, ZoneInfo]:
    """Return the zone by whose night each chat sleeps: that of its shop at hand."""
    countries = countries_of_places(unit.session, [(link.account_id, link.shop_id) for link in links])
    return {link.id: ZoneInfo(COUNTRIES[countries[link.account_id, link.shop_id]].zone) for link in links}


def _notice(unit: Unit, letter: Letter, key: str) -> Notice:
    return Notice(
        key=key,
        token=secrets.token_hex(16),
        channel=Channel.MAIL,
        kind=letter.kind,
        account_id=letter.account_id,
        claim_number=letter.claim_number,
        round=letter.round,
        data=letter.data,
        created_at=unit.now,
        next_attempt_at=unit.now + PATIENCE,
    )


def _queue(unit: Unit, now: Sequence[Notice], later: Sequence[Notice]) -> None:
    """Write notices; the later ones are sent when the morning comes."""
    if now or later:
        unit.session.add_all([*now, *later])
        unit.session.flush()
        send(unit, now)


def tell(unit: Unit, kind: str, account_id: int, key: str, data: Mapping[str, Any]) -> None:
    """Queue a letter of accounts, which lie below and cannot call us."""
    notify(unit, [Letter(key, kind, account_id, data=dict(data))])


register_teller(tell, Notice)


def capped(unit: Unit, letters: Sequence[Letter], most: int = MOST_A_DAY) -> list[Letter]:
    """Leave out what was told often enough within a day, so that two robots stop."""
    return [letter for letter in letters if _told_today(unit, letter) < most]


def _told_today(unit: Unit, letter: Letter) -> int:
    query = select(func.count()).where(
        Notice.claim_number == letter.claim_number,
        Notice.account_id == letter.account_id,
        Notice.kind == letter.kind,
        Notice.channel == Channel.MAIL,
        Notice.created_at > unit.now - timedelta(days=1),
    )
    return unit.session.scalar(query) or 0


def send(unit: Unit, notices: Sequence[Notice]) -> None:
    """Queue the sending of some notices, as jobs of at most fifty: a job must end before its notices are missed."""
    for channel, effect in EFFECTS.items():
        mine = [notice for notice in notices if notice.channel == channel]
        for start in range(0, len(mine), JOB):
            job = mine[start : start + JOB]
            unit.enqueue(effect, {"ids": [notice.id for notice in job]}, keys.send_notices(job[0].id, job[0].queued))
