"""Incidents on a map, by the same filters as their list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.records.models import Incident, IndexedCount, IndexedIncident
from trucewatch.reports.drawings.map import Feature, projected, shown_on
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.drawn import (
    Placed,
    counted_at,
    drawn,
    incident_features,
    placed,
    spots_in,
    spots_within,
)
from trucewatch.web.framing import Frame, around, read_frame, ways_from
from trucewatch.web.pages.asked import Asked, incidents_asked
from trucewatch.web.pages.choices import choices_of
from trucewatch.web.pages.filters import filters_asked
from trucewatch.web.pages.paging import WINDOW, newest_of, total_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

MOST = 2000
"""So many incidents are drawn each at its own position; more are counted in cells."""

FINE = 1.0
"""A frame narrower than so many degrees has fewer cells than a map has squares."""

LOOKED = 4_000
"""So many of the newest are looked through for those that lie in a frame."""

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
    filters, stated = filters_asked(asking), read_frame(asking.request.GET.get("frame", "")[:80])
    frame = _framed((), stated) if stated else None
    shown = _shown(incidents_asked(asking, filters), frame)
    title = Message("mapping-title").text(asking.lang)
    counted = _counted(asking, shown.found)
    features = incident_features(shown.found, asking.lang, frame)
    here = frame or (_framed(features, None) if features else None)
    return asking.page(
        "map.html",
        section="incidents",
        filters=filters,
        choices=choices_of(asking, filters),
        drawing=drawn(features, title, asking.lang, asking.case, frame),
        frame=frame,
        here=here,
        ways=ways_from(here, _whole(shown.found), frame is not None) if here else [],
        within=_number_in(shown.found, frame) if frame else 0,
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


def _shown(asked: Asked, frame: Frame | None) -> Shown:
    """Few incidents one by one; many as they are counted; the newest, if nobody counted them.

    Closer than the cells can tell, the newest that lie in the frame are drawn one by one.
    """
    number, whole = total_of(asked)
    if whole and number <= MOST:
        rows = newest_of(asked, MOST)
        return Shown(placed([(row.code, row.area) for row in rows]), len(rows))
    if frame is not None and frame.wide < FINE:
        finely = _one_by_one(asked, frame)
        if finely.number or not finely.more or asked.number is None:
            return finely
    if asked.number is not None:
        counts = IndexedCount.objects.filter(key=asked.every, number__gt=0).exclude(spot="")
        spots = dict(counts.values_list("spot", "number"))
        return Shown(counted_at(spots), number, in_cells=True)
    lying = asked.rows if asked.few else asked.all_rows.filter(id__in=asked.newest(WINDOW))
    stored = IndexedIncident.objects.filter(incident__in=lying.order_by().values("id"))
    told = list(stored.values_list("spots", flat=True))
    counted = Counter(spot for some in told for spot in some)
    return Shown(counted_at(counted), len(told), in_cells=True, more=not whole)


def _one_by_one(asked: Asked, frame: Frame) -> Shown:
    """The newest that the index has in the cells of a frame or at places in it, as they lie."""
    counts = IndexedCount.objects.filter(key=asked.every, number__gt=0).exclude(spot="")
    spots = spots_within(counts.values_list("spot", flat=True), frame)
    stored = IndexedIncident.objects.filter(incident__in=_newest(asked))
    told = sorted(stored.values_list("begins", "incident", "spots"), reverse=True)
    there = [one for _, one, some in told if not spots.isdisjoint(some)]
    rows = Incident.objects.filter(id__in=there[:MOST]).order_by("code")
    found = placed(list(rows.values_list("code", "area")))
    more = len(there) > MOST or (not asked.few and asked.of > LOOKED)
    return Shown(found, min(len(there), MOST), more=more)


def _newest(asked: Asked) -> QuerySet[Any]:
    """The ids of those that are looked through."""
    newest = asked.newest(LOOKED)
    if asked.keyed:
        return newest
    lying = asked.rows if asked.few else asked.all_rows.filter(id__in=newest)
    return lying.order_by().values("id")


def _framed(features: Sequence[Feature], frame: Frame | None) -> Frame:
    """The part of the world that the sheet of the map shows: a little more than was asked for."""
    corners = shown_on(projected(features, frame.corners if frame else None))
    return around(list(corners))


def _whole(found: Placed) -> Frame | None:
    return around([spot.point for spot in found.spots]) if found.spots else None


def _number_in(found: Placed, frame: Frame) -> int:
    """How many incidents lie in a frame; one that names several places of it is one, if its code is
    known."""
    spots = spots_in(found, frame)
    codes = {code for spot in spots for code in spot.codes}
    return len(codes) + sum(spot.counted for spot in spots)


def _counted(asking: Asking, found: Placed) -> Sequence[Counted]:
    """The places named, most incidents first."""
    counted = []
    for place, number in found.by_place.items():
        name, lang = title_of(found.places[place], asking.lang)
        counted.append(Counted(str(place), name, lang, number))
    return sorted(counted, key=lambda one: (-one.count, one.name))[:LISTED]
