import json
from decimal import Decimal
from itertools import groupby
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucewatch.values.area import (
    EMPTY_AREA,
    Area,
    Box,
    Extent,
    PlacePart,
    Shape,
    WherePrecision,
    named_in,
)
from trucewatch.values.coordinates import WORLD, canonical, read_degrees
from trucewatch.values.drawn_text import as_drawn
from trucewatch.values.geometry import NAMED
from trucewatch.values.refusal import Refusal

SYRIA = Box(Decimal("35.6"), Decimal("32.3"), Decimal("42.4"), Decimal("37.4"))
AMIRIYA = UUID("018f0000-0000-7000-8000-000000000001")
SUKKARI = UUID("018f0000-0000-7000-8000-000000000002")


def degrees(most: int) -> st.SearchStrategy[str]:
    return st.decimals(-most, most, places=7).map(canonical)


POSITIONS = st.tuples(degrees(180), degrees(90)).map(list)
LINES = st.lists(POSITIONS, min_size=2, max_size=5)
RINGS = st.lists(POSITIONS, min_size=3, max_size=5).map(lambda open_: [*open_, open_[0]])
POLYGONS = st.lists(RINGS, min_size=1, max_size=2)
SHAPES = st.one_of(
    st.tuples(st.just("point"), POSITIONS),
    st.tuples(st.just("line"), LINES),
    st.tuples(st.just("polygon"), POLYGONS),
    st.tuples(st.just("multipolygon"), st.lists(POLYGONS, min_size=1, max_size=2)),
)
PARTS = st.builds(PlacePart, st.uuids(), st.sampled_from(Extent))


@st.composite
def routes(draw: st.DrawFn) -> dict[str, object]:
    """A route in plain form over a few places, which may come again but not twice in a row."""
    few = draw(st.lists(st.uuids(), min_size=2, max_size=4, unique=True))
    steps = draw(st.lists(st.sampled_from(few), min_size=2, max_size=8))
    way = [place for place, _ in groupby(steps)]
    way += [next(place for place in few if place != way[0])] if len(way) < 2 else []
    parts = [PlacePart(place, draw(st.sampled_from(Extent))).plain() for place in way]
    return {"kind": "route", "places": parts}


@st.composite
def areas(draw: st.DrawFn) -> Area:
    precision = draw(st.sampled_from(WherePrecision))
    if draw(st.booleans()):
        parts = st.lists(PARTS, min_size=1, max_size=4, unique_by=lambda part: part.place)
        return Area.of_places(draw(parts), precision)
    if draw(st.booleans()):
        return Area.parse(draw(routes()) | {"precision": precision})
    kind, coordinates = draw(SHAPES)
    radius = draw(st.none() | st.integers(1, 50_000))
    return Area.parse(
        {"kind": kind, "coordinates": coordinates, "precision": precision, "radius_m": radius}
    )


@given(areas())
def test_plain_forms_are_read_back(area: Area) -> None:
    assert Area.parse(area.plain()) == area
    assert Area.parse(json.loads(json.dumps(area.plain()), parse_float=pytest.fail)) == area
    assert bool(area)


@given(routes(), st.sampled_from(WherePrecision), st.none() | st.integers(1, 50_000))
def test_a_route_is_read_back_in_its_order(
    route: dict[str, object], precision: WherePrecision, radius: int | None
) -> None:
    given = route | {"precision": precision.value} | ({"radius_m": radius} if radius else {})
    area = Area.parse(given)
    assert area.plain() == given
    assert [part.plain() for part in area.places] == route["places"]
    assert set(area.named) == {part.place for part in area.places}
    assert named_in(given) == area.named
    assert (area.geojson(), area.bounds(), as_drawn(area)) == ({}, None, "")


def test_a_route_keeps_its_order_and_may_come_back() -> None:
    way = [[SUKKARI, "whole"], [AMIRIYA, "part"], [SUKKARI, "part"]]
    places = [{"place": str(place), "part": part} for place, part in way]
    area = Area.parse({"kind": "route", "places": places})
    assert area.plain() == {"kind": "route", "places": places, "precision": "unknown"}
    assert (area.shape, area.named) == (Shape.ROUTE, (SUKKARI, AMIRIYA))
    assert area != Area.parse({"kind": "route", "places": places[::-1][:2]})


