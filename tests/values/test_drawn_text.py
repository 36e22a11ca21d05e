"""A shape pasted as GeoJSON or well-known text: read without floats, or refused."""

import pytest

from trucewatch.values.area import Area
from trucewatch.values.drawn_text import MOST, as_drawn, read_drawn
from trucewatch.values.refusal import Refusal

RING = [["37.10", "36.1"], ["37.20", "36.1"], ["37.20", "36.2"], ["37.10", "36.1"]]
RING_GEOJSON = "[[37.10, 36.1], [37.20, 36.1], [37.20, 36.2], [37.10, 36.1]]"


@pytest.mark.parametrize(
    ("text", "kind", "coordinates"),
    [
        ("POINT (37.1343 36.2021)", "point", ["37.1343", "36.2021"]),
        ("POINT (٣٧٫١٣٤٣ ٣٦٫٢٠٢١)", "point", ["37.1343", "36.2021"]),
        ("LINESTRING (٣٧٫١ ٣٦٫١، ٣٧٫٢ ٣٦٫٢)", "line", [["37.1", "36.1"], ["37.2", "36.2"]]),
        ("SRID=4326;point(37.1343 36.2021)", "point", ["37.1343", "36.2021"]),
        ("LINESTRING (37.1 36.1, 37.2 36.2)", "line", [["37.1", "36.1"], ["37.2", "36.2"]]),
        ("POLYGON ((37.10 36.1, 37.20 36.1, 37.20 36.2, 37.10 36.1))", "polygon", [RING]),
        (
            "MULTIPOLYGON (((37.10 36.1,37.20 36.1,37.20 36.2,37.10 36.1)))",
            "multipolygon",
            [[RING]],
        ),
    ],
)
def test_well_known_text_is_read_and_written_back(
    text: str, kind: str, coordinates: object
) -> None:
    area = Area.parse(read_drawn(text))
    assert area == Area.parse({"kind": kind, "coordinates": coordinates})
    assert Area.parse(read_drawn(as_drawn(area))) == area


@pytest.mark.parametrize(
    "text",
    [
        f'{{"type": "Polygon", "coordinates": [{RING_GEOJSON}]}}',
        f'{{"type": "Feature", "properties": {{"name": "x"}}, "geometry":'
        f' {{"type": "Polygon", "coordinates": [{RING_GEOJSON}]}}}}',
        f'{{"type": "FeatureCollection", "features": [{{"type": "Feature", "geometry":'
        f' {{"type": "Polygon", "coordinates": [{RING_GEOJSON}]}}}}]}}',
    ],
)
def test_geojson_is_a_geometry_a_feature_or_a_collection_of_one(text: str) -> None:
    area = Area.parse(read_drawn(text))
    assert area == Area.parse({"kind": "polygon", "coordinates": [RING]})
    assert as_drawn(area) == "POLYGON ((37.1 36.1, 37.2 36.1, 37.2 36.2, 37.1 36.1))"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "values-drawn-form"),
        ("somewhere near the school", "values-drawn-form"),
        ("POLYGON ((37.1 36.1)", "values-drawn-form"),
        ("POINT ()", "values-drawn-form"),
        ("[" * 100_000, "values-drawn-form"),
        ('{"a":' * 30_000, "values-drawn-form"),
        ("[1, 2]", "values-drawn-form"),
        ("null", "values-drawn-form"),
        ('{"type": "Feature", "geometry": null}', "values-drawn-form"),
        ('{"type": "FeatureCollection", "features": [1, 2]}', "values-drawn-several"),
        ('{"type": "FeatureCollection", "features": "all"}', "values-drawn-several"),
        ("x" * (MOST + 1), "values-drawn-long"),
    ],
)
def test_what_is_no_shape_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_drawn(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    "text",
    [
        '{"type": "GeometryCollection", "coordinates": []}',
        '{"type": "Point", "coordinates": ["a", "b"]}',
        '{"type": "Point", "coordinates": [NaN, 36.1]}',
        '{"type": "Point", "coordinates": {"x": 1}}',
        '{"type": "Polygon", "coordinates": [[[1, 2, 3]]]}',
        "POINT (37.1)",
        "POINT (37.1 36.1, 37.2 36.2)",
        "POINT (537.1 36.1)",
        "POLYGON ((37.1 36.1, 37.2 36.1, 37.2 36.2, 37.3 36.3))",
        "LINESTRING (37.1 36.1)",
    ],
)
def test_what_is_a_shape_of_another_kind_or_an_impossible_one_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        Area.parse(read_drawn(text))


def test_places_by_name_and_no_area_are_not_drawn() -> None:
    place = {"place": "01912345-0000-7000-8000-000000000000", "part": "whole"}
    assert as_drawn(Area.parse({"kind": "places", "places": [place]})) == ""
    assert as_drawn(Area.parse({})) == ""
