"""Which of a person's shops a chat works for: it follows what its person opens."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bots.frame.buttons import Button as Base
from bots.frame.buttons import ShopNo, Word
from bots.frame.places import go
from bots.frame.talk import Talk
from jumia_core.kernel import NotFound

router = Router(name="shops")


class Look(Base, prefix="nl"):
    """Open a place of one of the own shops: what a notice about that shop offers."""

    to: Word
    shop: ShopNo


@router.callback_query(Look.filter())
async def on_look(query: CallbackQuery, callback_data: Look, talk: Talk) -> None:
    """Work for the shop, and open the place."""
    del query
    await follow_shop(talk, callback_data.shop)
    await go(talk, callback_data.to)


async def follow_shop(talk: Talk, shop_id: int, *, say: bool = True) -> None:
    """Let the chat work for a shop, and `say` so where the page does not.

    Raises `NotFound` for one that is not the person's own (any more).
    """
    slug = next((shop.slug for shop in talk.me.shops if shop.id == shop_id), None)
    if slug is None:
        raise NotFound(talk.t.plain("shop-unknown"))
    await _work_for(talk, slug, say=say)


async def follow_claim(talk: Talk, number: str) -> None:
    """Let the chat work for the shop of a claim, where a person has several. Raises `NotFound`."""
    if len(talk.me.shops) > 1:
        await _work_for(talk, await talk.seller(lambda seller: seller.claims.shop_of(number)))


async def _work_for(talk: Talk, slug: str, *, say: bool = True) -> None:
    """Switch. What was begun for the shop before is left: it must not be sent for this one."""
    if slug == talk.me.shop:
        return
    await talk.person(lambda person: person.account.choose_shop(talk.chat, slug))
    await talk.forget()
    await talk.recognize()
    if say:
        await talk.say(talk.t("shop-now", shop=talk.me.shop_name))
