"""A figure with its tight and its loose bounds, carried through sums and compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trucewatch.values.codes.counts import Agreement
from trucewatch.values.ranges import Range


@dataclass(frozen=True, slots=True)
class Figure:
    """What a count, or a sum of counts, may be: tight as its words say, loose with twice the room.

    The loose range holds the tight one.
    """

    tight: Range
    loose: Range

    def __post_init__(self) -> None:
        if not self.loose.contains(self.tight):
            raise ValueError("the loose range of a figure holds its tight range")

    @staticmethod
    def only(number: int) -> Figure:
        """A figure known exactly."""
        return Figure(Range.only(number), Range.only(number))

    @staticmethod
    def total(figures: Iterable[Figure]) -> Figure:
        """The sum of the figures; of none, zero. The caller keeps counting units apart."""
        return sum(figures, start=Figure.only(0))

    def __add__(self, other: Figure) -> Figure:
        return Figure(self.tight + other.tight, self.loose + other.loose)

    def __sub__(self, other: Figure) -> Figure:
        return Figure(self.tight - other.tight, self.loose - other.loose)

    def hull(self, other: Figure) -> Figure:
        """The figure that may be either."""
        return Figure(self.tight.hull(other.tight), self.loose.hull(other.loose))


def compare(a: Figure, b: Figure) -> Agreement:
    """Whether both can be the same number.

    AGREES if the tight ranges meet, DIFFERS if only the loose ones do, CONTRADICTS if not even
    these meet.
    """
    if a.tight.intersects(b.tight):
        return Agreement.AGREES
    return Agreement.DIFFERS if a.loose.intersects(b.loose) else Agreement.CONTRADICTS


def compare_part(part: Figure, whole: Figure) -> Agreement:
    """Whether the part can be no more than the whole ("among them"), judged like `compare`."""
    if not whole.tight.below(part.tight):
        return Agreement.AGREES
    return Agreement.CONTRADICTS if whole.loose.below(part.loose) else Agreement.DIFFERS
