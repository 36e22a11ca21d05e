"""Outlines as they were drawn, made fit to be measured, and what in them leaves doubt.

An outline whose sides cross says not which side of them is meant: what is meant lies in the hull of
its corners, and no more is sure. One that goes round more than half of the globe may be meant as
its other part, across the date line (RFC 7946, section 3.1.9, asks for such areas to be cut). One
that encloses nothing, all of its corners on one line, says not what was meant.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
import shapely

CROSSED: Final = "crossed"
WIDE: Final = "wide"
FLAT: Final = "flat"
ANYWHERE: Final = frozenset({WIDE, FLAT})
"""Doubts that leave it open where the area lies."""
_HALF: Final = 180.0  # degrees of longitude
_ACROSS: Final = 90.0
"""What is no wider than this across the date line is taken to lie across it."""


class Outline(NamedTuple):
    """A shape in degrees, counted on beyond 180 across the date line, and why it is in doubt.

    doubt: "" where none, CROSSED (what is meant lies in the shape), WIDE or FLAT (it may be
    anywhere).
    """

    shape: Any
    doubt: str = ""


def outline_of(shape: Any) -> Outline:
    """A point, a line or an outline made whole."""
    if shapely.get_type_id(shape) == 0:
        return Outline(shape)
    parts = [_part(one) for one in shapely.get_parts(shape)]
    doubts = {part.doubt for part in parts}
    together = (
        shapely.union_all([part.shape for part in parts]) if len(parts) > 1 else parts[0].shape
    )
    doubt = next((one for one in (WIDE, FLAT, CROSSED) if one in doubts), "")
    return Outline(_unwrapped(together), doubt)


def _part(part: Any) -> Outline:
    """One piece: its sides may cross, or run across the date line."""
    whole = _unwrapped(part)
    if _width(part) > _HALF and not 0 < _width(whole) <= _ACROSS:
        return Outline(_solid(part), WIDE)
    if shapely.get_dimensions(part) == 2 and not shapely.area(shapely.convex_hull(whole)):
        return Outline(shapely.convex_hull(whole), FLAT)
    if shapely.is_valid_reason(whole).startswith("Self-intersection"):
        return Outline(shapely.convex_hull(whole), CROSSED)
    return Outline(_solid(whole))


def _solid(shape: Any) -> Any:
    """A shape made valid, without the loose ends that are left where a side goes out and back."""
    parts = shapely.get_parts(shapely.make_valid(shape))
    dimensions = shapely.get_dimensions(parts)
    return shapely.union_all(parts[dimensions == dimensions.max()])


def _width(shape: Any) -> float:
    west, _, east, _ = shapely.bounds(shape)
    return float(east - west)


def _unwrapped(shape: Any) -> Any:
    """A shape across the date line made whole, its western part counted on beyond 180 degrees."""
    if _width(shape) <= _HALF:
        return shape
    return shapely.transform(shape, lambda at: np.column_stack((at[:, 0] % 360.0, at[:, 1])))
