"""What a map of a case shows: spots where something happened, and the areas and routes they lie in.

Places are drawn as their records give them: of a protected site that is the released precision only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from math import cos, hypot, radians
from typing import Any
from uuid import UUID

from trucewatch.records.models import Case, Place
from trucewatch.reports.drawings.map import NARROW, WIDE, Feature, Mark, draw_map
from trucewatch.reports.drawings.projection import Point, middle_of, points_of
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.values.area import EMPTY_AREA, Area, Shape
from trucewatch.values.codes.places import WherePrecision
from trucewatch.values.index_keys import NOWHERE, middle_of_cell, place_of_spot
from trucewatch.values.message import Message
from trucewatch.web.beneath import beneath_of, layers_of
from trucewatch.web.framing import Frame, around
from trucewatch.web.once import made_once
from trucewatch.web.somewhere import Somewhere, places_known
from trucewatch.web.ways_drawn import Course, course_features, courses_of
from trucewatch.web.words.naming import title_of
from trucewatch.web.words.values import Named

NAMED = 24
"""So many spots have a mark and words of their own; where there are more, near ones are one mark."""
ACROSS, DOWN = 14, 9  # squares of the map, for spots that are too many
_COVERED = 0.8  # of a square: marks so near would cover one another
OUTLINES = 60
KEPT = 10 * 60  # seconds
_LINES = (Shape.POLYGON, Shape.MULTIPOLYGON, Shape.LINE)


@dataclass(slots=True)
class Spot:
    """A position, and the codes of the incidents there. exact: whether it is known as a point.

    place: the place that lies there; None where incidents say the position themselves. counted: how
    many incidents there are, where they are counted without their codes.
    """

    point: Point
    place: Somewhere | None
    exact: bool
    radius_m: int | None
    codes: list[str] = field(default_factory=list)
    counted: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """Incidents as far as they can be drawn.

    by_place: how many incidents name a place. undrawn: how many cannot be put on a map. courses: the
    routes among them, where they are told one by one.
    """

    spots: list[Spot]
    by_place: Mapping[UUID, int]
    places: Mapping[UUID, Somewhere]
    undrawn: int
    courses: tuple[Course, ...] = ()


def placed(incidents: Sequence[tuple[str, Area]]) -> Placed:
    """Each incident, by its code and area, on its own position or at the places it names."""
    wanted = {place for _, area in incidents for place in area.named}
    places = places_known(wanted)
    spots: dict[str, Spot] = {}
    by_place: Counter[UUID] = Counter()
    undrawn = 0
    for code, area in incidents:
        named = [place for place in area.named if place in places]
        for place in named:
            by_place[place] += 1
        where = [(area, None), *((places[place].area, places[place]) for place in named)]
        shown = [(one, at) for one, at in where if one.geojson()]
        undrawn += not shown
        for one, at in shown:
            _spot(spots, one, at).codes.append(code)
    courses = courses_of(incidents, places)
    return Placed(list(spots.values()), by_place, places, undrawn, courses)


def counted_at(counts: Mapping[str, int]) -> Placed:
    """Incidents by how many lie at each spot of the index: in a cell, or at a place.

    A cell has its mark in its middle: where in it the incidents lie is told by the list.
    """
    by_place = {place: n for spot, n in counts.items() if (place := place_of_spot(spot))}
    places = places_known(by_place)
    undrawn = counts.get(NOWHERE, 0)
    spots = []
    for place, number in by_place.items():
        area = places[place].area if place in places else EMPTY_AREA
        if geometry := area.geojson():
            point = middle_of(geometry)
            spots.append(Spot(point, places[place], False, area.radius_m, counted=number))
        else:
            undrawn += number
    for spot, number in counts.items():
        if spot != NOWHERE and place_of_spot(spot) is None:
            spots.append(Spot(middle_of_cell(spot), None, False, None, counted=number))
    known = {place: number for place, number in by_place.items() if place in places}
    return Placed(spots, known, places, undrawn)


def of_unknown_precision(places: Iterable[Somewhere], lang: str) -> list[Named]:
    """Those that are drawn, and of which nobody says how far off they may lie; by name."""
    unsure = (
        place
        for place in places
        if place.area.geojson()
        and place.area.precision is WherePrecision.UNKNOWN
        and place.area.radius_m is None
    )
    told = sorted(title_of(place, lang) for place in unsure)
    return [Named(name=name, lang=tongue) for name, tongue in told[:OUTLINES]]


def places_within(places: Iterable[UUID], frame: Frame) -> set[UUID]:
    """Those places whose middle lies in a frame."""
    rows = Place.objects.filter(id__in=list(places)).values_list("id", "area")
    return {
        place
        for place, area in rows
        if (geometry := area.geojson()) and frame.holds(middle_of(geometry))
    }


def _spot(spots: dict[str, Spot], area: Area, place: Somewhere | None) -> Spot:
    geometry = area.geojson()
    point = middle_of(geometry)
    exact = area.precision is WherePrecision.EXACT and area.shape is Shape.POINT
    return spots.setdefault(str(geometry), Spot(point, place, exact, area.radius_m))


def drawn(
    features: Sequence[Feature],
    title: str,
    lang: str,
    case: Case,
    frame: Frame | None = None,
    narrow: bool = False,
) -> Drawing | None:
    """The map of these on the ground that was brought; None where there is nothing to draw.

    frame: the part of the world that is shown, whatever lies in it. narrow: in a column of the page.

    The same map is kept for a while, and drawn once for all who ask for it at the same moment. It is
    found by what is drawn in it, so nobody is shown more by it.
    """
    if not features and frame is None:
        return None
    part = frame.corners if frame else None
    layers = layers_of(case)
    told = repr((title, lang, features, [layer.id for layer in layers], part, narrow))
    digest = blake2b(told.encode(), digest_size=16).hexdigest()

    def make() -> Drawing:
        beneath = beneath_of(layers, lang)
        ground: dict[str, Any] = {"disclaimer": "map-neutral", "beneath": beneath, "alone": False}
        return draw_map(
            features, title, lang, **ground, part=part, frame=NARROW if narrow else WIDE
        )

    return made_once(f"map|{digest}", KEPT, make)


def captured_features(found: Placed, lang: str) -> list[Feature]:
    """The marks of where an item was captured, over the areas and routes that it names."""
    outlines = lines_of(found, lang)
    return [*outlines, *(_mark([spot], lang, Mark.PICTURE) for spot in found.spots)]


def incident_features(found: Placed, lang: str, frame: Frame | None = None) -> list[Feature]:
    """The marks of incidents, over the areas and routes that they name; of a frame those in it.

    In a smaller frame near ones are told apart that are one mark in a larger one.
    """
    outlines = lines_of(found, lang)
    if frame is None:
        return [*outlines, *_marks(found.spots, lang)]
    met = [one for one in outlines if frame.meets(around(points_of(one.geometry)))]
    return [*met, *_marks(spots_in(found, frame), lang, frame)]


def spots_in(found: Placed, frame: Frame) -> list[Spot]:
    return [spot for spot in found.spots if frame.holds(spot.point)]


def lines_of(found: Placed, lang: str) -> list[Feature]:
    """Areas and routes: those that are drawn, and those told from place to place."""
    return [*outlines_of(found.places.values(), lang), *course_features(found.courses)]


def outlines_of(places: Iterable[Somewhere], lang: str) -> list[Feature]:
    """Areas and routes among the places, as they are drawn."""
    return features_of((place for place in places if place.area.shape in _LINES), lang)


def features_of(
    places: Iterable[Somewhere], lang: str, along: Collection[UUID] = ()
) -> list[Feature]:
    """Places whose position is recorded, by their names; a map of more could not be read.

    along: those named for a route as a set: their order is not recorded, and no line leads from one to
    another.
    """
    known = [place for place in places if place.area.geojson()]
    return [
        Feature(
            title_of(place, lang)[0],
            mark_of(place.area, along=place.id in along),
            place.area.geojson(),
            exact=place.area.precision is WherePrecision.EXACT,
            radius_m=place.area.radius_m,
        )
        for place in known[:OUTLINES]
    ]


def mark_of(area: Area, *, along: bool = False) -> Mark:
    """What an area is on a map. along: it is named as a part of a route."""
    if area.shape is Shape.POINT:
        return Mark.ALONG if along else Mark.PLACE
    return Mark.ROUTE if area.shape is Shape.LINE else Mark.AREA


def _marks(spots: Sequence[Spot], lang: str, frame: Frame | None = None) -> list[Feature]:
    """Each spot by its name, or where they are too many those near one another by their number."""
    if len(spots) <= NAMED:
        return [_mark([spot], lang) for spot in spots]
    squares: dict[tuple[int, int], list[Spot]] = {}
    (west, south), (wide, high) = _grid(spots, frame)
    for spot in spots:
        square = int((spot.point[0] - west) / wide), int((spot.point[1] - south) / high)
        squares.setdefault(square, []).append(spot)
    return [
        _mark(together, lang, counted=True) for together in _apart(squares.values(), wide, high)
    ]


def _grid(spots: Sequence[Spot], frame: Frame | None) -> tuple[Point, Point]:
    """The corner from which squares are counted, and how wide and high one is, in degrees."""
    whole = frame or around([spot.point for spot in spots])
    high_for_wide = cos(radians((whole.south + whole.north) / 2))
    side = max(whole.wide * high_for_wide / ACROSS, (whole.north - whole.south) / DOWN, 1e-6)
    return (whole.west, whole.south), (side / high_for_wide, side)


def _apart(squares: Iterable[list[Spot]], wide: float, high: float) -> list[list[Spot]]:
    """Those whose marks would cover one another are one, the larger first."""
    kept: list[tuple[Point, list[Spot]]] = []
    for spots in sorted(squares, key=_number_of, reverse=True):
        x, y = _middle(spots)
        near = (
            those
            for (east, north), those in kept
            if hypot((east - x) / wide, (north - y) / high) < _COVERED
        )
        those = next(near, None)
        if those is None:
            kept.append(((x, y), spots))
        else:
            those += spots
    return [spots for _, spots in kept]


def _middle(spots: Sequence[Spot]) -> Point:
    east, north = (sum(spot.point[axis] for spot in spots) / len(spots) for axis in (0, 1))
    return east, north


def _codes(spots: Iterable[Spot]) -> list[str]:
    return list(dict.fromkeys(code for spot in spots for code in spot.codes))


def _number_of(spots: Sequence[Spot]) -> int:
    return len(_codes(spots)) + sum(spot.counted for spot in spots)


def _mark(
    together: Sequence[Spot], lang: str, mark: Mark = Mark.INCIDENT, counted: bool = False
) -> Feature:
    """One mark: its place if it is one, and its code, or how many incidents it stands for.

    counted: several are drawn by their number alone.
    """
    codes, number = _codes(together), _number_of(together)
    said = codes[0] if number == len(codes) == 1 else so_many(number, lang)
    alone = together[0] if len(together) == 1 else None
    if alone and alone.place:
        named = {"place": title_of(alone.place, lang)[0], "told": said}
        said = Message("mapping-spot-named", named).text(lang)
    geometry: dict[str, Any] = {"type": "Point", "coordinates": list(_middle(together))}
    return Feature(
        said,
        mark,
        geometry,
        exact=alone is not None and alone.exact,
        radius_m=alone.radius_m if alone else None,
        count=number if counted and number > 1 else None,
    )


@lru_cache(4096)
def so_many(number: int, lang: str) -> str:
    """How many incidents a mark or a place stands for."""
    return Message("mapping-spot", {"count": number}).text(lang)
