"""A case screened from scratch, the whole of it or half of its incidents, as rows to be stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from uuid import UUID

import numpy as np

from trucewatch.acts.screened.storing import Row
from trucewatch.records.loading_screened import Half, of_agreements, of_mass, seen
from trucewatch.screening.columns import frame_of
from trucewatch.screening.conditions import terms_known
from trucewatch.screening.grounds import ground_box
from trucewatch.screening.packed import by_clause
from trucewatch.screening.resting import Reach, Rest, rests_of
from trucewatch.screening.screen import Screening
from trucewatch.screening.terms import Terms
from trucewatch.screening.whereabouts import Whereabouts, whereabouts
from trucewatch.values.collecting import collector_at_rest


class Part(NamedTuple):
    """What is stored of some incidents: how many they are, their answers, when and where each was."""

    incidents: int
    rows: list[Row]
    whereabouts: Whereabouts


@collector_at_rest()
def screened_part(case: UUID, half: Half | None = None) -> Part:
    """All incidents of a case under all clauses, or those of one half."""
    columns = of_agreements(case)
    view = seen(columns)
    rests = rests_of(view)
    clauses = {UUID(key) for key in rests}
    terms = terms_known(view, clauses, {key: rest.met for key, rest in rests.items()})
    frame = frame_of(seen(columns | of_mass(case, half)))
    rows = list(rows_of(Screening(frame, near=False, terms=terms), rests))
    return Part(len(frame.lines.incidents), rows, whereabouts(frame))


def together(a: Part, b: Part) -> Part:
    """Two halves as one.

    A clause that was not the same when the other half was read rests on nothing that is known: the
    next look, which sees its change, screens it again.
    """
    others = {row.clause: row for row in b.rows}
    rows = []
    for row in a.rows:
        other = others.pop(row.clause, None)
        if other is not None:
            answers = np.concatenate([row.answers, other.answers])
            row = row._replace(answers=answers)
        same = other is not None and other.digest == row.digest
        rows.append(row if same else row._replace(digest=""))
    rows += [row._replace(digest="") for row in others.values()]
    both = np.concatenate([a.whereabouts, b.whereabouts])
    return Part(a.incidents + b.incidents, rows, both)


def rows_of(screening: Screening, rests: Mapping[str, Rest]) -> Iterator[Row]:
    """The rows of the clauses asked."""
    for terms, (clause, answers) in zip(screening.terms, by_clause(screening), strict=True):
        rest = rests[terms.clause.key]
        yield Row(clause, rest.digest, reach_of(terms, rest), answers)


def reach_of(terms: Terms, rest: Rest) -> Reach:
    """When and where a clause may concern anything."""
    return Reach(*rest.hull, ground_box(terms, 0.0), rest.met)
