"""How far a place may reach, or a stated position be off, where nobody says: ours, stated in docs.

A radius written beside an area always goes before these.
"""

from __future__ import annotations

from math import inf
from typing import Any, Final

import shapely

from trucewatch.values.codes.places import PlaceKind, WherePrecision
from trucewatch.values.geometry import GEOJSON_TYPES, NAMED

ROUTE_BUFFER_M: Final = 1_000
"""On the route: within this of the line drawn, unless the clause's route states its own radius."""

OF_PRECISION: Final = {
    WherePrecision.EXACT: 0,
    WherePrecision.NEAR: 2_000,
    WherePrecision.DISTRICT: 40_000,
    WherePrecision.PROVINCE: 100_000,
    WherePrecision.WIDER_OR_BETWEEN: 100_000,
    WherePrecision.COUNTRY: 1_000_000,
    WherePrecision.SEA_OR_AIR: 100_000,
    WherePrecision.UNKNOWN: 100_000,
}
"""Metres by which the real place of an incident may lie off its coordinates."""

_OF_KIND: Final = {
    PlaceKind.COUNTRY: 1_000_000,
    PlaceKind.GOVERNORATE: 100_000,
    PlaceKind.DISTRICT: 40_000,
    PlaceKind.SUBDISTRICT: 20_000,
    PlaceKind.CITY: 10_000,
    PlaceKind.TOWN: 4_000,
    PlaceKind.ROAD: 1_000,
    PlaceKind.CROSSING: 500,
    PlaceKind.CHECKPOINT: 500,
    PlaceKind.SQUARE: 500,
    PlaceKind.HOSPITAL: 500,
    PlaceKind.SHELTER: 500,
    PlaceKind.BUILDING: 500,
    PlaceKind.MONITOR_POSITION: 500,
    PlaceKind.ASSEMBLY_POINT: 500,
}
_OTHER_KIND_M: Final = 2_000  # neighbourhoods, villages, camps, areas with a name only
_WIDE: Final = {
    WherePrecision.DISTRICT: 40_000,
    WherePrecision.PROVINCE: 100_000,
    WherePrecision.WIDER_OR_BETWEEN: 5_000,
    WherePrecision.COUNTRY: 1_000_000,
}


def drawn(plain: dict[str, Any]) -> Any | None:
    """The shape of an area in degrees, from its plain form; None where it is named by places."""
    kind = plain.get("kind")
    if kind == "point":
        longitude, latitude = plain["coordinates"]
        return shapely.Point(float(longitude), float(latitude))
    if kind not in GEOJSON_TYPES:
        return None
    return shapely.geometry.shape(
        {"type": GEOJSON_TYPES[kind], "coordinates": _floats(plain["coordinates"])}
    )


def off_by(plain: dict[str, Any]) -> float:
    """Metres by which an incident may lie off its shape: its radius, or that of its precision.

    A polygon or a line of unknown precision is where it is drawn.
    """
    if "radius_m" in plain:
        return float(plain["radius_m"])
    precision = WherePrecision(plain.get("precision", "unknown"))
    if precision is WherePrecision.UNKNOWN and plain.get("kind") != "point":
        return 0.0
    return float(OF_PRECISION[precision])


def named_off_by(plain: dict[str, Any]) -> float:
    """Metres by which an incident may lie off the places it names; none where nobody says so."""
    return (
        0.0
        if plain.get("precision", "unknown") == "unknown" and "radius_m" not in plain
        else (off_by(plain))
    )


def border_off_by(plain: dict[str, Any]) -> float:
    """Metres by which the border of a clause's area may lie elsewhere: its radius, or none."""
    if "radius_m" in plain:
        return float(plain["radius_m"])
    return 0.0 if plain.get("kind") != "point" else off_by(plain)


def reach(kind: PlaceKind, plain: dict[str, Any]) -> float:
    """Metres from a place's drawn point to its farthest part; none for a drawn outline."""
    if not plain or plain.get("kind") in NAMED:
        return inf
    if "radius_m" in plain:
        return float(plain["radius_m"])
    if plain["kind"] in ("polygon", "multipolygon"):
        return 0.0
    precision = WherePrecision(plain.get("precision", "unknown"))
    return float(max(_OF_KIND.get(kind, _OTHER_KIND_M), _WIDE.get(precision, 0)))


def _floats(coordinates: Any) -> Any:
    return float(coordinates) if isinstance(coordinates, str) else [_floats(c) for c in coordinates]
