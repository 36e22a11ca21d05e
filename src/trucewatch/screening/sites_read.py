"""Sites read from stored columns: each distinct area is read once, whoever has it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from math import inf
from operator import itemgetter
from typing import Any

import numpy as np
import shapely

from trucewatch.records.view import Table
from trucewatch.screening.extents import drawn, named_off_by, off_by
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import NONE, Index, numbered, ranges
from trucewatch.screening.outlines import WIDE, Outline, outline_of
from trucewatch.screening.sites import Sites, shapes_of
from trucewatch.values.area import named_in
from trucewatch.values.codes.places import WherePrecision
from trucewatch.values.geometry import NAMED

_POINT_OR_OTHER = re.compile(
    r'^(?:\{"kind": ?"point", ?"coordinates": ?\["([-.0-9]+)", ?"([-.0-9]+)"\]([^{}\[\]]*)\}|(.*))$',
    re.MULTILINE,
)
"""A text stored: longitude, latitude and what else is said of a point, or whatever else it is.

A point written in another order is read as any other shape: the same answers, more slowly.
"""


class _Pieces:
    """The sites of areas one after another; `counts`: how many each has."""

    def __init__(self, texts: Sequence[str], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.counts = np.ones(len(texts), dtype=np.int64)
        self.drawings: list[Any] = []
        self.places: dict[str, int] = {}
        read = _POINT_OR_OTHER.findall("\n".join(texts)) if texts else []
        others = {row: json.loads(other) for row, (*_, other) in enumerate(read) if other}
        drawn = {row: self._draw(plain) for row, plain in others.items()}
        for row, plain in others.items():
            self.counts[row] = len(named_in(plain)) if drawn[row] is None else 1
        self.start = np.cumsum(self.counts) - self.counts
        self._rooms(int(self.counts.sum()))
        points = [row for row in range(len(read)) if row not in others] if others else slice(None)
        self._put_points(self.start[points], [point for point in read if not point[-1]])
        for row, plain in others.items():
            self._put(int(self.start[row]), plain, drawn[row])

    def _rooms(self, size: int) -> None:
        self.at, self.slack = np.full((size, 2), np.nan), np.zeros(size)
        self.place = np.full(size, NONE, dtype=np.int64)
        self.drawing = np.full(size, NONE, dtype=np.int64)

    def _put_points(self, rows: Index, points: Sequence[tuple[str, str, str, str]]) -> None:
        """All points at once: their slack is the same where the same is said of them."""
        for axis in range(2):
            self.at[rows, axis] = np.fromiter(
                map(float, map(itemgetter(axis), points)), np.float64, len(points)
            )
        said = [point[2] for point in points]
        numbers, firsts = numbered(said)
        slack = [off_by(json.loads(f'{{"kind":"point"{said[row]}}}')) for row in firsts.tolist()]
        self.slack[rows] = np.array(slack)[numbers] if points else 0.0

    def _draw(self, plain: dict[str, Any]) -> tuple[Outline, float] | None:
        """The shape drawn, or that between places, and metres by which it may lie off that."""
        if plain.get("kind") in NAMED:
            return between(plain, self.gazetteer)
        shape = drawn(plain)
        return None if shape is None else (outline_of(shape), off_by(plain))

    def _put(self, here: int, plain: dict[str, Any], outline: tuple[Outline, float] | None) -> None:
        """The places named, or the shape drawn, of one area."""
        if outline is not None:
            shape, slack = outline
            self.drawing[here] = len(self.drawings)
            self.drawings.append(shape.shape)
            self.slack[here] = slack + (inf if shape.doubt == WIDE else 0.0)
        elif plain.get("kind") in NAMED:
            for number, (key, slack) in enumerate(named(plain, self.gazetteer)):
                self.place[here + number] = self.places.setdefault(key, len(self.places))
                self.slack[here + number] = slack


def named(plain: dict[str, Any], gazetteer: Gazetteer) -> Iterator[tuple[str, float]]:
    """The places an area names, and metres by which it may lie off each.

    Known within a district only: that is somewhere in the district of the place.
    """
    off, wider = named_off_by(plain), widened(plain, gazetteer)
    for key in _keys(plain):
        yield (wider[key], 0.0) if key in wider else (key, off)


def widened(plain: dict[str, Any], gazetteer: Gazetteer) -> dict[str, str]:
    """The places named that count as all of the district, province or country that each lies in."""
    if "radius_m" in plain:
        return {}
    precision = WherePrecision(plain.get("precision", "unknown"))
    found = ((key, gazetteer.around(key, precision)) for key in _keys(plain))
    return {key: around for key, around in found if around is not None}


def between(plain: dict[str, Any], gazetteer: Gazetteer) -> tuple[Outline, float] | None:
    """What lies between the places named, where it is known no better and they are drawn."""
    keys = _keys(plain)
    told = plain.get("precision") == WherePrecision.WIDER_OR_BETWEEN and "radius_m" not in plain
    shapes = [gazetteer.shape(key) for key in keys] if told and len(keys) > 1 else [None]
    if None in shapes:
        return None
    hull = shapely.convex_hull(shapely.geometrycollections(shapes))
    return outline_of(hull), max(gazetteer.off_by(key) for key in keys)


def _keys(plain: dict[str, Any]) -> list[str]:
    return [place.hex for place in named_in(plain)]


def sites_of_areas(table: Table, field: str, gazetteer: Gazetteer) -> Sites:
    """The sites of a field of areas; the owner is the row."""
    raws = table.raw(field)
    numbers, firsts = numbered(raws)
    pieces = _Pieces([raws[row] or "{}" for row in firsts.tolist()], gazetteer)
    counts = pieces.counts[numbers]
    rows = ranges(pieces.start[numbers], counts)
    return Sites(
        gazetteer,
        list(pieces.places),
        np.repeat(np.arange(len(numbers)), counts),
        pieces.place[rows],
        pieces.at[rows],
        shapes_of(pieces.drawings),
        pieces.drawing[rows],
        pieces.slack[rows],
    )


def sites_of_places(keys: Sequence[str | None], gazetteer: Gazetteer) -> Sites:
    """The sites of a column of references to places; the owner is the row."""
    owner = np.array([row for row, key in enumerate(keys) if key is not None], dtype=np.int64)
    named = [key for key in keys if key is not None]
    place, firsts = numbered(named)
    return Sites(
        gazetteer,
        [str(named[row]) for row in firsts.tolist()],
        owner,
        place,
        np.full((len(owner), 2), np.nan),
        shapes_of([]),
        np.full(len(owner), NONE, dtype=np.int64),
        np.zeros(len(owner)),
    )
