"""Newer tolls smaller than those they supersede."""

from tests.checks.found import found, tallies
from trucewatch.checks import toll_falls


def test_a_newer_toll_that_is_smaller_is_a_warning() -> None:
    written = tallies(
        "old,32,person,people,killed,harm,,,,s,", "new,23,person,people,killed,harm,,,old,s,"
    )
    assert found(toll_falls, written) == [
        "warning: 23 (tally new, count) supersedes 32 (tally old, count) and is smaller."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(
        "old,32,person,people,killed,harm,,,,s,", "new,23,person,people,killed,harm,,,old,s,"
    )
    assert found(toll_falls, written, "ar") == [
        "warning: 23 (العدد المسجل new، count) يحل محل 32 (العدد المسجل old، count) وهو أصغر منه."
    ]


def test_a_toll_that_grows_is_not_flagged() -> None:
    written = tallies(
        "old,23,person,people,killed,harm,,,,s,", "new,32,person,people,killed,harm,,,old,s,"
    )
    assert found(toll_falls, written) == []


def test_a_toll_that_may_have_grown_is_not_flagged() -> None:
    written = tallies(
        "old,at least 32,person,people,killed,harm,,,,s,",
        "new,about 33,person,people,killed,harm,,,old,s,",
    )
    assert found(toll_falls, written) == []


def test_those_who_remain_may_well_become_fewer() -> None:
    written = tallies(
        "old,90,person,people,,remaining,,,,s,", "new,5,person,people,,remaining,,,old,s,"
    )
    assert found(toll_falls, written) == []


def test_another_group_settles_nothing() -> None:
    written = tallies(
        "old,32,person,people,killed,harm,,,,s,", "new,23,person,women,killed,harm,,,old,s,"
    )
    assert found(toll_falls, written) == []


def totals(*counts: str) -> dict[str, str]:
    rows = [
        f"t{day},{count},person,people,evacuated,total,,,,s,2016-12-{day}"
        for day, count in enumerate(counts, 15)
    ]
    return tallies(*rows)


def test_a_total_so_far_that_falls_is_a_warning_without_saying_that_it_supersedes() -> None:
    assert found(toll_falls, totals("900", "850", "1000")) == [
        "warning: 850 (tally t16, count) comes later than 900 (tally t15, count) and is smaller."
    ]


def test_it_is_told_in_arabic_too() -> None:
    assert found(toll_falls, totals("900", "850"), "ar") == [
        "warning: 850 (العدد المسجل t16، count) أحدث من 900 (العدد المسجل t15، count) وهو أصغر منه."
    ]


def test_a_total_that_may_have_grown_is_not_flagged() -> None:
    assert found(toll_falls, totals("about 900", "890", "at least 700")) == []


def test_a_total_that_supersedes_the_older_one_is_told_once() -> None:
    written = tallies(
        "a,900,person,people,evacuated,total,,,,s,2016-12-15",
        "b,850,person,people,evacuated,total,,,a,s,2016-12-16",
    )
    assert found(toll_falls, written) == [
        "warning: 850 (tally b, count) supersedes 900 (tally a, count) and is smaller."
    ]
