"""The answers kept, counted: never later than the records, each incident once under a clause."""

from __future__ import annotations

import pytest

from tests.acts.screened.lives import Life, from_scratch
from trucewatch.acts.acting import Acting
from trucewatch.acts.screened.reading import counted
from trucewatch.values.codes.verdict import Verdict

pytestmark = pytest.mark.django_db(transaction=True)

STRENGTH = (Verdict.YES, Verdict.UNSURE, Verdict.NO)
WEAKEST = (Verdict.NO, Verdict.UNSURE, Verdict.YES, Verdict.DOES_NOT_APPLY)


def by_hand(life: Life):
    """By clause how many incidents are YES, UNSURE, NO, from the records alone."""
    best: dict[tuple, Verdict] = {}
    for (incident, clause, _), (five, *_rest) in from_scratch(life.case).items():
        summed = min(five, key=WEAKEST.index)
        if summed in STRENGTH:
            known = best.get((clause, incident), summed)
            best[clause, incident] = min(known, summed, key=STRENGTH.index)
    found: dict = {}
    for (clause, _), verdict in best.items():
        found.setdefault(clause, [0, 0, 0])[STRENGTH.index(verdict)] += 1
    return {clause: tuple(numbers) for clause, numbers in found.items()}


@pytest.mark.parametrize("seed", range(4))
def test_what_is_counted_is_what_the_records_say_after_any_acts(acting: Acting, seed: int):
    life, seen = Life(acting, seed), []
    for _ in range(4):
        done = [life.act() for _ in range(2)]
        found = {one.clause.id: (one.yes, one.unsure, one.no) for one in counted(life.case)}
        told = {clause: numbers for clause, numbers in found.items() if any(numbers)}
        assert told == by_hand(life), done
        seen.append(found)
    assert any(any(numbers) for found in seen for numbers in found.values())
