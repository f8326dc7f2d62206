"""Pieces that several screens show alike: text of people, one message of a thread, files, a page that fits."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from aiogram.types import InlineKeyboardButton

from bots.frame.buttons import Button, Go, button
from bots.frame.forms import Answers, Ask
from bots.frame.pages import Attachment, Page, Row, shorten
from bots.frame.talk import Talk
from bots.frame.texts import Safe, Texts
from jumia_core.claims import Author, ClaimSummary, EvidenceFile, MessageView, Turn

PAGE = 10  # rows of a list
THREAD = 5  # messages of a thread
LONGEST = 600  # of Telegram's 4096 that a card shows of one message
ROOM = 3900  # of Telegram's 4096, for what is counted differently
LEAST, TAGS = 200, 40  # units that a quote gets at least, and that its own tags take
PHOTOS = frozenset({"image/jpeg", "image/png"})


async def no_steps(talk: Talk, answers: Answers) -> list[Ask]:
    """There is nothing to ask but whether to do it, or the secret."""
    del talk, answers
    return []


def plain(text: str, most: int = 0) -> Safe:
    """Return what people wrote, as Telegram's HTML."""
    return Safe(escape(shorten(text, most) if most else text, quote=False))


def quote(text: str, most: int) -> Safe:
    """Quote what people wrote, cut so that it takes at most `most` of Telegram's 4096; '' for nothing."""
    letters, body = most, plain(text.strip(), most)
    while units(body) > most:
        letters = letters * 9 // 10
        body = plain(text.strip(), letters)
    return Safe(f"<blockquote>{body}</blockquote>" if body else "")


def beside(said: str, text: str, most: int = ROOM) -> str:
    """Put what people wrote, quoted, below our own words, as much of it as a message takes.

    It never goes through a catalogue: Fluent cuts what is put into its texts.
    """
    return "\n".join(part for part in (said, quote(text, max(LEAST, most - units(said) - TAGS))) if part)


def units(text: str) -> int:
    """Return a text's length as Telegram counts it, in UTF-16: an emoji is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def fitted(parts: list[str], most: int = ROOM, joint: str = "\n\n") -> str:
    """Join parts, leaving out those in the middle that Telegram would not take; no tag is cut."""
    kept, size = set[int](), 0
    first = list(range(min(6, len(parts))))
    for at in first + list(range(len(parts) - 1, len(first) - 1, -1)):
        room = units(parts[at]) + len(joint)
        if parts[at] and size + room <= most:
            kept.add(at)
            size += room
    return joint.join(parts[at] for at in sorted(kept))


def back(t: Texts, to: str) -> Row:
    """Return the row that goes back to a place."""
    return [button(t.plain("form-back"), Go(to=to))]


def said(t: Texts, message: MessageView, zone: ZoneInfo) -> str:
    """Show one message of a thread."""
    who = "👤" if message.author is Author.SELLER else "🏢"
    head = f"{who} <b>{plain(message.name)}</b> · {t.moment(message.received_at, zone)}"
    notes = [t(f"standing-{message.standing.replace('_', '-')}")] if message.standing else []
    if message.flagged:
        notes.append(f"⚠️ {plain(message.flagged)}")
    lines = [head, quote(message.text, LONGEST), *(f"<i>{note}</i>" for note in notes)]
    return "\n".join(line for line in lines if line)


def file_buttons(messages: Sequence[MessageView], data: "type[Button]", number: str) -> list[InlineKeyboardButton]:
    """Return a button for each file of some messages."""
    return [
        button(f"📎 {shorten(file.filename, 24)}", data(number=number, evidence=file.id))
        for message in messages
        for file in message.evidence
    ]


def file_page(file: EvidenceFile) -> Page:
    """Return a page that only sends a file."""
    return Page("", files=[Attachment(file.filename, file.content, photo=file.content_type in PHOTOS)])


def due_line(t: Texts, claim: ClaimSummary, now: datetime, zone: ZoneInfo) -> str:
    """Say until when, and how long is left."""
    if claim.due_before is None:
        return t("claim-no-clock")
    if claim.overdue:
        return t("claim-overdue", until=t.until(claim.due_before, zone))
    return t("claim-until", until=t.until(claim.due_before, zone), left=t.left(claim.due_before, now))


def turn_mark(claim: ClaimSummary, mine: Turn) -> str:
    """Return the sign of a claim's line: late, on the reader's turn, or on the other side's."""
    if claim.overdue:
        return "🔴"
    return "🟡" if claim.turn is mine else "⚪"
