"""The stored answers as they are read: verdicts and margins, without loading the case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from trucewatch.records.models import Case, ScreenedClause, ScreenedIncident
from trucewatch.screening.packed import unpacked, verdicts
from trucewatch.screening.spans import VERDICTS
from trucewatch.values.codes.verdict import Verdict


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


def stored_answers(case: Case, incident: UUID | None = None) -> Iterator[StoredAnswer]:
    """The answers stored of a case, or of one incident of it, as of the last `bring_up_to_date`."""
    told = ScreenedClause.objects.filter(case=case).values_list("number", "clause")
    clauses: dict[int, UUID] = dict(told)
    rows = ScreenedIncident.objects.filter(case=case)
    if incident is not None:
        rows = rows.filter(incident=incident)
    for one, answers in rows.order_by("incident").values_list("incident", "answers").iterator():
        for answer in unpacked(bytes(answers)):
            yield StoredAnswer(
                one,
                clauses[int(answer["clause"])],
                int(answer["line"]),
                tuple(VERDICTS[code] for code in verdicts(int(answer["codes"]))),
                _measured(answer["seconds"]),
                _measured(answer["metres"]),
            )


def _measured(value: np.float64) -> float | None:
    return None if np.isnan(value) else float(value)
