"""Cumulative figures, each with its day, month or weekday, that fall: 1,019, 1,047, then 1,026.

They stand in one sentence, in the items of a list whose heading says that they count from a beginning, or
in a column of a table that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.judging import Breakdown, judged, numbers_told
from trucewatch.reading.sums.running_columns import columns_of_all_so_far
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_LEAST = 3
_MARGIN = 4  # column at which a line of a list may begin
_ALL_SO_FAR = ("cumulative", "all_so_far")
_SIGNS = frozenset({":", "-", "–", "—"})
Place = tuple[str | int, ...]
_BEHIND = 4  # words from a figure to its month or weekday
_DENIED = 5
_ADDED = frozenset(
    {"added", "more", "additional", "further", "اضيف", "اضيفت", "اخرين", "اضافيا", "اضافيه"}
)
_HEADING = 8  # words before a list in which it may be said that its lines tell figures apart
_AROUND = 60  # words around a list or table in which it may be said that figures were revised


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: when it is of, its figures, and those that it adds, in brackets or as new."""

    sentence: int
    place: Place
    figures: tuple[Frame, ...]
    added: tuple[Frame, ...]


def counts_up_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """The first figure of such a row that is less than the one before."""
    for _, row in groupby(frames, key=lambda frame: frame.sentence):
        told_here = [f for f in row if not unsettled(f) and not _only_added(page, f)]
        if len(told_here) >= _LEAST and _all_since(page, told_here):
            yield from _in_sentence(page, told_here)
    wholes = {frame.number for frame in frames}
    for lines in _in_lines(page, pieces, frames):
        for at in range(min(len(line.figures) for line in lines)):
            figures = [line.figures[at].mention for line in lines]
            adds_up = sum(figure.exact or 0 for figure in figures) in wholes  # months of a year
            if len({figure.thing for figure in figures}) == 1 and not adds_up:
                yield from _falling(page, figures)
        yield from _added_up(page, lines)
    for column in columns_of_all_so_far(page):
        yield from _falling(page, column)


def _only_added(page: Page, frame: Frame) -> bool:
    """ "36 added in March": no figure of all so far."""
    behind = {
        token.word.folded
        for token in page.tokens[frame.mention.number_last : frame.mention.number_last + 2]
    }
    return not _ADDED.isdisjoint(behind)


def _all_since(page: Page, told_here: Sequence[Frame]) -> bool:
    """Whether a sentence counts from a beginning; not only the sum that its figures bring about at its end."""
    begins = told_here[0].begins
    since = page.first_of("cumulative", begins, told_here[-1].ends)
    return since is not None and not page.has_any(("brings", "sums_to"), begins, since)


def _in_sentence(page: Page, told_here: Sequence[Frame]) -> Iterator[ReadFinding]:
    steps = [(frame, _step(page, frame)) for frame in told_here]
    in_row = [(frame, step) for frame, step in steps if step is not None]
    if len(in_row) < _LEAST or page.has("revised", told_here[0].begins, told_here[-1].ends):
        return
    for (one, first), (other, then) in pairwise(in_row):
        later = (then[1] - first[1]) % (12 if first[0] == "month" else 7)
        if first[0] != then[0] or not 0 < later <= 3 or not of_one_kind(page, one, other):
            continue
        if other.number < one.number:
            yield from _told(page, one.mention, other.mention)
            break


