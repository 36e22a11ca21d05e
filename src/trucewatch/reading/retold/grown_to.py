"""What a figure grew to, told twice, where its share of growth fits only one: «من 87 إلى 199 ... بنسبة 37 في المئة ليصل إلى 119».

The two ends of the growth, the share and where it came to are four figures of one thing; the share says which was meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import restated_as

_FROM, _TO = frozenset({"from", "من"}), frozenset({"to", "الي"})
_FAR = 60  # words from the growth to its share
_NEAR = 12  # words from the share to what it came to
_OFF = 0.6  # points that rounding explains
_LARGE = 10


def grown_to_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Ends of a growth that its share, and the end told with it, deny."""
    for at, (one, other) in enumerate(pairwise(frames)):
        both = one.begins == other.begins and min(one.number, other.number) >= _LARGE
        if not both or not (_stands(page, one, _FROM) and _stands(page, other, _TO)):
            continue
        first = other.mention.last
        for percent in between(pieces.percents, first, first + _FAR):
            ends = percent.last + _NEAR
            told = [f for f in frames[at + 2 : at + 8] if percent.last <= f.mention.first < ends]
            again = next((f for f in told if f.number and _stands(page, f, _TO)), None)
            if again is None:
                continue
            sign = 1 if again.number > one.number else -1
            grown = sign * (100 * again.number / one.number - 100)
            meant = abs(grown - percent.value) <= _OFF
            if meant and abs(100 * other.number / one.number - 100 - sign * percent.value) > _OFF:
                yield restated_as(
                    page, "one-word-two-counts", "read-restated", again.mention, other.mention
                )


def _stands(page: Page, frame: Frame, words: frozenset[str]) -> bool:
    """Whether a figure stands right behind one of the words."""
    first = frame.mention.first
    return first > 0 and page.tokens[first - 1].word.folded in words
