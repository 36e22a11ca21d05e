"""Incidents that may be the one that is being typed: told before it is recorded twice.

Only incidents of the case are compared, which its members may all see, and of these only those that
began within a day of it; one without a time is compared with none. Sources are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast

from trucewatch.matching.duplicates import LEAST, compared
from trucewatch.records.loading import of_drafts
from trucewatch.records.models import Actor, Attribution, Deed, Incident, Place, Record, Tally
from trucewatch.records.plain import to_plain
from trucewatch.values.codes.records import RecordState
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.recording.reading import Told
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, say_value

DAY = 86_400
THERE, BESIDES = 40, 20
"""How many are compared at most: at one of its places, and elsewhere."""
SHOWN = 3
CURRENT = {"state": RecordState.CURRENT}


@dataclass(frozen=True, slots=True)
class Likely:
    """An incident that may be the same: how alike of 100, and what agrees and what does not."""

    own: Named
    when: Said
    score: int
    agreed: tuple[Message, ...]
    differed: tuple[Message, ...]


def likely(asking: Asking, told: Told) -> list[Likely]:
    """The likeliest few, the likeliest first."""
    nearby = _nearby(asking, told.record)
    if not nearby:
        return []
    records = [*_typed(told), *nearby, *_parts_of(asking, nearby)]
    view = of_drafts(_draft(record) for record in [*records, *_named_in(records)])
    mine, naming = view.get("incident", told.record.id), Naming(asking)
    found = []
    for one in nearby:
        other = view.get("incident", one.id)
        if mine is not None and other is not None:
            pair = compared(mine, other)
            if pair.score >= LEAST:
                likeness = pair.likeness
                when = say_value(one.period, asking.lang, asking.zone)
                own = naming.of(one)
                found.append(Likely(own, when, pair.score, likeness.agreed, likeness.differed))
    return sorted(found, key=lambda each: (-each.score, each.own.code))[:SHOWN]


def _nearby(asking: Asking, incident: Incident) -> list[Incident]:
    if incident.period is None:
        return []
    known = [one for one in incident.period.bounds() if one is not None]
    rows = Incident.objects.filter(
        case=asking.case,
        period_start_lo__gte=min(known) - DAY,
        period_start_lo__lte=max(known) + DAY,
        **CURRENT,
    ).exclude(id=incident.id)
    rows = rows.order_by("-period_start_lo", "-id")
    there = list(_at(rows, [part.place for part in incident.area.places])[:THERE])
    return [*there, *rows.exclude(id__in=[one.id for one in there])[:BESIDES]]


def _at(rows: QuerySet[Incident], places: list[UUID]) -> QuerySet[Incident]:
    """Those that name one of the places."""
    wanted = Q(pk=None)
    for place in places:
        wanted |= Q(where__contains=str(place))
    return rows.annotate(where=Cast("area", TextField())).filter(wanted)


def _typed(told: Told) -> Iterator[Record]:
    """What was typed and understood, as records."""
    yield told.record
    for row in told.rows[1:]:
        record = row.record
        whole = {"deed": "deed_kind", "attribution": "deed_id", "tally": "count"}
        needed = whole.get(row.line.kind)
        if row.stands and needed and getattr(record, needed):
            yield record


def _parts_of(asking: Asking, incidents: list[Incident]) -> Iterator[Record]:
    deeds = list(Deed.objects.filter(incident__in=incidents, **CURRENT))
    yield from deeds
    yield from Attribution.objects.filter(deed__in=deeds, **CURRENT)
    if asking.may(Right.LEDGER):
        yield from Tally.objects.filter(incident__in=incidents, **CURRENT)


def _named_in(records: Iterable[Any]) -> Iterator[Record]:
    """The places, with what they lie in, and the actors that records name."""
    records = list(records)
    areas = [record.area for record in records if isinstance(record, Incident)]
    places = list(
        Place.objects.filter(id__in={part.place for area in areas for part in area.places})
    )
    yield from places
    known = {place.id for place in places}
    outer = {place.parent_id for place in places if place.parent_id} - known
    yield from Place.objects.filter(id__in=outer)
    said = [record for record in records if isinstance(record, Attribution)]
    actors = {str(one) for each in said for one in (each.actor_id, *each.alternatives) if one}
    yield from Actor.objects.filter(id__in=actors)


def _draft(record: Record) -> Draft:
    return Draft(record.kind, record.id, record.ref, to_plain(record), Where())
