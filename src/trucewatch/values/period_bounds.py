"""Bounds of a period's start and end where one of them is open or unknown."""

from __future__ import annotations

from math import inf

from trucewatch.values.codes.verdict import Verdict

Bounds = tuple[int | None, int | None, int | None, int | None]
"""start lowest, start highest, end lowest, end highest, in seconds since 1970 UTC."""

Side = tuple[float, float]


def no_sooner_than(bounds: Bounds, open_end: bool) -> tuple[Side, Side]:
    """Start and end with infinities for what is open or unknown.

    An open end lies after everything. An unknown end lies anywhere from the start on, an
    unknown start anywhere up to the end.
    """
    start_lo, start_hi, end_lo, end_hi = bounds
    if start_lo is None or start_hi is None:
        assert end_lo is not None, "a period needs a start or an end"
        assert end_hi is not None
        return (-inf, end_hi), (end_lo, end_hi)
    if end_lo is None or end_hi is None:
        return (start_lo, start_hi), (inf if open_end else start_lo, inf)
    return (start_lo, start_hi), (end_lo, end_hi)


def surely(certain: bool) -> Verdict:
    """YES if nothing within the bounds speaks against it, else UNSURE."""
    return Verdict.YES if certain else Verdict.UNSURE
