"""A row of cumulative figures, each with its month or weekday, that falls: 1,019, 1,047, then 1,026."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_LEAST = 3
_BEHIND = 4  # words from a figure to its month or weekday


def counts_up_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """The first figure of such a row that is less than the one before."""
    for _, row in groupby(frames, key=lambda frame: frame.sentence):
        told_here = [frame for frame in row if not unsettled(frame)]
        if len(told_here) < _LEAST or not page.has(
            "cumulative", told_here[0].begins, told_here[-1].ends
        ):
            continue
        steps = [(frame, _step(page, frame)) for frame in told_here]
        in_row = [(frame, step) for frame, step in steps if step is not None]
        if len(in_row) < _LEAST or page.has("revised", told_here[0].begins, told_here[-1].ends):
            continue
        for (one, first), (other, then) in pairwise(in_row):
            later = (then[1] - first[1]) % (12 if first[0] == "month" else 7)
            if first[0] != then[0] or not 0 < later <= 3 or not of_one_kind(page, one, other):
                continue
            if other.number < one.number:
                yield from _told(page, one, other)
                break


def _step(page: Page, frame: Frame) -> tuple[str, int] | None:
    """The month or weekday told right with a figure."""
    for at in range(frame.mention.last, min(frame.last, frame.mention.last + _BEHIND)):
        for name in ("month", "weekday"):
            entry = page.meant(at, name)
            if entry is not None:
                return name, int(entry.value)
    return None


def _told(page: Page, one: Frame, other: Frame) -> Iterator[ReadFinding]:
    figures = [replace(statement(page, f.mention), role=TallyRole.TOTAL) for f in (other, one)]
    conflict = toll_falls(*figures)
    if conflict is not None:
        yield told(
            conflict, [span_of(page, other.mention), span_of(page, one.mention)], Severity.WARNING
        )
