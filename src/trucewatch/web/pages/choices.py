"""What the filters of the incidents can be set to: codes, and records that this case refers to.

They are looked up once a minute and case: over a million incidents that takes longer than the list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.db.models import Exists, OuterRef

from trucewatch.records.models import (
    Actor,
    Attribution,
    Case,
    Citation,
    Clause,
    Incident,
    Place,
    Source,
)
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.pages.filters import RULINGS_ONLY, Filters
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

MOST = 300
READ = 1000  # incidents whose places are offered, the newest
SECONDS = 60
CODES: dict[str, type[Code]] = {
    "status": IncidentStatus,
    "deed": DeedKind,
    "standing": AttributionStanding,
}

Offered = dict[str, list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a filter can be set to."""

    value: str
    label: str
    chosen: bool


def choices_of(asking: Asking, filters: Filters) -> dict[str, list[Choice]]:
    """The choices of each filter, for one who may see what they tell."""
    key = f"choices|{asking.case.id}|{asking.lang}"
    cache = caches["process"]
    offered: Offered | None = cache.get(key)
    if offered is None:
        offered = _offered(asking.case, asking.lang)
        cache.set(key, offered, SECONDS)
    hidden = () if asking.may(Right.RULINGS) else RULINGS_ONLY
    return {
        name: [Choice(value, label, value == filters.get(name)) for value, label in found]
        for name, found in offered.items()
        if name not in hidden
    }


def _offered(case: Case, lang: str) -> Offered:
    codes = {
        name: [(one.value, one.label(lang)) for one in listed] for name, listed in CODES.items()
    }
    said = Attribution.objects.filter(actor=OuterRef("id"), case=case, **_CURRENT)
    cited = Citation.objects.filter(source=OuterRef("id"), about_kind="incident", **_CURRENT)
    records = {
        "actor": Actor.objects.filter(Exists(said)),  # there are few: the first of each is found
        "place": Place.objects.filter(id__in=_places(case)),
        "source": Source.objects.filter(Exists(cited), case=case),
        "clause": Clause.objects.filter(case=case, **_CURRENT),
    }
    return codes | {name: _titles(rows, lang) for name, rows in records.items()}


_CURRENT = {"state": RecordState.CURRENT}


def _places(case: Case) -> set[UUID]:
    """The places that incidents of the case name."""
    newest = Incident.objects.filter(case=case, **_CURRENT).order_by("-period_start_lo", "-id")
    areas = newest.values_list("area", flat=True)[:READ]
    return {UUID(str(part.place)) for area in areas for part in area.places}


def _titles(rows: Any, lang: str) -> list[tuple[str, str]]:
    found = [(str(row.id), title_of(row, lang)[0]) for row in rows.order_by("code")[:MOST]]
    return sorted(found, key=lambda one: one[1])
