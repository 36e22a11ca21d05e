"""Rulings whose facts have changed."""

from dataclasses import replace

from tests.cases import drafts_of
from tests.checks.found import said
from trucewatch.checks import determination_stale
from trucewatch.checks.facts import facts_of
from trucewatch.records.loading import of_drafts
from trucewatch.records.view import CaseView, Row
from trucewatch.screening.screen import screen
from trucewatch.values.draft import Draft

CASE = """
case: {ref: c, zone: Asia/Damascus}
agreements: [{ref: a, clauses: [{ref: k, clause_kind: cessation, window: 2016-12-13/..}]}]
incidents:
  - ref: i
    period: 2016-12-14
    narrative: {original: en, en: Told first}
    deeds: [{ref: s, deed_kind: shelling}]
determinations: [{ref: d, incident: i, clause: k, ruling: breach}]
"""
DRAFTS = tuple(drafts_of({"case.yaml": CASE}))


def ruled(view: CaseView) -> Row:
    return next(view.rows("determination"))


def digest(view: CaseView) -> str:
    return facts_of(screen(view), ruled(view).incident.id, ruled(view).clause.id)


def with_facts(changed: dict[str, dict[str, object]]) -> CaseView:
    """The case with the digest of its first facts kept, and these records changed since."""
    kept = {"determination": {"facts": digest(of_drafts(DRAFTS))}} | changed
    return of_drafts([altered(draft, kept.get(draft.kind, {})) for draft in DRAFTS])


def altered(draft: Draft, fields: dict[str, object]) -> Draft:
    return replace(draft, plain=dict(draft.plain) | fields)  # type: ignore[arg-type]


def found(view: CaseView, lang: str = "en") -> list[str]:
    return [said(finding, lang) for finding in determination_stale.check(view)]


def test_a_ruling_whose_incident_changed_is_a_warning() -> None:
    assert found(with_facts({"incident": {"period": "2016-12-12/2016-12-12"}})) == [
        "warning: The facts of ruling d have changed since it was made (incident i)."
        " Screening answers now: no. This is not forbidden by clause k: shelling."
    ]


def test_a_ruling_whose_deed_changed_is_told_in_arabic() -> None:
    assert found(with_facts({"deed": {"deed_kind": "air_strike"}}), "ar") == [
        "warning: تغيّرت وقائع البتّ d منذ صدوره (الحادثة i). ويجيب الفرز الآن: لا. هذا الفعل غير محظور بموجب البند k: غارة جوية."
    ]


def test_a_ruling_whose_incident_was_moved_far_off_is_told_so() -> None:
    [told] = found(with_facts({"incident": {"period": "2010-12-12/2010-12-12"}}))
    assert told.endswith("By time or place, screening now rules out that the clause concerns it.")


def test_a_ruling_whose_facts_stand_is_not_flagged() -> None:
    assert found(with_facts({})) == []


def test_other_words_for_the_same_facts_change_nothing() -> None:
    told = {"original": "en", "en": "Told better"}
    assert found(with_facts({"incident": {"narrative": told}})) == []


def test_a_ruling_that_kept_no_digest_is_left_alone() -> None:
    assert found(of_drafts(DRAFTS)) == []
