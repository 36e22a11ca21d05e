"""From longitude and latitude to the plane of a map, and the length of its scale bar.

Equirectangular about the middle latitude: true to a few in a thousand over a city or a district.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Point = tuple[float, float]
Geometry = Mapping[str, Any]
"""A GeoJSON geometry (RFC 7946), longitude before latitude."""

_METRES_PER_DEGREE = 111_320.0  # of latitude


@dataclass(frozen=True, slots=True)
class Projection:
    """Where a point of the world lies on a sheet; y grows downwards."""

    west: float
    north: float
    middle: float
    scale: float  # units of the sheet for one metre
    left: float
    top: float

    def on_sheet(self, point: Point) -> Point:
        """The place on the sheet of (longitude, latitude)."""
        shrink = math.cos(math.radians(self.middle))
        x = (point[0] - self.west) * _METRES_PER_DEGREE * shrink
        y = (self.north - point[1]) * _METRES_PER_DEGREE
        return self.left + x * self.scale, self.top + y * self.scale

    def in_world(self, place: Point) -> Point:
        """The (longitude, latitude) of a place on the sheet."""
        shrink = math.cos(math.radians(self.middle))
        x, y = ((place[0] - self.left) / self.scale, (place[1] - self.top) / self.scale)
        return (
            self.west + x / (_METRES_PER_DEGREE * shrink),
            self.north - y / _METRES_PER_DEGREE,
        )


def fitted(
    reaches: Iterable[tuple[Point, float]], left: float, top: float, width: float, height: float
) -> Projection:
    """The projection that fits points, each with a radius in metres, into a frame."""
    known = list(reaches)
    middle = sum(point[1] for point, _ in known) / len(known)
    shrink = math.cos(math.radians(middle))
    lon = [p[0] + d * r / _METRES_PER_DEGREE / shrink for p, r in known for d in (-1, 1)]
    lat = [p[1] + d * r / _METRES_PER_DEGREE for p, r in known for d in (-1, 1)]
    across = max((max(lon) - min(lon)) * _METRES_PER_DEGREE * shrink, 500.0)
    down = max((max(lat) - min(lat)) * _METRES_PER_DEGREE, 500.0)
    scale = min(width / across, height / down)
    west = (min(lon) + max(lon)) / 2 - across / 2 / _METRES_PER_DEGREE / shrink
    north = (min(lat) + max(lat)) / 2 + down / 2 / _METRES_PER_DEGREE
    spare_x, spare_y = (width - across * scale) / 2, (height - down * scale) / 2
    return Projection(west, north, middle, scale, left + spare_x, top + spare_y)


def middle_of(geometry: Geometry) -> Point:
    """The point itself, or the middle of the corners of a line or an outline."""
    points = points_of(geometry)
    return (
        sum(point[0] for point in points) / len(points),
        sum(point[1] for point in points) / len(points),
    )


def points_of(geometry: Geometry) -> list[Point]:
    """Every point of a geometry."""
    return [point for path in paths_of(geometry) for point in path]


def paths_of(geometry: Geometry) -> list[list[Point]]:
    """The rings or lines of a geometry; a point is a path of one."""
    depth = {"Point": 0, "LineString": 1, "Polygon": 2, "MultiPolygon": 3}[geometry["type"]]
    found = geometry["coordinates"]
    if depth == 3:
        return [_path(ring) for polygon in found for ring in polygon]
    if depth == 2:
        return [_path(ring) for ring in found]
    return [_path(found)] if depth == 1 else [_path([found])]


def scale_length(scale: float, most: float) -> int:
    """The longest of 1, 2, 5, 10... times ten metres that is drawn no longer than most units."""
    steps = [base * 10**power for power in range(1, 7) for base in (1, 2, 5)]
    return max((step for step in steps if step * scale <= most), default=10)


def _path(found: Iterable[Any]) -> list[Point]:
    return [(float(pair[0]), float(pair[1])) for pair in found]
