"""The figures that are another but for a slip, found at once, are those found one by one."""

import pytest

from trucewatch.reading.scanning.slips import near_misses, slip

HIGHEST = 25_000


@pytest.mark.parametrize("number", [0, 5, 10, 12, 77, 100, 101, 148, 999, 1205, 2000])
def test_near_misses_are_what_one_slip_makes(number: int) -> None:
    one_by_one = {told for told in range(10, HIGHEST) if slip(told, number)}
    assert {told for told in near_misses(number) if told < HIGHEST} == one_by_one


def test_a_figure_is_no_near_miss_of_itself() -> None:
    assert 148 not in near_misses(148)
    assert {143, 184, 48, 1148} <= near_misses(148)
