"""Incidents in the index: under which keys each is found, when it was, and where it lies."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, Case, F, QuerySet, Value, When
from django.db.models.functions import Coalesce

from trucewatch.acts.indexed.counting import Counts, count
from trucewatch.acts.indexed.entries import Entries, Entry
from trucewatch.acts.indexed.outlined import holding
from trucewatch.acts.indexed.parts import Under, filters_of_parts
from trucewatch.acts.indexed.within import containing
from trucewatch.acts.inserting import insert_rows
from trucewatch.records.models import Incident, IndexedIncident, IndexedKey
from trucewatch.records.models.indexed import ENDLESS, UNDATED
from trucewatch.records.open_ends import end_is_open
from trucewatch.values.area import Area
from trucewatch.values.codes.records import RecordState
from trucewatch.values.geometry import positions
from trucewatch.values.index_keys import (
    AT,
    CELL,
    EVERY,
    NOWHERE,
    cell_of,
    index_key,
    middle_of,
    millionths,
    place_spot,
)

CURRENT = {"state": RecordState.CURRENT}
CHUNK = 500
COLUMNS = ("incident", "begins", "until", "keys", "spots", "cell", "x", "y")
NO_POSITION = (None, None, None)


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
    named: dict[UUID, set[UUID]] = {}
    for one, case, begins, until, status, area in _told(incidents):
        cases[one] = case
        entry = found[one] = Entry(UNDATED if begins is None else begins, until)
        _lay(entry, case, area)
        entry.keys = {index_key(case, EVERY), index_key(case, "status", status)}
        entry.keys |= {index_key(case, AT, place) for place in area.named}
        named[one] = set(area.named)
    for one, place in holding({one: e.at[1:] for one, e in found.items() if e.at}):
        named[one].add(place)
    for one, name, value in (*_inside(named), *filters_of_parts(cases)):
        found[one].keys.add(index_key(cases[one], name, value))
    return found


def _told(incidents: Collection[UUID]) -> QuerySet[Any, Any]:
    """Whose each incident is, from when up to when it may have lasted, how far it is, and where."""
    endless = When(end_is_open("period"), then=Value(ENDLESS))
    lasted = Case(endless, default=F("period_start_hi"), output_field=BigIntegerField())
    until = Coalesce("period_end_hi", lasted, output_field=BigIntegerField())
    rows = Incident.objects.filter(id__in=incidents, **CURRENT)
    return rows.annotate(until=until).values_list(
        "id", "case_id", "period_start_lo", "until", "status", "area"
    )


def _inside(named: Mapping[UUID, set[UUID]]) -> Under:
    """Each incident with the places that it names, or lies in by its position, and all that these
    lie in."""
    around = containing(set[UUID]().union(*named.values()))
    for one, places in named.items():
        for place in set[UUID]().union(*map(around.__getitem__, places)):
            yield one, "place", place


def _lay(entry: Entry, case: UUID, area: Area) -> None:
    """Where an incident lies: in a cell, at the places it names, or nowhere that is known."""
    entry.spots = {place_spot(place) for place in area.named}
    at = [(float(east), float(north)) for east, north in positions(area.coordinates)]
    if at:
        point = middle_of(at)
        cell = cell_of(point)
        entry.spots.add(cell)
        entry.at = (index_key(case, CELL, cell), *millionths(point))
    elif not entry.spots:
        entry.spots = {NOWHERE}


def stored_entries(incidents: Collection[UUID]) -> Entries:
    """What the index has of incidents."""
    rows = IndexedIncident.objects.filter(incident__in=incidents)
    return {
        one: Entry(begins, until, set(keys), set(spots), None if cell is None else (cell, x, y))
        for one, begins, until, keys, spots, cell, x, y in rows.values_list(*COLUMNS)
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
    changes = Counts()
    changes.add(fresh, 1)
    changes.add(gone, -1)
    count(changes)


def put(fresh: Entries) -> None:
    """Write entries that are not there."""
    keys = [(key, entry.begins, one) for one, entry in fresh.items() for key in entry.keys]
    insert_rows(IndexedKey, ("key", "begins", "incident"), keys)
    rows = [
        (one, e.begins, e.until, sorted(e.keys), sorted(e.spots), *(e.at or NO_POSITION))
        for one, e in fresh.items()
    ]
    insert_rows(IndexedIncident, COLUMNS, rows)
