"""Incidents on a map, by the same filters as their list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse

from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.drawn import Placed, drawn, incident_features, placed
from trucewatch.web.pages.choices import choices_of
from trucewatch.web.pages.filters import filters_asked, incidents_asked
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

MOST = 2000
"""The newest so many incidents are drawn; a map of more could be read by nobody."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A place, and how many of the incidents drawn name it."""

    place: str
    name: str
    lang: str
    count: int


@case_page(Right.INCIDENTS)
def incident_map(asking: Asking) -> HttpResponse:
    filters = filters_asked(asking)
    newest = incidents_asked(asking, filters).order_by("-period_start_lo", "-id")
    rows = list(newest.values_list("code", "area")[: MOST + 1])
    found = placed(rows[:MOST])
    title = Message("mapping-title").text(asking.lang)
    counted = _counted(asking, found)
    return asking.page(
        "map.html",
        section="incidents",
        filters=filters,
        choices=choices_of(asking, filters),
        drawing=drawn(incident_features(found, asking.lang), title, asking.lang, asking.case),
        found=found,
        counted=counted,
        most=max((one.count for one in counted), default=0),
        number=min(len(rows), MOST),
        more=len(rows) > MOST,
    )


def _counted(asking: Asking, found: Placed) -> Sequence[Counted]:
    """The places named, most incidents first."""
    counted = []
    for place, codes in found.by_place.items():
        name, lang = title_of(found.places[place], asking.lang)
        counted.append(Counted(str(place), name, lang, len(codes)))
    return sorted(counted, key=lambda one: (-one.count, one.name))
