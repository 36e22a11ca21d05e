"""The total until yesterday, what today added, and the total now: 302, 14 and 336.

Their clauses say which is which. Where they are told close to each other, any two that do not make the
third are told; over a few paragraphs, only a slip of the hand is, and no other figure may fill the gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import one_slip, slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.values.codes.findings import Severity

_SENTENCES = 4
_FAR, _PARAGRAPHS = 7, 2  # over which a bulletin may go on with one account
_MOST = 8  # figures among which the three are looked for
_DENIED = 5
_TOTALS = ("cumulative", "brings", "sums_to", "since", "running_total")
_SO_FAR = ("cumulative", "since", "toll", "stood_at", "number_of")


def day_added_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that the one before and the day's figure do not make."""
    for at, total in enumerate(frames):
        if unsettled(total) or total.mention.others or not says(page, total, *_TOTALS):
            continue
        if says(page, total, "day_before"):
            continue
        far = _told_far(page, frames, at)
        if far is not None:
            yield far
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


def _told_far(page: Page, frames: Sequence[Frame], at: int) -> ReadFinding | None:
    """A total in words of "since", with the one of before and what was added told sentences apart.

    Cases of an illness, people and incidents are told so: "642 until 30 April", "118 in the week",
    paragraphs on the dead and on the stocks, "706 since March".
    """
    total = frames[at]
    before = [
        frame
        for frame in frames[max(0, at - 2 * _MOST) : at]
        if not unsettled(frame)
        and 0 < total.sentence - frame.sentence <= _FAR
        and total.paragraph - frame.paragraph <= _PARAGRAPHS
        and of_one_kind(page, frame, total)
        and not frame.joined.of_them
        and not page.meant(frame.mention.last, "of_total")
    ]
    starts = [f for f in before if f.thing is not None and says(page, f, *_SO_FAR)]
    added = [f for f in before if f not in starts and says(page, f, "day_new")]
    if len(starts) != 1 or len(added) != 1 or added[0].mention.first < starts[0].mention.first:
        return None
    told = [starts[0].number, added[0].number]
    others = [f.number for f in before]
    explained = abs(sum(told) - total.number) in others or total.number in others
    if added[0].number >= starts[0].number or sum(told) == total.number or explained:
        return None
    if not one_slip(total.number, told) or _revised(page, [*before, total]):
        return None
    parts = (starts[0].mention, added[0].mention)
    return judged(page, Breakdown(total.mention, parts, exact=True), Severity.WARNING)


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
