import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.codes.counts import Agreement
from trucewatch.values.count import Count
from trucewatch.values.figures import Figure, compare, compare_part
from trucewatch.values.ranges import Range

TEXTS = st.one_of(
    st.builds("{} {}".format, st.sampled_from(["about", "nearly", "at least", "over", "up to"]),
              st.integers(0, 100_000)),
    st.integers(0, 100_000).map(str),
    st.sampled_from(["several", "dozens", "hundreds", "thousands", "unknown", "a few"]),
)  # fmt: skip
FIGURES = TEXTS.map(lambda text: Count.parse(text).figure)


def figure(text: str) -> Figure:
    return Count.parse(text).figure


@given(FIGURES, FIGURES)
def test_figures_contradict_only_if_their_loose_ranges_exclude_each_other(
    a: Figure, b: Figure
) -> None:
    apart = not a.loose.intersects(b.loose)
    assert (compare(a, b) is Agreement.CONTRADICTS) is apart
    assert (compare(a, b) is Agreement.AGREES) is a.tight.intersects(b.tight)
    assert compare(a, b) is compare(b, a)


@given(FIGURES, FIGURES, FIGURES)
def test_sums_keep_the_loose_range_around_the_tight_one(a: Figure, b: Figure, c: Figure) -> None:
    for made in (a + b, a - b, a.hull(b), Figure.total([a, b, c])):
        assert made.loose.contains(made.tight)
    assert (a + b) + c == a + (b + c) == Figure.total([c, b, a])


@given(FIGURES, FIGURES)
def test_a_part_is_too_large_only_if_every_choice_is(part: Figure, whole: Figure) -> None:
    too_large = compare_part(part, whole) is Agreement.CONTRADICTS
    assert not too_large or compare(part, whole) is Agreement.CONTRADICTS
    assert too_large is whole.loose.below(part.loose)


def test_about_forty_thousand_remaining_of_about_fifty_agrees_with_11400_moved() -> None:
    remaining = figure("about 50000") - figure("11400")
    assert remaining == Figure(Range(33_600, 43_600), Range(28_600, 48_600))
    assert compare(remaining, figure("about 40000")) is Agreement.AGREES


def test_what_only_twice_the_room_can_bridge_differs() -> None:
    assert compare(figure("about 350"), figure("370")) is Agreement.DIFFERS
    assert compare(figure("about 350"), figure("390")) is Agreement.CONTRADICTS
    assert compare(figure("5"), figure("6")) is Agreement.CONTRADICTS


def test_an_unknown_number_contradicts_nothing() -> None:
    assert compare(figure("unknown"), figure("100000")) is Agreement.AGREES


def test_parts_among_a_whole_may_be_fewer_but_not_more() -> None:
    assert compare_part(figure("3"), figure("5")) is Agreement.AGREES
    assert compare_part(figure("6"), figure("5")) is Agreement.CONTRADICTS
    assert compare_part(figure("370"), figure("about 350")) is Agreement.DIFFERS


def test_the_sum_of_nothing_is_nothing() -> None:
    assert Figure.total([]) == Figure.only(0)


def test_a_loose_range_inside_the_tight_one_is_a_bug() -> None:
    with pytest.raises(ValueError):
        Figure(Range(0, 10), Range(1, 9))
