"""Units of an open geography (a JSON list): names and aliases in both languages, centre, P-code.

A unit names what it lies in by an id of its own file. Its P-code says it too: that of a sub-district
begins with that of its district.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trucewatch.importers.gazetteer.cells import Cells
from trucewatch.importers.gazetteer.entry import Above, Entry
from trucewatch.importers.gazetteer.pcodes import PRECISION
from trucewatch.values.codes.places import PlaceKind
from trucewatch.values.plain import Json

KEYS = frozenset({"id", "name", "centroid", "externalIds"})
_STEP = 2  # digits of a P-code for each level


def listed_unit(cells: Cells) -> Entry:
    """The unit of one item; its P-code is its code, or else the id of the file."""
    names, ids = cells.inner("name"), cells.inner("externalIds")
    code = ids.text("ochaPcode")
    kind, above = _level(cells)
    told = names.names("en", "ar")
    return Entry(
        code=code or cells.text("id"),
        names=told,
        line=cells.line,
        kind=kind,
        pcode=code,
        aliases=tuple(dict.fromkeys(one for one in _aliases(cells) if one not in told.values())),
        above=(Above(code[:-_STEP], {}, above),) if code and above is not kind else (),
        area=_area(cells.inner("centroid"), kind),
        edition=cells.text("id"),
    )


def _level(cells: Cells) -> tuple[PlaceKind, PlaceKind]:
    """What the unit is, and what it lies in."""
    if cells.text("districtId"):
        return PlaceKind.SUBDISTRICT, PlaceKind.DISTRICT
    if cells.text("governorateId"):
        return PlaceKind.DISTRICT, PlaceKind.GOVERNORATE
    return PlaceKind.GOVERNORATE, PlaceKind.COUNTRY


def _aliases(cells: Cells) -> Iterator[str]:
    given = cells.held.get("aliases")
    for one in given if isinstance(given, list) else ():
        if isinstance(one, Mapping) and (name := " ".join(str(one.get("value") or "").split())):
            yield name


def _area(centre: Cells, kind: PlaceKind) -> dict[str, Json]:
    point: list[Json] = [centre.text("longitude"), centre.text("latitude")]
    return (
        {"kind": "Point", "coordinates": point, "precision": PRECISION[kind]} if all(point) else {}
    )
