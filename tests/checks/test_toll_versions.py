"""Versions of one figure."""

import pytest

from tests.checks.found import found, likely, tallies
from trucewatch.checks import one_word_two_counts, toll_versions


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


def of_an_incident(*figures: str) -> dict[str, str]:
    return {
        "case.yaml": "case: {ref: c, zone: Asia/Damascus}\n"
        "incidents: [{ref: i}, {ref: j}]\n"
        "sources: [{ref: s, source_kind: media}, {ref: r, source_kind: media}]",
        "tallies.yaml": "tallies:\n"
        + "".join(f"  - {{unit: person, role: harm, {figure}}}\n" for figure in figures),
    }


PEOPLE = "group: people, fate: killed"
FIRST = f"ref: a, count: 23, {PEOPLE}, incident: i, source: s, at: 2017-04-03"


def test_two_numbers_of_one_source_none_of_which_is_said_to_be_newer_are_a_warning() -> None:
    again = f"ref: b, count: 32, {PEOPLE}, incident: i, source: s, at: 2017-04-02"
    assert found(toll_versions, of_an_incident(FIRST, again)) == [
        "warning: 32 (tally b, count) and 23 (tally a, count) count the same by one and the same "
        "source: neither is said to supersede the other."
    ]
    assert found(toll_versions, of_an_incident(FIRST, again), "ar") == [
        "warning: 32 (العدد المسجل b، count) و23 (العدد المسجل a، count) عددان لأمر واحد من مصدر "
        "واحد: ولم يُذكر أن أحدهما يحل محل الآخر."
    ]


def test_other_sources_people_and_incidents_and_equal_numbers_are_not_flagged() -> None:
    others = (
        f"ref: b, count: 32, {PEOPLE}, incident: i, source: r",
        f"ref: c, count: 32, {PEOPLE}, incident: j, source: s",
        "ref: d, count: 32, incident: i, source: s, group: women, fate: killed",
        "ref: e, count: 32, incident: i, source: s, group: people, fate: wounded",
        f"ref: f, count: 23, {PEOPLE}, incident: i, source: s, at: 2017-04-05",
        f"ref: g, count: about 23, {PEOPLE}, incident: i, source: s",
        f"ref: h, count: 20, {PEOPLE}, incident: i, source: s, part_of: a, part_relation: among",
        f"ref: k, count: 40, {PEOPLE}, incident: i, source: s, supersedes: b",
    )
    assert found(toll_versions, of_an_incident(FIRST, *others)) == []


@pytest.mark.parametrize("fate", ["killed", "unknown"])
@pytest.mark.parametrize("at", ["", ", at: 2017-04-02", ", at: 2017-04-03", ", at: 2017-04-04"])
def test_one_pair_of_figures_is_told_by_one_check_alone(fate: str, at: str) -> None:
    first = FIRST.replace("killed", fate)
    again = f"ref: b, count: 32, group: people, fate: {fate}, incident: i, source: s{at}"
    told = [
        found(check, of_an_incident(first, again)) for check in (toll_versions, one_word_two_counts)
    ]
    assert sorted(map(len, told)) == [0, 1]
