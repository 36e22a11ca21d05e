"""Figures that are another's with two digits changed over."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import digit_slip

SUM = "sum,{},person,people,killed,harm,,,,{},,,"
PARTS = (
    "men,13,person,men,killed,harm,total,part,,s,,,",
    "women,10,person,women,killed,harm,total,part,,s,,,",
)
TOTAL = "total,23,person,people,killed,harm,,,,s,,,"


def test_a_figure_that_the_parts_of_another_show_to_be_a_slip_is_a_warning() -> None:
    written = tallies(SUM.format(32, "r"), TOTAL, *PARTS)
    assert found(digit_slip, written) == [
        "warning: 32 (tally sum, count) and 23 (tally total, count) are told of the same, and the "
        "parts of the second come to it exactly."
    ]
    assert likely(digit_slip, written) == [
        "32 (tally sum, count) is likely 23: two digits changed places"
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(digit_slip, tallies(SUM.format(32, "r"), TOTAL, *PARTS), "ar") == [
        "warning: يُروى 32 (العدد المسجل sum، count) و23 (العدد المسجل total، count) عن الشيء نفسه، "
        "وأجزاء الثاني تبلغه تمامًا."
    ]


def test_arabic_digits_that_look_alike_are_a_slip() -> None:
    assert likely(digit_slip, tallies(SUM.format(22, "r"), TOTAL, *PARTS)) == [
        "22 (tally sum, count) is likely 23: a digit was taken for one that looks like it"
    ]


def test_without_parts_nothing_tells_which_is_right() -> None:
    assert found(digit_slip, tallies(SUM.format(32, "r"), TOTAL)) == []


def test_another_figure_is_no_slip() -> None:
    assert found(digit_slip, tallies(SUM.format(29, "r"), TOTAL, *PARTS)) == []


def test_figures_of_one_source_are_left_to_another_check() -> None:
    assert found(digit_slip, tallies(SUM.format(32, "s"), TOTAL, *PARTS)) == []
