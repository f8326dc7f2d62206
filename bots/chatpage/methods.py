"""The methods of the Bot API that the page and the tests need, each as it is documented."""

import asyncio

from bots.chatpage.calls import Call, method
from bots.chatpage.content import MAX_ALBUM, caption_of, file_of, keyboard_of, media_of, text_of, uploaded
from bots.chatpage.errors import NOT_MODIFIED, OLD_QUERY, bad
from bots.chatpage.markup import units
from bots.chatpage.people import Json
from bots.chatpage.world import MAX_FILE, World

QUERY_SECONDS = 15 * 60
DELETE_SECONDS = 48 * 3600  # Bot API: an older message stays
TYPING_SECONDS = 5
MAX_TOAST = 200
MAX_DELETED = 100
RECORDED = frozenset({"video", "voice", "video_note"})
ACTIONS = frozenset({"typing", "choose_sticker", "find_location", "upload_photo", "upload_document"}) | {
    f"{doing}_{what}" for doing in ("record", "upload") for what in RECORDED
}
TEXT_PARTS, CAPTION_PARTS = ("text", "entities", "reply_markup"), ("caption", "caption_entities", "reply_markup")
MEDIA_PARTS = ("photo", "document", *TEXT_PARTS, *CAPTION_PARTS)
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


@method("getMe")
async def _get_me(world: World, call: Call) -> Json:
    """Tell who the bot is. It reads all that is said in its groups: BotFather's privacy mode is off."""
    del call
    return {**world.bot, "can_join_groups": True, "can_read_all_group_messages": True, "supports_inline_queries": False}


@method("sendMessage")
async def _send_message(world: World, call: Call) -> Json:
    return _send(world, _chat(world, call), {**text_of(call), **keyboard_of(call)})


@method("sendPhoto", "sendDocument")
async def _send_file(world: World, call: Call) -> Json:
    kind = call.name.lower().removeprefix("send")
    chat, words = _chat(world, call), {**caption_of(call.body), **keyboard_of(call)}
    return _send(world, chat, {**_file(world, call, kind), **words})


@method("sendMediaGroup")
async def _send_group(world: World, call: Call) -> list[Json]:
    """Send an album: all of it or nothing. One alone is a message outside of any album."""
    chat, media = _chat(world, call), call.array("media") or []
    if not media:
        raise bad("there are no messages to send")
    if len(media) > MAX_ALBUM:
        raise bad("too many messages to send as an album")
    kinds = {str(one.get("type")) if isinstance(one, dict) else "" for one in media}
    if not kinds <= {"photo", "document"}:
        raise bad("can't parse InputMedia: type must be photo or document")
    if len(kinds) > 1:
        raise bad("document can't be mixed with other media types")
    contents = [{**media_of(world, one["type"], str(one.get("media")), call.files), **caption_of(one)} for one in media]
    album = {"media_group_id": world.new_album()} if len(contents) > 1 else {}
    return [_send(world, chat, {**album, **content}) for content in contents]


@method("sendChatAction")
async def _chat_action(world: World, call: Call) -> bool:
    chat = _chat(world, call)
    if call.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    world.typing[chat["id"]] = asyncio.get_running_loop().time() + TYPING_SECONDS
    return True


@method("editMessageText")
async def _edit_text(world: World, call: Call) -> Json:
    message, wanted = _editable(world, call), {**text_of(call), **keyboard_of(call)}
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    return _edit(world, message, wanted, TEXT_PARTS)


@method("editMessageCaption")
async def _edit_caption(world: World, call: Call) -> Json:
    message, wanted = _editable(world, call), {**caption_of(call.body), **keyboard_of(call)}
    if "text" in message:
        raise bad("there is no caption in the message to edit")
    return _edit(world, message, wanted, CAPTION_PARTS)


@method("editMessageMedia")
async def _edit_media(world: World, call: Call) -> Json:
    message, media = _editable(world, call), call.body.get("media")
    if not isinstance(media, dict) or media.get("type") not in {"photo", "document"}:
        raise bad("can't parse InputMedia: type must be photo or document")
    if "media_group_id" in message and media["type"] not in message:
        raise bad("message can't be edited")
    content = media_of(world, media["type"], str(media.get("media")), call.files)
    return _edit(world, message, {**content, **caption_of(media), **keyboard_of(call)}, MEDIA_PARTS)


