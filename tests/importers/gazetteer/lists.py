"""Small lists of places in the formats that others publish."""

from __future__ import annotations

import json

HEAD = (
    "NAME_EN,NAM_EN_REF,NAME_AR,PCODE,ADM4_EN,ADM4_AR,ADM4_PCODE,"
    "ADM1_EN,ADM1_AR,ADM1_PCODE,ADM0_EN,ADM0_AR,ADM0_PCODE,UPDATE_DAT,PT_LAT,PT_LON"
)
CITY = "Tell Sarim,تل صارم,C9,North,الشمال,XX1,Xland,إكسلاند,XX,2031-01-02"
WELL = f"The Well,Al Bir,البئر,N1,{CITY},36.2,37.1"
MILL = f"The Mill,The Mill,الطاحونة,N2,{CITY},36.3,37.2"


def table(*rows: str, head: str = HEAD) -> str:
    """A table with P-codes."""
    return "\n".join((head, *rows)) + "\n"


def outlined(code: str, english: str, arabic: str) -> str:
    """GeoJSON of one governorate with its outline."""
    ring = [[37.0, 36.0], [37.5, 36.0], [37.5, 36.5], [37.0, 36.0]]
    properties = {"NAME_EN": english, "NAME_AR": arabic, "PCODE": code}
    properties |= {"ADM0_EN": "Xland", "ADM0_AR": "إكسلاند", "ADM0_PCODE": "XX"}
    geometry = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": properties, "geometry": geometry}
    return json.dumps({"type": "FeatureCollection", "features": [feature]})


def geoname(number: int, name: str, *arabic: str, latin: tuple[str, ...] = ()) -> str:
    """A line of GeoNames."""
    told = {"geonameid": number, "name": name, "lat": 36.1, "lon": 37.25, "cc": "XX"}
    told |= {"tz": "Asia/Damascus", "ar": arabic, "latin": [*latin, name]}
    return json.dumps(told, ensure_ascii=False) + "\n"


def listed(code: str, english: str, arabic: str, **more: str) -> str:
    """A list of one unit of an open geography."""
    unit = {"id": "u-1", "name": {"en": english, "ar": arabic}, "externalIds": {"ochaPcode": code}}
    unit |= {"centroid": {"latitude": 36.1, "longitude": 37.25}}
    names = [{"value": "Tall Sarem", "language": "en"}, {"value": english, "language": "en"}]
    return json.dumps([{**unit, **more, "aliases": names}], ensure_ascii=False)
