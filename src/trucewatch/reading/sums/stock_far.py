"""What is left of something told far above, by one noun: 84 prisoners agreed, 51 freed so far, and at the end 43 to be freed.

Nothing but the noun joins the three, so none is told where any two or three figures of the noun leave the rest, and
only one whole may stand a slip of the hand away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame, is_rest, says
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.scanning.wordings import one_word
from trucewatch.reading.sums.stock import left_told, some_came
from trucewatch.reading.sums.why_not import inner, unsettled

_GONE = ("gone", "let_go", "out_released")
_SMALLEST, _MOST = 10, 14
_BACK = 80  # figures
_APART = 3  # sentences
_STAY = 24  # words from "there remain" to its figure


def stock_far_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Rests of one noun that no figures of it leave, and that one whole nearly does."""
    for at, rest in enumerate(frames):
        if unsettled(rest) or rest.number < _SMALLEST or rest.mention.others or inner(rest):
            continue
        if not _is_left(page, rest) or says(page, rest, "elsewhere"):
            continue
        same = [f for f in frames[max(0, at - _BACK) : at] if _of_noun(page, f, rest)][-_MOST:]
        numbers = [f.number for f in same]
        if rest.number in numbers or _leave(numbers, rest.number):
            continue
        gone = [f for f in same if page.has_any(_GONE, f.begins, f.ends)]
        if not gone or some_came(page, rest.begins, rest.ends):
            continue
        starts = [f for f in same if _nearly(f, gone[-1], rest)]
        if len({f.number for f in starts}) == 1:
            yield left_told(page, starts[0], [gone[-1]], rest)


def _is_left(page: Page, rest: Frame) -> bool:
    """Whether a figure is called the rest, or told as what stays, in a sentence of its own."""
    first = max(rest.begins, rest.mention.first - _STAY)
    return is_rest(page, rest) or page.has("stay", first, rest.mention.first)


def _of_noun(page: Page, frame: Frame, rest: Frame) -> bool:
    """Whether a figure counts by the noun of the rest."""
    if unsettled(frame) or frame.mention.others:
        return False
    if rest.thing is None or frame.thing is None:
        return False
    nouns = (page.tokens[f.mention.last - 1].word.stem for f in (frame, rest))
    return frame.thing.name == rest.thing.name and one_word(*nouns)


def _leave(numbers: Sequence[int], rest: int) -> bool:
    """Whether any of the figures less one or two others leave the rest, or two make it."""
    if any(
        abs(one - other) == rest or one + other == rest for one, other in combinations(numbers, 2)
    ):
        return True
    return any(2 * max(three) - sum(three) == rest for three in combinations(numbers, 3))


def _nearly(start: Frame, gone: Frame, rest: Frame) -> bool:
    left = start.number - gone.number
    if rest.sentence - gone.sentence < _APART:
        return False  # nearer ones are read by `stock`, with what is told of them without the noun
    return (
        start is not gone
        and start.mention.first < gone.mention.first
        and left > 0
        and slip(left, rest.number)
    )
