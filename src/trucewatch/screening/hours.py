"""Stretches of time against the hours of each day at which a clause holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from math import inf

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.spans import NO, UNSURE, YES, Codes, Numbers, Span
from trucewatch.values.daily_hours import DailyHours


def hours_codes(hours: DailyHours, when: Span) -> tuple[Codes, Numbers]:
    """YES where it surely shares an instant with the hours of some day, NO where it cannot.

    The seconds are those to the nearest hours where it cannot, and no number otherwise.
    """
    codes = np.full(when.size, UNSURE, dtype=np.int8)
    away = np.full(when.size, np.nan)
    known = np.flatnonzero(np.isfinite(when.start_lo) & np.isfinite(when.end_hi))
    if known.size:
        some = when.take(known)
        opens, closes = _stretches(hours, float(some.start_lo.min()), float(some.end_hi.max()))
        codes[known], away[known] = _compared(some, opens, closes)
    return codes, away


def _stretches(hours: DailyHours, first: float, last: float) -> tuple[Numbers, Numbers]:
    """When the hours of each day open and close, a day beyond either end for what is nearest."""
    day = 86_400
    span = (datetime.fromtimestamp(side, UTC) for side in (first - day, last + day))
    found = np.array(list(hours.between(*span)), dtype=np.float64)
    return found[:, 0], found[:, 1]


def _compared(when: Span, opens: Numbers, closes: Numbers) -> tuple[Codes, Numbers]:
    """The verdict of each stretch and how far it misses.

    Between its latest start and its earliest end it surely goes on; where there is no such time, it
    surely falls into the hours only if all of what is possible lies in those of one day.
    """
    next_one = _at_or_after(closes, when.start_lo)
    within = opens[next_one] <= when.end_hi
    core = when.start_hi <= when.end_lo
    core_next = _at_or_after(closes, np.where(core, when.start_hi, when.start_lo))
    surely = np.where(
        core,
        opens[core_next] <= when.end_lo,
        (opens[next_one] <= when.start_lo) & (when.end_hi <= closes[next_one]),
    )
    before = np.where(next_one > 0, when.start_lo - closes[next_one - 1], inf)
    after = opens[next_one] - when.end_hi
    codes = np.where(within, np.where(surely, YES, UNSURE), NO).astype(np.int8)
    return codes, np.where(within, np.nan, np.minimum(before, after))


def _at_or_after(closes: Numbers, moment: Numbers) -> NDArray[np.int64]:
    """The first hours that are not over at a moment."""
    found = np.searchsorted(closes, moment)
    return np.minimum(found, len(closes) - 1).astype(np.int64)


def open_now(hours: DailyHours, moment: float) -> bool:
    """Whether a moment lies in the hours of a day."""
    at = datetime.fromtimestamp(moment, UTC)
    return any(opens <= moment <= closes for opens, closes in hours.between(at, at))


def edges_between(hours: DailyHours, first: float, last: float) -> Iterator[float]:
    """Every opening and closing between two moments."""
    for stretch in hours.between(*(datetime.fromtimestamp(side, UTC) for side in (first, last))):
        yield from stretch
