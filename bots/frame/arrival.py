"""Who comes in, in which language: read anew with each update, from the account that the chat is linked to.

One outer middleware, inside aiogram's lock of the chat: it makes the `Talk` that every handler is given, keeps
strangers' groups out, slows down who is too fast, and renders errors.
"""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from aiogram import BaseMiddleware, Bot
from aiogram.enums import ContentType
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message, TelegramObject, Update, User

from bots.frame import errors
from bots.frame.buttons import Button, FormTap, Go
from bots.frame.crossing import Crossing
from bots.frame.places import BY_COMMAND, PLACES, WHEN_INACTIVE, command_of, private_only
from bots.frame.questions import FORMS
from bots.frame.redaction import door_of
from bots.frame.retry import momentary
from bots.frame.storage import BUFFER, address
from bots.frame.talk import LANGUAGE, Talk
from bots.frame.texts import closest, texts
from jumia_core.accounts import AccountStatus, ChatIdentity
from jumia_core.kernel import SellerCenterError

log = logging.getLogger(__name__)
DOORS_WHEN_INACTIVE = frozenset({"kl", "kr"})
"""The links that work in the chat of an account that may not be used: to another account, and to a new password."""
WRITTEN = frozenset(
    {
        *(ContentType.TEXT, ContentType.PHOTO, ContentType.DOCUMENT, ContentType.VIDEO, ContentType.ANIMATION),
        *(ContentType.AUDIO, ContentType.VOICE, ContentType.VIDEO_NOTE, ContentType.STICKER, ContentType.STORY),
        *(ContentType.CONTACT, ContentType.LOCATION, ContentType.VENUE, ContentType.POLL, ContentType.DICE),
        *(ContentType.GAME, ContentType.PAID_MEDIA, ContentType.CHECKLIST, ContentType.UNKNOWN),
    }
)
"""What people send; every other content is Telegram's own word."""
Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]


@dataclass(slots=True)
class Throttle:
    """Lets a chat act `most` times at once and `a_second` on average.

    Generous: taps that waited for a slow link come all at once.
    """

    most: float = 30
    a_second: float = 3
    clock: Callable[[], float] = monotonic
    _left: dict[str, tuple[float, float]] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def wait(self, chat: str) -> float:
        """Return the seconds until one more is allowed."""
        return max(0.0, 1 - self._now(chat)) / self.a_second

    def allows(self, chat: str) -> bool:
        """Count one more, and tell whether it is not too much."""
        now, left = self.clock(), self._now(chat)
        if len(self._left) > 10_000:  # noqa: PLR2004 - forget everybody rather than grow
            self._left.clear()
            self._told.clear()
        self._left[chat] = (left - 1 if left >= 1 else left, now)
        if left >= 1:
            self._told.discard(chat)
        return left >= 1

    def tells(self, chat: str) -> bool:
        """Tell, once until it is allowed again, that somebody must be told."""
        new = chat not in self._told
        self._told.add(chat)
        return new

    def _now(self, chat: str) -> float:
        now = self.clock()
        left, at = self._left.get(chat, (self.most, now))
        return min(self.most, left + (now - at) * self.a_second)


