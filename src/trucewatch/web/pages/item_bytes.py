"""The bytes of an item, as what they are or as a file to keep, and never as a page that could act.

A hostile upload stays a picture or a download: the type is one of a short list that the bytes were
recognised as, browsers are told not to guess another, and what is opened by itself has no rights at
all (CSP sandbox). Bytes are read whole before the first is sent: altered ones are never shown. A
player that asks for parts of a film gets them; it was read whole within the last five minutes then.
"""

from __future__ import annotations

from urllib.parse import urlencode

from django.core import signing
from django.core.cache import caches
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from trucewatch.acts.objects.opening import objects_to_give, while_open
from trucewatch.records.models import Evidence
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.vault.storage.objects import Objects
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.ranges import NoSuchPartError, part_of
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


def ticket(asking: Asking, item: Evidence, salt: str = SALT) -> str:
    """Opens the bytes of one item to one member for five minutes; given out once a look is kept."""
    return signing.dumps([str(asking.member.id), str(item.id)], salt=salt)


def with_ticket(address: str, ticket: str) -> str:
    return f"{address}?{urlencode({'ticket': ticket})}"


def shown_as(media_type: str) -> str:
    """ "image", "video" or "audio"; empty for what a page does not show."""
    return media_type.partition("/")[0] if media_type in SHOWN else ""


def redacted_as(media_type: str) -> str:
    """ "image" or "video"; empty for what no redacted copy is made of."""
    if media_type.startswith("video/"):
        return "video"
    return "image" if shown_as(media_type) == "image" else ""


@case_page(Right.INCIDENTS)
def item_bytes(asking: Asking, code: str) -> HttpResponseBase:
    found = record_of(asking, code)
    if not isinstance(found, Evidence) or not may_open_bytes(asking, found):
        raise Http404
    require_ticket(asking, found)
    keep = "keep" in asking.request.GET or found.media_type not in SHOWN
    media_type = "application/octet-stream" if keep else found.media_type
    response = sent(asking, found.object, media_type)
    ending = SHOWN.get(found.media_type, "bin")
    how = "attachment" if keep else "inline"
    response["Content-Disposition"] = f'{how}; filename="{found.code}.{ending}"'
    return response


def sent(asking: Asking, digest: str, media_type: str) -> HttpResponseBase:
    """The whole, or the part that a player asks for; 416 where there is no such part."""
    keep = "keep" in asking.request.GET or media_type not in SHOWN
    stated = "" if keep or not _same(asking, digest) else asking.request.headers.get("Range", "")
    workspace = served_workspace()
    objects = objects_to_give(workspace)
    size = _verified(objects, digest, again=not stated)
    try:
        part = part_of(stated, size)
    except NoSuchPartError:
        refused = HttpResponse(status=416, content_type=media_type)
        refused["Content-Range"] = f"bytes */{size}"
        return alone(refused, digest)
    if part is None:
        given = while_open(workspace, objects.chunks(digest))
        response = StreamingHttpResponse(given, content_type=media_type)
        response["Content-Length"] = str(size)
        return alone(response, digest)
    given = while_open(workspace, objects.part(digest, part.start, part.stop))
    response = StreamingHttpResponse(given, content_type=media_type, status=206)
    response["Content-Length"] = str(part.stop - part.start)
    response["Content-Range"] = part.told
    return alone(response, digest)


def alone(response: HttpResponseBase, digest: str) -> HttpResponseBase:
    """Bytes that somebody uploaded, with no right to do anything where they are shown."""
    response["Content-Security-Policy"] = ALONE
    response["Accept-Ranges"] = "bytes"
    response["ETag"] = f'"{digest}"'
    response["Content-Encoding"] = "identity"  # a part of it must not be packed
    return response


def _verified(objects: Objects, digest: str, again: bool) -> int:
    """The size of an object whose bytes are those of its name: read whole for each whole answer,
    and once in five minutes for the parts that a player asks for."""
    key = f"verified|{digest}"
    cache = caches["process"]
    kept = None if again else cache.get(key)
    if kept is not None:
        return int(kept)
    size = objects.verify(digest)
    cache.set(key, size, SECONDS)
    return size


def _same(asking: Asking, digest: str) -> bool:
    """Whether a part is asked for of the very file that was begun, or of any."""
    stated = asking.request.headers.get("If-Range", "")
    return stated in ("", f'"{digest}"')


def require_ticket(asking: Asking, item: Evidence, salt: str = SALT) -> None:
    """PermissionDenied where the address holds no ticket of this member for this item."""
    if not opens(asking, item, asking.request.GET.get("ticket", ""), salt):
        raise PermissionDenied


def opens(asking: Asking, item: Evidence, stated: str, salt: str = SALT) -> bool:
    """Whether it is a ticket of this member for this item, and still good."""
    try:
        told = signing.loads(stated, salt=salt, max_age=SECONDS)
    except signing.BadSignature:
        return False
    return bool(told == [str(asking.member.id), str(item.id)])
