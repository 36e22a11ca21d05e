"""What originals tell of their making, in kinds alone, for whoever is about to hand them out."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from uuid import UUID

from trucewatch.acts.gates.known import Names, names_of
from trucewatch.media.capture_told import Capture, capture_told
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Evidence
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.evidence import MediaRead
from trucewatch.values.plain import texts_in

UNREAD = "unread"
"""Stands beside the kinds: originals of which nobody knows all that their bytes hold."""

PROTECTED = "protected"
"""Stands beside the kinds: originals that tell a name which is protected in the case."""


def carried_along(
    workspace: Workspace, case: UUID, originals: Collection[UUID]
) -> Mapping[Capture | str, list[str]]:
    """Codes of the originals that hold each kind of data or tell a protected name of the case, and
    of those not read as a whole.

    The words themselves are opened for this alone and given to nobody.
    """
    items = list(Evidence.objects.filter(id__in=originals).order_by("code"))
    if not items:
        return {}
    store = KeyStore(workspace.keys)
    keys, names = store.get([item.id for item in items]), names_of(store, case)
    found: dict[Capture | str, list[str]] = {}
    for item in items:
        for kind in sorted(_kinds(item, keys.get(item.id), names)):
            found.setdefault(kind, []).append(item.code)
    return found


def _kinds(item: Evidence, key: bytes | None, names: Names) -> set[Capture | str]:
    kinds: set[Capture | str] = set() if item.media_read is MediaRead.WHOLE else {UNREAD}
    sealed = item.metadata.sealed if item.metadata is not None else None
    if sealed is None:
        return kinds
    if key is None:
        return {UNREAD}
    told = json.loads(decrypt(key, sealed, protected_context("evidence", item.id, "metadata")))
    if names.within("\n".join(texts_in(told))):
        kinds.add(PROTECTED)
    return kinds | capture_told(told)
