"""The line of a route through places: unbroken only between those whose position is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from trucewatch.reports.drawings.projection import Point


def stretches_of(points: Iterable[Point | None]) -> Iterator[tuple[Point, ...]]:
    """The parts of a line, each of two points or more; it is broken at every None.

    Places at one and the same point are one point of the line.
    """
    stretch: list[Point] = []
    for point, _ in groupby((*points, None)):
        if point is not None:
            stretch.append(point)
            continue
        if len(stretch) > 1:
            yield tuple(stretch)
        stretch = []
