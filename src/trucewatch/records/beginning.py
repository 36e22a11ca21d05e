"""When what a record tells of can have begun, at the earliest."""

from __future__ import annotations

from typing import Final

from trucewatch.records.view import Row

_TIMES: Final = {
    "incident": ("period_start",),
    "tally": ("at",),
    "movement": ("planned", "left", "arrived"),
    "evidence": ("captured",),
}


def begins_at(row: Row) -> int | None:
    """The earliest that any time of a record can be, in epoch seconds; None where it has none."""
    fields = _TIMES.get(row.kind, ())
    return min(
        (low for name in fields if (low := row.derived(f"{name}_lo")) is not None), default=None
    )
