"""What happens at the doors: sessions begin and end, chats are linked and unlinked, a status changes."""

import secrets
from datetime import timedelta

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from jumia_core.accounts.doors_model import ChatLink, LoginSession
from jumia_core.accounts.errors import InvalidToken
from jumia_core.accounts.model import Account, Member, Shop
from jumia_core.accounts.schemas import (
    AccountStatus,
    ChatLinkView,
    LoggedIn,
    Role,
    SessionView,
)
from jumia_core.accounts.secrets_sent import digest
from jumia_core.accounts.standing import is_active
from jumia_core.accounts.telling import tell
from jumia_core.accounts.views import account_view
from jumia_core.journal import record
from jumia_core.kernel import NotFound, clean_text, one_line, unlinked
from jumia_core.store import lock
from jumia_core.work import Unit, keys

SESSION_LIVES = timedelta(days=30)
SEEN_EVERY = timedelta(minutes=10)
LABEL = 120


def open_session(unit: Unit, account: Account, label: str) -> LoggedIn:
    """Begin a session; its token is shown this once."""
    token = secrets.token_urlsafe(32)
    row = LoginSession(
        account_id=account.id,
        token_hash=digest(token),
        channel=unit.channel,
        label=_label(label),
        created_at=unit.now,
        last_seen_at=unit.now,
        expires_at=unit.now + SESSION_LIVES,
    )
    unit.session.add(row)
    unit.session.flush()
    view = account_view(unit.session, account)
    return LoggedIn(account=view, token=token, expires_at=row.expires_at)


def session_account(unit: Unit, token: str) -> Account:
    """Return whose session this is, and note that it was seen. Raises `InvalidToken`."""
    row = unit.session.scalar(select(LoginSession).where(LoginSession.token_hash == digest(token)))
    if row is None or row.ended_at is not None or unit.now >= row.expires_at:
        raise InvalidToken
    account = unit.session.get_one(Account, row.account_id)
    if not is_active(account):
        raise InvalidToken
    if unit.now - row.last_seen_at >= SEEN_EVERY:
        row.last_seen_at = unit.now
    return account


def end_sessions(unit: Unit, account_id: int) -> None:
    """End all sessions of an account."""
    live = update(LoginSession).where(LoginSession.account_id == account_id, LoginSession.ended_at.is_(None))
    unit.session.execute(live.values(ended_at=unit.now))


def session_views(unit: Unit, account_id: int) -> list[SessionView]:
    """Return the sessions that have not ended."""
    query = select(LoginSession).where(
        LoginSession.account_id == account_id, LoginSession.ended_at.is_(None), LoginSession.expires_at > unit.now
    )
    return [
        SessionView.model_validate(row, from_attributes=True)
        for row in unit.session.scalars(query.order_by(LoginSession.id))
    ]


