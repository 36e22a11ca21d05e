"""From when on a finding stands: it cannot be told of a moment before all that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.records.beginning import begins_at
from trucewatch.records.view import CaseView, Row
from trucewatch.values.finding import Finding


def begun(view: CaseView, finding: Finding) -> int | None:
    """The latest beginning of what it is about, as far as that is here, in epoch seconds.

    None where nothing of it has a time.
    """
    named = ((one.kind, one.record) for one in finding.where if one.kind in view.tables)
    rows = (view.get(kind, record) for kind, record in named if record is not None)
    about = (one for row in rows if row is not None for one in _about(row))
    return max((at for one in about if (at := begins_at(one)) is not None), default=None)


def later(one: int | None, other: int | None) -> int | None:
    """The later of two beginnings, of which either may not be known."""
    return max((at for at in (one, other) if at is not None), default=None)


def _about(row: Row) -> Iterator[Row]:
    """A record, and what happened that it tells of."""
    yield row
    for name in ("incident", "deed", "movement"):
        if name in row.links and (about := getattr(row, name)) is not None:
            yield from _about(about)
