"""A shape as people paste it: GeoJSON (RFC 7946) or well-known text (OGC 06-103r4, section 7).

Read into what `Area.parse` takes, degrees as decimals and never as floats; anything that is not one shape is
refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from trucewatch.values.area import Area, Shape
from trucewatch.values.digits import latin_number
from trucewatch.values.geometry import as_lists
from trucewatch.values.refusal import refuse

MOST = 200_000
DEEPEST = 12
_WKT = re.compile(
    r"(?:SRID=4326;)?\s*(POINT|LINESTRING|POLYGON|MULTIPOLYGON)\s*(\([-+0-9.eE,()\s]+\))", re.I
)
_POSITION = re.compile(r"([-+0-9.eE]+)\s+([-+0-9.eE]+)")
_NAMES = {
    "POINT": Shape.POINT,
    "LINESTRING": Shape.LINE,
    "POLYGON": Shape.POLYGON,
    "MULTIPOLYGON": Shape.MULTIPOLYGON,
}


def read_drawn(text: str) -> dict[str, Any]:
    """kind and coordinates of the one shape that a text holds.

    Raises Refusal for what is too long, for neither of the two forms, and for several shapes.
    """
    if len(text) > MOST:
        raise refuse("values-drawn-long", most=MOST)
    found = _WKT.fullmatch(latin_number(text).replace("،", ",").strip())
    if found:
        return {"kind": _NAMES[found[1].upper()].value, "coordinates": _nested(found[2], text)}
    return _geometry(_json(text), text)


def as_drawn(area: Area) -> str:
    """A drawn area as well-known text; nothing for places and for no area."""
    name = next((name for name, shape in _NAMES.items() if shape is area.shape), "")
    if not name:
        return ""
    written = json.dumps(as_lists(area.coordinates, str), separators=(",", ":"))
    pairs = re.sub(r'\["([^"]+)","([^"]+)"\]', r"\1 \2", written)
    inner = pairs.replace("[", "(").replace("]", ")").replace(",", ", ")
    return f"{name} ({inner})" if area.shape is Shape.POINT else f"{name} {inner}"


def _nested(body: str, text: str) -> Any:
    """The brackets of well-known text as lists; of a point its one position."""
    pairs = _POSITION.sub(r'["\1","\2"]', body)
    found = _json(pairs.replace("(", "[").replace(")", "]"), text)
    first = found[0] if isinstance(found, list) and len(found) == 1 else None
    return first if isinstance(first, list) and first and isinstance(first[0], str) else found


def _json(written: str, text: str | None = None) -> Any:
    shown = (written if text is None else text)[:60]
    if _depth(written) > DEEPEST:
        raise refuse("values-drawn-form", given=shown)
    try:
        return json.loads(written, parse_float=str, parse_int=str, parse_constant=str)
    except ValueError:
        raise refuse("values-drawn-form", given=shown) from None


def _depth(written: str) -> int:
    depth = deepest = 0
    for sign in written:
        depth += (sign in "[{") - (sign in "]}")
        deepest = max(deepest, depth)
    return deepest


def _geometry(found: Any, text: str) -> dict[str, Any]:
    """The geometry itself, of a feature, or of the only feature of a collection."""
    if isinstance(found, Mapping) and found.get("type") == "FeatureCollection":
        features = found.get("features")
        if not isinstance(features, list) or len(features) != 1:
            raise refuse("values-drawn-several")
        found = features[0]
    if isinstance(found, Mapping) and found.get("type") == "Feature":
        found = found.get("geometry")
    if not isinstance(found, Mapping) or "coordinates" not in found:
        raise refuse("values-drawn-form", given=text[:60])
    return {"kind": str(found.get("type")), "coordinates": found["coordinates"]}
