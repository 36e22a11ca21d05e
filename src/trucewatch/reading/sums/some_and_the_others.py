"""Some of a whole and the others, by where they went or whose they were: «337 أسيراً، نُقل 100 منهم من المخا و227 من أبها».

"Of them" says of the first that it is some of the whole, and "and" joins the second, with no noun of its own: the two
must be the whole where they miss it by one wrong digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.values.codes.findings import Severity

_LARGE = 100  # smaller figures miss each other by a digit by chance
_NEAR = 4  # figures behind a whole
_TOLD = 0.9  # of a whole that two parts come to


def some_and_the_others_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that some of them and the others do not make."""
    for at, whole in enumerate(frames):
        if unsettled(whole) or whole.number < _LARGE or at + 1 >= len(frames):
            continue
        some = frames[at + 1]
        if not some.joined.of_them:
            continue
        behind = frames[at + 2 : at + 2 + _NEAR]
        others = next((f for f in behind if f.thing is None and f.joined.link is Link.AND), None)
        if others is None or others.begins != whole.begins:
            continue
        together = some.number + others.number
        numbers = {frame.number for frame in (*frames[max(0, at - _NEAR) : at], *behind)}
        open_to = {together, abs(whole.number - together)} & numbers
        if not slip(whole.number, together) or open_to or together < _TOLD * whole.number:
            continue
        found = Breakdown(whole.mention, (some.mention, others.mention), exact=True)
        wrong = judged(page, found, Severity.WARNING, weighed=True)
        if wrong is not None:
            yield wrong
