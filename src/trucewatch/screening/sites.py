"""Where incidents and deeds happened, as columns: each place named, or shape drawn, is a site."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from trucewatch.screening.boxes import Boxes, boxes_around, boxes_together
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import Index, ranges

Shapes = NDArray[Any]
Numbers = NDArray[np.float64]


def shapes_of(shapes: list[Any]) -> Shapes:
    """Shapes as a column."""
    found = np.empty(len(shapes), dtype=object)
    found[:] = shapes
    return found


@dataclass(frozen=True, slots=True)
class Sites:
    """Sites of a list of owners, in the order of these.

    owner: whose. place: which of `places` is named, -1 if a shape is drawn. at: longitude and
    latitude of a point, nan where there is none. drawing: which of `drawings`, in degrees, where
    another shape is drawn, or -1. slack: metres.
    """

    gazetteer: Gazetteer
    places: list[str]
    owner: Index
    place: Index
    at: Numbers
    drawings: Shapes
    drawing: Index
    slack: Numbers

    def take(self, rows: Index) -> Sites:
        """The same places, those sites only."""
        return self._with(self.owner[rows], rows)

    def starts(self, owners: int) -> Index:
        """The first site of each owner (and, at the end, how many there are)."""
        return np.searchsorted(self.owner, np.arange(owners + 1))

    def renumbered(self, owners: Index, start: Index) -> Sites:
        """The sites of these owners, in their order; the owner is then the number in the list."""
        first, last = start[owners], start[owners + 1]
        counts = last - first
        return self._with(np.repeat(np.arange(len(owners)), counts), ranges(first, counts))

    def one(self, row: int) -> Sites:
        """A single site."""
        return self.take(np.array([row], dtype=np.int64))

    def rows_of(self, owner: int) -> Index:
        """The sites of one owner; owners stand in order."""
        first, last = np.searchsorted(self.owner, (owner, owner + 1))
        return np.arange(first, last, dtype=np.int64)

    def joined(self, other: Sites) -> Sites:
        """These sites and the others."""
        moved = np.where(other.place >= 0, other.place + len(self.places), -1)
        drawn = np.where(other.drawing >= 0, other.drawing + len(self.drawings), -1)
        return Sites(
            self.gazetteer,
            self.places + other.places,
            np.concatenate([self.owner, other.owner]),
            np.concatenate([self.place, moved]),
            np.concatenate([self.at, other.at]),
            np.concatenate([self.drawings, other.drawings]),
            np.concatenate([self.drawing, drawn]),
            np.concatenate([self.slack, other.slack]),
        )

    @property
    def size(self) -> int:
        """How many sites."""
        return len(self.owner)

    @property
    def bounds(self) -> Numbers:
        """West, south, east and north of what is drawn, in degrees; nan where a place is named."""
        found = np.hstack((self.at, self.at))
        drawn = np.flatnonzero(self.drawing >= 0)
        found[drawn] = shapely.bounds(self.drawings)[self.drawing[drawn]]
        return found

    def boxes(self, owners: int) -> Boxes:
        """A box around all sites of each owner; one without a site may be anywhere."""
        found = Boxes(*(np.full(owners, bound) for bound in (-inf, -inf, inf, inf)))
        if self.size:
            some, first = np.unique(self.owner, return_index=True)
            together = boxes_together(boxes_around(self.bounds, self.slack), first)
            for side, of_some in zip(found, together, strict=True):
                side[some] = of_some
        return found

    def _with(self, owner: Index, rows: Index) -> Sites:
        return Sites(
            self.gazetteer,
            self.places,
            owner,
            self.place[rows],
            self.at[rows],
            self.drawings,
            self.drawing[rows],
            self.slack[rows],
        )
