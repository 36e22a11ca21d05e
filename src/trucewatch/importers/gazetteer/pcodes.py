"""Administrative units and neighbourhoods with P-codes (OCHA common operational datasets).

The columns of one unit: its own names and code, and names and codes of what it lies in
(ADM0 to ADM4). A table (CSV) has a point for each, GeoJSON its outline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trucewatch.importers.gazetteer.cells import Cells
from trucewatch.importers.gazetteer.entry import Above, Entry
from trucewatch.values.codes.places import PlaceKind
from trucewatch.values.plain import Json

COLUMNS = frozenset({"NAME_EN", "NAME_AR", "PCODE"})
_LEVELS = {
    "ADM4": PlaceKind.CITY,
    "ADM3": PlaceKind.SUBDISTRICT,
    "ADM2": PlaceKind.DISTRICT,
    "ADM1": PlaceKind.GOVERNORATE,
    "ADM0": PlaceKind.COUNTRY,
}
_BELOW = {
    "ADM4": PlaceKind.NEIGHBOURHOOD,
    "ADM3": PlaceKind.NEIGHBOURHOOD,
    "ADM2": PlaceKind.SUBDISTRICT,
    "ADM1": PlaceKind.DISTRICT,
    "ADM0": PlaceKind.GOVERNORATE,
}
PRECISION = {
    PlaceKind.COUNTRY: "country",
    PlaceKind.GOVERNORATE: "province",
    PlaceKind.DISTRICT: "district",
    PlaceKind.SUBDISTRICT: "district",
}


def unit(cells: Cells, geometry: Mapping[str, Json] | None) -> Entry:
    """The unit of one row; geometry: its outline, where the file has one."""
    above = tuple(_above(cells))
    deepest = next((level for level in _LEVELS if cells.text(f"{level}_PCODE")), "")
    kind = _BELOW.get(deepest, PlaceKind.UNKNOWN)
    names, other = cells.names("NAME_EN", "NAME_AR"), cells.text("NAM_EN_REF")
    code = cells.text("PCODE")
    return Entry(
        code=code,
        names=names,
        line=cells.line,
        kind=kind,
        pcode=code,
        aliases=(other,) if other and other not in names.values() else (),
        above=above,
        area=_area(cells, geometry, kind),
        edition=cells.text("UPDATE_DAT"),
    )


def _above(cells: Cells) -> Iterator[Above]:
    for level, kind in _LEVELS.items():
        code = cells.text(f"{level}_PCODE")
        if code:
            yield Above(code, cells.names(f"{level}_EN", f"{level}_AR"), kind)


def _area(cells: Cells, geometry: Mapping[str, Json] | None, kind: PlaceKind) -> dict[str, Json]:
    precision = PRECISION.get(kind, "near")
    if geometry is not None:
        return {**geometry, "precision": precision}
    point: list[Json] = [cells.text("PT_LON"), cells.text("PT_LAT")]
    return {"kind": "Point", "coordinates": point, "precision": precision} if all(point) else {}
