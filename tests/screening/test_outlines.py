"""Outlines made fit to be measured."""

import pytest
import shapely

from trucewatch.screening.outlines import CROSSED, WIDE, outline_of


def polygon(*corners):
    return shapely.Polygon(corners)


@pytest.mark.parametrize(
    ("shape", "doubt"),
    [
        (polygon((0, 0), (2, 0), (2, 2), (0, 2)), ""),
        (polygon((0, 0), (2, 2), (2, 0), (0, 2)), CROSSED),
        (polygon((179, 0), (-179, 0), (-179, 1), (179, 1)), ""),
        (polygon((-100, 0), (100, 0), (100, 1), (-100, 1)), WIDE),
        (shapely.LineString([(0, 0), (2, 2), (2, 0), (0, 2)]), ""),
        (shapely.LineString([(179, 0), (-179, 0)]), ""),
        (shapely.MultiPoint([(0, 0), (1, 1)]), ""),
    ],
)
def test_only_what_crosses_itself_or_is_too_wide_is_in_doubt(shape, doubt):
    assert outline_of(shape).doubt == doubt


def test_what_is_cut_at_the_date_line_is_put_together():
    cut = shapely.MultiPolygon([
        polygon((179, 0), (180, 0), (180, 1), (179, 1)),
        polygon((-180, 0), (-179, 0), (-179, 1), (-180, 1)),
    ])  # fmt: skip
    found = outline_of(cut)
    assert found.shape.equals(polygon((179, 0), (181, 0), (181, 1), (179, 1)))
    assert found.doubt == ""


def test_of_an_outline_that_touches_itself_only_what_it_encloses_is_left():
    loose = polygon((0, 0), (4, 0), (4, 4), (2, 4), (2, 2), (2, 4), (0, 4))
    found = outline_of(loose).shape
    assert shapely.get_type_id(found) == shapely.GeometryType.POLYGON
    assert shapely.boundary(found) is not None


def test_one_crossing_part_leaves_all_of_it_in_doubt():
    sound = polygon((10, 0), (12, 0), (12, 2), (10, 2))
    crossing = polygon((0, 0), (2, 2), (2, 0), (0, 2))
    found = outline_of(shapely.MultiPolygon([sound, crossing]))
    assert (found.doubt, found.shape.covers(polygon((0, 0), (2, 0), (2, 2), (0, 2)))) == (
        CROSSED,
        True,
    )
