"""The stored answers as they are read: without loading the case, and never late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from uuid import UUID

import numpy as np

from trucewatch.acts.screened.renewing import bring_up_to_date
from trucewatch.records.models import Case, Clause, ScreenedClause, ScreenedIncident
from trucewatch.screening.keys import uuid_of
from trucewatch.screening.packed import Packed, overall, unpacked
from trucewatch.screening.spans import NO, UNSURE, YES

AT_ONCE: Final = 20
"""Clauses fetched together: one may hold the answers about every incident."""


class Counted(NamedTuple):
    """How many incidents a clause may concern: by the strongest answer about each of them."""

    clause: Clause
    yes: int
    unsure: int
    no: int


def counted(case: Case) -> list[Counted]:
    """Each clause in the order of codes; what is stored is brought up to date before."""
    bring_up_to_date(case)
    found = dict(stored_answers(case))
    clauses = Clause.objects.filter(id__in=found, case=case).order_by("code")
    return [Counted(clause, *_strongest(found[clause.id])) for clause in clauses]


def stored_answers(case: Case) -> Iterator[tuple[UUID, Packed]]:
    """Each clause with its answers as they were stored last (`screening.packed`).

    Of a clause and an incident the one told later tells; of two told together, the incident.
    """
    clauses = ScreenedClause.objects.filter(case=case).order_by("clause")
    told = dict(clauses.values_list("clause", "told"))
    later, apart = _told_apart(case, told)
    for clause, stored in clauses.values_list("clause", "answers").iterator(AT_ONCE):
        found = unpacked(bytes(stored))
        if later:
            told_by = (later.get(uuid_of(one), -1) for one in found["other"])
            found = found[np.fromiter((when < told[clause] for when in told_by), bool, len(found))]
        yield clause, np.concatenate([found, *apart.get(clause, ())])


def _told_apart(
    case: Case, told: Mapping[UUID, int]
) -> tuple[dict[UUID, int], dict[UUID, list[Packed]]]:
    """When each incident with answers of its own was told, and by clause those that hold."""
    later: dict[UUID, int] = {}
    apart: dict[UUID, list[Packed]] = {}
    rows = ScreenedIncident.objects.filter(case=case).order_by("incident")
    for incident, when, stored in rows.values_list("incident", "told", "answers").iterator():
        later[incident] = when
        found = unpacked(bytes(stored)).copy()
        clauses = [uuid_of(one) for one in found["other"]]
        found["other"] = np.void(incident.bytes)
        for row, clause in enumerate(clauses):
            if clause in told and told[clause] <= when:
                apart.setdefault(clause, []).append(found[row : row + 1])
    return later, apart


def _strongest(answers: Packed) -> tuple[int, int, int]:
    """Incidents with a YES; of the others those with an UNSURE; of the others those with a NO."""
    codes, left = overall(answers), answers["other"]
    found = []
    for code in (YES, UNSURE, NO):
        some = np.unique(left[codes == code])
        found.append(len(some))
        kept = ~np.isin(left, some)
        codes, left = codes[kept], left[kept]
    return found[0], found[1], found[2]
