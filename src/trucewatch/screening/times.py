"""When incidents happened, sorted, so that a clause looks at those near its windows only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.lines import Lines
from trucewatch.screening.window import Window

Index = NDArray[np.int64]
SHORT: Final = 3 * 86_400.0
"""What may have lasted longer is looked at by itself: among the sorted it would widen each search."""


class Times:
    """The first and the last moment that each chosen incident, or a deed of it, may have had."""

    def __init__(self, lines: Lines, near: float) -> None:
        """near: so many seconds from a window still count."""
        self._near = near
        if not lines.size:
            self._first = self._last = np.empty(0)
        else:
            self._first = np.minimum.reduceat(lines.span.start_lo, lines.start[:-1])
            self._last = np.maximum.reduceat(lines.span.end_hi, lines.start[:-1])
        with np.errstate(invalid="ignore"):  # undated at both ends
            short = self._last - self._first <= SHORT
        self._long = np.flatnonzero(~short)
        some = np.flatnonzero(short)
        self._order = some[np.argsort(self._first[some], kind="stable")]
        self._sorted = self._first[self._order]

    def near(self, windows: Sequence[Window]) -> Index:
        """Which of the chosen incidents may be near one of the windows, in their order."""
        found = [self._beside(window) for window in windows]
        return found[0] if len(found) == 1 else np.unique(np.concatenate(found))

    def _beside(self, window: Window) -> Index:
        opens = window.opens.bounds[0] - self._near
        closes = window.closes.bounds[1] + self._near
        begin = np.searchsorted(self._sorted, opens - SHORT, side="left")
        end = np.searchsorted(self._sorted, closes, side="right")
        some = np.concatenate([self._order[begin:end], self._long])
        kept = (self._last[some] >= opens) & (self._first[some] <= closes)
        return np.sort(some[kept])
