"""Populated places of GeoNames, one JSON object a line: names in Arabic and Latin letters, a point."""

from __future__ import annotations

from collections.abc import Mapping

from trucewatch.importers.gazetteer.cells import Cells
from trucewatch.importers.gazetteer.entry import Entry
from trucewatch.values.plain import Json

KEYS = frozenset({"geonameid", "name", "lat", "lon"})


def populated_place(cells: Cells) -> Entry:
    """The place of one line. GeoNames says neither whether it is a town, nor what it lies in."""
    arabic, latin = _words(cells.held, "ar"), _words(cells.held, "latin")
    names = {"ar": arabic[0]} if arabic else {}
    if name := cells.text("name"):
        names["en"] = name
    point: list[Json] = [cells.text("lon"), cells.text("lat")]
    # machine spellings without a capital ("alswrt") are no names
    readable = tuple(word for word in latin if word != word.lower() and word != name)
    return Entry(
        code=cells.text("geonameid"),
        names=names,
        line=cells.line,
        aliases=(*arabic[1:], *readable),
        area={"kind": "Point", "coordinates": point, "precision": "near"} if all(point) else {},
        edition=f"GeoNames {cells.text('geonameid')}",
        zone=cells.text("tz"),
    )


def _words(held: Mapping[str, object], name: str) -> list[str]:
    """A list of names, each once."""
    given = held.get(name)
    listed = given if isinstance(given, list) else []
    return list(dict.fromkeys(" ".join(str(word).split()) for word in listed if str(word).strip()))
