"""One click that undoes one's own last act on a record, from its notice or its history."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.retelling import reopened_by, telling
from trucewatch.acts.revisions import standing
from trucewatch.acts.undoing import Undoable, reopened_by_undoing, undo, undoable
from trucewatch.acts.writing import Receipt
from trucewatch.records.models import (
    Determination,
    FindingDecision,
    Record,
    Revision,
    VerificationStep,
)
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.page_before import page_before
from trucewatch.web.pages.finding import record_of
from trucewatch.web.permissions import Right
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.sealing import seal
from trucewatch.web.words.naming import Naming

UNDER = {
    "take_step": {Right.VERIFY},
    "conclude": {Right.VERIFY},
    "review_verdict": {Right.VERIFY, Right.REVIEW},
    "review_determination": {Right.REVIEW},
}
"""The rights, one of which does an act and undoes it; all other acts are those of recording."""

PROPOSED_UNDER = {"determination": Right.PROPOSE, "finding_decision": Right.DECIDE}
"""The right that records a kind that there is no form of recording for."""


@require_POST
@case_page(Right.HISTORY)
def undo_last(asking: Asking, code: str, act: UUID) -> HttpResponse:
    """Undo an act, if it still is what this member did last to the record."""
    found = record_of(asking, code)
    told = undoable(asking.member, asking.case, found.id)
    if told is not None and told.act.id == act and not _may_undo(asking, told):
        raise PermissionDenied
    acting = asking.acting()
    reason = Message("record-undo-reason").text(asking.lang)
    receipt = undo(acting, asking.case, found.id, act, reason)
    seal(asking.request, acting.workspace)
    found.refresh_from_db()
    gone = found.state is RecordState.WITHDRAWN
    asking.done(Message("recording-taken-back" if gone else "record-undone", {"code": code}))
    for incident in reopened_by(receipt):
        asking.warn(Message("recording-verdict-went-back", {"code": incident}))
    return redirect(_page_of(asking, found))


def _page_of(asking: Asking, found: Any) -> str:
    """Where one works with the record."""
    if isinstance(found, Determination):
        pair = (found.incident.code, found.clause.code)
        return reverse("ruling", args=(asking.case.code, *pair))
    if isinstance(found, FindingDecision):
        return page_before(asking.request) or Naming(asking).of(found).url
    shown = found.evidence if isinstance(found, VerificationStep) else found
    return Naming(asking).of(shown).url


def undo_of_new(asking: Asking, receipt: Receipt) -> str:
    """Where what was recorded just now is undone: without asking what else happened to it, and empty
    for what its member may record and not see."""
    kind, _, code, _ = receipt.records[0]
    there = reverse("undo", args=(asking.case.code, code, receipt.act))
    return there if asking.may_see(kind) else ""


def undo_address(asking: Asking, record: Record) -> str:
    """Where the last act on a record is undone; empty where it is not for this member to undo."""
    told = undoable(asking.member, asking.case, record.id)
    if told is None or not _may_undo(asking, told):
        return ""
    return reverse("undo", args=(asking.case.code, record.code, told.act.id))


def undoing_reopens(asking: Asking, record: Record) -> list[str]:
    """The incidents whose verdict goes back where the last act on a record is undone."""
    told = undoable(asking.member, asking.case, record.id)
    return reopened_by_undoing(asking.acting(), told) if told else []


def _may_undo(asking: Asking, told: Undoable) -> bool:
    """Whether the member may do it, and record all that it would change, now as well as then."""
    kinds = told.kinds
    by_kind = (asking.may(PROPOSED_UNDER.get(kind, Right.RECORD)) for kind in kinds)
    needed = UNDER.get(told.act.name)
    if not (any(map(asking.may, needed)) if needed else all(by_kind)):
        return False
    allowed = all(asking.may_see(kind) or asking.may_record(kind) for kind in kinds)
    by_form = frozenset[str]() if told.act.name in UNDER else kinds & FORMS.keys()
    recorded = all(asking.may_record(kind) for kind in by_form)
    return allowed and recorded and (asking.may(Right.VERIFY) or not _verifies(told))


def _verifies(told: Undoable) -> bool:
    """Whether an incident would be verified again, or not verifiable again, which a verifier says;
    but not where the act told it otherwise, and its verdict went back with that alone."""
    written = [one.record for one in told.revisions]
    if any(row.act_id == told.act.id for row in telling(written)):
        return False
    for one in told.revisions:
        if one.kind == "incident" and one.number > 1:
            rows = Revision.objects.filter(record=one.record, number__lte=one.number)
            found: list[Any] = list(rows.order_by("number"))
            before, after = standing(found[:-1])["status"], standing(found)["status"]
            if before in VERDICTS and before != after:
                return True
    return False
