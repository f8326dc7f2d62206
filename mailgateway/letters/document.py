"""A letter as blocks, shown as plain text and as simple HTML: the two say the same, and everything is escaped."""

import html
import textwrap
from dataclasses import dataclass

WIDTH = 72
_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
    '<body style="margin:0;padding:16px;font:16px/1.5 sans-serif;color:#222;max-width:36em">\n'
)
_LINK_STYLE = "overflow-wrap:anywhere"
_QUOTE_STYLE = "margin:0 0 16px;padding:4px 12px;border-left:4px solid #f68b1e;background:#f7f7f7"


@dataclass(frozen=True, slots=True)
class Says:
    """One short paragraph; a strong one is what the reader must not miss."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Quotes:
    """What somebody wrote, as it was written."""

    text: str


@dataclass(frozen=True, slots=True)
class Lists:
    """A few short lines."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Links:
    """One address to open, in a line of its own: mail programs make it a link. The label says what for."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Translated:
    """The same words in the reader's own language."""

    language: str
    lines: tuple[str, ...]
    right_to_left: bool = False


Block = Says | Quotes | Lists | Links | Translated


@dataclass(frozen=True, slots=True)
class Document:
    """One letter: its subject without the claim's number, and what it says."""

    subject: str
    blocks: tuple[Block, ...]

    def text(self) -> str:
        """The letter in plain text."""
        return "\n\n".join(_text(block) for block in self.blocks) + "\n"

    def html(self) -> str:
        """The letter in HTML that a phone shows well: no pictures, nothing from elsewhere."""
        return _PAGE + "\n".join(_html(block) for block in self.blocks) + "\n</body></html>\n"


def _text(block: Block) -> str:
    match block:
        case Says(text=text):
            return _wrapped(text)
        case Quotes(text=text):
            return "\n".join(f"> {line}".rstrip() for line in text.strip().splitlines())
        case Lists(items=items):
            return "\n".join(_wrapped(item, "- ", "  ") for item in items)
        case Links(label=label, url=url):
            return f"{_wrapped(label)}\n{url}"
        case Translated(lines=lines):
            return "\n".join(lines)


def _html(block: Block) -> str:
    match block:
        case Says(text=text, strong=strong):
            inner = f"<strong>{_safe(text)}</strong>" if strong else _safe(text)
            return f"<p>{inner}</p>"
        case Quotes(text=text):
            lines = "<br>\n".join(_safe(line) for line in text.strip().splitlines())
            return f'<blockquote style="{_QUOTE_STYLE}">{lines}</blockquote>'
        case Lists(items=items):
            return "<ul>" + "".join(f"<li>{_safe(item)}</li>" for item in items) + "</ul>"
        case Links(label=label, url=url):
            return f'<p>{_safe(label)}<br>\n<a href="{_safe(url)}" style="{_LINK_STYLE}">{_safe(url)}</a></p>'
        case Translated(language=language, lines=lines, right_to_left=rtl):
            inner = "<br>\n".join(_safe(line) for line in lines)
            return f'<p lang="{_safe(language)}" dir="{"rtl" if rtl else "ltr"}">{inner}</p>'


def _wrapped(text: str, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        " ".join(text.split()),
        WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
