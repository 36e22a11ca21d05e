"""Which objects the records name: those that must be there, and those that may be."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.records.models import Custody, Derivative, Evidence, Publication, Revision
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState

KINDS = ("evidence", "derivative", "custody", "publication")
"""The kinds of record that name objects."""

CHUNK = 2000
_HELD = EvidenceHeld.HELD.value


@dataclass(frozen=True, slots=True)
class NamedObjects:
    """wanted: named by a record, or by an earlier revision of one, and not destroyed by an act.

    known: all that was ever named here and was not erased. Whatever else is there was never sealed.
    """

    wanted: frozenset[str]
    known: frozenset[str]


def named_objects() -> NamedObjects:
    """What the database names. What cannot be read in it is an error; see `UNREADABLE`."""
    now, before, gone = set(_named_now()), set(named_before()), set(_destroyed())
    known = now | before | gone | set(_mentioned())
    return NamedObjects(frozenset(now | (before - gone)), frozenset(known))


def _named_now() -> Iterator[str]:
    """Named by a row of an item that we hold; a withdrawn record keeps its object."""
    items = Evidence.objects.filter(held=EvidenceHeld.HELD).exclude(object="")
    yield from items.values_list("object", flat=True).iterator(CHUNK)
    made = Derivative.objects.exclude(evidence__held=EvidenceHeld.DESTROYED).exclude(object="")
    yield from made.values_list("object", flat=True).iterator(CHUNK)
    for files in Publication.objects.values_list("files", flat=True).iterator(CHUNK):
        yield from (str(file["sha256"]) for file in files)


def _mentioned() -> Iterator[str]:
    """Named by a row, also of an item that is known and not held."""
    for model in (Evidence, Derivative, Custody):
        rows = model.objects.exclude(object="")
        yield from rows.values_list("object", flat=True).iterator(CHUNK)


def _destroyed() -> Iterator[str]:
    """Bytes of which an act says that they were destroyed."""
    events = Custody.objects.filter(event=CustodyEvent.DESTROYED, state=RecordState.CURRENT)
    yield from events.exclude(object="").values_list("object", flat=True)
    items = Evidence.objects.filter(held=EvidenceHeld.DESTROYED)
    yield from items.exclude(object="").values_list("object", flat=True)
    made = Derivative.objects.filter(evidence__held=EvidenceHeld.DESTROYED)
    yield from made.exclude(object="").values_list("object", flat=True)


def named_before(records: Collection[UUID] | None = None) -> Iterator[str]:
    """Named by a revision; of an erased record nothing is left that names anything.

    records: of these alone; None: of all.
    """
    wanted = {} if records is None else {"record__in": records}
    kept = Revision.objects.filter(kind__in=KINDS, **wanted).values_list("data", flat=True)
    for data in kept.iterator(CHUNK):
        try:
            fields = json.loads(bytes(data))
        except ValueError:
            continue  # step 6 tells that it is not what was sealed
        yield from _named_in(fields if isinstance(fields, dict) else {})


def _named_in(fields: dict[str, Any]) -> Iterator[str]:
    """An item says whether we hold it; what else names an object was in our hands."""
    named = fields.get("object")
    if isinstance(named, str) and named and fields.get("held", _HELD) == _HELD:
        yield named
    files = fields.get("files")
    for file in files if isinstance(files, list) else ():
        if isinstance(file, dict) and isinstance(file.get("sha256"), str):
            yield file["sha256"]
