"""What a clause changed has to look at: never less than it answers, and little more."""

from uuid import UUID

import numpy as np
import pytest

from tests.screening.worlds import World
from trucewatch.screening.columns import frame_of
from trucewatch.screening.grounds import ground_box
from trucewatch.screening.resting import Reach, rests_of
from trucewatch.screening.screen import Screening
from trucewatch.screening.whereabouts import WHEREABOUTS, beside, whereabouts


@pytest.mark.parametrize("seed", range(20))
def test_every_incident_that_a_clause_answers_about_is_beside_it(seed):
    view = World(seed).view()
    screening, rests = Screening(frame_of(view), near=False), rests_of(view)
    stored = whereabouts(screening.frame)
    assert len(stored) == len(view.table("incident"))
    lines, ids = screening.frame.lines, view.table("incident").raw("id")
    for number, terms in enumerate(screening.terms):
        rest = rests[terms.clause.key]
        near = beside(stored, [Reach(*rest.hull, ground_box(terms, 0.0), rest.met)])
        answered = screening.line[screening.clause == number]
        assert near >= {ids[lines.incident_at(line)] for line in answered.tolist()}


def place_and_time(number, first, last, west, south):
    return (np.void(UUID(int=number).bytes), first, last, west, south, west + 1, south + 1)


def test_what_lies_off_in_time_or_place_is_not_looked_at():
    rows = [
        place_and_time(1, 0, 10, 37, 36),
        place_and_time(2, 50, 60, 37, 36),
        place_and_time(3, 0, 10, 42, 36),
        place_and_time(4, 0, 10, 37, 30),
    ]
    stored = np.array(rows, dtype=WHEREABOUTS)
    box = (37.5, 36.5, 37.6, 36.6)
    assert beside(stored, [Reach(5, 40, box, None)]) == {UUID(int=1).hex}
    assert beside(stored, [Reach(5, 40, box, None), Reach(55, 55, box, None)]) == {
        UUID(int=1).hex,
        UUID(int=2).hex,
    }
    assert beside(stored, []) == set()


@pytest.mark.parametrize("seed", range(20))
def test_what_some_clauses_rest_on_is_what_it_is_among_all(seed):
    view = World(seed).view()
    every = rests_of(view)
    some = {UUID(key) for key in sorted(every)[::2]}
    assert rests_of(view, some) == {one.hex: every[one.hex] for one in some}
