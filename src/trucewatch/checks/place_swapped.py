"""A place far from all others of the case, which would be among them with its coordinates swapped."""

from __future__ import annotations

from collections.abc import Iterator

from shapely import Point, STRtree

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.values.area import Shape
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "place-swapped"
TITLE = "check-place-swapped-title"
SEVERITY = Severity.WARNING
SOURCE = "RFC 7946, section 3.1.1: longitude before latitude"
FAR, NEAR = 0.5, 0.2
"""Degrees: about 50 km from every other place as it stands, within about 20 km of one swapped."""


def check(view: CaseView) -> Iterator[Finding]:
    """Every place given as a point; where all of a case are swapped, nothing tells."""
    rows = [row for row in view.rows("place") if row.area.shape is Shape.POINT]
    points = [Point(*row.area.geojson()["coordinates"]) for row in rows]
    if len(points) < 2:
        return
    tree = STRtree(points)
    for row, point in zip(rows, points, strict=True):
        swapped = Point(point.y, point.x)
        if _to_another(tree, point) > FAR and _to_another(tree, swapped) <= NEAR:
            yield _finding(row, point)


def _to_another(tree: STRtree, point: Point) -> float:
    """Degrees to the nearest place that lies elsewhere."""
    _, distances = tree.query_nearest(point, exclusive=True, return_distance=True)
    return float(distances[0]) if len(distances) else 0.0


def _finding(row: Row, point: Point) -> Finding:
    told = {"place": name_of(row), "longitude": f"{point.x:g}", "latitude": f"{point.y:g}"}
    message = Message("check-place-swapped", told)
    return finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "area")])
