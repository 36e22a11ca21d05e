"""The shapes of an area: four that are drawn, with coordinates as nested tuples of positions, and
two that name places.

Source: RFC 7946 sections 3.1.2 to 3.1.7 (GeoJSON geometries, WGS 84).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TypeAlias, cast

from trucewatch.values.coordinates import WORLD, Box, Position, read_position
from trucewatch.values.refusal import refuse

Line: TypeAlias = tuple[Position, ...]
Polygon: TypeAlias = tuple[Line, ...]
Coordinates: TypeAlias = Position | Line | Polygon | tuple[Polygon, ...]

MOST_POSITIONS = 200_000


class Shape(StrEnum):
    """How an area is given: drawn in one of four shapes, named by places, or not at all.

    PLACES: a set of them. ROUTE: in the order in which one comes through them.
    """

    NONE = ""
    POINT = "point"
    LINE = "line"
    POLYGON = "polygon"
    MULTIPOLYGON = "multipolygon"
    PLACES = "places"
    ROUTE = "route"


NAMED = frozenset({Shape.PLACES, Shape.ROUTE})
"""The shapes that name places of the gazetteer instead of being drawn."""

GEOJSON_TYPES = {
    Shape.POINT: "Point",
    Shape.LINE: "LineString",
    Shape.POLYGON: "Polygon",
    Shape.MULTIPOLYGON: "MultiPolygon",
}


def read_coordinates(shape: Shape, given: object, expected: Box = WORLD) -> Coordinates:
    """Coordinates of the shape; refuses open rings, too few positions and any bad position."""
    if shape is Shape.POINT:
        return read_position(given, expected)
    if shape is Shape.LINE:
        return _line(given, expected)
    if shape is Shape.POLYGON:
        return _polygon(given, expected)
    return tuple(_polygon(polygon, expected) for polygon in _items(given))


def positions(coordinates: Coordinates) -> Iterator[Position]:
    """Every position, in order."""
    if coordinates and isinstance(coordinates[0], str):
        yield coordinates
    else:
        for inner in coordinates:
            yield from positions(cast(Coordinates, inner))


def as_lists(coordinates: Coordinates, degrees: Callable[[str], object]) -> list[object]:
    """Nested lists, the degrees as strings (plain form) or as floats (GeoJSON)."""
    return [
        degrees(inner) if isinstance(inner, str) else as_lists(inner, degrees)
        for inner in coordinates
    ]


def _line(given: object, expected: Box) -> Line:
    line = tuple(read_position(position, expected) for position in _items(given))
    if len(line) < 2:
        raise refuse("values-area-short-line", n=len(line))
    return line


def _polygon(given: object, expected: Box) -> Polygon:
    return tuple(_ring(ring, expected) for ring in _items(given))


def _ring(given: object, expected: Box) -> Line:
    """A closed ring of at least four positions. Source: RFC 7946 section 3.1.6."""
    ring = tuple(read_position(position, expected) for position in _items(given))
    if len(ring) < 4:
        raise refuse("values-area-short-ring", n=len(ring))
    if ring[0] != ring[-1]:
        first, last = ", ".join(ring[0]), ", ".join(ring[-1])
        raise refuse("values-area-open-ring", first=first, last=last)
    return ring


def _items(given: object) -> Sequence[object]:
    """A list that holds something, and not more than we are ready to hold."""
    if isinstance(given, str) or not isinstance(given, Sequence) or not given:
        raise refuse("values-area-position", given=str(given)[:60])
    if len(given) > MOST_POSITIONS:
        raise refuse("values-area-too-many", n=len(given), most=MOST_POSITIONS)
    return given
