"""A file of map data as others publish it, to the parts of a base map.

Read by GDAL (through pyogrio, MIT): GeoJSON, GeoPackage, Shapefile, FlatGeobuf, and extracts of
OpenStreetMap. GDAL chooses a reader by what a file holds, and some of its readers fetch from
elsewhere: so a file has to begin as its ending promises, and fetching is forbidden besides.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import shapely

from trucewatch.acts.basemaps import Part
from trucewatch.importers.basemap.kinds import attributes_of, kind_of, names_of
from trucewatch.values.codes.basemap import Ground
from trucewatch.values.refusal import refuse

if TYPE_CHECKING:
    from types import ModuleType

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""

_SIGNS: Final = {
    ".geojson": re.compile(rb"(?:\xef\xbb\xbf)?\s*\{"),
    ".json": re.compile(rb"(?:\xef\xbb\xbf)?\s*\{"),
    ".gpkg": re.compile(rb"SQLite format 3\0"),
    ".shp": re.compile(rb"\0\0\x27\x0a"),
    ".fgb": re.compile(rb"fgb\x03"),
    ".pbf": re.compile(rb"\0\0..\x0a\x09OSMHeader", re.DOTALL),
}
"""How a file begins, by its ending."""
FINEST: Final = 0.00002
"""Degrees, about two metres: a bend smaller than that is not kept."""
_WGS84: Final = ("EPSG:4326", "OGC:CRS84")
_EARTH: Final[Box] = (-180.0, -90.0, 180.0, 90.0)


@dataclass(slots=True)
class Counts:
    """What became of the features of a file: taken by what they are, and left out."""

    taken: dict[Ground, int]
    left: int = 0
    boundaries: int = 0
    broken: int = 0


class MapFile:
    """A file of map data. box: only what touches it. Raises Refusal: not readable here."""

    def __init__(self, place: Path, box: Box | None = None) -> None:
        _require_known(place)
        self.place, self.box, self._gdal = place, box, _gdal()
        self.counts = Counts({})
        try:
            listed = [str(name) for name, kind in self._gdal.list_layers(place) if kind]
            told = [self._gdal.read_info(place, layer=name)["crs"] for name in listed]
        except _errors(self._gdal):
            raise refuse("basemap-broken", file=place.name) from None
        for crs in told:
            if crs not in (None, *_WGS84):
                raise refuse("basemap-projected", file=place.name, crs=str(crs))
        self._layers = listed

    def digest(self) -> str:
        """The digest of its bytes."""
        with self.place.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()

    @property
    def layers(self) -> list[str]:
        """The names of its layers."""
        return self._layers

    def parts(self, layer: str, shown: Ground | None, *, boundaries: bool) -> list[Part]:
        """The parts of one layer. shown: what all of it is, whatever its attributes say.

        boundaries: whether they are wanted; `counts` says how many were left out.
        """
        try:
            meta, _, shapes, columns = self._gdal.raw.read(
                self.place, layer=layer, bbox=self.box, force_2d=True
            )
        except _errors(self._gdal):
            raise refuse("basemap-broken", file=self.place.name) from None
        if shapes is None or not len(shapes):
            return []
        names = [str(name) for name in meta["fields"]]
        rows = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
        whole = shapely.from_wkb(shapes, on_invalid="ignore")
        return self._taken(rows or [{} for _ in whole], whole, shown, boundaries=boundaries)

    def _taken(
        self,
        rows: list[dict[str, Any]],
        shapes: np.ndarray,
        shown: Ground | None,
        *,
        boundaries: bool,
    ) -> list[Part]:
        found = []
        plain = shapely.simplify(shapes, FINEST, preserve_topology=False)
        for row, shape, box in zip(rows, plain, shapely.bounds(plain).tolist(), strict=True):
            attributes = attributes_of(row)
            kind = kind_of(attributes) if shown is None else (shown, 2)
            if kind is None:
                self.counts.left += 1
            elif not _on_earth(box):
                self.counts.broken += 1
            elif kind[0] is Ground.BOUNDARY and not boundaries:
                self.counts.boundaries += 1
            else:
                self.counts.taken[kind[0]] = self.counts.taken.get(kind[0], 0) + 1
                found.append(Part(*kind, tuple(box), names_of(attributes), shapely.to_wkb(shape)))
        return found


def _require_known(place: Path) -> None:
    sign = _SIGNS.get(place.suffix.lower())
    if sign is None:
        raise refuse("basemap-format", file=place.name, known=" ".join(_SIGNS))
    if not place.is_file():
        raise refuse("basemap-missing", file=str(place))
    with place.open("rb") as handle:
        if sign.match(handle.read(100)) is None:
            raise refuse("basemap-broken", file=place.name)


def _on_earth(box: list[float]) -> bool:
    """Whether a box lies on the globe; that of nothing is of NaN, and does not."""
    west, south, east, north = box
    return _EARTH[0] <= west <= east <= _EARTH[2] and _EARTH[1] <= south <= north <= _EARTH[3]


def _errors(gdal: ModuleType) -> tuple[type[Exception], ...]:
    return gdal.errors.DataSourceError, gdal.errors.DataLayerError, gdal.errors.FeatureError


def _gdal() -> ModuleType:
    try:
        import pyogrio
        import pyogrio.raw
    except ImportError:
        raise refuse("basemap-no-reader") from None
    pyogrio.set_gdal_config_options({"CPL_VSIL_CURL_ALLOWED_EXTENSIONS": "{none}"})
    module: ModuleType = pyogrio
    return module
