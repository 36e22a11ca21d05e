"""Clauses that screening cannot answer for."""

from tests.checks.found import found
from trucewatch.checks import clause_incomplete


def clause(more: str, bindings: str = "[]") -> str:
    return f"""
    actors: [{{ref: force}}]
    agreements:
      - ref: a
        clauses: [{{ref: k, clause_kind: cessation, {more}}}]
        bindings: {bindings}
    """


BOUND = "[{ref: b, actor: force, standing: signed}]"


def test_a_clause_of_which_all_is_lacking_is_a_note() -> None:
    assert found(clause_incomplete, clause("number: '1'")) == [
        "note: Clause k lacks a window, an area or route and a bound actor, "
        "so that screening cannot be sure."
    ]


def test_it_is_told_in_arabic() -> None:
    written = clause("window: 2016-12-13/.., area_control: force")
    assert found(clause_incomplete, written, "ar") == [
        "note: ينقص البند k جهة ملزمة، فلا يمكن للفرز أن يجزم."
    ]


def test_a_clause_with_window_area_and_bound_actor_is_not_flagged() -> None:
    assert (
        found(clause_incomplete, clause("window: 2016-12-13/.., area_control: force", BOUND)) == []
    )


def test_an_actor_not_bound_or_bound_by_another_clause_binds_nobody_here() -> None:
    for binding in ("standing: not_bound", "standing: unknown"):
        written = clause(
            "due: 2016-12-13, area_control: force", f"[{{ref: b, actor: force, {binding}}}]"
        )
        assert len(found(clause_incomplete, written)) == 1


def test_a_clause_whose_agreement_has_a_date_lacks_no_window() -> None:
    written = clause("area_control: force", BOUND).replace(
        "- ref: a", "- ref: a\n        signed: 2016-12-13"
    )
    assert found(clause_incomplete, written) == []
    assert len(found(clause_incomplete, clause("area_control: force", BOUND))) == 1


def test_a_clause_that_needs_no_ground_lacks_none() -> None:
    release = clause("due: 2016-12-13", BOUND).replace("cessation", "detainee_release")
    assert found(clause_incomplete, release) == []
    assert len(found(clause_incomplete, clause("due: 2016-12-13", BOUND))) == 1
