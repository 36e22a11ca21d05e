"""Which incidents a change of records touches: those they belong to, and those they ever did."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from trucewatch.acts.indexed.outlined import OUTLINES, lying_in
from trucewatch.acts.indexed.texts import chunks
from trucewatch.acts.marks import Changed
from trucewatch.acts.revisions import plain_of
from trucewatch.records.models import (
    Attribution,
    Case,
    Citation,
    Deed,
    Evidence,
    IndexedKey,
    Revision,
    Tally,
)
from trucewatch.records.plain import Plain, parts_of, stored
from trucewatch.values.index_keys import AT, index_key

HELD = {
    "deed": "incident",
    "determination": "incident",
    "tally": "incident",
    "evidence": "incident",
    "attribution": "deed",
    "citation": "about",
}
"""By which field a part belongs to an incident, or to another part."""
OWNERS: tuple[tuple[Any, str], ...] = (
    (Deed, "incident_id"),
    (Attribution, "deed__incident_id"),
    (Tally, "incident_id"),
    (Evidence, "incident_id"),
)
"""Whatever a citation may be about, or an attribution of, and how its incident is found."""
CALLED = ("name", "aliases")
PARENT = ("parent",)
LYING = (*PARENT, "area", "state")
"""What decides which incidents a place holds; of one that has no outline its parent alone does."""


def incidents_touched(changed: Changed) -> set[UUID]:
    """The incidents under which changed records are found, or were before the change."""
    found = {record for kind, record in changed if kind == "incident"}
    for kind, field in HELD.items():
        found |= set(_held(changed, kind, field))
    found |= set(_citing({record for kind, record in changed if kind == "evidence"}))
    found |= set(_owning(found))
    return found | set(_at_places(changed)) | set(_in_outlines(changed))


def _held(changed: Changed, kind: str, field: str) -> Iterator[UUID]:
    """What a field of changed records held in the revision before, and in all since."""
    (column,) = (part.attribute for part in parts_of(kind) if part.name == field)
    records = _of_kind(changed, kind)
    for some in chunks(records):
        yield from filter(None, stored(kind).filter(id__in=some).values_list(column, flat=True))
    for _, plain in _told(changed, kind):
        stated = plain.get(field)
        if isinstance(stated, str) and stated:
            yield UUID(stated)


def _of_kind(changed: Changed, kind: str) -> list[UUID]:
    return [record for other, record in changed if other == kind]


def _told(changed: Changed, kind: str) -> Iterator[tuple[UUID, dict[str, Any]]]:
    """Changed records as they stood in the revision before, and in all since."""
    for some in chunks(_of_kind(changed, kind)):
        for row in Revision.objects.filter(record__in=some, kind=kind):
            if row.number >= changed[kind, row.record] - 1:
                yield row.record, plain_of(row)


def _citing(items: Collection[UUID]) -> Iterator[UUID]:
    """What is cited with some items: their own source tells of it too."""
    for some in chunks(items):
        yield from Citation.objects.filter(evidence__in=some).values_list("about", flat=True)


def _owning(parts: Collection[UUID]) -> Iterator[UUID]:
    """The incidents that these are parts of."""
    for some in chunks(parts):
        for model, column in OWNERS:
            rows = model.objects.filter(id__in=some).values_list(column, flat=True)
            yield from filter(None, rows)


def _at_places(changed: Changed) -> Iterator[UUID]:
    """Those found by a place that now lies elsewhere, or that name one now called otherwise."""
    stood = _stood(changed)
    cases = list(Case.objects.values_list("id", flat=True)) if stood else []
    keys = [
        index_key(case, name, place)
        for place, plains in stood.items()
        for name, fields in (("place", LYING if any(_outlines(plains)) else PARENT), (AT, CALLED))
        if _differ(plains, fields)
        for case in cases
    ]
    for start in range(0, len(keys), 500):
        under = IndexedKey.objects.filter(key__in=keys[start : start + 500])
        yield from under.values_list("incident_id", flat=True)


def _stood(changed: Changed) -> dict[UUID, list[Plain]]:
    """Changed places as they stood in the revision before, and in all since."""
    found: dict[UUID, list[Plain]] = {}
    for place, plain in _told(changed, "place"):
        found.setdefault(place, []).append(plain)
    return found


def _in_outlines(changed: Changed) -> Iterator[UUID]:
    """Those whose position lies in an outline that is new, was drawn otherwise, or counts again."""
    for place, plains in _stood(changed).items():
        if changed["place", place] <= 1 or _differ(plains, LYING):
            for outline in _outlines(plains):
                yield from lying_in(outline)


def _outlines(plains: Iterable[Plain]) -> Iterator[dict[str, Any]]:
    drawn = (plain.get("area") for plain in plains)
    yield from (one for one in drawn if isinstance(one, dict) and one.get("kind") in OUTLINES)


def _differ(plains: Sequence[Plain], fields: Iterable[str]) -> bool:
    return any(plain.get(field) != plains[0].get(field) for plain in plains for field in fields)
