"""Attributions worded more strongly than their sources."""

from tests.checks.found import found
from trucewatch.checks import attribution_too_strong


def attribution(standing: str, said_by: str, *cited: str, more: str = "") -> str:
    citations = ", ".join(f"{{ref: q{n}, source: {s}}}" for n, s in enumerate(cited))
    said = f"said_by: {said_by}" if said_by else ""
    return f"""
    actors: [{{ref: force}}]
    sources:
      - {{ref: report, source_kind: organisation}}
      - {{ref: witness, source_kind: eyewitness, within: report}}
      - {{ref: media, source_kind: media}}
    incidents:
      - ref: i
        deeds:
          - ref: d
            deed_kind: shelling
            attributions:
              - ref: a
                actor: force
                standing: {standing}
                {said}
                {more}
                citations: [{citations}]
    """


def test_corroborated_by_one_report_and_a_witness_in_it_is_a_warning() -> None:
    assert found(attribution_too_strong, attribution("corroborated", "report", "witness")) == [
        "warning: The standing “corroborated” is more than its sources carry: "
        "one independent source, of the kind eyewitness and organisation."
    ]


def test_single_source_without_any_source_is_told_in_arabic() -> None:
    assert found(attribution_too_strong, attribution("single_source", ""), "ar") == [
        "warning: درجة الثبوت «مصدر واحد» لا تستند إلى أي مصدر في السجلات."
    ]


def test_two_independent_sources_corroborate() -> None:
    assert found(attribution_too_strong, attribution("corroborated", "witness", "media")) == []


def test_directly_observed_wants_someone_who_can_have_observed() -> None:
    assert found(attribution_too_strong, attribution("directly_observed", "witness")) == []
    assert len(found(attribution_too_strong, attribution("directly_observed", "media"))) == 1


def test_an_admission_is_carried_by_the_answer_of_the_party() -> None:
    written = attribution("admitted", "media", more="response: claims_or_accepts")
    assert found(attribution_too_strong, written) == []
    assert len(found(attribution_too_strong, attribution("admitted", "media"))) == 1


def test_what_is_inferred_or_unattributed_needs_no_source() -> None:
    assert found(attribution_too_strong, attribution("inferred_from_area", "")) == []
