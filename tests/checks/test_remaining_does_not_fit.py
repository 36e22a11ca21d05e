"""Those who remain, against the start less those moved."""

from tests.checks.found import found, tallies
from trucewatch.checks import remaining_does_not_fit

START = "start,50000,person,people,,start,,,,s,"
MOVED = "moved,11400,person,people,,moved,,,,s,"


def test_more_who_remain_than_can_be_left_are_an_error() -> None:
    written = tallies(START, MOVED, "left,40000,person,people,,remaining,,,,s,")
    assert found(remaining_does_not_fit, written) == [
        "error: Those who remain do not fit the start less those moved. "
        "At the start: 50,000 (tally start, count), counting people by the person. "
        "Moved: 11,400 (tally moved, count), counting people by the person. "
        "Remaining: 40,000 (tally left, count), counting people by the person."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(START, MOVED, "left,40000,person,people,,remaining,,,,s,")
    assert found(remaining_does_not_fit, written, "ar") == [
        "error: عدد الباقين لا يطابق العدد الأولي مطروحًا منه من نُقلوا. "
        "في البداية: 50,000 (العدد المسجل start، count)، والفئة المعدودة أشخاص، ووحدة العد شخص. "
        "من نُقلوا: 11,400 (العدد المسجل moved، count)، والفئة المعدودة أشخاص، ووحدة العد شخص. "
        "الباقون: 40,000 (العدد المسجل left، count)، والفئة المعدودة أشخاص، ووحدة العد شخص."
    ]


def test_about_forty_thousand_fits() -> None:
    written = tallies(START, MOVED, "left,about 40000,person,people,,remaining,,,,s,")
    assert found(remaining_does_not_fit, written) == []


def test_two_figures_of_people_moved_may_be_one_or_may_add_up() -> None:
    more = "more,400,person,people,,moved,,,,s,"
    for left in ("38600", "38200", "38400"):
        written = tallies(START, MOVED, more, f"left,{left},person,people,,remaining,,,,s,")
        assert found(remaining_does_not_fit, written) == []


def test_two_sources_are_not_set_against_each_other() -> None:
    written = tallies(START, MOVED, "left,40000,person,people,,remaining,,,,r,")
    assert found(remaining_does_not_fit, written) == []


def test_people_moved_after_the_count_of_those_remaining_are_left_out() -> None:
    late = "moved,11400,person,people,,moved,,,,s,2016-12-18"
    left = "left,50000,person,people,,remaining,,,,s,2016-12-16"
    assert found(remaining_does_not_fit, tallies(START, late, left)) == []
