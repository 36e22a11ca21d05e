"""What a reporter sends, and sees again: their own reports, as they wrote them, and nothing else.

Whoever reports may be made to show their pages: they open no record of anybody else, tell no code,
no status and no count, and nothing that others made of a report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from trucewatch.acts.gates.warning import names_told
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.revisions import is_erased, standing
from trucewatch.acts.writing import Receipt
from trucewatch.records.models import Incident, Revision
from trucewatch.records.models.base import mint
from trucewatch.records.plain import fill
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right
from trucewatch.web.recording.addresses import id_of_new, id_of_text
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.recording.ways import Times
from trucewatch.web.sealing import seal
from trucewatch.web.words.values import say_instant, say_measured
from trucewatch.web.words.written import written

SIZE = 25
NAMES = ("title", "began", "ended", "narrative")


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody sent, in their own words as they last stood. said: None once it was erased.

    open: nobody else touched it, and it may be corrected.
    """

    id: UUID
    sent: str
    said: Incident | None
    when: str
    open: bool


@case_page(Right.REPORT)
def reports(asking: Asking) -> HttpResponse:
    """The member's own, the newest first."""
    page = Paginator(_sent_by(asking), SIZE).get_page(asking.request.GET.get("page", "1")[:8])
    own = _told(asking, [row.record for row in page])
    return asking.page("reports.html", section="reports", page=page, reports=own)


@case_page(Right.REPORT)
def new_report(asking: Asking) -> HttpResponse:
    """The form; a POST sends it."""
    return _new(asking)


@case_page(Right.REPORT)
def report(asking: Asking, report: UUID) -> HttpResponse:
    """One that was sent. Http404 for what anybody else recorded."""
    (found,) = _own(asking, report)
    return asking.page("report.html", section="reports", report=found)


@case_page(Right.REPORT)
def correct_report(asking: Asking, report: UUID) -> HttpResponse:
    """The form with what was sent. Once somebody else has worked on it, what was typed there may be
    sent as a new report; Http404 where nothing was."""
    (found,) = _own(asking, report)
    if found.open:
        return _form(asking, Incident.objects.get(id=report), {"report": found})
    posted = asking.request.method == "POST"
    if posted and "new" in asking.request.POST:
        return _new(asking)
    if not posted and asking.waiting(asking.request.path).kept is None:
        raise Http404
    closed = Message("reports-worked-on")
    return _page(asking, {}, {"new": mint(), "anew": True}, closed, 409)


def _new(asking: Asking) -> HttpResponse:
    """Sent twice over a bad line, it is one report; sent again with other words, as by whoever goes
    back to the form, it is another."""
    posted = asking.request.POST
    new = id_of_text(posted.get("new", "")) or mint()
    said = json.dumps([posted.get(name, "") for name in NAMES])
    made = Incident(id=id_of_new("incident", new, said), case=asking.case)
    if asking.request.method == "POST" and _sent_by(asking).filter(record=made.id).exists():
        return redirect("report", asking.case.code, made.id)
    return _form(asking, made, {"new": new})


def _form(asking: Asking, incident: Incident, shown: Mapping[str, object]) -> HttpResponse:
    trouble = None
    if asking.request.method == "POST":
        try:
            return _recorded(asking, incident, asking.request.path)
        except Refusal as refused:
            trouble = refused.message
    status = 422 if trouble else 200
    return _page(asking, _typed(asking, incident), shown, trouble, status)


def _page(
    asking: Asking,
    standing: Mapping[str, str],
    shown: Mapping[str, object],
    trouble: Message | None,
    status: int,
) -> HttpResponse:
    """standing: what the form holds where nothing was typed."""
    waits = asking.waiting(asking.request.path)
    typed = asking.typed(waits.kept) or standing
    response = asking.page(
        "report_form.html",
        section="reports",
        typed={name: typed.get(name, "") for name in NAMES},
        trouble=trouble,
        waits=waits,
        **shown,
    )
    response.status_code = status
    return response


def _recorded(asking: Asking, incident: Incident, page: str) -> HttpResponse:
    posted = asking.request.POST
    choosing = Choosing(asking, FORMS["incident"])
    incident.title = written(posted.get("title", ""), asking.lang)
    incident.narrative = written(posted.get("narrative", ""), asking.lang)
    times = {name: posted.get(name, "") for name in ("began", "ended")} | {"stated": ""}
    incident.period = Times().read(times, None, choosing)
    if not (incident.title or incident.narrative or incident.period):
        raise refuse("recording-nothing-typed")
    acting, new = asking.acting(), incident.revision == 0
    if new:
        receipt = record_whole(acting, asking.case, incident)
    else:
        reason = Message("reports-corrected-because").text(asking.lang)
        receipt = correct_whole(acting, asking.case, [incident], [], reason)
    seal(asking.request, acting.workspace)
    asking.sent(page)
    asking.done(Message("reports-sent" if new else "reports-corrected"))
    _warn(asking, receipt)
    return redirect("report", asking.case.code, incident.id)


def _warn(asking: Asking, receipt: Receipt) -> None:
    """Where it tells a protected name; without its code, whose number counts what others recorded."""
    for told in names_told(asking.acting(), asking.case, receipt):
        own = {"record": Message("reports-yours")} if "record" in told.args else {}
        asking.warn(Message(told.code, {**told.args, **own}))


def _typed(asking: Asking, incident: Incident) -> dict[str, str]:
    """What stands in it, as it is typed."""
    times = Times().typed(incident.period or None, Choosing(asking, FORMS["incident"]))
    words = {name: getattr(incident, name).get(asking.lang) for name in ("title", "narrative")}
    return {**times, **words}


def _sent_by(asking: Asking) -> QuerySet[Revision]:
    """The first revisions of incidents that the member recorded in the case themselves."""
    own = {"act__member": asking.member, "act__case": asking.case, "act__name": "record"}
    rows: QuerySet[Revision] = Revision.objects.filter(kind="incident", number=1, **own)
    return rows.order_by("-id")


def _own(asking: Asking, report: UUID) -> list[Report]:
    if not _sent_by(asking).filter(record=report).exists():
        raise Http404
    return _told(asking, [report])


def _told(asking: Asking, ids: list[UUID]) -> list[Report]:
    rows = Revision.objects.filter(record__in=ids).order_by("number").select_related("act")
    by_record: dict[UUID, list[Revision]] = {one: [] for one in ids}
    for row in rows:
        by_record[row.record].append(row)
    return [_report(asking, record, some) for record, some in by_record.items()]


def _report(asking: Asking, record: UUID, revisions: list[Revision]) -> Report:
    """Up to where somebody else went on with it: what they wrote is not for who sent it."""
    own = [row for row in revisions if row.act.member_id == asking.member.id]
    until = next(
        (n for n, row in enumerate(revisions) if row.act.member_id != asking.member.id),
        len(revisions),
    )
    said = None
    if not is_erased(revisions[until - 1]):
        said = Incident()
        fill(said, standing(revisions[:until]))
    stands = said is not None and said.state is RecordState.CURRENT
    sent = say_instant(revisions[0].act.at, asking.lang, asking.zone)
    when = say_measured(said.period, asking.lang, asking.zone) if said and said.period else ""
    return Report(record, sent, said, when, len(own) == len(revisions) and stands)
