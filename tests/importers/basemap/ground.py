"""Small files of map data, about a town that is nowhere."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SQUARE = [[[37.0, 36.0], [37.4, 36.0], [37.4, 36.4], [37.0, 36.4], [37.0, 36.0]]]


def feature(kind: str, coordinates: Any, **properties: object) -> dict[str, Any]:
    shape = {"type": kind, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": shape}


ROAD = feature("LineString", [[37.0, 36.2], [37.4, 36.2]], highway="trunk", name="M9")
PATH = feature("LineString", [[37.1, 36.2], [37.1, 36.3]], highway="footway")
RIVER = feature("LineString", [[37.1, 36.0], [37.1, 36.4]], waterway="river")
TOWN = feature("Point", [37.12, 36.28], place="town", name="المنتصف", **{"name:en": "Midway"})
DISTRICT = feature("Polygon", SQUARE, ADM3_PCODE="XX0101", NAME_EN="A district")


def written(folder: Path, *features: dict[str, Any], name: str = "ground.geojson") -> Path:
    """A file that holds these."""
    place = folder / name
    collection = {"type": "FeatureCollection", "features": list(features)}
    place.write_text(json.dumps(collection, ensure_ascii=False), "utf-8")
    return place
