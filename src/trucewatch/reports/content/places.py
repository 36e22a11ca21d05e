"""Where, in words: names at released precision, whole or in part."""

from __future__ import annotations

from itertools import groupby

from trucewatch.records.view import Row
from trucewatch.reports.content.notes import code_of
from trucewatch.reports.content.saying import listed_words
from trucewatch.reports.content.writer import Writer
from trucewatch.values.area import Area, Extent, PlacePart, Shape
from trucewatch.values.codes.places import PlaceRelease
from trucewatch.values.say_precision import say_precision
from trucewatch.values.wording import say_route


def area_words(area: Area, writer: Writer) -> str:
    """An area in words: its places with their parts, a route in its order where that may be told, or
    that it is drawn; empty if there is none."""
    if not area:
        return ""
    if not area.places:
        return writer.words("report-area-drawn", precision=writer.label(area.precision))
    if is_in_order(area, writer):
        return _route_words(area, writer)
    parts = [(part, writer.view.get("place", part.place)) for part in area.places]
    known = [(part, place) for part, place in parts if place is not None]
    ordered = sorted(known, key=lambda pair: (_ORDER[pair[0].part], code_of(pair[1])))
    said = [_part(part, place, writer) for part, place in ordered]
    return listed_words(list(dict.fromkeys(said)), writer.language)


def precision_words(area: Area, writer: Writer) -> str:
    """How exactly a place is known; the margin only where every place of it is told exactly."""
    places = [writer.view.get("place", part.place) for part in area.places]
    exactly = all(place is not None and not is_coarse(place, writer) for place in places)
    return say_precision(area, writer.language, margin=exactly)


def _route_words(area: Area, writer: Writer) -> str:
    """From where by way of what to where; places that this audience cannot tell apart stand once."""
    places = ((part, writer.view.get("place", part.place)) for part in area.places)
    gap = writer.words("report-route-gap")
    told = [gap if place is None else _part(part, place, writer) for part, place in places]
    said = [name for name, _ in groupby(told)]
    return say_route(said, writer.language) if len(said) > 1 else said[0]


def is_in_order(area: Area, writer: Writer) -> bool:
    """Whether the places are told and drawn as a route, in their order; else as a set."""
    places = (writer.view.get("place", part.place) for part in area.places)
    return area.shape is Shape.ROUTE and not writer.release.order_hidden(places)


def is_coarse(place: Row, writer: Writer) -> bool:
    """Whether the place is shown less exactly than it is known."""
    return writer.release.release_of(place) is not PlaceRelease.EXACT


def _part(part: PlacePart, place: Row, writer: Writer) -> str:
    name = writer.place(place)
    if part.part is Extent.WHOLE:
        return name
    return writer.words(f"report-place-{part.part.value.replace('_', '-')}", place=name)


_ORDER = {Extent.WHOLE: 0, Extent.PART: 1, Extent.UNKNOWN_PART: 2}
