"""Where incidents and deeds happened, as columns: each place named, or shape drawn, is a site."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.joining import Index, ranges

Shapes = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Sites:
    """Sites of a list of owners, in the order of these.

    owner: whose. place: which of `places` is named, -1 if a shape is drawn. slack: metres.
    """

    gazetteer: Gazetteer
    places: list[str]
    owner: Index
    place: Index
    shape: Shapes
    slack: NDArray[np.float64]

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
        return Sites(
            self.gazetteer,
            self.places + other.places,
            np.concatenate([self.owner, other.owner]),
            np.concatenate([self.place, moved]),
            np.concatenate([self.shape, other.shape]),
            np.concatenate([self.slack, other.slack]),
        )

    @property
    def size(self) -> int:
        """How many sites."""
        return len(self.owner)

    def _with(self, owner: Index, rows: Index) -> Sites:
        return Sites(
            self.gazetteer,
            self.places,
            owner,
            self.place[rows],
            self.shape[rows],
            self.slack[rows],
        )