def _in_lines(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[list[Line]]:
    """Lines in order of time that are said, before or behind them, to count from a beginning."""
    lines = [
        line
        for _, row in groupby(frames, key=lambda frame: frame.sentence)
        if (line := _line(page, pieces, [*row])) is not None
    ]
    for _, group in groupby(enumerate(lines), key=lambda pair: pair[1].sentence - pair[0]):
        told = [line for _, line in group]
        ordered = all(a.place[0] == b.place[0] and a.place < b.place for a, b in pairwise(told))
        if len(told) < _LEAST or not ordered:
            continue
        first, last = told[0].figures[0].begins, told[-1].figures[0].ends
        apart = page.has("by_group", max(0, first - _HEADING), first)
        said = _ALL_SO_FAR[:1] if apart else _ALL_SO_FAR
        grown = all(line.added and says(page, line.figures[0], "since") for line in told)
        if grown or page.has_any(said, max(0, first - _AROUND), last + _AROUND):
            yield told


def _line(page: Page, pieces: Pieces, row: Sequence[Frame]) -> Line | None:
    """A line that tells a time and, behind a colon or dash, its figures: "15 January, 22:00 – 30 dead"."""
    begins = row[0].begins
    if page.where(page.tokens[begins].start).column > _MARGIN:
        return None
    opened = [f for f in row if f.mention.first > begins + 1 and _behind_sign(page, f)]
    if not opened:
        return None
    sign = opened[0].mention.first
    behind = [f for f in row if f.mention.first >= sign]
    added = [f for f in behind if f.joined.bracket >= 0 or says(page, f, "day_new")]
    figures = tuple(f for f in behind if f not in added)
    place = _place(page, pieces, begins, sign)
    if place is None or not figures or any(unsettled(frame) for frame in behind):
        return None
    return Line(row[0].sentence, place, figures, tuple(added))


def _behind_sign(page: Page, frame: Frame) -> bool:
    return page.tokens[frame.mention.first - 1].word.folded in _SIGNS


def _place(page: Page, pieces: Pieces, begins: int, ends: int) -> Place | None:
    """Where the label of a line stands in time: by day and hour, hour, month, or number."""
    clocks = [c.minute for c in between(pieces.clocks, begins, ends) if c.minute is not None]
    dates = [d for d in between(pieces.dates, begins, ends) if d.month is not None]
    if dates and dates[0].day is not None:
        return ("day", dates[0].month or 0, dates[0].day, *clocks[:1])
    if clocks or dates:
        return ("hour", *clocks[:1]) if clocks else ("month", dates[0].month or 0)
    for at in range(begins, ends):
        for name in ("month", "ordinals"):
            entry = page.meant(at, name)
            if entry is not None:
                return (name, int(entry.value))
    numbers = [number for _, number in numbers_told(page, begins + 1, ends)]
    return ("nth", *numbers) if len(numbers) == 1 else None


def _added_up(page: Page, lines: Sequence[Line]) -> Iterator[ReadFinding]:
    """The one line whose figure is not that of the line before it and what it adds."""
    sums = [
        Breakdown(line.figures[0].mention, (before.figures[0].mention, line.added[0].mention), True)
        for before, line in pairwise(lines)
        if len(line.added) == 1
    ]
    wrong = [one for one in sums if one.total.exact != sum(part.exact or 0 for part in one.parts)]
    if len(wrong) == 1 and len(sums) > 1:
        finding = judged(page, wrong[0])
        if finding is not None:
            yield finding


def _falling(page: Page, row: Sequence[Mention]) -> Iterator[ReadFinding]:
    """The one figure of a row in order of time that is less than the one before it."""
    first = max(0, row[0].first - _AROUND)
    last = _paragraph_behind(page, row[-1].last)
    revised = any(
        not page.has("not", max(first, at - 2 * _DENIED), at + 1)
        and all(page.tokens[n].word.stem != "لم" for n in range(max(first, at - _DENIED), at))
        for at in page.places_of("revised", first, last)
    )
    falls = [(a, b) for a, b in pairwise(row) if (b.exact or 0) < (a.exact or 0)]
    if len(row) >= _LEAST and len(falls) == 1 and not revised:
        yield from _told(page, *falls[0])


def _paragraph_behind(page: Page, at: int) -> int:
    """The end of the paragraph behind a list or table."""
    breaks = [n for n in page.breaks if at < n <= at + _AROUND and page.blank_before(n)]
    return breaks[1] if len(breaks) > 1 else min(len(page.tokens), at + _AROUND)


def _step(page: Page, frame: Frame) -> tuple[str, int] | None:
    """The month or weekday told right with a figure."""
    for at in range(frame.mention.last, min(frame.last, frame.mention.last + _BEHIND)):
        for name in ("month", "weekday"):
            entry = page.meant(at, name)
            if entry is not None:
                return name, int(entry.value)
    return None


def _told(page: Page, one: Mention, other: Mention) -> Iterator[ReadFinding]:
    figures = [replace(statement(page, m), role=TallyRole.TOTAL) for m in (other, one)]
    conflict = toll_falls(*figures)
    if conflict is not None:
        yield told(conflict, [span_of(page, other), span_of(page, one)], Severity.WARNING)
