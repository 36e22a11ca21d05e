"""Routes told from place to place, as lines of the map: of incidents, and of what was agreed."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from trucewatch.records.view import Row
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.choosing import Chosen, by_code
from trucewatch.reports.content.incidents import incident_number
from trucewatch.reports.content.places import is_in_order
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.drawings.map import Feature, Mark
from trucewatch.reports.drawings.projection import Point, middle_of
from trucewatch.reports.drawings.stretches import stretches_of
from trucewatch.values.area import Area


@dataclass(frozen=True, slots=True)
class Course:
    """A route of a record: what it is told by, and its places; None for one that is not there."""

    of: Row
    label: str
    places: tuple[Row | None, ...]


def courses_of(chosen: Chosen, writer: Writer) -> tuple[Course, ...]:
    """The routes of the clauses, then those of the incidents told, whose order may be told."""
    clauses = (row for of in by_code(writer.view, "agreement") for row in of.children("clause"))
    agreed = ((row, clause_name(row, writer), area) for row in clauses
              for area in (row.area, row.route))  # fmt: skip
    told = ((row, _incident(row, chosen, writer), row.area) for row in chosen.all_incidents)
    return tuple(
        Course(row, label, _places(area, writer))
        for row, label, area in (*agreed, *told)
        if is_in_order(area, writer)
    )


def lines_of(
    courses: tuple[Course, ...], drawn: Container[Row]
) -> Mapping[Course, tuple[Feature, ...]]:
    """What is drawn of each route: broken at a place that is not drawn itself."""
    return {one: tuple(_lines(one, drawn)) for one in courses}


def is_broken(course: Course, drawn: Container[Row]) -> bool:
    """Whether a place of it is not drawn, be it that the case does not have it."""
    return any(place not in drawn for place in course.places)


def _lines(course: Course, drawn: Container[Row]) -> Iterator[Feature]:
    points: list[Point | None] = [
        middle_of(place.area.geojson()) if place is not None and place in drawn else None
        for place in course.places
    ]
    for stretch in stretches_of(points):
        yield Feature(course.label, Mark.WAY, {"type": "LineString", "coordinates": [*stretch]})


def _places(area: Area, writer: Writer) -> tuple[Row | None, ...]:
    return tuple(writer.view.get("place", part.place) for part in area.places)


def _incident(row: Row, chosen: Chosen, writer: Writer) -> str:
    return writer.words("report-map-incident", numbers=incident_number(row, chosen))
