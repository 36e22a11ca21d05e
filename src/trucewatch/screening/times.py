"""When incidents happened, sorted, so that a clause looks at those near its windows only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from trucewatch.screening.boxes import Box, Boxes
from trucewatch.screening.joining import Index
from trucewatch.screening.lines import Lines
from trucewatch.screening.spans import Numbers
from trucewatch.screening.window import Window

SHORT: Final = 3 * 86_400.0
"""What may have lasted longer is looked at by itself: among the sorted it would widen each search."""


class Times:
    """The first and the last moment that each chosen incident, or a deed of it, may have had."""

    def __init__(self, lines: Lines) -> None:
        if not lines.size:
            first = last = np.empty(0)
        else:
            first = np.minimum.reduceat(lines.span.start_lo, lines.start[:-1])
            last = np.maximum.reduceat(lines.span.end_hi, lines.start[:-1])
        self.first, self.last = first, last
        with np.errstate(invalid="ignore"):  # undated at both ends
            short = last - first <= SHORT
        some, long = np.flatnonzero(short), np.flatnonzero(~short)
        ordered = some[np.argsort(first[some], kind="stable")]
        self._parts = [_Part(part, first, last, lines.boxes) for part in (ordered, long)]

    def near(self, windows: Sequence[Window], slack: float, box: Box | None = None) -> Index:
        """Which of the chosen incidents may be near one of the windows, in their order.

        slack: so many seconds from a window still count. box: only what may lie in it (degrees).
        """
        found = [self._beside(window, slack, box) for window in windows]
        return found[0] if len(found) == 1 else np.unique(np.concatenate(found))

    def _beside(self, window: Window, slack: float, box: Box | None) -> Index:
        opens = window.opens.bounds[0] - slack
        closes = window.closes.bounds[1] + slack
        short, long = self._parts
        begin = np.searchsorted(short.first, opens - SHORT, side="left")
        end = np.searchsorted(short.first, closes, side="right")
        some = short.within(slice(begin, end), opens, closes, box)
        if len(long.rows):
            others = long.within(slice(None), opens, closes, box)
            some = np.concatenate([some, others])
        return np.sort(some)


class _Part:
    """Some of the incidents, their times and places side by side in one order."""

    def __init__(self, rows: Index, first: Numbers, last: Numbers, boxes: Boxes) -> None:
        self.rows, self.first, self.last = rows, first[rows], last[rows]
        self.boxes = boxes.take(rows)

    def within(self, some: slice, opens: float, closes: float, box: Box | None) -> Index:
        kept = (self.last[some] >= opens) & (self.first[some] <= closes)
        if box is not None:
            kept &= Boxes(*(side[some] for side in self.boxes)).meet(*box)
        return self.rows[some][kept]
