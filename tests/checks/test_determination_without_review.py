"""Rulings that no second person reviewed."""

from tests.checks.found import found
from trucewatch.checks import determination_without_review


def ruling(more: str) -> str:
    return f"""
    members: [{{ref: one, username: one}}, {{ref: two, username: two}}]
    agreements: [{{ref: a, clauses: [{{ref: k, clause_kind: cessation}}]}}]
    incidents: [{{ref: i}}]
    determinations: [{{ref: d, incident: i, clause: k, ruling: breach, proposer: one, {more}}}]
    """


def test_a_proposed_ruling_is_a_note() -> None:
    assert found(determination_without_review, ruling("ruling_state: proposed")) == [
        "note: Ruling d has not been reviewed by a second person."
    ]


def test_one_reviewed_by_its_proposer_is_told_in_arabic() -> None:
    written = ruling("ruling_state: reviewed, reviewer: one")
    assert found(determination_without_review, written, "ar") == ["note: لم يراجع البتّ d شخص ثانٍ."]


def test_one_reviewed_by_another_is_not_flagged() -> None:
    written = ruling("ruling_state: reviewed, reviewer: two")
    assert found(determination_without_review, written) == []


def test_a_disagreement_is_a_review_and_a_withdrawn_ruling_needs_none() -> None:
    assert (
        found(determination_without_review, ruling("ruling_state: disagreed, reviewer: two")) == []
    )
    assert found(determination_without_review, ruling("ruling_state: withdrawn")) == []
