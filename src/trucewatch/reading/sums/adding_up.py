"""A count told as it grows: what it was, what came to it, and what it came to: 32, four more, 38.

The words that bring a figure to its total stand beside the total. What it was before is the last
figure brought about so, or one told as of before, or the only other figure of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import chosen, inner, of_other_time, unsettled
from trucewatch.values.codes.findings import Severity

_SENTENCES, _PARAGRAPHS = 4, 1  # from what it was to what it came to
_MOST = 8  # figures before a total among which both are looked for
_SMALLEST = 10
_DENIED = 5
_COMES_TO = ("brings", "rises", "sums_to", "stood_at", "therefore", "cumulative")
_SO_FAR = ("cumulative", "since", "day_before", "as_of", "toll")


def adding_up_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that what was before and what came to it do not make; told sentences apart, by one slip."""
    for at, total in enumerate(frames):
        if total.number < _SMALLEST or unsettled(total) or not comes_to(page, total):
            continue
        near = _before(page, frames, at)
        if in_other_words(page, total):
            near = [f for f in near if f.sentence == total.sentence and f.number < total.number]
        added = _added(page, near, total)
        was = None if added is None else _was(page, near, added, total)
        if added is None or was is None:
            continue
        told = [was.number, added.number]
        one_sentence = was.sentence == total.sentence and comes_to(page, was)
        fell = was.number > total.number >= 0.9 * was.number  # though something came to it
        if sum(told) == total.number or not (one_sentence or fell or one_slip(total.number, told)):
            continue
        grew = comes_to(page, was) and was.number < total.number
        first = was.mention.first if grew else 0  # what it was made of is in it
        others = [frame.number for frame in near if frame.mention.first >= first]
        if _explained(others, told, total.number):
            continue
        if any(f.number + added.number == total.number for f in frames[max(0, at - _MOST) : at]):
            continue  # it came to another figure, of whatever kind
        if _revised(page, was.begins, total.ends):
            continue
        if was.number - added.number == total.number or added.number - was.number == total.number:
            continue  # "310 families; 85 left, so that 225 are there"
        parts = (was.mention, added.mention)
        wrong = judged(page, Breakdown(total.mention, parts, exact=True), Severity.WARNING)
        if wrong is not None:
            yield wrong


def in_other_words(page: Page, total: Frame) -> bool:
    """Whether a figure says that of its own sentence again: "nine buses and two cars, that is eleven"."""
    return page.has("that_is", total.mention.first - 1, total.mention.first)


def comes_to(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as what others come to: "bringing the toll to 32", "(23 in all)"."""
    joined, first, last = frame.joined, frame.first, frame.mention.first
    if joined.in_all or joined.sums_to or (joined.total and joined.bracket >= 0):
        return True
    if says(page, frame, "up_from"):
        return False
    lifted = page.tokens[last - 1].word.folded == "to" and page.has("lifts", first, last)
    return lifted or page.has_any(_COMES_TO, first, last)


def _before(page: Page, frames: Sequence[Frame], at: int) -> list[Frame]:
    """The figures of its kind before a total, the nearest first."""
    total = frames[at]
    return [
        frame
        for frame in reversed(frames[max(0, at - _MOST) : at])
        if total.sentence - frame.sentence <= _SENTENCES
        and total.paragraph - frame.paragraph <= _PARAGRAPHS
        and not unsettled(frame)
        and not (inner(frame) and not comes_to(page, frame))
        and not of_other_time(page, frame)
        and of_one_kind(page, frame, total)
        and not of_no_toll(page, frame, total)
    ]


def of_no_toll(page: Page, frame: Frame, total: Frame) -> bool:
    """Whether a toll is told, and a figure counts no people: "rose to 34 after the collapse of two houses"."""
    counts = frame.thing is not None and frame.thing.family not in (
        "person",
        "body",
        "item",
        "household",
    )
    return counts and total.thing is None and page.has("toll", total.begins, total.ends)


def _added(page: Page, near: Sequence[Frame], total: Frame) -> Frame | None:
    """What came to it last: told in the sentence of the total, or in the one right before."""
    if not near or comes_to(page, near[0]) or total.sentence - near[0].sentence > 1:
        return None
    days = ("weekday", "month")
    later = any(page.has(name, total.begins, total.mention.first) for name in days)
    return None if later and near[0].sentence != total.sentence else near[0]


def _was(page: Page, near: Sequence[Frame], added: Frame, total: Frame) -> Frame | None:
    """What it was before: the last figure brought about so, or told as of before, or the only other."""
    more = added.mention.others or says(page, added, "day_new", "others")
    if len(near) == 2 and more:
        close = 2 * total.number <= 3 * (near[1].number + added.number)
        marked = comes_to(page, near[1]) or says(page, near[1], *_SO_FAR)
        return near[1] if close or marked else None
    for frame in near[1:]:
        if comes_to(page, frame) or says(page, frame, *_SO_FAR):
            return frame
        if frame.sentence == added.sentence:
            return None  # two came to it
    return None


def _explained(near: Sequence[int], told: Sequence[int], total: int) -> bool:
    """Whether a choice of the figures before makes the total, or one of them fills the gap."""
    return chosen(near, total) or abs(total - sum(told)) in near


def _revised(page: Page, first: int, last: int) -> bool:
    """Whether figures were revised or came late, which is not denied."""
    return any(
        not page.has("not", max(first, at - _DENIED), at + 1)
        for at in page.places_of("revised", first, last)
    )
