"""A case too large to hold at once, in parts that hang together: `Blocks`.

Each part is a `CaseView` of the frame, of what hangs on the figures of the ledger, and of so much
of the mass that nothing in it refers to anything outside. So what is found of a record in its part
is what is found of it in the whole case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records import loading
from trucewatch.records.linking import Linked, linked
from trucewatch.records.view import CaseView

MOST = 250_000
"""Rows of the mass in one part, beside those that all parts hold."""


class Blocks:
    """The parts of a case; the first holds what all of them hold. One part is the whole case."""

    def __init__(self, case: UUID, most: int = MOST) -> None:
        self._case = case
        self._linked = linked(case)
        self._cuts = [] if self._linked.size <= most else _cut(self._linked, most)

    def __len__(self) -> int:
        return len(self._cuts) + 1

    def __iter__(self) -> Iterator[CaseView]:
        if not self._cuts:
            yield loading.whole(self._case)
            return
        common = self._rows(self._linked.common)
        frame = {kind: loading.of_case(kind, self._case) for kind in loading.FRAME}
        yield loading.view_of(frame | common)
        for cut in self._cuts:
            own = self._rows(cut)
            mass = {
                kind: {name: [*column, *own[kind][name]] for name, column in columns.items()}
                for kind, columns in common.items()
            }
            yield loading.view_of(frame | mass)

    def _rows(self, wanted: NDArray[np.int64]) -> dict[str, loading.Columns]:
        """The records at these numbers of the mass, kind by kind."""
        return {kind: loading.by_id(kind, keys) for kind, keys in self._linked.keys_of(wanted)}


def _cut(found: Linked, most: int) -> Sequence[NDArray[np.int64]]:
    """Numbers of the records beside the common ones, so that what hangs together stays so."""
    order = np.argsort(found.groups, kind="stable")
    order = order[~found.is_common[order]]
    groups = found.groups[order]
    starts = np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]]) if len(order) else order
    part = np.searchsorted(starts, np.arange(most, len(order), most))
    cuts = np.unique(starts[part[part < len(starts)]])
    return [cut for cut in np.split(order, cuts) if len(cut)]
