"""The part of the world that a map shows: as an address says it, and where one goes on from there.

A map is moved and made closer by links, so that it needs no script; a script only follows them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trucewatch.reports.drawings.projection import Point

NUMBER = r"(-?[0-9]{1,3}(?:\.[0-9]{1,6})?)"
STATED = re.compile(",".join([NUMBER] * 4))
CLOSEST = 0.004
"""Degrees from west to east, some 400 m: closer there is nothing more to be seen."""
STEP = 0.5
"""Of its width, by how much a map is moved at once."""


@dataclass(frozen=True, slots=True)
class Frame:
    """From west to east and from south to north, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def __str__(self) -> str:
        return ",".join(f"{one:.4f}" for one in self.sides)

    @property
    def corners(self) -> tuple[Point, Point]:
        return (self.west, self.south), (self.east, self.north)

    @property
    def sides(self) -> tuple[float, float, float, float]:
        return self.west, self.south, self.east, self.north

    @property
    def wide(self) -> float:
        return self.east - self.west

    @property
    def side(self) -> float:
        return max(self.wide, self.north - self.south)

    def holds(self, point: Point) -> bool:
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def meets(self, other: Frame) -> bool:
        """Whether the two have anything in common."""
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north

    def moved(self, east: float, north: float) -> Frame | None:
        """The same further on, by so much of its size; None beyond the ends of the world."""
        to_east, to_north = self.wide * east, (self.north - self.south) * north
        return _on_earth(
            self.west + to_east, self.south + to_north, self.east + to_east, self.north + to_north
        )

    def scaled(self, by: float) -> Frame | None:
        """The same about its middle, by so much larger; None where it would be too close or wide."""
        east, north = self.wide / 2 * by, (self.north - self.south) / 2 * by
        x, y = (self.west + self.east) / 2, (self.south + self.north) / 2
        return _on_earth(x - east, y - north, x + east, y + north)


def read_frame(text: str) -> Frame | None:
    """The frame that an address names; None where it names none."""
    found = STATED.fullmatch(text)
    return _on_earth(*(float(one) for one in found.groups())) if found else None


def around(points: list[Point]) -> Frame:
    """What holds all these points; there is one at least."""
    east, north = ([point[axis] for point in points] for axis in (0, 1))
    return Frame(min(east), min(north), max(east), max(north))


def _on_earth(west: float, south: float, east: float, north: float) -> Frame | None:
    there = west >= -180 and east <= 180 and -89 <= south < north <= 89
    return Frame(west, south, east, north) if there and east - west >= CLOSEST else None


@dataclass(frozen=True, slots=True)
class Way:
    """A link from one part of a map to another. frame: empty for the whole."""

    name: str
    frame: str

    @property
    def words(self) -> str:
        return f"mapping-go-{self.name}"


def ways_from(here: Frame, framed: bool) -> list[Way]:
    """Closer, farther, in the four directions, and back to the whole, as far as each leads on."""
    ways = [
        ("in", here.scaled(STEP)),
        ("out", here.scaled(1 / STEP)),
        ("west", here.moved(-STEP, 0)),
        ("east", here.moved(STEP, 0)),
        ("north", here.moved(0, STEP)),
        ("south", here.moved(0, -STEP)),
    ]
    found = [Way(name, str(frame)) for name, frame in ways if frame is not None]
    return [*found, Way("whole", "")] if framed else found
