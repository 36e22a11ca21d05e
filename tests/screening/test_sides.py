"""Points are measured to all sides of a shape at once, as the geometry library measures them."""

import numpy as np
import pytest
import shapely

from trucewatch.screening.globe import Ground
from trucewatch.screening.sides import Sides

SHAPES = {
    "triangle": "POLYGON ((0 0, 30 5, 12 40, 0 0))",
    "with a hole": "POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0), (30 30, 30 60, 60 60, 60 30, 30 30))",
    "two parts": "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((50 50, 60 50, 60 60, 50 50)))",
    "a corner said twice": "POLYGON ((0 0, 30 0, 30 0, 30 30, 0 0))",
}


@pytest.mark.parametrize("name", SHAPES)
def test_the_metres_are_those_of_the_geometry_library(name):
    edge = shapely.boundary(shapely.from_wkt(SHAPES[name]))
    points = np.random.default_rng(7).uniform(-100, 200, (5_000, 2))
    told = shapely.distance(edge, shapely.points(points))
    assert np.abs(Sides(edge).distances(points) - told).max() < 1e-9


def test_far_more_sides_than_are_measured_together_change_nothing():
    around = np.linspace(0, 2 * np.pi, 100_001)
    edge = shapely.linestrings(np.column_stack((np.cos(around), np.sin(around))) * 1_000)
    points = np.array([[0.0, 0.0], [3_000.0, 0.0]])
    assert np.abs(Sides(edge).distances(points) - [1_000, 2_000]).max() < 1e-5


def test_a_point_on_a_corner_or_a_side_is_inside_with_no_metre_left():
    ground = Ground(shapely.from_wkt("POLYGON ((37 36, 37.2 36, 37.2 36.2, 37 36.2, 37 36))"))
    corners = shapely.get_coordinates(ground.degrees)
    codes, metres = ground.compare_points(corners, np.full(len(corners), 5.0))
    assert (codes == 1).all()
    assert np.abs(metres - 5).max() < 1e-6


def test_a_point_in_a_hole_lies_outside():
    ring = "(37 36, 38 36, 38 37, 37 37, 37 36), (37.4 36.4, 37.6 36.4, 37.6 36.6, 37.4 36.6, 37.4 36.4)"
    ground = Ground(shapely.from_wkt(f"POLYGON ({ring})"))
    codes, metres = ground.compare_points(np.array([[37.5, 36.5]]), np.array([0.0]))
    assert codes.tolist() == [0]
    assert 8_000 < metres[0] < 10_000