@method("editMessageReplyMarkup")
async def _edit_keyboard(world: World, call: Call) -> Json:
    return _edit(world, _editable(world, call), keyboard_of(call), ("reply_markup",))


@method("deleteMessage")
async def _delete(world: World, call: Call) -> bool:
    chat = _chat(world, call)
    gone = world.message(chat["id"], _message_id(call), "message to delete not found")
    if not _deletable(world, gone):
        raise bad("message can't be deleted for everyone")
    world.messages[chat["id"]].remove(gone)
    return True


@method("deleteMessages")
async def _delete_many(world: World, call: Call) -> bool:
    chat, given = _chat(world, call), call.array("message_ids") or []
    if not given:
        raise bad("message identifiers are not specified")
    if len(given) > MAX_DELETED:
        raise bad("too many message identifiers specified")
    wanted = {str(number) for number in given}
    world.messages[chat["id"]] = [
        one
        for one in world.messages.get(chat["id"], [])
        if str(one["message_id"]) not in wanted or not _deletable(world, one)
    ]
    return True


@method("answerCallbackQuery")
async def _answer(world: World, call: Call) -> bool:
    query = world.callbacks.get(call.text("callback_query_id"))
    if query is None or world.now().timestamp() - query["at"] > QUERY_SECONDS:
        raise bad(OLD_QUERY)
    text = call.text("text")
    if units(text) > MAX_TOAST:
        raise bad("MESSAGE_TOO_LONG")
    query["answered"] = True
    if text:
        world.show_toast(query["user"], text, alert=call.flag("show_alert"))
    return True


@method("getFile")
async def _get_file(world: World, call: Call) -> Json:
    file_id = call.text("file_id")
    file = world.files.get(file_id)
    if file is None:
        raise bad("wrong file_id or the file is temporarily unavailable")
    if len(file.content) > MAX_FILE:
        raise bad("file is too big")
    return {**file_of(file_id, file), "file_path": f"{file.kind or 'document'}s/{file_id}"}


@method("getChat")
async def _get_chat(world: World, call: Call) -> Json:
    gifts = dict.fromkeys(GIFTS, False)
    return {**_chat(world, call), "accent_color_id": 0, "max_reaction_count": 0, "accepted_gift_types": gifts}


@method("logOut", "close")
async def _nothing(world: World, call: Call) -> bool:
    del world, call
    return True


def _chat(world: World, call: Call) -> Json:
    if not call.text("chat_id"):
        raise bad("chat_id is empty")
    return world.chat(call.body["chat_id"])


def _message_id(call: Call) -> int:
    number = call.number("message_id")
    if not number:
        raise bad("message identifier is not specified")
    return number


def _editable(world: World, call: Call) -> Json:
    chat = _chat(world, call)
    message = world.message(chat["id"], _message_id(call), "message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise bad("message can't be edited")
    return message


def _deletable(world: World, message: Json) -> bool:
    """Tell whether the bot, which is no administrator anywhere, may delete a message."""
    mine, private = message["from"]["id"] == world.bot["id"], message["chat"]["type"] == "private"
    young: bool = world.now().timestamp() - message["date"] < DELETE_SECONDS
    return young and (mine or private)


def _file(world: World, call: Call, kind: str) -> Json:
    """Return the file of a call: in a part of its own name, attached under another, or known by its id."""
    if kind in call.files:
        return uploaded(world, kind, call.files[kind])
    if not call.text(kind):
        raise bad(f"there is no {kind} in the request")
    return media_of(world, kind, call.text(kind), call.files)


def _send(world: World, chat: Json, content: Json) -> Json:
    world.typing.pop(chat["id"], None)
    return world.add(chat, world.bot, **content)


def _edit(world: World, message: Json, wanted: Json, parts: tuple[str, ...]) -> Json:
    if all(message.get(name) == wanted.get(name) for name in parts):
        raise bad(NOT_MODIFIED)
    for name in parts:
        message.pop(name, None)
    message |= wanted
    message["edit_date"] = int(world.now().timestamp())
    return message
