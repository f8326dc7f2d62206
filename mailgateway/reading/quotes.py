"""Which lines are somebody else's: the decisions over marked lines.

What comes after a boundary that says "from here on it is the older mail" is cut. Quoted lines are cut when they
only carry the older mail along, and kept when the answer is written between or under them. When it is not clear
whose text it is, it is kept: a quote too many is a nuisance, an answer too few a lost claim.
"""

from dataclasses import dataclass

from mailgateway.reading import attributions
from mailgateway.reading.attributions import Attribution
from mailgateway.reading.lines import Role
from mailgateway.reading.marks import BOUNDARIES, Mark, Marked, mark_piped_quotes
from mailgateway.reading.vocabulary import COLONS, pattern

_SIGN_OFF_LINES = 3
"""At most this many lines under a quote are a sign-off, for which the quote is not needed to be understood."""

_POINTS_BELOW = pattern("quotes", "points_below")
_POINTER_ONLY = pattern("quotes", "pointer_only", before=r"\W{0,20}", after=r"\W{0,20}")
_NOBODY = Attribution(0, 0, "", sure=False)
_MOST_POINTING_LINES = 20
_NEVER_MORE = 200
"""Boundaries that open a mail one after another; more than this is hostile."""


@dataclass(slots=True)
class Block:
    """Quoted lines `start` to before `end`, named by boundary lines from `named_from`, answered by `answers` lines."""

    named_from: int
    start: int
    end: int
    answers: int = 0

    @property
    def is_named(self) -> bool:
        """Whether an attribution or header lines say whose text it is."""
        return self.named_from < self.start


class Cuts:
    """The lines that go, each with the rule that says so; the first rule that claims a line keeps it."""

    def __init__(self) -> None:
        self.rules: dict[int, str] = {}

    def add(self, first: int, end: int, rule: str) -> None:
        """Cut lines `first` to before `end`."""
        for index in range(first, end):
            self.rules.setdefault(index, rule)


def cut_quotes(found: Marked) -> Cuts:
    """Decide which lines of a body are older mail."""
    cuts = Cuts()
    size = len(found.marks)
    start = 0
    limit = _hard_boundary(found, 0)
    for _ in range(_NEVER_MORE):
        if limit == size or _has_own_text(found, cuts, limit):
            break
        start = _after_boundary(found, limit)
        cuts.add(limit, start, found.rules.get(limit, "boundary"))
        limit = _hard_boundary(found, start)
    if limit < size and not _points_below(found, cuts, limit):
        cuts.add(limit, size, found.rules.get(limit, "boundary"))
    _cut_blocks(found, cuts, limit)
    return cuts


def _hard_boundary(found: Marked, start: int) -> int:
    """Return the first boundary after which everything is the older mail; the number of lines when there is none.

    Under a boundary, lines marked as quoted may be followed by an answer: that boundary is not hard.
    """
    index, size = start, len(found.marks)
    while index < size:
        if found.marks[index] in BOUNDARIES:
            after = _after_boundary(found, index)
            if found.lines[index].role is Role.CUT:
                return index
            if found.marks[index] is Mark.ATTRIBUTION:
                mark_piped_quotes(found, after)
            quoted = after < size and found.marks[after] is Mark.QUOTE
            if not quoted and _is_sure(found, index):
                return index
            if not quoted:
                _take_back(found, index, after)
            index = after
        index += 1
    return size


def _take_back(found: Marked, first: int, end: int) -> None:
    """An attribution that nothing confirms was the person's own sentence."""
    for index in range(first, end):
        if found.marks[index] is Mark.ATTRIBUTION:
            found.set(index, index + 1, Mark.TEXT, "")


def _is_sure(found: Marked, index: int) -> bool:
    attribution = found.attributions.get(index)
    return attribution is None or attribution.sure


def _after_boundary(found: Marked, index: int) -> int:
    """Return the first line under a boundary; boundaries that follow each other are one."""
    while index < len(found.marks) and found.marks[index] in BOUNDARIES | {Mark.EMPTY, Mark.RULE}:
        index += 1
    return index