class Arrival(BaseMiddleware):
    """Makes the talk, or ends the update."""

    def __init__(
        self, core: Crossing, *, staff_groups: frozenset[int] = frozenset(), throttle: Throttle | None = None
    ) -> None:
        self._core = core
        self._groups = staff_groups
        self._throttle = throttle or Throttle()

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        """Handle one update."""
        assert isinstance(event, Update)  # noqa: S101 - registered for updates only
        if event.my_chat_member is not None:
            return await self._blocked(event.my_chat_member, data["bot"])
        inner = event.message or event.callback_query
        user: User | None = data.get("event_from_user")
        if inner is None or user is None or user.is_bot or _of_service(event.message):
            return None
        talk = await self._talk(event, inner, user, data)
        if talk is None:
            return None
        if not self._throttle.allows(talk.chat):
            return await self._slow_down(talk)
        data["talk"], talk.more_of_album = talk, bool(data.get("more_of_album"))
        try:
            if data.get("given_up"):  # it has brought the process down: nothing of it is looked at any more
                return await errors.apologize(talk)
            if await _must_stay_out(talk, event):
                return await _keep_out(talk, event)
            if talk.group and not _for_groups(event):
                return await private_only(talk)
            return await handler(event, data)
        except Exception as error:
            if data.get("last_try") is False and momentary(error):
                raise
            await _tell(talk, event, error)
        return None

    async def _slow_down(self, talk: Talk) -> None:
        """Say that a tap was not taken; that messages were not, only once."""
        if isinstance(talk.event, CallbackQuery):
            await talk.answer(talk.t.plain("too-fast"))
        elif self._throttle.tells(talk.chat):
            await talk.say("⚠️ " + talk.t("too-many"))

    async def _talk(
        self, event: Update, inner: Message | CallbackQuery, user: User, data: dict[str, Any]
    ) -> Talk | None:
        bot: Bot = data["bot"]
        state: FSMContext = data["state"]
        message = inner.message if isinstance(inner, CallbackQuery) else inner
        if message is None:
            return None
        group = message.chat.type != "private"
        if group and message.chat.id not in self._groups:
            return None
        chat = address(bot.id, user.id)
        identity = await self._identity(chat)
        if identity is not None and identity.blocked and not group:  # who writes to us has let us in again
            await self._core.call(self._core.center.accounts.unblock_chat, chat)
        if group and (identity is None or identity.staff_role is None):
            return None
        kept = "" if identity else (await state.get_data()).get(LANGUAGE, "")
        language = identity.language if identity else kept or closest(user.language_code)
        return Talk(
            self._core,
            bot,
            inner,
            chat=chat,
            identity=identity,
            t=texts(language),
            state=state,
            number=event.update_id,
        )

    async def _identity(self, chat: str) -> ChatIdentity | None:
        """Whose chat it is; the storage has read it with the conversation's memory already."""
        buffer = BUFFER.get()
        if buffer is not None and chat in buffer.arrived:
            return buffer.arrived[chat].identity
        return await self._core.call(self._core.center.accounts.linked, chat)

    async def _blocked(self, change: ChatMemberUpdated, bot: Bot) -> None:
        """Somebody blocked the bot, or let it in again."""
        if change.chat.type == "private":
            accounts = self._core.center.accounts
            gone = change.new_chat_member.status in {"kicked", "left"}
            await self._core.call(
                accounts.block_chat if gone else accounts.unblock_chat, address(bot.id, change.from_user.id)
            )


async def _tell(talk: Talk, event: Update, error: Exception) -> None:
    if isinstance(error, SellerCenterError):
        await errors.tell(talk, error)
        return
    log.error("update %d went wrong", event.update_id, exc_info=error)
    buffer = BUFFER.get()
    if buffer is not None:
        buffer.undo()
    await errors.apologize(talk)


async def _keep_out(talk: Talk, event: Update) -> None:
    """Say why the account may not be used; a group is not told, and who only writes there is left in peace."""
    if event.message is not None and door_of(
        event.message.text or event.message.caption
    ):  # its token is not for who holds the phone next
        await talk.remove(event.message.message_id)
    if not talk.group:
        await PLACES[errors.INACTIVE](talk)
    elif isinstance(talk.event, CallbackQuery):
        await private_only(talk)


def _for_groups(event: Update) -> bool:
    """Tell whether a group takes this: any text, and the buttons that are made for it or that nobody knows."""
    kind = _kind_of(event)
    return kind is None or kind.in_groups


def _kind_of(event: Update) -> type[Button] | None:
    """Return the class of the button that was tapped; None for a text, and for a button that nobody knows."""
    query = event.callback_query
    prefix = (query.data or "").partition(":")[0] if query else ""
    return next((kind for kind in _all(Button) if kind.__prefix__ == prefix), None) if prefix else None


async def _must_stay_out(talk: Talk, event: Update) -> bool:
    """Tell whether the account is not active, and this is not one of the few things that are open to it then."""
    if talk.identity is None or talk.identity.status is AccountStatus.ACTIVE or errors.INACTIVE not in PLACES:
        return False
    if talk.group or event.message is None:
        return not await _tap_is_open(talk, event)
    words = event.message.text or event.message.caption or ""
    if door_of(words)[:2].lower() in DOORS_WHEN_INACTIVE or BY_COMMAND.get(command_of(words)) in WHEN_INACTIVE:
        return False
    return command_of(words) in BY_COMMAND or not await _form_is_open(talk)


async def _tap_is_open(talk: Talk, event: Update) -> bool:
    """Tell whether a button is open to an account that is not active."""
    kind, data = _kind_of(event), event.callback_query.data if event.callback_query else None
    if kind is Go:
        return (data or "").partition(":")[2] in WHEN_INACTIVE
    return getattr(kind, "when_inactive", False) or (kind is FormTap and await _form_is_open(talk))


async def _form_is_open(talk: Talk) -> bool:
    form = FORMS.get((await talk.state.get_data()).get("form", ""))
    return form is not None and form.when_inactive


def _of_service(message: Message | None) -> bool:
    """Tell whether Telegram only reports that something happened, as a pinned message: nobody wrote to us."""
    return message is not None and message.content_type not in WRITTEN


def _all(kind: type[Button]) -> list[type[Button]]:
    return [kind, *(found for child in kind.__subclasses__() for found in _all(child))]
