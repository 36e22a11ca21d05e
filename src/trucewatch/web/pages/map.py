"""Incidents on a map, by the same filters as their list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.records.models import IndexedCount, IndexedIncident
from trucewatch.reports.drawings.map import Feature, projected, shown_on
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.beneath import layers_of
from trucewatch.web.drawn import (
    Placed,
    counted_at,
    drawn,
    incident_features,
    of_unknown_precision,
    placed,
    so_many,
    spots_in,
)
from trucewatch.web.framing import Frame, around, read_frame, ways_from
from trucewatch.web.pages.asked import Asked, incidents_asked
from trucewatch.web.pages.charted import charted
from trucewatch.web.pages.closer import CLOSE, MOST, Lying, lying_in
from trucewatch.web.pages.filters import filters_asked
from trucewatch.web.pages.paging import WINDOW, newest_of, total_of
from trucewatch.web.pages.saved import filtering
from trucewatch.web.permissions import Right
from trucewatch.web.ways_drawn import gaps_of
from trucewatch.web.words.naming import title_of

LISTED = 60
"""Places that are named below the map, those with the most incidents."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A place, how many of the incidents drawn name it, and the query of these."""

    query: str
    name: str
    lang: str
    count: int
    told: str


@case_page(Right.INCIDENTS)
def incident_map(asking: Asking) -> HttpResponse:
    filters, stated = filters_asked(asking), read_frame(asking.request.GET.get("frame", "")[:80])
    asked, layers = incidents_asked(asking, filters), layers_of(asking.case)
    ids = [layer.id for layer in layers]
    frame = _framed((), stated) if stated else None
    return asking.page(
        "map.html",
        section="incidents",
        chart=charted(
            asking, filters, asked, "map_chart.html", lambda: _made(asking, asked, frame), ids
        ),
        bare=asking.may(Right.RECORD) and not layers,
        frame=frame,
        **filtering(asking, filters, "incident_map"),
    )


def _made(asking: Asking, asked: Asked, frame: Frame | None) -> dict[str, Any]:
    """The map of the incidents asked for, with what is told beside it."""
    shown = _shown(asking, asked, frame)
    title = Message("mapping-title").text(asking.lang)
    counted = _counted(asking, shown.found)
    features = incident_features(shown.found, asking.lang, frame)
    here = frame or (_framed(features, None) if features else None)
    return {
        "drawing": drawn(features, title, asking.lang, asking.case, frame),
        "frame": frame,
        "here": here,
        "ways": ways_from(here, frame is not None) if here else [],
        "within": _number_in(shown.found, frame) if frame else 0,
        "found": shown.found,
        "counted": counted,
        "unsure": of_unknown_precision(shown.found.places.values(), asking.lang),
        "gaps": gaps_of(shown.found.courses, asking.lang),
        "most": max((one.count for one in counted), default=0),
        "number": shown.number,
        "in_cells": shown.in_cells,
        "in_squares": shown.in_squares,
        "more": shown.more,
    }


@dataclass(frozen=True, slots=True)
class Shown:
    """What is on the map: of how many incidents, counted in cells, in squares of the part shown, or
    each for itself; and whether there are more."""

    found: Placed
    number: int
    in_cells: bool = False
    more: bool = False
    in_squares: bool = False


def _shown(asking: Asking, asked: Asked, frame: Frame | None) -> Shown:
    """Few incidents one by one; many as they are counted; the newest, if nobody counted them.

    Closer than the cells can tell, what lies in the frame is looked up.
    """
    close = frame if frame is not None and frame.side < CLOSE else None
    if not (asked.few or asked.of <= MOST or close is None):
        return _close(lying_in(asking.case, asked, close))
    told_of_all = asked.few or asked.number is not None or asked.of <= WINDOW
    number, whole = total_of(asked) if told_of_all else (0, False)
    if whole and number <= MOST:
        columns: QuerySet[Any] = asked.rows.values_list("code", "area")
        rows = newest_of(replace(asked, rows=columns), MOST)
        return Shown(placed(rows), len(rows))
    if asked.number is not None:
        counts = IndexedCount.objects.filter(key=asked.every, number__gt=0).exclude(spot="")
        spots = dict(counts.values_list("spot", "number"))
        return Shown(counted_at(spots), number, in_cells=True)
    stored = IndexedIncident.objects.filter(incident__in=_among(asked))
    told = list(stored.values_list("spots", flat=True))
    counted = Counter(spot for some in told for spot in some)
    return Shown(counted_at(counted), len(told), in_cells=True, more=not whole)


def _among(asked: Asked) -> QuerySet[Any] | list[UUID]:
    """The ids of those that are counted on the map."""
    if asked.few:
        return asked.rows.order_by().values("id")
    if asked.by_keys:
        return asked.newest_matched(WINDOW)
    return asked.rows.filter(id__in=asked.newest(WINDOW)).order_by().values("id")


def _close(lying: Lying) -> Shown:
    return Shown(lying.found, lying.number, more=lying.more, in_squares=lying.squares)


def _framed(features: Sequence[Feature], frame: Frame | None) -> Frame:
    """The part of the world that the sheet of the map shows: a little more than was asked for."""
    corners = shown_on(projected(features, frame.corners if frame else None))
    return around(list(corners))


def _number_in(found: Placed, frame: Frame) -> int:
    """How many incidents lie in a frame; one that names several places of it is one, if its code is
    known."""
    spots = spots_in(found, frame)
    codes = {code for spot in spots for code in spot.codes}
    return len(codes) + sum(spot.counted for spot in spots)


def _counted(asking: Asking, found: Placed) -> Sequence[Counted]:
    """The places named, most incidents first."""
    counted, query = [], asking.request.GET.copy()
    query.pop("place", None)
    before = f"?{query.urlencode()}&" if query else "?"
    most = sorted(found.by_place.items(), key=lambda one: -one[1])[:LISTED]
    for place, number in most:
        name, lang = title_of(found.places[place], asking.lang)
        told = so_many(number, asking.lang)
        counted.append(Counted(f"{before}place={place}", name, lang, number, told))
    return sorted(counted, key=lambda one: (-one.count, one.name))
