"""Answers packed by clause and packed by incident are the same answers, each told once."""

import pytest

from tests.screening.worlds import World
from trucewatch.screening.columns import frame_of
from trucewatch.screening.keys import uuid_of
from trucewatch.screening.packed import by_clause, by_incident, unpacked
from trucewatch.screening.screen import Screening


def told(answers, of_clause):
    """(incident, clause, line, codes) of each answer."""
    for one, rows in answers:
        for row in unpacked(rows.tobytes()):
            other = uuid_of(row["other"])
            pair = (other, one) if of_clause else (one, other)
            yield (*pair, int(row["line"]), int(row["codes"]))


@pytest.mark.parametrize("seed", range(8))
def test_both_ways_of_packing_tell_the_same(seed):
    screening = Screening(frame_of(World(seed).view()), near=False)
    clauses = list(by_clause(screening))
    assert [clause for clause, _ in clauses] == [terms.clause.id for terms in screening.terms]
    from_clauses = sorted(told(clauses, of_clause=True))
    assert from_clauses == sorted(told(by_incident(screening).items(), of_clause=False))
    assert len(from_clauses) == len(screening.line) > 0


def test_a_clause_without_any_answer_is_packed_with_none():
    view = World(3).view()
    screening = Screening(frame_of(view, ()), near=False)
    assert {len(rows) for _, rows in by_clause(screening)} == {0}
    assert by_incident(screening) == {}
