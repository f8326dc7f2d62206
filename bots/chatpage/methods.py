"""The methods of the Bot API that the page and the tests need, each as it is documented."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from bots.chatpage.errors import NOT_MODIFIED, OLD_QUERY, OTHER_POLLER, WEBHOOK_ACTIVE, ApiError, bad
from bots.chatpage.markup import read_html, units
from bots.chatpage.world import MAX_FILE, Json, StoredFile, World

Method = Callable[["Methods", Json, dict[str, StoredFile]], Awaitable[Any]]
METHODS: dict[str, Method] = {}
MAX_TEXT, MAX_CAPTION, MAX_DATA, MAX_UPLOAD = 4096, 1024, 64, 50 * 1024 * 1024
QUERY_SECONDS = 15 * 60
LONGEST_POLL = 50


def method(*names: str) -> Callable[[Method], Method]:
    """Register a method by its names, which the real server compares without case."""

    def keep(function: Method) -> Method:
        METHODS.update({name.lower(): function for name in names})
        return function

    return keep


class Methods:
    """The bot's side of the world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._poll = 0

    async def call(self, name: str, body: Json, files: dict[str, StoredFile]) -> Any:
        """Call a method by name. Raises `ApiError`."""
        function = METHODS.get(name.lower())
        if function is None:
            raise ApiError(404, "Not Found: method not found")
        return await function(self, body, files)

    @method("getMe")
    async def _get_me(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del body, files
        return {**self.world.bot, "can_join_groups": True, "can_read_all_group_messages": False}

    @method("getUpdates")
    async def _get_updates(self, body: Json, files: dict[str, StoredFile]) -> list[Json]:
        """Wait for updates; an offset acknowledges those before it. Of two who poll the older one is refused."""
        del files
        world = self.world
        if world.webhook:
            raise ApiError(409, WEBHOOK_ACTIVE)
        self._poll += 1
        mine = self._poll
        offset, limit = int(body.get("offset") or 0), max(1, min(100, int(body.get("limit") or 100)))
        timeout = max(0, min(LONGEST_POLL, int(body.get("timeout") or 0)))
        while world.updates and world.updates[0]["update_id"] < offset:
            world.updates.popleft()
        async with world.changed:
            world.changed.notify_all()  # an older poll looks up and finds itself replaced
            try:
                async with asyncio.timeout(timeout):
                    await world.changed.wait_for(lambda: bool(world.updates) or self._poll != mine)
            except TimeoutError:
                return []
        if self._poll != mine:
            raise ApiError(409, OTHER_POLLER)
        return list(world.updates)[:limit]

    @method("setWebhook")
    async def _set_webhook(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        self.world.webhook = {"url": body.get("url", ""), "secret": body.get("secret_token", "")}
        self.world.webhook = self.world.webhook if body.get("url") else {}
        self.world.touch()
        return True

    @method("deleteWebhook")
    async def _delete_webhook(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        self.world.webhook = {}
        if body.get("drop_pending_updates"):
            self.world.updates.clear()
        return True

    @method("getWebhookInfo")
    async def _webhook_info(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del body, files
        url = self.world.webhook.get("url", "")
        return {"url": url, "has_custom_certificate": False, "pending_update_count": len(self.world.updates)}

    @method("sendMessage")
    async def _send_message(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        chat = self.world.chat(body.get("chat_id"))
        message = self.world.add(chat, self.world.bot, **_text(body), **_keyboard(body))
        self.world.typing.pop(chat["id"], None)
        return message

    @method("sendPhoto", "sendDocument")
    async def _send_file(self, body: Json, files: dict[str, StoredFile]) -> Json:
        chat = self.world.chat(body.get("chat_id"))
        kind = "photo" if "photo" in body else "document"
        content = self._media(kind, str(body.get(kind, "")), files)
        return self.world.add(chat, self.world.bot, **content, **_caption(body), **_keyboard(body))

    @method("sendMediaGroup")
    async def _send_group(self, body: Json, files: dict[str, StoredFile]) -> list[Json]:
        chat = self.world.chat(body.get("chat_id"))
        media = body.get("media") or []
        if not 2 <= len(media) <= 10:  # noqa: PLR2004 - Bot API
            raise bad("there must be 2 to 10 media")
        group = str(self.world.version)
        return [
            self.world.add(
                chat,
                self.world.bot,
                media_group_id=group,
                **self._media(one["type"], one["media"], files),
                **_caption(one),
            )
            for one in media
        ]

    @method("sendChatAction")
    async def _chat_action(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        chat = self.world.chat(body.get("chat_id"))
        self.world.typing[chat["id"]] = asyncio.get_running_loop().time() + 5
        return True

    @method("editMessageText")
    async def _edit_text(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        message = self._editable(body)
        if "text" not in message:
            raise bad("there is no text in the message to edit")
        return _edit(message, {**_text(body), **_keyboard(body)}, ("text", "entities", "reply_markup"), self.world)

    @method("editMessageCaption")
    async def _edit_caption(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        message = self._editable(body)
        wanted = {**_caption(body), **_keyboard(body)}
        return _edit(message, wanted, ("caption", "caption_entities", "reply_markup"), self.world)

    @method("editMessageReplyMarkup")
    async def _edit_keyboard(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        return _edit(self._editable(body), _keyboard(body), ("reply_markup",), self.world)

    @method("deleteMessage")
    async def _delete(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        chat = self.world.chat(body.get("chat_id"))
        gone = self.world.message(chat["id"], body.get("message_id"), "message to delete not found")
        self.world.messages[chat["id"]].remove(gone)
        return True

    @method("deleteMessages")
    async def _delete_many(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        chat = self.world.chat(body.get("chat_id"))
        gone = {int(number) for number in body.get("message_ids") or []}
        kept = [one for one in self.world.messages[chat["id"]] if one["message_id"] not in gone]
        self.world.messages[chat["id"]] = kept
        return True

    @method("answerCallbackQuery")
    async def _answer(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        query = self.world.callbacks.get(str(body.get("callback_query_id")))
        if query is None or self.world.now().timestamp() - query["at"] > QUERY_SECONDS:
            raise bad(OLD_QUERY)
        query["answered"] = True
        if body.get("text"):
            toast = {"text": str(body["text"])[:200], "alert": bool(body.get("show_alert"))}
            self.world.toasts.setdefault(query["user"], []).append(toast)
        return True

    @method("getFile")
    async def _get_file(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        file_id = str(body.get("file_id", ""))
        file = self.world.files.get(file_id)
        if file is None:
            raise bad("wrong file_id or the file is temporarily unavailable")
        if len(file.content) > MAX_FILE:
            raise bad("file is too big")
        size = len(file.content)
        return {"file_id": file_id, "file_unique_id": file_id[-12:], "file_size": size, "file_path": f"f/{file_id}"}

    @method("getChat")
    async def _get_chat(self, body: Json, files: dict[str, StoredFile]) -> Json:
        del files
        return {
            **self.world.chat(body.get("chat_id")),
            "accent_color_id": 0,
            "max_reaction_count": 0,
            "accepted_gift_types": {},
        }

    @method("setMyCommands", "setMyDescription", "setMyShortDescription", "setMyName", "setChatMenuButton")
    async def _set(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        for what in ("commands", "description", "short_description", "name", "menu_button"):
            if what in body or (what == "commands" and "scope" in body):
                self.world.settings[_setting(what, body)] = body.get(what)
        return True

    @method("getMyCommands")
    async def _get_commands(self, body: Json, files: dict[str, StoredFile]) -> Any:
        del files
        return self.world.settings.get(_setting("commands", body)) or []

    @method("deleteMyCommands")
    async def _delete_commands(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del files
        self.world.settings.pop(_setting("commands", body), None)
        return True

    @method("logOut", "close")
    async def _nothing(self, body: Json, files: dict[str, StoredFile]) -> bool:
        del body, files
        return True

    def _editable(self, body: Json) -> Json:
        chat = self.world.chat(body.get("chat_id"))
        message = self.world.message(chat["id"], body.get("message_id"), "message to edit not found")
        if message["from"]["id"] != self.world.bot["id"]:
            raise bad("message can't be edited")
        return message

    def _media(self, kind: str, given: str, files: dict[str, StoredFile]) -> Json:
        if given.startswith("attach://"):
            file = files.get(given.removeprefix("attach://"))
            if file is None or not file.content:
                raise bad("file must be non-empty")
            if len(file.content) > MAX_UPLOAD:
                raise ApiError(413, "Request Entity Too Large")
            return as_content(self.world, kind, file)
        if given not in self.world.files:
            raise bad("wrong remote file identifier specified: Wrong padding in the string")
        file = self.world.files[given]
        return as_content(self.world, kind, file)


def as_content(world: World, kind: str, file: StoredFile) -> Json:
    """Return a file as a message tells of it, and keep it."""
    file_id = world.keep_file(file.content, file.name, file.mime)
    size = {"file_id": file_id, "file_unique_id": file_id[-12:], "file_size": len(file.content)}
    if kind == "photo":
        return {"photo": [{**size, "width": 1280, "height": 960}]}
    return {"document": {**size, "file_name": file.name, "mime_type": file.mime}}


def _setting(what: str, body: Json) -> str:
    return json.dumps([what, body.get("scope") or {"type": "default"}, body.get("language_code") or ""])


def _text(body: Json) -> Json:
    text, entities = _formatted(str(body.get("text") or ""), body)
    if not text:
        raise bad("message text is empty")
    if units(text) > MAX_TEXT:
        raise bad("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def _caption(body: Json) -> Json:
    caption, entities = _formatted(str(body.get("caption") or ""), body)
    if units(caption) > MAX_CAPTION:
        raise bad("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def _formatted(text: str, body: Json) -> tuple[str, list[Json]]:
    mode = str(body.get("parse_mode") or "")
    if mode.upper() == "HTML":
        return read_html(text)
    if mode:
        raise bad("unsupported parse_mode")
    return text.strip(), []


def _keyboard(body: Json) -> Json:
    markup = body.get("reply_markup")
    if not markup or "inline_keyboard" not in markup:
        return {}
    for row in markup["inline_keyboard"]:
        for button in row:
            actions = set(button) - {"text", "style", "icon_custom_emoji_id"}
            if len(actions) != 1 or not button.get("text"):
                raise bad("BUTTON_TYPE_INVALID")
            data = button.get("callback_data")
            if data is not None and not 1 <= len(data.encode()) <= MAX_DATA:
                raise bad("BUTTON_DATA_INVALID")
    return {"reply_markup": markup} if any(markup["inline_keyboard"]) else {}


def _edit(message: Json, wanted: Json, fields: tuple[str, ...], world: World) -> Json:
    if all(message.get(name) == wanted.get(name) for name in fields):
        raise bad(NOT_MODIFIED)
    for name in fields:
        message.pop(name, None)
    message |= wanted
    message["edit_date"] = int(world.now().timestamp())
    return message
