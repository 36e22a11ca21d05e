"""Figures that a reading of the text explains to the last person, and what is found of them against that reading.

Three figures that come to a whole of two digits, or rows that make the dead and the hurt alike, are what the text
means. A finding that takes one of them for a part of another whole has read it wrongly, unless words leave no choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell, told_of_both
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import Rows
from trucewatch.reading.sums.evidence import comes_of_others
from trucewatch.reading.sums.nearly import Reading
from trucewatch.rules.parts import DO_NOT_SUM, EXCEED
from trucewatch.values.codes.findings import Severity

_OF_TWO, _OF_MORE = (
    100,
    20,
)  # the least whole that two parts, or more of them, do not make by chance

_OF_SUMS, _OF_TITLES = frozenset({EXCEED, DO_NOT_SUM}), "headline-differs"


def settled(page: Page, rows: Rows, told: Sequence[Reading]) -> set[int]:
    """The figures that readings explain, by the token each begins at; told: all readings of the page."""
    found = set[int]()
    for reading in told:
        least = _OF_MORE if len(reading.group.parts) > 2 else _OF_TWO
        sums = any(comes_of_others(page, part) for part in reading.group.parts)
        if reading.made and reading.whole.number >= least and not sums:
            found |= {part.mention.first for part in reading.group.parts}
    return found | {part.mention.first for part in rows.explained}


def without_settled(
    page: Page, frames: Sequence[Frame], known: Set[int], findings: Iterable[ReadFinding]
) -> Iterator[ReadFinding]:
    """The findings, but those of sums, not told by plain words, that take a settled figure for a part of another, and
    those that set a title against one."""
    at = {page.tokens[frame.mention.first].start: frame.mention.first for frame in frames}
    for finding in findings:
        figures = [at.get(span.start, -1) for span in finding.spans]
        if finding.code == _OF_TITLES and _told_again(page, frames, figures[0]):
            continue
        of_sums = finding.code in _OF_SUMS and finding.severity is not Severity.ERROR
        told = figures[1:] if of_sums else figures if finding.code == _OF_TITLES else []
        if not any(figure in known for figure in told):
            yield finding


def _told_again(page: Page, frames: Sequence[Frame], first: int) -> bool:
    """Whether the text tells a figure of the title too, whatever it calls it, of nobody whom another fate befell."""
    title = next((frame for frame in frames if frame.mention.first == first), None)
    if title is None or not title.number:
        return False
    if told_of_both(page, title.begins, title.ends):  # "29 killed and injured": 12 and 17 of them
        others = [frame for frame in frames if frame.number and frame.begins != title.begins]
        if any(one.number + other.number == title.number for one, other in pairwise(others)):
            return True
    again = [f for f in frames if f is not title and f.number == title.number]
    fate = befell(page, title.mention)
    return any(befell(page, frame.mention) in ("", fate) for frame in again)
