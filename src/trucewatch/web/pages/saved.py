"""Searches of incidents that a member keeps under a name, for themselves alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.searches import forget_search, save_search
from trucewatch.records.models import SavedSearch
from trucewatch.records.prepared import prepared
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import choices_of
from trucewatch.web.pages.filters import LONGEST, NAMES, Filters, read_filters
from trucewatch.web.permissions import Right

SHOWING = ("incidents", "incident_map", "timeline")
"""The pages that show incidents by the same filters."""


@require_POST
@case_page(Right.INCIDENTS)
def save(asking: Asking) -> HttpResponse:
    """Keep the filters sent, as far as they mean something."""
    posted = asking.request.POST
    query = urlencode(asked_of(posted))
    page = f"{_address(asking, posted.get('shown_in', ''))}?{query}"
    try:
        new = save_search(asking.acting(), asking.case, posted.get("name", ""), query)
        asking.sent(page)
        undo = reverse("forget_search", args=(asking.case.code, new)) if new else ""
        asking.done(Message("incidents-saved-done"), undo)
    except Refusal as refused:
        asking.warn(refused.message)
    return redirect(page)


@require_POST
@case_page(Right.INCIDENTS)
def forget(asking: Asking, search: UUID) -> HttpResponse:
    """Its filters are shown once more, so that what was forgotten by mistake can be kept again."""
    row = SavedSearch.objects.filter(id=search, member=asking.member, case=asking.case).first()
    if row is None:
        raise Http404
    forget_search(asking.acting(), asking.case, search)
    asking.done(Message("incidents-forgotten"))
    return redirect(f"{_address(asking, asking.request.POST.get('shown_in', ''))}?{row.query}")


def _address(asking: Asking, page: str) -> str:
    """The list, the map or the timeline, where a search was kept or forgotten."""
    return reverse(page if page in SHOWING else SHOWING[0], args=(asking.case.code,))


def filtering(asking: Asking, filters: Filters, shown_in: str) -> dict[str, Any]:
    """What the filters of a page are filled in from: choices, and searches kept before."""
    return {
        "shown_in": shown_in,
        "address": f"{_address(asking, shown_in)}?{urlencode(filters.told())}",
        "filters": filters,
        "choices": choices_of(asking, filters),
        "saved": saved_searches(asking),
        "kept": filters.told(),
    }


def saved_searches(asking: Asking) -> list[SavedSearch]:
    """Those of the member in the case, by name."""
    return _saved_by(asking.member.id, asking.case.id)


@prepared
def _saved_by(member: UUID, case: UUID) -> QuerySet[SavedSearch]:
    return SavedSearch.objects.filter(member=member, case=case).order_by("name")


def asked_of(given: Mapping[str, str]) -> dict[str, str]:
    """The filters as they were given, without those that could not be read."""
    read = read_filters({name: given.get(name, "") for name in NAMES}).asked
    return {name: given.get(name, "")[:LONGEST] for name in NAMES if name in read}
