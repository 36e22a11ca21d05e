"""A place far from where the case plays may be a slip of a digit."""

import pytest

from tests.checks.found import found
from tests.checks.test_place_swapped import places
from trucewatch.checks import place_far_off, place_swapped

AROUND = tuple((f"37.1{n}", f"36.2{n}") for n in range(9))


def test_a_place_far_from_all_others_is_a_warning() -> None:
    assert found(place_far_off, places(*AROUND, ("37.13", "3.619"))) == [
        "warning: p9 is at longitude 37.13, latitude 3.619, more than 300 km from every other place "
        "of the case."
    ]


def test_it_is_told_in_arabic() -> None:
    (told,) = found(place_far_off, places(*AROUND, ("37.13", "3.619")), "ar")
    assert "على بعد يزيد على 300 كم من كل مكان آخر" in told


@pytest.mark.parametrize(
    "coordinates",
    [
        (*AROUND, ("36.29", "33.51")),
        (*AROUND[:8], ("37.13", "3.619")),
        (*AROUND, ("6.14", "46.2"), ("2.35", "48.85")),
        (*AROUND, ("6.14", "46.2"), ("6.15", "46.21")),
        AROUND,
    ],
)
def test_near_ones_too_few_several_apart_and_two_together_are_left_alone(coordinates) -> None:
    assert found(place_far_off, places(*coordinates)) == []


def test_a_swapped_one_is_told_once() -> None:
    text = places(*((f"33.1{n}", "10.2") for n in range(9)), ("10.2", "33.13"))
    assert len(found(place_swapped, text)) == 1
    assert found(place_far_off, text) == []


def test_a_point_that_stands_for_a_whole_country_is_left_alone() -> None:
    text = places(*AROUND, ("35", "39.9"))
    assert len(found(place_far_off, text)) == 1
    country = text.replace("{ref: p9,", "{ref: p9, place_kind: country,")
    assert found(place_far_off, country) == []
