"""What originals tell of their making, in kinds alone, for whoever is about to hand them out."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from uuid import UUID

from trucewatch.media.capture_told import Capture, capture_told
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Evidence
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.evidence import MediaRead

UNREAD = "unread"
"""Stands beside the kinds: originals of which nobody knows all that their bytes hold."""


def carried_along(
    workspace: Workspace, originals: Collection[UUID]
) -> Mapping[Capture | str, list[str]]:
    """Codes of the originals that hold each kind of data, and of those not read as a whole.

    The words themselves are opened for this alone and given to nobody.
    """
    items = list(Evidence.objects.filter(id__in=originals).order_by("code"))
    keys = KeyStore(workspace.keys).get([item.id for item in items])
    found: dict[Capture | str, list[str]] = {}
    for item in items:
        for kind in sorted(_kinds(item, keys.get(item.id))):
            found.setdefault(kind, []).append(item.code)
    return found


def _kinds(item: Evidence, key: bytes | None) -> set[Capture | str]:
    kinds: set[Capture | str] = set() if item.media_read is MediaRead.WHOLE else {UNREAD}
    sealed = item.metadata.sealed if item.metadata is not None else None
    if sealed is None:
        return kinds
    if key is None:
        return {UNREAD}
    words = decrypt(key, sealed, protected_context("evidence", item.id, "metadata"))
    return kinds | capture_told(json.loads(words))
