"""Some of the incidents chosen, as lines numbered anew: those that one clause may concern.

Time and ground are taken at once; what few of them are asked for, when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np

from trucewatch.screening.joining import NONE, Index, ranges
from trucewatch.screening.lines import Lines


class Picked(Lines):
    """The lines of the incidents at these positions. rows: which lines of the whole these are."""

    def __init__(self, whole: Lines, positions: Index) -> None:
        self._whole, self._owners = whole, whole.incidents[positions]
        begin = whole.start[positions]
        counts = whole.start[positions + 1] - begin
        self.rows = ranges(begin, counts)
        self.view, self.deeds, self.attributions = whole.view, whole.deeds, whole.attributions
        self.kinds, self.targets, self.actors = whole.kinds, whole.targets, whole.actors
        self.owners, self.aimed = len(positions), whole.aimed
        self.incidents = np.arange(len(positions))
        self.position = np.repeat(self.incidents, counts)
        self.start = np.concatenate([[0], np.cumsum(counts)])
        self.sites = whole.sites.renumbered(self._owners, whole.site_start)
        self.span = whole.span.take(self.rows)

    def __getattr__(self, name: str) -> Any:
        if name not in _LATER:
            raise AttributeError(name)
        found = _LATER[name](self, self._whole)
        setattr(self, name, found)
        return found


def _column(name: str) -> Callable[[Picked, Lines], Any]:
    return lambda some, whole: getattr(whole, name)[some.rows]


def _numbered_deeds(some: Picked) -> tuple[Index, Index]:
    """The deeds there are, in order, and which of these is that of each line (NONE: no deed)."""
    known, at = np.unique(some.deed, return_inverse=True)
    first = int(np.searchsorted(known, 0))  # the number of "no deed", which stands before all
    return known[first:], np.where(some.deed >= 0, at.reshape(-1) - first, NONE)


_LATER: Final[dict[str, Callable[[Picked, Lines], Any]]] = {
    **{
        name: _column(name)
        for name in ("deed", "attribution", "kind_of", "targets_of", "actors_of")
    },
    "incident_span": lambda some, whole: whole.incident_span.take(some._owners),
    "_of_deeds": lambda some, _: _numbered_deeds(some),
    "deed_at": lambda some, _: some._of_deeds[1],
    "deed_count": lambda some, _: len(some._of_deeds[0]),
    "deed_sites": lambda some, whole: whole.deed_sites.renumbered(
        some._of_deeds[0], whole.deed_site_start
    ),
}
"""What is taken from the whole, by the name it has there."""
