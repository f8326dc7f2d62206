"""One update's conversation: who is there, in which language, and the ways to ask the core and to show a page."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bots.frame.crossing import Crossing
from bots.frame.pages import Page
from bots.frame.texts import Texts, texts
from jumia_core.accounts import ChatIdentity, Visitor
from jumia_core.center import Person, Seller, Staff
from jumia_core.kernel import COUNTRIES, NotAllowed
from jumia_core.work import Command

T = TypeVar("T")
LIVING = "living"
"""Where the chat's data keeps the id of the message that the flow lives in."""
LANGUAGE = "language"
"""Where the memory of a chat that is not linked keeps its language."""
SECRET_AFTER = "secret_after"  # noqa: S105 - a name
"""Where the chat's data says that its next text (0), or the one after it (1), must not be stored."""
CHANNEL = "chat"
OFFICE_ZONE = ZoneInfo("Africa/Lagos")


class Talk:
    """What a handler is given as `talk`. Verbs run in threads (the core is synchronous): this is the one crossing."""

    def __init__(
        self,
        core: Crossing,
        bot: Bot,
        event: Message | CallbackQuery,
        *,
        chat: str,
        identity: ChatIdentity | None,
        t: Texts,
        state: FSMContext,
        command: str,
    ) -> None:
        message = event.message if isinstance(event, CallbackQuery) else event
        self.center = core.center
        self.call = core.call
        self.private = core.private
        self.taught = core.taught
        self.bot = bot
        self.event = event
        self.chat = chat
        self.chat_id = message.chat.id if message is not None else event.from_user.id if event.from_user else 0
        self.group = message is not None and message.chat.type != "private"
        self.identity = identity
        self.t = t
        self.state = state
        self.answered = False
        self._command = Command(command)

    @property
    def me(self) -> ChatIdentity:
        """Whose chat it is. Raises `NotAllowed` in a chat that is not linked."""
        if self.identity is None:
            raise NotAllowed(self.t.plain("not-linked"), self.t.plain("not-linked-hint"))
        return self.identity

    @property
    def now(self) -> datetime:
        """The present, in UTC."""
        return self.center.clock.now()

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the reader reads the clock: that of the shop's country."""
        country = self.identity.home_country if self.identity else None
        return ZoneInfo(COUNTRIES[country].zone) if country is not None else OFFICE_ZONE

    @property
    def is_staff(self) -> bool:
        """Whether the person works for the platform."""
        return self.identity is not None and self.identity.staff_role is not None

    async def recognize(self) -> None:
        """Read anew whose chat it is, and speak that person's language: after a link, a switch, another language."""
        self.identity = await self.call(self.center.accounts.linked, self.chat)
        if self.identity is not None:
            self.t = texts(self.identity.language)

    async def seller(self, verb: Callable[[Seller], T]) -> T:
        """Run a verb for the shop that this chat works for. Raises what the verb raises, and `NotAllowed`."""
        me = self.me
        if me.shop is None:
            raise NotAllowed(self.t.plain("no-shop"), self.t.plain("no-shop-hint"))
        return await self.call(lambda: verb(self.center.as_chat_seller(me, channel=CHANNEL, command=self._command)))

    async def staff(self, verb: Callable[[Staff], T]) -> T:
        """Run a verb of the platform's staff. Raises what the verb raises, and `NotAllowed`."""
        me = self.me
        if me.staff_role is None:
            raise NotAllowed(self.t.plain("not-staff"), "")
        return await self.call(lambda: verb(self.center.as_chat_staff(me, channel=CHANNEL, command=self._command)))

    async def person(self, verb: Callable[[Person], T]) -> T:
        """Run a verb on the own account."""
        me = self.me
        return await self.call(
            lambda: verb(self.center.as_person(me.account_id, channel=CHANNEL, command=self._command))
        )

    async def visitor(self, verb: Callable[[Visitor], T]) -> T:
        """Run a verb for somebody whom nobody knows yet; limits count this chat."""
        source = f"chat:{self.chat}"
        return await self.call(
            lambda: verb(self.center.visitor(source, bearer=source, channel=CHANNEL, command=self._command))
        )

    async def show(self, page: Page, *, fresh: bool = False) -> None:
        """Show a page: a tap changes the message that was tapped, a text gets a new one in place of the old.

        With `fresh` it is always a new message, and the old one stays as it is.
        """
        tapped = self._tapped()
        if tapped is not None and not fresh and await self._edit(tapped, page):
            await self._remember(tapped)
        else:
            old = None if fresh else await self._to_replace()
            sent = await self.bot.send_message(self.chat_id, page.text, reply_markup=page.keyboard)
            await self._remember(sent.message_id)
            if old and old != sent.message_id:
                await self.remove(old)
        await self.send_files(page)
        await self.answer()

    async def say(self, text: str) -> None:
        """Send a text that stays, beside the page of the flow."""
        await self.bot.send_message(self.chat_id, text)

    async def answer(self, text: str = "", *, alert: bool = False) -> None:
        """Answer a tap once: without an answer the button keeps turning."""
        if isinstance(self.event, CallbackQuery) and not self.answered:
            self.answered = True
            await self.bot.answer_callback_query(self.event.id, text=text[:200] or None, show_alert=alert or None)

    async def remove(self, message_id: int) -> None:
        """Delete a message where Telegram still lets us; what holds a password is always tried."""
        with suppress(TelegramBadRequest):
            await self.bot.delete_message(self.chat_id, message_id)

    async def send_files(self, page: Page) -> None:
        """Send the files of a page."""
        for file in page.files:
            content = BufferedInputFile(file.content, file.name)
            if file.photo:
                await self.bot.send_photo(self.chat_id, content, caption=file.caption or None)
            else:
                await self.bot.send_document(self.chat_id, content, caption=file.caption or None)

    async def forget(self) -> None:
        """End the flow at hand: its state and its answers, but not the message that it lives in, nor the language."""
        data = await self.state.get_data()
        await self.state.set_state(None)
        await self.state.set_data({key: data[key] for key in (LIVING, LANGUAGE) if data.get(key)})

    def _tapped(self) -> int | None:
        if isinstance(self.event, CallbackQuery) and self.event.message is not None:
            return self.event.message.message_id
        return None

    async def lives_here(self) -> bool:
        """Tell whether the own flow lives in the message that was tapped: in a group others' are in reach, too."""
        return not self.group or self._tapped() == (await self.state.get_data()).get(LIVING)

    async def _to_replace(self) -> Any:
        """Return the message that a new one replaces; in a group only a form's, any other may be someone else's now."""
        data = await self.state.get_data()
        return data.get(LIVING) if not self.group or data.get("form") else None

    async def _edit(self, message_id: int, page: Page) -> bool:
        try:
            await self.bot.edit_message_text(
                page.text, chat_id=self.chat_id, message_id=message_id, reply_markup=page.keyboard
            )
        except TelegramBadRequest as error:  # too old, deleted, or a photo: a new message takes its place
            if "not modified" in error.message.lower():
                return True
            if not any(word in error.message.lower() for word in ("not found", "can't be edited", "no text")):
                raise
            return False
        return True

    async def _remember(self, message_id: int) -> None:
        if (await self.state.get_data()).get(LIVING) != message_id:
            await self.state.update_data({LIVING: message_id})
