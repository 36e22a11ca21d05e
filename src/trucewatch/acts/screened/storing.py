"""Answers of screening as rows, put in the place of those that were there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple
from uuid import UUID

import numpy as np

from trucewatch.acts.inserting import insert_rows
from trucewatch.acts.marks import Mark
from trucewatch.records.models import (
    Case,
    ScreenedBlock,
    ScreenedCase,
    ScreenedClause,
    ScreenedIncident,
)
from trucewatch.screening.packed import NONE_YET, Packed
from trucewatch.screening.resting import Reach
from trucewatch.screening.whereabouts import WHEREABOUTS, Whereabouts, beside

CHUNK = 500
BLOCK = 2_000
PORTION = 50
"""Clauses stored together: one may hold the answers about every incident."""


class Row(NamedTuple):
    """A clause with what it rests on, and its answers."""

    clause: UUID
    digest: str
    reach: Reach
    answers: Packed


def hold(case: Case) -> None:
    """Let nobody else store answers of the case until the transaction ends."""
    Case.objects.select_for_update().get(id=case.id)


def clear(case: Case) -> None:
    """Take out all answers of a case."""
    for model in (ScreenedIncident, ScreenedBlock, ScreenedClause, ScreenedCase):
        model.objects.filter(case=case).delete()


def put_incidents(
    case: Case, told: int, incidents: Collection[UUID], found: Mapping[UUID, Packed]
) -> None:
    """Store the answers about incidents screened again in the place of what was, none as well."""
    for some in chunks(incidents):
        ScreenedIncident.objects.filter(case=case, incident__in=some).delete()
        rows = [(one, case.id, told, found.get(one, NONE_YET).tobytes()) for one in some]
        insert_rows(ScreenedIncident, ("incident", "case", "told", "answers"), rows)


def told_apart(case: Case) -> int:
    """How many incidents have answers of their own."""
    return ScreenedIncident.objects.filter(case=case).count()


def put_whereabouts(case: Case, found: Whereabouts) -> None:
    """Store when and where incidents may have been, beside what is stored of others."""
    blocks = (found[start : start + BLOCK] for start in range(0, len(found), BLOCK))
    rows = [
        (case.id, float(some["first"].min()), float(some["last"].max()), some.tobytes())
        for some in blocks
    ]
    for start in range(0, len(rows), CHUNK):
        names = ("case", "first", "last", "incidents")
        insert_rows(ScreenedBlock, names, rows[start : start + CHUNK])


def incidents_beside(case: Case, reaches: Sequence[Reach]) -> set[str]:
    """The incidents that clauses of such reach may concern, without looking at any other; by ids
    of 32 hexadecimal digits."""
    if not reaches:
        return set()
    rows = ScreenedBlock.objects.filter(
        case=case,
        first__lte=max(reach.closes for reach in reaches),
        last__gte=min(reach.opens for reach in reaches),
    )
    stored = b"".join(bytes(some) for some in rows.values_list("incidents", flat=True))
    return beside(np.frombuffer(stored, dtype=WHEREABOUTS), reaches)


def put_clauses(case: Case, told: int, rows: Iterable[Row]) -> None:
    """Store what clauses rest on and their answers in the place of what was."""
    given = iter(rows)
    while some := list(islice(given, PORTION)):
        drop_clauses([row.clause for row in some])
        stored = [
            (row.clause, case.id, told, row.digest, row.reach.stored(), row.answers.tobytes())
            for row in some
        ]
        names = ("clause", "case", "told", "digest", "reach", "answers")
        insert_rows(ScreenedClause, names, stored)


def drop_clauses(clauses: Collection[UUID]) -> None:
    """Take out clauses that are no more."""
    for some in chunks(clauses):
        ScreenedClause.objects.filter(clause__in=some).delete()


def put_mark(case: Case, mark: Mark, told: int) -> None:
    """Up to where the answers of a case are told now, and how many times they were stored."""
    stored = {"revision": mark.revision, "missing": list(mark.missing), "told": told}
    ScreenedCase.objects.update_or_create(case=case, defaults=stored)


def mark_of(case: Case) -> Mark | None:
    """Up to where the answers of a case are told; None where none are stored."""
    stored = ScreenedCase.objects.filter(case=case).first()
    return None if stored is None else Mark(stored.revision, tuple(stored.missing))


def told_of(case: Case) -> int:
    """How many times answers were stored since all of them were."""
    return ScreenedCase.objects.values_list("told", flat=True).get(case=case)


def chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    """So many at a time as every database takes."""
    some = sorted(ids)
    for start in range(0, len(some), CHUNK):
        yield some[start : start + CHUNK]
