"""From the lines of a body to what the person wrote now."""

from dataclasses import dataclass

from mailgateway.reading.lines import Line, shown
from mailgateway.reading.mail import Cut
from mailgateway.reading.marks import Mark, Marked, mark_lines
from mailgateway.reading.quotes import Cuts, cut_quotes
from mailgateway.reading.signatures import mark_signatures


@dataclass(frozen=True, slots=True)
class Reply:
    """The reply's text and what was cut around it, in order."""

    text: str
    cuts: tuple[Cut, ...]


def extract_reply(lines: list[Line]) -> Reply:
    """Cut the older mail, signatures and footers. Nothing is cut that no rule names."""
    found = mark_lines(lines)
    mark_signatures(found)
    cuts = cut_quotes(found)
    for index, mark in enumerate(found.marks):
        if mark is Mark.SIGNATURE:
            cuts.add(index, index + 1, found.rules.get(index, "signature"))
    _cut_loose_rules(found, cuts)
    return Reply(_kept_text(found, cuts), _cuts(found, cuts))


def _cut_loose_rules(found: Marked, cuts: Cuts) -> None:
    """A line of dashes or underscores that is left at an end separated the reply from what was cut."""
    kept = [index for index in range(len(found.lines)) if index not in cuts.rules and found.bares[index]]
    while kept and found.marks[kept[-1]] is Mark.RULE:
        cuts.add(kept[-1], kept[-1] + 1, "separator-line")
        kept.pop()


def _kept_text(found: Marked, cuts: Cuts) -> str:
    kept: list[Line] = []
    for index, line in enumerate(found.lines):
        attribution = found.attributions.get(index)
        if index not in cuts.rules:
            kept.append(line)
        elif attribution is not None and attribution.prefix:
            kept.append(Line(attribution.prefix))
    return shown(kept).strip()


def _cuts(found: Marked, cuts: Cuts) -> tuple[Cut, ...]:
    """Join neighbouring lines of one rule."""
    out: list[Cut] = []
    start = 0
    for index in range(len(found.lines) + 1):
        rule = cuts.rules.get(index, "")
        previous = cuts.rules.get(index - 1, "")
        if rule != previous:
            text = shown(found.lines[start:index])
            if previous and text:
                out.append(Cut(previous, start + 1, text))
            start = index
    return tuple(out)
