"""A redacted copy of a picture or a video: rectangles in numbers, or drawn where a script runs; of a
video also times. The copy of a picture is made while the page waits, that of a video beside it (`copying`).
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from trucewatch.acts.access.looking import look_at_bytes
from trucewatch.acts.evidence.redacting import redact
from trucewatch.acts.evidence.under_way import under_way
from trucewatch.acts.objects.opening import objects_to_give
from trucewatch.media.covering import Cover
from trucewatch.media.limits import LIMITS, LONG_VIDEO_COPY, VIDEO_COPY
from trucewatch.media.look import Room
from trucewatch.media.stating import shown_ms
from trucewatch.records.models import Derivative, Evidence
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.copying import begin_copy
from trucewatch.web.pages.item import item_of
from trucewatch.web.pages.item_bytes import (
    SHOWN,
    alone,
    may_open_bytes,
    opens,
    redacted_as,
    require_ticket,
    sent,
    shown_as,
    ticket,
    with_ticket,
)
from trucewatch.web.pages.redacting_form import (
    CUTS,
    SILENCED,
    SILENCES,
    covering_of,
    rectangle_rows,
    stretch_rows,
)
from trucewatch.web.permissions import Right
from trucewatch.web.sealing import seal
from trucewatch.web.served import served_workspace
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.written import written

SALT = "redacted-copy"


@dataclass(frozen=True, slots=True)
class Still:
    """A frame of the video, and where in it: seconds for the player, a time for people."""

    url: str
    seconds: str
    at: str


@case_page(Right.SEAL)
def redacting(asking: Asking, code: str) -> HttpResponse:
    """`do=show` opens the item to draw on; that it was looked at is written down first."""
    found = item_of(asking, code)
    if not may_open_bytes(asking, found) or not redacted_as(found.media_type):
        raise Http404
    if asking.request.method != "POST":
        return _begun(asking, found)
    if asking.request.POST.get("do") != "redact":
        look_at_bytes(asking.acting(), found)
        return _page(asking, found, shown=ticket(asking, found))
    try:
        return _redact(asking, found)
    except Refusal as refused:
        held = asking.request.POST.get("ticket", "")
        return _page(asking, found, refused.message, held if opens(asking, found, held) else "")


def _begun(asking: Asking, item: Evidence) -> HttpResponse:
    """How far a copy under way has come; the form, with what was filled in where it came to nothing."""
    last = under_way(served_workspace(), item.id)
    if last.goes_on:
        return redirect("copying", asking.case.code, item.code)
    why = (last.trouble or Message("redact-broken-off")) if last.failed else None
    return _page(asking, item, why, stated=last.stated if last.failed else "")


@case_page(Right.INCIDENTS)
def look_at_copy(asking: Asking, code: str, copy: str) -> HttpResponse:
    """Open a redacted copy; that somebody did is written down first."""
    found = item_of(asking, code)
    made = _copy_of(asking, found, copy, DerivativeKind.REDACTED_COPY)
    if asking.request.method == "POST":
        look_at_bytes(asking.acting(), found, field="redacted_copy")
        return redirect(with_ticket(asking.request.path, ticket(asking, found, SALT)))
    if not opens(asking, found, asking.request.GET.get("ticket", ""), SALT):
        return redirect("item", asking.case.code, found.code)
    return asking.page(
        "redacted_copy.html",
        section="evidence",
        own=Naming(asking).of(found),
        copy=made,
        video=shown_as(made.media_type) == "video",
        url=_address(asking, found, made),
    )


@case_page(Right.INCIDENTS)
def copy_bytes(asking: Asking, code: str, copy: str) -> HttpResponseBase:
    """A redacted copy, or a frame for whoever makes one."""
    found = item_of(asking, code)
    made = _copy_of(asking, found, copy, DerivativeKind.REDACTED_COPY, DerivativeKind.FRAME)
    require_ticket(asking, found, SALT)
    if shown_as(made.media_type) == "video":
        response = sent(asking, made.object, made.media_type)
    else:
        content = objects_to_give(served_workspace()).get(made.object)
        response = alone(HttpResponse(content, content_type="image/jpeg"), made.object)
    how = "attachment" if "keep" in asking.request.GET else "inline"
    ending = SHOWN.get(made.media_type, "jpg")
    response["Content-Disposition"] = f'{how}; filename="{made.code}.{ending}"'
    return response


def _address(asking: Asking, item: Evidence, copy: Derivative) -> str:
    address = reverse("copy_bytes", args=(asking.case.code, item.code, copy.code))
    return with_ticket(address, ticket(asking, item, SALT))


def _copy_of(asking: Asking, item: Evidence, copy: str, *kinds: DerivativeKind) -> Derivative:
    """A copy, for who may open the original: whether enough of it is covered, nobody but a
    person can say, and `publish` asks them."""
    made = Derivative.objects.filter(
        evidence=item, code=copy, derivative_kind__in=kinds, state=RecordState.CURRENT
    ).first()
    if made is None or not may_open_bytes(asking, item):
        raise Http404
    return made


def _redact(asking: Asking, item: Evidence) -> HttpResponse:
    acting, posted = asking.acting(), asking.request.POST
    video = redacted_as(item.media_type) == "video"
    covering = covering_of(posted, video)
    because = written(posted.get("because", ""), asking.lang)
    if video:
        begin_copy(asking, item, covering, because)
        asking.sent(_here(asking, item))
        return redirect("copying", asking.case.code, item.code)
    with Room(LIMITS) as room:
        redact(acting, asking.case, item.id, covering, because, room.redact)
    seal(asking.request, acting.workspace)
    asking.sent(_here(asking, item))
    asking.done(Message("redact-done"))
    return redirect("item", asking.case.code, item.code)


def _page(
    asking: Asking,
    item: Evidence,
    trouble: Message | Text | None = None,
    shown: str = "",
    stated: str = "",
) -> HttpResponse:
    """shown: the ticket by which the item is open to draw on. stated: what was filled in for a copy
    that came to nothing, as a query."""
    waits = asking.waiting(_here(asking, item))
    kept = waits.kept
    posted = kept.posted if kept else QueryDict(stated) or asking.request.POST
    medium = redacted_as(item.media_type)
    url = ""
    if shown and shown_as(item.media_type):
        url = with_ticket(reverse("item_bytes", args=(asking.case.code, item.code)), shown)
    response = asking.page(
        "redacting.html",
        section="evidence",
        own=Naming(asking).of(item),
        record=item,
        waits=waits,
        video=medium == "video",
        rows=rectangle_rows(posted),
        cuts=stretch_rows(posted, CUTS),
        silences=stretch_rows(posted, SILENCES),
        sound=posted.get("sound", SILENCED),
        shown=shown,
        url=url,
        stills=_stills(asking, item) if shown and medium == "video" else [],
        minutes=VIDEO_COPY.video_seconds // 60,
        more_minutes=LONG_VIDEO_COPY.video_seconds // 60,
        trouble=trouble,
        cover=posted.get("cover", Cover.BLACK.value),
        because=posted.get("because", ""),
    )
    response.status_code = 422 if trouble and asking.request.method == "POST" else 200
    return response


def _here(asking: Asking, item: Evidence) -> str:
    return reverse("redacting", args=(asking.case.code, item.code))


def _stills(asking: Asking, item: Evidence) -> list[Still]:
    """The frames that were taken when the video was sealed."""
    kept = {"state": RecordState.CURRENT, "derivative_kind": DerivativeKind.FRAME}
    found = Derivative.objects.filter(evidence=item, **kept).exclude(object="")
    return [
        Still(
            _address(asking, item, one), f"{(one.at_ms or 0) / 1000:.3f}", shown_ms(one.at_ms or 0)
        )
        for one in found.order_by("at_ms", "code")
    ]
