"""Which incidents a change of records touches: those they belong to, and those they ever did."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from uuid import UUID

from trucewatch.acts.indexed.texts import chunks
from trucewatch.acts.marks import Changed
from trucewatch.acts.revisions import plain_of
from trucewatch.records.models import Deed, Revision
from trucewatch.records.plain import stored

HELD = {
    "deed": "incident",
    "determination": "incident",
    "citation": "about",
    "attribution": "deed",
}
LINK = {"citation": ""}
"""By which field a part belongs to an incident, an attribution to a deed."""


def incidents_touched(changed: Changed) -> set[UUID]:
    """The incidents under which changed records are found, or were before the change."""
    found = {record for kind, record in changed if kind == "incident"}
    deeds: set[UUID] = set()
    for kind, field in HELD.items():
        held = set(_held(changed, kind, field))
        if field == "deed":
            deeds = held
        else:
            found |= held
    return found | set(_incidents(deeds))


def _held(changed: Changed, kind: str, field: str) -> Iterator[UUID]:
    """What a field of changed records held in the revision before, and in all since."""
    first = {record: number for (other, record), number in changed.items() if other == kind}
    for some in chunks(first):
        yield from (
            stored(kind)
            .filter(id__in=some)
            .values_list(f"{field}{LINK.get(kind, '_id')}", flat=True)
        )
        for row in Revision.objects.filter(record__in=some, kind=kind):
            if row.number >= first[row.record] - 1:
                stated = plain_of(row).get(field)
                if isinstance(stated, str):
                    yield UUID(stated)


def _incidents(deeds: Collection[UUID]) -> Iterator[UUID]:
    for some in chunks(deeds):
        yield from Deed.objects.filter(id__in=some).values_list("incident_id", flat=True)
