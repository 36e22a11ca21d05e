"""One event told in two ways."""

import pytest

from tests.checks.found import found
from trucewatch.checks import told_two_ways


def convoy(outcome: str, *said: str) -> str:
    citations = "".join(
        f"""
          - ref: q{n}
            field: outcome
            source: s
            says: {value}
            as_stated: {{original: en, en: words {n}}}"""
        for n, value in enumerate(said, 1)
    )
    return f"""
    sources: [{{ref: s, source_kind: media, label: {{original: en, en: A report, ar: تقرير}}}}]
    movements:
      - ref: m
        outcome: {outcome}
        citations:{citations or " []"}
    """


def test_a_convoy_that_went_on_and_went_back_is_a_warning() -> None:
    assert found(told_two_ways, convoy("unknown", "resumed", "turned_back")) == [
        "warning: One event is told in ways that exclude each other: “resumed” by A report "
        "(“words 1”) and “turned back” by A report (“words 2”) (movement m, outcome)."
    ]


def test_a_citation_against_the_record_is_told_in_arabic() -> None:
    assert found(told_two_ways, convoy("completed", "turned_back"), "ar") == [
        "warning: حدث واحد يُروى على أوجه ينفي بعضها بعضًا: «اكتملت» كما هو مسجل "
        "و«أُعيدت من حيث أتت» بحسب تقرير («words 1») (حركة النقل m، outcome)."
    ]


def test_one_telling_is_not_flagged() -> None:
    assert found(told_two_ways, convoy("turned_back", "turned_back")) == []


def test_stages_of_one_movement_do_not_exclude_each_other() -> None:
    assert found(told_two_ways, convoy("completed", "halted", "resumed")) == []


def test_an_unknown_outcome_excludes_nothing() -> None:
    assert found(told_two_ways, convoy("unknown", "turned_back")) == []


def test_words_that_name_no_outcome_settle_nothing() -> None:
    assert found(told_two_ways, convoy("completed", "somewhere else")) == []


def test_an_incident_with_two_harms_is_a_warning() -> None:
    written = """
    sources: [{ref: s, source_kind: media, label: {original: en, en: A report}}]
    incidents:
      - {ref: i, harm: wounded, citations: [{ref: q, field: harm, source: s, says: killed}]}
    """
    assert found(told_two_ways, written) == [
        "warning: One event is told in ways that exclude each other: “wounded” as recorded and "
        "“killed” by A report (incident i, harm)."
    ]


TWICE = """
    places: [{{ref: p}}, {{ref: q}}]
    sources:
      - {{ref: s, source_kind: media, label: {{original: en, en: A report}}}}
      - {{ref: r, source_kind: media, label: {{original: en, en: Monitors}}}}
    movements:
      - {{ref: m, name: {{original: en, en: Second convoy}}, start: p, left: "2016-12-16T10:30",
         outcome: resumed, source: s}}
      - {{ref: n, name: {{original: ar, en: {name}, ar: القافلة}}, start: {start}, left: "{left}",
         outcome: {outcome}, source: r}}
"""
SAME = {
    "name": "second  convoy",
    "start": "p",
    "left": "2016-12-16T10:30 «half past ten»",
    "outcome": "turned_back",
}


def test_two_records_of_one_convoy_with_two_outcomes_are_a_warning() -> None:
    assert found(told_two_ways, TWICE.format(**SAME)) == [
        "warning: One event is told in ways that exclude each other: “resumed” by A report and "
        "“turned back” by Monitors (movement m, outcome)."
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"name": "Third convoy"},
        {"start": "q"},
        {"left": "2016-12-16T11:30"},
        {"outcome": "completed"},
    ],
)
def test_two_convoys_and_two_stages_of_one_are_left_alone(other: dict[str, str]) -> None:
    assert found(told_two_ways, TWICE.format(**(SAME | other))) == []
