"""Slips: which number was likely meant."""

import pytest

from trucewatch.rules.slips import near, slip_between


@pytest.mark.parametrize(
    ("printed", "meant", "kind"),
    [
        (32, 23, "transposed"),
        (1080, 1800, "transposed"),
        (2, 3, "look-alike"),
        (57, 58, "look-alike"),
        (15, 10, "look-alike"),
        (233, 23, "doubled"),
        (113, 13, "doubled"),
        (3, 32, "dropped"),
        (100, 1000, "dropped"),
        (41, 49, "one-wrong"),
    ],
)
def test_a_slip_is_known_by_its_kind(printed: int, meant: int, kind: str) -> None:
    assert slip_between(printed, meant) == kind


@pytest.mark.parametrize(
    ("printed", "meant"), [(23, 23), (4, 9), (321, 123), (23, 45), (1234, 12), (243, 23)]
)
def test_other_differences_are_no_slip(printed: int, meant: int) -> None:
    assert slip_between(printed, meant) is None


def test_near_numbers_are_those_that_a_likely_slip_makes() -> None:
    assert near(23) == [22, 24, 32, 33, 63]
