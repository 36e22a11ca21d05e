"""Evidence that is not held."""

from tests.checks.found import found
from trucewatch.checks import evidence_not_held


def test_an_item_not_held_is_a_note() -> None:
    assert found(evidence_not_held, "evidence: [{ref: e, held: not_held}]") == [
        "note: Evidence e is not held."
    ]


def test_an_item_destroyed_is_told_in_arabic() -> None:
    assert found(evidence_not_held, "evidence: [{ref: e, held: destroyed}]", "ar") == [
        "note: حالة الدليل e: أُتلف."
    ]


def test_an_item_held_is_not_flagged() -> None:
    assert found(evidence_not_held, "evidence: [{ref: e, held: held}]") == []


def test_an_item_of_which_nothing_is_said_is_not_held() -> None:
    assert len(found(evidence_not_held, "evidence: [{ref: e}]")) == 1
