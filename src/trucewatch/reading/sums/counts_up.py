"""Cumulative figures, each with its day, month or weekday, that fall: 1,019, 1,047, then 1,026.

They stand in one sentence, in the items of a list whose heading says that they count from a beginning, or
in a column of a table that says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.running_columns import columns_of_all_so_far
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_LEAST = 3
_BEHIND = 4  # words from a figure to its month or weekday
_DENIED = 5
_AROUND = 60  # words around a list or table in which it may be said that figures were revised


def counts_up_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """The first figure of such a row that is less than the one before."""
    for _, row in groupby(frames, key=lambda frame: frame.sentence):
        told_here = [frame for frame in row if not unsettled(frame)]
        if len(told_here) >= _LEAST and page.has(
            "cumulative", told_here[0].begins, told_here[-1].ends
        ):
            yield from _in_sentence(page, told_here)
    for items in _lists(page, frames):
        days = [_day(pieces, frame) for frame in items]
        if all(days) and days == sorted(set(days)):
            yield from _falling(page, [frame.mention for frame in items])
    for column in columns_of_all_so_far(page):
        yield from _falling(page, column)


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


def _lists(page: Page, frames: Sequence[Frame]) -> Iterator[list[Frame]]:
    """The figures of the items of lists whose heading says that they count from a beginning."""
    labelled = [f for f in frames if f.joined.link is Link.COLON and page.in_list(f.mention.first)]
    for _, group in groupby(enumerate(labelled), key=lambda pair: pair[1].sentence - pair[0]):
        items = [frame for _, frame in group]
        begins, _ = page.sentence_of(max(0, items[0].begins - 1))
        settled = not any(unsettled(frame) for frame in items)
        if len(items) >= _LEAST and settled and page.has("cumulative", begins, items[0].begins):
            yield items


def _day(pieces: Pieces, frame: Frame) -> tuple[int, int]:
    """Month and day told before the figure of an item, (0, 0) where they are not."""
    dates = between(pieces.dates, frame.begins, frame.mention.first)
    known = [d for d in dates if d.day is not None and d.month is not None]
    return (known[0].month or 0, known[0].day or 0) if len(known) == 1 else (0, 0)


def _falling(page: Page, row: Sequence[Mention]) -> Iterator[ReadFinding]:
    """The one figure of a row in order of time that is less than the one before it."""
    first = max(0, row[0].first - _AROUND)
    last = min(len(page.tokens), row[-1].last + _AROUND)
    revised = any(
        not page.has("not", max(first, at - 2 * _DENIED), at + 1)
        and page.tokens[max(0, at - 1)].word.stem != "لم"
        for at in page.places_of("revised", first, last)
    )
    falls = [(a, b) for a, b in pairwise(row) if (b.exact or 0) < (a.exact or 0)]
    if len(row) >= _LEAST and len(falls) == 1 and not revised:
        yield from _told(page, *falls[0])


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
