"""The bytes of an item, as what they are or as a file to keep, and never as a page that could act.

A hostile upload stays a picture or a download: the type is one of a short list that the bytes were
recognised as, browsers are told not to guess another, and what is opened by itself has no rights at
all (CSP sandbox). Bytes are read whole before the first is sent: altered ones are never shown.
"""

from __future__ import annotations

from django.core import signing
from django.core.exceptions import PermissionDenied
from django.http import Http404, StreamingHttpResponse
from django.http.response import HttpResponseBase

from trucewatch.acts.objects.opening import open_objects
from trucewatch.records.models import Evidence
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace

SALT, SECONDS = "bytes-of-evidence", 300
SHOWN = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "video/mp4": "mp4",
    "video/webm": "webm",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
}
"""Types that a page shows, with the ending of a file of it; SVG, HTML and PDF can act, and are not."""

ALONE = "sandbox; default-src 'none'"


def may_open_bytes(asking: Asking, item: Evidence) -> bool:
    """Whether this reader may open an item's bytes: they hold what the protected fields of the item
    were read from, and the faces of those it names."""
    named = bool(item.persons) or item.faces is FacesShown.IDENTIFIABLE
    return (
        item.held is EvidenceHeld.HELD
        and asking.may_open("evidence")
        and (asking.may(Right.PERSONS) or not named)
    )


def ticket(asking: Asking, item: Evidence) -> str:
    """Opens the bytes of one item to one member for five minutes; given out once a look is kept."""
    return signing.dumps([str(asking.member.id), str(item.id)], salt=SALT)


def shown_as(media_type: str) -> str:
    """ "image", "video" or "audio"; empty for what a page does not show."""
    return media_type.partition("/")[0] if media_type in SHOWN else ""


@case_page(Right.INCIDENTS)
def item_bytes(asking: Asking, code: str) -> HttpResponseBase:
    found = record_of(asking, code)
    if not isinstance(found, Evidence) or not may_open_bytes(asking, found):
        raise Http404
    _require_ticket(asking, found)
    objects = open_objects(served_workspace())
    size = objects.verify(found.object)
    keep = "keep" in asking.request.GET or found.media_type not in SHOWN
    response = StreamingHttpResponse(
        objects.chunks(found.object),
        content_type="application/octet-stream" if keep else found.media_type,
    )
    response["Content-Length"] = str(size)
    response["Content-Security-Policy"] = ALONE
    ending = SHOWN.get(found.media_type, "bin")
    how = "attachment" if keep else "inline"
    response["Content-Disposition"] = f'{how}; filename="{found.code}.{ending}"'
    return response


def _require_ticket(asking: Asking, item: Evidence) -> None:
    stated = asking.request.GET.get("ticket", "")
    try:
        told = signing.loads(stated, salt=SALT, max_age=SECONDS)
    except signing.BadSignature:
        raise PermissionDenied from None
    if told != [str(asking.member.id), str(item.id)]:
        raise PermissionDenied
