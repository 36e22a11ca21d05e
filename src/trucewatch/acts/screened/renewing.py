"""Keeping the stored answers of a case true: from scratch, or what has changed since and no more.

    trucewatch rebuild

A change of an incident asks the clauses that may concern it; a change of what a clause rests on
asks the incidents near where and when it was, and now is, in force. Both come to what screening
from scratch would store.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db import transaction

from trucewatch.acts.screened.changes import Changes, changes_of
from trucewatch.acts.screened.known import Known, known_clauses, near_clauses
from trucewatch.acts.screened.marks import Mark, changed_since, mark_now
from trucewatch.acts.screened.storing import (
    clear,
    drop_clauses,
    hold,
    incidents_beside,
    mark_of,
    put_answers,
    put_clauses,
    put_incidents,
    put_mark,
    put_whereabouts,
    take_incidents,
)
from trucewatch.records import loading
from trucewatch.records.loading import Columns
from trucewatch.records.loading_screened import (
    clauses_touched,
    of_agreements,
    of_clauses,
    of_incidents,
    of_places,
    seen,
)
from trucewatch.records.models import Case
from trucewatch.records.view import CaseView
from trucewatch.screening.columns import frame_of
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.grounds import ground_box
from trucewatch.screening.packed import Packed, packed
from trucewatch.screening.resting import Reach, Rest, rests_of
from trucewatch.screening.screen import Screening
from trucewatch.screening.terms import Terms
from trucewatch.screening.whereabouts import whereabouts
from trucewatch.screening.window import Bounds

MANY = 20_000
"""Incidents; where more are touched, all of them are screened from scratch."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """How much was screened: incidents, clauses, and whether it was from scratch."""

    incidents: int
    clauses: int
    whole: bool = False


def screen_anew(case: Case) -> Renewed:
    """Screen the whole case and store it in the place of all that was stored of it."""
    mark = mark_now()
    view = loading.for_screening(case.id)
    screening = Screening(frame_of(view), near=False)
    rests = rests_of(view)
    numbers = np.arange(len(screening.terms))
    with transaction.atomic():
        hold(case)
        clear(case)
        put_clauses(case, _told(screening.terms, numbers.tolist(), rests))
        rows = ((UUID(key), answers) for key, answers in packed(screening, numbers))
        put_incidents(case, rows)
        put_whereabouts(case, whereabouts(screening.frame))
        put_mark(case, mark)
    return Renewed(len(screening.frame.lines.incidents), len(screening.terms), whole=True)


def bring_up_to_date(case: Case) -> Renewed:
    """Screen again what the acts since the last time touch, and store it."""
    with transaction.atomic():
        hold(case)
        before = mark_of(case)
        renewed = None if before is None else _renewed(case, before)
    return renewed or screen_anew(case)


def _renewed(case: Case, before: Mark) -> Renewed | None:
    """None where so much is touched that it is quicker from scratch."""
    changed, mark = changed_since(before)
    if len(changed) > MANY:
        return None
    changes, known = changes_of(case.id, changed), known_clauses(case)
    if len(changes.incidents) > MANY:
        return None
    fresh: set[UUID] | None = set()
    if changes.clauses:
        fresh = _of_clauses(case, known, changes)
    elif changes.incidents:
        _of_incidents(case, known, changes.incidents)
    if fresh is None:
        return None
    put_mark(case, mark)
    return Renewed(len(changes.incidents), len(fresh))


def _told(
    terms: Collection[Terms], numbers: Collection[int], rests: Mapping[str, Rest]
) -> list[tuple[UUID, int, str, bytes]]:
    """The rows of clauses: id, number, digest, reach."""
    found = []
    for one, number in zip(terms, numbers, strict=True):
        rest = rests[one.clause.key]
        reach = Reach(*rest.hull, ground_box(one, 0.0), rest.met)
        found.append((one.clause.id, number, rest.digest, reach.stored()))
    return found


def _of_incidents(case: Case, known: Mapping[UUID, Known], incidents: set[UUID]) -> None:
    """Screen some incidents again under the clauses that may concern one of them."""
    columns = of_incidents(case.id, incidents)
    columns["place"] = of_places(columns, case.id)
    frame = frame_of(seen(columns))
    near = near_clauses(frame.lines, known)
    columns |= of_clauses(case.id, near)
    columns["place"] = of_places(columns, case.id)
    view = seen(columns)
    numbers = {one: known[one].number for one in near}
    met = {one.hex: stored.reach.met for one, stored in known.items()}
    take_incidents(case, incidents)
    put_incidents(case, _Asking(view, numbers, met).answers(incidents, near).items())
    put_whereabouts(case, whereabouts(frame))


def _of_clauses(case: Case, known: Mapping[UUID, Known], changes: Changes) -> set[UUID] | None:
    """Screen again the clauses that rest on something else now, and the incidents under all.

    None where so many incidents are near that it is quicker from scratch.
    """
    columns, asked = _touched(case, changes)
    view = seen(columns)
    rests = rests_of(view, asked)
    fresh = {UUID(key) for key, rest in rests.items() if _differs(known.get(UUID(key)), rest)}
    looked_at = known.keys() if asked is None else known.keys() & asked
    gone = {one for one in looked_at if one.hex not in rests}
    numbers, met = _numbers(known, fresh), {key: rest.met for key, rest in rests.items()}
    told = _Asking(view, numbers, met).told(fresh, rests)
    reaches = [known[one].reach for one in (fresh | gone) & known.keys()]
    reaches += [Reach.read(reach) for *_, reach in told]
    others = incidents_beside(case, reaches) - changes.incidents
    if len(others) + len(changes.incidents) > MANY:
        return None
    found: dict[UUID, Packed] = {}
    if others:
        asking = _Asking(seen(columns | _incidents(case, columns, others)), numbers, met)
        found = asking.answers(others, fresh)
    put_answers(case, others, {known[one].number for one in (fresh & known.keys()) | gone}, found)
    drop_clauses(gone)
    put_clauses(case, told)
    if changes.incidents:
        _of_incidents(case, known_clauses(case), changes.incidents)
    return fresh


def _touched(case: Case, changes: Changes) -> tuple[dict[str, Columns], set[UUID] | None]:
    """What says on what clauses rest, and which these are; None: all."""
    if changes.agreements is not None:
        asked = clauses_touched(case.id, changes.agreements, changes.named)
        if asked is not None:
            columns = of_clauses(case.id, asked)
            columns["place"] = of_places(columns, case.id)
            return columns, asked
    return of_agreements(case.id), None


def _incidents(
    case: Case, columns: dict[str, Columns], incidents: Collection[UUID]
) -> dict[str, Columns]:
    """Incidents with what screening reads of them, and the places that they and clauses name."""
    found = of_incidents(case.id, incidents)
    return found | {"place": of_places(columns | found, case.id)}


@dataclass(frozen=True, slots=True)
class _Asking:
    """A view in which some incidents are asked about under some clauses.

    numbers: of all clauses. met: when what each waits for was met.
    """

    view: CaseView
    numbers: Mapping[UUID, int]
    met: Mapping[str, Bounds | None]

    def answers(self, incidents: Collection[UUID], clauses: Collection[UUID]) -> dict[UUID, Packed]:
        """The answers by incident; those without any are not in it."""
        if not incidents or not clauses:
            return {}
        rows = [row for row in self.view.rows("clause") if row.id in clauses]
        frame = frame_of(self.view, incidents)
        screening = Screening(frame, near=False, clauses=rows, known=self.met)
        numbers = np.array([self.numbers[row.id] for row in rows], dtype=np.int64)
        return {UUID(key): answers for key, answers in packed(screening, numbers)}

    def told(
        self, clauses: Collection[UUID], rests: Mapping[str, Rest]
    ) -> list[tuple[UUID, int, str, bytes]]:
        """The rows of these clauses to be stored."""
        conditions = Conditions(self.view, Gazetteer(self.view), self.met)
        rows = [row for row in self.view.rows("clause") if row.id in clauses]
        terms = [conditions.terms(row) for row in rows]
        return _told(terms, [self.numbers[row.id] for row in rows], rests)


def _differs(known: Known | None, rest: Rest) -> bool:
    return known is None or known.digest != rest.digest


def _numbers(known: Mapping[UUID, Known], fresh: set[UUID]) -> dict[UUID, int]:
    """The number of each clause; new ones follow those there are."""
    numbers = {clause: one.number for clause, one in known.items()}
    following = max(numbers.values(), default=-1) + 1
    for place, clause in enumerate(sorted(fresh - numbers.keys())):
        numbers[clause] = following + place
    return numbers
