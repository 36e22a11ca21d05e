"""Where labels go so that they cover neither each other nor the marks, and none is taken for that of
another mark: greedy, in given order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin

AWAY = (11.0, 18.0, 28.0, 42.0, 60.0, 82.0, 108.0, 138.0, 172.0, 210.0, 250.0)
"""How far beside its mark a label may stand, the nearest first."""
FAR = AWAY[-1]
LEAD = 24.0
"""A label farther off than this has a line to its mark."""
_PARTS = 16  # of a circle, in which lines fan out
_CROWD = 60.0
_MOST = 40  # marks; more are counts, and it takes long to keep all their lines apart
_SAME = 4.0
"""Marks that stand so near are one to the eye."""

Point = tuple[float, float]
Line = tuple[Point, Point]


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
            _cross(line, (corners[n], corners[(n + 1) % len(corners)])) for n in range(len(corners))
        )


def _cross(one: Line, other: Line) -> bool:
    """Whether two lines cross."""

    def side(line: Line, point: Point) -> float:
        (ax, ay), (bx, by) = line
        return (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)

    return side(one, other[0]) * side(one, other[1]) < 0 > side(other, one[0]) * side(other, one[1])


@dataclass(slots=True)
class Labelling:
    """The labels of one sheet. marks: points that have labels; taken: ground that nothing may cover;
    leads: the lines from marks to labels that stand far off."""

    frame: Spot
    marks: Sequence[Point]
    taken: list[Spot]
    leads: list[Line] = field(default_factory=list)

    def put(self, mark: Point, width: float, height: float) -> tuple[Spot, Line | None]:
        """Where the label of a mark stands, and its line, if it has one.

        The nearest place that is free, whose line crosses nothing, and that lies nearer to no other
        mark; where there is none, the one with the least amiss.
        """
        spot = self._best(mark, width, height) if len(self.marks) <= _MOST else None
        if spot is None:
            spot = spot_near(*mark, width, height, self.frame, self.taken)
        self.taken.append(spot)
        lead = self._lead(mark, spot)
        if lead is not None:
            self.leads.append(lead)
        return spot, lead

    def _best(self, mark: Point, width: float, height: float) -> Spot | None:
        """The nearest place that covers nothing with the least amiss; None where all cover something."""
        best, least = None, 0
        for spot in _around(*mark, width, height):
            if not spot.within(self.frame) or any(spot.meets(other) for other in self.taken):
                continue
            amiss = self._amiss(mark, spot)
            if not amiss:
                return spot
            if best is None or amiss < least:
                best, least = spot, amiss
        return best

    def crowding(self, mark: Point) -> int:
        """How many other marks stand so near that their labels want the same ground."""
        return sum(hypot(x - mark[0], y - mark[1]) < _CROWD for x, y in self.marks)

    def _lead(self, mark: Point, spot: Spot) -> Line | None:
        end = spot.nearest(mark)
        return (mark, end) if hypot(end[0] - mark[0], end[1] - mark[1]) > LEAD else None

    def _amiss(self, mark: Point, spot: Spot) -> int:
        """What would be wrong with a place that covers nothing: lines that cross, or another mark that
        lies nearer."""
        crosses = sum(spot.crossed_by(line) for line in self.leads)
        lead = self._lead(mark, spot)
        if lead is not None:
            others = (other for other in self.taken if not other.holds(mark))
            crosses += sum(other.crossed_by(lead) for other in others)
            crosses += sum(_cross(lead, line) for line in self.leads)
        return 10 * crosses + 4 * self._mistaken(mark, spot)

    def _mistaken(self, mark: Point, spot: Spot) -> bool:
        """Whether another mark lies nearer to a place than its own."""
        own = _apart(spot, mark)
        return any(
            _apart(spot, other) < own
            for other in self.marks
            if hypot(other[0] - mark[0], other[1] - mark[1]) > _SAME
        )


def _apart(spot: Spot, point: Point) -> float:
    near = spot.nearest(point)
    return hypot(near[0] - point[0], near[1] - point[1])


def spot_near(
    x: float, y: float, width: float, height: float, frame: Spot, taken: Iterable[Spot]
) -> Spot:
    """The nearest free place for a label by a mark at (x, y); within the frame at any rate.

    Where nothing is free the place that meets the fewest others is taken.
    """
    reach = Spot(x - FAR - width, y - FAR - height, 2 * (FAR + width), 2 * (FAR + height))
    others = [other for other in taken if other.meets(reach)]
    inside = [spot for spot in _around(x, y, width, height) if spot.within(frame)]
    for spot in inside:
        if not any(spot.meets(other) for other in others):
            return spot
    if not inside:
        left = min(max(x - width / 2, frame.x), frame.x + frame.width - width)
        return Spot(left, min(max(y, frame.y), frame.y + frame.height - height), width, height)
    return min(inside, key=lambda spot: sum(spot.meets(other) for other in others))


def _around(x: float, y: float, width: float, height: float) -> Iterator[Spot]:
    """Places beside, above and below a mark, then farther and farther off."""
    for away in AWAY:
        middle = y - height / 2
        yield Spot(x + away, middle, width, height)
        yield Spot(x - away - width, middle, width, height)
        yield Spot(x - width / 2, y - away - height, width, height)
        yield Spot(x - width / 2, y + away, width, height)
        for dx in (away * 0.7, -away * 0.7 - width):
            yield Spot(x + dx, y - away * 0.7 - height, width, height)
            yield Spot(x + dx, y + away * 0.7, width, height)
        for dx in (-width * 0.2, -width * 0.8):
            yield Spot(x + dx, y - away - height, width, height)
            yield Spot(x + dx, y + away, width, height)
        for dy in (-height * 0.1, -height * 0.9):
            yield Spot(x + away, y + dy, width, height)
            yield Spot(x - away - width, y + dy, width, height)
        if away > LEAD:
            for part in range(_PARTS):
                angle = 2 * pi * part / _PARTS
                edge = x + away * cos(angle) - (width if cos(angle) < 0 else 0)
                yield Spot(edge, y + away * sin(angle) - height / 2, width, height)
