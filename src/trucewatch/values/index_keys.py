"""Numbers that stand for a filter of a case, and names of spots on a map.

A key is the first eight bytes of BLAKE2b over case, filter and value. It only finds rows: whatever
it leads to is looked up with its case, so that two filters with one number could mix up a list of
one case, and show nothing of another.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from hashlib import blake2b
from typing import Final
from uuid import UUID

EVERY: Final = "every"
"""The filter that all incidents of a case are under."""
CELLS: Final = 8
"""Cells of the map in one degree: 14 km from south to north."""
NOWHERE: Final = "-"


def index_key(case: UUID, name: str, value: object = "") -> int:
    """The key of a filter."""
    stated = f"{case.hex}|{name}|{value}".encode()
    return int.from_bytes(blake2b(stated, digest_size=8).digest(), "big", signed=True)


def cell_of(positions: Sequence[tuple[float, float]]) -> str:
    """The cell in which the middle of these positions (longitude, latitude) lies."""
    middle = [sum(one[axis] for one in positions) / len(positions) for axis in (0, 1)]
    return ",".join(str(math.floor(degrees * CELLS)) for degrees in middle)


def middle_of_cell(cell: str) -> tuple[float, float]:
    """Longitude and latitude of the middle of a cell."""
    east, north = (int(number) for number in cell.split(","))
    return (east + 0.5) / CELLS, (north + 0.5) / CELLS


def box_of_cell(cell: str) -> tuple[float, float, float, float]:
    """The west, south, east and north of a cell, in degrees."""
    east, north = (int(number) for number in cell.split(","))
    return east / CELLS, north / CELLS, (east + 1) / CELLS, (north + 1) / CELLS


def place_spot(place: UUID) -> str:
    """The spot of a named place, wherever its record says that it lies."""
    return place.hex


def place_of_spot(spot: str) -> UUID | None:
    """The place that a spot is; None for a cell."""
    return UUID(spot) if len(spot) == 32 else None
