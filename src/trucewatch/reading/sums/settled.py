"""Figures that a reading of the text explains to the last person, and what is found of them against that reading.

Three figures that come to a whole of two digits, or rows that make the dead and the hurt alike, are what the text
means. A finding that takes one of them for a part of another whole has read it wrongly, unless words leave no choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

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

Settled = Mapping[int, set[int]]
"""By the token of a part, those of the wholes it is known to be of."""


def settled(page: Page, frames: Sequence[Frame], told: Sequence[Reading]) -> Settled:
    """The figures that readings explain; told: all readings of the page."""
    found = defaultdict[int, set[int]](set)
    for reading in told:
        least = _OF_MORE if len(reading.group.parts) > 2 else _OF_TWO
        if reading.made and reading.whole.number >= least:
            for part in reading.group.parts:
                found[part.mention.first].add(reading.whole.mention.first)
    for whole, part in rows_made(page, frames):
        found[part.mention.first].add(whole.mention.first)
    return found


def without_settled(
    page: Page, frames: Sequence[Frame], known: Settled, findings: Iterable[ReadFinding]
) -> Iterator[ReadFinding]:
    """The findings, but those of sums, not told by plain words, that take a settled figure for a part of another, and
    those that set a title against one."""
    at = {page.tokens[frame.mention.first].start: frame.mention.first for frame in frames}
    for finding in findings:
        whole, *parts = (at.get(span.start) for span in finding.spans)
        wrong = [known[part] for part in parts if part is not None and part in known]
        of_sums = finding.code in _OF_SUMS and finding.severity is not Severity.ERROR
        if of_sums and not all(whole in wholes for wholes in wrong):
            continue
        if finding.code == _OF_TITLES and wrong:
            continue
        yield finding
