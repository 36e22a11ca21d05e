"""Sites read from stored columns: each distinct area is read once, whoever has it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import chain
from math import inf
from typing import Any
from uuid import UUID

import numpy as np
import shapely

from trucewatch.records.view import Table
from trucewatch.screening.extents import drawn, named_off_by, off_by
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import NONE, Index, numbered, ranges
from trucewatch.screening.outlines import WIDE, Outline, outline_of
from trucewatch.screening.sites import Sites, shapes_of
from trucewatch.values.codes.places import WherePrecision

_TOGETHER = 20_000
"""So many texts are read at once: faster than one by one, and soon let go again."""


class _Pieces:
    """The sites of areas one after another; `counts`: how many each has."""

    def __init__(self, plains: list[dict[str, Any]], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        kinds = [plain.get("kind") for plain in plains]
        self.counts = np.ones(len(plains), dtype=np.int64)
        self.drawings: list[Any] = []
        self.places: dict[str, int] = {}
        points = [row for row, kind in enumerate(kinds) if kind == "point"]
        others = [row for row, kind in enumerate(kinds) if kind != "point"]
        drawn = {row: self._draw(plains[row]) for row in others}
        for row in others:
            named = plains[row].get("places", ()) if kinds[row] == "places" else ()
            self.counts[row] = len(named) if drawn[row] is None else 1
        self.start = np.cumsum(self.counts) - self.counts
        self._rooms(int(self.counts.sum()))
        self._put_points(self.start[points], [plains[row] for row in points])
        for row in others:
            self._put(int(self.start[row]), plains[row], drawn[row])

    def _rooms(self, size: int) -> None:
        self.at, self.slack = np.full((size, 2), np.nan), np.zeros(size)
        self.place = np.full(size, NONE, dtype=np.int64)
        self.drawing = np.full(size, NONE, dtype=np.int64)

    def _put_points(self, rows: Index, plains: list[dict[str, Any]]) -> None:
        """All points at once: their slack is the same where the same is said of them."""
        texts = chain.from_iterable(plain["coordinates"] for plain in plains)
        self.at[rows] = np.fromiter(map(float, texts), np.float64, 2 * len(plains)).reshape(-1, 2)
        said = [(plain.get("precision"), plain.get("radius_m")) for plain in plains]
        numbers, firsts = numbered(said)
        slack = np.array([off_by(plains[row]) for row in firsts.tolist()])
        self.slack[rows] = slack[numbers] if len(rows) else 0.0

    def _draw(self, plain: dict[str, Any]) -> tuple[Outline, float] | None:
        """The shape drawn, or that between places, and metres by which it may lie off that."""
        if plain.get("kind") == "places":
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
        elif plain.get("kind") == "places":
            for number, (key, slack) in enumerate(named(plain, self.gazetteer)):
                self.place[here + number] = self.places.setdefault(key, len(self.places))
                self.slack[here + number] = slack


def named(plain: dict[str, Any], gazetteer: Gazetteer) -> Iterator[tuple[str, float]]:
    """The places an area names, and metres by which it may lie off each.

    Known within a district only: that is somewhere in the district of the place.
    """
    off = named_off_by(plain)
    for part in plain["places"]:
        key = UUID(part["place"]).hex
        wider = None
        if "radius_m" not in plain:
            wider = gazetteer.around(key, WherePrecision(plain.get("precision", "unknown")))
        yield (key, off) if wider is None else (wider, 0.0)


def between(plain: dict[str, Any], gazetteer: Gazetteer) -> tuple[Outline, float] | None:
    """What lies between the places named, where it is known no better and they are drawn."""
    keys = [UUID(part["place"]).hex for part in plain["places"]]
    told = plain.get("precision") == WherePrecision.WIDER_OR_BETWEEN and "radius_m" not in plain
    shapes = [gazetteer.shape(key) for key in keys] if told and len(keys) > 1 else [None]
    if None in shapes:
        return None
    hull = shapely.convex_hull(shapely.geometrycollections(shapes))
    return outline_of(hull), max(gazetteer.off_by(key) for key in keys)


def sites_of_areas(table: Table, field: str, gazetteer: Gazetteer) -> Sites:
    """The sites of a field of areas; the owner is the row."""
    raws = table.raw(field)
    numbers, firsts = numbered(raws)
    pieces = _Pieces(_read([raws[row] or "{}" for row in firsts.tolist()]), gazetteer)
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


def _read(texts: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for start in range(0, len(texts), _TOGETHER):
        found += json.loads(f"[{','.join(texts[start : start + _TOGETHER])}]")
    return found
