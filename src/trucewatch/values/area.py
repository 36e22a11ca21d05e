"""An area: drawn on the globe, a set of places each whole or in part, or a route from place to place.

Plain form (permanent, `docs/formats/area-and-text.md`): {"kind": "point", "coordinates":
["37.1343", "36.2021"], "precision": "near", "radius_m": 500} or {"kind": "places", "places":
[{"place": "<uuid>", "part": "whole"}], "precision": "district"}; a route is written as places are,
with "kind": "route", and keeps their order. No area at all is {}.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar, cast
from uuid import UUID

from trucewatch.values.codes.base import Code, parse_code
from trucewatch.values.codes.places import Extent, WherePrecision
from trucewatch.values.coordinates import WORLD, Box
from trucewatch.values.geometry import (
    GEOJSON_TYPES,
    NAMED,
    Coordinates,
    Shape,
    as_lists,
    positions,
    read_coordinates,
)
from trucewatch.values.ids import id_of
from trucewatch.values.refusal import refuse

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

__all__ = [
    "EMPTY_AREA",
    "LARGEST_RADIUS_M",
    "Area",
    "Box",
    "Extent",
    "PlacePart",
    "Shape",
    "WherePrecision",
    "named_in",
]

LARGEST_RADIUS_M = 20_100_000  # half the way round the Earth
_SHAPES = {str(shape): shape for shape in Shape} | {
    name: shape for shape, name in GEOJSON_TYPES.items()
}
_KEYS = {"kind", "coordinates", "places", "precision", "radius_m"}
C = TypeVar("C", bound=Code)


@dataclass(frozen=True, slots=True)
class PlacePart:
    """A place of the gazetteer, by its id, and how much of it."""

    place: UUID
    part: Extent

    def plain(self) -> dict[str, Json]:
        """The id and the part as JSON."""
        return {"place": str(self.place), "part": self.part.value}


@dataclass(frozen=True, slots=True)
class Area:
    """Where: a shape in WGS 84 (longitude, latitude as decimal strings), or places. False if none.

    places: of a set by their ids, each once; of a route as one comes through them, perhaps again.
    precision: how exactly the place is known (UCDP where_prec). radius_m: how far, in metres, the
    real place may lie from the shape; None if nobody says.
    """

    shape: Shape = Shape.NONE
    coordinates: Coordinates = ()
    places: tuple[PlacePart, ...] = ()
    precision: WherePrecision = WherePrecision.UNKNOWN
    radius_m: int | None = None

    @staticmethod
    def parse(given: object, expected: Box = WORLD) -> Area:
        """Read the plain form; coordinates may also be numbers, "kind" a GeoJSON type.

        expected: where the coordinates should lie, so that swapped ones are noticed.
        Refuses coordinates outside the world or swapped, open rings, and keys that mean nothing.
        """
        if given is None or given == {}:
            return EMPTY_AREA
        if not isinstance(given, Mapping) or not given.keys() <= _KEYS:
            raise refuse("values-area-shape", given=_keys(given))
        shape = _shape(given)
        radius = _radius(given.get("radius_m"))
        precision = _code(WherePrecision, given.get("precision", "unknown"))
        if shape in NAMED:
            read = _route if shape is Shape.ROUTE else _places
            return Area(shape, (), read(given.get("places")), precision, radius)
        coordinates = read_coordinates(shape, given.get("coordinates"), expected)
        return Area(shape, coordinates, (), precision, radius)

    @staticmethod
    def of_places(
        places: Sequence[PlacePart], precision: WherePrecision = WherePrecision.UNKNOWN
    ) -> Area:
        """An area named by places, in the order of their ids, each once."""
        return Area.parse(
            {
                "kind": "places",
                "places": [part.plain() for part in places],
                "precision": precision.value,
            }
        )

    @property
    def named(self) -> tuple[UUID, ...]:
        """The places that it names, each once, in its order."""
        return tuple(dict.fromkeys(part.place for part in self.places))

    def plain(self) -> dict[str, Json]:
        """The plain form, JSON without floats."""
        if not self:
            return {}
        where: dict[str, Json]
        if self.shape in NAMED:
            where = {"places": [part.plain() for part in self.places]}
        else:
            where = {"coordinates": cast("Json", as_lists(self.coordinates, str))}
        radius: dict[str, Json] = {} if self.radius_m is None else {"radius_m": self.radius_m}
        return {"kind": self.shape.value, **where, "precision": self.precision.value, **radius}

    def geojson(self) -> dict[str, object]:
        """The shape as a GeoJSON geometry with floats (RFC 7946); {} if it is not drawn."""
        if self.shape not in GEOJSON_TYPES:
            return {}
        coordinates = as_lists(self.coordinates, float)
        return {"type": GEOJSON_TYPES[self.shape], "coordinates": coordinates}

    def bounds(self) -> tuple[float, float, float, float] | None:
        """West, south, east, north of the shape in degrees; None if it is not drawn."""
        drawn = [(float(lon), float(lat)) for lon, lat in positions(self.coordinates)]
        if not drawn:
            return None
        lons, lats = zip(*drawn, strict=True)
        return min(lons), min(lats), max(lons), max(lats)

    def __bool__(self) -> bool:
        return self.shape is not Shape.NONE


EMPTY_AREA = Area()


def named_in(plain: object) -> tuple[UUID, ...]:
    """The places that a plain form of an area names, each once, in its order; none for what is none."""
    if not isinstance(plain, Mapping) or plain.get("kind") not in NAMED:
        return ()
    return tuple(dict.fromkeys(UUID(part["place"]) for part in plain["places"]))


def _shape(given: Mapping[str, object]) -> Shape:
    """The shape named by "kind", with what belongs to it and nothing else."""
    shape = _SHAPES.get(str(given.get("kind", "")), Shape.NONE)
    needed = "places" if shape in NAMED else "coordinates"
    if shape is Shape.NONE or given.keys() & {"places", "coordinates"} != {needed}:
        raise refuse("values-area-shape", given=_keys(given))
    return shape


def _places(given: object) -> tuple[PlacePart, ...]:
    """Places with their parts, in order of their ids; one place twice is refused."""
    listed = _listed(given)
    parts = {part.place: part for part in listed}
    if len(parts) < len(listed):
        raise refuse("values-area-place-twice")
    return tuple(parts[place] for place in sorted(parts))


def _route(given: object) -> tuple[PlacePart, ...]:
    """Places with their parts as they stand: two or more, none of them twice in a row."""
    parts = _listed(given)
    if len(parts) < 2:
        raise refuse("values-area-short-route")
    if any(one.place == other.place for one, other in pairwise(parts)):
        raise refuse("values-area-route-stays")
    return tuple(parts)


def _listed(given: object) -> list[PlacePart]:
    if isinstance(given, str) or not isinstance(given, Sequence) or not given:
        raise refuse("values-area-places")
    return [_place_part(one) for one in given]


def _place_part(given: object) -> PlacePart:
    if not isinstance(given, Mapping) or given.keys() != {"place", "part"}:
        raise refuse("values-area-places")
    try:
        place = id_of(str(given["place"]))
    except ValueError:
        raise refuse("values-area-place-id", given=str(given["place"])[:60]) from None
    return PlacePart(place, _code(Extent, given["part"]))


def _radius(given: object) -> int | None:
    """Metres, whole and at least one, or not given."""
    if given is None:
        return None
    if isinstance(given, bool) or not isinstance(given, int) or not 1 <= given <= LARGEST_RADIUS_M:
        raise refuse("values-area-radius", given=str(given)[:60])
    return given


def _code(cls: type[C], given: object) -> C:
    return parse_code(cls, given if isinstance(given, str) else str(given))


def _keys(given: object) -> str:
    return ", ".join(map(str, given))[:60] if isinstance(given, Mapping) else str(given)[:60]
