"""Sites read from stored columns: each distinct area is read once, whoever has it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from math import inf
from typing import Any
from uuid import UUID

import numpy as np
import shapely

from trucewatch.records.view import Table
from trucewatch.screening.extents import drawn, off_by
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import NONE, numbered, ranges
from trucewatch.screening.outlines import WIDE, outline_of
from trucewatch.screening.sites import Sites

_TOGETHER = 20_000
"""So many texts are read at once: faster than one by one, and soon let go again."""


class _Pieces:
    """The sites of one area after another; `start`: where those of each begin."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.start: list[int] = [0]
        self.place: list[int] = []
        self.slack: list[float] = []
        self._shapes: dict[int, Any] = {}
        self._points: list[int] = []
        self._coordinates: list[list[str]] = []
        self._known: dict[tuple[Any, ...], float] = {}

    def add(self, plain: dict[str, Any]) -> None:
        """The places named, or the shape drawn, of one area."""
        kind, here = plain.get("kind"), len(self.place)
        if kind == "places":
            for part in plain["places"]:
                self._name(UUID(part["place"]).hex)
        elif kind == "point":
            self._points.append(here)
            self._coordinates.append(plain["coordinates"])
            self._draw(plain)
        elif (shape := drawn(plain)) is not None:
            whole, doubt = outline_of(shape)
            self._shapes[here] = whole
            self._draw(plain, inf if doubt == WIDE else 0.0)
        self.start.append(len(self.place))

    def shapes(self) -> Any:
        """The shape of each site in degrees, None where a place is named."""
        found = np.empty(len(self.place), dtype=object)
        if self._points:
            coordinates = np.array(self._coordinates, dtype=np.float64)
            found[np.array(self._points)] = shapely.points(coordinates)
        for row, shape in self._shapes.items():
            found[row] = shape
        return found

    def _name(self, key: str) -> None:
        self.place.append(self.places.setdefault(key, len(self.places)))
        self.slack.append(0.0)

    def _draw(self, plain: dict[str, Any], more: float = 0.0) -> None:
        said = (plain["kind"], plain.get("precision"), plain.get("radius_m"))
        if said not in self._known:
            self._known[said] = off_by(plain)
        self.place.append(NONE)
        self.slack.append(self._known[said] + more)


def sites_of_areas(table: Table, field: str, gazetteer: Gazetteer) -> Sites:
    """The sites of a field of areas; the owner is the row."""
    raws = table.raw(field)
    numbers, firsts = numbered(raws)
    pieces = _Pieces()
    for plain in _read([raws[row] or "{}" for row in firsts.tolist()]):
        pieces.add(plain)
    start = np.array(pieces.start, dtype=np.int64)
    counts = np.diff(start)[numbers]
    rows = ranges(start[:-1][numbers], counts)
    return Sites(
        gazetteer,
        list(pieces.places),
        np.repeat(np.arange(len(numbers)), counts),
        np.array(pieces.place, dtype=np.int64)[rows],
        pieces.shapes()[rows],
        np.array(pieces.slack, dtype=np.float64)[rows],
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
        np.full(len(owner), None, dtype=object),
        np.zeros(len(owner)),
    )


def _read(texts: list[str]) -> Iterator[dict[str, Any]]:
    for start in range(0, len(texts), _TOGETHER):
        yield from json.loads(f"[{','.join(texts[start : start + _TOGETHER])}]")
