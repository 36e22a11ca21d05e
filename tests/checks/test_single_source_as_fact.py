"""Incidents stated as verified on one source."""

from tests.checks.found import found
from trucewatch.checks import single_source_as_fact


def incident(status: str, *sources: str) -> str:
    cited = ", ".join(f"{{ref: q{n}, source: {s}}}" for n, s in enumerate(sources))
    return f"""
    sources:
      - {{ref: report, source_kind: organisation}}
      - {{ref: witness, source_kind: eyewitness, within: report}}
      - {{ref: media, source_kind: media}}
    incidents: [{{ref: i, status: {status}, citations: [{cited}]}}]
    """


def test_a_verified_incident_of_one_report_and_a_witness_in_it_is_a_warning() -> None:
    assert found(single_source_as_fact, incident("verified", "report", "witness")) == [
        "warning: Incident i is stated as verified on a single independent source."
    ]


def test_a_verified_incident_without_a_source_is_told_in_arabic() -> None:
    assert found(single_source_as_fact, incident("verified"), "ar") == [
        "warning: الحادثة i مسجلة «تم التحقق منها» من دون أي مصدر."
    ]


def test_two_independent_sources_are_enough() -> None:
    assert found(single_source_as_fact, incident("verified", "witness", "media")) == []


def test_an_incident_only_reported_claims_nothing() -> None:
    assert found(single_source_as_fact, incident("reported", "report")) == []


def test_authentic_evidence_of_another_source_counts_and_doubtful_does_not() -> None:
    for verdict, expected in (("authentic", 0), ("doubtful", 1)):
        written = (
            incident("verified", "report")
            + f"""
    evidence: [{{ref: e, incident: i, verdict: {verdict}, acquired_from: media}}]
    """
        )
        assert len(found(single_source_as_fact, written)) == expected
