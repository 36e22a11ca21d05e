"""One word for two counts: so many detained, and the detained could not be counted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from trucewatch.checks.figures import Parts, figure, superseded
from trucewatch.checks.findings import of_conflict
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.one_word import one_word_two_counts
from trucewatch.values.codes.people import PartRelation
from trucewatch.values.finding import Finding, Severity

CODE = "one-word-two-counts"
TITLE = "check-one-word-two-counts-title"
SEVERITY = Severity.WARNING
SOURCE = "ours"
_KEY = ("unit", "group", "fate", "role")
_MANY = 60


def check(view: CaseView) -> Iterator[Finding]:
    """Figures of one incident (movement, place), source, unit, group and fate, two by two."""
    table, sources, old = view.table("tally"), Sources(view), superseded(view)
    parts = Parts(view)
    for indexes in _alike(table, sources, old):
        for one, other in _pairs(table, indexes):
            if _apart(table, one, other):
                continue
            first, second = figure(table.row(one), sources), figure(table.row(other), sources)
            if first is not None and second is not None:
                for conflict in one_word_two_counts((first, second), parts):
                    yield of_conflict(conflict, SEVERITY, SOURCE)


def _alike(table: Table, sources: Sources, old: frozenset[str]) -> list[list[int]]:
    """Rows of figures with a fate that share scope, source, unit, group, fate and role."""
    found: dict[tuple[object, ...], list[int]] = {}
    names = ("id", "incident", "movement", "place", "agreement", "source", *_KEY)
    columns = zip(*(table.raw(name) for name in names), strict=True)
    for index, (key, incident, movement, place, agreement, source, *word) in enumerate(columns):
        if word[2] is None or key in old:
            continue
        about = (incident or movement,) if incident or movement else (place, agreement)
        found.setdefault((about, sources.root(source), *word), []).append(index)
    return [indexes for indexes in found.values() if len(indexes) > 1]


def _pairs(table: Table, indexes: list[int]) -> Iterator[tuple[int, int]]:
    """Two by two; of very many alike each with the few next in time, so that it stays linear."""
    if len(indexes) <= _MANY:
        yield from combinations(indexes, 2)
        return
    starts = table.raw("at_lo")
    ordered = sorted(indexes, key=lambda index: (starts[index] or 0, index))
    for place, one in enumerate(ordered):
        yield from ((one, other) for other in ordered[place + 1 : place + _MANY])


def _apart(table: Table, one: int, other: int) -> bool:
    """Whether one is part of the other, however far down, or both make up one total."""
    lines = (_line(table, one), _line(table, other))
    if one in lines[1] or other in lines[0]:
        return True
    wholes = {table.raw("part_of")[index] for index in (one, other)}
    relations = {table.raw("part_relation")[index] for index in (one, other)}
    return len(wholes) == 1 and None not in wholes and relations == {PartRelation.PART}


def _line(table: Table, index: int) -> set[int]:
    """The row and every row it is part of, step by step."""
    line: set[int] = set()
    at: int | None = index
    while at is not None and at not in line:
        line.add(at)
        at = table.place.get(table.raw("part_of")[at])
    return line
