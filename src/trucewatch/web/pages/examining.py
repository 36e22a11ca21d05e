"""Verifying an item: a step taken, the verdict that the steps come to, and its review by another."""

from __future__ import annotations

from typing import TypeVar

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from trucewatch.acts.evidence.examining import Examination, conclude, review_verdict, take_step
from trucewatch.acts.sequencing import sequence
from trucewatch.records.models import Evidence
from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.item import item_of, item_page, may_confirm
from trucewatch.web.permissions import Right
from trucewatch.web.words.written import written

C = TypeVar("C", VerificationMethod, EvidenceVerdict)


@require_POST
@case_page(Right.INCIDENTS)
def examine(asking: Asking, code: str) -> HttpResponse:
    """do: `step`, `conclude` or `confirm`. What is refused comes back with what was typed."""
    found, do = item_of(asking, code), asking.request.POST.get("do", "")
    try:
        done = _confirmed(asking, found) if do == "confirm" else _examined(asking, found, do)
    except Refusal as refused:
        return item_page(asking, found, trouble=refused.message)
    sequence(asking.acting().workspace)
    asking.done(done)
    return redirect("item", asking.case.code, found.code)


def _examined(asking: Asking, item: Evidence, do: str) -> Message:
    asking.require(Right.VERIFY)
    posted, acting = asking.request.POST, asking.acting()
    if do == "conclude":
        conclude(acting, asking.case, item.id, written(posted.get("because", ""), asking.lang))
        return Message("examine-concluded")
    step = Examination(
        _one_of(VerificationMethod, posted.get("method", "")),
        _one_of(EvidenceVerdict, posted.get("result", "")),
        written(posted.get("seen", ""), asking.lang),
    )
    take_step(acting, asking.case, item.id, step)
    return Message("examine-step-done")


def _confirmed(asking: Asking, item: Evidence) -> Message:
    if not may_confirm(asking):
        raise PermissionDenied
    review_verdict(asking.acting(), asking.case, item.id)
    return Message("examine-confirmed")


def _one_of(codes: type[C], stated: str) -> C:
    """The code that the form chose; it offers no other."""
    found = next((one for one in codes if one.value == stated), None)
    if found is None:
        raise PermissionDenied
    return found
