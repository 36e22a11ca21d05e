"""When and where each incident may have been, as one table: what a clause changed has to look at.

A row more does no harm (the incident is screened again and answers as before), one that lacks does:
so a box is rounded outwards, and an incident that was moved keeps its old row beside the new one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.boxes import Boxes
from trucewatch.screening.columns import Frame
from trucewatch.screening.keys import KEY, stored_of
from trucewatch.screening.resting import Reach
from trucewatch.screening.times import SHORT

_BOX: Final = ("west", "south", "east", "north")
WHEREABOUTS: Final = np.dtype(
    [
        *(("incident", KEY), ("first", "<f8"), ("last", "<f8")),
        *((side, "<f4") for side in _BOX),
    ]
)
"""incident: its id. first, last: seconds since 1970 UTC. The box: degrees."""

Whereabouts = NDArray[Any]
_FAR: Final = 2.0**60
"""Stands for open and unknown ends, so that a database can compare them."""


def whereabouts(frame: Frame) -> Whereabouts:
    """Those of the chosen incidents: what lasted short by its beginning, then what lasted long."""
    lines, times = frame.lines, frame.times
    found = np.empty(len(lines.incidents), dtype=WHEREABOUTS)
    found["incident"] = lines.keys
    found["first"] = np.clip(times.first, -_FAR, _FAR)
    found["last"] = np.clip(times.last, -_FAR, _FAR)
    for name, side in zip(_BOX, lines.boxes, strict=True):
        out = np.float32(-np.inf if name in ("west", "south") else np.inf)
        found[name] = np.nextafter(side.astype(np.float32), out)
    return found[np.lexsort((found["first"], found["last"] - found["first"] > SHORT))]


def beside(stored: Whereabouts, reaches: Sequence[Reach]) -> set[str]:
    """The incidents that clauses of such reach may concern, by ids of 32 hexadecimal digits."""
    near = np.zeros(len(stored), dtype=bool)
    boxes = Boxes(*(stored[name] for name in _BOX))
    for reach in reaches:
        in_time = (stored["first"] <= reach.closes) & (stored["last"] >= reach.opens)
        near |= in_time & boxes.meet(*reach.box)
    return set(stored_of(stored["incident"][near]))
