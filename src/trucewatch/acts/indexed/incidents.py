"""Incidents in the index: under which keys each is found, and how many lie at each spot."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import connection

from trucewatch.acts.inserting import insert_rows, quoted
from trucewatch.records.models import (
    Attribution,
    Citation,
    Deed,
    Determination,
    Incident,
    IndexedCount,
    IndexedIncident,
    IndexedKey,
)
from trucewatch.records.models.indexed import UNDATED
from trucewatch.values.area import Area
from trucewatch.values.codes.records import RecordState
from trucewatch.values.geometry import positions
from trucewatch.values.index_keys import EVERY, NOWHERE, cell_of, index_key, place_spot

CURRENT = {"state": RecordState.CURRENT}
CHUNK = 500
ALL = ""


@dataclass(slots=True)
class Entry:
    """An incident as the index has it."""

    begins: int
    keys: set[int] = field(default_factory=set)
    spots: set[str] = field(default_factory=set)


Entries = dict[UUID, Entry]


def renew_incidents(incidents: Collection[UUID]) -> None:
    """Put these incidents into the index as their records stand now; out of it, where they do not."""
    some = sorted(incidents)
    for start in range(0, len(some), CHUNK):
        part = some[start : start + CHUNK]
        replace(stored_entries(part), entries_of(part))


def entries_of(incidents: Collection[UUID]) -> Entries:
    """What the index should have of incidents, by their records."""
    found: Entries = {}
    cases: dict[UUID, UUID] = {}
    rows = Incident.objects.filter(id__in=incidents, **CURRENT)
    for one, case, begins, status, area in rows.values_list(
        "id", "case_id", "period_start_lo", "status", "area"
    ):
        cases[one] = case
        entry = found[one] = Entry(UNDATED if begins is None else begins, spots=set(spots_of(area)))
        entry.keys = {index_key(case, EVERY), index_key(case, "status", status)}
        entry.keys |= {index_key(case, "place", part.place) for part in area.places}
    for one, name, value in _under(incidents):
        if one in found:
            found[one].keys.add(index_key(cases[one], name, value))
    return found


def _under(incidents: Collection[UUID]) -> Iterable[tuple[UUID, str, Any]]:
    """Each incident with the filters, and their values, that its parts put it under."""
    deeds = Deed.objects.filter(incident__in=incidents, **CURRENT)
    for one, kind in deeds.values_list("incident_id", "deed_kind"):
        yield one, "deed", kind
    said = Attribution.objects.filter(deed__incident__in=incidents, **CURRENT)
    told = said.values_list("deed__incident_id", "actor_id", "alternatives", "standing")
    for one, actor, others, standing in told:
        yield one, "standing", standing
        for named in (actor, *(UUID(str(other)) for other in others)):
            if named is not None:
                yield one, "actor", named
    cited = Citation.objects.filter(about__in=incidents, **CURRENT)
    for one, source in cited.values_list("about", "source_id"):
        yield one, "source", source
    ruled = Determination.objects.filter(incident__in=incidents, **CURRENT)
    for one, clause in ruled.values_list("incident_id", "clause_id"):
        yield one, "clause", clause


def spots_of(area: Area) -> Iterable[str]:
    """Where an incident lies: in a cell, at the places it names, or nowhere that is known."""
    found = [place_spot(part.place) for part in area.places]
    at = [(float(east), float(north)) for east, north in positions(area.coordinates)]
    return [*found, cell_of(at)] if at else found or [NOWHERE]


def stored_entries(incidents: Collection[UUID]) -> Entries:
    """What the index has of incidents."""
    rows = IndexedIncident.objects.filter(incident__in=incidents)
    return {
        one: Entry(begins, set(keys), set(spots))
        for one, begins, keys, spots in rows.values_list("incident", "begins", "keys", "spots")
    }


def replace(before: Entries, now: Entries) -> None:
    """Put entries in the place of those before; only what differs is written."""
    gone = {one: entry for one, entry in before.items() if now.get(one) != entry}
    fresh = {one: entry for one, entry in now.items() if before.get(one) != entry}
    for one, entry in gone.items():  # one by one: with begins and incident the index finds its row
        rows = IndexedKey.objects.filter(key__in=entry.keys, begins=entry.begins, incident=one)
        rows.delete()
    IndexedIncident.objects.filter(incident__in=gone).delete()
    put(fresh)
    count(counted(fresh, 1) + counted(gone, -1))


def put(fresh: Entries) -> None:
    """Write entries that are not there."""
    keys = [(key, entry.begins, one) for one, entry in fresh.items() for key in entry.keys]
    insert_rows(IndexedKey, ("key", "begins", "incident"), keys)
    rows = [(one, e.begins, sorted(e.keys), sorted(e.spots)) for one, e in fresh.items()]
    insert_rows(IndexedIncident, ("incident", "begins", "keys", "spots"), rows)


class Counts(Counter[tuple[int, str]]):
    """By how much the numbers at the spots of each key change."""

    def __add__(self, other: Counter[tuple[int, str]]) -> Counts:  # type: ignore[override]
        summed = Counts(self)
        summed.update(other)  # below zero too
        return summed


def counted(entries: Entries, sign: int) -> Counts:
    found = Counts()
    for entry in entries.values():
        for key in entry.keys:
            for spot in (ALL, *entry.spots):
                found[key, spot] += sign
    return found


def count(changes: Counts) -> None:
    """Add to the stored numbers."""
    rows = [(key, spot, number) for (key, spot), number in changes.items() if number]
    table = quoted(IndexedCount._meta.db_table)
    for start in range(0, len(rows), CHUNK):
        some = rows[start : start + CHUNK]
        marks = ", ".join(["(%s, %s, %s)"] * len(some))
        with connection.cursor() as cursor:
            cursor.execute(
                f"INSERT INTO {table} (key, spot, number) VALUES {marks} "  # noqa: S608
                f"ON CONFLICT (key, spot) DO UPDATE SET number = {table}.number + excluded.number",
                [value for row in some for value in row],
            )
