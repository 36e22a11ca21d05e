"""GeoJSON files of places."""

from pathlib import Path

from tests.importers.files.folders import codes, read, told

PLACES = """\
{"type": "FeatureCollection", "features": [
  {"type": "Feature",
   "geometry": {"type": "Point", "coordinates": [37.1612, 36.20]},
   "properties": {"ref": "amiriya", "name.original": "ar", "name.ar": "\\u0627لعامرية",
     "pcode": null, "precision": "near"}},
  {"type": "Feature", "geometry": null, "properties": {"ref": "b", "name": {"en": "B"}}}
]}
"""


def test_a_feature_is_a_place_and_its_shape_an_area_with_its_digits_kept(tmp_path: Path) -> None:
    found = read(tmp_path, places__geojson=PLACES)
    assert found.findings == ()
    assert [(row.ref, dict(row.fields)) for row in found.rows] == [
        (
            "amiriya",
            {
                "name": {"original": "ar", "ar": "العامرية"},
                "area": {
                    "type": "Point", "coordinates": ("37.1612", "36.20"), "precision": "near",
                },
            },
        ),
        ("b", {"name": {"en": "B"}}),
    ]  # fmt: skip
    assert (found.rows[0].at("area").line, found.rows[0].at("name.ar").column) == (3, 71)


def test_broken_json_is_told_with_its_place(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__geojson='{"type": "FeatureCollection",\n "features": [}\n',
        b__geojson='{"a": 01}',
        c__geojson='{"a": "x',
        d__geojson="",
        e__geojson="[1, 2,]",
        f__geojson='{"type": "Feature"} x',
    )
    assert told(found) == [
        ("file-json-broken", 2, 15, ""), ("file-json-broken", 1, 7, ""),
        ("file-json-broken", 1, 7, ""), ("file-empty", 0, 0, ""),
        ("file-json-broken", 1, 7, ""), ("file-json-broken", 1, 21, ""),
    ]  # fmt: skip
    codes(found)


def test_doubled_names_deep_nesting_and_lone_surrogates_are_told(tmp_path: Path) -> None:
    feature = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": %s}]}'
    found = read(
        tmp_path,
        a__geojson=feature % '{"ref": "a", "pcode": "1", "pcode": "2"}',
        b__geojson="[" * 100_000,
        c__geojson=feature % '{"ref": "c", "pcode": "\\ud800"}',
    )
    assert codes(found) == ["file-name-twice", "file-levels", "file-character"]
    assert found.rows[0].unread == {"pcode#2": "2"}


def test_another_coordinate_system_is_refused_and_wgs84_is_not(tmp_path: Path) -> None:
    said = '{"type": "FeatureCollection", "crs": {"properties": {"name": "%s"}}, "features": []}'
    found = read(
        tmp_path,
        a__geojson=said % "urn:ogc:def:crs:EPSG::32637",
        b__geojson=said % "urn:ogc:def:crs:OGC:1.3:CRS84",
    )
    assert [(one.code, one.where[0].file) for one in found.findings] == [
        ("file-geo-crs", "a.geojson")
    ]


def test_what_is_no_collection_and_no_feature_is_told(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        a__geojson='{"type": "Feature", "properties": {"ref": "a"}}',
        b__geojson='{"type": "FeatureCollection", "author": 1, "features": [5, {"properties": 6}]}',
    )
    assert codes(found) == [
        "file-geo-top", "file-geo-member", "file-geo-feature", "file-geo-feature",
    ]  # fmt: skip
