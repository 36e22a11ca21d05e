"""Consents that are not on record."""

from tests.checks.found import found
from trucewatch.checks import consent_missing


def person(more: str) -> str:
    return f"persons: [{{ref: p, named: true, {more}}}]"


def test_a_person_named_without_consent_is_a_note() -> None:
    assert found(consent_missing, person("consents: []")) == [
        "note: p is marked as named, and no consent to be named is on record."
    ]


def test_a_person_pictured_without_consent_is_told_in_arabic() -> None:
    written = "{persons: [{ref: p}], evidence: [{ref: e, persons: [p]}]}"
    assert found(consent_missing, written, "ar") == [
        "note: يظهر p في e، ولا توجد موافقة مسجلة على النشر."
    ]


def test_a_consent_on_record_is_enough() -> None:
    given = "consents: [{ref: c, consent_kind: to_be_named, given: 2016-12-20}]"
    assert found(consent_missing, person(given)) == []


def test_a_consent_to_something_else_refused_or_withdrawn_is_none() -> None:
    for consent in (
        "consent_kind: to_record",
        "consent_kind: to_be_named, refused: true",
        "consent_kind: to_be_named, withdrawn: 2017-01-01",
    ):
        assert len(found(consent_missing, person(f"consents: [{{ref: c, {consent}}}]"))) == 1


def test_the_dead_are_not_asked() -> None:
    assert found(consent_missing, person("fates: [{ref: f, status: killed}]")) == []


def test_a_source_quoted_without_consent_is_a_note_unless_it_spoke_in_public() -> None:
    written = """
    sources:
      - {ref: secret, source_kind: eyewitness}
      - {ref: report, source_kind: organisation, public: true}
      - {ref: inside, source_kind: eyewitness, within: report}
      - {ref: silent, source_kind: eyewitness}
    incidents:
      - ref: i
        citations:
          - {ref: q1, source: secret, as_stated: {original: en, en: They fired}}
          - {ref: q2, source: report, as_stated: {original: en, en: They fired}}
          - {ref: q3, source: inside, as_stated: {original: en, en: They fired}}
          - {ref: q4, source: silent}
    """
    assert found(consent_missing, written) == [
        "note: Words of source secret are quoted, and no consent to publish is on record."
    ]
