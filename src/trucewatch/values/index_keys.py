"""Numbers that stand for a filter of a case, and names of spots on a map.

A key is the first eight bytes of BLAKE2b over case, filter and value. It only finds rows: whatever
it leads to is looked up with its case, so that two filters with one number could mix up a list of
one case, and show nothing of another.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from typing import Final
from uuid import UUID

EVERY: Final = "every"
"""The filter that all incidents of a case are under."""
CELLS: Final = 8
"""Cells of the map in one degree: 14 km from south to north."""
NOWHERE: Final = "-"
CELL: Final = "cell"
"""The name under which a cell of a case has its key."""
AT: Final = "at"
"""The filter of the places that an incident names itself; "place" is that of all these lie in too."""
ATTRIBUTED: Final = "attributed"
"""The filter of what one attribution says: of which deed, whom it names, and how firmly."""
TELLING: Final = "telling"
"""The filter of sources for those who see figures; "source" is that of whatever else is told."""
MILLION: Final = 1_000_000
QUARTER: Final = 900
"""Seconds."""
FARTHEST: Final = 2**31 - 1


def index_key(case: UUID, name: str, value: object = "") -> int:
    """The key of a filter."""
    stated = f"{case.hex}|{name}|{value}".encode()
    return int.from_bytes(blake2b(stated, digest_size=8).digest(), "big", signed=True)


def attributed(deed: object, actor: object, standing: object) -> str:
    """The value of ATTRIBUTED; empty for what is not asked."""
    return f"{deed}|{actor}|{standing}"


def middle_of(positions: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """The middle of some positions (longitude, latitude)."""
    number = len(positions)
    return sum(one[0] for one in positions) / number, sum(one[1] for one in positions) / number


def cell_of(point: tuple[float, float]) -> str:
    """The cell in which a point lies."""
    return ",".join(str(math.floor(degrees * CELLS)) for degrees in point)


def cells_meeting(west: float, south: float, east: float, north: float) -> Iterator[str]:
    """The cells that have anything in common with a part of the world."""
    last_x, last_y = math.floor(east * CELLS), math.floor(north * CELLS)
    for x in range(math.floor(west * CELLS), last_x + 1):
        for y in range(math.floor(south * CELLS), last_y + 1):
            yield f"{x},{y}"


def millionths(point: tuple[float, float]) -> tuple[int, int]:
    """Longitude and latitude as the index keeps them: finer than anybody states a position."""
    return round(point[0] * MILLION), round(point[1] * MILLION)


def quarter_of(moment: int | None) -> int | None:
    """The quarter of an hour, since the epoch, that a moment lies in: days of every time zone begin
    with one. Moments that no calendar has are moved to the ends of what can be stored."""
    return None if moment is None else max(-FARTHEST, min(moment // QUARTER, FARTHEST))


def middle_of_cell(cell: str) -> tuple[float, float]:
    """Longitude and latitude of the middle of a cell."""
    east, north = (int(number) for number in cell.split(","))
    return (east + 0.5) / CELLS, (north + 0.5) / CELLS


def place_spot(place: UUID) -> str:
    """The spot of a named place, wherever its record says that it lies."""
    return place.hex


def place_of_spot(spot: str) -> UUID | None:
    """The place that a spot is; None for a cell."""
    return UUID(spot) if len(spot) == 32 else None
