"""One count at two times, told over a release: what it was, what came to it and what it came to; what went, what is left.

The three stand paragraphs apart, among other figures. Each is known by a word of its own clause ("stood at", "new",
"rose to", "left", "still"), so that few threes can be meant; where none of them adds up, and one misses by a slip of the
hand, that one was meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest, of_one_kind, says, says_near
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.stock import left_told
from trucewatch.reading.sums.why_not import at_least, inner, roughly
from trucewatch.values.codes.findings import Severity

_SMALLEST, _SMALL = 20, 10  # figures below the second fill a gap by chance, but beside it
_WINDOW = 30  # figures before and behind one among which the others are looked for
_SHORTEST, _LONGEST = 120, 600  # words and figures of a release; longer ones tell of many things
_NOW = ("brings", "rises", "lifts", "sums_to", "cumulative", "running_total", "since")
_THEN = ("stood_at", "had_been", "day_before", "up_from")
_NEW = ("day_new", "others")
_LEFT = ("stay", "out_held", "remaining")


def over_time_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Counts of a release that what was before and what came or went since do not lead to."""
    if not 2 < len(frames) <= _LONGEST or len(page.tokens) < _SHORTEST:
        return
    plain = [at_least(roughly(frame)) for frame in frames]
    for at, frame in enumerate(plain):
        if frame.number < _SMALLEST or not usable(page, frame) or inner(frame):
            continue
        near = [
            other
            for other in plain[max(0, at - _WINDOW) : at + _WINDOW]
            if other.number >= 2
            and other.mention.first != frame.mention.first
            and usable(page, other)
            and not (inner(other) or other.joined.of_them or other.mention.soft)
            and of_one_kind(page, other, frame)
        ]
        around = plain[max(0, at - _WINDOW) : at + _WINDOW]
        beside = [
            other
            for other in around
            if other.number >= _SMALL or other.mention.others or other.paragraph == frame.paragraph
        ]
        wrong = _grown_wrong(page, frame, near, {other.number for other in beside})
        wrong = wrong or _left_wrong(page, frame, near, {other.number for other in around})
        if wrong is not None:
            yield wrong


def _grown_wrong(
    page: Page, now: Frame, near: Sequence[Frame], told: set[int]
) -> ReadFinding | None:
    """A total of now that the one of then and what came since do not make."""
    if not page.has_any(_NOW, now.first, now.mention.first):
        return None
    then = [f for f in near if f.number < now.number and _of_then(page, f)]
    came = [f for f in near if f not in then and says_near(page, f, *_NEW)]
    if any(now.number - f.number in told for f in then):
        return None
    misses = {
        (f.number, more.number): (f, more)
        for f in then
        for more in came
        if more.number < f.number
        and one_slip(now.number, (f.number, more.number))
        and abs(now.number - f.number - more.number) not in told
    }
    if len(misses) != 1:
        return None
    parts = next(iter(misses.values()))
    if page.has(
        "revised", min(f.begins for f in (*parts, now)), max(f.ends for f in (*parts, now))
    ):
        return None
    found = Breakdown(now.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING, weighed=True)


def _of_then(page: Page, frame: Frame) -> bool:
    return page.has_any(_THEN, frame.first, frame.mention.first) or says(page, frame, "day_before")


def _says_left(page: Page, left: Frame) -> bool:
    """Whether a clause says that so many are left; not «وبقي المحور الأكثر توتراً، إذ سُجّل فيه 22»."""
    commas = page.places_of_word(",", left.first, left.mention.first)
    first = commas[-1] if commas and page.document.language == "ar" else left.first
    return page.has_any(_LEFT, first, left.last)


def _left_wrong(
    page: Page, left: Frame, near: Sequence[Frame], told: set[int]
) -> ReadFinding | None:
    """What is left, that what there was less what went is not."""
    if not (is_rest(page, left) or _says_left(page, left)):
        return None
    wholes = [f for f in near if f.number > left.number and f.ends <= left.begins]
    went = [f for f in near if f.number > 9 and says(page, f, "gone") and not says(page, f, *_LEFT)]
    if any(f.number - left.number in told for f in wholes):
        return None
    misses = {
        (f.number, gone.number): (f, gone)
        for f in wholes
        for gone in went
        if gone.number < f.number
        and one_slip(f.number, (gone.number, left.number))
        and abs(f.number - gone.number - left.number) not in told
    }
    if len(misses) != 1:
        return None
    whole, gone = next(iter(misses.values()))
    first = min(f.begins for f in (whole, gone, left))
    if page.has_any(("came", "arrivals", "revised"), first, left.ends):
        return None
    return left_told(page, whole, [gone], left)
