"""Evidence without a step to verify it."""

from tests.checks.found import found
from trucewatch.checks import evidence_unverified


def test_an_item_without_a_step_is_a_note() -> None:
    assert found(evidence_unverified, "evidence: [{ref: e}]") == [
        "note: No step to verify evidence e is on record."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(evidence_unverified, "evidence: [{ref: e}]", "ar") == [
        "note: لا توجد خطوة مسجلة للتحقق من الدليل e."
    ]


def test_one_step_is_enough_whatever_came_of_it() -> None:
    step = "verification_steps: [{ref: v, method: reverse_image_search, result: doubtful}]"
    assert found(evidence_unverified, f"evidence: [{{ref: e, {step}}}]") == []


def test_a_verdict_without_a_step_is_still_a_note() -> None:
    assert len(found(evidence_unverified, "evidence: [{ref: e, verdict: authentic}]")) == 1
