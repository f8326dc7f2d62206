"""Telegram's HTML, read as its server does: text and entities, counted in UTF-16 units; what is wrong is refused."""

import re
from html import unescape
from typing import Any

from bots.chatpage.errors import bad

KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
    "a": "text_link",
}
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>")
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)')""")
Entity = dict[str, Any]


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def read_html(source: str) -> tuple[str, list[Entity]]:
    """Return the text and its entities. Raises the Bot API's error for unknown tags and those that do not fit."""
    text, entities, opened = "", list[Entity](), list[tuple[str, int, str]]()
    at = 0
    for tag in _TAG.finditer(source):
        text += _plain(source, at, tag.start())
        at = tag.end()
        closing, name, rest = tag[1], tag[2].lower(), tag[3]
        if name not in KINDS:
            raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {_bytes(source, tag)}')
        if not closing:
            opened.append((name, units(text), rest))
            continue
        if not opened or opened[-1][0] != name:
            raise bad(f"can't parse entities: Unmatched end tag at byte offset {_bytes(source, tag)}")
        _, start, attributes = opened.pop()
        entities += _entity(name, start, units(text), attributes)
    text += _plain(source, at, len(source))
    if opened:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{opened[-1][0]}\"")
    return _stripped(text, sorted(entities, key=lambda one: (one["offset"], -one["length"])))


def _entity(name: str, start: int, end: int, attributes: str) -> list[Entity]:
    if end == start:
        return []
    entity: Entity = {"type": KINDS[name], "offset": start, "length": end - start}
    if name == "a":
        found = _HREF.search(attributes)
        if not found:
            return []
        entity["url"] = unescape(found[1] or found[2] or "")
    return [entity]


def _plain(source: str, start: int, end: int) -> str:
    piece = source[start:end]
    if "<" in piece:
        offset = len(source[: start + piece.index("<")].encode())
        raise bad(f"can't parse entities: Unsupported start tag at byte offset {offset}")
    return unescape(piece)


def _bytes(source: str, tag: "re.Match[str]") -> int:
    return len(source[: tag.start()].encode())


def _stripped(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut white space around a text, as Telegram does, and move the entities with it."""
    lead, kept = units(text) - units(text.lstrip()), text.strip()
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(units(kept), entity["offset"] + entity["length"] - lead)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return kept, moved
