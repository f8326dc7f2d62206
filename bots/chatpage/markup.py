"""Telegram's HTML, read as its server does: text and entities, counted in UTF-16 units; what is wrong is refused."""

import re
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
    "span": "spoiler",
    "a": "text_link",
}
PLAIN = frozenset({"code", "pre", "text_link"})  # nothing is looked for inside these
_TAG = re.compile(r"""<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?""")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}  # Bot API: no others by name, and all by number
_CHARACTER = re.compile(r"&(?:#(?P<decimal>\d{1,7})|#[xX](?P<hexadecimal>[0-9a-fA-F]{1,6})|(?P<named>lt|gt|amp|quot));")
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,;:!?)\]'])"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/.<>])(?P<bot_command>/[A-Za-z0-9_]{1,32}(?:@\w+)?)(?![\w/])",
    re.ASCII,
)
Entity = dict[str, Any]


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def read_html(source: str) -> tuple[str, list[Entity]]:
    """Return the text and its entities. Raises the Bot API's error for unknown tags and those that do not fit."""
    text, entities, opened = "", list[Entity](), list[tuple[str, int, dict[str, str]]]()
    at = 0
    for tag in _TAG.finditer(source):
        text += _plain(source, at, tag.start())
        at = tag.end()
        closing, name = tag[1], tag[2].lower()
        if closing:
            _check_end(source, tag, name, opened)
            _, start, attributes = opened.pop()
            _close(entities, name, start, units(text), attributes)
        else:
            attributes = {one[1].lower(): _decoded(one[2] or one[3] or "") for one in _ATTRIBUTE.finditer(tag[3])}
            _check_start(source, tag, name, attributes)
            opened.append((name, units(text), attributes))
    text += _plain(source, at, len(source))
    if opened:
        raise bad(f"can't parse entities: Can't find end tag corresponding to start tag \"{opened[-1][0]}\"")
    return stripped(text, sorted(entities, key=lambda one: (one["offset"], -one["length"])))


def with_found(text: str, entities: list[Entity]) -> list[Entity]:
    """Return the entities with those that Telegram finds by itself: links, addresses and commands."""
    taken = [(one["offset"], one["offset"] + one["length"]) for one in entities if one["type"] in PLAIN]
    found = []
    for match in _FOUND.finditer(text):
        start = units(text[: match.start()])
        end = start + units(match[0])
        if not any(start < last and first < end for first, last in taken):
            found.append({"type": str(match.lastgroup), "offset": start, "length": end - start})
    return sorted([*entities, *found], key=lambda one: (one["offset"], -one["length"]))


def stripped(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Cut white space around a text, as Telegram does, and move the entities with it."""
    lead, kept = units(text) - units(text.lstrip()), text.strip()
    moved = []
    for entity in entities:
        start = max(0, entity["offset"] - lead)
        end = min(units(kept), entity["offset"] + entity["length"] - lead)
        if end > start:
            moved.append({**entity, "offset": start, "length": end - start})
    return kept, moved


def _check_start(source: str, tag: "re.Match[str]", name: str, attributes: dict[str, str]) -> None:
    if name not in KINDS:
        raise bad(f'can\'t parse entities: Unsupported start tag "{name}" at byte offset {_bytes(source, tag.start())}')
    if name == "span" and attributes.get("class") != "tg-spoiler":
        what = f'Tag "span" must have class "tg-spoiler" at byte offset {_bytes(source, tag.start())}'
        raise bad(f"can't parse entities: {what}")


def _check_end(source: str, tag: "re.Match[str]", name: str, opened: list[tuple[str, int, dict[str, str]]]) -> None:
    where = _bytes(source, tag.start())
    if not opened:
        raise bad(f"can't parse entities: Unexpected end tag at byte offset {where}")
    if opened[-1][0] != name:
        fits = f'expected "</{opened[-1][0]}>", found "</{name}>"'
        raise bad(f"can't parse entities: Unmatched end tag at byte offset {where}, {fits}")


def _close(entities: list[Entity], name: str, start: int, end: int, attributes: dict[str, str]) -> None:
    if end == start:
        return
    entity: Entity = {"type": KINDS[name], "offset": start, "length": end - start}
    if name == "a":
        if not attributes.get("href"):
            return
        entity["url"] = attributes["href"]
    elif name == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    elif name == "pre" and entities and _fills(entities[-1], entity):
        entity |= {"language": entities.pop()["language"]}
    elif name == "code" and attributes.get("class", "").startswith("language-"):
        entity["language"] = attributes["class"].removeprefix("language-")
    entities.append(entity)


def _fills(inner: Entity, outer: Entity) -> bool:
    """Tell whether a `<code class="language-…">` is all that a `<pre>` holds."""
    same = (inner["offset"], inner["length"]) == (outer["offset"], outer["length"])
    return same and inner["type"] == "code" and "language" in inner


def _plain(source: str, start: int, end: int) -> str:
    piece = source[start:end]
    if "<" in piece:
        offset = _bytes(source, start + piece.index("<"))
        raise bad(f'can\'t parse entities: Unsupported start tag "" at byte offset {offset}')
    return _decoded(piece)


def _decoded(piece: str) -> str:
    return _CHARACTER.sub(_character, piece)


def _character(match: "re.Match[str]") -> str:
    if match["named"]:
        return _NAMED[match["named"]]
    number = int(match["decimal"]) if match["decimal"] else int(match["hexadecimal"], 16)
    whole = 0 < number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF  # noqa: PLR2004 - Unicode's own bounds
    return chr(number) if whole else match[0]


def _bytes(source: str, at: int) -> int:
    return len(source[:at].encode("utf-8", "surrogatepass"))
