"""What a feature of a published file is on the ground, by the attributes that publishers write.

OpenStreetMap tags (wiki.openstreetmap.org/wiki/Map_features), the class column of extracts by
Geofabrik ("fclass"), and the columns of OCHA common boundaries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from trucewatch.values.codes.basemap import Ground

Attributes = Mapping[str, str]
Kind = tuple[Ground, int]
"""What it is, and the rank from which it is drawn (1: on any map)."""

_ROADS: Final = {
    "motorway": 1, "trunk": 1, "primary": 2, "secondary": 3, "tertiary": 3, "unclassified": 4,
    "residential": 4, "living_street": 4, "service": 4, "road": 4,
}  # fmt: skip
_SETTLEMENTS: Final = {
    "national_capital": 1, "city": 1, "town": 2, "village": 3, "suburb": 3, "hamlet": 4,
    "quarter": 4, "neighbourhood": 4, "locality": 4,
}  # fmt: skip
_WATERWAYS: Final = {"river": 1, "canal": 2, "stream": 4, "wadi": 3, "drain": 4, "ditch": 4}
_BUILT: Final = {"residential": 3, "commercial": 4, "industrial": 3, "military": 3, "retail": 4}
_WATERS: Final = {"water": 2, "bay": 2, "reservoir": 2, "coastline": 1, "riverbank": 2, "sea": 1}
_RAILWAYS: Final = {"rail": 2, "narrow_gauge": 3, "light_rail": 4}
_TAGS: Final = (
    ("highway", Ground.ROAD, _ROADS),
    ("waterway", Ground.WATERWAY, _WATERWAYS),
    ("natural", Ground.WATER, _WATERS),
    ("railway", Ground.RAILWAY, _RAILWAYS),
    ("place", Ground.SETTLEMENT, _SETTLEMENTS),
    ("landuse", Ground.BUILT, _BUILT),
)
_LEVELS: Final = {"2": 1, "3": 2, "4": 2, "5": 3, "6": 3, "7": 4, "8": 4}
_OF_OCHA: Final = re.compile(r"(?:ADM(\d)_)?P_?CODE", re.IGNORECASE)
_HSTORE: Final = re.compile(r'"((?:[^"\\]|\\.)*)"=>"((?:[^"\\]|\\.)*)"')
_NAMES: Final = {
    "en": ("name:en", "name_en", "adm3_en", "adm2_en", "adm1_en", "adm0_en"),
    "ar": ("name:ar", "name_ar", "adm3_ar", "adm2_ar", "adm1_ar", "adm0_ar"),
    "": ("name",),
}
LONGEST_NAME: Final = 120


def kind_of(attributes: Attributes) -> Kind | None:
    """What these attributes say it is: unknown where they say nothing; None: left out.

    Left out is what a publisher does class, as something that no map of incidents needs.
    """
    told = False
    for tag, ground, ranks in _TAGS:
        if value := attributes.get(tag):
            told = True
            if rank := ranks.get(value.removesuffix("_link")):
                return ground, rank
    if (value := attributes.get("fclass")) is not None:
        return _of_class(value)
    if attributes.get("boundary") == "administrative" or "admin_level" in attributes:
        return Ground.BOUNDARY, _LEVELS.get(attributes.get("admin_level", ""), 3)
    for name in attributes:
        if found := _OF_OCHA.fullmatch(name):
            return Ground.BOUNDARY, min(int(found[1] or 1) + 1, 4)
    return None if told else (Ground.UNKNOWN, 2)


def _of_class(value: str) -> Kind | None:
    plain = value.removesuffix("_link")
    for _, ground, ranks in _TAGS:
        if rank := ranks.get(plain):
            return ground, rank
    return None


def attributes_of(columns: Mapping[str, object]) -> dict[str, str]:
    """The attributes of a feature as text, those in "other_tags" (hstore) beside the others."""
    found: dict[str, str] = {}
    for name, value in columns.items():
        if value is None or value != value:
            continue
        text = str(value).strip()
        if name == "other_tags":
            pairs = _HSTORE.findall(text)
            found |= {key: re.sub(r"\\(.)", r"\1", held) for key, held in pairs}
        elif text:
            found[name.lower() if name.isupper() else name] = text
    return found


def names_of(attributes: Attributes) -> dict[str, str]:
    """Its names by language ("": the one on the spot); a name too long is left out."""
    lower = {name.lower(): value for name, value in attributes.items()}
    found = {}
    for language, columns in _NAMES.items():
        value = next((lower[one] for one in columns if lower.get(one)), "")
        if 0 < len(value) <= LONGEST_NAME:
            found[language] = value
    return found
