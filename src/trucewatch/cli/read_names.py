"""The names of places and parties that a workspace knows, for reading texts by them."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.names import Names
from trucewatch.records.models import Actor, Place
from trucewatch.values.codes.records import RecordState


def known_names() -> Names:
    """Every name and alias of the places and actors that stand in the workspace."""
    return Names.of(_named())


def _named() -> Iterator[tuple[str, str, str]]:
    for model in (Place, Actor):
        standing = model.objects.filter(state=RecordState.CURRENT).order_by("ref", "id")
        for record in standing.iterator():
            for name in (*record.name.words.values(), *record.aliases):
                yield name, model.kind, record.ref or record.code
