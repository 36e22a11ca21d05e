"""Incidents on a map, by the same filters as their list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpResponse

from trucewatch.records.models import IndexedCount, IndexedIncident
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.drawn import Placed, counted_at, drawn, incident_features, placed
from trucewatch.web.pages.asked import Asked, incidents_asked
from trucewatch.web.pages.choices import choices_of
from trucewatch.web.pages.filters import filters_asked
from trucewatch.web.pages.paging import WINDOW, newest_of, total_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

MOST = 2000
"""So many incidents are drawn each at its own position; more are counted in cells."""

LISTED = 200
"""Places that are named below the map, those with the most incidents."""


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
    shown = _shown(incidents_asked(asking, filters))
    title = Message("mapping-title").text(asking.lang)
    counted = _counted(asking, shown.found)
    return asking.page(
        "map.html",
        section="incidents",
        filters=filters,
        choices=choices_of(asking, filters),
        drawing=drawn(incident_features(shown.found, asking.lang), title, asking.lang, asking.case),
        found=shown.found,
        counted=counted,
        most=max((one.count for one in counted), default=0),
        number=shown.number,
        in_cells=shown.in_cells,
        more=shown.more,
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the map: of how many incidents, counted in cells or each for itself, and whether
    there are more."""

    found: Placed
    number: int
    in_cells: bool = False
    more: bool = False


def _shown(asked: Asked) -> Shown:
    """Few incidents one by one; many as they are counted; the newest, if nobody counted them."""
    number, whole = total_of(asked)
    if whole and number <= MOST:
        rows = newest_of(asked, MOST)
        return Shown(placed([(row.code, row.area) for row in rows]), len(rows))
    if asked.number is not None:
        counts = IndexedCount.objects.filter(key=asked.every, number__gt=0).exclude(spot="")
        spots = dict(counts.values_list("spot", "number"))
        return Shown(counted_at(spots), number, in_cells=True)
    lying = asked.rows if asked.few else asked.all_rows.filter(id__in=asked.newest(WINDOW))
    stored = IndexedIncident.objects.filter(incident__in=lying.order_by().values("id"))
    told = list(stored.values_list("spots", flat=True))
    counted = Counter(spot for some in told for spot in some)
    return Shown(counted_at(counted), len(told), in_cells=True, more=not whole)


def _counted(asking: Asking, found: Placed) -> Sequence[Counted]:
    """The places named, most incidents first."""
    counted = []
    for place, number in found.by_place.items():
        name, lang = title_of(found.places[place], asking.lang)
        counted.append(Counted(str(place), name, lang, number))
    return sorted(counted, key=lambda one: (-one.count, one.name))[:LISTED]
