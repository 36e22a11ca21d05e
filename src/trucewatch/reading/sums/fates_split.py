"""All casualties of a text, and the dead and the hurt told anywhere behind them: 131, then 64 and 76.

Who was harmed was killed or hurt, so the two make the whole, however many sentences lie between. The two
stand in one sentence; the whole is the last figure before them of which it is said that they were harmed,
and not how. Many wholes have several such pairs (of a day, of a place), so only a slip of the hand tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import inner, of_other_time
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.findings import Severity

_SENTENCES = 8
_SMALLEST = 20
_AT_LEAST = frozenset({Qualifier.AT_LEAST, Qualifier.NO_LESS_THAN, Qualifier.NOT_LESS_THAN})


def fates_split_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Wholes that the dead and the hurt told of them do not make."""
    told: list[Frame] = []
    until = -1  # the last sentence that a whole reaches
    for sentence, row in groupby(frames, key=lambda frame: frame.sentence):
        here = [frame for frame in row if not inner(frame)]
        pair = _pair(page, here) if sentence <= until else []
        alone = _right_behind(page, here)
        if alone is not None:
            yield alone
        whole = _whole(page, told, pair) if pair else None
        if any(least(frame) >= _SMALLEST and _of_harmed(page, frame) for frame in here):
            until = sentence + _SENTENCES
        if pair and whole is not None and _missed(whole, pair, told):
            parts = tuple(frame.mention for frame in pair)
            found = judged(page, Breakdown(whole.mention, parts, exact=True), Severity.WARNING)
            if found is not None:
                yield found
        told += here


def _pair(page: Page, here: Sequence[Frame]) -> list[Frame]:
    """The one figure of the dead and the one of the hurt that a sentence tells; else none."""
    exact = [
        frame
        for frame in here
        if frame.number and not frame.joined.of_them and not of_other_time(page, frame)
    ]
    dead = [frame for frame in exact if _befell(page, frame) == "killed"]
    hurt = [frame for frame in exact if _befell(page, frame) == "wounded"]
    return [dead[0], hurt[0]] if len(dead) == len(hurt) == 1 else []


def _right_behind(page: Page, here: Sequence[Frame]) -> ReadFinding | None:
    """ "34 casualties, nine killed and 27 injured", the only figures of a sentence: no slip need tell it."""
    hard = [frame for frame in here if frame.number]
    if len(hard) != 3 or not _of_harmed(page, hard[0]):
        return None
    if any(of_other_time(page, frame) for frame in hard):
        return None
    if [_befell(page, frame) for frame in hard[1:]] != ["killed", "wounded"]:
        return None
    total, *parts = (frame.mention for frame in hard)
    if parts[0].others or any(frame.joined.of_them for frame in hard):
        return None
    return judged(page, Breakdown(total, tuple(parts), exact=True))


def _befell(page: Page, frame: Frame) -> str:
    """What its own verb says of a figure of people: behind it in English, before it in Arabic."""
    if frame.thing is not None and (frame.thing.family != "person" or frame.thing.fate):
        return frame.thing.fate
    return befell(page, frame.mention, frame.last)


def _whole(page: Page, told: Sequence[Frame], pair: Sequence[Frame]) -> Frame | None:
    """The last figure before a pair that counts all who were harmed."""
    for frame in reversed(told):
        if pair[0].sentence - frame.sentence > _SENTENCES:
            return None
        number = least(frame)
        larger = number > min(part.number for part in pair)
        if larger and number >= _SMALLEST and _of_harmed(page, frame):
            return frame
    return None


def _of_harmed(page: Page, frame: Frame) -> bool:
    if frame.joined.link is Link.CHANGE:
        return False
    if frame.thing is not None and frame.thing.name == "casualty":
        return True
    return page.has("harmed", frame.mention.first, frame.mention.last + 1)


def least(frame: Frame) -> int:
    """The number of a figure, and of one told as "at least" so many the number it is not below."""
    count = frame.mention.count
    open_above = count.qualifier in _AT_LEAST
    return (count.low or 0) if open_above and not frame.mention.soft else frame.number


def _missed(whole: Frame, pair: Sequence[Frame], told: Sequence[Frame]) -> bool:
    """Whether the two miss the whole by a slip, and no other figure of the kind fills the gap."""
    number, parts = least(whole), [frame.number for frame in pair]
    together = sum(parts)
    if together == number or (not whole.number and together > number):
        return False
    gap = abs(number - together)
    filled = any(frame.number in (gap, together) for frame in told)
    return not filled and one_slip(number, parts)
