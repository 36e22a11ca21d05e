"""Where labels go so that they cover neither each other nor the marks, and none is taken for that of
another mark: greedy, in given order. One that finds no such place gets none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin

from trucewatch.reports.drawings.taken import Line, Point, Spot, Taken, crossing

BESIDE = (11.0, 18.0)
"""How far beside its mark a label may stand that has no line to it, the nearest first."""
LED = (28.0, 42.0, 60.0, 82.0, 108.0)
"""The same of a label with a line to its mark."""
LEAD = 24.0
"""A label farther off than this has a line to its mark."""
_PARTS = 16  # of a circle, in which lines fan out
_CROWD = 60.0
_SAME = 4.0
"""Marks that stand so near are one to the eye."""


@dataclass(slots=True)
class Labelling:
    """The labels of one sheet. marks: points that have labels; taken: ground that nothing may cover;
    labels: what stands there so far; leads: the lines from marks to labels that stand far off."""

    frame: Spot
    marks: Sequence[Point]
    taken: Taken
    labels: Taken = field(default_factory=Taken)
    leads: list[Line] = field(default_factory=list)
    _of_marks: Taken = field(init=False)

    def __post_init__(self) -> None:
        self._of_marks = Taken(Spot(x, y, 0, 0) for x, y in self.marks)

    def put(
        self, mark: Point, width: float, height: float, away: Iterable[float], over: bool = False
    ) -> tuple[Spot, Line | None] | None:
        """Where the label of a mark stands, and its line, if it has one; None where there is no room.

        It covers nothing, its line crosses nothing, and without a line it lies nearer to no other
        mark. away: how far off it may stand. over: rather in the middle, as the name of an area.
        """
        places = _around(*mark, width, height, away)
        middle = Spot(mark[0] - width / 2, mark[1] - height / 2, width, height)
        for spot in (middle, *places) if over else places:
            if spot.within(self.frame) and not self.taken.meets(spot):
                lead = _lead(mark, spot)
                if self._plain(mark, spot, lead):
                    self.keep(spot)
                    self.leads += [lead] if lead is not None else []
                    return spot, lead
        return None

    def keep(self, spot: Spot) -> None:
        """A label stands there from now on."""
        self.taken.add(spot)
        self.labels.add(spot)

    def covers(self, spot: Spot) -> bool:
        """Whether a place would cover a label, or a line to one."""
        return self.labels.meets(spot) or any(spot.crossed_by(line) for line in self.leads)

    def crowding(self, mark: Point) -> int:
        """How many other marks stand so near that their labels want the same ground."""
        return len(self._of_marks.near(_about(mark, _CROWD)))

    def together(self, mark: Point) -> int:
        """How many marks are one to the eye with this one."""
        return len(self._of_marks.near(_about(mark, _SAME)))

    def _plain(self, mark: Point, spot: Spot, lead: Line | None) -> bool:
        """Whether it is plain which mark a free place belongs to."""
        if any(spot.crossed_by(line) for line in self.leads):
            return False
        if lead is None:
            return not self._mistaken(mark, spot)
        if any(crossing(lead, line) for line in self.leads):
            return False
        there = self.taken.near(_along(lead))
        return not any(other.crossed_by(lead) for other in there if not other.holds(mark))

    def _mistaken(self, mark: Point, spot: Spot) -> bool:
        """Whether another mark lies nearer to a place than its own."""
        own = apart(spot, mark)
        near = Spot(spot.x - own, spot.y - own, spot.width + 2 * own, spot.height + 2 * own)
        others = ((other.x, other.y) for other in self._of_marks.near(near))
        return any(
            apart(spot, other) < own
            for other in others
            if hypot(other[0] - mark[0], other[1] - mark[1]) > _SAME
        )


def apart(spot: Spot, point: Point) -> float:
    """How far a point lies from a place."""
    near = spot.nearest(point)
    return hypot(near[0] - point[0], near[1] - point[1])


def _about(mark: Point, away: float) -> Spot:
    return Spot(mark[0] - away, mark[1] - away, 2 * away, 2 * away)


def _along(line: Line) -> Spot:
    """What holds a line."""
    (x, y), (to_x, to_y) = line
    return Spot(min(x, to_x) - 1, min(y, to_y) - 1, abs(to_x - x) + 2, abs(to_y - y) + 2)


def _lead(mark: Point, spot: Spot) -> Line | None:
    end = spot.nearest(mark)
    return (mark, end) if hypot(end[0] - mark[0], end[1] - mark[1]) > LEAD else None


def _around(
    x: float, y: float, width: float, height: float, distances: Iterable[float]
) -> Iterator[Spot]:
    """Places beside, above and below a mark, then farther and farther off."""
    for away in distances:
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
