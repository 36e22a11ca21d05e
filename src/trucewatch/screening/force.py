"""What was in force at a moment: a function of what is recorded, and of nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.questions.in_force import codes
from trucewatch.screening.spans import VERDICTS, one_span
from trucewatch.screening.terms import clauses_of
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.plain import Json
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Force:
    """Whether a clause was in force at a moment."""

    clause: Row
    verdict: Verdict

    def plain(self) -> dict[str, Json]:
        """For --json."""
        return {"clause": ref_of(self.clause), "in_force": self.verdict.value}


def in_force_at(view: CaseView, at: When) -> tuple[Force, ...]:
    """Every clause of a view, in the order of their codes, at a moment known within bounds."""
    first, last = at.earliest.timestamp(), at.latest.timestamp()
    moment = one_span(first, last, first, last)
    conditions = Conditions(view, Gazetteer(view))
    return tuple(
        Force(clause, VERDICTS[int(codes(conditions.terms(clause), moment)[0][0])])
        for clause in clauses_of(view)
    )
