"""What a member typed and has not recorded: listed, opened again, discarded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.unfinished import discard_unfinished, open_unfinished
from trucewatch.records.models import Incident, Unfinished
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.values.wording import say_when
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import Right
from trucewatch.web.recording.typed import Typed
from trucewatch.web.served import served_workspace

TITLES = (
    "incident.title.ar",
    "incident.title.en",
    "incident.narrative.ar",
    "incident.narrative.en",
)
LONG = 90


@dataclass(frozen=True, slots=True)
class Draft:
    """One of them: what it is called, of which incident, when it was last typed in."""

    id: UUID
    title: str
    code: str
    touched: str
    url: str
    readable: bool


@case_page(Right.RECORD)
def drafts(asking: Asking) -> HttpResponse:
    """The member's own; nobody sees those of others."""
    return asking.page("drafts.html", section="incidents", drafts=own_drafts(asking))


@require_POST
@case_page(Right.RECORD)
def discard(asking: Asking, draft: UUID) -> HttpResponse:
    """Destroy a draft for good."""
    if not Unfinished.objects.filter(id=draft, member=asking.member, case=asking.case).exists():
        raise Http404
    discard_unfinished(asking.acting(), draft)
    asking.done(Message("drafts-discarded"))
    return redirect("drafts", asking.case.code)


def own_drafts(asking: Asking) -> list[Draft]:
    """What the member may go on with, the newest first."""
    rows = list(_own(asking).order_by("-touched"))
    opened = open_unfinished(served_workspace(), rows)
    subjects = [row.subject for row in rows if row.subject]
    found = Incident.objects.filter(id__in=subjects, case=asking.case)
    codes = dict(found.values_list("id", "code"))
    return [
        _draft(asking, row, opened.get(row.id), codes.get(row.subject, "") if row.subject else "")
        for row in rows
    ]


def count_drafts(asking: Asking) -> int:
    """How many the member has; nothing is opened for it."""
    return _own(asking).count() if asking.may(Right.RECORD) else 0


def draft_of(asking: Asking, given: str, subject: UUID | None) -> tuple[UUID | None, Typed | None]:
    """The draft that an address names and what is typed in it; neither where it is not theirs."""
    try:
        wanted = UUID(given)
    except ValueError:
        return None, None
    row = _own(asking).filter(id=wanted, subject=subject).first()
    if row is None:
        return None, None
    return row.id, open_unfinished(served_workspace(), [row]).get(row.id)


def _own(asking: Asking) -> QuerySet[Unfinished]:
    return Unfinished.objects.filter(member=asking.member, case=asking.case)


def _draft(asking: Asking, row: Unfinished, typed: Typed | None, code: str) -> Draft:
    title = next((said for name in TITLES if (said := (typed or {}).get(name, "").strip())), "")
    page = (
        reverse("edit_incident", args=(asking.case.code, code))
        if code
        else reverse("new_incident", args=(asking.case.code,))
    )
    short = title if len(title) <= LONG else title[: LONG - 1] + "…"
    return Draft(
        row.id, short, code, _moment(asking, row.touched), f"{page}?draft={row.id}",
        typed is not None and (row.subject is None or bool(code)),
    )  # fmt: skip


def _moment(asking: Asking, at: datetime) -> str:
    return say_when(When.at(at, asking.zone), asking.lang, asking.zone)
