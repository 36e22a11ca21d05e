"""Keeping the stored answers of a case true: from scratch, or what has changed since and no more.

    trucewatch rebuild

A change of an incident asks the clauses that may concern it; a change of what a clause rests on
asks the incidents near where and when it was, and now is, in force. Both come to what screening
from scratch would store.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import inf
from uuid import UUID

import numpy as np
from django.db import transaction

from trucewatch.acts.screened.changes import changes_of
from trucewatch.acts.screened.marks import Mark, changed_since, mark_now
from trucewatch.acts.screened.storing import (
    clear,
    drop_clauses,
    hold,
    mark_of,
    put_clauses,
    put_incidents,
    put_mark,
    take_incidents,
)
from trucewatch.records import loading
from trucewatch.records.loading_screened import (
    incidents_between,
    of_agreements,
    of_clauses,
    of_incidents,
    of_places,
    seen,
)
from trucewatch.records.models import Case, ScreenedClause
from trucewatch.records.view import CaseView
from trucewatch.screening.columns import frame_of
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.grounds import ground_box
from trucewatch.screening.packed import NONE_YET, Packed, packed, replaced
from trucewatch.screening.resting import Reach, Rest, rests_of
from trucewatch.screening.screen import Screening
from trucewatch.screening.terms import Terms
from trucewatch.screening.window import Bounds

MANY = 20_000
"""Incidents; where more are touched, all of them are screened from scratch."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """How much was screened: incidents, clauses, and whether it was from scratch."""

    incidents: int
    clauses: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is stored of a clause."""

    number: int
    digest: str
    reach: Reach


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
    changes, known = changes_of(case.id, changed), _known(case)
    if len(changes.incidents) > MANY:
        return None
    fresh: set[UUID] | None = set()
    if changes.clauses:
        fresh = _of_clauses(case, known, changes.incidents)
    elif changes.incidents:
        _of_incidents(case, known, changes.incidents)
    if fresh is None:
        return None
    put_mark(case, mark)
    return Renewed(len(changes.incidents), len(fresh))


def _known(case: Case) -> dict[UUID, Known]:
    rows = ScreenedClause.objects.filter(case=case)
    return {
        clause: Known(number, digest, Reach.read(bytes(reach)))
        for clause, number, digest, reach in rows.values_list("clause", "number", "digest", "reach")
    }


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
    near = _near(seen(columns), known)
    columns |= of_clauses(case.id, near)
    columns["place"] = of_places(columns, case.id)
    view = seen(columns)
    numbers = {one: known[one].number for one in near}
    met = {one.hex: stored.reach.met for one, stored in known.items()}
    take_incidents(case, incidents)
    put_incidents(case, _Asking(view, numbers, met).answers(incidents, near).items())


def _near(view: CaseView, known: Mapping[UUID, Known]) -> list[UUID]:
    """The clauses that may concern one of the incidents of a view, by time and ground."""
    lines = frame_of(view).lines
    if not lines.size:
        return []
    first, last = float(lines.span.start_lo.min()), float(lines.span.end_hi.max())
    west, south = float(lines.boxes.west.min()), float(lines.boxes.south.min())
    east, north = float(lines.boxes.east.max()), float(lines.boxes.north.max())
    return [
        clause
        for clause, one in known.items()
        if one.reach.opens <= last and one.reach.closes >= first
        if one.reach.box[0] <= east and one.reach.box[2] >= west
        if one.reach.box[1] <= north and one.reach.box[3] >= south
    ]


def _of_clauses(case: Case, known: Mapping[UUID, Known], incidents: set[UUID]) -> set[UUID] | None:
    """Screen again the clauses that rest on something else now, and these incidents under all.

    None where so many incidents are near that it is quicker from scratch.
    """
    columns = of_agreements(case.id)
    rests = rests_of(seen(columns))
    fresh = {UUID(key) for key, rest in rests.items() if _differs(known.get(UUID(key)), rest)}
    gone = {one for one in known if one.hex not in rests}
    others = _beside(case, known, rests, fresh | gone) - incidents
    if len(others) + len(incidents) > MANY:
        return None
    view = seen(columns | of_incidents(case.id, incidents | others))
    asking = _Asking(view, _numbers(known, fresh), {key: rest.met for key, rest in rests.items()})
    renewed = {known[one].number for one in (fresh & known.keys()) | gone}
    take_incidents(case, incidents)
    put_incidents(case, asking.answers(incidents, asking.numbers.keys()).items())
    found = asking.answers(others, fresh)
    before = take_incidents(case, others)
    rows = (
        (one, replaced(before.get(one, NONE_YET), renewed, found.get(one)))
        for one in before.keys() | found.keys()
    )
    put_incidents(case, (row for row in rows if len(row[1])))
    drop_clauses(gone)
    put_clauses(case, asking.told(fresh, rests))
    return fresh


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


def _beside(
    case: Case, known: Mapping[UUID, Known], rests: Mapping[str, Rest], clauses: set[UUID]
) -> set[UUID]:
    """Incidents near when one of these clauses was, or now is, in force."""
    hulls = [(known[one].reach.opens, known[one].reach.closes) for one in clauses if one in known]
    hulls += [rests[one.hex].hull for one in clauses if one.hex in rests]
    if not hulls:
        return set()
    opens = min((hull[0] for hull in hulls), default=inf)
    closes = max((hull[1] for hull in hulls), default=-inf)
    return set(incidents_between(case.id, opens, closes))
