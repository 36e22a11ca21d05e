"""Figures that a reading of the text explains to the last person, and what is found of them against that reading.

Three figures that come to a whole of two digits, or rows that make the dead and the hurt alike, are what the text
means. A finding that takes one of them for a part of another whole has read it wrongly, unless words leave no choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import rows_made
from trucewatch.reading.sums.nearly import Reading
from trucewatch.rules.parts import DO_NOT_SUM, EXCEED
from trucewatch.values.codes.findings import Severity

_OF_TWO, _OF_MORE = (
    100,
    20,
)  # the least whole that two parts, or more of them, do not make by chance

_OF_SUMS, _OF_TITLES = frozenset({EXCEED, DO_NOT_SUM}), "headline-differs"


def settled(page: Page, frames: Sequence[Frame], told: Sequence[Reading]) -> set[int]:
    """The figures that readings explain, by the token each begins at; told: all readings of the page."""
    found = set[int]()
    for reading in told:
        least = _OF_MORE if len(reading.group.parts) > 2 else _OF_TWO
        if reading.made and reading.whole.number >= least:
            found |= {part.mention.first for part in reading.group.parts}
    return found | {part.mention.first for part in rows_made(page, frames)}


def without_settled(
    page: Page, frames: Sequence[Frame], known: Set[int], findings: Iterable[ReadFinding]
) -> Iterator[ReadFinding]:
    """The findings, but those of sums, not told by plain words, that take a settled figure for a part of another, and
    those that set a title against one."""
    at = {page.tokens[frame.mention.first].start: frame.mention.first for frame in frames}
    often = Counter(frame.number for frame in frames)
    number = {frame.mention.first: frame.number for frame in frames}
    for finding in findings:
        figures = [at.get(span.start, -1) for span in finding.spans]
        title = number.get(figures[0], 0)
        if finding.code == _OF_TITLES and title and often[title] > 1:
            continue  # the text tells the title's figure too, whatever it calls it
        of_sums = finding.code in _OF_SUMS and finding.severity is not Severity.ERROR
        told = figures[1:] if of_sums else figures if finding.code == _OF_TITLES else []
        if not any(figure in known for figure in told):
            yield finding
