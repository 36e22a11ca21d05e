"""Places and actors that are called what is being typed: told before one is recorded twice.

Those that the case knows: its own, and those that are shared with it. A name is the same in whatever spelling of Arabic, in either language, and if it is another's alias.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import TextField
from django.db.models.functions import Cast

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.indexed_words import newest_holding, records_holding
from trucewatch.records.models import Actor, Place
from trucewatch.records.plain import known_in
from trucewatch.values.codes.records import RecordState
from trucewatch.values.index_words import scope_word, sought_in
from trucewatch.values.number_words import fold
from trucewatch.web.asking import Asking
from trucewatch.web.words.folding import words_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

SHOWN = 5
NAMES = 8
"""So many names and aliases that are typed are looked for."""
READ = 60
"""How many that hold the words of a name are looked at."""
LONGEST = 120


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
    names = {name for one in typed[:NAMES] if (name := _plain(one))}
    if not names:
        return []
    bring_index_up_to_date()
    found = {row.id: row for name in sorted(names) for row in _holding(asking, record.kind, name)}
    same = [row for row in found.values() if row.id != record.id and names & _names_of(row)]
    return _told(asking, sorted(same, key=lambda row: str(row.code))[:SHOWN])


def _plain(name: str) -> str:
    return " ".join(fold(name[:LONGEST]).split())


def _names_of(row: Any) -> set[str]:
    return {_plain(one) for one in (*row.name.words.values(), *row.aliases)}


def _holding(asking: Asking, kind: str, name: str) -> Iterator[Any]:
    """Those whose texts hold all the words of a name, and those it is an alias of."""
    rows = known_in(kind, asking.case.id).filter(state=RecordState.CURRENT)
    sought = sought_in(scope_word(kind, None), words_of(name))
    if sought is not None:
        holding = records_holding(sought)
        newest = newest_holding(sought, READ) if holding is None else holding[:READ]
        yield from rows.filter(id__in=newest)
    said = rows.annotate(listed=Cast("aliases", TextField()))
    yield from said.filter(listed__icontains=name)[:READ]


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
