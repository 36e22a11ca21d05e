"""Screening: every incident, deed and attribution against every clause that may concern it.

Screening proposes; people determine. Verdicts stand in columns; the sentence of an answer, in both
languages and with the number that decided it, is made when it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.screening.columns import GROUND, NOTHING, Frame, frame_of, joined, kept_under
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.joining import NONE
from trucewatch.screening.lines import Lines
from trucewatch.screening.questions.act_forbidden import act_forbidden
from trucewatch.screening.questions.actor_bound import actor_bound
from trucewatch.screening.questions.in_area import in_area
from trucewatch.screening.questions.in_force import in_force
from trucewatch.screening.questions.target_protected import target_protected
from trucewatch.screening.sites import Sites
from trucewatch.screening.spans import NOT_ASKED, VERDICTS, Span
from trucewatch.screening.terms import Terms, clauses_of
from trucewatch.values.answer import Answer, Verdict
from trucewatch.values.message import Message
from trucewatch.values.plain import Json

QUESTIONS = ("in_force", "in_area", "bound", "act", "target")


def screen(view: CaseView, incidents: Collection[UUID] | None = None) -> tuple[Screened, ...]:
    """Screen all incidents, or those asked for, against all clauses.

    In order of incident, clause, deed, attribution. What time or ground rules out by little stands
    once for its incident and clause; by more than 30 days or 100 km it is left out.
    """
    return Screening(frame_of(view, incidents)).all()


class Screening:
    """The verdicts of a case as columns, from which every answer can be asked.

    In order of incident, clause, line. near: with what time or ground rule out by little. terms: of
    the clauses asked, of all by default. seconds, metres: the margins of the first two questions,
    nan where nothing was measured.
    """

    def __init__(
        self,
        frame: Frame,
        near: bool = True,
        terms: Sequence[Terms] | None = None,
    ) -> None:
        self.frame = frame
        self.terms = _all_terms(frame) if terms is None else terms
        found = [kept_under(terms, self.frame, near) for terms in self.terms]
        clause = np.repeat(np.arange(len(found)), [len(kept.line) for kept in found])
        kept = joined([NOTHING, *found])
        order = np.lexsort((kept.line, clause, frame.lines.position[kept.line]))
        self.clause, self.line = clause[order], kept.line[order]
        self.whole, self.codes = kept.whole[order], kept.codes[:, order]
        self.seconds, self.metres = kept.seconds[order], kept.metres[order]
        self.overall = self.codes.min(axis=0)

    def all(self) -> tuple[Screened, ...]:
        """Every answer kept."""
        return tuple(Screened(self, row) for row in range(len(self.line)))


@dataclass(frozen=True, slots=True)
class Screened:
    """An incident, a deed and an attribution under one clause: five answers and their sum.

    deed and attribution are None where there is none, or where time or ground alone ruled the
    incident out.
    """

    of: Screening
    row: int

    @property
    def incident(self) -> Row:
        """The incident."""
        return self._lines.view.table("incident").row(int(self._lines.incident_at(self._line)))

    @property
    def clause(self) -> Row:
        """The clause."""
        return self._terms.clause

    @property
    def deed(self) -> Row | None:
        """The deed asked about."""
        row = int(self._lines.deed[self._line])
        return None if row == NONE or self._ruled_out else self._lines.deeds.row(row)

    @property
    def attribution(self) -> Row | None:
        """Who is said to have done it."""
        row = int(self._lines.attribution[self._line])
        return None if row == NONE or self._ruled_out else self._lines.attributions.row(row)

    @property
    def verdict(self) -> Verdict:
        """The sum of the five answers, without its sentence."""
        return VERDICTS[int(self.of.overall[self.row])]

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The five verdicts in the order of the questions, without their sentences."""
        return tuple(VERDICTS[int(code)] for code in self.of.codes[:, self.row])

    @property
    def in_force(self) -> Answer:
        """Was the clause in force then?"""
        return in_force(self._terms, self._when)

    @property
    def in_area(self) -> Answer:
        """Did it happen in the area, or on the route?"""
        if self._ruled_out and self.of.codes[GROUND, self.row] == NOT_ASKED:
            return _not_asked()
        area = self.incident.raw("area")
        return in_area(self._terms, self.of.frame.controls, *self._sites(), area)

    @property
    def bound(self) -> Answer:
        """Is the actor bound?"""
        if self._ruled_out:
            return _not_asked()
        return actor_bound(self.of.frame.bonds, self.clause, self.attribution, self._when)

    @property
    def act(self) -> Answer:
        """Is the act forbidden, or the omission of one promised?"""
        if self._ruled_out:
            return _not_asked()
        deed = self.deed
        if deed is None:
            return act_forbidden(self._terms, None)
        return act_forbidden(self._terms, deed.deed_kind, deed.calibre, deed.targets)

    @property
    def target(self) -> Answer:
        """Is the target protected?"""
        if self._ruled_out:
            return _not_asked()
        return target_protected(self._terms, () if self.deed is None else self.deed.targets)

    @property
    def overall(self) -> Answer:
        """All five together (Kleene AND over those that apply); the reason is what decided."""
        column = self.of.codes[:, self.row]
        first = int(np.flatnonzero(column == column.min())[0])
        decided: Answer = getattr(self, QUESTIONS[first])
        return decided

    def plain(self) -> dict[str, Json]:
        """For screening.json: refs, verdicts, sentences in both languages, margins."""
        answers: dict[str, Json] = {name: plain_answer(getattr(self, name)) for name in QUESTIONS}
        return {
            "incident": ref_of(self.incident),
            "clause": ref_of(self.clause),
            "deed": None if self.deed is None else ref_of(self.deed),
            "attribution": None if self.attribution is None else ref_of(self.attribution),
            **answers,
            "overall": plain_answer(self.overall),
        }

    @property
    def _line(self) -> int:
        return int(self.of.line[self.row])

    @property
    def _lines(self) -> Lines:
        return self.of.frame.lines

    @property
    def _terms(self) -> Terms:
        return self.of.terms[int(self.of.clause[self.row])]

    @property
    def _ruled_out(self) -> bool:
        return bool(self.of.whole[self.row])

    @property
    def _when(self) -> Span:
        return self._lines.span.take(np.array([self._line]))

    def _sites(self) -> tuple[Sites, Span]:
        return self._lines.sites_of(self._line)


