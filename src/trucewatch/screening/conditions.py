"""When the clause that another waits for was met, by what is recorded of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from math import inf, isfinite
from uuid import UUID

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.events import ClauseEvents
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.reckoning import Reckoning
from trucewatch.screening.spans import NO, YES
from trucewatch.screening.terms import Terms, clauses_of, terms_of
from trucewatch.screening.window import TAKEN_OUT, Bounds
from trucewatch.values.codes.agreements import PromisedPer


class Conditions:
    """The terms of the clauses of a view, each with what it waits for looked up.

    known: when that was met, by clause, for a view that does not hold what tells it.
    """

    def __init__(
        self,
        view: CaseView,
        gazetteer: Gazetteer,
        known: Mapping[str, Bounds | None] | None = None,
    ) -> None:
        self.view, self.gazetteer, self._known = view, gazetteer, known
        self._terms: dict[str, Terms] = {}

    def terms(self, clause: Row) -> Terms:
        """The terms of a clause."""
        if clause.key not in self._terms:
            self._terms[clause.key] = terms_of(clause, self.gazetteer, self.met(clause))
        return self._terms[clause.key]

    def reckoning(self, clause: Row) -> Reckoning:
        """What the clock of a clause looks at."""
        return Reckoning(self.terms(clause), ClauseEvents(self.view, clause))

    def met(self, clause: Row) -> Bounds | None:
        """Bounds of when its condition was met; None where it has none, or nothing tells.

        One that waits for itself, through whatever others, is never known to be met. A number that
        answers to another is a rate, and bars nothing.
        """
        if self._known is not None:
            return self._known[clause.key]
        condition = _awaited(clause)
        if condition is None:
            return None
        return None if waits_for_itself(clause) else self._fulfilled(condition)

    def _fulfilled(self, condition: Row) -> Bounds | None:
        reckoning = self.reckoning(condition)
        if not reckoning.obliges:
            return None
        as_of = self.view.case.as_of
        last = inf if as_of is None else as_of.latest.timestamp()
        bounds = {bound for bound in reckoning.bounds() if isfinite(bound)}
        moments = sorted(one for b in bounds for one in (b, b + 1) if one <= last)
        codes = [reckoning.done(moment).code for moment in moments]
        maybe = next((m for m, code in zip(moments, codes, strict=True) if code != NO), None)
        surely = next((m for m, code in zip(moments, codes, strict=True) if code == YES), inf)
        out = _taken_out(reckoning.terms)
        if maybe is None:
            lowest = min(last, out)
            return (lowest, inf) if isfinite(lowest) else None
        lowest = -inf if maybe == moments[0] and codes[0] != YES else min(maybe, out)
        return None if (lowest, surely) == (-inf, inf) else (lowest, surely)


def _taken_out(condition: Terms) -> float:
    """From when nobody says whether a clause still waits for one that was dropped or replaced."""
    ends = [one.closes for one in condition.windows if one.closes.basis in TAKEN_OUT]
    return min((end.bounds[0] for end in ends), default=inf)


def terms_known(
    view: CaseView, clauses: Collection[UUID], met: Mapping[str, Bounds | None]
) -> list[Terms]:
    """The terms of some clauses of a view, where it is known when what they wait for was met."""
    conditions = Conditions(view, Gazetteer(view), met)
    return [conditions.terms(row) for row in clauses_of(view) if row.id in clauses]


def waits_for_itself(clause: Row) -> bool:
    """Whether the way from a clause to what it waits for leads back to it.

    Numbers that answer to each other in turn wait for nothing.
    """
    seen, one = set(), _awaited(clause)
    while one is not None and one.key not in seen:
        if one == clause:
            return True
        seen.add(one.key)
        one = _awaited(one)
    return False


def _awaited(clause: Row) -> Row | None:
    """The clause that must be met before this one holds."""
    found: Row | None = clause.condition
    return None if clause.promised_per is PromisedPer.CONDITION else found
