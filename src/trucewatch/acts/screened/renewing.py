"""Keeping the stored answers of a case true: from scratch, or what has changed since and no more.

    trucewatch rebuild

A change of an incident asks the clauses that may concern it, and stores the answers with it; a
change of what a clause rests on asks the incidents near where and when it is in force now, and
stores them with the clause. Of the two the one told later tells. Both come to what screening from
scratch would store.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from trucewatch.acts.marks import Mark, changed_since, mark_now
from trucewatch.acts.screened import beside
from trucewatch.acts.screened.changes import Changes, changes_of
from trucewatch.acts.screened.known import Known, known_clauses, near_clauses
from trucewatch.acts.screened.parts import Part, reach_of, rows_of, screened_part
from trucewatch.acts.screened.storing import (
    clear,
    drop_clauses,
    hold,
    incidents_beside,
    mark_of,
    put_clauses,
    put_incidents,
    put_mark,
    put_whereabouts,
    told_apart,
    told_of,
)
from trucewatch.records.loading import Columns
from trucewatch.records.loading_screened import (
    clauses_touched,
    middle_of,
    of_agreements,
    of_clauses,
    of_incidents,
    of_places,
    seen,
)
from trucewatch.records.models import Case, Incident
from trucewatch.screening.columns import frame_of
from trucewatch.screening.conditions import terms_known
from trucewatch.screening.packed import by_incident
from trucewatch.screening.resting import Rest, rests_of
from trucewatch.screening.screen import Screening
from trucewatch.screening.whereabouts import whereabouts
from trucewatch.values.collecting import collector_at_rest

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
    found = _screened(case)
    with transaction.atomic():
        hold(case)
        clear(case)
        put_clauses(case, 0, found.rows)
        put_whereabouts(case, found.whereabouts)
        put_mark(case, mark, told=0)
    return Renewed(found.incidents, len(found.rows), whole=True)


def _screened(case: Case) -> Part:
    middle = middle_of() if Incident.objects.filter(case=case).count() >= beside.LARGE else None
    if middle is None:
        return screened_part(case.id)
    return beside.screened_in_halves(case.id, middle, dict(connection.settings_dict))


@collector_at_rest()
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
    if len(changed) > MANY or told_apart(case) > MANY:
        return None
    changes = changes_of(case.id, changed)
    if len(changes.incidents) > MANY:
        return None
    told = told_of(case) + 1
    fresh: set[UUID] | None = set()
    if changes.clauses:
        fresh = _of_clauses(case, told, changes)
    elif changes.incidents:
        _of_incidents(case, told, changes.incidents)
    if fresh is None:
        return None
    put_mark(case, mark, told)
    return Renewed(len(changes.incidents), len(fresh))


def _of_incidents(case: Case, told: int, incidents: set[UUID]) -> None:
    """Screen some incidents again under the clauses that may concern one of them."""
    columns = of_incidents(case.id, [one.hex for one in incidents])
    columns["place"] = of_places(columns, case.id)
    frame = frame_of(seen(columns))
    known = known_clauses(case)
    near = near_clauses(frame.lines, known)
    columns |= of_clauses(case.id, near)
    columns["place"] = of_places(columns, case.id)
    view = seen(columns)
    terms = terms_known(view, near, {one.hex: known[one].reach.met for one in near})
    found = by_incident(Screening(frame_of(view, incidents), near=False, terms=terms))
    put_incidents(case, told, incidents, found)
    put_whereabouts(case, whereabouts(frame))


def _of_clauses(case: Case, told: int, changes: Changes) -> set[UUID] | None:
    """Screen again the clauses that rest on something else now, and the incidents under all.

    None where so many incidents are near that it is quicker from scratch.
    """
    columns, asked = _touched(case, changes)
    view = seen(columns)
    rests, known = rests_of(view, asked), known_clauses(case, asked)
    fresh = {UUID(key) for key, rest in rests.items() if _differs(known.get(UUID(key)), rest)}
    terms = terms_known(view, fresh, {key: rest.met for key, rest in rests.items()})
    reaches = [reach_of(one, rests[one.clause.key]) for one in terms]
    others = incidents_beside(case, reaches) - {one.hex for one in changes.incidents}
    if len(others) + len(changes.incidents) > MANY:
        return None
    view = seen(columns | _incidents(case, columns, others))
    screening = Screening(frame_of(view), near=False, terms=terms)
    drop_clauses([one for one in known if one.hex not in rests])
    put_clauses(case, told, rows_of(screening, rests))
    if changes.incidents:
        _of_incidents(case, told, changes.incidents)
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
    case: Case, columns: dict[str, Columns], incidents: Collection[str]
) -> dict[str, Columns]:
    """Incidents with what screening reads of them, and the places that they and clauses name."""
    found = of_incidents(case.id, incidents)
    return found | {"place": of_places(columns | found, case.id)}


def _differs(known: Known | None, rest: Rest) -> bool:
    return known is None or known.digest != rest.digest
