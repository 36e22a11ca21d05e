"""Map data that others publish, as parts of a base map."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely

from tests.importers.basemap.ground import (
    DISTRICT,
    PATH,
    RIVER,
    ROAD,
    SQUARE,
    TOWN,
    feature,
    written,
)
from trucewatch.acts.basemaps import Part
from trucewatch.importers.basemap.opening import MapFile
from trucewatch.values.codes.basemap import Ground
from trucewatch.values.refusal import Refusal

BEGINNINGS = {
    ".fgb": b"fgb\x03",
    ".geojson": b"{",
    ".gpkg": b"SQLite format 3\0",
    ".osm.pbf": b"\0\0\0\x0d\x0a\x09OSMHeader",
    ".shp": b"\0\0\x27\x0a",
}


def parts_of(file: MapFile, shown: Ground | None = None, *, boundaries: bool = True) -> list[Part]:
    found = (file.parts(layer, shown, boundaries=boundaries) for layer in file.layers)
    return [part for some in found for part in some]


def told_of(place: Path) -> str | list[Part]:
    """Its parts, or the code of the refusal."""
    try:
        return parts_of(MapFile(place))
    except Refusal as refused:
        return refused.code


def test_each_part_is_what_its_tags_say(tmp_path: Path) -> None:
    file = MapFile(written(tmp_path, ROAD, RIVER, TOWN, DISTRICT))
    found = [(part.ground, part.rank, dict(part.names)) for part in parts_of(file)]
    assert found == [
        (Ground.ROAD, 1, {"": "M9"}),
        (Ground.WATERWAY, 1, {}),
        (Ground.SETTLEMENT, 2, {"": "المنتصف", "en": "Midway"}),
        (Ground.BOUNDARY, 4, {"en": "A district"}),
    ]


def test_what_no_map_of_incidents_shows_is_left_out_and_counted(tmp_path: Path) -> None:
    file = MapFile(written(tmp_path, ROAD, PATH))
    assert len(parts_of(file)) == 1
    assert (file.counts.taken, file.counts.left) == ({Ground.ROAD: 1}, 1)


def test_boundaries_are_left_out_where_they_were_not_asked_for(tmp_path: Path) -> None:
    file = MapFile(written(tmp_path, ROAD, DISTRICT))
    assert [part.ground for part in parts_of(file, boundaries=False)] == [Ground.ROAD]
    assert file.counts.boundaries == 1


def test_a_boundary_given_by_hand_is_a_boundary_still(tmp_path: Path) -> None:
    file = MapFile(written(tmp_path, feature("Polygon", SQUARE)))
    assert parts_of(file, Ground.BOUNDARY, boundaries=False) == []


def test_a_file_that_says_nothing_of_its_parts_is_unknown_or_what_one_says(
    tmp_path: Path,
) -> None:
    place = written(tmp_path, feature("Polygon", SQUARE, label="x"))
    assert [part.ground for part in parts_of(MapFile(place))] == [Ground.UNKNOWN]
    assert [part.ground for part in parts_of(MapFile(place), Ground.WATER)] == [Ground.WATER]


def test_what_lies_nowhere_on_earth_is_left_out_and_counted(tmp_path: Path) -> None:
    far = feature("LineString", [[437.0, 36.2], [437.4, 36.2]], highway="trunk")
    none = feature("LineString", [], highway="trunk")
    file = MapFile(written(tmp_path, ROAD, far, none))
    assert len(parts_of(file)) == 1
    assert file.counts.broken == 2


def test_only_what_touches_the_box_is_read(tmp_path: Path) -> None:
    far = feature("LineString", [[30.0, 30.0], [30.1, 30.0]], highway="trunk")
    file = MapFile(written(tmp_path, ROAD, far), (37.0, 36.0, 38.0, 37.0))
    assert [part.box for part in parts_of(file)] == [(37.0, 36.2, 37.4, 36.2)]


@pytest.mark.parametrize(("ending", "driver"), [(".gpkg", "GPKG"), (".fgb", "FlatGeobuf"), (".shp", "ESRI Shapefile")])  # fmt: skip
def test_other_formats_give_the_same_parts(tmp_path: Path, ending: str, driver: str) -> None:
    place = tmp_path / f"ground{ending}"
    shape = shapely.to_wkb(shapely.LineString(ROAD["geometry"]["coordinates"]))
    pyogrio.raw.write(
        place, np.array([shape], dtype=object), [np.array(["trunk"], dtype=object)], ["highway"], driver=driver,
        geometry_type="LineString", crs="EPSG:4326",
    )  # fmt: skip
    [part] = parts_of(MapFile(place))
    assert (part.ground, part.box) == (Ground.ROAD, (37.0, 36.2, 37.4, 36.2))


def test_a_file_in_another_projection_is_refused_with_what_to_do(tmp_path: Path) -> None:
    place = tmp_path / "ground.gpkg"
    shape = shapely.to_wkb(shapely.Point(4_000_000, 4_000_000))
    pyogrio.raw.write(place, [shape], [], [], driver="GPKG", geometry_type="Point", crs="EPSG:3857")
    with pytest.raises(Refusal) as refused:
        MapFile(place)
    assert refused.value.code == "basemap-projected"
    assert "ogr2ogr -t_srs EPSG:4326" in str(refused.value)


@pytest.mark.parametrize("ending", sorted(BEGINNINGS))
def test_a_file_of_anything_gives_nothing(tmp_path: Path, ending: str) -> None:
    place = tmp_path / f"ground{ending}"
    for seed in range(3):
        for begun in (b"", BEGINNINGS[ending]):
            place.write_bytes(begun + random.Random(seed).randbytes(2000 * seed))
            assert told_of(place) in ("basemap-broken", [])


def test_a_file_that_would_fetch_from_elsewhere_is_not_opened(tmp_path: Path) -> None:
    place = tmp_path / "ground.vrt"
    place.write_text("<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/vsicurl/http://a.invalid/x</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>")  # fmt: skip
    with pytest.raises(Refusal) as refused:
        MapFile(place)
    assert refused.value.code == "basemap-format"
    disguised = place.rename(tmp_path / "ground.geojson")
    with pytest.raises(Refusal) as refused:
        MapFile(disguised)
    assert refused.value.code == "basemap-broken"
