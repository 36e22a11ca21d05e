"""Raw rows as a GeoJSON file of a case folder."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from trucewatch.importers.files.geojson_file import AREA_PARTS
from trucewatch.importers.files.rows import RawRow, RawValue
from trucewatch.importers.files.shape import Shape
from trucewatch.importers.files.writing_yaml import record_tree, value_tree

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")


def geojson_text(rows: Sequence[RawRow], shape: Shape) -> str:
    """A FeatureCollection with one feature a line; coordinates keep the digits they came with."""
    features = ",\n".join(_feature(row, shape) for row in rows)
    return f'{{"type": "FeatureCollection", "features": [\n{features}\n]}}\n'


def _feature(row: RawRow, shape: Shape) -> str:
    properties = record_tree(row, shape)
    area = row.fields.get("area")
    geometry = "null"
    if isinstance(properties, dict) and isinstance(area, Mapping):
        properties.pop("area")
        properties |= {name: value_tree(area[name]) for name in AREA_PARTS if name in area}
        shape_only = {name: value for name, value in area.items() if name not in AREA_PARTS}
        geometry = _with_numbers(shape_only) if shape_only else "null"
    told = json.dumps(properties, ensure_ascii=False)
    return f'{{"type": "Feature", "geometry": {geometry}, "properties": {told}}}'


def _with_numbers(value: RawValue) -> str:
    """JSON in which words that are numbers stand as numbers."""
    if isinstance(value, str):
        return value if _NUMBER.fullmatch(value) else json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping):
        inner = (f"{json.dumps(name)}: {_with_numbers(v)}" for name, v in value.items())
        return "{" + ", ".join(inner) + "}"
    return "[" + ", ".join(map(_with_numbers, value)) + "]"
