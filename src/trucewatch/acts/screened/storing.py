"""Answers of screening as rows, put in the place of those that were there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from uuid import UUID

import numpy as np

from trucewatch.acts.inserting import insert_rows
from trucewatch.acts.screened.marks import Mark
from trucewatch.records.models import (
    Case,
    ScreenedBlock,
    ScreenedCase,
    ScreenedClause,
    ScreenedIncident,
)
from trucewatch.screening.packed import NONE_YET, Packed, replaced, unpacked
from trucewatch.screening.resting import Reach
from trucewatch.screening.whereabouts import WHEREABOUTS, Whereabouts, beside

PORTION = 10_000
CHUNK = 500
BLOCK = 2_000
Row = tuple[UUID, Packed]


def hold(case: Case) -> None:
    """Let nobody else store answers of the case until the transaction ends."""
    Case.objects.select_for_update().get(id=case.id)


def clear(case: Case) -> None:
    """Take out all answers of a case."""
    for model in (ScreenedIncident, ScreenedBlock, ScreenedClause, ScreenedCase):
        model.objects.filter(case=case).delete()


def put_incidents(case: Case, rows: Iterable[Row]) -> int:
    """Store the answers of incidents that have none stored; how many incidents."""
    number, given = 0, iter(rows)
    while some := [(one, case.id, answers.tobytes()) for one, answers in islice(given, PORTION)]:
        insert_rows(ScreenedIncident, ("incident", "case", "answers"), some)
        number += len(some)
    return number


def take_incidents(case: Case, incidents: Collection[UUID]) -> None:
    """Take out the answers of incidents."""
    for some in _chunks(incidents):
        ScreenedIncident.objects.filter(case=case, incident__in=some).delete()


def put_answers(
    case: Case, incidents: Collection[UUID], clauses: Collection[int], found: Mapping[UUID, Packed]
) -> None:
    """Store answers of some clauses (by number) about incidents in the place of what was.

    Only what differs is written.
    """
    before = answers_of(case, incidents)
    fresh = {}
    for one in before.keys() | found.keys():
        was = before.get(one, NONE_YET)
        now = replaced(was, clauses, found.get(one))
        if now.tobytes() != was.tobytes():
            fresh[one] = now
    take_incidents(case, fresh.keys() & before.keys())
    put_incidents(case, (row for row in fresh.items() if len(row[1])))


def answers_of(case: Case, incidents: Collection[UUID]) -> dict[UUID, Packed]:
    """The answers stored about some incidents."""
    found: dict[UUID, Packed] = {}
    for some in _chunks(incidents):
        rows = ScreenedIncident.objects.filter(case=case, incident__in=some)
        stored = rows.values_list("incident", "answers")
        found |= {one: unpacked(bytes(answers)) for one, answers in stored}
    return found


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


def incidents_beside(case: Case, reaches: Sequence[Reach]) -> set[UUID]:
    """The incidents that clauses of such reach may concern, without looking at any other."""
    if not reaches:
        return set()
    rows = ScreenedBlock.objects.filter(
        case=case,
        first__lte=max(reach.closes for reach in reaches),
        last__gte=min(reach.opens for reach in reaches),
    )
    stored = b"".join(bytes(some) for some in rows.values_list("incidents", flat=True))
    return beside(np.frombuffer(stored, dtype=WHEREABOUTS), reaches)


def put_clauses(case: Case, rows: Collection[tuple[UUID, int, str, bytes]]) -> None:
    """Store what clauses rest on (id, number, digest, reach) in the place of what was."""
    for some in _chunks([row[0] for row in rows]):
        ScreenedClause.objects.filter(clause__in=some).delete()
    told = [(one, case.id, number, digest, reach) for one, number, digest, reach in rows]
    insert_rows(ScreenedClause, ("clause", "case", "number", "digest", "reach"), told)


def drop_clauses(clauses: Collection[UUID]) -> None:
    """Take out clauses that are no more."""
    for some in _chunks(clauses):
        ScreenedClause.objects.filter(clause__in=some).delete()


def put_mark(case: Case, mark: Mark) -> None:
    """Up to where the answers of a case are told now."""
    ScreenedCase.objects.update_or_create(
        case=case, defaults={"revision": mark.revision, "missing": list(mark.missing)}
    )


def mark_of(case: Case) -> Mark | None:
    """Up to where the answers of a case are told; None where none are stored."""
    stored = ScreenedCase.objects.filter(case=case).first()
    return None if stored is None else Mark(stored.revision, tuple(stored.missing))


def _chunks(ids: Collection[UUID]) -> Iterator[list[UUID]]:
    some = sorted(ids)
    for start in range(0, len(some), CHUNK):
        yield some[start : start + CHUNK]
