"""One incident screened to be shown, where a case is large: only the clauses near it are asked.

What is stored says which these are, unless something that a clause rests on has changed since; then
all are asked. The answers, their sentences and the near misses are made from the records as they
stand, so that what is stored can be late and nobody is shown what no longer holds.
"""

from __future__ import annotations

from uuid import UUID

from trucewatch.acts.marks import changed_since
from trucewatch.acts.screened.changes import changes_of
from trucewatch.acts.screened.known import known_clauses, near_clauses
from trucewatch.acts.screened.storing import mark_of
from trucewatch.records import surroundings
from trucewatch.records.loading_screened import of_clauses, of_places, of_sources, seen, told_of
from trucewatch.records.models import Case
from trucewatch.screening.columns import frame_of
from trucewatch.screening.conditions import terms_known
from trucewatch.screening.screen import Screened, Screening, screen

MANY = 1_000
"""Revisions since the answers were stored; where there are more, they are not gone through."""


def clauses_are_known(case: Case) -> bool:
    """Whether what is stored of the clauses of a case still holds."""
    mark = mark_of(case)
    if mark is None:
        return False
    changed, _ = changed_since(mark)
    return len(changed) <= MANY and not changes_of(case.id, changed).clauses


def screened_incident(case: Case, incident: UUID) -> tuple[Screened, ...]:
    """The answers about one incident, and what it misses by little."""
    if not clauses_are_known(case):
        return screen(surroundings.around([("incident", incident)], case.id), [incident])
    columns = told_of(case.id, incident)
    columns["place"] = of_places(columns, case.id)
    known = known_clauses(case)
    near = near_clauses(frame_of(seen(columns)).lines, known, misses=True)
    columns |= of_clauses(case.id, near)
    columns["place"] = of_places(columns, case.id)
    columns["source"] = of_sources(columns, case.id)
    view = seen(columns)
    met = {one.hex: stored.reach.met for one, stored in known.items()}
    terms = terms_known(view, near, met)
    return Screening(frame_of(view, [incident]), terms=terms).all()
