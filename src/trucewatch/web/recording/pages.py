"""Recording an incident, correcting it, and taking it back, in a browser.

What is typed is first read and shown as it was understood; only what was shown is recorded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from trucewatch.acts.recording import correct_incident, record_incident
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.unfinished import at_work_besides, discard_unfinished, keep_unfinished
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Incident
from trucewatch.records.models.base import mint, mint_random
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.permissions import Right
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.drafts import Draft, draft_of, own_drafts
from trucewatch.web.recording.laying_out import lay_out, wrong_in
from trucewatch.web.recording.likely import likely
from trucewatch.web.recording.parking import mark_of, parking
from trucewatch.web.recording.reading import Told, read, standing_records
from trucewatch.web.recording.settling import Settled, settle
from trucewatch.web.recording.typed import (
    Typed,
    digest_of,
    new_rows,
    rows_for,
    typed_of,
    with_row,
)
from trucewatch.web.recording.understood import understood
from trucewatch.web.words.fields import wanted_of
from trucewatch.web.words.naming import Naming

LISTED = ("place", "actor", "source", "evidence")
LONGEST_REASON = 500


@dataclass(frozen=True, slots=True)
class Filled:
    """The form as it stands: what was typed, read and settled. new: the id it would get."""

    incident: Incident | None
    new: UUID
    choosing: Choosing
    settled: Settled
    told: Told
    trouble: Message | None = None

    @property
    def typed(self) -> Typed:
        return self.settled.typed

    @property
    def ready(self) -> bool:
        return self.told.sound and not self.settled.open

    @property
    def writes(self) -> bool:
        told = self.told
        return self.incident is None or bool(told.new or told.changed or told.taken_back)


@parking
@case_page(Right.RECORD)
def new_incident(asking: Asking) -> HttpResponse:
    """An incident that is not recorded yet."""
    new = _id_of(asking.request.POST.get("new", ""))
    recorded = Incident.objects.filter(id=new).first() if new else None
    if recorded is not None and recorded.case_id == asking.case.id:
        return redirect("incident", asking.case.code, recorded.code)  # sent twice over a bad line
    return _form(asking, None, new if new and recorded is None else mint())


@parking
@case_page(Right.RECORD)
def edit_incident(asking: Asking, code: str) -> HttpResponse:
    """A recorded incident and its parts; every change needs a reason."""
    new = _id_of(asking.request.POST.get("new", ""))
    return _form(asking, incident_of(asking, code), new or mint_random())


@require_POST
@case_page(Right.RECORD)
def take_back(asking: Asking, code: str) -> HttpResponse:
    """Withdraw an incident with its parts. It stays in the history, with the reason."""
    incident = incident_of(asking, code)
    acting, reason = asking.acting(), asking.request.POST.get("because", "")[:LONGEST_REASON]
    records = standing_records(asking, incident)
    named = [(row.kind, row.id) for some in records.values() for row in some]
    withdraw(acting, asking.case, named, reason)
    sequence(acting.workspace)
    asking.done(Message("recording-taken-back", {"code": code}))
    return redirect("incident", asking.case.code, code)


def incident_of(asking: Asking, code: str) -> Incident:
    """The current incident with this code. Http404 as `record_of`."""
    found = record_of(asking, code)
    if not isinstance(found, Incident) or found.state is not RecordState.CURRENT:
        raise Http404
    return found


def _form(asking: Asking, incident: Incident | None, new: UUID) -> HttpResponse:
    request = asking.request
    if request.method != "POST":
        subject = incident.id if incident else None
        draft, kept = draft_of(asking, request.GET.get("draft", ""), subject)
        return _page(asking, fill(asking, incident, draft or new, kept), "")
    do = request.POST.get("do", "look")
    typed = typed_of(request.POST)
    if do.startswith("add."):
        typed = with_row(typed, do.removeprefix("add."))
    if do != "record":
        _keep(asking, incident, new, typed)
    if do == "keep":
        asking.done(Message("drafts-kept"))
        return redirect("drafts", asking.case.code)
    filled = fill(asking, incident, new, typed, request.POST)
    if do == "record" and filled.ready and request.POST.get("seen") == digest_of(_said(filled)):
        try:
            code = _record(asking, filled)
        except Refusal as refused:
            _keep(asking, incident, new, typed)
            again = fill(asking, _fresh(incident), new, filled.typed, request.POST)
            return _page(asking, again, "look", refused.message)
        discard_unfinished(asking.acting(), new)
        told = "recording-recorded" if incident is None else "recording-corrected"
        asking.done(Message(told, {"code": code}))
        return redirect("incident", asking.case.code, code)
    if do == "live":
        return _live(asking, filled)
    return _page(asking, filled, "look" if do in ("look", "record") else do)


def _keep(asking: Asking, incident: Incident | None, new: UUID, typed: Typed) -> None:
    """Keep a draft, so that whatever happens to session, line or machine, no word is lost."""
    subject = incident.id if incident else None
    keep_unfinished(asking.acting(), asking.case, new, "incident", subject, typed)


def _live(asking: Asking, filled: Filled) -> HttpResponse:
    """What a script puts into the page while somebody types: what was understood, who else types."""
    blocks = lay_out(filled.told, filled.typed, filled.choosing)
    every = [*blocks, *(part for block in blocks for part in block.parts)]
    return asking.page(
        "recording_live.html",
        fields=[field for block in every for field in block.fields],
        others=_others(asking, filled),
        likely=likely(asking, filled.told),
        kept=datetime.now(UTC).astimezone(ZoneInfo(asking.zone)).strftime("%H:%M"),
    )


def _others(asking: Asking, filled: Filled) -> list[str]:
    return at_work_besides(asking.acting(), filled.incident.id) if filled.incident else []


def fill(
    asking: Asking,
    incident: Incident | None,
    new: UUID,
    typed: Typed | None,
    choices: Mapping[str, str] | None = None,
) -> Filled:
    """Read what was typed over what stands; None where nothing was typed yet."""
    choosing = Choosing(asking)
    standing = standing_records(asking, incident) if incident else {}
    choosing.learn(wanted_of(record for some in standing.values() for record in some))
    if typed is None:
        typed = rows_for(standing, choosing) if incident else new_rows()
    settled = settle(typed, standing, choices or {}, choosing)
    told = read(asking, settled.typed, standing, choosing, new)
    return Filled(incident, new, choosing, settled, told)


def _record(asking: Asking, filled: Filled) -> str:
    """Write what was understood; the code of the incident."""
    told, acting = filled.told, asking.acting()
    if filled.incident is None:
        receipt = record_incident(acting, asking.case, told.incident, told.new)
        code = receipt.records[0][2]
    else:
        reason = asking.request.POST.get("reason", "")[:LONGEST_REASON]
        written = [*told.changed, *told.new]
        correct_incident(acting, asking.case, written, told.taken_back, reason)
        code = filled.incident.code
    sequence(acting.workspace)
    return code


def _page(asking: Asking, filled: Filled, do: str, trouble: Message | None = None) -> HttpResponse:
    looked = do == "look"
    wrong = looked and not filled.ready
    choosing = filled.choosing
    blocks = lay_out(filled.told, filled.typed, choosing)
    response = asking.page(
        "recording.html",
        section="incidents",
        own=Naming(asking).of(filled.incident) if filled.incident else None,
        new=filled.new,
        blocks=blocks,
        troubles=list(wrong_in(blocks, asking.lang)),
        contested=filled.settled.contested,
        theirs=filled.settled.theirs,
        others=_others(asking, filled),
        likely=likely(asking, filled.told) if looked or filled.incident is None else [],
        drafts=_offered(asking, filled),
        mark=mark_of(asking, filled.incident),
        listed={kind: choosing.listed(kind) for kind in LISTED},
        understood=understood(asking, filled.told) if looked and filled.ready else None,
        writes=filled.writes,
        seen=digest_of(_said(filled)),
        wrong=wrong,
        trouble=trouble,
        reason=filled.typed.get("reason", ""),
        added=do.removeprefix("add.") if do.startswith("add.") else "",
    )
    response.status_code = 422 if wrong or trouble else 200
    return response


def _offered(asking: Asking, filled: Filled) -> list[Draft]:
    """Drafts of the same that are not the one at hand, offered when the form is opened."""
    if asking.request.method == "POST" or asking.request.GET.get("draft"):
        return []
    code = filled.incident.code if filled.incident else ""
    return [one for one in own_drafts(asking) if one.code == code and one.readable]


def _said(filled: Filled) -> Typed:
    """What was typed of the incident; the reason is typed after it was looked over."""
    return {name: words for name, words in filled.typed.items() if name != "reason"}


def _fresh(incident: Incident | None) -> Incident | None:
    return Incident.objects.get(id=incident.id) if incident else None


def _id_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
