"""A list in points, each with one figure, and the whole told before it: "182 civilians ... - ISIS: 12 civilians."

Each point counts some of the whole, and nothing else is needed to say that they are all: points that come near
a whole and not to it were meant to make it. A point without a figure, or a figure of the text that is their
sum, leaves that open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, part_of_kind, says
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import inner, of_no_fact, shared_or_more, unsettled
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 3, 20  # points
_SMALLEST = 20  # a small whole is met by chance
_SENTENCES, _PARAGRAPHS = 3, 2  # from a whole to the list
_MARGIN = 6  # signs before the number of a point
_NEAR = 8  # the share of a whole by which its parts may miss it


def points_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that the points of the list behind them nearly make."""
    frames = [frame for frame in frames if not _counts_points(page, frame)]
    for begin, end in _lists(page, frames):
        parts = [_own(page, pieces, frames[at:until]) for at, until in _points(frames, begin, end)]
        told = [part for part in parts if part is not None]
        if len(told) < len(parts) or not _FEWEST <= len(told) <= _MOST:
            continue
        wholes = _wholes(page, frames, begin, told)
        together = sum(part.number for part in told)
        beside = frames[max(0, begin - _MOST) : end + _MOST]
        if not wholes or any(frame.number == together for frame in beside):
            continue
        whole = wholes[-1]
        if shared_or_more(page, whole.begins, told[-1].ends) or _in_brackets(page, told[0]):
            continue
        parts_of = tuple(part.mention for part in told)
        wrong = judged(page, Breakdown(whole.mention, parts_of, exact=True), Severity.WARNING)
        if wrong is not None:
            yield wrong


def _lists(page: Page, frames: Sequence[Frame]) -> Iterator[tuple[int, int]]:
    """The figures of each list: the first and the one behind the last; every point has one."""
    at = 0
    while at < len(frames):
        if not page.in_list(frames[at].mention.first):
            at += 1
            continue
        end = at + 1
        while end < len(frames) and _next_point(page, frames[end - 1], frames[end]):
            end += 1
        yield at, end
        at = end


def _in_brackets(page: Page, first: Frame) -> bool:
    """Whether the heading of a list adds something: "Specific needs (one person may have several):"."""
    return page.has_word("(", *page.sentence_of(max(0, first.begins - 1)))


def _counts_points(page: Page, frame: Frame) -> bool:
    """Whether a number only counts the points: "2. 18 detainees"."""
    mention = frame.mention
    behind = page.tokens[min(mention.last, len(page.tokens) - 1)].word
    alone = frame.thing is None and behind.kind != "word"
    return alone and page.where(page.tokens[mention.first].start).column <= _MARGIN


def _next_point(page: Page, one: Frame, other: Frame) -> bool:
    """Whether a figure stands in the point of another or in the next; between them is no point without one."""
    return page.in_list(other.mention.first) and other.sentence - one.sentence <= 1


def _points(frames: Sequence[Frame], begin: int, end: int) -> Iterator[tuple[int, int]]:
    at = begin
    for n in range(begin + 1, end + 1):
        if n == end or frames[n].sentence != frames[at].sentence:
            yield at, n
            at = n


def _own(page: Page, pieces: Pieces, point: Sequence[Frame]) -> Frame | None:
    """The figure of a point: its first, the others some of it; none that tells a day or is not exact."""
    first, rest = point[0], point[1:]
    dated = between(pieces.dates, first.begins, first.mention.first)
    if unsettled(first) or inner(first) or of_no_fact(page, first) or dated or first.mention.others:
        return None
    return first if all(inner(f) or f.begins != first.begins or _some(f) for f in rest) else None


def _some(frame: Frame) -> bool:
    """ "including 14 children and 12 women": the second of a row that "including" opens."""
    return frame.thing is not None and frame.thing.role in ("age", "kin", "calling", "standing")


def _wholes(page: Page, frames: Sequence[Frame], begin: int, parts: Sequence[Frame]) -> list[Frame]:
    """The figures before a list that its points nearly make, but for those of another time."""
    first, together = parts[0], sum(part.number for part in parts)
    told = [part.number for part in parts]
    return [
        frame
        for frame in frames[max(0, begin - _MOST) : begin]
        if frame.number >= _SMALLEST
        and first.sentence - frame.sentence <= _SENTENCES
        and first.paragraph - frame.paragraph <= _PARAGRAPHS
        and not (unsettled(frame) or inner(frame) or of_no_fact(page, frame))
        and not says(page, frame, "other_time", "foremost")
        and all(part.number < frame.number and part_of_kind(page, part, frame) for part in parts)
        and (_NEAR * abs(together - frame.number) <= frame.number or one_slip(frame.number, told))
    ]
