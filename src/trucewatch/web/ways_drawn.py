"""Routes named by places, as far as a map can draw them: a line through those that follow one another.

Where the position of a place is not recorded nothing is guessed: the line is broken there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from trucewatch.reports.drawings.map import Feature, Mark
from trucewatch.reports.drawings.projection import Point, middle_of
from trucewatch.reports.drawings.stretches import stretches_of
from trucewatch.values.area import Area, Shape
from trucewatch.web.somewhere import Somewhere
from trucewatch.web.words.naming import title_of
from trucewatch.web.words.values import Named

MOST = 60


@dataclass(frozen=True, slots=True)
class Course:
    """A route through places. label: what it is told by. gaps: places that no position is known of."""

    label: str
    stretches: tuple[tuple[Point, ...], ...]
    gaps: tuple[Somewhere, ...]


def courses_of(
    areas: Iterable[tuple[str, Area]], places: Mapping[UUID, Somewhere]
) -> tuple[Course, ...]:
    """The routes among these areas, each by the words that stand beside it."""
    return tuple(_course(label, area, places) for label, area in areas if area.shape is Shape.ROUTE)


def course_features(courses: Sequence[Course]) -> list[Feature]:
    """Each stretch as a line with a sign of its direction."""
    return [
        Feature(one.label, Mark.WAY, {"type": "LineString", "coordinates": [*stretch]})
        for one in courses[:MOST]
        for stretch in one.stretches
    ]


def gaps_of(courses: Iterable[Course], lang: str) -> list[Named]:
    """The places at which lines are broken, by name."""
    gaps = {place.id: place for one in courses for place in one.gaps}
    told = sorted(title_of(place, lang) for place in gaps.values())
    return [Named(name=name, lang=tongue) for name, tongue in told[:MOST]]


def _course(label: str, area: Area, places: Mapping[UUID, Somewhere]) -> Course:
    way = [places.get(part.place) for part in area.places]
    drawn = [place.area.geojson() if place else {} for place in way]
    points = [middle_of(geometry) if geometry else None for geometry in drawn]
    gaps = [place for place in way if place and not place.area.geojson()]
    return Course(label, tuple(stretches_of(points)), tuple(gaps))