def _own_lines(found: Marked, cuts: Cuts, first: int, end: int) -> list[int]:
    return [at for at in range(first, end) if found.marks[at] is Mark.TEXT and at not in cuts.rules]


def _has_own_text(found: Marked, cuts: Cuts, end: int) -> bool:
    """Whether the person wrote anything above line `end`, or quoted and answered something there."""
    return bool(_own_lines(found, cuts, 0, end)) or bool(found.attributions.get(end, _NOBODY).prefix)


def _points_below(found: Marked, cuts: Cuts, limit: int) -> bool:
    """Whether the person's own text says that the answer, or the matter, is in the mail below."""
    own = _own_lines(found, cuts, 0, limit)
    text = " ".join(found.bares[at] for at in own[:_MOST_POINTING_LINES])
    introduced = bool(own) and found.bares[own[-1]].endswith(COLONS)
    if introduced and found.lines[limit].role is Role.TEXT and found.marks[limit] is not Mark.ATTRIBUTION:
        return True
    return bool(_POINTER_ONLY.fullmatch(text) or _POINTS_BELOW.search(text))


def _cut_blocks(found: Marked, cuts: Cuts, limit: int) -> None:
    """Cut the quoted blocks above `limit` that nobody answers between or under, and every attribution."""
    blocks = _blocks(found, cuts, limit)
    answered = [block for block in blocks if block.answers]
    before = bool(blocks and _own_lines(found, cuts, 0, blocks[0].named_from))
    for block in blocks:
        _name_by_colon(found, block)
        cuts.add(block.named_from, block.start, found.rules.get(block.named_from, "attribution-line"))
        rule = found.rules.get(block.start, "quoted-lines")
        if not block.answers:
            is_older = block.is_named or _names_author(found, block)
            if is_older or ((before or answered) and not _introduced(found, block)):
                cuts.add(block.start, block.end, rule)
        elif len(blocks) == 1 and block.is_named and (not before or block.answers <= _SIGN_OFF_LINES):
            cuts.add(block.start, block.end, rule)


def _blocks(found: Marked, cuts: Cuts, limit: int) -> list[Block]:
    """Return the runs of quoted lines, with what names them above and what answers them below."""
    blocks: list[Block] = []
    named_from = -1
    for index in range(limit):
        mark = found.marks[index]
        if mark is Mark.QUOTE:
            if blocks and not blocks[-1].answers and named_from < 0:
                blocks[-1].end = index + 1
            else:
                blocks.append(Block(index if named_from < 0 else named_from, index, index + 1))
            named_from = -1
        elif mark in BOUNDARIES and index not in cuts.rules:
            named_from = index if named_from < 0 else named_from
        elif mark is Mark.TEXT:
            named_from = -1
            if blocks:
                blocks[-1].answers += 1
    return blocks


def _line_above(found: Marked, block: Block) -> int:
    """The last line with words above a block, -1 when there is none."""
    at = block.named_from - 1
    while at >= 0 and found.marks[at] in {Mark.EMPTY, Mark.RULE}:
        at -= 1
    return at if at >= 0 and found.marks[at] is Mark.TEXT else -1


def _name_by_colon(found: Marked, block: Block) -> None:
    """Outlook for Mac and BlueMail write "Ada Obi wrote:" without a date: enough above quoted lines."""
    above = -1 if block.is_named else _line_above(found, block)
    if above >= 0 and attributions.is_short(found.bares[above]):
        block.named_from = above
        found.set(above, above + 1, Mark.ATTRIBUTION, "short-attribution")


def _introduced(found: Marked, block: Block) -> bool:
    """Whether the person's own sentence leads to the quoted lines: "The buyer says:"."""
    above = _line_above(found, block)
    return above >= 0 and found.bares[above].endswith(COLONS)


def _names_author(found: Marked, block: Block) -> bool:
    """Whether the attribution stands inside the quoted lines, as Apple Mail and NetEase write it."""
    first = [found.bares[at].lstrip("> ") for at in range(block.start, min(block.end, block.start + 6))]
    return any(
        attributions.ends_attribution(bare) and attributions.find(first, at) is not None
        for at, bare in enumerate(first)
        if bare
    )
