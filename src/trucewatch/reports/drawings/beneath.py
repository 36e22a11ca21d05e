"""The ground under a map: water, roads, boundaries and settlements, pale, so that marks stand out.

Nothing of it is evidence, and nothing is read off it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely

from trucewatch.reports.drawings.ink import QUIET, line_height, text_width
from trucewatch.reports.drawings.projection import Projection
from trucewatch.reports.drawings.sheet import Sheet
from trucewatch.reports.drawings.taken import Spot, Taken
from trucewatch.values.codes.basemap import Ground

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


@dataclass(frozen=True, slots=True)
class Lying:
    """One thing on the ground: a shapely geometry in degrees, and its name in words."""

    ground: Ground
    rank: int
    shape: Any
    name: str = ""


@dataclass(frozen=True, slots=True)
class Beneath:
    """What lies in a box, and whom the map has to name for it."""

    within: Callable[[Box], Sequence[Lying]]
    sources: Sequence[str]


_NAMES: Final = 18
"""So many settlements are named; more would hide what the map is for."""
_CLOSE: Final = 0.4  # units of the sheet: a bend smaller than that is not drawn
_DOT: Final = 1.6
_FILLS: Final = {Ground.BUILT: "#efece6", Ground.WATER: "#d6e5ef"}
_LINES: Final = {
    Ground.WATERWAY: ("#b3cde0", (2.4, 1.6, 1.0, 0.7)),
    Ground.ROAD: ("#d3ccc0", (3.0, 2.0, 1.3, 0.8)),
    Ground.RAILWAY: ("#c4c4c8", (1.2, 1.2, 1.0, 1.0)),
    Ground.BOUNDARY: ("#8f859c", (1.3, 1.0, 0.8, 0.8)),
    Ground.UNKNOWN: ("#d9d9d9", (1.0, 1.0, 1.0, 1.0)),
}
_BROKEN: Final = {Ground.BOUNDARY: "6 2 1 2", Ground.RAILWAY: "4 2"}


def draw_beneath(
    sheet: Sheet, frame: Spot, projection: Projection, beneath: Beneath
) -> list[Lying]:
    """Draw what lies in the frame; gives the settlements, to be named when all else is drawn."""
    west, north = projection.in_world((frame.x, frame.y))
    east, south = projection.in_world((frame.x + frame.width, frame.y + frame.height))
    lying = beneath.within((west, south, east, north))
    if not lying:
        return []
    drawn = [shapely.boundary(one.shape) if _outlined(one) else one.shape for one in lying]
    shapes = shapely.clip_by_rect(np.array(drawn, dtype=object), west, south, east, north)
    shapes = shapely.simplify(shapes, (east - west) / frame.width * _CLOSE, preserve_topology=False)
    together: dict[tuple[Ground, int], str] = {}
    for one, shape in zip(lying, shapes, strict=True):
        if one.ground is not Ground.SETTLEMENT and not shape.is_empty:
            key = one.ground, one.rank
            together[key] = together.get(key, "") + _path(shape, projection)
    order = list(Ground)
    for (ground, rank), path in sorted(together.items(), key=lambda it: order.index(it[0][0])):
        _draw(sheet, ground, rank, path)
    return [one for one in lying if one.ground is Ground.SETTLEMENT]


def name_beneath(
    sheet: Sheet,
    settlements: Sequence[Lying],
    projection: Projection,
    frame: Spot,
    taken: Taken,
) -> None:
    """Names of settlements where nothing else stands; one that finds no room is left out."""
    down, named = line_height(sheet.language), 0
    for one in settlements:
        x, y = projection.on_sheet(one.shape.centroid.coords[0])
        width = text_width(one.name, 9.5, sheet.language)
        spot = Spot(x - width / 2, y - down, width, down)
        if not one.name or not spot.within(frame) or taken.meets(spot):
            continue
        if named == _NAMES:
            return
        sheet.add("circle", cx=x, cy=y, r=_DOT, fill=QUIET, fill_opacity="0.7")
        sheet.text(x, y - 4, one.name, size=9.5, anchor="middle", fill=QUIET)
        taken.add(spot)
        named += 1


def _outlined(one: Lying) -> bool:
    """Whether its edge is drawn: cut to the frame as an area, it would be drawn along the frame."""
    return one.ground not in _FILLS and one.shape.geom_type in ("Polygon", "MultiPolygon")


def _draw(sheet: Sheet, ground: Ground, rank: int, path: str) -> None:
    if fill := _FILLS.get(ground):
        sheet.add("path", d=path, fill=fill, fill_rule="evenodd")
        return
    colour, widths = _LINES[ground]
    broken: Mapping[str, str | float] = (
        {"stroke_dasharray": _BROKEN[ground]} if ground in _BROKEN else {}
    )
    edge = {"fill": "none", "stroke_linejoin": "round"}
    sheet.add("path", d=path, stroke=colour, stroke_width=widths[rank - 1], **edge, **broken)


def _path(shape: Any, projection: Projection) -> str:
    """The lines and rings of a shape, as they are drawn."""
    found = []
    for part in shapely.get_parts(shape):
        closed = part.geom_type == "Polygon"
        rings = [part.exterior, *part.interiors] if closed else [part]
        for ring in rings:
            points = [projection.on_sheet(point) for point in shapely.get_coordinates(ring)]
            if len(points) > 1:
                drawn = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
                found.append(f"M{drawn}{'z' if closed else ''}")
    return "".join(found)
