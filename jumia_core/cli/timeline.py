"""The story as a timeline that a person enjoys reading: times at the left, what happened at the right.

It uses plain letters on terminals that know no others, and stacks the two columns on narrow ones.
"""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from jumia_core.demo import Fact, Said, Step
from jumia_core.kernel import SellerCenterError
from jumia_core.postbox import Posted
from jumia_core.terminal import console

if TYPE_CHECKING:
    from datetime import datetime

COLOURS = {
    "raised": "cyan",
    "asked": "blue",
    "counted": "green",
    "asked_again": "blue",
    "refused": "red",
    "waited": "yellow",
    "doubted": "magenta",
    "held": "yellow",
    "closed": "red",
    "reopened": "green",
}
LEFT = 21
NARROW = 76
WIDEST = 114  # longer lines are hard to read
PICTURE_WIDTH = 114
_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


class Timeline:
    """Draws steps as they come; with `picture`, draws them a second time for an SVG file."""

    def __init__(self, *, picture: bool = False) -> None:
        self._screens = [console()]
        self._picture: Console | None = None
        if picture:
            self._picture = Console(
                file=io.StringIO(), record=True, width=PICTURE_WIDTH, force_terminal=True, color_system="truecolor"
            )
            self._screens.append(self._picture)

    def title(self, text: str, *, under: str) -> None:
        """Say what follows."""
        for screen in self._screens:
            screen.print(Text(text, style="bold"))
            screen.print(Text(under, style="dim"))
            screen.print()

    def show(self, step: Step) -> None:
        """Draw one step."""
        for screen in self._screens:
            _draw(screen, step)

    def end(self, text: str) -> None:
        """Close the timeline."""
        for screen in self._screens:
            screen.print(Text(text, style="dim"))

    def save(self, file: Path, *, title: str) -> None:
        """Write what was drawn as a picture that loads nothing from elsewhere. Raises `SellerCenterError`."""
        if self._picture is None:
            return
        drawn = self._picture.export_svg(title=title, unique_id="story")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_FONT_FACE.sub("", drawn), encoding="utf-8")
        except OSError as error:
            why = f"{file.absolute()} cannot be written: {error.strerror}."
            raise SellerCenterError(why, "Name a file in another folder.") from error


def _draw(screen: Console, step: Step) -> None:
    letters = screen.encoding.lower().startswith("utf") and not screen.is_dumb_terminal
    dot, rail = ("●", "│") if letters else ("*", "|")
    colour = COLOURS.get(step.name, "white")
    width = min(screen.width, WIDEST)
    stacked = width < NARROW
    left = [] if stacked else _times(step)
    room = width - (4 if stacked else LEFT + 4)
    body = [line for text in _body(step, colour, stacked=stacked) for line in _wrap(screen, text, room)]
    for number in range(max(len(body), len(left)) + 1):
        when = Text(f"{left[number] if number < len(left) else '':>{LEFT}}", style="dim")
        mark = Text(f" {dot if number == 0 else rail}  ", style=f"bold {colour}" if number == 0 else "dim")
        line = body[number] if number < len(body) else Text()
        screen.print(Text.assemble(*(() if stacked else (when,)), mark, line), no_wrap=True, overflow="crop")


def _times(step: Step) -> list[str]:
    """The day, then the hour in each place; another day than the first place's is named."""
    (place, zone), *others = step.zones
    here = step.at.astimezone(zone)
    lines = [_day(here), f"{here:%H:%M} {place}"]
    for name, other in others:
        there = step.at.astimezone(other)
        lines.append(f"{there:%H:%M} {name}" if there.date() == here.date() else f"{there:%a %H:%M} {name}")
    return lines


def _day(when: "datetime") -> str:
    return f"{when:%a} {when.day} {when:%b %Y}"


def _body(step: Step, colour: str, *, stacked: bool) -> Iterator[Text]:
    yield Text(step.title, style=f"bold {colour}")
    if stacked:
        yield Text(", ".join(_times(step)), style="dim")
    if step.posted is not None:
        yield Text(_carried(step.posted), style="dim")
    spoken = False
    for line in step.lines:
        if isinstance(line, Said):
            if spoken:
                yield Text(f"{line.by}:", style="dim")
            spoken = True
            for words in line.text.splitlines():
                yield Text(f"  {words}", style="italic")
        elif isinstance(line, Fact):
            yield Text(line.text, style="bold" if line.strong else "")
        else:
            subject = line.letter.subject.removeprefix(f"[Claim {step.claim.number}] ")
            yield Text(f"mail out: {line.letter.recipient}: {subject}", style="dim")


def _carried(posted: Posted) -> str:
    local = posted.recipient.partition("@")[0]
    address = local.rpartition(".")[0] + ".…"  # the signature is not for reading
    return f"SMTP in: {posted.sender} to {address}, {len(posted.raw):,} bytes: {posted.answer}"


def _wrap(screen: Console, text: Text, width: int) -> list[Text]:
    if not text.plain.strip():
        return [text]
    indent = len(text.plain) - len(text.plain.lstrip())
    lines = text.wrap(screen, max(20, width - indent))
    return [line if number == 0 or not indent else Text(" " * indent) + line for number, line in enumerate(lines)]
