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

from trucewatch.acts.objects.opening import objects_to_give
from trucewatch.records.models import Evidence
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.item_bytes import alone, may_open_bytes, require_ticket, ticket
from trucewatch.web.pages.small_copies import JPEG, small_copies
from trucewatch.web.pages.veils import veil_address
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace

SALT = "small-pictures"


@dataclass(frozen=True, slots=True)
class Tile:
    """An item in a row of pictures. url: where its small copy is, once it was asked for; veil: what
    stands for a graphic one before that; closed: it has a small copy, which is not for this reader."""

    record: Evidence
    medium: str
    may_open: bool
    url: str = ""
    veil: str = ""
    closed: bool = False


def tiles_of(asking: Asking, items: Sequence[Evidence], shown: Iterable[UUID] = ()) -> list[Tile]:
    """Items as tiles. shown: of which the small copy is shown; that must have been written down."""
    copies, wanted = small_copies([item.id for item in items]), frozenset(shown)
    return [_tile(asking, item, item.id in copies, item.id in wanted) for item in items]


def _tile(asking: Asking, item: Evidence, there: bool, shown: bool) -> Tile:
    """there: it has a small copy."""
    opens = there and may_open_bytes(asking, item)
    return Tile(
        item,
        medium_of(item.media_type),
        opens,
        address(asking, item) if opens and shown else "",
        veil_address(asking, item) if opens and item.graphic and not shown else "",
        there and not opens,
    )


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
    digest = small_copies([found.id]).get(found.id)
    if digest is None:
        raise Http404
    content = objects_to_give(served_workspace()).get(digest)
    return alone(HttpResponse(content, content_type=JPEG), digest)
