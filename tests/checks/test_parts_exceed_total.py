"""Parts that come to more than their total."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import parts_exceed_total

TOTAL = "total,5,person,people,wounded,harm,,,,s,"


def test_parts_that_exceed_their_total_are_an_error() -> None:
    written = tallies(
        TOTAL,
        "men,4,person,men,wounded,harm,total,part,,s,",
        "women,3,person,women,wounded,harm,total,part,,s,",
    )
    assert found(parts_exceed_total, written) == [
        "error: The parts 4 (tally men, count) and 3 (tally women, count) come to at least 7, "
        "which is more than their total 5 (tally total, count)."
    ]


def test_one_among_them_that_exceeds_it_is_told_in_arabic() -> None:
    written = tallies(TOTAL, "men,6,person,men,wounded,harm,total,among,,s,")
    assert found(parts_exceed_total, written, "ar") == [
        "error: يُذكر 6 (العدد المسجل men، count) من بين 5 (العدد المسجل total، count)، "
        "لكنه أكبر منه."
    ]


def test_what_is_among_them_may_overlap_and_be_fewer() -> None:
    written = tallies(
        TOTAL,
        "men,4,person,men,wounded,harm,total,among,,s,",
        "medics,3,person,medical,wounded,harm,total,among,,s,",
    )
    assert found(parts_exceed_total, written) == []


def test_figures_that_exceed_it_by_their_tight_bounds_only_are_a_note() -> None:
    written = tallies(
        "total,about 100,person,people,wounded,harm,,,,s,",
        "men,120,person,men,wounded,harm,total,among,,s,",
    )
    assert found(parts_exceed_total, written) == [
        "note: 120 (tally men, count) is said to be among about 100 (tally total, count), "
        "but is more."
    ]


def test_two_breakdowns_of_one_total_are_not_added_to_each_other() -> None:
    written = tallies(
        TOTAL,
        "men,3,person,men,wounded,harm,total,part,,s,",
        "women,2,person,women,wounded,harm,total,part,,s,",
        "civilians,4,person,civilians,wounded,harm,total,part,,s,",
        "fighters,1,person,fighters,wounded,harm,total,part,,s,",
    )
    assert found(parts_exceed_total, written) == []


def test_a_part_that_a_newer_one_supersedes_is_not_counted() -> None:
    written = tallies(
        TOTAL,
        "old,4,person,men,wounded,harm,total,part,,s,",
        "new,5,person,men,wounded,harm,total,part,old,s,",
    )
    assert found(parts_exceed_total, written) == []


def test_the_fewest_parts_that_exceed_the_total_are_named() -> None:
    written = tallies(
        "total,23,person,people,killed,harm,,,,s,",
        "men,31,person,men,killed,harm,total,part,,s,",
        "women,10,person,women,killed,harm,total,part,,s,",
    )
    assert found(parts_exceed_total, written) == [
        "error: 31 (tally men, count) is said to be among 23 (tally total, count), but is more."
    ]
    assert likely(parts_exceed_total, written) == [
        "31 (tally men, count) is likely 13: two digits changed places"
    ]
