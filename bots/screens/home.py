"""The seller's home: what needs attention today, then where to go. Modules add their block here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from aiogram import Router
from aiogram.types import CallbackQuery, InlineKeyboardButton

from bots.frame.buttons import Button as Base
from bots.frame.buttons import Go, ShopNo, button
from bots.frame.pages import Page, Row, grid, shorten
from bots.frame.places import HOME, PLACES, go, place
from bots.frame.talk import Talk
from bots.screens.claim import Act
from bots.screens.parts import due_line, turn_mark
from bots.screens.shops import follow_shop
from jumia_core.claims import Turn

router = Router(name="home")
MOST = 3  # claims that the home names
MOST_NAME = 40  # letters of a shop on its button


@dataclass(slots=True)
class Block:
    """What one module says at home."""

    lines: list[str] = field(default_factory=list)
    buttons: list[InlineKeyboardButton] = field(default_factory=list)


async def claims_block(talk: Talk) -> Block:
    """Say which claims wait for the seller."""
    counts = await talk.seller(lambda seller: seller.claims.counts())
    urgent = await talk.seller(lambda seller: seller.claims.list(turn=Turn.SELLER))
    mine = [claim for claim in urgent if claim.due_before is not None][:MOST]
    block = Block([talk.t("home-claims", mine=counts.seller_turn, theirs=counts.platform_turn)])
    if counts.due_today:
        block.lines.append(talk.t("home-due-today", count=counts.due_today))
    for claim in mine:
        block.lines.append(
            f"{turn_mark(claim, Turn.SELLER)} <b>{claim.number}</b> {due_line(talk.t, claim, talk.now, talk.zone)}"
        )
        text = talk.t.plain("home-answer", number=str(claim.number))
        block.buttons.append(button(text, Act(do="reply", number=claim.number), "primary"))
    return block


BLOCKS: list[Callable[[Talk], Awaitable[Block]]] = [claims_block]


class Shop(Base, prefix="hs"):
    """Work for another of the own shops."""

    shop: ShopNo


@place(HOME, command="home")
async def show_home(talk: Talk) -> None:
    """Show the home of whoever is there: a stranger's, a staff member's, a seller's."""
    if talk.identity is None:
        await PLACES["start"](talk)
        return
    if talk.me.shop is None:
        await PLACES["staff" if talk.is_staff else "no-shop"](talk)
        return
    await talk.show(await home_page(talk))


async def home_page(talk: Talk) -> Page:
    """Put the blocks and the ways to go together."""
    t, me = talk.t, talk.me
    blocks = [await make(talk) for make in BLOCKS]
    lines = [t("home-title", shop=me.shop_name, name=me.name)]
    lines += ["\n".join(block.lines) for block in blocks]
    rows = [[one] for block in blocks for one in block.buttons]
    rows.append(
        [button(t.plain("home-raise"), Go(to="raise"), "success"), button(t.plain("home-list"), Go(to="claims"))]
    )
    others = [button(t.plain(f"home-{name}"), Go(to=name)) for name in ("settings", "members", "language", "help")]
    rows += grid(others)
    rows += await _other_shops(talk)
    if talk.is_staff:
        rows.append([button(t.plain("home-staff"), Go(to="staff"))])
    return Page("\n\n".join(lines), rows)


async def _other_shops(talk: Talk) -> list[Row]:
    """Return a button for each of the other shops, with how many claims wait there."""
    shops = [shop for shop in talk.me.shops if shop.slug != talk.me.shop]
    waiting = await talk.seller(lambda seller: seller.claims.waiting()) if shops else {}
    return [
        [button(f"🏬 {shorten(shop.name, MOST_NAME)}{_many(waiting.get(shop.slug, 0))}", Shop(shop=shop.id))]
        for shop in shops
    ]


def _many(count: int) -> str:
    return f" · 📋 {count}" if count else ""


@place("no-shop")
async def show_no_shop(talk: Talk) -> None:
    """Somebody who works for no shop now can still see the own account."""
    row = [button(talk.t.plain("home-settings"), Go(to="settings")), button(talk.t.plain("home-help"), Go(to="help"))]
    await talk.show(Page(talk.t("home-no-shop", name=talk.me.name), [row]))


@router.callback_query(Shop.filter())
async def on_shop(query: CallbackQuery, callback_data: Shop, talk: Talk) -> None:
    """Switch to another of the own shops; from the next update on this chat works for it."""
    del query
    await follow_shop(talk, callback_data.shop, say=False)
    await go(talk, HOME)
