"""Lines of a name and a figure under one head, and the whole they are of, told in the head or far above it.

"There were 33 breaches, by day:" and its seven lines; "31 were killed", and paragraphs later "the dead by hospital:".
The head says what its lines count by a noun of the whole; lines that make any figure of the text are right.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.blocks import Block, Row, blocks_of
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.frames import Frame, is_rest
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import apart, days_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.runs import alike
from trucewatch.reading.sums.tables import blocks_of_tables
from trucewatch.reading.sums.why_not import (
    at_least,
    inner,
    of_other_time,
    shared_or_more,
    unsettled,
)
from trucewatch.values.codes.findings import Severity

_FEWEST, _SMALLEST = 2, 4
_AROUND = 120  # figures above and below lines
_SENTENCES, _PARAGRAPHS = 40, 6  # from a whole to its lines
_LINES, _LARGE = 3, 1000  # lines, and a sum of them, that come near a figure by no chance
_CLOSE = 8  # of figures that may be the whole, those that the lines miss by such a share of them
_SMALL = 20  # a smaller whole is met by chance where no word of the head says that it is told apart
_RATIO = 0.6  # lines that come to less of a whole, or a whole to less of its lines, are of another
_OVERLAPPING = frozenset({"calling", "standing", "kin"})
_TELLS_APART = ("made_of", "by_group")
_SOME = ("foremost", "including", "not_all", "counted_twice")


class InFrames:
    """Figures in the order of the text, to be asked for those around a block."""

    def __init__(self, frames: Sequence[Frame]) -> None:
        """Keep the figures, and where they begin."""
        self.frames, self.firsts = frames, [frame.mention.first for frame in frames]

    def near(self, block: Block) -> Sequence[Frame]:
        """The figures not too far above and below."""
        at = bisect_left(self.firsts, block.begins)
        return self.frames[max(0, at - _AROUND) : at + _AROUND]


def blocks_summed_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Wholes that the lines of a block do not make."""
    blocks = [*blocks_of(page, pieces), *blocks_of_tables(page), *_rows_closed(page, frames)]
    frames = [*map(at_least, frames)] if blocks else []
    within = {at for block in blocks for at in range(block.begins, block.ends)}
    outside = InFrames([f for f in frames if f.mention.first not in within])
    told = InFrames(frames)
    last: Frame | None = None
    for block in blocks:
        parts = _parts(block)
        if len(parts) < _FEWEST or page.has_any(_SOME, *block.head) or _in_bracket(page, block):
            continue
        near, above = told.near(block), outside.near(block)
        together = sum(part.exact or 0 for part in parts)
        if not together or any(frame.number == together for frame in near):
            last = next((f for f in reversed(above) if f.number == together), last)
            continue
        whole = _whole(page, pieces, block, parts, above)
        whole = whole or _of_the_last(page, block, parts, last)
        whole = whole or _by_size(page, block, parts, near)
        if whole is None or _explained(page, near, block, whole, together):
            continue
        found = Breakdown(whole.mention, tuple(parts), exact=True)
        wrong = judged(page, found, Severity.WARNING, weighed=True)
        if wrong is not None:
            yield wrong


def _rows_closed(page: Page, frames: Sequence[Frame]) -> Iterator[Block]:
    """Rows of a sentence whose last figure is called the last: "34 in Ghadir, 27 in Bayad, and finally six in Athl"."""
    for _, told in groupby(frames, key=lambda frame: frame.begins):
        row = [f for f in told if not (unsettled(f) or inner(f) or f.mention.others)]
        if len(row) < _LINES or len({f.thing for f in row} - {None}) > 1 or row[0].thing is None:
            continue
        if page.has("the_last", row[-2].mention.last, row[-1].mention.first):
            rows = tuple(Row(f.mention.first, f.mention.first, f.mention, False) for f in row)
            yield Block((row[0].begins, row[0].mention.last), rows, row[-1].mention.last)


def _of_the_last(
    page: Page, block: Block, parts: Sequence[Mention], last: Frame | None
) -> Frame | None:
    """The whole that the block before came to, told apart once more: "by age:" behind "by condition:"."""
    if last is None or last.thing is None or not page.has_any(_TELLS_APART, *block.head):
        return None
    if (
        any(page.meant(at, "thing") for at in range(*block.head))
        or last.mention.first > block.begins
    ):
        return None
    return last if _holds(last, parts) and _near(page, block, last) else None


def _by_size(
    page: Page, block: Block, parts: Sequence[Mention], frames: Sequence[Frame]
) -> Frame | None:
    """A figure so large that only a slip of the hand parts it from the sum of three lines or more, in any place."""
    told = [part.exact or 0 for part in parts]
    if len(parts) < _LINES or sum(told) < _LARGE:
        return None
    inside = range(block.begins, block.ends)
    near = [
        f
        for f in frames
        if f.number >= _LARGE and f.number > max(told) and f.mention.first not in inside
        if not (unsettled(f) or inner(f) or of_other_time(page, f))
        if one_slip(f.number, told) and _RATIO * f.number <= sum(told) <= f.number / _RATIO
    ]
    return near[0] if len({f.number for f in near}) == 1 else None


