"""A redacted copy of a video takes minutes: it is made beside the pages, and one page tells how far
it has come. Whoever leaves that page, or whose line drops, finds it again on the page of the item.
"""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from threading import BoundedSemaphore

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.redacting import redact, require_may_redact
from trucewatch.acts.evidence.under_way import Making, begin_making, under_way
from trucewatch.acts.sequencing import sequence
from trucewatch.media.covering import Covering
from trucewatch.media.limits import VIDEO_COPY
from trucewatch.media.look import Room
from trucewatch.records.models import Case, Evidence
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.texts import Text
from trucewatch.vault.broken import Broken
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.beside import beside
from trucewatch.web.pages.item import item_of
from trucewatch.web.pages.item_bytes import may_open_bytes
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace
from trucewatch.web.words.naming import Naming

VIDEOS_AT_ONCE = BoundedSemaphore(1)
"""In this process: a copy takes minutes of a processor."""


def begin_copy(asking: Asking, item: Evidence, covering: Covering, because: Text) -> None:
    """Begin to make a copy of a video. Refusal for what can be told before, and while another is
    made."""
    acting = asking.acting()
    require_may_redact(acting, asking.case, item.id, covering, because)
    if not VIDEOS_AT_ONCE.acquire(blocking=False):
        raise refuse("redact-later")
    with ExitStack() as undone:
        undone.callback(VIDEOS_AT_ONCE.release)
        typed = asking.request.POST.copy()
        typed.pop("csrfmiddlewaretoken", None)  # nothing that opens a door lies in a file
        making = begin_making(acting.workspace, item.id, typed.urlencode())
        undone.callback(making.close)
        beside(partial(_make, making, acting, asking.case, item, covering, because))
        undone.pop_all()  # from here on it is for the work itself to let go


def _make(
    making: Making, acting: Acting, case: Case, item: Evidence, covering: Covering, because: Text
) -> None:
    try:
        with Room(VIDEO_COPY) as room:
            drawn = partial(room.redact, reached=making.reached)
            receipt = redact(acting, case, item.id, covering, because, drawn)
        sequence(acting.workspace)
        making.made(next(code for kind, _, code, _ in receipt.records if kind == "derivative"))
    except (Refusal, Broken) as hindered:
        making.hindered(hindered.message)
    finally:
        making.close()
        VIDEOS_AT_ONCE.release()


@case_page(Right.SEAL)
def copying(asking: Asking, code: str) -> HttpResponse:
    """How far a copy has come. `still` asks for a script, which comes anew when it is over."""
    found = item_of(asking, code)
    if not may_open_bytes(asking, found):
        raise Http404
    last = under_way(served_workspace(), found.id)
    if last.goes_on:
        own = Naming(asking).of(found)
        return asking.page("copying.html", section="evidence", own=own, percent=last.percent)
    if "still" in asking.request.GET:
        return HttpResponse(status=204)
    if not last.copy:
        return redirect("redacting", asking.case.code, found.code)
    asking.done(Message("redact-done"))
    return redirect("item", asking.case.code, found.code)
