"""The marks of a map: every kind has a shape of its own, so that colour is never needed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot, log10

from trucewatch.reports.drawings.ink import BLUE, GREEN, INK, PAPER, PURPLE, QUIET, VERMILION
from trucewatch.reports.drawings.projection import Point
from trucewatch.reports.drawings.sheet import Sheet
from trucewatch.reports.drawings.taken import Spot

_COLOURS = {
    "place": INK,
    "crossing": PURPLE,
    "gathering": GREEN,
    "along": BLUE,
    "incident": VERMILION,
    "picture": BLUE,
}
_LEG, _PAST = 24, 0.68  # of a way: a leg that has room for an arrow, and how far along its point is
_SHAPES = {
    "place": "M{x} {y}m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
    "crossing": "M{x} {y}m-5 -5h10v10h-10z",
    "gathering": "M{x} {y}m0 -7l7 7l-7 7l-7 -7z",
    "along": "M{x} {y}m-6.6 0l3.3 -5.7h6.6l3.3 5.7l-3.3 5.7h-6.6z",
    "incident": "M{x} {y}m0 -8l7.5 13h-15z",
    "picture": "M{x} {y}m0 -7l7 5l-2.7 8h-8.6l-2.7 -8z",
}


def point(sheet: Sheet, kind: str, at: Point, *, exact: bool, radius: float = 0) -> None:
    """A point: filled where exact, hollow where not; a circle where it is known to lie within."""
    x, y = f"{at[0]:.1f}", f"{at[1]:.1f}"
    colour = _COLOURS.get(kind, INK)
    if radius:
        sheet.add(
            "circle", cx=at[0], cy=at[1], r=radius, fill=colour, fill_opacity="0.08",
            stroke=colour, stroke_dasharray="5 3",
        )  # fmt: skip
    fill = colour if exact else PAPER
    stroke = PAPER if exact else colour
    shape = _SHAPES.get(kind, _SHAPES["place"]).format(x=x, y=y)
    sheet.add("path", d=shape, fill=fill, stroke=stroke, stroke_width=1 if exact else 2)


def area(sheet: Sheet, rings: Sequence[Sequence[Point]], colour: str, *, held: bool) -> None:
    """An area: hatched in the holder's colour, or plain where nobody's hold is meant."""
    shape = "".join(_path(ring) + "z" for ring in rings)
    fill = sheet.hatching(colour, "held") if held else colour
    opacity = "0.55" if held else "0.12"
    sheet.add(
        "path", d=shape, fill=fill, fill_opacity=opacity, fill_rule="evenodd",
        stroke=colour, stroke_width=1.5,
    )  # fmt: skip


def route(sheet: Sheet, points: Sequence[Point]) -> None:
    """A route: a broken line with an arrow at its end."""
    edge: dict[str, str | float] = {"fill": "none", "stroke_linejoin": "round"}
    sheet.add("path", d=_path(points), stroke=PAPER, stroke_width=6, **edge)
    sheet.add("path", d=_path(points), stroke=BLUE, stroke_width=3, stroke_dasharray="9 4", **edge)
    if len(points) > 1:
        _arrow(sheet, points[-2], points[-1])


def way(sheet: Sheet, points: Sequence[Point]) -> None:
    """A route from place to place: a dotted line, on each leg an arrow past its middle.

    So the arrows of a way there and back do not lie one on the other.
    """
    edge: dict[str, str | float] = {"fill": "none", "stroke_linejoin": "round"}
    sheet.add("path", d=_path(points), stroke=PAPER, stroke_width=5, **edge)
    sheet.add("path", d=_path(points), stroke=BLUE, stroke_width=2, stroke_dasharray="2 3", **edge)
    for at, ((x, y), (to_x, to_y)) in enumerate(pairwise(points), start=2):
        if hypot(to_x - x, to_y - y) >= _LEG or at == len(points):
            _arrow(sheet, (x, y), (x + (to_x - x) * _PAST, y + (to_y - y) * _PAST))


def radius_of(count: int) -> float:
    """Of the mark of so many: it grows with the digits, which it has to hold."""
    return 8 + 2 * log10(max(count, 1))


def gathered(sheet: Sheet, at: Point, count: int) -> None:
    """So many near one another: a disc with their number."""
    _disc(sheet, at, radius_of(count))
    _within(sheet, at, f"{count:,}", PAPER)


def _disc(sheet: Sheet, at: Point, radius: float) -> None:
    place = {"cx": at[0], "cy": at[1], "r": radius}
    sheet.add("circle", fill=VERMILION, stroke=PAPER, stroke_width=1.2, **place)


def number(sheet: Sheet, spot: Spot, said: int) -> None:
    """A number of the key."""
    place = {"x": spot.x + 1, "y": spot.y, "width": spot.width - 2, "height": spot.height}
    sheet.add("rect", rx=2, fill=PAPER, stroke=QUIET, stroke_width=0.8, **place)
    _within(sheet, (spot.x + spot.width / 2, spot.y + spot.height / 2), str(said), INK)


def _within(sheet: Sheet, at: Point, said: str, colour: str) -> None:
    """A number in the middle of a mark; digits are drawn larger in Arabic, and need the same room."""
    size = 7.5 if sheet.mirrored else 9
    sheet.text(at[0], at[1] + 3.2, said, size=size, anchor="middle", bold=True, fill=colour)


def key(sheet: Sheet, kind: str, x: float, y: float, colour: str, *, exact: bool) -> None:
    """The sample of a mark in the legend, 20 units wide from x, about the height y."""
    if kind in ("held", "area"):
        corners = [(x, y - 6), (x + 20, y - 6), (x + 20, y + 6), (x, y + 6)]
        area(sheet, [corners], colour, held=kind == "held")
    elif kind == "route":
        route(sheet, [(x, y), (x + 20, y)])
    elif kind == "way":
        way(sheet, [(x, y), (x + 20, y)])
    elif kind == "gathered":
        _disc(sheet, (x + 10, y), 7)
    elif kind == "number":
        number(sheet, Spot(x + 1, y - 6.5, 18, 13), 1)
    else:
        point(sheet, kind, (x + 10, y), exact=exact)


def along(points: Sequence[Point], step: float) -> list[Point]:
    """Points of a line, no farther apart than the step."""
    found: list[Point] = list(points)
    for (x, y), (to_x, to_y) in pairwise(points):
        count = int(hypot(to_x - x, to_y - y) / step)
        shares = [at / (count + 1) for at in range(1, count + 1)]
        found += [(x + (to_x - x) * share, y + (to_y - y) * share) for share in shares]
    return found


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points)


def _arrow(sheet: Sheet, before: Point, end: Point) -> None:
    dx, dy = end[0] - before[0], end[1] - before[1]
    length = hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    back = end[0] - 11 * ux, end[1] - 11 * uy
    sides = [(back[0] - 6 * uy, back[1] + 6 * ux), end, (back[0] + 6 * uy, back[1] - 6 * ux)]
    sheet.add("path", d=_path(sides) + "z", fill=BLUE, stroke=QUIET, stroke_width=0.5)
