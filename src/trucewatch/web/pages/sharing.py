"""Letting every case know a place or an actor that one case recorded."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from trucewatch.acts.sharing import share
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.permissions import Right
from trucewatch.web.recorded_here import may_share
from trucewatch.web.sealing import seal
from trucewatch.web.words.written import LONGEST_REASON, typed_whole


@require_POST
@case_page(Right.RECORD)
def share_record(asking: Asking, code: str) -> HttpResponse:
    """Share a record of this case, with the reason; as absent as none to who may not."""
    record = record_of(asking, code)
    if not may_share(asking, record):
        raise Http404
    acting = asking.acting()
    reason = typed_whole(asking.request.POST.get("why", ""), LONGEST_REASON)
    share(acting, asking.case, [record], reason)
    seal(asking.request, acting.workspace)
    asking.done(Message("record-shared", {"code": code}))
    return redirect("record", asking.case.code, code)
