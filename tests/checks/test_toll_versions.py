"""Versions of one figure."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import toll_versions


def toll(ref: str, count: int, older: str = "", at: str = "", whole: str = "") -> str:
    relation = "part" if whole else ""
    return f"{ref},{count},person,people,killed,harm,{whole},{relation},{older},s,{at},,"


def test_two_that_supersede_one_and_exclude_each_other_are_a_warning() -> None:
    written = tallies(toll("a", 20), toll("b", 32, "a"), toll("c", 23, "a"))
    assert found(toll_versions, written) == [
        "warning: 23 (tally c, count) and 32 (tally b, count) both supersede 20 (tally a, count): "
        "it is not said which of them holds."
    ]
    assert likely(toll_versions, written) == [
        "23 and 32 differ only by two digits that changed places: one of them is likely a slip"
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(toll("a", 20), toll("b", 32, "a"), toll("c", 23, "a"))
    assert found(toll_versions, written, "ar") == [
        "warning: كل من 23 (العدد المسجل c، count) و32 (العدد المسجل b، count) يحل محل 20 "
        "(العدد المسجل a، count): ولم يُبيَّن أيهما المعتمد."
    ]


def test_two_that_agree_are_a_note() -> None:
    written = tallies(toll("a", 20), toll("b", 23, "a"), toll("c", 23, "a"))
    assert [one[:5] for one in found(toll_versions, written)] == ["note:"]


def test_a_chain_of_versions_is_not_flagged() -> None:
    written = tallies(toll("a", 20), toll("b", 23, "a"), toll("c", 32, "b"))
    assert found(toll_versions, written) == []


def test_a_newer_figure_of_an_earlier_time_is_a_warning() -> None:
    written = tallies(toll("a", 20, at="2016-12-15"), toll("b", 23, "a", at="2016-12-14"))
    assert found(toll_versions, written) == [
        "warning: 23 (tally b, count) supersedes 20 (tally a, count), but speaks of an earlier "
        "time: Wednesday 14 December 2016, and not Thursday 15 December 2016."
    ]


def test_a_newer_figure_that_did_not_take_its_place_in_the_total_is_a_warning() -> None:
    written = tallies(toll("t", 30), toll("a", 10, whole="t"), toll("b", 12, "a"))
    assert found(toll_versions, written) == [
        "warning: 10 (tally a, count) is part of 30 (tally t, count); 12 (tally b, count), which "
        "supersedes it, has not taken its place there."
    ]


def test_a_newer_figure_in_its_place_is_not_flagged() -> None:
    written = tallies(toll("t", 30), toll("a", 10, whole="t"), toll("b", 12, "a", whole="t"))
    assert found(toll_versions, written) == []
