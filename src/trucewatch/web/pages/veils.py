"""What stands for a graphic picture until it is asked for: a few grey points, made of its small copy.

Only who may open the original is given them. They hold nothing that could be made out, so that they
are no look. The points of several pictures are made at once, since their tiles are asked for together.
"""

from __future__ import annotations

from threading import Lock
from uuid import UUID

from django.core.cache import caches
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from trucewatch.acts.evidence.veiling import veiled
from trucewatch.acts.objects.opening import require_not_closed
from trucewatch.media.look import Room
from trucewatch.records.models import Evidence
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.item_bytes import alone, may_open_bytes
from trucewatch.web.pages.small_copies import small_copies
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace

PNG = "image/png"
MOST = 24
ONE_ROOM = Lock()
"""In this process: whoever waits finds them made."""


def veil_address(asking: Asking, item: Evidence) -> str:
    return reverse("veil", args=(asking.case.code, item.code))


@case_page(Right.INCIDENTS)
def veil(asking: Asking, code: str) -> HttpResponseBase:
    """The points of a graphic item, or nothing."""
    found = record_of(asking, code)
    if not isinstance(found, Evidence) or not found.graphic or not may_open_bytes(asking, found):
        raise Http404
    require_not_closed(served_workspace())  # one made before would be there still
    digest = small_copies([found.id]).get(found.id, "")
    content = _points(asking, found, digest) if digest else b""
    if not content:
        raise Http404
    return alone(HttpResponse(content, content_type=PNG), digest)


def _points(asking: Asking, item: Evidence, digest: str) -> bytes:
    cache = caches["process"]
    with ONE_ROOM:
        made = cache.get(_key(digest))
        if made is None:
            _make(digest, *_next_to(asking, item))
            made = cache.get(_key(digest), b"")
    return bytes(made)


def _make(*digests: str) -> None:
    cache = caches["process"]
    with Room(exiftool="") as room:
        for one in digests:
            if cache.get(_key(one)) is None:
                cache.set(_key(one), veiled(served_workspace(), one, room.veil), timeout=None)


def _next_to(asking: Asking, item: Evidence) -> list[str]:
    """Small copies of the graphic items that follow in the gallery."""
    graphic = Evidence.objects.filter(case=asking.case, state=RecordState.CURRENT, graphic=True)
    following = graphic.filter(code__lt=item.code).order_by("-code", "-id")
    ids: list[UUID] = [one.id for one in following[: MOST - 1] if may_open_bytes(asking, one)]
    return list(small_copies(ids).values())


def _key(digest: str) -> str:
    return f"veil|{digest}"
