"""Where a position lies: in which of the places that have an outline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from uuid import UUID

import numpy as np
import shapely
from django.db.models import OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast

from trucewatch.records.models import IndexedIncident, Place, Revision
from trucewatch.values.codes.records import RecordState
from trucewatch.values.geometry import Shape
from trucewatch.values.index_keys import MILLION, millionths

OUTLINES = frozenset({Shape.POLYGON, Shape.MULTIPOLYGON})
HELD = 20_000
"""Shapes that a process keeps: to read the districts of a country takes seconds."""
PORTION = 20_000

Position = tuple[int, int]
"""Longitude and latitude in millionths of a degree, as the index keeps them."""


def outlined() -> QuerySet[Place]:
    """The places that have an outline: a district may, a village mostly is a point."""
    told = Place.objects.annotate(drawn=Cast("area", TextField()))
    return told.filter(drawn__contains='polygon"', state=RecordState.CURRENT)


def holding(positions: Mapping[UUID, Position]) -> Iterator[tuple[UUID, UUID]]:
    """Each incident, by its position, with every place in whose outline or on whose edge that lies."""
    if not positions:
        return
    last = Revision.objects.filter(record=OuterRef("id")).order_by("-number").values("act")[:1]
    places = list(outlined().values_list("id", "revision", Subquery(last)))
    incidents = list(positions)
    points = shapely.points(_degrees(positions.values()))
    tree = shapely.STRtree([_shape(*place) for place in places])
    for point, place in zip(*tree.query(points, predicate="intersects"), strict=True):
        yield incidents[point], places[place][0]


def lying_in(outline: Mapping[str, Any]) -> Iterator[UUID]:
    """The incidents that the index has at a position in an outline, given in its plain form."""
    shape = _drawn(outline)
    west, south, east, north = map(float, shapely.bounds(shape))
    least, most = millionths((west, south)), millionths((east, north))
    there = {"x__range": (least[0], most[0]), "y__range": (least[1], most[1])}
    rows = IndexedIncident.objects.filter(cell__isnull=False, **there)
    told = rows.values_list("incident", "x", "y").iterator(PORTION)
    while some := [one for _, one in zip(range(PORTION), told, strict=False)]:
        held = shapely.intersects(shape, shapely.points(_degrees(at for _, *at in some)))
        yield from (incident for (incident, *_), inside in zip(some, held, strict=True) if inside)


@lru_cache(HELD)
def _shape(place: UUID, revision: int, act: UUID | None) -> Any:
    """The outline of a place as it stands since an act: a revision alone may be another one, once
    that which made it was given up."""
    told = Place.objects.annotate(drawn=Cast("area", TextField()))
    return _drawn(json.loads(told.values_list("drawn", flat=True).get(id=place)))


def _drawn(outline: Mapping[str, Any]) -> Any:
    """What crosses itself is mended: nobody is refused a list for that. Every position was looked at
    when it was recorded; to do so again would take ten times as long."""
    several = outline["kind"] == Shape.MULTIPOLYGON
    polygons = outline["coordinates"] if several else [outline["coordinates"]]
    drawn = [
        shapely.Polygon(edge, holes)
        for edge, *holes in ([np.array(ring, dtype=float) for ring in one] for one in polygons)
    ]
    return shapely.union_all([shapely.make_valid(one) for one in drawn])


def _degrees(positions: Iterable[Iterable[Any]]) -> Any:
    return np.array([tuple(at) for at in positions], dtype=float) / MILLION