def test_the_places_of_what_is_no_area_are_none() -> None:
    drawn = {"kind": "point", "coordinates": ["37.1", "36.2"], "precision": "near"}
    assert [named_in(one) for one in (None, {}, "route", {"kind": "sum"}, drawn)] == [()] * 5


@given(areas().filter(lambda area: area.shape not in NAMED))
def test_geojson_of_an_area_is_the_same_area(area: Area) -> None:
    drawn = area.geojson()
    again = Area.parse({"kind": drawn["type"], "coordinates": drawn["coordinates"]})
    assert (again.shape, again.coordinates) == (area.shape, area.coordinates)


@given(st.floats(-180, 180))
def test_degrees_are_rounded_by_less_than_a_centimetre(number: float) -> None:
    assert abs(Decimal(canonical(read_degrees(number))) - Decimal(number)) <= Decimal("5.0001e-8")


def test_a_point_keeps_its_decimals_without_floats() -> None:
    area = Area.parse(
        {"kind": "Point", "coordinates": [37.13430000, "36.20210004999"], "precision": "near",
         "radius_m": 500}
    )  # fmt: skip
    assert area.plain() == {
        "kind": "point",
        "coordinates": ["37.1343", "36.2021"],
        "precision": "near",
        "radius_m": 500,
    }
    assert area.geojson() == {"type": "Point", "coordinates": [37.1343, 36.2021]}
    assert area.bounds() == (37.1343, 36.2021, 37.1343, 36.2021)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("37.1343", "37.1343"), ("+37.10", "37.1"), (" 37 ", "37"), ("-0.0", "0"), ("100", "100"),
        ("٣٧٫١٣٤٣", "37.1343"), ("-۳۷٫۱", "-37.1"), (-0.00000001, "0"), (1e-7, "0.0000001"), ("36.20000005", "36.2"), ("36.20000015", "36.2000002"),
    ],
)  # fmt: skip
def test_degrees_have_one_spelling(written: object, kept: str) -> None:
    assert canonical(read_degrees(written)) == kept


def test_places_stand_in_the_order_of_their_ids() -> None:
    area = Area.of_places([PlacePart(SUKKARI, Extent.WHOLE), PlacePart(AMIRIYA, Extent.PART)])
    assert area.plain() == {
        "kind": "places",
        "places": [
            {"place": str(AMIRIYA), "part": "part"},
            {"place": str(SUKKARI), "part": "whole"},
        ],
        "precision": "unknown",
    }
    assert (area.geojson(), area.bounds()) == ({}, None)


def test_no_area_is_empty() -> None:
    assert Area.parse(None) == Area.parse({}) == EMPTY_AREA
    assert (bool(EMPTY_AREA), EMPTY_AREA.plain(), EMPTY_AREA.geojson()) == (False, {}, {})


def test_swapped_coordinates_are_noticed_where_the_world_or_the_case_tells() -> None:
    with pytest.raises(Refusal) as beyond_the_pole:
        Area.parse({"kind": "point", "coordinates": [36.2, 137.1]})
    with pytest.raises(Refusal) as beyond_the_case:
        Area.parse({"kind": "point", "coordinates": [36.2021, 37.6343]}, expected=SYRIA)
    assert beyond_the_pole.value.code == beyond_the_case.value.code == "values-area-swapped"
    assert beyond_the_case.value.message.text("en") == (
        "\u206836.2021, 37.6343\u2069 has latitude and longitude swapped, it seems. "
        "Please write longitude first: \u206837.6343, 36.2021\u2069."
    )


def test_a_hospital_across_the_border_is_not_taken_for_swapped() -> None:
    gaziantep = {"kind": "point", "coordinates": ["37.3781", "37.0662"]}
    beirut = {"kind": "point", "coordinates": ["35.5018", "33.8938"]}
    assert Area.parse(gaziantep, SYRIA).coordinates == ("37.3781", "37.0662")
    assert Area.parse(beirut, SYRIA).coordinates == ("35.5018", "33.8938")


