"""Which small copy stands for an item: its thumbnail, or the first frame of a film."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from trucewatch.records.models import Derivative
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.records import RecordState

KINDS = (DerivativeKind.THUMBNAIL, DerivativeKind.FRAME)
JPEG = "image/jpeg"


def small_copies(items: Collection[UUID]) -> dict[UUID, str]:
    """The digest of the small copy of each item that has one."""
    found = Derivative.objects.filter(
        evidence__in=items, derivative_kind__in=KINDS, state=RecordState.CURRENT, media_type=JPEG
    ).exclude(object="")
    rows = found.order_by("-at_ms", "-code").values_list("evidence_id", "object")
    return dict(rows)  # the last of an item, which is the first of it, stays
