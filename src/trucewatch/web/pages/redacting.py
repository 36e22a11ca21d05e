"""A copy of a picture with parts of it covered: rectangles in numbers, or drawn where a script runs."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.access.looking import look_at_bytes
from trucewatch.acts.evidence.redacting import redact
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.media.covering import MOST, Cover, Covering, Rectangle
from trucewatch.media.look import Room
from trucewatch.records.models import Derivative, Evidence
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.item import item_of
from trucewatch.web.pages.item_bytes import alone, may_open_bytes, require_ticket, shown_as, ticket
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.written import written

SIDES = ("left", "top", "width", "height")
ROWS = 4
SALT = "redacted-copy"


@dataclass(frozen=True, slots=True)
class Row:
    """A rectangle as it was typed, in per cent."""

    number: int
    left: str = ""
    top: str = ""
    width: str = ""
    height: str = ""


@case_page(Right.SEAL)
def redacting(asking: Asking, code: str) -> HttpResponse:
    """`do=show` opens the picture to draw on; that it was looked at is written down first."""
    found = item_of(asking, code)
    if not may_open_bytes(asking, found) or shown_as(found.media_type) != "image":
        raise Http404
    if asking.request.method != "POST":
        return _page(asking, found)
    if asking.request.POST.get("do") != "redact":
        look_at_bytes(asking.acting(), found)
        return _page(asking, found, shown=True)
    try:
        _redact(asking, found)
    except Refusal as refused:
        return _page(asking, found, refused.message)
    asking.done(Message("redact-done"))
    return redirect("item", asking.case.code, found.code)


@require_POST
@case_page(Right.INCIDENTS)
def look_at_copy(asking: Asking, code: str, copy: str) -> HttpResponse:
    """Open a redacted copy; that somebody did is written down first."""
    found = item_of(asking, code)
    _copy_of(asking, found, copy)
    look_at_bytes(asking.acting(), found, field="redacted_copy")
    address = reverse("copy_bytes", args=(asking.case.code, code, copy))
    return redirect(f"{address}?{urlencode({'ticket': ticket(asking, found, SALT)})}")


@case_page(Right.INCIDENTS)
def copy_bytes(asking: Asking, code: str, copy: str) -> HttpResponseBase:
    found = item_of(asking, code)
    made = _copy_of(asking, found, copy)
    require_ticket(asking, found, SALT)
    content = open_objects(served_workspace()).get(made.object)
    response = alone(HttpResponse(content, content_type="image/jpeg"), made.object)
    response["Content-Disposition"] = f'inline; filename="{made.code}.jpg"'
    return response


def _copy_of(asking: Asking, item: Evidence, copy: str) -> Derivative:
    """A redacted copy, for who may open the original: whether enough of it is covered, nobody but a
    person can say, and `publish` asks them."""
    made = Derivative.objects.filter(
        evidence=item,
        code=copy,
        derivative_kind=DerivativeKind.REDACTED_COPY,
        state=RecordState.CURRENT,
    ).first()
    if made is None or not may_open_bytes(asking, item):
        raise Http404
    return made


def _redact(asking: Asking, item: Evidence) -> None:
    acting, posted = asking.acting(), asking.request.POST
    cover = Cover.MOSAIC if posted.get("cover") == Cover.MOSAIC else Cover.BLACK
    covering = Covering(cover, _rectangles(asking))
    because = written(posted.get("because", ""), asking.lang)
    with Room() as room:
        redact(acting, asking.case, item.id, covering, because, room.redact)
    sequence(acting.workspace)


def _rectangles(asking: Asking) -> tuple[Rectangle, ...]:
    """Those of which anything is stated. Raises Refusal, which names the row, for what is none."""
    found = []
    for row in _rows(asking):
        typed = [getattr(row, side) for side in SIDES]
        if not any(typed):
            continue
        try:
            found.append(Rectangle(*(round(float(side.replace(",", ".")) * 10) for side in typed)))
        except (ValueError, OverflowError):
            raise refuse("redact-row", row=row.number) from None
    return tuple(found)


def _rows(asking: Asking) -> list[Row]:
    """What was typed, and some empty rows after it."""
    posted = [asking.request.POST.getlist(side)[:MOST] for side in SIDES]
    typed = [[one[:8].strip() for one in sides] for sides in zip(*posted, strict=False)]
    kept = [sides for sides in typed if any(sides)]
    kept += [[""] * len(SIDES)] * max(ROWS - len(kept), 1)
    return [Row(number, *sides) for number, sides in enumerate(kept[:MOST], 1)]


def _page(
    asking: Asking, item: Evidence, trouble: Message | None = None, shown: bool = False
) -> HttpResponse:
    url = ""
    if shown:
        address = reverse("item_bytes", args=(asking.case.code, item.code))
        url = f"{address}?{urlencode({'ticket': ticket(asking, item)})}"
    response = asking.page(
        "redacting.html",
        section="evidence",
        own=Naming(asking).of(item),
        record=item,
        rows=_rows(asking),
        url=url,
        trouble=trouble,
        cover=asking.request.POST.get("cover", Cover.BLACK.value),
        because=asking.request.POST.get("because", ""),
    )
    response.status_code = 422 if trouble else 200
    return response