def link_chat(unit: Unit, account: Account, chat: str, label: str) -> ChatLink:
    """Let a chat act for an account. A chat belongs to one account: another account's link ends. Others are told."""
    link = live_link(unit.session, chat)
    if link is not None and link.account_id == account.id:
        link.blocked_at = None
        return link
    if link is not None:
        link.ended_at = unit.now
        record(unit, f"account:{link.account_id}", "chat_unlinked", before={"chat": link.label})
        tell(unit, "account_chat_unlinked", link.account_id, keys.chat_link("gone", link.id), label=link.label)
        unit.session.flush()
    shops = shop_rows(unit.session, account.id)
    row = ChatLink(
        account_id=account.id,
        chat=chat,
        label=_label(label) or "Telegram",
        shop_id=shops[0][0].id if shops else None,
        linked_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    record(unit, f"account:{account.id}", "chat_linked", after={"chat": row.label})
    tell(unit, "account_chat_linked", account.id, keys.chat_link("new", row.id), label=row.label, link_id=row.id)
    return row


def unlink(unit: Unit, link: ChatLink) -> None:
    """End a link."""
    link.ended_at = unit.now
    record(unit, f"account:{link.account_id}", "chat_unlinked", before={"chat": link.label})
    tell(unit, "account_chat_unlinked", link.account_id, keys.chat_link("gone", link.id), label=link.label)


def end_chats(unit: Unit, account_id: int, *, but: str | None) -> None:
    """End the links of an account to all chats but one. Whoever calls says so in a letter."""
    links = chats_of(unit.session, [account_id], blocked=True).get(account_id, [])
    for link in [link for link in links if link.chat != but]:
        link.ended_at = unit.now
        record(unit, f"account:{account_id}", "chat_unlinked", before={"chat": link.label})


def leave_shop(unit: Unit, account_id: int, shop_id: int) -> None:
    """Let no chat of a person work for a shop any more."""
    links = update(ChatLink).where(ChatLink.account_id == account_id, ChatLink.shop_id == shop_id)
    unit.session.execute(links.values(shop_id=None))


def live_link(session: Session, chat: str) -> ChatLink | None:
    """Return the link of a chat that has not ended."""
    return session.scalar(select(ChatLink).where(ChatLink.chat == chat, ChatLink.ended_at.is_(None)))


def last_link(session: Session, chat: str) -> ChatLink | None:
    """Return the link of a chat that was made last, also where it has ended."""
    return session.scalar(select(ChatLink).where(ChatLink.chat == chat).order_by(ChatLink.id.desc()).limit(1))


def own_link(session: Session, account_id: int, link_id: int) -> ChatLink:
    """Return one live link of an account. Raises `NotFound`, the same for another's."""
    link = session.get(ChatLink, link_id)
    if link is None or link.account_id != account_id or link.ended_at is not None:
        raise NotFound("There is no such chat.", "See the list of your chats.")
    return link


def block_chats_but(unit: Unit, within: str, ours: str) -> int:
    """Note that the linked chats whose address begins with `within`, but not with `ours`, take no messages any more.

    Return how many they are.
    """
    live = select(ChatLink).where(ChatLink.ended_at.is_(None), ChatLink.blocked_at.is_(None))
    of_others = live.where(ChatLink.chat.startswith(within, autoescape=True))
    links = unit.session.scalars(of_others.where(~ChatLink.chat.startswith(ours, autoescape=True))).all()
    for link in links:
        link.blocked_at = unit.now
    return len(links)


def chats_of(session: Session, account_ids: list[int], *, blocked: bool = False) -> dict[int, list[ChatLink]]:
    """Return the live links of some accounts to which messages can be sent; with `blocked` also the others."""
    found: dict[int, list[ChatLink]] = {}
    query = select(ChatLink).where(ChatLink.account_id.in_(account_ids), ChatLink.ended_at.is_(None))
    if not blocked:
        query = query.where(ChatLink.blocked_at.is_(None))
    for link in session.scalars(query.order_by(ChatLink.id)):
        found.setdefault(link.account_id, []).append(link)
    return found


def link_view(link: ChatLink, session: Session) -> ChatLinkView:
    """Show a linked chat."""
    shop = session.get(Shop, link.shop_id) if link.shop_id else None
    return ChatLinkView(
        id=link.id,
        chat=link.chat,
        label=link.label,
        shop=shop.slug if shop else None,
        linked_at=link.linked_at,
        blocked=link.blocked_at is not None,
    )


def shop_rows(session: Session, account_id: int) -> list[tuple[Shop, Role]]:
    """Return the shops of a person with the role in each, the first one joined first."""
    query = select(Member).where(Member.account_id == account_id).order_by(Member.shop_id)
    return [(member.shop, Role(member.role)) for member in session.scalars(query)]


def set_status(unit: Unit, account: Account, status: AccountStatus, reason: str) -> None:
    """Change whether an account may be used, with a reason that its person reads; sessions end with it.

    An account that may be used is not activated again, and a new reason does not move since when it holds.
    """
    why = clean_text(reason, "reason", 300)
    account = lock(unit.session, Account, account.id)  # nobody comes in meanwhile
    before = {"status": account.status, "reason": account.status_reason}
    if account.status == status and (status is AccountStatus.ACTIVE or account.status_reason == why):
        return
    if account.status != status:
        account.status_since = unit.now
    account.status, account.status_reason = status, why
    after = {"status": status.value, "reason": why}
    change = record(unit, f"account:{account.id}", "status", before=before, after=after)
    if status is not AccountStatus.ACTIVE:
        end_sessions(unit, account.id)
    kind = {"active": "account_activated", "inactive": "account_deactivated", "suspended": "account_suspended"}[status]
    tell(unit, kind, account.id, keys.change(kind, change.id, account.id), reason=why)


def _label(text: str) -> str:
    """What a chat or a phone calls itself is not typed: it is cut, not refused. Our letters quote it."""
    return unlinked(one_line(text))[:LABEL].strip()
