"""A map of what is released: places, areas, routes, incidents, each as precisely as allowed.

The caller passes released geometry only; nothing here knows of hidden coordinates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from trucewatch.reports.drawings import marks
from trucewatch.reports.drawings.beneath import Beneath, draw_beneath, name_beneath
from trucewatch.reports.drawings.ink import (
    HOLDERS,
    INK,
    PAPER,
    QUIET,
    RULE,
    text_width,
    wrapped,
)
from trucewatch.reports.drawings.naming import Name, write_names
from trucewatch.reports.drawings.projection import (
    Geometry,
    Point,
    Projection,
    fitted,
    paths_of,
    points_of,
    scale_length,
)
from trucewatch.reports.drawings.sheet import Drawing, Sheet
from trucewatch.reports.drawings.taken import Spot, Taken
from trucewatch.reports.labels import label, semicolon

Part = tuple[Point, Point]
"""Two corners of a part of the world, in the south west and in the north east."""
_EDGE = 44.0
WIDE, NARROW = Spot(0, 0, 640, 430), Spot(0, 0, 380, 300)
"""What the map itself takes up of its sheet: over a page, and in a column of one."""


class Mark(StrEnum):
    """What a feature of a map is. WAY: a route told from place to place, of which nobody drew the road.
    ALONG: a place on a route whose order nobody recorded."""

    HELD = "held"
    AREA = "area"
    ROUTE = "route"
    WAY = "way"
    PLACE = "place"
    ALONG = "along"
    CROSSING = "crossing"
    GATHERING = "gathering"
    INCIDENT = "incident"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Feature:
    """Something on the map.

    geometry: released GeoJSON geometry. exact: the point itself, not merely near it. radius_m:
    somewhere within so many metres of the point. holder: who held an area, for its colour. count:
    how many it stands for, which is written in its mark.
    """

    label: str
    mark: Mark
    geometry: Geometry
    exact: bool = True
    radius_m: int | None = None
    holder: str = ""
    count: int | None = None


def draw_map(
    features: Sequence[Feature],
    title: str,
    language: str,
    name: str = "map",
    disclaimer: str = "map-disclaimer",
    beneath: Beneath | None = None,
    part: Part | None = None,
    alone: bool = True,
    frame: Spot = WIDE,
) -> Drawing:
    """The map of the features, areas below, then routes, then points; ValueError if empty.

    disclaimer: the words of the layout that stand below. beneath: the ground all is drawn on. part:
    the only part of the world that is shown, which may hold nothing. alone: the drawing itself says
    what stands below; otherwise who shows it does. frame: `WIDE` or `NARROW`. The names that find no
    room are in the key of the drawing, which whoever shows it writes beside it.
    """
    if not features and part is None:
        raise ValueError("a map of nothing")
    sheet, wide, high = Sheet(name, language, frame.width), frame.width, frame.height
    sheet.add("rect", x=0.5, y=0.5, width=wide - 1, height=high - 1, fill=PAPER, stroke=RULE)
    projection = projected(features, part, frame)
    settlements = draw_beneath(sheet, frame, projection, beneath) if beneath else []
    drawn = _from_below(features)
    holders = list(dict.fromkeys(f.holder for f in features if f.mark is Mark.HELD))
    if part is not None:
        sheet.clip(1, 1, wide - 2, high - 2)
    for feature in drawn:
        _draw(sheet, feature, projection, holders)
    if part is not None:
        sheet.unclip()
    inside = [feature for feature in drawn if _inside(_anchor(feature, projection), frame)]
    taken = _marked(inside, projection)
    _furniture(sheet, projection, frame, taken)
    key = write_names(sheet, _names(inside, projection), frame, taken)
    name_beneath(sheet, settlements, projection, frame, taken)
    height = _legend(sheet, drawn, holders, high, numbered=bool(key))
    below = _said_below(disclaimer, beneath, language)
    for words in below if alone else ():
        height = _below(sheet, height, words)
    content = label("map-described", language, title=title, content=_content(features, language))
    right = _lies_to_the_right(inside, projection, frame)
    finished = sheet.finished(height + 10, title, content)
    return replace(finished, below=below, key=key, to_the_right=right)


def _from_below(features: Sequence[Feature]) -> list[Feature]:
    """In the order in which they are drawn: areas, routes, points; of one mark the larger first."""
    order = list(Mark)
    return sorted(features, key=lambda one: (order.index(one.mark), -(one.count or 0)))


def _lies_to_the_right(inside: Sequence[Feature], projection: Projection, frame: Spot) -> bool:
    """Whether the points, or where there are none the lines and areas, stand for more at the right."""
    spots = [one for one in inside if one.geometry["type"] == "Point"] or inside
    right = [one for one in spots if _anchor(one, projection)[0] > frame.width / 2]
    return sum(one.count or 1 for one in right) > sum(one.count or 1 for one in spots) / 2


def _said_below(disclaimer: str, beneath: Beneath | None, language: str) -> tuple[str, ...]:
    """The disclaimer, and where the ground comes from."""
    said = label(disclaimer, language)
    if not (beneath and beneath.sources):
        return (said,)
    sources = semicolon(language).join(beneath.sources)
    return said, label("map-beneath", language, sources=sources)


def projected(
    features: Sequence[Feature], part: Part | None = None, frame: Spot = WIDE
) -> Projection:
    """How a map lies on its sheet: all of the features with an edge, or the part alone."""
    if part is not None:
        return fitted([(corner, 0.0) for corner in part], 0, 0, frame.width, frame.height)
    reaches = [(p, float(f.radius_m or 0)) for f in features for p in points_of(f.geometry)]
    return fitted(reaches, _EDGE, _EDGE, frame.width - 2 * _EDGE, frame.height - 2 * _EDGE)


def shown_on(projection: Projection) -> Part:
    """The part of the world that a map shows: its corners in the south west and the north east."""
    return projection.in_world((0, WIDE.height)), projection.in_world((WIDE.width, 0))


def _inside(place: Point, frame: Spot) -> bool:
    return 0 <= place[0] <= frame.width and 0 <= place[1] <= frame.height


def _draw(sheet: Sheet, feature: Feature, projection: Projection, holders: list[str]) -> None:
    paths = [[projection.on_sheet(p) for p in path] for path in paths_of(feature.geometry)]
    kind = feature.geometry["type"]
    if kind in ("Polygon", "MultiPolygon"):
        colour = HOLDERS[holders.index(feature.holder) % len(HOLDERS)] if feature.holder else QUIET
        marks.area(sheet, paths, colour, held=feature.mark is Mark.HELD)
    elif kind == "LineString":
        line = marks.way if feature.mark is Mark.WAY else marks.route
        line(sheet, paths[0])
    elif feature.count is not None:
        marks.gathered(sheet, paths[0][0], feature.count)
    else:
        radius = (feature.radius_m or 0) * projection.scale
        exact = feature.exact and feature.radius_m is None
        marks.point(sheet, feature.mark.value, paths[0][0], exact=exact, radius=radius)


def _marked(features: Sequence[Feature], projection: Projection) -> Taken:
    """The ground that marks and routes take up."""
    taken = Taken()
    for feature in features:
        points = [projection.on_sheet(point) for point in points_of(feature.geometry)]
        if feature.geometry["type"] == "Point":
            (x, y), away = points[0], 8.0
            if feature.count is not None:
                away = marks.radius_of(feature.count)
            taken.add(Spot(x - away, y - away, 2 * away, 2 * away))
        elif feature.geometry["type"] == "LineString":
            for x, y in marks.along(points, 10):
                taken.add(Spot(x - 3, y - 3, 6, 6))
    return taken


def _names(features: Sequence[Feature], projection: Projection) -> list[Name]:
    """The names of all but those that are drawn by their number."""
    return [
        Name(one.label, _anchor(one, projection), over=one.geometry["type"].endswith("Polygon"))
        for one in features
        if one.count is None
    ]


def _anchor(feature: Feature, projection: Projection) -> Point:
    """Where a label belongs: the point, halfway along a middle part of a line, the middle of an area."""
    points = [projection.on_sheet(point) for point in points_of(feature.geometry)]
    if feature.geometry["type"] == "LineString":
        points = points[(len(points) - 1) // 2 :][:2]
    x, y = (([point[axis] for point in points]) for axis in (0, 1))
    return (min(x) + max(x)) / 2, (min(y) + max(y)) / 2


def _furniture(sheet: Sheet, projection: Projection, frame: Spot, taken: Taken) -> None:
    """North arrow and scale bar, in corners where no mark stands if there are any."""
    tops = [Spot(x, 8, 36, 44) for x in (frame.width - 44, 8)]
    north = _free(tops, taken)
    x = north.x + 18
    sheet.add("path", d=f"M{x:.1f} 14l7 20l-7 -5l-7 5z", fill=INK)
    sheet.text(x, 46, label("map-north", sheet.language), anchor="middle", bold=True)
    metres = scale_length(projection.scale, 150)
    length, y = metres * projection.scale, frame.height - 16
    lows = [Spot(x, y - 20, length + 20, 32) for x in (8, frame.width - length - 28)]
    bar = _free(lows, taken)
    x, said = bar.x + 8, _distance(metres, sheet.language)
    edge = f"M{x:.1f} {y - 5}v5h{length:.1f}v-5"
    sheet.add("path", d=edge, fill="none", stroke=INK, stroke_width=1.5)
    sheet.text(x + length / 2, y - 6, said, size=10, anchor="middle")


def _free(corners: Sequence[Spot], taken: Taken) -> Spot:
    """The first corner where nothing stands, or the first; it is taken now."""
    spot = next((corner for corner in corners if not taken.meets(corner)), corners[0])
    taken.add(spot)
    return spot


def _distance(metres: int, language: str) -> str:
    if metres < 1000:
        return label("map-metres", language, number=str(metres))
    return label("map-kilometres", language, number=f"{metres / 1000:g}")


def _legend(
    sheet: Sheet,
    features: Sequence[Feature],
    holders: list[str],
    height: float,
    *,
    numbered: bool,
) -> float:
    """What the marks that are there mean, in rows; the height reached. numbered: some have numbers."""
    entries = _entries(features, holders, sheet.language, numbered=numbered)
    x, y = 8.0, height + 22
    for kind, words, exact in entries:
        width = 26 + text_width(words, 10.5, sheet.language) + 18
        if x + width > sheet.width and x > 8:
            x, y = 8.0, y + 20
        colour = HOLDERS[holders.index(words) % len(HOLDERS)] if kind.startswith("held") else QUIET
        marks.key(sheet, kind.split(":")[0], sheet.across(x, 20), y - 4, colour, exact=exact)
        edge = "end" if sheet.mirrored else "start"
        sheet.text(sheet.across(x + 26), y, words, size=10.5, anchor=edge)
        x += width
    return y


def _entries(
    features: Sequence[Feature], holders: Sequence[str], language: str, *, numbered: bool
) -> list[tuple[str, str, bool]]:
    """The kinds of marks that need words, these, and whether they are of something known exactly."""
    entries: list[tuple[str, str, bool]] = []
    alone = [feature for feature in features if feature.count is None]
    for mark in Mark:
        if mark is Mark.HELD:
            entries += [(f"held:{holder}", holder, True) for holder in holders]
        elif any(feature.mark is mark for feature in alone):
            entries.append((mark.value, label(f"map-{mark}", language), True))
    signs = {
        "gathered": len(alone) < len(features),
        "number": numbered,
    }
    entries += [
        (sign, label(f"map-{sign}", language), True) for sign, is_there in signs.items() if is_there
    ]
    if any(not one.exact or one.radius_m is not None for one in alone):
        entries.append(("place", label("map-somewhere", language), False))
    return entries


def _below(sheet: Sheet, y: float, words: str) -> float:
    edge = "end" if sheet.mirrored else "start"
    for line in wrapped(words, sheet.width - 16, 9.5, sheet.language):
        y += 18
        sheet.text(sheet.across(8), y, line, size=9.5, anchor=edge, fill=QUIET)
    return y


def _content(features: Sequence[Feature], language: str) -> str:
    return semicolon(language).join(_described(feature, language) for feature in features) + "."


def _described(feature: Feature, language: str) -> str:
    kind = feature.holder or label(f"map-{feature.mark}", language)
    said = f"{feature.label} ({kind})"
    if feature.radius_m is None:
        return said
    radius = _distance(feature.radius_m, language)
    return f"{said}, {label('map-somewhere-within', language, radius=radius)}"
