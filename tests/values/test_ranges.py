import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.ranges import Range

NUMBERS = st.integers(-1000, 1000)


@st.composite
def ranges_with_a_member(draw: st.DrawFn) -> tuple[Range, int]:
    """A range, open on any side, and a number in it."""
    member = draw(NUMBERS)
    low = draw(st.none() | st.integers(0, 500).map(lambda room: member - room))
    high = draw(st.none() | st.integers(0, 500).map(lambda room: member + room))
    return Range(low, high), member


CHOSEN = ranges_with_a_member()


@given(CHOSEN, CHOSEN)
def test_sums_and_differences_enclose_every_choice(
    a: tuple[Range, int], b: tuple[Range, int]
) -> None:
    (here, x), (there, y) = a, b
    assert (here + there).contains(x + y)
    assert (here - there).contains(x - y)
    assert (-here).contains(-x)
    assert here.hull(there).contains(x) and here.hull(there).contains(y)


@given(CHOSEN, CHOSEN)
def test_ranges_meet_exactly_where_both_hold_a_number(
    a: tuple[Range, int], b: tuple[Range, int]
) -> None:
    (here, x), (there, y) = a, b
    shared = here.meet(there)
    assert (shared is not None) is here.intersects(there) is there.intersects(here)
    for number in (x, y):
        in_both = here.contains(number) and there.contains(number)
        assert in_both is (shared is not None and shared.contains(number))


@given(CHOSEN, CHOSEN)
def test_below_is_claimed_only_if_every_choice_is_smaller(
    a: tuple[Range, int], b: tuple[Range, int]
) -> None:
    (here, x), (there, y) = a, b
    assert not here.below(there) or x < y


@given(CHOSEN, CHOSEN)
def test_a_range_that_holds_another_holds_its_members(
    a: tuple[Range, int], b: tuple[Range, int]
) -> None:
    (here, _), (there, y) = a, b
    assert not here.contains(there) or here.contains(y)


def test_sums_keep_bounds_and_open_ends() -> None:
    assert Range(332, 368) + Range(11, 13) == Range(343, 381)
    assert Range(100_000, None) + Range(5, 5) == Range(100_005, None)
    assert Range(50, 60) - Range(10, None) == Range(None, 50)
    assert Range(0, 5).hull(Range(9, None)) == Range(0, None)


def test_nothing_is_outside_a_range_without_bounds() -> None:
    anything = Range(None, None)
    assert anything.contains(Range(None, 7)) and anything.contains(-5)
    assert not Range(0, None).contains(anything)


def test_a_range_that_ends_before_it_starts_is_a_bug() -> None:
    with pytest.raises(ValueError):
        Range(2, 1)
