"""Figures as columns, and what they come to together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import cast

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import MISSING, Table
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Bounds:
    """Figures as columns: tight and loose bounds, MISSING where open."""

    low: Ints
    high: Ints
    loose_low: Ints
    loose_high: Ints

    def at(self, rows: Ints | Mask) -> Bounds:
        """Some of them."""
        return self.each(lambda column: column[rows])

    def each(self, change: Callable[[Ints], Ints]) -> Bounds:
        """The same done to each column."""
        return Bounds(*(change(column) for column in self.columns))

    @property
    def columns(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Low, high, and both loose."""
        return self.low, self.high, self.loose_low, self.loose_high


def numbered(table: Table, keys: Sequence[str | None], absent: int) -> Ints:
    """The row of each key in a table; the number of those that it lacks, or that are none."""
    known = cast("Mapping[str | None, int]", table.place)
    return np.fromiter(map(known.get, keys, repeat(absent)), dtype=np.int64, count=len(keys))


def summed(places: Ints, figures: Ints, size: int) -> Ints:
    """The sum at each place; MISSING where one of them is open."""
    total = np.zeros(size, dtype=np.int64)
    is_open = figures == MISSING
    np.add.at(total, places[~is_open], figures[~is_open])
    total[places[is_open]] = MISSING
    return total


def less(figures: Ints, others: Ints) -> Ints:
    return np.where((figures == MISSING) | (others == MISSING), MISSING, figures - others)


def split(keys: Ints) -> Iterator[tuple[int, Ints]]:
    """Each key and the rows that have it."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    cuts = np.flatnonzero(ordered[1:] != ordered[:-1]) + 1
    for rows in np.split(order, cuts):
        if len(rows):
            yield int(keys[rows[0]]), rows


def figure_of(figures: Bounds) -> Figure:
    """The sum of figures, bound by bound; open if one of them is."""
    low, high, loose_low, loose_high = (
        None if (column == MISSING).any() else int(column.sum()) for column in figures.columns
    )
    return Figure(Range(low, high), Range(loose_low, loose_high))
