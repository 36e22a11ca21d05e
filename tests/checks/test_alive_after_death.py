"""Persons who live after they died."""

from tests.checks.found import found
from trucewatch.checks import alive_after_death

PERSON = "persons: [{{ref: p, fates: [{{ref: f, status: killed, at: 2016-12-15}}, {}]}}]"


def test_a_person_detained_after_the_death_is_an_error() -> None:
    written = PERSON.format("{ref: g, status: detained, at: 2016-12-16}")
    assert found(alive_after_death, written) == [
        "error: One person is recorded as dead, Thursday 15 December 2016, and later as living, "
        "Friday 16 December 2016: killed (fate f, status) and detained (fate g, status)."
    ]


def test_it_is_told_in_arabic() -> None:
    written = PERSON.format("{ref: g, status: detained, at: 2016-12-16}")
    assert found(alive_after_death, written, "ar") == [
        "error: شخص واحد مسجل ميتًا، الخميس 15 كانون الأول 2016، ثم حيًا بعد ذلك، الجمعة 16 كانون "
        "الأول 2016: قتل (المصير f، status) واحتجاز (المصير g، status)."
    ]


def test_a_person_seen_before_the_death_is_not_flagged() -> None:
    assert (
        found(alive_after_death, PERSON.format("{ref: g, status: detained, at: 2016-12-14}")) == []
    )


def test_the_same_day_settles_nothing() -> None:
    assert (
        found(alive_after_death, PERSON.format("{ref: g, status: wounded, at: 2016-12-15}")) == []
    )


def test_a_search_may_go_on_after_a_death_nobody_knew_of() -> None:
    assert (
        found(alive_after_death, PERSON.format("{ref: g, status: missing, at: 2017-01-15}")) == []
    )


def test_the_dead_are_returned_to_their_families() -> None:
    assert (
        found(alive_after_death, PERSON.format("{ref: g, status: returned, at: 2016-12-20}")) == []
    )
