"""What a member typed and has not recorded: listed, opened again, discarded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.unfinished import discard_unfinished, open_unfinished
from trucewatch.records.models import Unfinished
from trucewatch.records.plain import known_in
from trucewatch.records.prepared import prepared
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.page_before import page_before
from trucewatch.web.permissions import Right
from trucewatch.web.recording.addresses import form_address, id_of_text
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.recording.typed import Typed
from trucewatch.web.recording.typed_pages import TypedPage, typed_page
from trucewatch.web.served import served_workspace
from trucewatch.web.tabs import OPENED, opened_at
from trucewatch.web.words.values import kind_label, say_instant
from trucewatch.web.words_kept import KIND, address_of

CALLED = ("title", "name", "label", "statement", "narrative", "summary")
"""What a draft is called by: the first of these that was typed, in Arabic or in English."""
LONG = 90
OFFERED = 3
"""How many a form offers to go on with; the list of drafts has all."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One of them: what it is called, of which record, when it was last typed in.

    corrects: it is a form that corrects the record, and no other page about it.
    """

    id: UUID
    kind: str
    label: str
    title: str
    code: str
    touched: str
    url: str
    readable: bool
    corrects: bool = True


@case_page(Right.HOME)
def drafts(asking: Asking) -> HttpResponse:
    """The member's own; nobody sees those of others. Whoever records nothing has those of pages: a
    ruling, a decision on a finding."""
    try:
        found, shut = own_drafts(asking), False
    except Refusal:  # the keys are away
        found, shut = [], True
    return asking.page("drafts.html", section="home", drafts=found, shut=shut)


@require_POST
@case_page(Right.HOME)
def discard(asking: Asking, draft: UUID) -> HttpResponse:
    """Destroy a draft for good."""
    if not Unfinished.objects.filter(id=draft, member=asking.member, case=asking.case).exists():
        raise Http404
    discard_unfinished(asking.acting(), draft)
    asking.done(Message("drafts-discarded"))
    here = reverse("drafts", args=(asking.case.code,))
    return redirect(page_before(asking.request) or here)


def own_drafts(asking: Asking) -> list[Draft]:
    """What the member may go on with, the newest first."""
    return _opened(asking, list(_own(asking, KIND).order_by("-touched")))


def drafts_besides(
    asking: Asking, kind: str, subject: UUID | None, at_hand: UUID
) -> tuple[list[Draft], int]:
    """The newest `OFFERED` of the same form, of the same record, that are not the one at hand, and how
    many there are. Only those that are offered are opened."""
    others = _own(asking).filter(kind=kind, subject=subject).exclude(id=at_hand)
    newest = _opened(asking, list(others.order_by("-touched")[:OFFERED]))
    count = len(newest) if len(newest) < OFFERED else others.count()
    return [one for one in newest if one.readable], count


def _opened(asking: Asking, rows: list[Unfinished]) -> list[Draft]:
    opened = open_unfinished(served_workspace(), rows)
    codes = _codes(asking, rows)
    return [
        _draft(asking, row, opened.get(row.id), codes.get(row.subject, "") if row.subject else "")
        for row in rows
    ]


def _codes(asking: Asking, rows: list[Unfinished]) -> dict[UUID, str]:
    """The codes of the records that are corrected, as far as they still are there and visible."""
    by_kind: dict[str, list[UUID]] = {}
    for row in rows:
        if row.subject and asking.may_see(row.kind):
            by_kind.setdefault(row.kind, []).append(row.subject)
    found: dict[UUID, str] = {}
    for kind, subjects in by_kind.items():
        known = known_in(kind, asking.case.id).filter(id__in=subjects)
        found |= dict(known.values_list("id", "code"))
    return found


def count_drafts(asking: Asking) -> int:
    """How many the member has; nothing is opened for it."""
    kinds = _kinds_begun(asking.member.id, asking.case.id)
    return sum(map({*_kinds(asking), KIND}.__contains__, kinds))


@prepared
def _kinds_begun(member: UUID, case: UUID) -> QuerySet[Any]:
    return Unfinished.objects.filter(member=member, case=case).values_list("kind", flat=True)


def draft_of(
    asking: Asking, given: str, kind: str, subject: UUID | None
) -> tuple[UUID | None, Typed | None]:
    """The draft that an address names and what is typed in it; neither where it is not theirs, or
    where the keys are away."""
    wanted = id_of_text(given)
    row = _own(asking).filter(id=wanted, kind=kind, subject=subject).first() if wanted else None
    if row is None:
        return None, None
    try:
        typed = open_unfinished(served_workspace(), [row]).get(row.id)
    except Refusal:
        return None, None
    return row.id, None if typed is None else typed | {OPENED: opened_at(row.touched)}


def _own(asking: Asking, *more: str) -> QuerySet[Unfinished]:
    """Those of kinds that the member may record now: without the grant that one was begun under, or
    without a second factor, it is as closed as the record would be."""
    return Unfinished.objects.filter(
        member=asking.member, case=asking.case, kind__in=[*_kinds(asking), *more]
    )


def _kinds(asking: Asking) -> list[str]:
    return [kind for kind in FORMS if asking.may_record(kind)]


def _draft(asking: Asking, row: Unfinished, typed: Typed | None, code: str) -> Draft:
    if row.kind == KIND:
        return _of_page(asking, row, typed_page(asking, typed or {}))
    names = (f"{row.kind}.{name}.{tongue}" for name in CALLED for tongue in ("ar", "en"))
    title = next((said for name in names if (said := (typed or {}).get(name, "").strip())), "")
    page = form_address(asking.case.code, row.kind, code)
    return Draft(
        row.id, row.kind, kind_label(row.kind, asking.lang), _short(title), code, _moment(asking, row.touched), f"{page}?draft={row.id}",
        typed is not None and (row.subject is None or bool(code)),
    )  # fmt: skip


def _of_page(asking: Asking, row: Unfinished, page: TypedPage | None) -> Draft:
    """Words on another page; of one that is closed by now nothing is told but that they are there."""
    label = page.label if page else Message("drafts-page-other").text(asking.lang)
    title, code, url = (
        (page.title, page.code, address_of(page.url, row.id)) if page else ("", "", "")
    )
    touched = _moment(asking, row.touched)
    return Draft(
        row.id, KIND, label, _short(title), code, touched, url, page is not None, corrects=False
    )


def _short(title: str) -> str:
    return title if len(title) <= LONG else title[: LONG - 1] + "…"


def _moment(asking: Asking, at: datetime) -> str:
    return say_instant(at, asking.lang, asking.zone)
