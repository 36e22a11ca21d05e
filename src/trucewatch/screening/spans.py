"""Stretches of time whose ends are known within bounds, as columns, and whether two of them meet.

Seconds since 1970 UTC; infinities stand for what is open or unknown. One function serves a single
incident and a million of them, so the rule is written once.
"""

from __future__ import annotations

from math import inf, isfinite
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import MISSING, Table
from trucewatch.values.answer import Verdict
from trucewatch.values.period import Period

Numbers = NDArray[np.float64]
Codes = NDArray[np.int8]

NO: Final = 0
UNSURE: Final = 1
YES: Final = 2
NOT_ASKED: Final = 3
VERDICTS: Final = (Verdict.NO, Verdict.UNSURE, Verdict.YES, Verdict.DOES_NOT_APPLY)
"""By number, so that the smallest is the Kleene AND over those that apply."""


class Span(NamedTuple):
    """Lowest and highest start, lowest and highest end: one number each, or columns of them."""

    start_lo: Numbers
    start_hi: Numbers
    end_lo: Numbers
    end_hi: Numbers

    def take(self, rows: NDArray[np.int64]) -> Span:
        """The same stretches, those rows only."""
        return Span(*(side[rows] for side in self))

    def together(self) -> Span:
        """The same, the four of each stretch side by side in memory, to be taken at once."""
        return Span(*np.column_stack(self).T)

    @property
    def size(self) -> int:
        """How many stretches."""
        return len(self.start_lo)


def one_span(start_lo: float, start_hi: float, end_lo: float, end_hi: float) -> Span:
    """A single stretch, as columns of one row."""
    return Span(
        *(np.array([side], dtype=np.float64) for side in (start_lo, start_hi, end_lo, end_hi))
    )


def from_then_on(lowest: float, highest: float) -> Span:
    """From an instant known within bounds, without an end."""
    return one_span(lowest, highest, inf, inf)


def span_of(period: Period | None) -> Span:
    """The bounds of a period; nothing is known of one that is not given."""
    if period is None:
        return one_span(-inf, inf, -inf, inf)
    start, end = period.sides()
    return _forward(one_span(*start, *end))


def spans_of(table: Table, field: str) -> Span:
    """The bounds of a field of periods for every row of a table."""
    columns = [
        table.column(f"{field}_{side}") for side in ("start_lo", "start_hi", "end_lo", "end_hi")
    ]
    start_lo, start_hi, end_lo, end_hi = (column.astype(np.float64) for column in columns)
    no_start, no_end = columns[0] == MISSING, columns[2] == MISSING
    start_lo[no_start] = -inf
    start_hi[no_start] = np.where(no_end, inf, end_hi)[no_start]
    end_lo[no_end] = np.where(no_start, -inf, start_lo)[no_end]
    end_hi[no_end] = inf
    unbounded = np.flatnonzero(no_end & ~no_start)
    texts = table.raw(field)
    open_ended = [
        row for row in unbounded.tolist() if texts[row].partition("«")[0].rstrip().endswith("/..")
    ]
    end_lo[open_ended] = inf
    return _forward(Span(start_lo, start_hi, end_lo, end_hi)).together()


def _forward(span: Span) -> Span:
    """A stretch that surely ends before it begins lies anywhere between the two: nobody knows which."""
    turned = span.start_lo > span.end_hi
    if not turned.any():
        return span
    first, last = np.where(turned, span.end_lo, 0), np.where(turned, span.start_hi, 0)
    sides = zip(span, (first, last, first, last), strict=True)
    return Span(*(np.where(turned, between, side) for side, between in sides))


def meets(a: Span, b: Span) -> Codes:
    """YES where the two share an instant whatever the bounds hold, NO where they cannot."""
    apart = (a.end_hi < b.start_lo) | (b.end_hi < a.start_lo)
    surely = (a.start_hi <= b.end_lo) & (b.start_hi <= a.end_lo)
    return np.where(apart, NO, np.where(surely, YES, UNSURE)).astype(np.int8)


def gaps(a: Span, b: Span) -> Numbers:
    """Seconds between two that cannot meet; of those that may, the most they can lie apart.

    Negative where they surely meet: then its size is the least room that makes it sure.
    """
    with np.errstate(invalid="ignore"):  # open against open: no number
        least = np.maximum(b.start_lo - a.end_hi, a.start_lo - b.end_hi)
        most = np.maximum(b.start_hi - a.end_lo, a.start_hi - b.end_lo)
    return np.where(least > 0, least, most)


def whole(seconds: float) -> int | None:
    """A whole number of seconds or metres, None where nothing bounds it."""
    return int(seconds) if isfinite(seconds) else None
