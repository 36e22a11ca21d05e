"""The stored answers as they are read: verdicts and margins, without loading the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

import numpy as np

from trucewatch.records.models import Case, ScreenedClause, ScreenedIncident
from trucewatch.screening.keys import uuid_of
from trucewatch.screening.packed import unpacked, verdicts
from trucewatch.screening.spans import VERDICTS
from trucewatch.values.codes.verdict import Verdict

AT_ONCE: Final = 20
"""Clauses fetched together: one may hold the answers about every incident."""


@dataclass(frozen=True, slots=True)
class StoredAnswer:
    """One incident, clause and line: five verdicts in the order of the questions, two margins.

    line: counted within the incident, deeds and attributions in the order of their codes. seconds
    and metres decided on time and ground; None where nothing was measured.
    """

    incident: UUID
    clause: UUID
    line: int
    verdicts: tuple[Verdict, ...]
    seconds: float | None
    metres: float | None


def stored_answers(case: Case, clause: UUID | None = None) -> Iterator[StoredAnswer]:
    """The answers stored of a case, or under one clause of it, as of the last `bring_up_to_date`.

    Of a clause and an incident the one told later tells; of two told together, the incident.
    """
    clauses = ScreenedClause.objects.filter(case=case)
    if clause is not None:
        clauses = clauses.filter(clause=clause)
    told = dict(clauses.values_list("clause", "told"))
    incidents = ScreenedIncident.objects.filter(case=case).order_by("incident")
    later = dict(incidents.values_list("incident", "told"))
    rows = clauses.order_by("clause").values_list("clause", "answers")
    for one, answers in rows.iterator(AT_ONCE):
        for answer in unpacked(bytes(answers)):
            incident = uuid_of(answer["other"])
            if later.get(incident, -1) < told[one]:
                yield _read(incident, one, answer)
    for incident, answers in incidents.values_list("incident", "answers").iterator():
        for answer in unpacked(bytes(answers)):
            one = uuid_of(answer["other"])
            if one in told and told[one] <= later[incident]:
                yield _read(incident, one, answer)


def _read(incident: UUID, clause: UUID, answer: Any) -> StoredAnswer:
    return StoredAnswer(
        incident,
        clause,
        int(answer["line"]),
        tuple(VERDICTS[code] for code in verdicts(int(answer["codes"]))),
        _measured(answer["seconds"]),
        _measured(answer["metres"]),
    )


def _measured(value: np.float64) -> float | None:
    return None if np.isnan(value) else float(value)
