"""Incidents, their deeds and the attributions of these, joined as arrays of row numbers.

Everything stands in the order of codes: incidents, deeds in each, attributions of each. Where
there is none of the next, one line stands with NONE.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable
from itertools import islice, repeat
from operator import le
from typing import Final, NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import Table
from trucewatch.screening.keys import Keys, halves_of, keys_of

Index = NDArray[np.int64]
NONE: Final = -1
_MANY: Final = 10_000
"""From so many rows on, references are found by sorted ids: a dictionary of them takes longer."""


class Joined(NamedTuple):
    """One row a line: the position of its incident among those chosen, its deed, its attribution."""

    position: Index
    deed: Index
    attribution: Index


def chosen(table: Table, records: Collection[UUID] | None) -> Index:
    """Rows of the records asked for (None: of all) in the order of their codes."""
    ordered = np.argsort(_ranks(table), kind="stable")
    if records is None:
        return ordered
    rows = [table.place[one.hex] for one in records if one.hex in table.place]
    wanted = np.zeros(table.size, dtype=bool)
    wanted[rows] = True
    return ordered[wanted[ordered]]


def joined(incidents: Index, table: Table, deeds: Table, attributions: Table) -> Joined:
    """The lines of the incidents chosen."""
    position = np.full(table.size, NONE, dtype=np.int64)
    position[incidents] = np.arange(len(incidents))
    of_deed = _through(rows_of(deeds, "incident", table), position)
    owner, deed = _spread(of_deed, deeds, len(incidents))
    slot = np.full(deeds.size, NONE, dtype=np.int64)
    with_deed = np.flatnonzero(deed != NONE)
    slot[deed[with_deed]] = with_deed
    of_attribution = _through(rows_of(attributions, "deed", deeds), slot)
    line, attribution = _spread(of_attribution, attributions, len(owner))
    return Joined(owner[line], deed[line], attribution)


def rows_of(table: Table, name: str, target: Table) -> Index:
    """For each row, the row of `target` that its reference `name` holds, NONE where it lacks it."""
    held = table.raw(name)
    if target.size < _MANY or None in held:
        return np.fromiter(map(target.place.get, held, repeat(NONE)), np.int64, table.size)
    return _matched(keys_of(held), keys_of(target.raw("id")))


def _matched(wanted: Keys, ids: Keys) -> Index:
    """The row of each wanted key among the ids (each stands there once), NONE where it lacks."""
    (wanted_first, wanted_last), (first, last) = halves_of(wanted), halves_of(ids)
    order = np.lexsort((first, last))
    at = np.searchsorted(last[order], wanted_last)
    found = order[np.minimum(at, len(order) - 1)]
    same = (last[found] == wanted_last) & (first[found] == wanted_first)
    rows = np.where(same, found, NONE)
    if not same.all():  # absent, or behind another id of the same last half
        place = dict(zip(ids.tolist(), range(len(ids)), strict=True))
        for row in np.flatnonzero(~same).tolist():
            rows[row] = place.get(wanted[row].tobytes(), NONE)
    return rows


def numbered(values: Collection[Hashable]) -> tuple[Index, Index]:
    """Equal values by one number, counted from nought on, and the row where each stands first."""
    known: defaultdict[Hashable, int] = defaultdict()
    known.default_factory = known.__len__
    found = np.fromiter(map(known.__getitem__, values), np.int64, len(values))
    firsts = np.empty(len(known), dtype=np.int64)
    firsts[found[::-1]] = np.arange(len(found))[::-1]  # the last one written stays
    return found, firsts


def ranges(first: Index, counts: Index) -> Index:
    """The numbers from each first on, so many of each."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(first - ends + counts, counts)


def _through(rows: Index, numbers: Index) -> Index:
    """The numbers of these rows, NONE where there is no row."""
    if not numbers.size:
        return np.full(len(rows), NONE, dtype=np.int64)
    return np.where(rows == NONE, NONE, numbers[rows])


def _spread(parent: Index, table: Table, parents: int) -> tuple[Index, Index]:
    """Each parent with each of its children in the order of codes, or once with NONE."""
    some = np.flatnonzero(parent != NONE)
    children = some[np.lexsort((_ranks(table)[some], parent[some]))]
    counts = np.bincount(parent[some], minlength=parents)
    owner = np.repeat(np.arange(parents), np.maximum(counts, 1))
    found = np.full(len(owner), NONE, dtype=np.int64)
    found[np.repeat(counts > 0, np.maximum(counts, 1))] = children
    return owner, found


def _ranks(table: Table) -> Index:
    """The place of each row in the order of codes; rows of one code as they stand."""
    codes = [code or "" for code in table.raw("code")]
    if all(map(le, codes, islice(codes, 1, None))):  # as they are stored, mostly
        return np.arange(table.size)
    ranks = np.empty(table.size, dtype=np.int64)
    ranks[sorted(range(table.size), key=codes.__getitem__)] = np.arange(table.size)
    return ranks
