"""Two figures told side by side and told so again, where one stayed and a slip changed the other: "104 killed and 206
injured ... 104 died and 216 were injured".

That both were meant to be the same, the figure that stayed vouches for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.one_matter import (
    apart,
    days_keep_apart,
    months_told,
    places_apart,
)
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import near_misses
from trucewatch.reading.sums.why_not import among, at_least
from trucewatch.reading.telling import restated_as

_SMALLEST = 20
_MOST = 60  # pairs of a text; a longer one tells of many things
_NEAR = 14  # words between two figures told side by side


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of a sentence, and what befell the people of each or what else each counts."""

    frames: tuple[Frame, Frame]
    said: tuple[str, str]

    @property
    def numbers(self) -> tuple[int, int]:
        """Both."""
        return self.frames[0].number, self.frames[1].number


def rows_again_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Figures that a slip changed where their pair is told again; known: what was found before, each figure once."""
    pairs = list(_pairs(page, [at_least(frame) for frame in frames]))
    taken = [(span.start, span.end) for finding in known for span in finding.spans]
    for one, again in combinations(pairs, 2) if len(pairs) <= _MOST else ():
        slipped = _slipped(one, again)
        if slipped is None or _kept_apart(page, pieces, one, again):
            continue
        places = [page.tokens[frame.mention.number_first].start for frame in slipped]
        if any(a <= place < b for place in places for a, b in taken):
            continue
        taken += [(place, place + 1) for place in places]
        before, behind = slipped
        yield restated_as(
            page, "one-word-two-counts", "read-restated", behind.mention, before.mention
        )


def _pairs(page: Page, frames: Sequence[Frame]) -> Iterator[_Pair]:
    for one, other in pairwise(frames):
        if one.begins != other.begins or other.mention.first - one.mention.last > _NEAR:
            continue
        if min(one.number, other.number) < _SMALLEST or among(one) or among(other):
            continue
        if page.has_word("|", one.begins, one.ends):
            continue
        said = _said(page, one), _said(page, other)
        if all(said) and said[0] != said[1]:
            yield _Pair((one, other), said)


def _said(page: Page, frame: Frame) -> str:
    """What befell those that a figure counts, else what it counts."""
    own = "" if frame.thing is None else frame.thing.fate
    return own or befell(page, frame.mention) or ("" if frame.thing is None else frame.thing.name)


def _slipped(one: _Pair, again: _Pair) -> tuple[Frame, Frame] | None:
    """The figure that differs in two pairs of the same, once and again; None where it is no slip of one digit."""
    if one.frames[0].sentence == again.frames[0].sentence or set(one.said) != set(again.said):
        return None
    first, second = again.said.index(one.said[0]), again.said.index(one.said[1])
    now = again.frames[first], again.frames[second]
    same = [a.number == b.number for a, b in zip(one.frames, now, strict=True)]
    if same.count(True) != 1:
        return None
    at = same.index(False)
    before, behind = one.frames[at], now[at]
    digits = len(str(before.number)) == len(str(behind.number))
    if not digits or behind.number not in near_misses(before.number):
        return None
    return before, behind


def _kept_apart(page: Page, pieces: Pieces, one: _Pair, again: _Pair) -> bool:
    """Whether the pairs are of two places, days or months, or one is of another time."""
    sides = [(pair.frames[0].begins, pair.frames[0].ends) for pair in (one, again)]
    if any(page.has("other_time", *side) for side in sides):
        return True
    months = (months_told(page, pieces, *side) for side in sides)
    return (
        days_keep_apart(pieces, *sides) or apart(*months) or places_apart(page, sides[0], sides[1])
    )
