"""Places and actors that are called what is being typed: told before one is recorded twice.

Those that the case knows: its own, and those that are shared with it. A name is the same in whatever spelling of Arabic, in either language, and if it is another's alias.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from trucewatch.records.models import Actor, Place
from trucewatch.records.plain import known_in
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.words.called import called, names_of, plain_name
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

SHOWN = 5
NAMES = 8
"""So many names and aliases that are typed are looked for."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """A record of that name: what it is, and for a place what it lies in."""

    own: Named
    sort: str
    within: Named | None


def namesakes(asking: Asking, record: Any) -> list[Namesake]:
    """Others of the same kind and name; none for what is no place and no actor."""
    if not isinstance(record, (Place, Actor)):
        return []
    typed = (*record.name.words.values(), *record.aliases)
    names = {name for one in typed[:NAMES] if (name := plain_name(one))}
    ids = {one for name in sorted(names) for one in called(asking, record.kind, name)}
    known = known_in(record.kind, asking.case.id).filter(state=RecordState.CURRENT)
    rows = known.filter(id__in=ids - {record.id})
    same = [row for row in rows if names & names_of(row)]
    return _told(asking, sorted(same, key=lambda row: str(row.code))[:SHOWN])


def _told(asking: Asking, rows: Iterable[Any]) -> list[Namesake]:
    rows, naming = list(rows), Naming(asking)
    naming.learn(("place", row.parent_id) for row in rows if _lies(row))
    return [
        Namesake(
            naming.of(row),
            (row.place_kind if isinstance(row, Place) else row.actor_kind).label(asking.lang),
            naming.name("place", row.parent_id) if _lies(row) else None,
        )
        for row in rows
    ]


def _lies(row: Any) -> bool:
    return isinstance(row, Place) and row.parent_id is not None
