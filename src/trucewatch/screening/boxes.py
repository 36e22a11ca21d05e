"""How far something may reach in degrees: a box, so that what lies far off is not measured.

A box is never too small: it takes in all slack, and a hundredth more for what a drawing in metres
bends. What has no box (places by name, the poles, the date line) is looked at wherever it may be.
"""

from __future__ import annotations

from math import inf
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.joining import Index

_METRES_A_DEGREE: Final = 110_000.0  # less than there are on the sphere that distances are taken on
_SPARE: Final = 0.02  # degrees
_POLAR: Final = 80.0
Numbers = NDArray[np.float64]


Box = tuple[float, float, float, float]
"""One of them: west, south, east, north."""


class Boxes(NamedTuple):
    """West, south, east and north in degrees, one row each; infinite where nothing is known."""

    west: Numbers
    south: Numbers
    east: Numbers
    north: Numbers

    def take(self, rows: Index) -> Boxes:
        """Those rows only."""
        return Boxes(*(side[rows] for side in self))

    def meet(self, west: float, south: float, east: float, north: float) -> NDArray[np.bool_]:
        """Which of them touch one box."""
        return (
            (self.west <= east)
            & (self.east >= west)
            & (self.south <= north)
            & (self.north >= south)
        )

    def everywhere(self, rows: Index) -> Boxes:
        """The same, those rows without any bounds."""
        for side, bound in zip(self, (-inf, -inf, inf, inf), strict=True):
            side[rows] = bound
        return self


def boxes_around(bounds: Numbers, slack: Numbers) -> Boxes:
    """A box around each shape, by its bounds in degrees, with so many metres more on every side."""
    west, south, east, north = bounds.T
    up = slack * 1.01 / _METRES_A_DEGREE + _SPARE
    highest = np.maximum(np.abs(south), np.abs(north)) + up
    aside = up / np.cos(np.radians(np.minimum(highest, _POLAR)))
    found = Boxes(west - aside, south - up, east + aside, north + up)
    plain = (highest < _POLAR) & (found.west >= -180) & (found.east <= 180)
    return found.everywhere(np.flatnonzero(~(plain & (east - west <= 180))))


def boxes_together(boxes: Boxes, first: Index) -> Boxes:
    """A box around each run of boxes; `first`: where each run begins."""
    sides = zip(boxes, _WIDEST, strict=True)
    return Boxes(*(widest.reduceat(side, first) for side, widest in sides))


_WIDEST: Final = (np.minimum, np.minimum, np.maximum, np.maximum)
