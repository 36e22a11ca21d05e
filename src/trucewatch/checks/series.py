"""The series of totals of a view: figures so far of one thing, bulletin by bulletin."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.figures import figure
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.bulletins import Bulletin
from trucewatch.values.codes.people import TallyRole

_ADDS = frozenset({TallyRole.MOVED, TallyRole.HARM, TallyRole.OTHER})
_KEY = ("unit", "group", "fate", "incident", "movement", "place", "agreement")


def series_of(view: CaseView) -> Iterator[list[Bulletin]]:
    """Dated totals that count the same of the same, by one source; each series once.

    Of a total corrected for its own time only the newest stands.
    """
    table, sources = view.table("tally"), Sources(view)
    found: dict[tuple[object, ...], list[int]] = {}
    for index, role in enumerate(table.raw("role")):
        if role == TallyRole.TOTAL and table.raw("at")[index] is not None:
            found.setdefault(_key(table, index, sources), []).append(index)
    for indexes in found.values():
        if len(indexes) > 1:
            yield [b for at in _standing(table, indexes) if (b := _bulletin(table, at, sources))]


def _key(table: Table, index: int, sources: Sources) -> tuple[object, ...]:
    words = "" if table.raw("group")[index] != "unknown" else table.raw("group_words")[index]
    root = sources.root(table.raw("source")[index])
    return (root, words, *(table.raw(name)[index] for name in _KEY))


def _standing(table: Table, indexes: list[int]) -> list[int]:
    """Those that no other of the same time replaces."""
    at, ids, older = table.raw("at"), table.raw("id"), table.raw("supersedes")
    replaced = {(older[index], _moment(at[index])) for index in indexes if older[index]}
    return [index for index in indexes if (ids[index], _moment(at[index])) not in replaced]


def _bulletin(table: Table, index: int, sources: Sources) -> Bulletin | None:
    total = figure(table.row(index), sources)
    if total is None:
        return None
    added = [figure(table.row(at), sources) for at in _adding(table, index)]
    return Bulletin(total, added[0] if len(added) == 1 else None)


def _adding(table: Table, index: int) -> list[int]:
    """The figures among a total that speak of the same moment and count the same: what it adds."""
    same = ("unit", "group", "fate")
    return [
        at
        for at in table.links_to("part_of").get(table.raw("id")[index], ())
        if table.raw("role")[at] in _ADDS
        and table.raw("part_relation")[at] != "part"
        and table.raw("at")[at] is not None
        and _moment(table.raw("at")[at]) == _moment(table.raw("at")[index])
        and all(table.raw(name)[at] == table.raw(name)[index] for name in same)
    ]


def _moment(at: str) -> str:
    return at.partition(" «")[0]
