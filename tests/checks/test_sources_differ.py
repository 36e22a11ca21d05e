"""Sources that count the same people differently stand side by side, and a note says so."""

from tests.checks.found import found, likely
from tests.checks.test_toll_versions import of_an_incident
from trucewatch.checks import sources_differ

PEOPLE = "group: people, fate: killed"
FIRST = f"ref: a, count: 5, {PEOPLE}, incident: i, source: s"


def test_two_sources_with_numbers_that_cannot_both_be_right_are_a_note() -> None:
    other = f"ref: b, count: 9, {PEOPLE}, incident: i, source: r"
    assert found(sources_differ, of_an_incident(FIRST, other)) == [
        "note: 5 (tally a, count), says s, and 9 (tally b, count), says r, count the same people."
    ]
    assert found(sources_differ, of_an_incident(FIRST, other), "ar") == [
        "note: 5 (العدد المسجل a، count) بحسب s و9 (العدد المسجل b، count) بحسب r عددان للأشخاص أنفسهم."
    ]


def test_a_slip_that_explains_it_is_named() -> None:
    of_one = FIRST.replace("count: 5", "count: 23")
    other = f"ref: b, count: 32, {PEOPLE}, incident: i, source: r"
    assert likely(sources_differ, of_an_incident(of_one, other)) == [
        "23 and 32 differ only by two digits that changed places: one of them is likely a slip"
    ]


def test_what_agrees_or_is_of_others_or_replaced_is_not_told() -> None:
    others = (
        f"ref: b, count: about 5, {PEOPLE}, incident: i, source: r",
        f"ref: c, count: 9, {PEOPLE}, incident: j, source: r",
        "ref: d, count: 9, group: women, fate: killed, incident: i, source: r",
        f"ref: f, count: unknown, {PEOPLE}, incident: i, source: r",
        f"ref: g, count: 40, {PEOPLE}, incident: i, source: r, supersedes: c",
        f"ref: h, count: 3, {PEOPLE}, incident: i, source: r, part_of: a, part_relation: among",
    )
    assert found(sources_differ, of_an_incident(FIRST, *others)) == []
    again = f"ref: e, count: 9, {PEOPLE}, incident: i, source: s"
    assert found(sources_differ, of_an_incident(FIRST, again)) == []
