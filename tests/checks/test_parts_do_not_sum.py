"""Parts that come to less than their total."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import parts_do_not_sum

TOTAL = "total,11,person,people,killed,harm,,,,s,"


def test_parts_that_lack_someone_are_an_error() -> None:
    written = tallies(
        TOTAL,
        "men,4,person,men,killed,harm,total,part,,s,",
        "women,3,person,women,killed,harm,total,part,,s,",
    )
    assert found(parts_do_not_sum, written) == [
        "error: The parts 4 (tally men, count) and 3 (tally women, count) come to at most 7, "
        "which is less than their total 11 (tally total, count)."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(TOTAL, "men,4,person,men,killed,harm,total,part,,s,")
    assert found(parts_do_not_sum, written, "ar") == [
        "error: مجموع الأجزاء 4 (العدد المسجل men، count) لا يتجاوز 4، "
        "وهو أصغر من المجموع المذكور 11 (العدد المسجل total، count)."
    ]


def test_those_only_among_them_may_be_fewer() -> None:
    written = tallies(TOTAL, "men,4,person,men,killed,harm,total,among,,s,")
    assert found(parts_do_not_sum, written) == []


def test_an_unknown_part_may_be_what_is_missing() -> None:
    written = tallies(
        TOTAL,
        "men,4,person,men,killed,harm,total,part,,s,",
        "women,unknown,person,women,killed,harm,total,part,,s,",
    )
    assert found(parts_do_not_sum, written) == []


def test_parts_without_a_relation_are_taken_as_among_them() -> None:
    assert found(parts_do_not_sum, tallies(TOTAL, "men,4,person,men,killed,harm,total,,,s,")) == []


def test_the_figure_likely_meant_is_named() -> None:
    written = tallies(
        "total,32,person,people,killed,harm,,,,s,",
        "men,13,person,men,killed,harm,total,part,,s,",
        "women,10,person,women,killed,harm,total,part,,s,",
    )
    assert likely(parts_do_not_sum, written) == [
        "32 (tally total, count) is likely 23: two digits changed places"
    ]
