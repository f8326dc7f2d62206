"""What a message holds, checked as the Bot API does: text, caption, media and buttons."""

import hashlib
from typing import Any
from urllib.parse import urlsplit

from bots.chatpage.calls import Call
from bots.chatpage.errors import TOO_LARGE, ApiError, bad
from bots.chatpage.markup import read_html, stripped, units, with_found
from bots.chatpage.people import Json, StoredFile
from bots.chatpage.pictures import picture_kind, picture_size
from bots.chatpage.world import World

MAX_TEXT, MAX_CAPTION, MAX_DATA, MAX_COPY, MAX_BUTTONS = 4096, 1024, 64, 256, 100
MAX_UPLOAD, MAX_PHOTO = 50 * 1024 * 1024, 10 * 1024 * 1024
MAX_ALBUM = 10
STYLES = frozenset({"danger", "success", "primary"})
LOOKS = frozenset({"text", "style", "icon_custom_emoji_id"})  # of a button; what is left is what it does
PROTOCOLS = frozenset({"http", "https", "tg", "ton"})
OTHER_MARKUPS = frozenset({"keyboard", "remove_keyboard", "force_reply"})  # shown by phones, and not by the page
_BUTTON = "can't parse inline keyboard button: "


def text_of(call: Call) -> Json:
    """Return a message's text. Raises for one that is empty, too long or badly marked up."""
    text, entities = _formatted(call.text("text"), call.body, "entities")
    if not text:
        raise bad("message text is empty")
    if units(text) > MAX_TEXT:
        raise bad("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_of(body: Json) -> Json:
    """Return a caption, which may be missing."""
    caption, entities = _formatted(str(body.get("caption") or ""), body, "caption_entities")
    if units(caption) > MAX_CAPTION:
        raise bad("message caption is too long")
    if not caption:
        return {}
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def keyboard_of(call: Call) -> Json:
    """Return a message's inline keyboard. Raises for a button that Telegram would not take."""
    markup = call.body.get("reply_markup")
    if not markup:
        return {}
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None and OTHER_MARKUPS & set(markup):
        return {}
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad("inline keyboard expected")
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise bad("reply markup is too long")
    for row in rows:
        for button in row:
            _check_button(button)
    return {"reply_markup": {"inline_keyboard": rows}} if any(rows) else {}


def media_of(world: World, kind: str, given: str, files: dict[str, StoredFile]) -> Json:
    """Return a photo or document: an upload, or a file that is known already. Nothing is fetched from elsewhere."""
    if given.startswith("attach://"):
        return uploaded(world, kind, files.get(given.removeprefix("attach://")))
    if urlsplit(given).scheme in {"http", "https"}:
        raise bad("failed to get HTTP URL content")
    file = world.files.get(given)
    if file is None:
        raise bad("wrong remote file identifier specified: Wrong padding in the string")
    if file.kind and file.kind != kind:
        raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return _described(kind, given, file)


def uploaded(world: World, kind: str, file: StoredFile | None) -> Json:
    """Return a file that comes with the call."""
    if file is None or not file.content:
        raise bad("file must be non-empty")
    size = len(file.content)
    if size > MAX_UPLOAD:
        raise ApiError(413, TOO_LARGE)
    if kind == "photo" and size > MAX_PHOTO:
        raise bad(f"file of size {size} bytes is too big for a photo; the maximum size is {MAX_PHOTO} bytes")
    if kind == "photo" and not picture_kind(file.content):
        raise bad("IMAGE_PROCESS_FAILED")
    return as_content(world, kind, file)


def as_content(world: World, kind: str, file: StoredFile) -> Json:
    """Keep a file, and return it as a message tells of it."""
    file_id = world.keep_file(file.content, file.name, file.mime, kind)
    return _described(kind, file_id, file)


def file_of(file_id: str, file: StoredFile) -> Json:
    """Return a file as every object of the Bot API that holds one names it."""
    unique = hashlib.sha256(file_id.encode()).hexdigest()[:16]
    return {"file_id": file_id, "file_unique_id": unique, "file_size": len(file.content)}


def _described(kind: str, file_id: str, file: StoredFile) -> Json:
    named = file_of(file_id, file)
    if kind == "photo":
        width, height = picture_size(file.content)
        return {"photo": [{**named, "width": width, "height": height}]}
    return {"document": {**named, "file_name": file.name, "mime_type": file.mime}}


def _formatted(text: str, body: Json, named: str) -> tuple[str, list[Json]]:
    mode, given = str(body.get("parse_mode") or ""), body.get(named)
    if mode.upper() == "HTML":
        text, entities = read_html(text)
    elif mode:
        raise bad("unsupported parse_mode")  # the older Markdowns: no bot of ours writes them
    else:
        text, entities = stripped(text, _given_entities(given, units(text)))
    return text, with_found(text, entities)


def _given_entities(given: Any, length: int) -> list[Json]:
    """Return the entities that were sent beside a text; those outside of it are cut away, as Telegram does."""
    if given is None:
        return []
    if not isinstance(given, list) or not all(_is_entity(one) for one in given):
        raise bad("can't parse MessageEntity: expected an Object")
    return [one for one in given if 0 <= one["offset"] < length and one["length"] > 0]


def _is_entity(one: Any) -> bool:
    return (
        isinstance(one, dict) and all(isinstance(one.get(name), int) for name in ("offset", "length")) and "type" in one
    )


def _check_button(button: Any) -> None:
    if not isinstance(button, dict) or not isinstance(button.get("text"), str) or not button["text"]:
        raise bad(_BUTTON + 'Can\'t find field "text"')
    actions = [name for name, value in button.items() if name not in LOOKS and value not in (None, "")]
    if not actions:
        raise bad(_BUTTON + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad("BUTTON_TYPE_INVALID")
    if button.get("style") not in {None, *STYLES}:
        raise bad(_BUTTON + "Unsupported button style specified")
    if len(str(button.get("callback_data") or "").encode()) > MAX_DATA:
        raise bad("BUTTON_DATA_INVALID")
    _check_link(str(button.get("url") or ""))
    copied = button.get("copy_text")
    if (
        copied is not None
        and not 1 <= units(str(copied.get("text", "")) if isinstance(copied, dict) else "") <= MAX_COPY
    ):
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _check_link(url: str) -> None:
    scheme = urlsplit(url).scheme.lower() or "http"  # Telegram takes an address without one for http
    if url and scheme not in PROTOCOLS:
        raise bad(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
