"""What an erasure has still to destroy once the rows are blank: keys and objects.

Written down before the rows go, by id and digest alone, so that whatever stops the work, the next
erasure finishes it. `vault/erasing/`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Sequence, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.db import transaction

from trucewatch.acts.erasure.closing import holds_protected, seal_anew
from trucewatch.acts.erasure.doomed import Doomed
from trucewatch.acts.objects.named import named_before, named_objects
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.trust.stamping import stamps_of
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case
from trucewatch.records.workspace import Workspace
from trucewatch.vault import durable

FOLDER = "erasing"


@dataclass(frozen=True, slots=True)
class Leftover:
    """The records whose keys, and the objects whose bytes, are to be destroyed or made anew."""

    records: frozenset[UUID]
    objects: frozenset[str]


def leftover_of(doomed: Sequence[Doomed]) -> Leftover:
    """What goes with these records; objects only with an item that goes wholly, earlier ones too."""
    whole = {each.record.id for each in doomed if not each.names}
    of_items = {
        each.record.id
        for each in doomed
        if each.record.id in whole or getattr(each.record, "evidence_id", None) in whole
    }
    now = {getattr(each.record, "object", "") for each in doomed if each.record.id in of_items}
    held = {*now, *named_before(of_items)} - {""}
    return Leftover(frozenset(each.record.id for each in doomed), frozenset(held))


def awaiting_destruction(workspace: Workspace) -> frozenset[str]:
    """Objects that an erasure was to destroy when it was stopped; the next one does."""
    found: set[str] = set()
    for place in (workspace.vault / FOLDER).glob("*.json"):
        with suppress(ValueError, KeyError, TypeError):  # damaged, it excuses no object
            found |= _read(place).objects
    return frozenset(found)


@contextmanager
def erasing_alone(workspace: Workspace) -> Iterator[None]:
    """One erasure at a time, so that none finishes what another has only begun."""
    with durable.lock(workspace.vault / FOLDER / ".lock"):
        yield


def write_down(workspace: Workspace, leftover: Leftover) -> None:
    """Durable before the first row is touched."""
    said = {
        "records": sorted(map(str, leftover.records)),
        "objects": sorted(leftover.objects),
    }
    place = workspace.vault / FOLDER / f"{os.urandom(8).hex()}.json"
    durable.put(place, json.dumps(said).encode())


def destroy_leftovers(workspace: Workspace, besides: Collection[UUID] = ()) -> None:
    """Destroy what earlier and present erasures left; harmless where their rows never went.

    A key goes where nothing is sealed under it any more, an object where no record names it.
    """
    places = sorted((workspace.vault / FOLDER).glob("*.json"))
    found = [_read(place) for place in places]
    records = {*besides, *(record for each in found for record in each.records)}
    _settle_keys(KeyStore(workspace.keys), records)
    _remove_objects(workspace, {digest for each in found for digest in each.objects})
    for place in places:
        place.unlink()
        durable.sync_folder(place.parent)


def _settle_keys(keys: KeyStore, records: Collection[UUID]) -> None:
    renewing = set(keys.renewing(records))
    gone = [record for record in records if not holds_protected(record)]
    keys.destroy(*gone)
    for record in sorted(renewing.difference(gone)):
        seal_anew(record, keys)


def _remove_objects(workspace: Workspace, digests: Set[str]) -> None:
    """Under the lock of the database, so that nobody names an object while it goes."""
    objects, stamps = open_objects(workspace), stamps_of(workspace)
    with transaction.atomic():
        Case.objects.select_for_update().first()  # SQLite is locked by the transaction itself
        for digest in sorted(digests - named_objects().known):
            objects.remove(digest)
            stamps.forget(digest)


def _read(place: Path) -> Leftover:
    said = json.loads(place.read_bytes())
    return Leftover(frozenset(map(UUID, said["records"])), frozenset(said["objects"]))
