"""One finding: what it says, what is at risk, and the decision on it, which can be taken back."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.deciding import decide_finding
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import FindingDecision
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import FindingDecisionKind
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.examined import Examined, examined
from trucewatch.web.pages.findings import tell
from trucewatch.web.pages.found import may_tell
from trucewatch.web.pages.undoing import undo_address, undo_of_new
from trucewatch.web.permissions import Right
from trucewatch.web.sealing import seal
from trucewatch.web.words.values import say_done
from trucewatch.web.words.written import typed_whole, written

NO_REASON = Message("findings-reason-missing")


@case_page(Right.FINDINGS)
def finding(asking: Asking, fingerprint: str) -> HttpResponse:
    """The finding with this fingerprint; a POST decides on it."""
    found = _finding(asking, fingerprint)
    if asking.request.method != "POST":
        return _page(asking, found)
    asking.require(Right.DECIDE)
    kind = _kind(asking.request.POST.get("decision", ""))
    reason = asking.request.POST.get("because", "")
    if kind is None or not reason.strip():
        missing = Message("findings-kind-missing") if kind is None else NO_REASON
        return _page(asking, found, missing)
    acting = asking.acting()
    try:
        because = written(reason, asking.lang)
        if _sent_before(asking, found, kind, because):
            return redirect("finding", asking.case.code, fingerprint)
        receipt = decide_finding(acting, asking.case, found.finding, kind, because, undecided=True)
    except Refusal as refused:
        return _page(asking, _finding(asking, fingerprint), refused.message)
    seal(asking.request, acting.workspace)
    asking.sent(reverse("finding", args=(asking.case.code, fingerprint)))
    asking.done(Message("findings-decided"), undo_of_new(asking, receipt))
    return redirect("finding", asking.case.code, fingerprint)


@require_POST
@case_page(Right.DECIDE)
def undecide(asking: Asking, fingerprint: str) -> HttpResponse:
    """Take the decision on a finding back; it stays in the history, with the reason."""
    found = _finding(asking, fingerprint)
    rows = FindingDecision.objects.filter(case=asking.case, state=RecordState.CURRENT)
    row = rows.filter(code=found.decision.code if found.decision else "").first()
    if row is None:
        return _page(asking, found, Message("findings-nothing-to-undo"))
    reason = typed_whole(asking.request.POST.get("because", ""))
    if not reason.strip():
        return _page(asking, found, NO_REASON)
    acting = asking.acting()
    withdraw(acting, asking.case, [("finding_decision", row.id)], reason)
    seal(asking.request, acting.workspace)
    asking.sent(reverse("finding", args=(asking.case.code, fingerprint)))
    asking.done(Message("findings-undone"), undo_address(asking, row))
    return redirect("finding", asking.case.code, fingerprint)


def _finding(asking: Asking, fingerprint: str) -> Examined:
    """Http404 alike where there is none and where the reader may not see what it is about."""
    for one in examined(asking.case).found:
        if one.finding.fingerprint == fingerprint and may_tell(asking, one.finding):
            return one
    raise Http404


def _sent_before(asking: Asking, found: Examined, kind: FindingDecisionKind, because: Text) -> bool:
    """Whether it stands decided so by the same member: a form sent twice over a bad line is one."""
    stands = found.decision
    if stands is None or found.open or stands.member != asking.member.username:
        return False
    return (stands.decision, stands.because) == (kind, because)


def _kind(stated: str) -> FindingDecisionKind | None:
    return next((one for one in FindingDecisionKind if one.value == stated), None)


def _page(asking: Asking, found: Examined, trouble: Message | None = None) -> HttpResponse:
    """With what was sent, or typed there before a session ended."""
    waits = asking.waiting(reverse("finding", args=(asking.case.code, found.finding.fingerprint)))
    typed = asking.typed(waits.kept)
    decided = found.decision
    response = asking.page(
        "finding_page.html",
        section="findings",
        told=tell(asking, [found])[0],
        looks=Message(f"check-{found.finding.code}-looks"),
        decided=say_done(decided.decided, asking.lang, asking.zone) if decided else "",
        trouble=trouble,
        waits=waits,
        reason=typed.get("because", ""),
        kind=_kind(typed.get("decision", "")),
        unrecorded=asking.request.POST.get("because", "") if "decision" in typed else "",
        kinds=list(FindingDecisionKind),
    )
    response.status_code = 200 if trouble is None else 422
    return response
