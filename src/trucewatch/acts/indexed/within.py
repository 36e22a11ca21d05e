"""Places by what they lie in: a village in its district, and with it in its governorate."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from trucewatch.records.models import Place


def containing(places: Collection[UUID]) -> dict[UUID, set[UUID]]:
    """Each place with itself and all that it lies in; who goes in a circle goes round it once."""
    parents: dict[UUID, UUID | None] = {}
    wanted = set(places)
    while wanted:
        parents |= dict.fromkeys(wanted)
        parents |= dict(Place.objects.filter(id__in=wanted).values_list("id", "parent_id"))
        wanted = {parent for one in wanted if (parent := parents[one])} - parents.keys()
    return {place: _upwards(place, parents) for place in places}


def _upwards(place: UUID, parents: Mapping[UUID, UUID | None]) -> set[UUID]:
    found = set[UUID]()
    at: UUID | None = place
    while at is not None and at not in found:
        found.add(at)
        at = parents[at]
    return found