def _parts(block: Block) -> list[Mention]:
    """The figures of the lines but for their sum; none where one is vague."""
    if block.bare and len(block.rows) < _LINES:
        return []
    figures = [row.figure for row in block.rows if not row.total and row.figure is not None]
    things = {figure.thing.role for figure in figures if figure.thing is not None}
    return [] if things & _OVERLAPPING or any(f.others for f in figures) else figures


def _in_bracket(page: Page, block: Block) -> bool:
    """Whether the head adds something: "Needs (one person may have several):"."""
    return page.has_word("(", *block.head)


def _whole(
    page: Page, pieces: Pieces, block: Block, parts: Sequence[Mention], frames: Sequence[Frame]
) -> Frame | None:
    """The figure that the lines are of: the only one of the head, else the last of the noun of the head."""
    told = [f for f in frames if f.mention.first < block.begins and _is_fact(page, f)]
    own = [f for f in told if f.mention.first >= block.head[0] and not f.mention.definite]
    if own:
        colon = page.has_word(":", block.head[1] - 1, block.head[1])
        fits = len(own) == 1 and (colon or page.has_any(_TELLS_APART, *block.head))
        return own[0] if fits and _holds(own[0], parts) else None
    marked = page.has_any(_TELLS_APART, *block.head)
    near = [f for f in told[-_SENTENCES:] if _near(page, block, f) and _named(page, block, f)]
    days = days_told(page, pieces, *block.head)
    near = [
        f
        for f in near
        if _holds(f, parts) and not apart(days, days_told(page, pieces, f.begins, f.ends))
    ]
    numbers = [part.exact or 0 for part in parts]
    close = [f for f in near if one_slip(f.number, numbers)] or [
        f for f in near if _CLOSE * abs(f.number - sum(numbers)) <= f.number
    ]
    near = close or near
    alone = len(parts) >= _LINES and bool(near) and near[-1].number >= _SMALL
    if not (marked or (alone and one_slip(near[-1].number, numbers))):
        return None
    return near[-1] if len({f.number for f in near}) == 1 else None


def _is_fact(page: Page, frame: Frame) -> bool:
    """Whether a figure may be a whole: exact, told of now, and none of another's parts."""
    if unsettled(frame) or frame.thing is None or frame.number < _SMALLEST or frame.mention.others:
        return False
    return not (inner(frame) or frame.joined.of_them or is_rest(page, frame)) and not of_other_time(
        page, frame
    )


def _near(page: Page, block: Block, frame: Frame) -> bool:
    """Whether not too much stands between a whole and its lines."""
    lines = page.line_opens
    opens = lines[bisect_right(lines, frame.mention.first) : bisect_right(lines, block.begins)]
    return sum(page.blank_before(n) for n in opens) <= _PARAGRAPHS


def _named(page: Page, block: Block, frame: Frame) -> bool:
    """Whether the head names what a figure counts: its noun, or the fate of those it counts."""
    own, fate = frame.thing, fate_of(page, frame.mention)
    assert own is not None
    for at in page.places_of("thing", *block.head):
        entry = page.meant(at, "thing")
        told = None if entry is None else entry.value[0]
        if told is None:
            continue
        if told.name == own.name or (told.fate and told.fate in (own.fate, fate)):
            return True
        if told.family == own.family == "person" and not told.role and own.role == "standing":
            return True
    word = page.tokens[frame.mention.last - 1].word
    stems = {page.tokens[at].word.stem for at in range(*block.head)}
    return not own.listed and word.stem in stems


def _holds(whole: Frame, parts: Sequence[Mention]) -> bool:
    """Whether lines come near enough to a whole, and count the like."""
    together = sum(part.exact or 0 for part in parts)
    small, large = sorted((together, whole.number))
    near = small >= _RATIO * large or one_slip(whole.number, [part.exact or 0 for part in parts])
    return near and all(alike(whole.mention, part) or part.thing is None for part in parts)


def _explained(
    page: Page, frames: Sequence[Frame], block: Block, whole: Frame, together: int
) -> bool:
    """Whether what stands around the lines says that they are not all, or tells the gap."""
    behind = page.sentence_of(min(block.ends, len(page.tokens) - 1))[1]
    first = max(whole.begins, block.head[0])
    large = whole.number >= _LARGE  # what is said behind the lines is then of something else
    if shared_or_more(page, first, block.ends if large else behind) or page.has(
        "others", *block.head
    ):
        return True
    gap = abs(whole.number - together)
    lines = range(block.begins, block.ends)
    return any(
        f.number == gap and (f.thing is None or alike(whole.mention, f.mention))
        for f in frames
        if f.begins == whole.begins or first <= f.mention.first < behind
        if f is not whole and f.mention.first not in lines
    )
