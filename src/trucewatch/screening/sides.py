"""How far points lie from the sides of a shape, every point to every side at once.

Of two tens of sides or a thousand this is several times as quick as asking the geometry library
point by point, and gives the same metres.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import shapely

from trucewatch.screening.spans import Numbers

_TOGETHER: Final = 65_536
"""So many pairs of point and side are measured at once: what a processor keeps at hand."""


class Sides:
    """The straight sides of lines or outlines, in metres.

    Each as its direction and its middle: a point lies so far beside it, and so far along it from
    the middle; within half its length only the first counts.
    """

    def __init__(self, edge: Any) -> None:
        lines = [shapely.get_coordinates(one) for one in shapely.get_parts(np.array([edge]))]
        begin = np.concatenate([line[:-1] for line in lines])
        there = np.concatenate([line[1:] for line in lines]) - begin
        length = np.hypot(there[:, 0], there[:, 1])
        way = there / np.where(length > 0, length, 1.0)[:, None]
        way[length == 0, 0] = 1.0  # a corner said twice: any way will do
        middle, self._half = begin + there / 2, length / 2
        self._x, self._y = way.T.copy()
        self._along = middle[:, 0] * self._x + middle[:, 1] * self._y
        self._beside = middle[:, 1] * self._x - middle[:, 0] * self._y

    def distances(self, points: Numbers) -> Numbers:
        """Metres from each point (x, y) to the nearest side."""
        found = np.empty(len(points))
        portion = max(1, _TOGETHER // len(self._half))
        for start in range(0, len(points), portion):
            some = points[start : start + portion]
            found[start : start + portion] = self._nearest(some)
        return found

    def _nearest(self, points: Numbers) -> Numbers:
        """Product by product: a library of matrices gives other last digits for other numbers of
        points, and an answer must be the same whoever is asked about with it."""
        x, y = points[:, :1], points[:, 1:]
        beyond, beside = x * self._x, y * self._x
        beyond += y * self._y
        beyond -= self._along
        beside -= x * self._y
        beside -= self._beside
        np.abs(beyond, out=beyond)
        beyond -= self._half
        np.maximum(beyond, 0.0, out=beyond)
        beyond *= beyond
        beside *= beside
        beside += beyond
        nearest: Numbers = np.sqrt(beside.min(axis=1))
        return nearest
