"""Ruling on an incident under a clause: proposed by one, reviewed by another, with reasons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.determining import propose_determination, review_determination
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Clause, Determination, Incident
from trucewatch.values.codes.attribution import StandardOfProof
from trucewatch.values.codes.determination import OutsideReason, Ruling, RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.resting import may_retract
from trucewatch.web.pages.ruling import Trouble, parties, show_ruling
from trucewatch.web.pages.screening import CURRENT, Pair, clause_of, incident_of, pair_of
from trucewatch.web.pages.undoing import undo_address, undo_of_new
from trucewatch.web.permissions import Right
from trucewatch.web.sealing import seal
from trucewatch.web.words.written import typed_whole, written

CHANGED = Message("determining-answers-changed")
Listed = TypeVar("Listed", OutsideReason, StandardOfProof)


@case_page(Right.RULINGS)
def ruling(asking: Asking, code: str, clause: str) -> HttpResponse:
    """An incident under a clause; a POST proposes a determination."""
    incident, under = incident_of(asking, code), clause_of(asking, clause)
    if asking.request.method != "POST":
        return show_ruling(asking, incident, under)
    asking.require(Right.PROPOSE)
    typed = asking.typed(None)
    try:
        made, undo = _propose(asking, pair_of(asking, incident, under), typed)
    except Refusal as refused:
        return show_ruling(asking, incident, under, Trouble(refused.message, "", typed))
    asking.done(Message("determining-proposed", {"code": made}), undo)
    return _back(asking, incident, under, made)


@require_POST
@case_page(Right.REVIEW)
def review(asking: Asking, code: str) -> HttpResponse:
    """Agree with a determination that somebody else proposed, or disagree with reasons."""
    row = _determination(asking, code)
    answer = asking.request.POST.get("answer", "")
    words = asking.request.POST.get("words", "")
    typed = {"words": words, "answer": answer}
    if answer not in ("agree", "disagree"):
        trouble = Trouble(Message("determining-answer-missing"), code, typed)
        return show_ruling(asking, row.incident, row.clause, trouble)
    if not _seen(asking, pair_of(asking, row.incident, row.clause)):
        trouble = Trouble(CHANGED, code, {"words": words})
        return show_ruling(asking, row.incident, row.clause, trouble)
    acting = asking.acting()
    try:
        told = written(words, asking.lang)
        review_determination(acting, asking.case, code, answer == "agree", told)
    except Refusal as refused:
        return show_ruling(asking, row.incident, row.clause, Trouble(refused.message, code, typed))
    seal(asking.request, acting.workspace)
    asking.done(Message(f"determining-{answer}d", {"code": code}), undo_address(asking, row))
    return _back(asking, row.incident, row.clause, code)


@require_POST
@case_page(Right.PROPOSE)
def retract(asking: Asking, code: str) -> HttpResponse:
    """Take back one's own proposal before somebody has reviewed it."""
    row = _determination(asking, code)
    if not may_retract(asking, row):
        trouble = Trouble(Message("determining-retract-own"), code)
        return show_ruling(asking, row.incident, row.clause, trouble)
    acting, reason = asking.acting(), asking.request.POST.get("because", "")
    try:
        withdraw(acting, asking.case, [("determination", row.id)], typed_whole(reason))
    except Refusal as refused:
        trouble = Trouble(refused.message, code, {"because": reason})
        return show_ruling(asking, row.incident, row.clause, trouble)
    seal(asking.request, acting.workspace)
    asking.done(Message("determining-retracted", {"code": code}), undo_address(asking, row))
    return _back(asking, row.incident, row.clause)


def _seen(asking: Asking, pair: Pair) -> bool:
    """Whether the answers beside the form that was sent still are those of its page."""
    return asking.request.POST.get("facts", pair.facts) == pair.facts


def _determination(asking: Asking, code: str) -> Determination:
    rows = Determination.objects.filter(case=asking.case, code=code, state=RecordState.CURRENT)
    row = rows.select_related("incident", "clause").first()
    if row is None:
        raise Http404
    return row


def _propose(asking: Asking, pair: Pair, typed: Mapping[str, str]) -> tuple[str, str]:
    """The code of the determination proposed, or of the same one if it was just sent twice, and
    where that is undone."""
    offered = {str(row.id) for row in parties(pair)}
    rest = [one for one in typed.get("alternatives", "").split("\n") if one in offered]
    actor = typed.get("actor", "")
    if not _seen(asking, pair):
        raise Refusal(CHANGED)
    wanted = next((one for one in Ruling if one.value == typed.get("ruling")), None)
    if wanted is None:
        raise Refusal(Message("determining-ruling-missing"))
    made = Determination(
        incident=pair.incident,
        clause=pair.clause,
        actor_id=UUID(actor) if actor in offered else None,
        alternatives=tuple(one for one in rest if one != actor),
        ruling=wanted,
        outside_reason=_one_of(OutsideReason, typed.get("outside", "")),
        standard=_one_of(StandardOfProof, typed.get("standard", "")),
        reasoning=written(typed.get("reasoning", ""), asking.lang),
        facts=pair.facts,
    )
    sent = _sent_before(asking, made)
    if sent is not None:
        return sent.code, undo_address(asking, sent)
    acting = asking.acting()
    receipt = propose_determination(acting, asking.case, made)
    seal(asking.request, acting.workspace)
    return receipt.records[0][2], undo_of_new(asking, receipt)


def _one_of(codes: type[Listed], stated: str) -> Listed | None:
    return next((one for one in codes if one.value == stated), None)


def _sent_before(asking: Asking, made: Determination) -> Determination | None:
    """The same proposal by the same member: a form sent twice over a bad line is one."""
    rows = Determination.objects.filter(
        incident=made.incident,
        clause=made.clause,
        actor=made.actor_id,
        ruling=made.ruling,
        proposer=asking.member,
        ruling_state=RulingState.PROPOSED,
        **CURRENT,
    )
    return next((row for row in rows if row.reasoning == made.reasoning), None)


def _back(asking: Asking, incident: Incident, clause: Clause, code: str = "") -> HttpResponse:
    address = reverse("ruling", args=(asking.case.code, incident.code, clause.code))
    asking.sent(address)
    return redirect(f"{address}#{code}" if code else address)
