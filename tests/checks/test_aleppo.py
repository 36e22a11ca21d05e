"""The Aleppo case: exactly the eight contradictions of its report, each decided with a reason."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import trucewatch.demo
from tests.cases import view_of
from tests.checks.found import said
from trucewatch.checks.deciding import decided, fill_fingerprints
from trucewatch.checks.labelling import titled
from trucewatch.checks.registry import CHECKS
from trucewatch.checks.running import run
from trucewatch.importers.folder import read_folder
from trucewatch.records.loading import of_drafts
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity

ALEPPO = Path(trucewatch.demo.__file__).parent / "aleppo"
REPORT = "the SNHR report"
CONTRADICTIONS = [
    "error: “Friday 16 November 2016” does not fit the calendar: "
    "16 November 2016 was a Wednesday, not a Friday (incident dahiya, period).",
    "error: “On Tuesday 15 December and Friday 16 December” does not fit the calendar: "
    "15 December 2016 was a Thursday, not a Tuesday (case aleppo-2016, period).",
    "error: 2 announced, 3 told: amiriya, uqdat-raqqa-missiles and dahiya "
    "(tally incidents-announced, count).",
    f"warning: {REPORT} speaks as of the time of writing and does not say when that was.",
    "warning: One event is told in ways that exclude each other: "
    f"“wounded” by {REPORT} (“injured five individuals”) and "
    f"“killed” by {REPORT} (“pictures of wounded who were killed”) (incident amiriya, harm).",
    "warning: One event is told in ways that exclude each other: "
    f"“turned back” by {REPORT} (“the convoy heading back to the sieged neighborhoods of Aleppo "
    "after it was detained”) and "
    f"“resumed” by {REPORT} (“the checkpoint members let the convoy continue”) "
    "(movement convoy-16-december, outcome).",
    "warning: Whether those who remain fit cannot be settled, because the groups differ. "
    "At the start: approximately 50,000 (tally trapped-civilians, count), counting civilians by "
    "the person. Moved: 11,400 (tally moved, count), counting people by the person. Remaining: "
    "about 40,000 (tally remaining, count), counting people by the person.",
    "warning: “detained” stands for two counts of one source: 750 (tally dahiya-stopped, count) "
    "and an unknown number (tally dahiya-detained-uncounted, count). One of them is not known.",
]


@cache
def aleppo() -> CaseView:
    reading = read_folder(ALEPPO, workspace=False).reading
    assert [finding.message.text("en") for finding in reading.errors] == []
    return of_drafts(reading.drafts)


@cache
def all_found() -> tuple[Finding, ...]:
    return tuple(run(aleppo()))


def contradictions() -> Iterator[Finding]:
    return (finding for finding in all_found() if finding.severity is not Severity.NOTE)


def test_the_eight_contradictions_of_the_report_are_found_and_no_other() -> None:
    assert [said(finding) for finding in contradictions()] == CONTRADICTIONS


def test_all_else_that_is_found_is_thinness() -> None:
    thin = {finding.code for finding in all_found() if finding.severity is Severity.NOTE}
    assert thin == {"evidence-not-held", "evidence-unverified"}


def test_each_contradiction_has_its_decision_and_none_has_lapsed() -> None:
    made = decided(contradictions(), aleppo())
    assert [(each.decision is not None, each.lapsed) for each in made] == [(True, False)] * 8
    codes = {check.CODE for check in CHECKS}  # others answer the gates of publishing
    kept = {row for row in aleppo().rows("finding_decision") if row.finding_code in codes}
    assert {each.decision for each in made} == kept


def test_each_decision_is_given_the_fingerprint_of_its_finding() -> None:
    filled = fill_fingerprints(all_found(), aleppo().rows("finding_decision"))
    assert sorted(filled.values()) == sorted(finding.fingerprint for finding in contradictions())


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_finding_can_be_said_with_its_advice(lang: str) -> None:
    for finding in all_found():
        assert finding.advice is not None
        assert finding.message.text(lang) != ""
        assert finding.advice.text(lang) != ""


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "(incident Convoy stopped and people held at the Al Dahiya checkpoint, when)."),
        ("ar", "(الحادثة إيقاف القافلة واحتجاز أشخاص عند حاجز الضاحية، الزمن)."),
    ],
)
def test_for_a_reader_records_are_told_by_title_and_fields_by_label(lang: str, told: str) -> None:
    messages = [replace(one, message=titled(one, aleppo())) for one in contradictions()]
    sentences = [said(one, lang) for one in messages]
    assert told in sentences[0]
    refs = {one.ref for finding in contradictions() for one in finding.where}
    refs |= {"uqdat-raqqa-missiles"}
    refs -= {"snhr-report"}  # has no code before it is recorded
    assert [ref for ref in refs for one in sentences if ref in one] == []


def test_a_second_run_finds_the_same_in_the_same_order() -> None:
    assert [f.fingerprint for f in run(aleppo())] == [f.fingerprint for f in all_found()]


def test_an_empty_case_has_no_findings() -> None:
    assert run(view_of("case: {ref: c, zone: Asia/Damascus}")) == []
