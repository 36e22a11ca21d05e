"""Rectangles of a sheet, and the ground that is taken up: found by where they lie, however many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Line = tuple[Point, Point]
_CELL = 32.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Spot) -> bool:
        """Whether the two share any ground."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, frame: Spot) -> bool:
        """Whether it lies wholly inside the frame."""
        return (
            frame.x <= self.x
            and self.x + self.width <= frame.x + frame.width
            and frame.y <= self.y
            and self.y + self.height <= frame.y + frame.height
        )

    def nearest(self, point: Point) -> Point:
        """The place in it that lies nearest to a point."""
        x = min(max(point[0], self.x), self.x + self.width)
        return x, min(max(point[1], self.y), self.y + self.height)

    def holds(self, point: Point) -> bool:
        """Whether a point lies in it or on its edge."""
        return self.nearest(point) == point

    def crossed_by(self, line: Line) -> bool:
        """Whether a line has anything in common with it."""
        if self.holds(line[0]) or self.holds(line[1]):
            return True
        right, low = self.x + self.width, self.y + self.height
        corners = [(self.x, self.y), (right, self.y), (right, low), (self.x, low)]
        return any(
            crossing(line, (corners[n], corners[(n + 1) % len(corners)]))
            for n in range(len(corners))
        )


def crossing(one: Line, other: Line) -> bool:
    """Whether two lines cross."""

    def side(line: Line, point: Point) -> float:
        (ax, ay), (bx, by) = line
        return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)

    return side(one, other[0]) * side(one, other[1]) < 0 > side(other, one[0]) * side(other, one[1])


class Taken:
    """Rectangles by the cells of the sheet in which they lie."""

    def __init__(self, spots: Iterable[Spot] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Spot]] = {}
        for spot in spots:
            self.add(spot)

    def copy(self) -> Taken:
        """The same, to which more may be added."""
        other = Taken()
        other._cells = {cell: [*spots] for cell, spots in self._cells.items()}
        return other

    def add(self, spot: Spot) -> None:
        for cell in _cells(spot):
            self._cells.setdefault(cell, []).append(spot)

    def meets(self, spot: Spot) -> bool:
        """Whether a rectangle shares ground with any of these."""
        for cell in _cells(spot):
            for other in self._cells.get(cell, ()):
                if spot.meets(other):
                    return True
        return False

    def near(self, spot: Spot) -> list[Spot]:
        """Those that share ground with a rectangle, or lie in it as a point, each as often as it is there."""
        found = {
            id(other): other
            for cell in _cells(spot)
            for other in self._cells.get(cell, ())
            if spot.meets(other)
        }
        return list(found.values())


def _cells(spot: Spot) -> list[tuple[int, int]]:
    left, right = int(spot.x // _CELL), int((spot.x + spot.width) // _CELL)
    top, low = int(spot.y // _CELL), int((spot.y + spot.height) // _CELL)
    return [(x, y) for x in range(left, right + 1) for y in range(top, low + 1)]
