"""How much of a report rests on a finding."""

from tests.cases import view_of
from trucewatch.checks.running import run
from trucewatch.checks.weighing import Weight, Weights
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Message

CASE = """
agreements: [{ref: g, clauses: [{ref: k, clause_kind: cessation}]}]
sources: [{ref: s, source_kind: media}]
incidents:
  - ref: i
    deeds: [{ref: d, deed_kind: shelling, attributions: [{ref: a, said_by: s}]}]
    determinations: [{ref: x, clause: k, ruling: breach}]
    citations: [{ref: q, source: s}]
  - {ref: j, chosen: false}
tallies:
  - {ref: t, count: 9, unit: person, incident: i, source: s}
  - {ref: u, count: 5, unit: person, incident: i, part_of: t, part_relation: among}
  - {ref: old, count: 4, unit: person, incident: i}
  - {ref: new, count: 5, unit: person, incident: i, supersedes: old}
  - {ref: left, count: 40, unit: person, role: remaining}
  - {ref: lone, count: 3, unit: person, incident: j}
"""


def weight(*records: str, view: CaseView | None = None) -> Weight:
    case = view or view_of(CASE)
    where = []
    for name in records:
        kind, ref = name.split(":")
        row = next(row for row in case.rows(kind) if row.ref == ref)
        where.append(Where(kind=kind, ref=ref, record=row.id))
    return Weights(case)(Finding("c", Severity.NOTE, Message("check-weight-none"), tuple(where)))


def test_a_figure_weighs_itself_its_totals_and_the_section_of_its_incident() -> None:
    assert weight("tally:u") == Weight(figures=2, sections=1)


def test_a_figure_replaced_weighs_as_the_one_in_its_place() -> None:
    assert weight("tally:old") == Weight(figures=1, sections=1)


def test_an_incident_weighs_its_section_its_figures_and_its_rulings() -> None:
    assert weight("incident:i") == Weight(figures=3, sections=1, rulings=1)


def test_an_attribution_weighs_what_rests_on_its_incident() -> None:
    assert weight("attribution:a") == Weight(sections=1, rulings=1)


def test_an_incident_that_is_not_chosen_has_no_section() -> None:
    assert weight("tally:lone") == Weight(figures=1)


def test_a_figure_of_the_ledger_weighs_the_account_of_people() -> None:
    assert weight("tally:left") == Weight(figures=1, sections=1)


def test_a_source_weighs_the_figures_it_tells_and_the_sections_it_is_cited_for() -> None:
    assert weight("source:s") == Weight(figures=1, sections=1)


def test_what_two_records_share_counts_once() -> None:
    assert weight("tally:t", "tally:u") == Weight(figures=2, sections=1)


def test_the_reason_is_told_in_both_languages() -> None:
    because = weight("incident:i").because
    marks = dict.fromkeys((0x2067, 0x2068, 0x2069))
    assert [because.text(lang).translate(marks) for lang in ("en", "ar")] == [
        "What rests on it in a report: 3 figures, one section and one ruling",
        "يستند إليه في التقرير: 3 أعداد وقسم واحد وقرار بتّ واحد",
    ]
    assert Weight().plain() == {
        "weight": 0,
        "weight_because": {
            "en": "No figure, section or ruling of a report rests on it",
            "ar": "لا يستند إليه في التقرير عدد ولا قسم ولا بتّ",
        },
    }


def test_of_one_severity_the_finding_that_weighs_most_comes_first() -> None:
    written = """
    incidents:
      - {ref: a, narrative: {original: en, en: '23 hurt', ar: 'جُرح 32'}}
      - ref: b
        narrative: {original: en, en: '23 hurt', ar: 'جُرح 32'}
        tallies: [{ref: t, count: 23, unit: person}]
    """
    found = [finding.where[0].ref for finding in run(view_of(written))]
    assert found == ["b", "a"]
