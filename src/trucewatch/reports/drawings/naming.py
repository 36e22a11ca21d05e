"""The names on a map: beside their marks, with a line where they stand far off, or in a key by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, inf

from trucewatch.reports.drawings import marks
from trucewatch.reports.drawings.ink import INK, QUIET, line_height, text_width, wrapped
from trucewatch.reports.drawings.placing import BESIDE, LED, Labelling
from trucewatch.reports.drawings.sheet import Sheet
from trucewatch.reports.drawings.taken import Line, Point, Spot, Taken
from trucewatch.reports.labels import semicolon

_NUMBER = 18.0, 13.0  # width and height of a number of the key
_CLOSE = (8.5, 12.0)  # how far it may stand from its mark
_SAME, _NEAR = 4.0, 40.0
_TRIES, _MANY = 3, 40  # orders in which names are placed, up to so many names
_FEW = 3  # names of one spot; more are told under its number


@dataclass(frozen=True, slots=True)
class Name:
    """What something is called, and where. over: it is an area, and its name may stand in it."""

    words: str
    at: Point
    over: bool = False


@dataclass(slots=True)
class _Numbered:
    """A number of the key: where it stands, at which mark, and whose names it leads to."""

    spot: Spot
    at: Point
    names: list[str]


@dataclass(frozen=True, slots=True)
class _Placed:
    """The lines of a name, where they stand, and what leads to them."""

    lines: list[str]
    spot: Spot
    lead: Line | None


@dataclass(slots=True)
class _Tried:
    """How names were placed in one order, and which found no room."""

    labelling: Labelling
    placed: list[_Placed]
    left: list[Name]


def write_names(sheet: Sheet, names: Sequence[Name], frame: Spot, taken: Taken) -> tuple[str, ...]:
    """Write the names where they cover nothing and it is plain whose they are.

    Gives the key: of the numbers 1, 2, 3... that stand in the place of names, what each leads to.
    """
    best = _best(sheet.language, names, frame, taken)
    numbered = _in_reading_order(_numbered(best.left, best.labelling), sheet.mirrored)
    for one in best.placed:
        if one.lead is not None:
            (x, y), (to_x, to_y) = one.lead
            sheet.add("path", d=f"M{x:.1f} {y:.1f}L{to_x:.1f} {to_y:.1f}", stroke=QUIET)
    down = line_height(sheet.language)
    for one in best.placed:
        for at, line in enumerate(one.lines):
            x, y = one.spot.x + one.spot.width / 2, one.spot.y + down * (at + 0.75)
            sheet.text(x, y, line, anchor="middle", backed=True, fill=INK)
    for at, number in enumerate(numbered, 1):
        marks.number(sheet, number.spot, at)
    for spot in (*(one.spot for one in best.placed), *(one.spot for one in numbered)):
        taken.add(spot)
    return tuple(semicolon(sheet.language).join(one.names) for one in numbered)


def _best(language: str, names: Sequence[Name], frame: Spot, taken: Taken) -> _Tried:
    """Those first that have least room; where some find none, once more with these first."""
    points = [one.at for one in names if not one.over]
    crowds = Labelling(frame, points, taken)
    order = sorted(names, key=lambda one: -crowds.crowding(one.at))
    tries: list[_Tried] = []
    for _ in range(_TRIES if len(names) <= _MANY else 1):
        tries.append(_tried(language, order, Labelling(frame, points, taken.copy())))
        if not tries[-1].left:
            break
        left = set(map(id, tries[-1].left))
        order.sort(key=lambda one: id(one) not in left)
    return min(tries, key=lambda tried: len(tried.left))


def _tried(language: str, order: Sequence[Name], labelling: Labelling) -> _Tried:
    """The names in this order: all that stand beside their marks, then those with a line."""
    tried = _Tried(labelling, [], list(order))
    for away in (BESIDE, LED):
        waiting, tried.left = tried.left, []
        for name in waiting:
            found = _placed(language, name, labelling, away)
            if found is None:
                tried.left.append(name)
            else:
                tried.placed.append(found)
    return tried


def _placed(
    language: str, name: Name, labelling: Labelling, away: Sequence[float]
) -> _Placed | None:
    if labelling.together(name.at) > _FEW:
        return None
    lines = wrapped(name.words, 130, 11, language)
    width = max(text_width(line, 11, language) for line in lines) + 4
    height = line_height(language) * len(lines)
    found = labelling.put(name.at, width, height, away, name.over)
    return _Placed(lines, *found) if found else None


def _numbered(names: Sequence[Name], labelling: Labelling) -> list[_Numbered]:
    """Numbers beside the marks, or on them where there is no room; one that finds none at all has
    that of the nearest mark."""
    found: list[_Numbered] = []
    for name in names:
        nearest = min(found, key=lambda one: _apart(one.at, name.at), default=None)
        spot = _room(name, nearest, labelling)
        if spot is not None:
            found.append(_Numbered(spot, name.at, [name.words]))
        elif nearest is not None:
            nearest.names.append(name.words)
    return found


def _room(name: Name, nearest: _Numbered | None, labelling: Labelling) -> Spot | None:
    """Where the number of a name stands; None where that of the nearest leads to it as well, because
    the two are one to the eye, or close and another would cover a label or a line."""
    away = _apart(nearest.at, name.at) if nearest is not None else inf
    if away <= _SAME:
        return None
    if placed := labelling.put(name.at, *_NUMBER, _CLOSE, name.over):
        return placed[0]
    upon = _upon(name.at)
    if away <= _NEAR and labelling.covers(upon):
        return None
    labelling.keep(upon)
    return upon


def _upon(mark: Point) -> Spot:
    return Spot(mark[0] - _NUMBER[0] / 2, mark[1] - _NUMBER[1] / 2, *_NUMBER)


def _apart(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _in_reading_order(numbered: list[_Numbered], mirrored: bool) -> list[_Numbered]:
    """In strips from top to bottom, in each from where reading begins."""
    way = -1 if mirrored else 1
    return sorted(numbered, key=lambda one: (one.at[1] // 40, way * one.at[0]))
