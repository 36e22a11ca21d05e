"""Small copies of items, shown to whoever may open the original, when they ask, and never before.

Some are graphic, and all of them tell who was where; so each that is shown is a look that is kept.
They are made when an item is sealed, as JPEG without a word of metadata.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from trucewatch.acts.objects.opening import open_objects
from trucewatch.records.models import Derivative, Evidence
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.item_bytes import alone, may_open_bytes, require_ticket, ticket
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace

SALT = "small-pictures"
KINDS = (DerivativeKind.THUMBNAIL, DerivativeKind.FRAME)
JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class Tile:
    """An item in a row of pictures. url: where its small copy is, once it was asked for."""

    record: Evidence
    medium: str
    may_open: bool
    url: str = ""


def tiles_of(asking: Asking, items: Sequence[Evidence], shown: Iterable[UUID] = ()) -> list[Tile]:
    """Items as tiles. shown: of which the small copy is shown; that must have been written down."""
    with_copies = copied(items)
    wanted = frozenset(shown) & with_copies
    return [
        Tile(
            item,
            medium_of(item.media_type),
            item.id in with_copies and may_open_bytes(asking, item),
            address(asking, item) if item.id in wanted and may_open_bytes(asking, item) else "",
        )
        for item in items
    ]


def copied(items: Sequence[Evidence]) -> frozenset[UUID]:
    """The items of which there is a small copy."""
    found = Derivative.objects.filter(
        evidence__in=[item.id for item in items],
        derivative_kind__in=KINDS,
        state=RecordState.CURRENT,
        media_type=JPEG,
    ).exclude(object="")
    return frozenset(found.values_list("evidence_id", flat=True))


def address(asking: Asking, item: Evidence) -> str:
    path = reverse("small", args=(asking.case.code, item.code))
    return f"{path}?{urlencode({'ticket': ticket(asking, item, SALT)})}"


def medium_of(media_type: str) -> str:
    """ "image", "video", "audio" or "other"."""
    start = media_type.partition("/")[0]
    return start if start in ("image", "video", "audio") else "other"


@case_page(Right.INCIDENTS)
def small(asking: Asking, code: str) -> HttpResponseBase:
    """The small copy of an item: a JPEG that we made, or nothing."""
    found = record_of(asking, code)
    if not isinstance(found, Evidence) or not may_open_bytes(asking, found):
        raise Http404
    require_ticket(asking, found, SALT)
    copy = (
        Derivative.objects.filter(
            evidence=found, derivative_kind__in=KINDS, state=RecordState.CURRENT, media_type=JPEG
        )
        .exclude(object="")
        .order_by("at_ms", "code")
        .first()
    )
    if copy is None:
        raise Http404
    content = open_objects(served_workspace()).get(copy.object)
    return alone(HttpResponse(content, content_type=JPEG), copy.object)
