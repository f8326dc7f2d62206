"""The factory: one dispatcher, its middlewares and its routers in this order, for polling, webhook and tests alike."""

from aiogram import Bot, Dispatcher, Router
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.fsm.storage.base import BaseStorage
from aiogram.types import LinkPreviewOptions

from bots.frame import fallback, forms, places
from bots.frame.arrival import Arrival, Throttle
from bots.frame.crossing import Crossing
from bots.frame.retry import Obedient
from bots.screens import SCREENS

# Asked from top to bottom: commands and places leave a form, so they come before it; who takes anything comes last.
ROUTERS: tuple[Router, ...] = (*SCREENS.first, places.router, forms.router, *SCREENS.others, fallback.router)


def make_bot(token: str, api: str, *, obedient: Obedient | None = None) -> Bot:
    """Make the bot of a Bot API server, obeying its limits."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    session.middleware(obedient or Obedient())
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    return Bot(token, session=session, default=properties)


def make_dispatcher(
    core: Crossing,
    storage: BaseStorage,
    *,
    staff_groups: frozenset[int] = frozenset(),
    throttle: Throttle | None = None,
) -> Dispatcher:
    """Make the dispatcher. That taps of one person are handled one after the other is the inbox's doing."""
    dispatcher = Dispatcher(storage=storage)
    dispatcher.update.outer_middleware(Arrival(core, staff_groups=staff_groups, throttle=throttle))
    for router in ROUTERS:
        if router.parent_router is not None:  # routers are modules' own; a second dispatcher (tests) takes them over
            router.parent_router.sub_routers.remove(router)
            router._parent_router = None  # noqa: SLF001 - aiogram has no public way to free a router
        dispatcher.include_router(router)
    return dispatcher
