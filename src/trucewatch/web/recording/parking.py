"""A form that comes in after its session ended, or from before its member signed in again.

Its words are kept for whoever the form was given to, and nothing else is done: the form carries a
signed mark of its member, its case, its kind and its record, which opens nothing and shows nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.views import redirect_to_login
from django.core import signing
from django.http import HttpRequest, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from trucewatch.acts.acting import Acting
from trucewatch.records.models import CaseRole, Record
from trucewatch.records.plain import stored
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right, rights_of
from trucewatch.web.recording.addresses import form_address, id_of_text
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.recording.typed import BESIDES, brought_of, typed_of
from trucewatch.web.served import served_workspace
from trucewatch.web.tabs import LIVE, Sent, Words

SALT = "trucewatch.recording"
LONGEST = 24 * 3600
View = Callable[..., HttpResponseBase]


def mark_of(asking: Asking, kind: str, record: Record | None) -> str:
    """The signed mark that a form carries; record: the one that it corrects."""
    subject = str(record.id) if record else ""
    told = [str(asking.member.id), str(asking.case.id), kind, subject]
    return signing.dumps(told, salt=SALT)


def parking(view: View) -> View:
    """A form sent without a session is kept before its sender is asked to sign in."""

    @wraps(view)
    def page(request: HttpRequest, *args: Any, **parts: Any) -> HttpResponseBase:
        if request.method == "POST" and not request.user.is_authenticated:
            return redirect_to_login(park(request) or request.get_full_path())
        return view(request, *args, **parts)

    return page


def given_to(request: HttpRequest) -> UUID | None:
    """The member whom a form that was sent was given to; None for one without its mark."""
    told = _marked(request)
    return UUID(told[0]) if told else None


def posted_whole(request: HttpRequest) -> QueryDict:
    """What was sent, with the text of files in the place of what would be typed there."""
    posted, told = request.POST.copy(), _marked(request)
    if told is not None:
        for name, text in brought_of(request.FILES, FORMS[told[2]]):
            posted[name] = text
    return posted


def _marked(request: HttpRequest) -> list[str] | None:
    """The member, the case, the kind and the record that a form was given out for."""
    try:
        told: list[str] = signing.loads(request.POST.get("mark", ""), salt=SALT, max_age=LONGEST)
    except signing.BadSignature:
        return None
    return told


def park(request: HttpRequest) -> str:
    """Keep what a form holds for the member it was given to; where they go on, empty if nowhere."""
    told, draft = _marked(request), id_of_text(request.POST.get("new", ""))
    if told is None or draft is None:
        return ""
    member, case, kind, subject = told
    current = {"state": RecordState.CURRENT, "case__state": RecordState.CURRENT}
    granted = CaseRole.objects.filter(member=UUID(member), case=UUID(case), **current)
    found = list(granted.select_related("case", "member"))
    if not any(Right.RECORD in rights_of(one.roles, False, False, False) for one in found):
        return ""
    acting = Acting(served_workspace(), found[0].member, datetime.now(UTC))
    about = UUID(subject) if subject else None
    typed = typed_of(request.POST, request.FILES, FORMS[kind])
    live = request.POST.get("do") == LIVE
    sent = Sent(acting, found[0].case, draft, kind, about, typed, _not_sent, live=live)
    draft = sent.keep().draft
    record = stored(kind).filter(id=about).first() if about else None
    page = form_address(found[0].case.code, kind, record.code if record else "")
    return f"{page}?draft={draft}"


def _not_sent(stands: Words, typed: Words) -> Words:
    """With what the form did not show; a mark that is taken out of a form is not sent either."""
    left = (name for name in stands if name not in BESIDES and not name.endswith(".gone"))
    return {name: stands[name] for name in left} | dict(typed)


def go_on(request: HttpRequest) -> HttpResponse | None:
    """Where a form of an earlier session goes on, its words kept; None for any other form."""
    place = park(request) if request.POST.get("mark") else ""
    return redirect(place) if place else None
