"""Close maps count each position once: in a square that lies in the part shown whole, or beside."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from trucewatch.values.squares import SIDE, Sides, beside, filled_by, middle_of_square, square_of

EAST, NORTH = st.integers(-180_000_000, 180_000_000), st.integers(-90_000_000, 90_000_000)
WIDE = st.integers(2 * SIDE, 60 * SIDE)


def holds(sides: Sides, east: int, north: int) -> bool:
    return sides.west <= east <= sides.east and sides.south <= north <= sides.north


@given(EAST, NORTH, WIDE, WIDE, st.data())
def test_each_position_lies_in_one_part(
    west: int, south: int, wide: int, high: int, data: st.DataObject
) -> None:
    outer = Sides(west, south, west + wide, south + high)
    inner = filled_by(outer)
    edges = {*outer[::2], *inner[::2]}, {*outer[1::2], *inner[1::2]}
    near = [st.sampled_from([one + by for one in some for by in (-1, 0, 1)]) for some in edges]
    east = data.draw(st.integers(west - SIDE, west + wide + SIDE) | near[0])
    north = data.draw(st.integers(south - SIDE, south + high + SIDE) | near[1])
    parts = [inner, *beside(outer, inner)]
    assert sum(holds(part, east, north) for part in parts) == holds(outer, east, north)


@given(EAST, NORTH, WIDE, WIDE)
def test_whole_squares_are_all_that_fit(west: int, south: int, wide: int, high: int) -> None:
    outer = Sides(west, south, west + wide, south + high)
    inner = filled_by(outer)
    assume(inner.west <= inner.east and inner.south <= inner.north)
    assert [side % SIDE for side in (inner.west, inner.south)] == [0, 0]
    assert [(side + 1) % SIDE for side in (inner.east, inner.north)] == [0, 0]
    assert inner.west - outer.west < SIDE > outer.east - inner.east
    assert inner.south - outer.south < SIDE > outer.north - inner.north


def test_squares_go_on_west_and_south_of_null() -> None:
    assert square_of(0, 0) == (0, 0)
    assert square_of(-1, SIDE) == (-1, 1)
    assert middle_of_square(-1, 63) == (-0.5 / 64, 63.5 / 64)
