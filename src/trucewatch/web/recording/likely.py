"""Incidents that may be the one that is being typed: told before it is recorded twice.

Only incidents of the case are compared, which its members may all see, and of these only those that
began within a day of it; one without a time is compared with none. Sources are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Abs, Cast

from trucewatch.acts.indexed.within import containing
from trucewatch.matching.duplicates import Pair, alike_to
from trucewatch.records.loading import by_id, nothing, of_drafts, parts_of_all, view_of
from trucewatch.records.models import Deed, Incident, Place, Record
from trucewatch.records.plain import KINDS, known_in, to_plain
from trucewatch.records.view import CaseView, Row
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
INSIDE = 200
"""So many of the places within its own are looked at."""
SHOWN = 3
LEAST = 50
"""Points of a pair that is shown: one place, one deed and one day are enough, for whoever types sees at
once whether it is the same. A finding of the case asks for more."""
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
    typed = list(_typed(told))
    nearby = _nearby(asking, told.record, typed)
    if not nearby:
        return []
    view = _together(asking, nearby, typed)
    mine = view.get("incident", told.record.id)
    others = [row for one in nearby if (row := view.get("incident", one)) is not None]
    found = list(alike_to(mine, others, LEAST)) if mine is not None else []
    found.sort(key=lambda each: (-each[1].score, each[0].raw("code")))
    pairs = {row.id: pair for row, pair in found[:SHOWN]}
    shown = Incident.objects.in_bulk(list(pairs)) if pairs else {}
    return [_likely(asking, shown[one], pair) for one, pair in pairs.items()]


def _likely(asking: Asking, incident: Incident, pair: Pair) -> Likely:
    own, likeness = Naming(asking).of(incident), pair.likeness
    when = say_value(incident.period, asking.lang, asking.zone)
    return Likely(own, when, pair.score, likeness.agreed, likeness.differed)


def _nearby(asking: Asking, incident: Incident, typed: Iterable[Record]) -> list[UUID]:
    """At its places, within or around them; and elsewhere those of its deeds next to it in time."""
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
    places = list(incident.area.named)
    there = list(_at(rows, places).values_list("id", flat=True)[:THERE]) if places else []
    besides = rows.exclude(id__in=there) if there else rows
    deeds = {one.deed_kind for one in typed if isinstance(one, Deed)}
    if deeds:
        alike = Deed.objects.filter(incident=OuterRef("id"), deed_kind__in=deeds, **CURRENT)
        besides = besides.filter(Exists(alike))
    return [*there, *_nearest(besides, min(known))]


def _nearest(rows: QuerySet[Incident], moment: int) -> list[UUID]:
    """Those next to a moment: an index is walked from it both ways, however many a day has."""
    before = rows.filter(period_start_lo__lte=moment).order_by("-period_start_lo", "-id")
    after = rows.filter(period_start_lo__gt=moment).order_by("period_start_lo", "id")
    apart = Abs(F("period_start_lo") - moment)
    walks = [way.values_list(apart, "id")[:BESIDES] for way in (before, after)]
    return [incident for _, incident in sorted(chain(*walks), key=itemgetter(0))[:BESIDES]]


def _at(rows: QuerySet[Incident], places: list[UUID]) -> QuerySet[Incident]:
    """Those that name one of the places, what it lies within, or what lies within it."""
    wanted = Q(pk=None)
    for place in {*_around(places), *_inside(places)}:
        wanted |= Q(where__contains=str(place))
    return rows.annotate(where=Cast("area", TextField())).filter(wanted)


def _around(places: Collection[UUID]) -> set[UUID]:
    """Places with all that they lie in."""
    return set[UUID]().union(*containing(places).values())


def _inside(places: Collection[UUID]) -> list[UUID]:
    """The first of what lies in them, one step and two."""
    inside = Q(parent__in=places) | Q(parent__parent__in=places)
    found = Place.objects.filter(inside, state=RecordState.CURRENT)
    return list(found.order_by("id").values_list("id", flat=True)[:INSIDE])


def _typed(told: Told) -> Iterator[Record]:
    """What was typed and understood, as records."""
    yield told.record
    for row in told.rows[1:]:
        record = row.record
        whole = {"deed": "deed_kind", "attribution": "deed_id", "tally": "count"}
        needed = whole.get(row.line.kind)
        if row.stands and needed and getattr(record, needed):
            yield record


def _together(asking: Asking, nearby: list[UUID], typed: list[Record]) -> CaseView:
    """What was typed beside the incidents near it, with their parts, read as columns: as records
    they took longer than the form."""
    columns = {kind: nothing(kind) for kind in KINDS}
    columns["incident"] = by_id("incident", [one.hex for one in nearby])
    columns["deed"] = parts_of_all("deed", "incident", columns["incident"]["id"])
    columns["attribution"] = parts_of_all("attribution", "deed", columns["deed"]["id"])
    if asking.may(Right.LEDGER):
        columns["tally"] = parts_of_all("tally", "incident", columns["incident"]["id"])
    near = view_of(columns)
    stood = [*near.rows("incident"), *near.rows("attribution")]
    named = _named_in(asking.case.id, [*typed, *stood])
    return of_drafts((_draft(record) for record in [*typed, *named]), near)


def _named_in(case: UUID, some: Iterable[Any]) -> Iterator[Record]:
    """The places, with what they lie in, and the actors that incidents and attributions name."""
    areas, actors = set[UUID](), set[str]()
    for one in some:
        if one.kind == "incident":
            areas.update(one.area.named)
        if one.kind == "attribution":
            actor = one.raw("actor") if isinstance(one, Row) else one.actor_id
            actors |= {str(each) for each in (actor, *one.alternatives) if each}
    yield from known_in("place", case).filter(id__in=_around(areas)) if areas else ()
    yield from known_in("actor", case).filter(id__in=actors) if actors else ()


def _draft(record: Record) -> Draft:
    return Draft(record.kind, record.id, record.ref, to_plain(record), Where())
