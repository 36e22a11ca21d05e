"""One picture as evidence of two incidents."""

from dataclasses import replace

from tests.cases import drafts_of
from tests.checks.found import found, said
from trucewatch.checks import same_evidence_twice
from trucewatch.records.loading import of_drafts

PAIR = """
case: {ref: c, zone: Asia/Damascus}
incidents:
  - {ref: i, evidence: [{ref: e, media_type: image/jpeg}]}
  - {ref: j, evidence: [{ref: f, media_type: image/jpeg}]}
"""
MADE = """
sources: [{{ref: s, source_kind: media}}]
incidents:
  - {{ref: i, evidence: [{{ref: e, media_type: {kind}}}]}}
  - {{ref: j, {more}}}
"""


def with_values(written: str, **values: object) -> list[str]:
    """What is found once every item has these values, which only a sealed file gives."""
    drafts = [
        replace(draft, plain={**draft.plain, **values}) if draft.kind == "evidence" else draft
        for draft in drafts_of(written)
    ]
    return [said(one) for one in same_evidence_twice.check(of_drafts(drafts))]


def test_the_same_bytes_for_two_incidents_are_a_warning() -> None:
    assert with_values(PAIR, object="ab" * 32) == [
        "warning: One file stands as evidence of two incidents: of i (evidence e, incident) and "
        "of j (evidence f, incident)."
    ]


def test_the_same_looks_for_two_incidents_are_a_warning() -> None:
    assert with_values(PAIR, pdq="ab" * 32, pdq_quality=90) == [
        "warning: Two pictures that look the same stand as evidence of two incidents: of i "
        "(evidence e, incident) and of j (evidence f, incident)."
    ]


def test_the_looks_of_a_poor_picture_settle_nothing() -> None:
    assert with_values(PAIR, pdq="ab" * 32, pdq_quality=20) == []


def test_the_same_bytes_for_one_incident_are_not_flagged() -> None:
    assert (
        with_values(
            PAIR.replace("ref: j, ", "ref: j, evidence: []}\n  - {ref: k, ").replace(
                "{ref: f, media_type: image/jpeg}", ""
            ),
            object="ab" * 32,
        )
        == []
    )


def test_what_was_made_from_an_item_of_another_incident_is_a_warning() -> None:
    written = MADE.format(kind="video/mp4", more="evidence: [{ref: f, derived_from: e}]")
    assert found(same_evidence_twice, written) == [
        "warning: An item and what was made from it stand as evidence of two incidents: of i "
        "(evidence e, incident) and of j (evidence f, incident)."
    ]


def test_an_item_cited_for_another_incident_is_a_warning() -> None:
    written = MADE.format(kind="video/mp4", more="citations: [{ref: q, source: s, evidence: e}]")
    assert found(same_evidence_twice, written, "ar") == [
        "warning: دليل يُحال إليه بشأن حادثة غير حادثته: بشأن i (الدليل e، incident) وبشأن j "
        "(الإحالة q، evidence)."
    ]


def test_a_paper_may_speak_of_many_incidents() -> None:
    cited = "citations: [{ref: q, source: s, evidence: e}]"
    written = MADE.format(kind="application/pdf", more=cited)
    assert found(same_evidence_twice, written) == []
