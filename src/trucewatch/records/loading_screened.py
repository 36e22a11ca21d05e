"""Parts of a case for screening some of it again: its agreements alone, some incidents, some clauses.

All give the same rows as the whole case would; what is not asked for is not there.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from trucewatch.records import loading
from trucewatch.records.loading import SCREENED, Columns, in_case, of_case, select, view_of
from trucewatch.records.models import Incident
from trucewatch.records.plain import KINDS
from trucewatch.records.view import CaseView
from trucewatch.values.area import named_in

ACTOR = ("id", "code", "ref", "name", "parent", "allies", "members")


@dataclass(frozen=True, slots=True)
class Half:
    """The incidents of a case from one id on, or those before it."""

    middle: UUID
    upper: bool


def of_mass(case: UUID, half: Half | None = None) -> dict[str, Columns]:
    """All incidents with their deeds, or those of one half, as screening reads them.

    Attributions are all there: to ask each for its deed first costs more than to leave it aside.
    """
    found = {}
    # without the plus SQLite goes by the order of ids, or of cases, and fetches row by row: what is
    # most of a table is quicker read as the table lies
    plus = "+" if connection.vendor == "sqlite" and _is_most(case) else ""
    for kind, column in (("incident", "id"), ("deed", "incident_id"), ("attribution", "")):
        where, values = f"{plus}case_id = %s", [loading.parameter(case)]
        if half is not None and column:
            where += f" AND {plus}{column} {'>=' if half.upper else '<'} %s"
            values.append(loading.parameter(half.middle))
        found[kind] = select(kind, where, values, SCREENED[kind])
    return found


def _is_most(case: UUID) -> bool:
    """Whether at least half of all incidents are of this case."""
    return Incident.objects.filter(case=case).count() * 2 >= Incident.objects.count()


def middle_of() -> UUID | None:
    """An id that about as many incidents come before as after; None where there is none."""
    ids = Incident.objects.order_by("id").values_list("id", flat=True)
    half = ids.count() // 2
    return next(iter(ids[half : half + 1]), None)


def of_agreements(case: UUID) -> dict[str, Columns]:
    """All but the mass, and of the mass what moves the clock of a clause."""
    own = [loading.parameter(case)]
    columns = {kind: of_case(kind, case) for kind in (*loading.FRAME, "movement", "determination")}
    figures = "case_id = %s AND (movement_id IS NOT NULL OR agreement_id IS NOT NULL)"
    columns["tally"] = select("tally", figures, own)
    told = (
        "case_id = %s AND (movement_id IS NOT NULL OR id IN "
        "(SELECT incident_id FROM records_determination WHERE case_id = %s))"
    )
    columns["incident"] = select("incident", told, own * 2)
    return columns


def of_incidents(case: UUID, incidents: Collection[str]) -> dict[str, Columns]:
    """Incidents with their deeds and attributions, as screening reads them.

    incidents: ids of 32 hexadecimal digits.
    """
    keys = sorted(incidents)
    found = {"incident": in_case("id", keys, case, "incident", SCREENED["incident"])}
    found["deed"] = in_case("incident_id", keys, case, "deed", SCREENED["deed"])
    deeds = found["deed"]["id"]
    found["attribution"] = in_case("deed_id", deeds, case, "attribution", SCREENED["attribution"])
    return found


def told_of(case: UUID, incident: UUID) -> dict[str, Columns]:
    """One incident with its deeds and attributions, all that is recorded of them."""
    found = {"incident": in_case("id", [incident.hex], case, "incident")}
    found["deed"] = in_case("incident_id", [incident.hex], case, "deed")
    found["attribution"] = in_case("deed_id", found["deed"]["id"], case, "attribution")
    return found


def of_sources(columns: dict[str, Columns], case: UUID) -> Columns:
    """The sources that say who is bound and who held what."""
    told = (columns[kind]["source"] for kind in ("binding", "control"))
    return in_case("id", sorted({key for keys in told for key in keys if key}), case, "source")


def of_clauses(case: UUID, clauses: Collection[UUID]) -> dict[str, Columns]:
    """Clauses with what says when they were in force, and for whom."""
    asked = sorted(one.hex for one in clauses)
    found = in_case("id", asked, case, "clause")
    waited = sorted({key for key in found["condition"] if key} - set(asked))
    for column, keys in (("id", waited), ("replaces_id", asked)):
        _add(found, in_case(column, keys, case, "clause"))
    columns = {kind: of_case(kind, case) for kind in ("case", "agreement", "amendment", "control")}
    agreements = sorted(set(found["agreement"]))
    columns["binding"] = in_case("agreement_id", agreements, case, "binding")
    columns["actor"] = of_case("actor", case, ACTOR)
    return columns | {"clause": found}


def of_places(columns: dict[str, Columns], case: UUID) -> Columns:
    """The places that these columns name, and those they lie in."""
    found = loading.nothing("place")
    fresh = set(_named(columns))
    while fresh:
        part = in_case("id", sorted(fresh), case, "place")
        _add(found, part)
        fresh = {key for key in part["parent"] if key} - set(found["id"])
    return found


def seen(columns: dict[str, Columns]) -> CaseView:
    """Columns of some kinds as a view, the others empty."""
    missing = [kind for kind in KINDS if kind not in columns]
    return view_of(columns | {kind: loading.nothing(kind) for kind in missing})


def clauses_touched(
    case: UUID, agreements: Collection[UUID], named: Collection[UUID]
) -> set[UUID] | None:
    """The clauses of some agreements, those replaced by one of them, and those named.

    None where one of them waits for another clause, or another for it: then any may be touched.
    """
    wanted = ("id", "condition", "replaces")
    found = in_case("agreement_id", sorted(one.hex for one in agreements), case, "clause", wanted)
    others = {key for key in found["replaces"] if key} | {one.hex for one in named}
    _add(found, in_case("id", sorted(others), case, "clause", wanted))
    touched = others | set(found["id"])
    waiting = in_case("condition_id", sorted(touched), case, "clause", ("id",))
    if waiting["id"] or any(found["condition"]):
        return None
    return {UUID(key) for key in touched}


def incidents_naming(case: UUID, places: Collection[str]) -> set[UUID]:
    """Incidents that name one of these places, or a deed of which was aimed at one."""
    of_this = [loading.parameter(case)]
    rows = select(
        "incident", """case_id = %s AND area LIKE '%%"places"%%'""", of_this, ("id", "area")
    )
    named = zip(rows["id"], rows["area"], strict=True)
    found = {key for key, area in named if not set(_places_of([area])).isdisjoint(places)}
    deeds = in_case("target_place_id", sorted(places), case, "deed", ("id", "incident"))
    return {UUID(key) for key in (*found, *deeds["incident"])}


def deeds_of_actors(case: UUID, actors: Collection[str]) -> set[UUID]:
    """Deeds that are attributed to one of these actors."""
    wanted = ("deed", "alternatives")
    rows = in_case("actor_id", sorted(actors), case, "attribution", wanted)
    found = set(rows["deed"])
    open_ones = select(
        "attribution", "case_id = %s AND alternatives <> '[]'", [loading.parameter(case)], wanted
    )
    for deed, others in zip(open_ones["deed"], open_ones["alternatives"], strict=True):
        if not {UUID(one).hex for one in json.loads(others)}.isdisjoint(actors):
            found.add(deed)
    return {UUID(key) for key in found}


def _named(columns: dict[str, Columns]) -> Iterable[str]:
    for kind, field in (("incident", "area"), ("clause", "area"), ("clause", "route")):
        yield from _places_of(columns.get(kind, {}).get(field, ()))
    for kind, field in (("deed", "target_place"), ("control", "place")):
        yield from (key for key in columns.get(kind, {}).get(field, ()) if key)


def _places_of(areas: Sequence[Any]) -> Iterable[str]:
    for raw in areas:
        if raw and '"places"' in raw:
            yield from (place.hex for place in named_in(json.loads(raw)))


def _add(found: Columns, part: Columns) -> None:
    known = set(found["id"])
    rows = [row for row, key in enumerate(part["id"]) if key not in known]
    for name, column in found.items():
        column += [part[name][row] for row in rows]
