"""Areas as people write them: "amiriya; mashhad (part)", places by ref, a route, or a drawn shape."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from trucewatch.importers.files.records import listed
from trucewatch.importers.refs import Refs
from trucewatch.values.area import Area, Shape
from trucewatch.values.codes.base import parse_code
from trucewatch.values.codes.places import (
    PROTECTED_SITES,
    Extent,
    PlaceRelease,
    WherePrecision,
)
from trucewatch.values.plain import Json
from trucewatch.values.refusal import refuse

ROUTE = Shape.ROUTE.value
_NAMED = re.compile(r"(?P<ref>[^()]+?)\s*(?:\((?P<part>[^()]*)\))?")


def read_area(written: Any, refs: Refs) -> Mapping[str, Json]:
    """The plain form of an area; places are named by their refs.

    written: text, a list of places, a mapping with `places`, or with `route`: places in their order;
    or a shape with coordinates (`kind` or, as in GeoJSON, `type`), each with `precision` and
    `radius_m` where they are known.
    """
    if isinstance(written, str):
        written = {"places": list(listed(written))}
    elif isinstance(written, Sequence):
        written = {"places": list(written)}
    if not isinstance(written, Mapping):
        raise refuse("values-area-shape", given=str(written)[:60])
    return Area.parse(_resolved(dict(written), refs)).plain()


def shows_a_site(place: Mapping[str, Json]) -> bool:
    """Whether a place in plain form tells the exact position of a protected site that nobody released.

    What is drawn and of which nobody says how precisely it is known may be exact.
    """
    area: Any = place["area"] or {}
    precision = area.get("precision", WherePrecision.UNKNOWN)
    exact = "coordinates" in area and precision in (WherePrecision.EXACT, WherePrecision.UNKNOWN)
    released = place["release"] == PlaceRelease.EXACT and place["release_reason"]
    return exact and place["place_kind"] in PROTECTED_SITES and not released


def _resolved(area: dict[str, Any], refs: Refs) -> dict[str, Any]:
    """The same with ids for refs and our names for those of GeoJSON."""
    if area.get("geometry"):
        area |= area.pop("geometry")
    if "type" in area and "kind" not in area:
        area["kind"] = area.pop("type")
    if area.get(ROUTE) is not None and "places" not in area:
        area |= {"kind": ROUTE, "places": area.pop(ROUTE)}
    if area.get("places") is not None and "coordinates" not in area:
        area["kind"] = ROUTE if area.get("kind") == ROUTE else "places"
        area["places"] = [_place(one, refs) for one in _items(area["places"])]
    if isinstance(area.get("radius_m"), str) and area["radius_m"].strip().isdigit():
        area["radius_m"] = int(area["radius_m"])
    return {name: value for name, value in area.items() if value not in (None, "")}


def _items(places: Any) -> list[Any]:
    if isinstance(places, str):
        return list(listed(places))
    return list(places) if isinstance(places, Sequence) else [places]


def _place(written: Any, refs: Refs) -> dict[str, str]:
    """A place and how much of it: {place: ref, part: whole}, or "ref (part)", or "ref"."""
    if isinstance(written, Mapping):
        if "place" not in written or not written.keys() <= {"place", "part"}:
            raise refuse("values-area-places")
        return _place_part(written["place"], written.get("part"), refs)
    found = _NAMED.fullmatch(str(written).strip())
    if found is None:
        raise refuse("values-area-places")
    return _place_part(found["ref"], found["part"], refs)


def _place_part(ref: Any, part: Any, refs: Refs) -> dict[str, str]:
    extent = Extent.WHOLE if part in (None, "") else parse_code(Extent, str(part))
    return {"place": str(refs.find("place", ref)), "part": extent.value}
