"""Shares that figures beside them make, whatever else was thought to be meant: "553 of 879, a ratio of 63%".

A rule looks for the figures of a share by their words, and words mislead: "91% of them: 972, 345 and 63" is of all
three. Where the figure told right before a share, or those that follow it in a row, make it with any whole told
before, nothing is wrong.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.why_not import as_counted

_CODE, _OF_CHANGE = "percent-against-counts", "read-change"
_BEFORE = 12  # figures before a share that it may be of
_FEWEST, _MOST = 2, 8  # figures in a row
_ROUNDED = 0.6  # points


def without_shares_made(
    page: Page, pieces: Pieces, frames: Sequence[Frame], findings: Iterable[ReadFinding]
) -> Iterator[ReadFinding]:
    """The findings, but those on shares that figures beside them make."""
    at = {page.tokens[percent.first].start: percent for percent in pieces.percents}
    for finding in findings:
        told = [at[span.start] for span in finding.spans if span.start in at]
        of_counts = finding.code == _CODE and finding.message.code != _OF_CHANGE
        if not of_counts or not any(_made(page, frames, one) for one in told):
            yield finding


def _made(page: Page, frames: Sequence[Frame], percent: Percent) -> bool:
    number = bisect_left([frame.mention.first for frame in frames], percent.first)
    told = map(as_counted, frames[max(0, number - _BEFORE) : number])
    before = [frame for frame in told if frame.number]
    begins, ends = page.sentence_of(percent.first)
    behind = [f.number for f in frames[number : number + _MOST] if f.mention.first < ends]
    parts = [frame.number for frame in before[-1:] if frame.begins == begins]
    parts += [*accumulate(behind)][_FEWEST - 1 :]
    wholes = [frame.number for frame in before]
    return any(
        whole > part > 0 and abs(100 * part / whole - percent.value) <= _ROUNDED
        for part in parts
        for whole in wholes
    )
