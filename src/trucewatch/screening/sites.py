"""Where incidents and deeds happened, as columns: each place named, or shape drawn, is a site."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import numpy as np
import shapely
from numpy.typing import NDArray

from trucewatch.records.view import Table
from trucewatch.screening.extents import drawn, off_by
from trucewatch.screening.gazetteer import Gazetteer

Index = NDArray[np.int64]


class Sites:
    """Sites of a list of owners: `owner` says whose, `place` which named place, -1 if drawn."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.places: list[str] = []
        self._known: dict[str, int] = {}
        self._owner: list[int] = []
        self._place: list[int] = []
        self._shape: list[Any] = []
        self._slack: list[float] = []
        self._points: dict[int, tuple[float, float]] = {}

    def done(self) -> Sites:
        """Fix the columns once every site is added."""
        self.owner: Index = np.array(self._owner, dtype=np.int64)
        self.place: Index = np.array(self._place, dtype=np.int64)
        self.slack = np.array(self._slack, dtype=np.float64)
        self.shape = np.empty(len(self._shape), dtype=object)
        self.shape[:] = self._shape
        points = np.array(list(self._points), dtype=np.int64)
        if points.size:
            self.shape[points] = shapely.points(np.array(list(self._points.values())))
        return self

    def add_area(self, owner: int, plain: dict[str, Any]) -> None:
        """The places named, or the shape drawn, of one area."""
        if plain.get("kind") == "places":
            for part in plain["places"]:
                self.add_place(owner, UUID(part["place"]).hex)
        elif plain.get("kind") == "point":
            longitude, latitude = plain["coordinates"]
            self._points[len(self._owner)] = (float(longitude), float(latitude))
            self._add(owner, -1, None, off_by(plain))
        else:
            shape = drawn(plain)
            if shape is not None:
                self._add(owner, -1, shape, off_by(plain))

    def add_place(self, owner: int, key: str) -> None:
        """One named place, or somewhere in it."""
        if key not in self._known:
            self._known[key] = len(self.places)
            self.places.append(key)
        self._add(owner, self._known[key], None, 0.0)

    def _add(self, owner: int, place: int, shape: Any, slack: float) -> None:
        self._owner.append(owner)
        self._place.append(place)
        self._shape.append(shape)
        self._slack.append(slack)

    def take(self, rows: Index) -> Sites:
        """The same places, those sites only."""
        some = Sites(self.gazetteer)
        some.places = self.places
        some.owner, some.place = self.owner[rows], self.place[rows]
        some.slack, some.shape = self.slack[rows], self.shape[rows]
        return some

    def renumbered(self, owners: Index) -> Sites:
        """The sites of these owners, in their order; the owner is then the number in the list."""
        first, last = (np.searchsorted(self.owner, owners + more) for more in (0, 1))
        counts = last - first
        ends = np.cumsum(counts)
        rows = np.arange(ends[-1] if len(ends) else 0) + np.repeat(first - ends + counts, counts)
        some = self.take(rows)
        some.owner = np.repeat(np.arange(len(owners)), counts)
        return some

    def one(self, row: int) -> Sites:
        """A single site."""
        return self.take(np.array([row], dtype=np.int64))

    def rows_of(self, owner: int) -> Index:
        """The sites of one owner; owners stand in order."""
        first, last = np.searchsorted(self.owner, (owner, owner + 1))
        return np.arange(first, last, dtype=np.int64)

    def joined(self, other: Sites) -> Sites:
        """These sites and the others."""
        both = Sites(self.gazetteer)
        both.places = self.places + other.places
        moved = np.where(other.place >= 0, other.place + len(self.places), -1)
        both.place = np.concatenate([self.place, moved])
        both.owner = np.concatenate([self.owner, other.owner])
        both.slack = np.concatenate([self.slack, other.slack])
        both.shape = np.concatenate([self.shape, other.shape])
        return both

    @property
    def size(self) -> int:
        """How many sites."""
        return len(self.owner)


def sites_of_areas(table: Table, field: str, gazetteer: Gazetteer) -> Sites:
    """The sites of a field of areas; the owner is the row."""
    sites = Sites(gazetteer)
    read: dict[str, dict[str, Any]] = {}
    for row, raw in enumerate(table.raw(field)):
        if raw:
            plain = read.get(raw)
            if plain is None:
                plain = json.loads(raw)
                if plain.get("kind") == "places":
                    read[raw] = plain
            sites.add_area(row, plain)
    return sites.done()


def sites_of_places(keys: Iterable[str | None], gazetteer: Gazetteer) -> Sites:
    """The sites of a column of references to places; the owner is the row."""
    sites = Sites(gazetteer)
    for row, key in enumerate(keys):
        if key is not None:
            sites.add_place(row, key)
    return sites.done()
