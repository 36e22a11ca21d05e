"""Records that lie at a point, and how far they are from the places of the case."""

from __future__ import annotations

import json
from dataclasses import dataclass

import shapely
from shapely import Point, STRtree

from trucewatch.records.view import CaseView, Row

_POINT = '{"kind": "point"'


@dataclass(frozen=True, slots=True)
class Placed:
    """A record and its point: longitude, then latitude, in degrees."""

    row: Row
    point: Point

    @property
    def told(self) -> dict[str, str]:
        """Both numbers, as the messages name them."""
        return {"longitude": f"{self.point.x:g}", "latitude": f"{self.point.y:g}"}


def placed(view: CaseView, kind: str) -> list[Placed]:
    """The records of a kind whose own area is a point."""
    table = view.table(kind)
    found = []
    for index, raw in enumerate(table.raw("area")):
        if isinstance(raw, str) and raw.startswith(_POINT):
            lon, lat = json.loads(raw)["coordinates"]
            found.append(Placed(table.row(index), Point(float(lon), float(lat))))
    return found


def to_nearest(tree: STRtree, points: list[Point], elsewhere: bool = True) -> list[float]:
    """Degrees from each to the nearest of the tree; 0 where there is none.

    elsewhere: what lies at the very point does not count.
    """
    nearest = [0.0] * len(points)
    if points and len(tree):
        asked = shapely.points([(one.x, one.y) for one in points])
        (inputs, _), found = tree.query_nearest(
            asked, exclusive=elsewhere, return_distance=True, all_matches=False
        )
        for place, distance in zip(inputs, found, strict=True):
            nearest[int(place)] = float(distance)
    return nearest
