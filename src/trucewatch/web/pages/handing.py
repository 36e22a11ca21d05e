"""Custody: an item was handed over, lent, received, withdrawn from use, or its bytes read again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from trucewatch.acts.evidence.custody import Passing, record_custody, verify_items
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.custody_form import EVENTS, TYPED, may_hand
from trucewatch.web.pages.item import item_address, item_of, item_page
from trucewatch.web.permissions import Right
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import EVIDENCE
from trucewatch.web.recording.plain_ways import Moment
from trucewatch.web.sealing import seal
from trucewatch.web.words.written import typed_whole, written


@require_POST
@case_page(Right.SEAL)
def hand(asking: Asking, code: str) -> HttpResponse:
    """do: `verify` reads the bytes whole; anything else records the event that the form states."""
    found = item_of(asking, code)
    if not may_hand(asking, found):
        raise PermissionDenied
    acting, again = asking.acting(), asking.request.POST.get("do") == "verify"
    try:
        if again:
            verify_items(acting, asking.case, [found.id])
        else:
            record_custody(acting, asking.case, [found.id], _stated(asking))
    except Refusal as refused:
        return item_page(asking, found, trouble=refused.message)
    seal(asking.request, acting.workspace)
    if not again:
        asking.sent(item_address(asking, found))
    asking.done(Message("custody-bytes-verified" if again else "custody-recorded"))
    return redirect(f"{item_address(asking, found)}#custody")


def _stated(asking: Asking) -> Passing:
    typed = {name: typed_whole(asking.request.POST.get(name, "")) for name in TYPED}
    event = next((one for one in EVENTS if one.value == typed["event"]), None)
    if event is None:
        raise PermissionDenied  # the form offers no other
    clear = {
        name: written(typed[name], asking.lang) for name in ("counterpart", "how", "authority")
    }
    return Passing(
        event,
        Moment().read({"": typed["at"]}, None, Choosing(asking, EVIDENCE)),
        counterpart_name=typed["counterpart_name"],
        because=written(typed["reason"], asking.lang),
        **clear,
    )
