"""How named places lie to each other: within, around, apart, by their parents and their points.

A place lies in its parent and in the parents of that. Two places of one kind under one parent do
not overlap, nor do two settlements; anything else the points and reaches must settle.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.extents import drawn, reach
from trucewatch.screening.globe import Ground
from trucewatch.screening.outlines import outline_of
from trucewatch.screening.spans import NO, UNSURE, YES
from trucewatch.values.codes.places import Extent, PlaceKind, WherePrecision

_TILING = frozenset({
    PlaceKind.COUNTRY, PlaceKind.GOVERNORATE, PlaceKind.DISTRICT, PlaceKind.SUBDISTRICT,
    PlaceKind.CITY, PlaceKind.NEIGHBOURHOOD, PlaceKind.TOWN, PlaceKind.VILLAGE,
})  # fmt: skip
_SETTLEMENTS = frozenset({PlaceKind.CITY, PlaceKind.TOWN, PlaceKind.VILLAGE})
_LEVELS = {
    WherePrecision.DISTRICT: frozenset({PlaceKind.DISTRICT}),
    WherePrecision.PROVINCE: frozenset({PlaceKind.GOVERNORATE}),
    WherePrecision.COUNTRY: frozenset({PlaceKind.COUNTRY}),
}
_DEEPEST = 20


class Lie(NamedTuple):
    """Whether something in the one place lies in the other; metres that decided, None if none."""

    code: int
    metres: float | None = None


class Gazetteer:
    """The places of a view, by their ids as stored."""

    def __init__(self, view: CaseView) -> None:
        self.view = view
        self.lines = cache(self._lines)
        self.ground = cache(self._ground)
        self.shape = cache(self._shape)
        self.lie = cache(self._lie)

    def row(self, key: str) -> Row | None:
        """The place with this id."""
        return self.view.find("place", key)

    def off_by(self, key: str) -> float:
        """Metres by which something in the place may lie off its drawn point."""
        row = self.row(key)
        return reach(row.place_kind, _plain(row)) if row is not None else float("inf")

    def _lines(self, key: str) -> tuple[str, ...]:
        """The place, its parent, the parent of that, and so on; a circle of parents ends there."""
        found = [key]
        while len(found) < _DEEPEST:
            row = self.row(found[-1])
            parent = row.raw("parent") if row is not None else None
            if parent is None or parent in found:
                break
            found.append(parent)
        return tuple(found)

    def _shape(self, key: str) -> Any | None:
        row = self.row(key)
        shape = drawn(_plain(row)) if row is not None else None
        return None if shape is None else outline_of(shape).shape

    def _ground(self, key: str) -> Ground | None:
        row = self.row(key)
        shape = drawn(_plain(row)) if row is not None else None
        return None if shape is None else Ground(shape, self.off_by(key))

    def around(self, key: str, precision: WherePrecision) -> str | None:
        """The district, province or country that a place lies in; None where none is recorded."""
        kinds = _LEVELS.get(precision, ())
        rows = ((outer, self.row(outer)) for outer in self.lines(key))
        return next((outer for outer, row in rows if row and row.place_kind in kinds), None)

    def _lie(self, inner: str, outer: str, extent: Extent, off: float = 0.0) -> Lie:
        """Whether something in `inner`, or up to `off` metres from it, lies in `outer`.

        extent: whether all of `outer` counts, or a part of it.
        """
        if off:
            return self._near(inner, outer, extent, off)
        if outer in self.lines(inner):
            return Lie(YES if extent is Extent.WHOLE else UNSURE)
        if inner in self.lines(outer):
            return Lie(UNSURE)
        return self._apart(inner, outer)

    def _near(self, inner: str, outer: str, extent: Extent, off: float) -> Lie:
        """The same of something near a place: its own border and its parents settle nothing."""
        ground, shape = self.ground(outer), self.shape(inner)
        if ground is None or shape is None:
            return Lie(UNSURE)
        slack = np.array([self.off_by(inner) + off])
        codes, decided = ground.compare(np.array([shape], dtype=object), slack)
        most = YES if extent is Extent.WHOLE else UNSURE
        return Lie(min(int(codes[0]), most), float(decided[0]))

    def _apart(self, inner: str, outer: str) -> Lie:
        """Two places of which neither is recorded as lying in the other."""
        ground, shape = self.ground(outer), self.shape(inner)
        if self._tiles(inner, outer):
            return Lie(NO, self._between(inner, outer))
        if ground is None or shape is None:
            return Lie(UNSURE)
        slack = np.array([self.off_by(inner)])
        codes, decided = ground.compare(np.array([shape], dtype=object), slack)
        return Lie(int(codes[0]), float(decided[0]))

    def _between(self, inner: str, outer: str) -> float | None:
        """Metres that surely lie between the two, 0 where their reach leaves none."""
        ground, shape = self.ground(outer), self.shape(inner)
        if ground is None or shape is None:
            return None
        left = ground.distance(shape) - ground.slack - self.off_by(inner)
        return max(left, 0.0)

    def _tiles(self, a: str, b: str) -> bool:
        """Whether both lie in places that cannot overlap, being of one kind under one parent."""
        line_a, line_b = self.lines(a), self.lines(b)
        shared = next((key for key in line_a if key in line_b), None)
        if shared is None:
            return False
        tops = [self.row(line[line.index(shared) - 1]) for line in (line_a, line_b)]
        kinds = {row.place_kind for row in tops if row is not None}
        return kinds <= _SETTLEMENTS or (len(kinds) == 1 and kinds <= _TILING)


def _plain(row: Row) -> dict[str, Any]:
    raw = row.raw("area")
    plain: dict[str, Any] = json.loads(raw) if raw else {}
    return plain