@dataclass(frozen=True, slots=True)
class Summary:
    """An incident under a clause: the strongest of its answers, and how many there are."""

    incident: Row
    clause: Row
    overall: Answer
    screened: tuple[Screened, ...]

    def plain(self) -> dict[str, Json]:
        """For screening.json."""
        return {
            "incident": ref_of(self.incident),
            "clause": ref_of(self.clause),
            "overall": plain_answer(self.overall),
            "asked": len(self.screened),
        }


_STRENGTH = (Verdict.YES, Verdict.UNSURE, Verdict.NO, Verdict.DOES_NOT_APPLY)


def summaries(screened: Iterable[Screened]) -> tuple[Summary, ...]:
    """One line an incident and clause: YES if one deed by one actor is, else UNSURE if one is."""
    groups: dict[tuple[str, str], list[Screened]] = {}
    for one in screened:
        groups.setdefault((one.incident.key, one.clause.key), []).append(one)
    found = []
    for together in groups.values():
        best = min(together, key=lambda one: _STRENGTH.index(one.verdict))
        found.append(Summary(best.incident, best.clause, best.overall, tuple(together)))
    return tuple(found)


def _all_terms(frame: Frame) -> list[Terms]:
    conditions = Conditions(frame.view, frame.gazetteer)
    return [conditions.terms(clause) for clause in clauses_of(frame.view)]


def plain_answer(answer: Answer) -> dict[str, Json]:
    """An answer as JSON, with its sentence in both languages."""
    return {
        "verdict": answer.verdict.value,
        "code": answer.reason.code,
        "reason": dict(answer.reason.both()),
        "margin": answer.margin,
        "unit": answer.unit,
    }


def _not_asked() -> Answer:
    return Answer(Verdict.DOES_NOT_APPLY, Message("screening-not-asked"))
