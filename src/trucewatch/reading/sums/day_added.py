"""The total until yesterday, what today added, and the total now: 302, 14 and 336.

All three are told in one paragraph, and their clauses say which is which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.values.codes.findings import Severity

_SENTENCES = 4
_MOST = 8  # figures among which the three are looked for
_DENIED = 5
_TOTALS = ("cumulative", "brings", "sums_to", "since", "running_total")
_SO_FAR = ("cumulative", "since", "toll", "stood_at", "number_of")


def day_added_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that the one before and the day's figure do not make."""
    for at, total in enumerate(frames):
        if unsettled(total) or not says(page, total, *_TOTALS):
            continue
        if says(page, total, "day_before"):
            continue
        near = [
            frame
            for frame in frames[max(0, at - _MOST) : at + _MOST]
            if frame is not total
            and not unsettled(frame)
            and abs(frame.sentence - total.sentence) <= _SENTENCES
            and abs(frame.paragraph - total.paragraph) <= 1
            and of_one_kind(page, frame, total)
            and frame.number <= total.number
        ]
        before = [f for f in near if says(page, f, "day_before")] or _then(page, near, total)
        added = [f for f in near if f not in before and says(page, f, "day_new")]
        if len(before) != 1 or len(added) != 1 or added[0].number >= before[0].number:
            continue
        together = before[0].number + added[0].number
        others = [f.number for f in near if f not in (before[0], added[0])]
        so_far = says(page, before[0], *_SO_FAR)
        if not so_far and not slip(total.number, together):
            continue  # "five today and 17 yesterday, 58 since Saturday"
        if together == total.number or abs(together - total.number) in others:
            continue
        if _revised(page, [*near, total]):
            continue
        parts = (before[0].mention, added[0].mention)
        wrong = judged(page, Breakdown(total.mention, parts, exact=True), Severity.WARNING)
        if wrong is not None:
            yield wrong


def _then(page: Page, near: Sequence[Frame], total: Frame) -> list[Frame]:
    """The total of before, told as one, where the day's figure and the total come right behind it."""
    before = [frame for frame in near if frame.mention.first < total.mention.first]
    if len(before) != len(near) or len(before) != 2:
        return []
    first, then = before
    return [first] if says(page, first, *_SO_FAR) and says(page, then, "day_new") else []


def _revised(page: Page, frames: Sequence[Frame]) -> bool:
    """Whether figures were revised or came late, which is not denied."""
    first, last = min(f.begins for f in frames), max(f.ends for f in frames)
    return any(
        not page.has("not", max(first, at - _DENIED), at + 1)
        for at in page.places_of("revised", first, last)
    )