@settings(deadline=None)  # a refusal may read the catalogue
@given(st.decimals(-999, 999, places=3), st.decimals(-999, 999, places=3))
def test_no_point_outside_the_world_is_kept(longitude: Decimal, latitude: Decimal) -> None:
    point: object = {"kind": "point", "coordinates": [str(longitude), str(latitude)]}
    if WORLD.holds(longitude, latitude):
        assert Area.parse(point).shape is Shape.POINT
    else:
        with pytest.raises(Refusal):
            Area.parse(point)


def square(*ring: list[int]) -> object:
    return {"kind": "polygon", "coordinates": [list(ring)]}


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ("Aleppo", "values-area-shape"),
        ({"kind": "circle", "coordinates": [1, 2]}, "values-area-shape"),
        ({"kind": "point"}, "values-area-shape"),
        ({"kind": "point", "coordinates": [1, 2], "places": []}, "values-area-shape"),
        ({"kind": "point", "coordinates": [1, 2], "colour": "red"}, "values-area-shape"),
        ({"kind": "point", "coordinates": "1, 2"}, "values-area-position"),
        ({"kind": "point", "coordinates": [1]}, "values-area-position"),
        ({"kind": "point", "coordinates": [1, 2, 3]}, "values-area-height"),
        ({"kind": "point", "coordinates": [200, 91]}, "values-area-outside"),
        ({"kind": "point", "coordinates": [10**6, 2]}, "values-area-outside"),
        ({"kind": "point", "coordinates": ["37°08'", "36"]}, "values-area-number"),
        ({"kind": "point", "coordinates": [float("nan"), 36]}, "values-area-number"),
        ({"kind": "point", "coordinates": [True, 36]}, "values-area-number"),
        ({"kind": "point", "coordinates": [None, 36]}, "values-area-number"),
        ({"kind": "line", "coordinates": [[1, 2]]}, "values-area-short-line"),
        ({"kind": "line", "coordinates": []}, "values-area-position"),
        (square([0, 0], [1, 1], [0, 0]), "values-area-short-ring"),
        (square([0, 0], [1, 0], [1, 1], [0, 1]), "values-area-open-ring"),
        ({"kind": "line", "coordinates": [[0, 0]] * 200_001}, "values-area-too-many"),
        ({"kind": "places", "places": []}, "values-area-places"),
        ({"kind": "route", "places": []}, "values-area-places"),
        ({"kind": "route", "places": "Aleppo"}, "values-area-places"),
        ({"kind": "route", "coordinates": [1, 2]}, "values-area-shape"),
        ({"kind": "route", "places": [{"place": str(AMIRIYA), "part": "whole"}]},
         "values-area-short-route"),
        ({"kind": "route", "places": [
            {"place": str(SUKKARI), "part": "whole"}, {"place": str(AMIRIYA), "part": "whole"},
            {"place": str(AMIRIYA), "part": "part"}]}, "values-area-route-stays"),
        ({"kind": "places", "places": ["Aleppo"]}, "values-area-places"),
        ({"kind": "places", "places": [{"place": "Aleppo", "part": "whole"}]}, "values-area-place-id"),
        ({"kind": "places", "places": [{"place": str(AMIRIYA), "part": "whole"}] * 2},
         "values-area-place-twice"),
        ({"kind": "point", "coordinates": [1, 2], "radius_m": 0}, "values-area-radius"),
        ({"kind": "point", "coordinates": [1, 2], "radius_m": 1.5}, "values-area-radius"),
        ({"kind": "point", "coordinates": [1, 2], "precision": "perfect"}, "codes-none-near"),
    ],
)  # fmt: skip
def test_what_is_no_area_is_refused(given_: object, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        Area.parse(given_)
    assert refused.value.code == code
    assert sorted(refused.value.message.both()) == ["ar", "en"]
