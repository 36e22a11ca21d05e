"""What the filters of the incidents can be set to: codes, and records that this case refers to.

They are looked up once a minute and case: over a million incidents that takes longer than the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.db.models import Exists, OuterRef
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from trucewatch.records.models import (
    Actor,
    Case,
    Citation,
    Clause,
    Incident,
    IndexedCount,
    Place,
    Source,
)
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_keys import index_key
from trucewatch.web.asking import Asking
from trucewatch.web.pages.filters import RULINGS_ONLY, Filters
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

MOST = 300
LONGEST = 80
READ = 1000  # incidents whose places are offered, the newest
SECONDS = 60
CODES: dict[str, type[Code]] = {
    "status": IncidentStatus,
    "deed": DeedKind,
    "standing": AttributionStanding,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a filter can be set to."""

    value: str
    label: str
    chosen: bool


Offered = dict[str, str]
"""The options of each filter, as they stand in the page."""


def choices_of(asking: Asking, filters: Filters) -> dict[str, SafeString]:
    """The options of each filter, for one who may see what they tell."""
    key = f"choices|{asking.case.id}|{asking.lang}"
    cache = caches["process"]
    offered: Offered | None = cache.get(key)
    if offered is None:
        offered = _offered(asking.case, asking.lang)
        cache.set(key, offered, SECONDS)
    hidden = () if asking.may(Right.RULINGS) else RULINGS_ONLY
    return {
        name: _chosen(options, filters.get(name))
        for name, options in offered.items()
        if name not in hidden
    }


def _chosen(options: str, value: str) -> SafeString:
    """The options, one of them chosen; every value is a code or an id."""
    plain = f'value="{value}"'
    return mark_safe(options.replace(plain, f"{plain} selected", 1) if value else options)  # noqa: S308


def _options(found: Iterable[tuple[str, str]]) -> str:
    """Written once: a template takes as long for some hundred of these as for the list itself."""
    told = ((value, Truncator(label).chars(LONGEST)) for value, label in found)
    return format_html_join("", '<option value="{}">{}</option>', told)


def _offered(case: Case, lang: str) -> Offered:
    codes = {
        name: _options((one.value, one.label(lang)) for one in listed)
        for name, listed in CODES.items()
    }
    cited = Citation.objects.filter(source=OuterRef("id"), about_kind="incident", **_CURRENT)
    records = {
        "actor": Actor.objects.filter(id__in=_actors(case)),
        "place": Place.objects.filter(id__in=_places(case)),
        "source": Source.objects.filter(Exists(cited), case=case),
        "clause": Clause.objects.filter(case=case, **_CURRENT),
    }
    return codes | {name: _titles(rows, lang) for name, rows in records.items()}


_CURRENT = {"state": RecordState.CURRENT}


def _actors(case: Case) -> list[UUID]:
    """The actors by whom incidents are found: said to have done it, or one of several who may have."""
    keys = {
        index_key(case.id, "actor", actor): actor
        for actor in Actor.objects.values_list("id", flat=True)
    }
    under = IndexedCount.objects.filter(key__in=keys, spot="", number__gt=0)
    return [keys[key] for key in under.values_list("key", flat=True)]


def _places(case: Case) -> set[UUID]:
    """The places that incidents of the case name."""
    newest = Incident.objects.filter(case=case, **_CURRENT).order_by("-period_start_lo", "-id")
    areas = newest.values_list("area", flat=True)[:READ]
    return {UUID(str(part.place)) for area in areas for part in area.places}


def _titles(rows: Any, lang: str) -> str:
    found = [(str(row.id), title_of(row, lang)[0]) for row in rows.order_by("code")[:MOST]]
    return _options(sorted(found, key=lambda one: one[1]))
