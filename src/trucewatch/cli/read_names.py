"""The names of places and parties that a case knows, for reading texts by them."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from trucewatch.reading.names import Names
from trucewatch.records.plain import known_in
from trucewatch.values.codes.records import RecordState


def known_names(case: UUID) -> Names:
    """Every name and alias of the places and actors that the case knows."""
    return Names.of(_named(case))


def _named(case: UUID) -> Iterator[tuple[str, str, str]]:
    for kind in ("place", "actor"):
        standing = known_in(kind, case).filter(state=RecordState.CURRENT).order_by("ref", "id")
        for record in standing.iterator():
            for name in (*record.name.words.values(), *record.aliases):
                yield name, kind, record.ref or record.code
