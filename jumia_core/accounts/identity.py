"""For whom a chat acts: asked with every update, so the statements are made once, and name only what is shown."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from jumia_core.accounts.countries import living_in
from jumia_core.accounts.doors_model import ChatLink
from jumia_core.accounts.model import Account, ClaimsTeam, Member, Shop, StaffMember
from jumia_core.accounts.schemas import AccountStatus, ChatIdentity, Role, ShopRole

_WHO = (
    select(
        ChatLink.id.label("link_id"),
        ChatLink.shop_id,
        ChatLink.blocked_at,
        Account.id.label("account_id"),
        Account.email,
        Account.name,
        Account.language,
        Account.status,
        StaffMember.role.label("staff_role"),
        StaffMember.team_id,
        ClaimsTeam.slug.label("team"),
        ClaimsTeam.country.label("team_country"),
    )
    .join(Account, Account.id == ChatLink.account_id)
    .outerjoin(StaffMember, StaffMember.account_id == Account.id)
    .outerjoin(ClaimsTeam, ClaimsTeam.id == StaffMember.team_id)
    .where(ChatLink.chat == bindparam("chat"), ChatLink.ended_at.is_(None))
)
_SHOPS = (
    select(Shop.id, Shop.slug, Shop.name, Shop.home_country, Member.role)
    .join(Member, Member.shop_id == Shop.id)
    .where(Member.account_id == bindparam("account_id"))
    .order_by(Member.shop_id)
)


def chat_identity(session: Session, chat: str) -> ChatIdentity | None:
    """Tell for whom a chat acts now; None for a chat that is not linked."""
    who = session.execute(_WHO, {"chat": chat}).one_or_none()
    if who is None:
        return None
    shops = session.execute(_SHOPS, {"account_id": who.account_id}).all()
    at_hand = next((shop for shop in shops if shop.id == who.shop_id), shops[0] if shops else None)
    return ChatIdentity(
        link_id=who.link_id,
        chat=chat,
        account_id=who.account_id,
        email=who.email,
        name=who.name,
        language=who.language,
        status=AccountStatus(who.status),
        shop=at_hand.slug if at_hand else None,
        shop_id=at_hand.id if at_hand else None,
        shop_name=at_hand.name if at_hand else "",
        home_country=living_in({shop.id: shop.home_country for shop in shops}, who.shop_id, who.team_country),
        role=Role(at_hand.role) if at_hand else None,
        shops=tuple(ShopRole(id=shop.id, slug=shop.slug, name=shop.name, role=Role(shop.role)) for shop in shops),
        staff_role=Role(who.staff_role) if who.staff_role else None,
        team=who.team,
        team_id=who.team_id,
        blocked=who.blocked_at is not None,
    )
