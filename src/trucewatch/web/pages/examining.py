"""Verifying an item: a step taken or taken back, the verdict the steps come to, its review."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from trucewatch.acts.evidence.examining import Examination, conclude, review_verdict, take_step
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Evidence, Record, VerificationStep
from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.evidence_waiting import may_confirm
from trucewatch.web.pages.item import item_address, item_of, item_page, own_steps
from trucewatch.web.pages.undoing import undo_address
from trucewatch.web.permissions import Right
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.sealing import seal
from trucewatch.web.words.written import typed_whole, written

C = TypeVar("C", VerificationMethod, EvidenceVerdict)
Done = tuple[Message, Record]
"""What is told as done, and the record on which it can be undone."""
MOST = 20
"""Items that may be attached to a step."""


@require_POST
@case_page(Right.INCIDENTS)
def examine(asking: Asking, code: str) -> HttpResponse:
    """do: `step`, `more`, `take_back`, `conclude` or `confirm`. What is refused comes back as it was
    typed, and so does a step for which there is `more` to attach."""
    found, do = item_of(asking, code), asking.request.POST.get("do", "")
    if do == "more":
        return item_page(asking, found)
    try:
        told, record = DOING.get(do, _step)(asking, found)
    except Refusal as refused:
        return item_page(asking, found, trouble=refused.message)
    seal(asking.request, asking.acting().workspace)
    page = item_address(asking, found)
    asking.sent(page)
    asking.done(told, undo_address(asking, record))
    return redirect(page)


def _step(asking: Asking, item: Evidence) -> Done:
    asking.require(Right.VERIFY)
    posted = asking.request.POST
    step = Examination(
        _one_of(VerificationMethod, posted.get("method", "")),
        _one_of(EvidenceVerdict, posted.get("result", "")),
        written(posted.get("seen", ""), asking.lang),
        attachments=_attached(asking),
    )
    receipt = take_step(asking.acting(), asking.case, item.id, step)
    taken = VerificationStep.objects.get(id=receipt.records[0][1])
    return Message("examine-step-done"), taken


def _attached(asking: Asking) -> tuple[UUID, ...]:
    """The items named as attached. Raises Refusal for a name that means none, or several, and where
    there are more than a step has room for."""
    named = (typed_whole(one.strip()) for one in asking.request.POST.getlist("attach"))
    typed = list(dict.fromkeys(one for one in named if one))
    if len(typed) > MOST:
        raise refuse("examine-attached-most", most=MOST, beyond=tuple(typed[MOST:]))
    choosing = Choosing(asking, FORMS["incident"])
    return tuple(dict.fromkeys(choosing.find("evidence", one) for one in typed))


def _taken_back(asking: Asking, item: Evidence) -> Done:
    """A step of one's own; it stays in the history, with the reason."""
    asking.require(Right.VERIFY)
    posted = asking.request.POST
    own = own_steps(asking, item).filter(code=posted.get("step", "")).first()
    if own is None:
        raise PermissionDenied
    reason = typed_whole(posted.get("why", ""))
    withdraw(asking.acting(), asking.case, [(own.kind, own.id)], reason)
    return Message("recording-taken-back", {"code": own.code}), own


def _concluded(asking: Asking, item: Evidence) -> Done:
    asking.require(Right.VERIFY)
    because = written(asking.request.POST.get("because", ""), asking.lang)
    conclude(asking.acting(), asking.case, item.id, because)
    return Message("examine-concluded"), item


def _confirmed(asking: Asking, item: Evidence) -> Done:
    if not may_confirm(asking):
        raise PermissionDenied
    review_verdict(asking.acting(), asking.case, item.id)
    return Message("examine-confirmed"), item


DOING: dict[str, Callable[[Asking, Evidence], Done]] = {
    "take_back": _taken_back,
    "conclude": _concluded,
    "confirm": _confirmed,
}


def _one_of(codes: type[C], stated: str) -> C:
    """The code that the form chose; it offers no other."""
    found = next((one for one in codes if one.value == stated), None)
    if found is None:
        raise PermissionDenied
    return found
