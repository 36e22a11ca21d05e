"""What the parts of incidents put them under: deeds, attributions, rulings, and whoever tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any
from uuid import UUID

from trucewatch.acts.indexed.texts import chunks
from trucewatch.records.models import Attribution, Citation, Deed, Determination, Evidence, Tally
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_keys import ATTRIBUTED, TELLING, attributed

CURRENT = {"state": RecordState.CURRENT}

Under = Iterator[tuple[UUID, str, Any]]
"""Incidents with a filter, and the value of it, that each is found by."""


def filters_of_parts(incidents: Collection[UUID]) -> Under:
    """Each incident with the filters, and their values, that its parts put it under."""
    parts = {one: one for one in incidents}
    """Whatever a citation may be about, and the incident it belongs to."""
    deeds = Deed.objects.filter(incident__in=incidents, **CURRENT)
    for deed, one, kind in deeds.values_list("id", "incident_id", "deed_kind"):
        parts[deed] = one
        yield one, "deed", kind
    yield from _attributed(incidents, parts)
    ruled = Determination.objects.filter(incident__in=incidents, **CURRENT)
    for one, clause in ruled.values_list("incident_id", "clause_id"):
        yield one, "clause", clause
    yield from _told(incidents, parts)


def _attributed(incidents: Collection[UUID], parts: dict[UUID, UUID]) -> Under:
    said = Attribution.objects.filter(deed__incident__in=incidents, **CURRENT)
    for own, one, deed, actor, others, standing, source in said.values_list(
        "id", "deed__incident_id", "deed__deed_kind", "actor_id", "alternatives", "standing",
        "said_by_id",
    ):  # fmt: skip
        parts[own] = one
        yield one, "standing", standing
        yield one, ATTRIBUTED, attributed(deed, "", standing)
        yield from _by(one, source)
        for named in (actor, *(UUID(str(other)) for other in others)):
            if named is not None:
                yield one, "actor", named
                yield one, ATTRIBUTED, attributed(deed, named, "")
                yield one, ATTRIBUTED, attributed("", named, standing)
                yield one, ATTRIBUTED, attributed(deed, named, standing)


def _told(incidents: Collection[UUID], parts: dict[UUID, UUID]) -> Under:
    """The sources of the evidence, of the figures, and of all that is cited."""
    items = Evidence.objects.filter(incident__in=incidents, **CURRENT)
    for item, one, source in items.values_list("id", "incident_id", "acquired_from_id"):
        parts[item] = one
        yield from _by(one, source)
    figures: dict[UUID, UUID] = {}
    tallies = Tally.objects.filter(incident__in=incidents, **CURRENT)
    for tally, one, source in tallies.values_list("id", "incident_id", "source_id"):
        figures[tally] = one
        yield from _by(one, source, figure=True)
    for some in chunks([*parts, *figures]):
        cited = Citation.objects.filter(about__in=some, **CURRENT)
        for about, *sources in cited.values_list(
            "about", "source_id", "evidence__acquired_from_id"
        ):
            one = parts.get(about) or figures[about]
            for source in sources:
                yield from _by(one, source, figure=about in figures)


def _by(incident: UUID, source: UUID | None, figure: bool = False) -> Under:
    """A source that tells of an incident; of a figure alone, for those who may see figures."""
    if source is not None:
        yield incident, TELLING, source
        if not figure:
            yield incident, "source", source
