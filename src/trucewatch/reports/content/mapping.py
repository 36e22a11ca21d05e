"""The map: places of incidents and movements, drawn from released precision only."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets, Picture, Table
from trucewatch.reports.content.choosing import Chosen
from trucewatch.reports.content.courses import Course, courses_of, is_broken, lines_of
from trucewatch.reports.content.incidents import incident_number
from trucewatch.reports.content.notes import code_of
from trucewatch.reports.content.parts import Part, paragraph
from trucewatch.reports.content.places import is_coarse
from trucewatch.reports.content.saying import listed, listed_words
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.drawings.map import Feature, Mark, draw_map
from trucewatch.reports.drawings.projection import middle_of
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.reports.runs import Code, Runs, words
from trucewatch.values.area import Area, Shape
from trucewatch.values.codes.places import Extent, PlaceKind, WherePrecision
from trucewatch.values.say_precision import say_precision

_DRAWN = (WherePrecision.EXACT, WherePrecision.NEAR)
_GATHERING = (PlaceKind.ASSEMBLY_POINT, PlaceKind.SQUARE)
_CROSSING = (PlaceKind.CROSSING, PlaceKind.CHECKPOINT)
_FEW = 3  # an incident over more places than this is told below the map, not marked on it


def map_part(chosen: Chosen, writer: Writer) -> Part:
    """The map, what could not be drawn on it, and where the positions come from."""
    title = writer.words("report-map")
    courses = courses_of(chosen, writer)
    used = list(dict.fromkeys([*_places(chosen), *_along(courses)]))
    drawn = [place for place in used if _is_drawn(place, writer)]
    there = frozenset(drawn)
    lines = lines_of(courses, there)
    lined = {course.of for course, drawn_of in lines.items() if drawn_of}
    features = [
        *_controls(writer),
        *(line for drawn_of in lines.values() for line in drawn_of),
        *_place_features(drawn, writer),
        *_incidents(chosen, writer, lined),
    ]
    blocks: tuple[Block, ...] = ()
    if features:
        name = writer.words("report-map-title")
        drawing = draw_map(features, name, writer.language)
        blocks = (
            Picture(drawing.svg, name, drawing.alt),
            *_key(drawing, writer),
            _table(drawn, writer),
        )
    else:
        blocks = paragraph(writer.say("report-no-map"))
    blocks += _not_drawn([place for place in used if place not in there], writer)
    if any(is_broken(course, there) for course in courses):
        blocks += paragraph(writer.say("report-map-gaps"))
    blocks += _wide(chosen, writer, lined)
    return Part(title, "map", blocks)


def _key(drawing: Drawing, writer: Writer) -> tuple[Block, ...]:
    """What the numbers stand for that took the place of names."""
    if not drawing.key:
        return ()
    said = paragraph(writer.say("report-map-key"))
    return (*said, Bullets(tuple(words(names) for names in drawing.key), numbered=True))


def _places(chosen: Chosen) -> Iterator[Row]:
    """The places of incidents, then those of movements."""
    for incident in chosen.all_incidents:
        yield from _areas(incident)
    for movement in chosen.movements:
        ends = (movement.start, *movement.refs("via"), movement.destination)
        yield from (place for place in ends if place is not None)
    for incident in chosen.all_incidents[:1]:
        routes = incident.view.rows("place")
        yield from (place for place in routes if place.place_kind is PlaceKind.ROAD)


def _along(courses: Iterable[Course]) -> Iterator[Row]:
    """The places of routes."""
    yield from (place for course in courses for place in course.places if place is not None)


def _areas(incident: Row) -> Iterator[Row]:
    places = (incident.view.get("place", place) for place in incident.area.named)
    yield from sorted((place for place in places if place is not None), key=code_of)


def _is_drawn(place: Row, writer: Writer) -> bool:
    """A line as a route; a point only where it is known near enough, and released so."""
    area = writer.release.area_of(place)
    if area is None or is_coarse(place, writer) or not area.geojson():
        return False
    return area.shape is not Shape.POINT or area.precision in _DRAWN


def _place_features(places: Iterable[Row], writer: Writer) -> Iterator[Feature]:
    for place in places:
        area: Area = place.area
        yield Feature(
            writer.name(place),
            _mark(place, area),
            area.geojson(),
            area.precision is WherePrecision.EXACT,
            area.radius_m,
        )


def _mark(place: Row, area: Area) -> Mark:
    if area.shape is Shape.LINE:
        return Mark.ROUTE
    if area.shape is not Shape.POINT:
        return Mark.AREA
    if place.place_kind in _CROSSING:
        return Mark.CROSSING
    return Mark.GATHERING if place.place_kind in _GATHERING else Mark.PLACE


def _controls(writer: Writer) -> Iterator[Feature]:
    """Areas drawn as polygons, by who held the whole of them."""
    for control in writer.view.rows("control"):
        place = control.place
        area = writer.release.area_of(place)
        whole = control.extent is Extent.WHOLE and control.holder is not None
        if area is not None and whole and area.shape in (Shape.POLYGON, Shape.MULTIPOLYGON):
            holder = writer.name(control.holder)
            yield Feature(writer.name(place), Mark.HELD, area.geojson(), holder=holder)


def _incidents(chosen: Chosen, writer: Writer, lined: Container[Row]) -> Iterator[Feature]:
    """One mark at a spot, with the numbers of the incidents there. lined: those told by a line."""
    numbers: dict[str, list[str]] = {}
    spots: dict[str, Feature] = {}
    for incident in (row for row in chosen.all_incidents if row not in lined):
        for area in _incident_areas(incident, writer):
            key = str(area.geojson())
            numbers.setdefault(key, []).append(incident_number(incident, chosen))
            exact = area.precision is WherePrecision.EXACT
            spots[key] = Feature("", Mark.INCIDENT, _point_of(area), exact, area.radius_m)
    for key, feature in spots.items():
        label = writer.words("report-map-incident", numbers=", ".join(numbers[key]))
        yield Feature(label, feature.mark, feature.geometry, feature.exact, feature.radius_m)


def _incident_areas(incident: Row, writer: Writer) -> Iterator[Area]:
    area: Area = incident.area
    if area.geojson() and not writer.release.geometry_hidden(incident):
        yield area
    places = [place for place in _areas(incident) if _is_drawn(place, writer)]
    if len(places) <= _FEW:
        yield from (place.area for place in places if place.area.shape is Shape.POINT)


def _point_of(area: Area) -> dict[str, object]:
    """The point itself, or the middle of a line or an outline."""
    return {"type": "Point", "coordinates": [*middle_of(area.geojson())]}


def _table(places: list[Row], writer: Writer) -> Table:
    head = ("place", "kind", "pcode", "precision", "origin")
    return Table(
        tuple(words(writer.words(f"report-map-col-{name}")) for name in head),
        tuple(_row(place, writer) for place in places),
        writer.words("report-map-table"),
    )


def _row(place: Row, writer: Writer) -> tuple[Runs, ...]:
    code: Runs = (Code(place.pcode),) if place.pcode else words(writer.words("report-no-pcode"))
    return (
        (writer.figure(writer.name(place), place),),
        words(writer.label(place.place_kind)),
        code,
        words(say_precision(place.area, writer.language) or writer.label(place.area.precision)),
        words(writer.label(place.origin)),
    )


def _not_drawn(places: list[Row], writer: Writer) -> tuple[Block, ...]:
    if not places:
        return ()
    names = listed_words([writer.place(place) for place in places], writer.language)
    return paragraph(writer.say("report-map-not-drawn", places=words(names)))


def _wide(chosen: Chosen, writer: Writer, lined: Container[Row]) -> tuple[Block, ...]:
    """Incidents over many places at once, which have neither a mark of their own nor a line."""
    told = [row for row in chosen.all_incidents if row not in lined]
    wide = [row for row in told if len(row.area.named) > _FEW]
    if not wide:
        return ()
    numbers = [(writer.figure(incident_number(row, chosen), row),) for row in wide]
    return paragraph(writer.say("report-map-wide", incidents=listed(numbers, writer.language)))
