"""One update's conversation: who is there, in which language, and the ways to ask the core and to show a page."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bots.frame.buttons import FormTap, button
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
ASIDE = "aside"
"""Where the chat's data keeps the form that was put aside when something else was opened."""
WHOSE = "whose"
"""Where the chat's data says for whom, and for which shop, a form was begun."""
FORM = ("form", "answers", "at", "run", WHOSE)
"""What the chat's data holds of a form at hand."""
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
        number: int,
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
        self.number = number
        """Of the update: what begins with it is told apart by it."""
        self.more_of_album = False
        """Whether the next picture of the same album waits already."""
        self.edits: int | None = None
        """The message that the next page replaces, though nobody tapped it."""
        self.puts_aside = True
        """Whether a form that is left is put aside; one that was sent or cancelled is not."""
        self._command = Command(f"update-{bot.id}-{number}")

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

    @property
    def whose(self) -> str:
        """For whom this chat acts, and for which shop; empty while nobody is known."""
        return f"{self.identity.account_id}:{self.identity.shop or ''}" if self.identity is not None else ""

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

    async def show(self, page: Page, *, fresh: bool = False, form: bool = False) -> None:
        """Show a page: a tap changes the message that was tapped, a text gets a new one in place of the old.

        With `fresh` it is always a new message, and the old one stays as it is. What is no question of a `form` puts
        the one at hand aside, and has a button that goes on with it.
        """
        if not form:
            page = await self._with_way_back(page)
        tapped = self.edits or self._tapped()
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
            if not (file.photo and await self._send_photo(content, file.caption)):
                await self.bot.send_document(self.chat_id, content, caption=file.caption or None)

    async def _send_photo(self, content: BufferedInputFile, caption: str) -> bool:
        """Send a photo; False where Telegram sees none in it, or one of a shape that it does not show."""
        try:
            await self.bot.send_photo(self.chat_id, content, caption=caption or None)
        except TelegramBadRequest:
            return False
        return True

    async def forget(self) -> None:
        """Leave the flow at hand. A form with answers is put aside; message and language stay as they are."""
        data = await self.state.get_data()
        kept = {key: data[key] for key in (LIVING, LANGUAGE, ASIDE) if data.get(key)}
        if self.puts_aside and not self.group and data.get("at") and data.get(WHOSE):
            kept[ASIDE] = {key: data[key] for key in FORM}
        await self.state.set_state(None)
        await self.state.set_data(kept)

    def aside_of(self, data: dict[str, Any]) -> dict[str, Any]:
        """Return the form that was put aside; nothing where it was begun for another shop or account."""
        aside: dict[str, Any] = data.get(ASIDE) or {}
        return aside if not self.group and aside.get(WHOSE) == self.whose else {}

    async def _with_way_back(self, page: Page) -> Page:
        """Put the form at hand aside, and add the button that goes on with it."""
        if await self.state.get_state() is not None:
            await self.forget()
        aside = self.aside_of(await self.state.get_data())
        if not aside:
            return page
        go_on = FormTap(do="resume", at=0, run=aside["run"], step=aside["at"])
        return replace(page, rows=[*page.rows, [button(self.t.plain("form-resume"), go_on, "primary")]])

    def _tapped(self) -> int | None:
        if isinstance(self.event, CallbackQuery) and self.event.message is not None:
            return self.event.message.message_id
        return None

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
