"""Squares of the map in which close maps count, and what of a part of the world they do not fill.

Columns are counted from the meridian of Greenwich and rows from the equator. Positions and sides are
in millionths of a degree, so that nothing is rounded: each position lies in one square.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from trucewatch.values.index_keys import MILLION

SQUARES: Final = 64
"""Squares in one degree: 1.7 km from south to north."""
SIDE: Final = MILLION // SQUARES


class Sides(NamedTuple):
    """A part of the world; what lies on a side is in it."""

    west: int
    south: int
    east: int
    north: int


def square_of(east: int, north: int) -> tuple[int, int]:
    """Column and row of the square in which a position lies."""
    return east // SIDE, north // SIDE


def middle_of_square(column: int, row: int) -> tuple[float, float]:
    """Longitude and latitude of the middle of a square, in degrees."""
    return (column + 0.5) / SQUARES, (row + 0.5) / SQUARES


def filled_by(sides: Sides) -> Sides:
    """What the squares fill that lie in a part of the world whole; it holds one at least."""
    west, south = (-(-side // SIDE) * SIDE for side in sides[:2])
    east, north = ((side + 1) // SIDE * SIDE - 1 for side in sides[2:])
    return Sides(west, south, east, north)


def beside(outer: Sides, inner: Sides) -> list[Sides]:
    """What lies in a part of the world and outside another within it: in its west, east, south and
    north, each position once."""
    parts = [
        Sides(outer.west, outer.south, inner.west - 1, outer.north),
        Sides(inner.east + 1, outer.south, outer.east, outer.north),
        Sides(inner.west, outer.south, inner.east, inner.south - 1),
        Sides(inner.west, inner.north + 1, inner.east, outer.north),
    ]
    return [part for part in parts if part.west <= part.east and part.south <= part.north]
